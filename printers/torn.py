"""Remembers, across a crash, which printers were left in the middle of a job, and how many answers they may owe."""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from pathlib import Path


class TornMarks:
    """A small file for each printer address, there as long as a job is not whole. Without a folder: memory only."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._torn: dict[str, int] = {}

    def get(self, uri: str) -> int:
        """0 for a printer whose last job was whole, else how many answers it may owe."""
        if uri in self._torn:
            return self._torn[uri]
        try:
            return int(self._path(uri).read_text())
        except FileNotFoundError:
            return 0
        except (OSError, ValueError):
            return 1

    def set(self, uri: str, owed: int) -> None:
        self._torn[uri] = owed
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._path(uri).write_text(str(owed))

    def clear(self, uri: str) -> None:
        self._torn.pop(uri, None)
        with suppress(OSError):
            self._path(uri).unlink(missing_ok=True)

    def _path(self, uri: str) -> Path:
        return self._folder / f".torn-{sha256(uri.encode()).hexdigest()[:16]}"
