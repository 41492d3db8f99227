"""Reading and writing an open file descriptor with a time limit: sockets, serial lines and device files alike."""

from __future__ import annotations

import os
import select
import time
from contextlib import suppress

from printers.transports.base import LinkFault, told

CHUNK = 4096
_HUNG_UP = "hung up"


class Descriptor:
    """A descriptor that does not block; it belongs to this object, which closes it."""

    def __init__(self, handle: int) -> None:
        self._handle = handle
        os.set_blocking(handle, False)

    def write(self, data: bytes, timeout: float) -> int:
        """Bytes taken of the first `CHUNK`, 0 when there is no room for that long. Raises LinkFault."""
        try:
            if not self._wait(select.POLLOUT, timeout):
                return 0
            return os.write(self._handle, data[:CHUNK])
        except BlockingIOError:
            return 0
        except OSError as fault:
            raise LinkFault(told(fault), min(len(data), CHUNK)) from fault

    def read(self, timeout: float) -> bytes:
        """What came in, empty when nothing did. Raises LinkFault, also when the other side has hung up."""
        try:
            if not self._wait(select.POLLIN, timeout):
                return b""
            data = os.read(self._handle, CHUNK)
        except BlockingIOError:
            return b""
        except OSError as fault:
            raise LinkFault(told(fault)) from fault
        if not data:
            raise LinkFault(_HUNG_UP)
        return data

    def drain(self, seconds: float) -> None:
        """Read until the other side hangs up or says nothing for `seconds`. Raises LinkFault on a reset."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            try:
                self.read(left)
            except LinkFault as fault:
                if fault.detail == _HUNG_UP:
                    return
                raise

    def close(self) -> None:
        with suppress(OSError):
            os.close(self._handle)

    def _wait(self, event: int, timeout: float) -> bool:
        poll = select.poll()
        poll.register(self._handle, event)
        return bool(poll.poll(max(0, round(timeout * 1000))))
