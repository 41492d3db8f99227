"""What was erased leaves the file's bytes too.

With secure_delete SQLite overwrites a row that is deleted, but not always the copy of a row that moved to another page
before. Where such a copy is left, the whole file is written anew.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable
from pathlib import Path

from db.driver import Connection, DatabaseError

log = logging.getLogger(__name__)

_CHUNK = 1 << 20
# Closing any handle on a file drops all locks this process holds on it, SQLite's too: these stay open.
_handles: dict[Path, int] = {}


def scrub(connection: Connection, texts: Iterable[str]) -> bool:
    """Write the file anew where it still holds one of `texts`; False where it is in use just now."""
    path = Path(str(connection.execute("pragma database_list").fetchone()[2]))
    if not holds(path, texts):
        return True
    try:
        connection.execute("vacuum")
    except DatabaseError:
        log.warning("what was erased is not yet out of the file")
        return False
    return empty_log(connection)


def empty_log(connection: Connection) -> bool:
    """What was forgotten leaves the write-ahead log too; False where somebody is reading in it just now."""
    busy, _, _ = connection.execute("pragma wal_checkpoint(truncate)").fetchone()
    return not busy


def holds(path: Path, texts: Iterable[str]) -> bool:
    """Whether the bytes of one of `texts` are anywhere in the file."""
    wanted = [text.encode() for text in texts]
    keep = max((len(each) for each in wanted), default=1) - 1
    handle = _handle(path)
    at, tail = 0, b""
    while chunk := os.pread(handle, _CHUNK, at):
        window = tail + chunk
        if any(each in window for each in wanted):
            return True
        tail = window[-keep:] if keep else b""
        at += len(chunk)
    return False


def _handle(path: Path) -> int:
    found = _handles.get(path)
    if found is not None and path.exists() and os.fstat(found).st_ino == path.stat().st_ino:
        return found
    _handles[path] = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    return _handles[path]
