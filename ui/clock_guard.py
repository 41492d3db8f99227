"""Compares the clock of the machine with one that only runs: a jump is told once."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.services.clock_watch import LEAST_JUMP_MS

LOOK_MS = 5_000


def steady_ms() -> int:
    """Milliseconds of a clock that never jumps."""
    return time.monotonic_ns() // 1_000_000


class ClockGuard(QObject):
    """`jumped` carries seconds, negative for back. `wall` and `steady` give milliseconds."""

    jumped = Signal(int)

    def __init__(self, wall: Callable[[], int], steady: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wall, self._steady = wall, steady
        self._apart = wall() - steady()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """A drift is followed; a jump is told."""
        apart = self._wall() - self._steady()
        moved, self._apart = apart - self._apart, apart
        if abs(moved) >= LEAST_JUMP_MS:
            self.jumped.emit(round(moved / 1000))
