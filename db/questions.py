"""SQL of promises: reservations that are not over, and whether they still may hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from db.driver import Connection, Row
from db.reservations import RESERVATION, reservation_of
from kiosk.model.reservations import Question, Reservation
from kiosk.model.resources import UnitState

_WITHIN = """with recursive asked (id) as (
        select value from json_each(:resources)
        union select r.id from resource r join asked on r.within_id = asked.id)"""
# A place is promised with what is in it: somebody else keeps a part of it since it was put there.
_CROWDED = """exists (
        select 1 from pair p join unit i on i.resource_id = p.inner_id and i.active
        where p.outer_id = r.resource_id and r.end_at / 900000 - max(r.start_at, :now) / 900000 > (
            select count(*) from claim c
            where c.unit_id = i.id and c.owner = r.id and c.quarter >= max(r.start_at, :now) / 900000))"""
_PROMISES = f"""{_WITHIN},
    pair (outer_id, inner_id) as (
        select within_id, id from resource where within_id is not null
        union select p.outer_id, r.id from pair p join resource r on r.within_id = p.inner_id)
    select u.active, u.state, e.active, e.name, r.kept_in_spite,
        (select count(*) from unit o where o.resource_id = e.id and o.active), {_CROWDED}, {RESERVATION}
    from reservation r join unit u on u.id = r.unit_id join resource e on e.id = r.resource_id
    where r.state = 'booked' and r.end_at > :now and r.local_day >= :today
      and r.resource_id in (select id from asked)
    order by r.start_at, r.id"""
_AROUND = """with recursive around (id, within_id) as (
        select id, within_id from resource where id = :resource
        union select r.id, r.within_id from resource r join around on r.id = around.within_id)"""
_WITHDRAWN = f"""{_AROUND}
    select exists (select 1 from loan where resource_id in (select id from around)
        and withdrawn_on <= :day and :day between from_day and until_day)"""


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A reservation that is not over. `kept`: in spite of what staff said that it holds; `units`: how many the pool
    has; `crowded`: somebody else keeps a part of what is in it.
    """

    reservation: Reservation
    resource_name: str
    unit_active: bool
    unit_state: UnitState
    resource_active: bool
    units: int
    kept: Question | None
    crowded: bool


def _promise(row: Row) -> PromiseRow:
    unit_active, state, resource_active, name, kept, units, crowded, *promised = row
    return PromiseRow(
        reservation_of(tuple(promised)), name, bool(unit_active), UnitState(state), bool(resource_active), units,
        Question(kept) if kept else None, bool(crowded),
    )  # fmt: skip


class Questions:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def promises(self, resource_ids: Iterable[int], now: int, today: str) -> list[PromiseRow]:
        """What is promised on these resources and on what is inside them, soonest first."""
        asked = f"[{','.join(str(int(each)) for each in resource_ids)}]"
        rows = self._connection.execute(_PROMISES, {"resources": asked, "now": now, "today": today})
        return [_promise(row) for row in rows]

    def withdrawn(self, resource_id: int, day: str) -> bool:
        """Whether who lends this resource, or what it is in, took it back for this day."""
        return bool(self._connection.execute(_WITHDRAWN, {"resource": resource_id, "day": day}).fetchone()[0])

    def put(self, reservation_id: int, question: Question | None, *, kept: Question | None = None) -> None:
        self._connection.execute(
            "update reservation set question = ?, kept_in_spite = ? where id = ?",
            (question.value if question else None, kept.value if kept else None, reservation_id),
        )

    def open(self, now: int) -> list[Reservation]:
        """Everything in question that is not over, soonest first."""
        rows = self._connection.execute(
            f"select {RESERVATION} from reservation r where r.question is not null and r.state = 'booked'"
            " and r.end_at > ? order by r.start_at, r.id",
            (now,),
        )
        return [reservation_of(row) for row in rows]

    def resource_name(self, resource_id: int) -> str:
        """Also of what was removed."""
        row = self._connection.execute("select name from resource where id = ?", (resource_id,)).fetchone()
        return str(row[0]) if row else ""
