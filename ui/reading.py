"""From a glimpse of a code to rest: which stage the screen is in, and how long that lasts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kiosk.errors import RefusalCode
from kiosk.rules.screen_states import DEAF, LASTS, Event, Stage, step
from ui.navigation import HOME

if TYPE_CHECKING:
    from ui.screen import Screen

HALF_READS = frozenset({RefusalCode.TORN_CODE, RefusalCode.TWO_BADGES})
_PAGES = {HOME: Event.REST, "Trouble": Event.BROKEN, "Arrival": Event.ASKED}


class Reading(QObject):
    """The stage of the screen; `Screen` tells what happens and announces it."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._missed = False
        self.stage = Stage.WAITING
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(lambda: self.happen(Event.REST))
        screen.noticeChanged.connect(self._notice)

    def happen(self, event: Event) -> None:
        stage = step(self.stage, event)
        if stage is self.stage:
            return
        left, self.stage = self.stage, stage
        self._timer.stop()
        if stage in LASTS:
            self._timer.start(LASTS[stage] * 1000)
        if left is Stage.PRINTING and self._missed:
            self._missed = False
            self._screen.outlets.look_again()
        self._screen.stageChanged.emit()

    def stop(self) -> None:
        self._timer.stop()

    def takes_code(self) -> bool:
        """Whether a code may be read now; one that comes while paper does is let go, and counts once that is out."""
        if self.stage in DEAF:
            self._missed = True
            return False
        self.happen(Event.SCANNED)
        return True

    def glimpse(self) -> None:
        """A reader begins a code."""
        self.happen(Event.GLIMPSED)

    def let_go(self) -> None:
        """It was none, or it is all there."""
        if self.stage is Stage.READING:
            self.happen(Event.REST)

    def refused(self, code: RefusalCode, seconds: int) -> int:
        """How long the sheet of a refusal stays; 0 where the drawing of the badge says it all."""
        at_rest = self._screen.navigation.here.name == HOME
        if code in HALF_READS:
            self.happen(Event.HALF)
            return 0 if at_rest else LASTS[Stage.HALF_READ]
        if not at_rest:
            self.happen(Event.REST)
            return seconds
        self.happen(Event.REFUSED)
        return LASTS[Stage.REFUSAL]

    def page_shown(self, name: str) -> None:
        if self.stage is Stage.OUT_OF_ORDER and _PAGES.get(name) is not Event.BROKEN:
            self.happen(Event.MENDED)
        if name in _PAGES:
            self.happen(_PAGES[name])
        elif self.stage is Stage.DECIDING:
            self.happen(Event.REST)

    def paper(self) -> None:
        """Paper was asked for, or came on: the stage lasts as long as some is on its way."""
        if self._screen.outlets.printing():
            self.happen(Event.PAPER)
        elif self.stage is Stage.PRINTING:
            self.happen(Event.REST)

    def _notice(self) -> None:
        if self.stage is Stage.REFUSAL and not self._screen.noticeKind:
            self.happen(Event.REST)
