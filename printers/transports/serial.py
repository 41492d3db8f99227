"""A printer on a serial line; a paired Bluetooth printer is one too (`/dev/rfcomm0`)."""

from __future__ import annotations

import termios
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from printers.transports.base import LinkFault, told
from printers.transports.descriptor import CHUNK, Descriptor

if TYPE_CHECKING:
    from serial import Serial

BAUDS = (9_600, 19_200, 38_400, 57_600, 115_200)
FLOWS = ("none", "rtscts", "xonxoff")

_QUEUED = 256
"""Bytes that may wait in the driver: a question asked behind them is answered within a third of a second."""
_LOOK_S = 0.005
_LEAVE_S = 10.0


class SerialLink:
    """`path` is the device, `baud` one of `BAUDS`, `flow` one of `FLOWS`; 8 bits, no parity."""

    talks = True

    def __init__(self, path: str, baud: int, flow: str = "none") -> None:
        self.path, self.baud, self.flow = path, baud, flow
        self._port: Serial | None = None
        self._finished = False
        self._descriptor: Descriptor | None = None

    def open(self) -> None:
        from serial import Serial, SerialException

        try:
            self._port = Serial(
                self.path, self.baud, timeout=0, exclusive=True,
                rtscts=self.flow == "rtscts", xonxoff=self.flow == "xonxoff",
            )  # fmt: skip
            self._port.reset_input_buffer()
        except (SerialException, OSError, ValueError, termios.error) as fault:
            self.close()
            raise LinkFault(told(fault)) from fault
        self._descriptor = Descriptor(self._port.fileno())
        self._finished = False

    def write(self, data: bytes, timeout: float) -> int:
        """A little at a time: what waits in the driver delays every question, and is lost sight of."""
        if not self._settled(_QUEUED, timeout):
            return 0
        return self._open.write(data[:_QUEUED], timeout)

    def read(self, timeout: float) -> bytes:
        return self._open.read(timeout)

    def finish(self) -> None:
        if not self._settled(0, _LEAVE_S):
            raise LinkFault("the line takes no more", CHUNK)
        self._finished = True

    def close(self) -> None:
        if self._port is not None:
            if not self._finished:
                # Closing waits for bytes nobody takes, sometimes for half a minute.
                with suppress(OSError, termios.error):
                    self._port.reset_output_buffer()
            with suppress(OSError, termios.error):
                self._port.close()
        self._port = self._descriptor = None

    def _settled(self, most: int, timeout: float) -> bool:
        """Whether no more than `most` bytes wait in the driver, at the latest after `timeout`."""
        until = time.monotonic() + timeout
        while self._waiting() > most:
            if time.monotonic() > until:
                return False
            time.sleep(_LOOK_S)
        return True

    def _waiting(self) -> int:
        if self._port is None:
            raise LinkFault("not open")
        try:
            return int(self._port.out_waiting)
        except (OSError, termios.error) as fault:
            raise LinkFault(told(fault)) from fault

    @property
    def _open(self) -> Descriptor:
        if self._descriptor is None:
            raise LinkFault("not open")
        return self._descriptor
