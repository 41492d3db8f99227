"""Writers take turns. SQLite's own waiting sleeps longer each time, so that who has waited longest is served last."""

from __future__ import annotations

import contextlib
import fcntl
import os
import time
from pathlib import Path

LOOK_S = 0.0002
_PAUSE_NS = 200_000
"""An act takes a few of these; nobody in the queue tries again at the same moment as another."""


class Turn:
    """Held from the wish to write until it is written; one at most waits for it, the others wait to be that one.

    Locks of the operating system: they go with their process. Where the folder takes no file, nobody takes turns.
    """

    def __init__(self, path: Path) -> None:
        self._files: list[int] = []
        with contextlib.suppress(OSError):
            for each in (path.with_suffix(".next"), path):
                self._files.append(os.open(each, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))

    def take(self, patience_s: float) -> None:
        """Wait for it, not for ever: somebody who was halted in her turn must not halt the others."""
        if len(self._files) < 2:
            return
        upcoming, now = self._files
        until = time.monotonic() + patience_s
        while not _taken(upcoming) and time.monotonic() < until:
            time.sleep((_PAUSE_NS + time.time_ns() % _PAUSE_NS) / 1e9)
        while not _taken(now) and time.monotonic() < until:
            time.sleep(LOOK_S)
        fcntl.flock(upcoming, fcntl.LOCK_UN)

    def pass_on(self) -> None:
        if len(self._files) == 2:
            fcntl.flock(self._files[1], fcntl.LOCK_UN)

    def close(self) -> None:
        while self._files:
            os.close(self._files.pop())


def _taken(file: int) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
