"""Remembers, across a crash, which printers were left in the middle of a job."""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from pathlib import Path


class TornMarks:
    """A small file for each printer address, there as long as a job is not whole. Without a folder: memory only."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._torn: set[str] = set()

    def __contains__(self, uri: str) -> bool:
        return uri in self._torn or self._path(uri).exists()

    def set(self, uri: str) -> None:
        self._torn.add(uri)
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._path(uri).touch(0o600)

    def clear(self, uri: str) -> None:
        self._torn.discard(uri)
        with suppress(OSError):
            self._path(uri).unlink(missing_ok=True)

    def _path(self, uri: str) -> Path:
        return self._folder / f".torn-{sha256(uri.encode()).hexdigest()[:16]}"
