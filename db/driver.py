"""The SQLite library in use: pysqlite3 where there is a wheel, else Python's own.

sqlite-utils picks the same one by itself, so exception classes agree.
"""

from __future__ import annotations

import contextlib
import importlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3
else:
    sqlite3 = None
    with contextlib.suppress(ModuleNotFoundError):
        sqlite3 = importlib.import_module("pysqlite3")
    sqlite3 = sqlite3 or importlib.import_module("sqlite3")

Connection = sqlite3.Connection
DatabaseError = sqlite3.DatabaseError
IntegrityError = sqlite3.IntegrityError
Row = tuple[Any, ...]


def sqlite_version() -> tuple[int, ...]:
    return tuple(int(part) for part in sqlite3.sqlite_version.split("."))


def wal_is_safe(version: tuple[int, ...] | None = None) -> bool:
    """Whether WAL may be used: before 3.51.3, 3.50.7 and 3.44.6 two meeting connections could corrupt it."""
    found = version or sqlite_version()
    return found >= (3, 51, 3) or (3, 50, 7) <= found < (3, 51) or (3, 44, 6) <= found < (3, 45)


def connect(path: Path, busy_timeout_s: float) -> Connection:
    """An autocommitting connection: every transaction is begun and ended by the gateway."""
    return sqlite3.connect(path, timeout=busy_timeout_s, isolation_level=None, check_same_thread=False)
