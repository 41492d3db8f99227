"""A whole page for what stands in the way: a start-up trouble, or a bug with its reference."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import TroubleCode
from kiosk.words import Words
from ui.notices import TROUBLE_PICTURES
from ui.viewmodels.base import PageModel

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class TroubleView:
    """`reference` is the number to say to the facilitator; only a bug has one."""

    picture: str = "trouble"
    title: str = ""
    sentence: str = ""
    next_step: str = ""
    reference: str = ""


def derive(code: str, bug: str, facts: dict[str, object], words: Words) -> TroubleView:
    """What is said of a trouble by its code, else of a bug."""
    if code in set(TroubleCode):
        said = {name: str(value) for name, value in facts.items()}
        key = f"trouble_{code}"
        return TroubleView(
            TROUBLE_PICTURES[TroubleCode(code)],
            words.say(f"{key}_title"),
            words.say(key, **said),
            words.say(f"{key}_next", **said),
        )
    return TroubleView(
        "help", words.say("bug_title"), words.say("bug"), words.say("bug_next", reference=bug), reference=bug
    )


@QmlElement
@QmlUncreatable("made by navigation")
class TroubleModel(PageModel):
    viewChanged = Signal()

    TITLE = "trouble_page_title"
    PICTURE = "trouble"

    def __init__(self, screen: Screen, code: str = "", bug: str = "", **facts: object) -> None:
        super().__init__(screen)
        self._code, self._bug, self._facts = code, bug, facts
        self._view = TroubleView()

    def refresh(self) -> None:
        view = derive(self._code, self._bug, self._facts, self.words)
        if view != self._view:
            self._view = view
            self.changed.emit()

    @Slot()
    def retry(self) -> None:
        """Open the place again."""
        self.screen.outlets.retry_open()

    @Slot()
    def go_home(self) -> None:
        self.screen.home()

    isBug = Property(bool, lambda self: not self._code, constant=True)
    mark = Property(str, lambda self: self._view.picture, notify=viewChanged)
    heading = Property(str, lambda self: self._view.title, notify=viewChanged)
    sentence = Property(str, lambda self: self._view.sentence, notify=viewChanged)
    nextStep = Property(str, lambda self: self._view.next_step, notify=viewChanged)
    reference = Property(str, lambda self: self._view.reference, notify=viewChanged)
