"""SQL of faults: rows are only ever added."""

from __future__ import annotations

from db.driver import Connection, Row
from db.ids import uuid7
from kiosk.model.faults import Fault, FaultKind


def _fault(row: Row) -> Fault:
    seq, unit_id, kind, stops, *rest = row
    return Fault(seq, unit_id, FaultKind(kind), bool(stops), *rest)


class Faults:
    def __init__(self, connection: Connection, kiosk_id: int) -> None:
        self._connection, self._kiosk_id = connection, kiosk_id

    def add(
        self, *, unit_id: int, kind: FaultKind, stops: bool, person_key: int | None, now: int, local_day: str
    ) -> int:
        values = {
            "kiosk": self._kiosk_id, "uid": uuid7(), "unit": unit_id, "kind": kind.value, "stops": int(stops),
            "person": person_key, "at": now, "day": local_day,
        }  # fmt: skip
        row = self._connection.execute(
            "insert into fault (kiosk_id, seq, uid, unit_id, kind, stops, person_key, at, local_day)"
            " values (:kiosk, (select coalesce(max(seq), 0) + 1 from fault where kiosk_id = :kiosk), :uid, :unit,"
            " :kind, :stops, :person, :at, :day) returning seq",
            values,
        ).fetchone()
        return int(row[0])

    def since(self, unit_id: int, at: int) -> list[Fault]:
        # The first one counts by the clock, all others by their order: a clock that was set back loses none.
        rows = self._connection.execute(
            "select seq, unit_id, kind, stops, person_key, at from fault where unit_id = ?1 and seq >= ("
            " select min(seq) from fault where unit_id = ?1 and at >= ?2) order by seq desc",
            (unit_id, at),
        )
        return [_fault(row) for row in rows]
