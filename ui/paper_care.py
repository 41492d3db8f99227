"""What the header shows of paper: nothing, or the one thing somebody should look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from kiosk.rules.paper import Concern
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the screen")
class PaperCare(QObject):
    """`found` is what needs somebody, the most urgent first; staff is asked about more papers than others."""

    changed = Signal()

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._staff = False
        self.found: list[Concern] = []
        screen.sessionChanged.connect(self._somebody_else)
        screen.languageChanged.connect(self.changed)

    def refresh(self) -> None:
        """Read again; tells only what differs."""
        from kiosk.rules.paper import ASKED_ABOUT, concerns
        from kiosk.services import print_queue

        house, self._staff = self._screen.house, self._screen.session.staff is not None
        found = concerns(
            print_queue.open_jobs(house, *ASKED_ABOUT), print_queue.in_use(house),
            self._screen.outlets.printer_states(), staff=self._staff,
        )  # fmt: skip
        if found != self.found:
            self.found = found
            self.changed.emit()

    def _somebody_else(self) -> None:
        if self._staff is not (self._screen.session.staff is not None):
            self.refresh()

    def _need(self) -> str:
        return self.found[0].need.value if self.found else ""

    def _text(self) -> str:
        return self._screen.words.say(f"care_short_{self._need()}") if self.found else ""

    need = Property(str, _need, notify=changed)
    text = Property(str, _text, notify=changed)
