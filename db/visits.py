"""SQL of presence: rows are only ever added."""

from __future__ import annotations

from db.driver import Connection
from db.ids import uuid7
from kiosk.model.people import VisitKind

_ADD = """insert into visit (kiosk_id, seq, uid, person_key, kind, at, local_day, corrects_seq)
    values (:kiosk, (select coalesce(max(seq), 0) + 1 from visit where kiosk_id = :kiosk),
            :uid, :person, :kind, :at, :day, :corrects) returning seq"""
_PRESENT = """select p.member_id from person p
    join visit v on v.local_day = p.local_day and v.person_key = p.key
    where p.scope = 'presence' and p.local_day = ?
    group by p.key
    having max(v.seq) = max(case when v.kind = 'in' then v.seq end)"""


class Visits:
    def __init__(self, connection: Connection, kiosk_id: int) -> None:
        self._connection, self._kiosk_id = connection, kiosk_id

    def last_of(self, person_key: int, local_day: str) -> tuple[VisitKind, int, int] | None:
        row = self._connection.execute(
            "select kind, seq, at from visit where local_day = ? and person_key = ? order by seq desc limit 1",
            (local_day, person_key),
        ).fetchone()
        return (VisitKind(row[0]), row[1], row[2]) if row else None

    def add(self, person_key: int, kind: VisitKind, now: int, local_day: str, corrects_seq: int | None = None) -> int:
        values = {
            "kiosk": self._kiosk_id, "uid": uuid7(), "person": person_key, "kind": kind.value,
            "at": now, "day": local_day, "corrects": corrects_seq,
        }  # fmt: skip
        return int(self._connection.execute(_ADD, values).fetchone()[0])

    def present_members(self, local_day: str) -> set[int]:
        return {row[0] for row in self._connection.execute(_PRESENT, (local_day,))}
