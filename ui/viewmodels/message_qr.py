"""MessageQr: a message as a code that opens the member's own messenger with the text ready. No number is kept here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.qr_image import Level, qr_modules, qr_rows
from ui.viewmodels.base import PageModel, heard
from ui.viewmodels.share_text import link_of, shortened

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

LEVEL: Level = "L"
"""Nothing soils a screen."""
MOST_MODULES = 97
"""More would be too fine for a telephone at arm's length."""


@dataclass(frozen=True, slots=True)
class MessageQrView:
    """`text` is all of the message, `sent` what the code carries of it."""

    text: str = ""
    sent: str = ""
    rows: tuple[str, ...] = ()


def derive(text: str, template: str) -> MessageQrView:
    """The code of a message, shortened until a telephone reads it from where one stands."""

    def fits(short: str) -> bool:
        modules = qr_modules(link_of(short, template), LEVEL)
        return modules is not None and modules <= MOST_MODULES

    sent = shortened(text, fits)
    return MessageQrView(text, sent, tuple(qr_rows(link_of(sent, template), LEVEL)))


@QmlElement
@QmlUncreatable("made by navigation")
class MessageQrModel(PageModel):
    viewChanged = Signal()

    TITLE = "share_title"
    PICTURE = "message"

    def __init__(self, screen: Screen, *, text: str) -> None:
        super().__init__(screen)
        self._text_only = False
        self._view = derive(text, self.house.settings.message_link)

    def _spoken(self) -> str:
        return heard(self.words.say("share_how"), self._view.text)

    @Slot()
    def turn(self) -> None:
        """The code, or the text alone for whoever has no telephone at hand."""
        self.screen.touched()
        self._text_only = not self._text_only
        self.changed.emit()

    code = Property("QStringList", lambda self: list(self._view.rows), notify=viewChanged)
    text = Property(str, lambda self: self._view.text if self._text_only else self._view.sent, notify=viewChanged)
    textOnly = Property(bool, lambda self: self._text_only, notify=viewChanged)
    cut = Property(bool, lambda self: self._view.sent != self._view.text, notify=viewChanged)
