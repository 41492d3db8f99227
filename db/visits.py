"""SQL of presence: rows are only ever added."""

from __future__ import annotations

from db.driver import Connection
from db.ids import uuid7
from kiosk.model.visits import VisitKind

_ADD = """insert into visit (kiosk_id, seq, uid, person_key, kind, people, at, local_day, corrects_seq)
    values (?1, (select coalesce(max(seq), 0) + 1 from visit where kiosk_id = ?1), ?2, ?3, ?4, ?5, ?6, ?7, ?8)
    returning seq"""
_PRESENT = """select p.member_id, v.at from person p
    join visit v on v.local_day = p.local_day and v.person_key = p.key and v.kind = 'in'
    where p.scope = 'presence' and p.local_day = ? and v.seq =
        (select max(seq) from visit w where w.local_day = p.local_day and w.person_key = p.key)"""
_OPEN = """select v.local_day, v.person_key, v.at from visit v
    where v.local_day between ? and ? and v.kind = 'in' and v.person_key is not null and v.seq =
        (select max(seq) from visit w where w.local_day = v.local_day and w.person_key = v.person_key)
    order by v.seq"""


class Visits:
    def __init__(self, connection: Connection, kiosk_id: int) -> None:
        self._connection, self._kiosk_id = connection, kiosk_id

    def last_of(self, person_key: int, local_day: str) -> tuple[VisitKind, int, int] | None:
        row = self._connection.execute(
            "select kind, seq, at from visit where local_day = ? and person_key = ? order by seq desc limit 1",
            (local_day, person_key),
        ).fetchone()
        return (VisitKind(row[0]), row[1], row[2]) if row else None

    def of_key(self, person_key: int, local_day: str) -> list[tuple[VisitKind, int, int]]:
        """Kind, seq and time of every row of this key, in the order of acts."""
        rows = self._connection.execute(
            "select kind, seq, at from visit where local_day = ? and person_key = ? order by seq",
            (local_day, person_key),
        )
        return [(VisitKind(kind), seq, at) for kind, seq, at in rows]

    def add(self, person_key: int, kind: VisitKind, now: int, local_day: str, corrects_seq: int | None = None) -> int:
        return self._add(person_key, kind.value, 1, now, local_day, corrects_seq)

    def add_guests(self, people: int, now: int, local_day: str) -> int:
        return self._add(None, "guests", people, now, local_day, None)

    def add_party(self, party_key: int, people: int, now: int, local_day: str) -> int:
        """So many of a party came: a number under the party's own key, no persons."""
        return self._add(party_key, "guests", people, now, local_day, None)

    def of_party(self, party_key: int, local_day: str) -> int:
        """How many of a party were said to have come, the last time on this day."""
        row = self._connection.execute(
            "select people from visit where local_day = ? and person_key = ? and kind = 'guests'"
            " order by seq desc limit 1",
            (local_day, party_key),
        ).fetchone()
        return int(row[0]) if row else 0

    def in_parties(self, local_day: str) -> int:
        """All that came with the badge of a party on this day."""
        row = self._connection.execute(
            "select coalesce(sum(people), 0) from visit v where local_day = ?1 and kind = 'guests'"
            " and person_key is not null and seq = (select max(seq) from visit w where w.local_day = ?1"
            " and w.person_key = v.person_key and w.kind = 'guests')",
            (local_day,),
        ).fetchone()
        return int(row[0])

    def _add(
        self, person_key: int | None, kind: str, people: int, now: int, local_day: str, corrects_seq: int | None
    ) -> int:
        values = (self._kiosk_id, uuid7(), person_key, kind, people, now, local_day, corrects_seq)
        return int(self._connection.execute(_ADD, values).fetchone()[0])

    def guests(self, local_day: str) -> int:
        """How many guests were counted last on this day."""
        row = self._connection.execute(
            "select people from visit where local_day = ? and person_key is null and kind = 'guests'"
            " order by seq desc limit 1",
            (local_day,),
        ).fetchone()
        return int(row[0]) if row else 0

    def present(self, local_day: str) -> list[tuple[int, int]]:
        """Members whose last row of this day is an arrival, and when they arrived."""
        return [(row[0], row[1]) for row in self._connection.execute(_PRESENT, (local_day,))]

    def present_members(self, local_day: str) -> set[int]:
        return {member for member, _ in self.present(local_day)}

    def open_between(self, first_day: str, last_day: str) -> list[tuple[str, int, int]]:
        """Day, key and arrival of everybody who did not leave, in the order of acts."""
        rows = self._connection.execute(_OPEN, (first_day, last_day))
        return [(row[0], row[1], row[2]) for row in rows]
