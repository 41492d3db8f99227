"""Help: how the kiosk works in five pictures, and a call for somebody of the house."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.viewmodels.base import PageModel, heard

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by navigation")
class HelpModel(PageModel):
    viewChanged = Signal()

    TITLE = "help_title"
    PICTURE = "help"

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._calling = False

    def _spoken(self) -> str:
        steps = ("badge", "reserve", "made", "languages", "leave")
        return heard(*(self.words.say(f"help_{step}{more}") for step in steps for more in ("", "_more")))

    @Slot()
    def call(self) -> None:
        """Sound, and a sheet that can be read from afar."""
        self.screen.touched()
        self.screen.outlets.play("attention")
        self._set_calling(calling=True)

    @Slot()
    def stop_calling(self) -> None:
        self.screen.touched()
        self._set_calling(calling=False)

    def _set_calling(self, *, calling: bool) -> None:
        if calling != self._calling:
            self._calling = calling
            self.changed.emit()

    calling = Property(bool, lambda self: self._calling, notify=viewChanged)
