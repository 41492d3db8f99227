"""Writers take turns. SQLite's own waiting sleeps longer each time, so that who has waited longest is served last."""

from __future__ import annotations

import contextlib
import fcntl
import os
import time
from pathlib import Path

_PAUSE_NS = 200_000
"""An act takes a few of these; nobody tries again at the same moment as another."""


class Turn:
    """Held from the wish to write until the writing begins: one at most waits for the database, the others for her.

    A lock of the operating system: it goes with its process. Where the folder takes no file, nobody takes turns.
    """

    def __init__(self, path: Path) -> None:
        self._file: int | None = None
        with contextlib.suppress(OSError):
            self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)

    def take(self, patience_s: float) -> None:
        """Wait for it, not for ever: somebody who was halted in her turn must not halt the others."""
        if self._file is None or self._taken():
            return
        until = time.monotonic() + patience_s
        while time.monotonic() < until:
            time.sleep((_PAUSE_NS + time.time_ns() % _PAUSE_NS) / 1e9)
            if self._taken():
                return

    def _taken(self) -> bool:
        assert self._file is not None
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def pass_on(self) -> None:
        if self._file is not None:
            fcntl.flock(self._file, fcntl.LOCK_UN)

    def close(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None
