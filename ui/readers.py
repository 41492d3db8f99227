"""Every reader of the place: those that type, one on a serial port, the camera. All of them end in one function."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.repeats import Repeats
from ui.scanner import KeyScanner

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

    from ui.camera import BadgeCamera
    from ui.screen import Screen
    from ui.serial_reader import SerialReader


class Readers(QObject):
    """Lets the screen know what any of them reads, once."""

    def __init__(self, screen: Screen, window: QWindow) -> None:
        super().__init__(screen)
        self._repeats = Repeats(screen)
        self.keys = KeyScanner(self)
        self.keys.watch(window)
        self.keys.scanned.connect(self._repeats.read)
        self.keys.begun.connect(screen.reading.glimpse)
        self.keys.dropped.connect(screen.reading.let_go)
        self.serial: SerialReader | None = None

    def look_through(self, camera: BadgeCamera) -> None:
        camera.codes.connect(self._repeats.seen)

    def listen(self, address: str) -> None:
        """To the reader on this port; "" for none."""
        if not address:
            return
        from ui.serial_reader import SerialReader

        self.serial = SerialReader(address, self)
        self.serial.scanned.connect(self._repeats.read)
        self.serial.open()

    def close(self) -> None:
        if self.serial is not None:
            self.serial.close()
