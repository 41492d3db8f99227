"""The screen of a place that could not be opened."""

from __future__ import annotations

from PySide6.QtCore import Slot

from ui.screen import Screen


class ShutScreen(Screen):
    """Home is not there, so every way home tries again.

    Idleness leads home as well: the kiosk comes back by itself once the disk has room or the file is free.
    """

    @Slot()
    def home(self) -> None:
        self.outlets.retry_open()
