"""Open the one SQLite file safely, and write to it in durable transactions."""

from __future__ import annotations

import logging
from pathlib import Path
from types import TracebackType

from db.driver import Connection, DatabaseError, IntegrityError, connect, wal_is_safe
from db.migrations import VERSION
from db.rooms import Rooms
from db.scrub import empty_log, scrub
from db.turn import Turn
from kiosk.errors import Trouble, TroubleCode
from kiosk.folder import file_trouble

log = logging.getLogger(__name__)

BUSY_TIMEOUT_S = 5.0
# secure_delete: a badge's code and an erased name leave the file, not only its tables.
# recursive_triggers: without it INSERT OR REPLACE takes rows out of append-only tables unseen.
_PRAGMAS = ("synchronous=full", "foreign_keys=on", "cache_size=-16000", "secure_delete=on", "recursive_triggers=on")


class Transaction:
    """`with` block around BEGIN … COMMIT; an exception rolls back, SQLite's own become Trouble."""

    def __init__(self, connection: Connection, rooms: Rooms, begin: str, turn: Turn | None = None) -> None:
        self._connection, self._rooms, self._begin, self._turn = connection, rooms, begin, turn

    def __enter__(self) -> Rooms:
        if self._turn is not None:
            self._turn.take(BUSY_TIMEOUT_S)
        try:
            self._connection.execute(self._begin)
        except DatabaseError as error:
            self._pass_on()
            raise trouble_of(error) from error
        return self._rooms

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._end(error)
        finally:
            self._pass_on()

    def _end(self, error: BaseException | None) -> None:
        if error is None:
            try:
                self._connection.execute("commit")
            except DatabaseError as failure:
                self._undo()
                raise trouble_of(failure) from failure
            if self._rooms.forgot:
                self._rooms.forgot = not empty_log(self._connection)
            if self._rooms.erased and not self._rooms.forgot and scrub(self._connection, self._rooms.erased):
                self._rooms.erased.clear()
            return
        self._undo()
        if isinstance(error, DatabaseError) and not isinstance(error, IntegrityError):
            raise trouble_of(error) from error

    def _undo(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("rollback")

    def _pass_on(self) -> None:
        if self._turn is not None:
            self._turn.pass_on()


class SqliteStore:
    """The Store port on one connection; every thread opens its own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.connection = open_connection(path)
        self.rooms = Rooms(self.connection)
        self._turn = Turn(path.with_suffix(".turn"))
        self._write = Transaction(self.connection, self.rooms, "begin immediate", self._turn)
        self._read = Transaction(self.connection, self.rooms, "begin")

    def write(self) -> Transaction:
        return self._write

    def read(self) -> Transaction:
        return self._read

    def close(self) -> None:
        self.connection.close()
        self._turn.close()


def open_connection(path: Path) -> Connection:
    """A connection with this project's pragmas. Raises Trouble for a newer, broken, locked or read-only file."""
    connection = connect(path, BUSY_TIMEOUT_S)
    try:
        mode = "wal" if wal_is_safe() else "truncate"
        found = connection.execute("pragma user_version").fetchone()[0]
        if found > VERSION:
            raise Trouble(TroubleCode.DATABASE_NEWER, found=found, known=VERSION)
        for pragma in (f"journal_mode={mode}", *_PRAGMAS):
            connection.execute(f"pragma {pragma}")
    except DatabaseError as error:
        connection.close()
        raise trouble_of(error) from error
    except Trouble:
        connection.close()
        raise
    return connection


def open_store(path: Path) -> SqliteStore:
    """Open the file, made or brought up to date where needed."""
    fresh = not path.exists()
    if fresh:
        _make_private(path)
    store = SqliteStore(path)
    if store.connection.execute("pragma user_version").fetchone()[0] < VERSION:
        store.close()
        from db.upgrade import upgrade

        upgrade(path)
        store = SqliteStore(path)
    return store


def _make_private(path: Path) -> None:
    try:
        path.touch(mode=0o600)
    except OSError as error:
        raise file_trouble(error, path.parent) from error


def trouble_of(error: DatabaseError) -> BaseException:
    """The Trouble behind an SQLite error; a mistake of ours stays what it is."""
    name = _name(error)
    for mark, code in _TROUBLES:
        if mark in name:
            return Trouble(code)
    return error


def _name(error: DatabaseError) -> str:
    return str(getattr(error, "sqlite_errorname", "")) or str(error).upper()


_TROUBLES = (
    ("SQLITE_FULL", TroubleCode.DISK_FULL),
    ("SQLITE_BUSY", TroubleCode.DATABASE_LOCKED),
    ("SQLITE_LOCKED", TroubleCode.DATABASE_LOCKED),
    ("SQLITE_READONLY", TroubleCode.FOLDER_READ_ONLY),
    ("SQLITE_CANTOPEN", TroubleCode.FOLDER_READ_ONLY),
    ("SQLITE_PERM", TroubleCode.FOLDER_READ_ONLY),
    ("SQLITE_IOERR", TroubleCode.DISK_FULL),
    ("SQLITE_CORRUPT", TroubleCode.DATABASE_BROKEN),
    ("SQLITE_NOTADB", TroubleCode.DATABASE_BROKEN),
    ("FILE IS NOT A DATABASE", TroubleCode.DATABASE_BROKEN),
    ("MALFORMED", TroubleCode.DATABASE_BROKEN),
)
