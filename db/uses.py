"""SQL of use: rows are only ever added. A session is its start row and the row that ends it."""

from __future__ import annotations

from collections.abc import Iterable

from db.driver import Connection
from db.ids import uuid7
from kiosk.model.uses import Session, UseKind

_ADD = """insert into use_event (kiosk_id, seq, uid, unit_id, kind, start_seq, person_key, companion_key,
        reservation_id, until_at, lasted_ms, at, local_day)
    values (:kiosk, (select coalesce(max(seq), 0) + 1 from use_event where kiosk_id = :kiosk), :uid, :unit, :kind,
        :start, :person, :companion, :reservation, :until, :lasted, :at, :day) returning seq"""
# The last sign of life of a session is its latest row: after it only an answer to "clean?" could stand.
_SESSION = """s.seq, s.unit_id, s.person_key, s.companion_key, s.reservation_id, s.at, s.until_at, s.local_day,
    coalesce((select h.at from use_event h where h.unit_id = s.unit_id and h.seq > s.seq and h.kind = 'still_here'
        and h.start_seq = s.seq order by h.seq desc limit 1), s.at)"""
# Trap: max(seq) would read every row of the unit; backwards through the index the first one will do.
_LAST = """select e.seq from use_event e where e.unit_id = {unit}
    and e.kind in ('start', 'stop', 'takeover', 'auto_stop') order by e.seq desc limit 1"""
_LAST_CLEAN = """select a.seq from use_event a where a.unit_id = u.id and a.kind in ('clean', 'not_clean')
    order by a.seq desc limit 1"""


class Uses:
    def __init__(self, connection: Connection, kiosk_id: int) -> None:
        self._connection, self._kiosk_id = connection, kiosk_id

    def running(self, unit_id: int) -> Session | None:
        row = self._connection.execute(
            f"select {_SESSION} from use_event s where s.kiosk_id = :kiosk and s.kind = 'start'"
            f" and s.seq = ({_LAST.format(unit=':unit')})",
            {"kiosk": self._kiosk_id, "unit": unit_id},
        ).fetchone()
        return Session(*row) if row else None

    def running_all(self) -> list[Session]:
        rows = self._connection.execute(
            f"select {_SESSION} from unit u cross join use_event s on s.kiosk_id = ?"
            f" and s.seq = ({_LAST.format(unit='u.id')}) where s.kind = 'start' order by s.seq",
            (self._kiosk_id,),
        )
        return [Session(*row) for row in rows]

    def get(self, seq: int) -> Session | None:
        row = self._connection.execute(
            f"select {_SESSION} from use_event s where s.kiosk_id = ? and s.seq = ? and s.kind = 'start'",
            (self._kiosk_id, seq),
        ).fetchone()
        return Session(*row) if row else None

    def start(
        self,
        *,
        unit_id: int,
        person_key: int,
        companion_key: int | None,
        reservation_id: int | None,
        until_at: int,
        now: int,
        local_day: str,
    ) -> Session:
        seq = self._insert(
            unit=unit_id, kind=UseKind.START.value, start=None, person=person_key, companion=companion_key,
            reservation=reservation_id, until=until_at, lasted=None, at=now, day=local_day,
        )  # fmt: skip
        return Session(seq, unit_id, person_key, companion_key, reservation_id, now, until_at, local_day, now)

    def add(
        self,
        session: Session,
        kind: UseKind,
        *,
        person_key: int | None,
        now: int,
        local_day: str,
        lasted_ms: int | None = None,
    ) -> int:
        return self._insert(
            unit=session.unit_id, kind=kind.value, start=session.seq, person=person_key, companion=None,
            reservation=session.reservation_id, until=None, lasted=lasted_ms, at=now, day=local_day,
        )  # fmt: skip

    def _insert(self, **values: object) -> int:
        values |= {"kiosk": self._kiosk_id, "uid": uuid7()}
        return int(self._connection.execute(_ADD, values).fetchone()[0])

    def next_claim(
        self, unit_ids: Iterable[int], quarter: int, holder_keys: Iterable[int], passing: Iterable[int] = ()
    ) -> int | None:
        holders, gone = _listed(holder_keys), _listed(passing)
        found: list[int] = []
        for unit_id in unit_ids:
            row = self._connection.execute(
                "select c.quarter from claim c join reservation r on r.id = c.owner where c.unit_id = ?"
                " and c.quarter >= ? and r.holder_key not in (select value from json_each(?))"
                " and r.id not in (select value from json_each(?)) order by c.quarter limit 1",
                (unit_id, quarter, holders, gone),
            ).fetchone()
            found += row or ()
        return min(found, default=None)

    def not_clean(self, first_day: str) -> list[tuple[int, int]]:
        """Units whose latest answer is "not clean", given on this day or later, each with the start of its session."""
        rows = self._connection.execute(
            "select e.unit_id, e.start_seq from unit u cross join use_event e on e.kiosk_id = ?"
            f" and e.seq = ({_LAST_CLEAN}) where e.kind = 'not_clean' and e.local_day >= ? and u.active order by e.seq",
            (self._kiosk_id, first_day),
        )
        return [(unit_id, start_seq) for unit_id, start_seq in rows]


def _listed(numbers: Iterable[int]) -> str:
    """As JSON; the library for it would cost the start 3 ms."""
    return str(list(numbers))
