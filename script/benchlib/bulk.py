"""Write very many rows quickly: no fsync, no journal, secondary indexes built at the end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from db.driver import Connection, connect

FAST = ("journal_mode=off", "synchronous=off", "locking_mode=exclusive", "cache_size=-1500000", "foreign_keys=off")


@contextmanager
def bulk(path: Path) -> Iterator[Connection]:
    """A connection without any safety; the file is whole again, indexed and checked, when the block ends."""
    connection = connect(path, 5.0)
    for pragma in FAST:
        connection.execute(f"pragma {pragma}")
    indexes = _indexes(connection)
    for name, _ in indexes:
        connection.execute(f"drop index {name}")
    connection.execute("begin")
    yield connection
    connection.execute("commit")
    for _, statement in indexes:
        connection.execute(statement)
    connection.close()
    _make_safe(path)


def _indexes(connection: Connection) -> list[tuple[str, str]]:
    rows = connection.execute("select name, sql from sqlite_master where type = 'index' and sql is not null")
    return [(name, statement) for name, statement in rows]


def _make_safe(path: Path) -> None:
    connection = connect(path, 5.0)
    connection.execute("pragma journal_mode=wal")
    connection.execute("pragma synchronous=full")
    connection.close()


class Writer:
    """Gathers rows of one table and writes them in large portions."""

    def __init__(self, connection: Connection, table: str, columns: str) -> None:
        marks = ", ".join("?" * len(columns.split(",")))
        self._connection, self._statement = connection, f"insert into {table} ({columns}) values ({marks})"
        self._rows: list[tuple[Any, ...]] = []
        self.add = self._rows.append
        self.table, self.written = table, 0

    def flush(self) -> None:
        self._connection.executemany(self._statement, self._rows)
        self.written += len(self._rows)
        self._rows.clear()
