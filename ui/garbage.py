"""Python's cyclic garbage, collected on the screen's thread only: an object of Qt must not end on another."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 5_000


class Garbage(QObject):
    """While this is there, no worker collects by chance; `close` gives the collecting back to Python."""

    def __init__(self, parent: QObject, every_ms: int = EVERY_MS) -> None:
        super().__init__(parent)
        gc.collect()
        gc.freeze()  # what stands after the first frame stands for good: it need not be looked through again
        gc.disable()
        timer = QTimer(self, interval=every_ms)
        timer.timeout.connect(self._collect)
        timer.start()

    def _collect(self) -> None:
        gc.collect()

    def close(self) -> None:
        gc.unfreeze()
        gc.enable()
