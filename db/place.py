"""SQL of the place itself: demo or real, and which kiosk this is."""

from __future__ import annotations

from db.driver import Connection
from db.ids import uuid7


class Place:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def kind(self) -> str | None:
        """ "demo" or "real"; None before the first set-up."""
        row = self._connection.execute("select kind from place").fetchone()
        return row[0] if row else None

    def found(self, kind: str, letter: str, now: int) -> None:
        """Make this file a place, once and for all demo or real."""
        self._connection.execute("insert into place (id, kind, created_at) values (1, ?, ?)", (kind, now))
        self._connection.execute("insert into kiosk (uid, letter, this) values (?, ?, 1)", (uuid7(), letter))
