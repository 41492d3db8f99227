"""What a reader says again: a badge that goes on lying before it is one scan, not a second one."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from kiosk.rules.badges import Scan, ScanSource, same_scan
from kiosk.rules.screen_states import DEAF

if TYPE_CHECKING:
    from ui.screen import Screen


def steady_ms() -> int:
    """Milliseconds of a clock that never jumps."""
    return time.monotonic_ns() // 1_000_000


class Repeats(QObject):
    """Between the readers and the screen.

    A repeat is let go, unless it is what a page asks for that somebody opened since, or that did not before.
    """

    def __init__(self, screen: Screen, now_ms: Callable[[], int] = steady_ms) -> None:
        super().__init__(screen)
        self._screen, self._now_ms = screen, now_ms
        self._before: Scan | None = None
        self._settled = False
        screen.pageChanged.connect(self._on_page)

    @Slot(str)
    def read(self, text: str) -> None:
        """A scanner or a card reader says one text, as often as it likes."""
        self._tell(Scan(text, ScanSource.READER, self._now_ms()))

    @Slot(list)
    def seen(self, texts: list[str]) -> None:
        """The camera tells all that is in a picture, and knows by itself what it goes on seeing."""
        if len(set(texts)) > 1:
            self._screen.codes_seen(texts)
        elif texts:
            self._tell(Scan(texts[0], ScanSource.CAMERA, self._now_ms()))

    def _tell(self, scan: Scan) -> None:
        deaf = self._screen.reading.stage in DEAF
        if not same_scan(self._before, scan):
            self._settled = self._screen.code_seen(scan.text)
        elif not self._settled:
            self._settled = self._screen.page_takes(scan.text)
        # What was shown while paper comes is not counted as used.
        self._before = None if deaf else scan

    def _on_page(self) -> None:
        self._settled = False
