"""A printer that is a file: a device such as `/dev/usb/lp0`, or a plain file or pipe that keeps the bytes."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path

from printers.transports.base import LinkFault, told
from printers.transports.descriptor import Descriptor

_FLAGS = os.O_CREAT | os.O_APPEND | os.O_NOCTTY | os.O_NONBLOCK
"""Without O_NONBLOCK a pipe without a reader would be waited for without end."""


class FileLink:
    """A device answers; a plain file or a pipe only takes."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: Descriptor | None = None
        self._handle = -1

    @property
    def talks(self) -> bool:
        try:
            return stat.S_ISCHR(self._path.stat().st_mode)
        except OSError:
            return False

    def open(self) -> None:
        try:
            self._handle = os.open(self._path, _FLAGS | (os.O_RDWR if self.talks else os.O_WRONLY), 0o600)
        except OSError as fault:
            raise LinkFault(told(fault)) from fault
        self._descriptor = Descriptor(self._handle)

    def write(self, data: bytes, timeout: float) -> int:
        if self._descriptor is None:
            raise LinkFault("not open")
        return self._descriptor.write(data, timeout)

    def read(self, timeout: float) -> bytes:
        if self._descriptor is None:
            raise LinkFault("not open")
        if self.talks:
            return self._descriptor.read(timeout)
        time.sleep(timeout)
        return b""

    def finish(self) -> None:
        if stat.S_ISREG(os.fstat(self._handle).st_mode):
            os.fsync(self._handle)

    def close(self) -> None:
        if self._descriptor is not None:
            self._descriptor.close()
        self._descriptor = None
