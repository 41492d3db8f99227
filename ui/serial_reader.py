"""A scanner or card reader on a serial port, or on USB pretending to be one: every line it sends is a scan."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtSerialPort import QSerialPort

from kiosk.rules.reader_port import port_of

log = logging.getLogger(__name__)

AGAIN_MS = 2_000
"""As often as a port is tried that is not there: somebody plugs the reader in again."""

QUIET_MS = 120
"""A reader that ends its scans with nothing has said all of one after so long."""

MOST_BYTES = 512


class SerialReader(QObject):
    """`scanned` carries the text of one scan. A reader that is unplugged is waited for."""

    scanned = Signal(str)

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        device, baud = port_of(address)
        self._held = b""
        self._told = False
        self._port = QSerialPort(self)
        self._port.setPortName(device)
        self._port.setBaudRate(baud)
        self._port.readyRead.connect(self._take)
        self._port.errorOccurred.connect(self._failed)
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self.open)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self._all_said)

    def open(self) -> None:
        if self._port.open(QSerialPort.OpenModeFlag.ReadOnly):
            self._told = False
            return
        if not self._told:
            log.warning("no reader on its serial port: %s", self._port.error().name)
        self._told = True
        self._again.start()

    def close(self) -> None:
        for timer in (self._again, self._quiet):
            timer.stop()
        self._port.close()

    def _take(self) -> None:
        *lines, self._held = (self._held + self._port.readAll().data()).replace(b"\r", b"\n").split(b"\n")
        for line in lines:
            self._tell(line)
        self._held = self._held[-MOST_BYTES:]
        self._quiet.start()

    def _all_said(self) -> None:
        line, self._held = self._held, b""
        self._tell(line)

    def _tell(self, line: bytes) -> None:
        if text := line[:MOST_BYTES].decode("utf-8", errors="replace").strip("\x00\x02\x03 \t"):
            self.scanned.emit(text)

    def _failed(self, error: QSerialPort.SerialPortError) -> None:
        """Unplugged: the port is gone until it is there again."""
        if error == QSerialPort.SerialPortError.ResourceError:
            self._held = b""
            self._port.close()
            self._again.start()
