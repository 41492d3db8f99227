"""SQL of the day's key: rows are only ever added."""

from __future__ import annotations

from db.driver import Connection
from db.ids import uuid7
from kiosk.model.day_keys import DayKeyKind, DayKeyRow, KeyReason

_ADD = """insert into day_key (kiosk_id, seq, uid, kind, local_day, person_key, witness_key, reason, at, until_at)
    values (:kiosk, (select coalesce(max(seq), 0) + 1 from day_key where kiosk_id = :kiosk),
            :uid, :kind, :day, :person, :witness, :reason, :at, :until) returning seq"""


class DayKeys:
    def __init__(self, connection: Connection, kiosk_id: int) -> None:
        self._connection, self._kiosk_id = connection, kiosk_id

    def last(self, local_day: str) -> DayKeyRow | None:
        row = self._connection.execute(
            "select seq, kind, person_key, reason, at, until_at from day_key where local_day = ?"
            " order by seq desc limit 1",
            (local_day,),
        ).fetchone()
        return DayKeyRow(row[0], DayKeyKind(row[1]), row[2], KeyReason(row[3]), row[4], row[5]) if row else None

    def add(
        self,
        kind: DayKeyKind,
        *,
        local_day: str,
        person_key: int,
        witness_key: int | None,
        reason: KeyReason,
        now: int,
        until: int,
    ) -> int:
        values = {
            "kiosk": self._kiosk_id, "uid": uuid7(), "kind": kind.value, "day": local_day, "person": person_key,
            "witness": witness_key, "reason": reason.value, "at": now, "until": until,
        }  # fmt: skip
        return int(self._connection.execute(_ADD, values).fetchone()[0])
