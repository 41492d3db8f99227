"""SQL of the journal: one row per act, in the act's own transaction."""

from __future__ import annotations

from db.driver import Connection

_ADD = """insert into journal (kiosk_id, seq, at, local_day, act, person_key, nonce, subject, facts)
    values (?1, (select coalesce(max(seq), 0) + 1 from journal where kiosk_id = ?1), ?2, ?3, ?4, ?5, ?6, ?7, ?8)"""


class Journal:
    def __init__(self, connection: Connection, kiosk_id: int) -> None:
        self._connection, self._kiosk_id = connection, kiosk_id

    def subject_of(self, nonce: str) -> int | None:
        row = self._connection.execute("select subject from journal where nonce = ?", (nonce,)).fetchone()
        return row[0] if row else None

    def add(
        self,
        act: str,
        *,
        now: int,
        local_day: str,
        person_key: int | None = None,
        nonce: str | None = None,
        subject: int | None = None,
        facts: str = "{}",
    ) -> None:
        values = (self._kiosk_id, now, local_day, act, person_key, nonce, subject, facts)
        self._connection.execute(_ADD, values)

    def last_at(self) -> int | None:
        """Time of the last act, in the order of acts."""
        row = self._connection.execute(
            "select at from journal where kiosk_id = ? order by seq desc limit 1", (self._kiosk_id,)
        ).fetchone()
        return row[0] if row else None

    def latest(self, *acts: str) -> tuple[str, int, int | None] | None:
        """Act, time and subject of the last of these among the latest two thousand acts."""
        marks = ", ".join("?" for _ in acts)
        row = self._connection.execute(
            "select act, at, subject from (select act, at, subject, seq from journal where kiosk_id = ?"
            f" order by seq desc limit 2000) where act in ({marks}) order by seq desc limit 1",
            (self._kiosk_id, *acts),
        ).fetchone()
        return (row[0], row[1], row[2]) if row else None

    def count_since(self, act: str, since: int) -> int:
        row = self._connection.execute(
            "select count(*) from (select act, at from journal where kiosk_id = ? order by seq desc limit 50)"
            " where act = ? and at >= ?",
            (self._kiosk_id, act, since),
        ).fetchone()
        return int(row[0])
