"""A printer that is a file: a device such as a USB printer's, or a plain file that keeps the bytes."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from kiosk.model.printing import Verdict
from printers.transports.base import Sheet

_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOCTTY


class FileTransport:
    """Appends each job. Nothing answers, so a job is `unverified` at best."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def send(self, sheet: Sheet) -> tuple[Verdict, str]:
        """`not_sent` as long as no byte is written, `unknown` once one is and the rest failed."""
        try:
            # A pipe without a reader would otherwise be waited for without end.
            handle = os.open(self._path, _FLAGS | os.O_NONBLOCK, 0o600)
        except OSError as fault:
            return Verdict.NOT_SENT, fault.strerror or str(fault)
        try:
            os.set_blocking(handle, True)
            return _write(handle, sheet.data)
        finally:
            os.close(handle)


def _write(handle: int, data: bytes) -> tuple[Verdict, str]:
    sent = 0
    try:
        while sent < len(data):
            sent += os.write(handle, data[sent:])
        if stat.S_ISREG(os.fstat(handle).st_mode):
            os.fsync(handle)
    except OSError as fault:
        return (Verdict.UNKNOWN if sent else Verdict.NOT_SENT), fault.strerror or str(fault)
    return Verdict.UNVERIFIED, ""
