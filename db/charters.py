"""SQL of the charter: versions, their lines, and who accepted which."""

from __future__ import annotations

from collections.abc import Sequence

from db.driver import Connection
from kiosk.model.charter import Charter, CharterLine

_OWED = """select 1 from charter where version = (select max(version) from charter) and not exists
    (select 1 from charter_acceptance a where a.member_id = ? and a.version = charter.version)"""


class Charters:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def newest(self) -> Charter | None:
        row = self._connection.execute(
            "select version, local_day from charter order by version desc limit 1"
        ).fetchone()
        if row is None:
            return None
        lines = self._connection.execute(
            "select rule, sentence from charter_line where version = ? order by position", (row[0],)
        )
        return Charter(row[0], row[1], tuple(CharterLine(*line) for line in lines))

    def publish(self, lines: Sequence[CharterLine], local_day: str, now: int) -> Charter:
        """The next version."""
        version = int(self._connection.execute("select coalesce(max(version), 0) + 1 from charter").fetchone()[0])
        self._connection.execute(
            "insert into charter (version, local_day, published_at) values (?, ?, ?)", (version, local_day, now)
        )
        self._connection.executemany(
            "insert into charter_line (version, position, rule, sentence) values (?, ?, ?, ?)",
            [(version, place, line.rule, line.sentence) for place, line in enumerate(lines)],
        )
        return Charter(version, local_day, tuple(lines))

    def accept(self, member_id: int, version: int, now: int) -> None:
        self._connection.execute(
            "insert into charter_acceptance (member_id, version, accepted_at) values (?, ?, ?)"
            " on conflict (member_id, version) do nothing",
            (member_id, version, now),
        )

    def accepted(self, member_id: int) -> tuple[int, int] | None:
        """The newest version she accepted, and when."""
        row = self._connection.execute(
            "select version, accepted_at from charter_acceptance where member_id = ? order by version desc limit 1",
            (member_id,),
        ).fetchone()
        return (row[0], row[1]) if row else None

    def owes(self, member_id: int) -> bool:
        """Whether there is a newest version she has not accepted."""
        return self._connection.execute(_OWED, (member_id,)).fetchone() is not None

    def acceptances(self, version: int) -> int:
        row = self._connection.execute("select count(*) from charter_acceptance where version = ?", (version,))
        return int(row.fetchone()[0])
