"""SQL of reservations and of the claims that guard them; a quarter is an epoch quarter-hour, UTC."""

from __future__ import annotations

from collections.abc import Collection, Container, Sequence
from dataclasses import dataclass

from db.driver import Connection, IntegrityError, Row
from db.ids import uuid7
from kiosk.errors import RefusalCode, Refused
from kiosk.model.reservations import ClaimKind, Question, Reservation, ReservationState

RESERVATION = (
    "r.id, r.uid, r.unit_id, r.resource_id, r.holder_key, r.start_at, r.end_at, r.local_day, r.state, r.kept_until,"
    " r.series_id, r.question, r.companion_key"
)
"""What `reservation_of` reads, of `reservation r`."""
_INNER = """with recursive inner_resource (id) as (
        select id from resource where within_id = :resource
        union select r.id from resource r join inner_resource i on r.within_id = i.id),
    inner_unit (id) as (select u.id from unit u where u.active and u.resource_id in inner_resource)"""
# A unit of the pool on which nothing of anybody else lies from `first` up to `last`, and no reservation up to
# `busy_until` (her own cleaning time would fall onto it). Cleaning of her own yields to herself, also inside. What is
# inside the resource must be free too. `only`: this unit and no other; `near`: this one if it can be.
_FREE_UNIT = """{inner}
    select u.id, u.label, exists (select 1 from resource where within_id = :resource),
        exists (select 1 from claim c where c.unit_id = u.id and c.quarter >= :first and c.quarter < :busy_until)
    from unit u
    where u.resource_id = :resource and u.active and u.state <> 'broken' and (:only is null or u.id = :only)
      and (:besides is null or u.id not in (select value from json_each(:besides)))
      and not exists (
        select 1 from claim c join reservation r on r.id = c.owner
        where c.unit_id = u.id and c.quarter >= :first and c.quarter < :busy_until{passing}
          and not (c.kind = 'cleaning' and (r.holder_key = :holder or c.quarter >= :last))
          and not (c.quarter >= :last and r.holder_key = :holder))
      and (not exists (select 1 from resource where within_id = :resource) or not exists (
        select 1 from claim c join reservation r on r.id = c.owner
        where c.unit_id in inner_unit and c.quarter >= :first and c.quarter < :last{passing}
          and not (c.kind = 'cleaning' and r.holder_key = :holder)))
    order by u.id is not :near, u.id limit 1"""
_FREE = _FREE_UNIT.format(inner=_INNER, passing="")
_FREE_PASSING = _FREE_UNIT.format(
    inner=_INNER, passing="\n          and c.owner not in (select value from json_each(:passing))"
)
_CLAIMS = f"""{_INNER}
    select c.unit_id, c.quarter, c.kind, r.holder_key, c.owner from claim c
    join reservation r on r.id = c.owner
    where c.unit_id in (select id from unit where resource_id = :resource union select id from inner_unit)
      and c.quarter >= :first and c.quarter < :last"""

# Her cleaning time before a reservation that goes: on its unit, and on what is inside its resource.
_BEFORE = """with recursive inner_resource (id) as (
        select e.id from reservation g join resource e on e.within_id = g.resource_id where g.id = :gone
        union select e.id from resource e join inner_resource i on e.within_id = i.id)
    select r.id, r.unit_id, r.end_at / 900000, e.buffer_minutes / 15 from reservation gone
    join reservation r on r.holder_key = gone.holder_key and r.state = 'booked' and r.id <> gone.id
      and r.end_at > gone.start_at - 86400000 and r.end_at < gone.end_at
      and (r.unit_id = gone.unit_id or r.resource_id in inner_resource)
    join resource e on e.id = r.resource_id and e.buffer_minutes > 0
      and r.end_at > gone.start_at - e.buffer_minutes * 60000
    where gone.id = :gone"""
# Whoever is in, of those behind the holder's key: a member, each member of a party, or the party by its own badge.
_RUNNING = f"""{_INNER}
    select exists (select 1 from use_event e where e.reservation_id = r.id and e.kind = 'start' and not exists (
            select 1 from use_event x where x.reservation_id = r.id and x.start_seq = e.seq
                and x.kiosk_id = e.kiosk_id and x.lasted_ms is not null)),
        exists (select 1 from person p join visit v on v.local_day = p.local_day and v.person_key = p.key
            where p.scope = 'presence' and p.local_day = :today and p.member_id in (
                select member_id from person where key = r.holder_key
                union select member_id from party_member where party_key = r.holder_key)
            group by p.key having max(v.seq) = max(case when v.kind = 'in' then v.seq end))
        or coalesce((select v.people from visit v where v.local_day = :today and v.person_key = r.holder_key
            order by v.seq desc limit 1), 0) > 0,
        {RESERVATION}
    from unit u cross join claim c on c.unit_id = u.id and c.quarter = :quarter
    join reservation r on r.id = c.owner
    where c.kind in ('reserved', 'contained')
      and (:resource is null or u.resource_id = :resource or u.id in inner_unit)
    group by r.id"""
_CLAIM = """insert into claim (unit_id, quarter, kind, owner)
    with recursive q (n) as (select ?2 union all select n + 1 from q where n < ?3 - 1) select ?1, n, ?4, ?5 from q"""
_CHANGE = """update reservation set unit_id = :unit, resource_id = :resource, holder_key = :holder, start_at = :start,
    end_at = :end, local_day = :day, kept_until = :kept_until, companion_key = :companion, series_id = :series,
    question = null, kept_in_spite = null where id = :id"""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    unit_id: int
    quarter: int
    kind: ClaimKind
    holder_key: int
    owner: int


@dataclass(frozen=True, slots=True)
class FreeUnit:
    id: int
    label: str
    holds_others: bool
    touched: bool


@dataclass(frozen=True, slots=True)
class RunningRow:
    """What is reserved at this moment: whether a use was begun for it, and whether somebody who holds it is in."""

    reservation: Reservation
    used: bool
    present: bool


def reservation_of(row: Row) -> Reservation:
    *first, state, kept_until, series_id, question, companion_key = row
    why = Question(question) if question else None
    return Reservation(*(*first, ReservationState(state), kept_until, series_id, why, companion_key))


class Reservations:
    def __init__(self, connection: Connection, kiosk_id: int) -> None:
        self._connection, self._kiosk_id = connection, kiosk_id

    def get(self, reservation_id: int) -> Reservation | None:
        row = self._connection.execute(
            f"select {RESERVATION} from reservation r where id = ?", (reservation_id,)
        ).fetchone()
        return reservation_of(row) if row else None

    def of_uid(self, uid: str) -> int | None:
        """The number of the reservation of this uid."""
        row = self._connection.execute("select id from reservation where uid = ?", (uid,)).fetchone()
        return int(row[0]) if row else None

    def add(
        self,
        *,
        unit_id: int,
        resource_id: int,
        holder_key: int,
        start_at: int,
        end_at: int,
        local_day: str,
        now: int,
        series_id: int | None = None,
        companion_key: int | None = None,
    ) -> Reservation:
        uid = uuid7()
        number = self._connection.execute(
            "insert into reservation (uid, kiosk_id, unit_id, resource_id, holder_key, start_at, end_at, local_day,"
            " state, created_at, series_id, companion_key) values (?, ?, ?, ?, ?, ?, ?, ?, 'booked', ?, ?, ?)",
            (
                uid, self._kiosk_id, unit_id, resource_id, holder_key, start_at, end_at, local_day, now, series_id,
                companion_key,
            ),
        ).lastrowid  # fmt: skip
        return Reservation(
            int(number or 0), uid, unit_id, resource_id, holder_key, start_at, end_at, local_day, series_id=series_id,
            companion_key=companion_key,
        )  # fmt: skip

    def change(self, after: Reservation) -> None:
        """Its unit, holder, times, companion and series, by its id; a question is answered by it. Claims are not
        touched."""
        self._connection.execute(
            _CHANGE,
            {
                "id": after.id, "unit": after.unit_id, "resource": after.resource_id, "holder": after.holder_key,
                "start": after.start_at, "end": after.end_at, "day": after.local_day, "kept_until": after.kept_until,
                "companion": after.companion_key, "series": after.series_id,
            },
        )  # fmt: skip

    def keep_until(self, reservation_id: int, kept_until: int) -> None:
        self._connection.execute("update reservation set kept_until = ? where id = ?", (kept_until, reservation_id))

    def claim(self, owner: int, unit_ids: Sequence[int], first: int, last: int, clean_until: int) -> None:
        """Claim the first unit, and what is inside it: the primary key has the last word. Raises Refused(just_taken).

        Its cleaning time falls away where she herself goes on.
        """
        try:
            for unit_id in unit_ids:
                kind = "reserved" if unit_id == unit_ids[0] else "contained"
                self._connection.execute(_CLAIM, (unit_id, first, last, kind, owner))
        except IntegrityError as taken:
            raise Refused(RefusalCode.JUST_TAKEN, near=()) from taken
        if clean_until > last:
            self._connection.executemany(
                "insert or ignore into claim (unit_id, quarter, kind, owner) values (?, ?, 'cleaning', ?)",
                [(unit_ids[0], quarter, owner) for quarter in range(last, clean_until)],
            )

    def shorten(self, reservation_id: int, end: int, clean_until: int) -> None:
        """It ends at this quarter-hour, and its cleaning begins then."""
        self._connection.execute("delete from claim where owner = ? and quarter >= ?", (reservation_id, end))
        self._connection.execute("update reservation set end_at = ? where id = ?", (end * 900_000, reservation_id))
        self._connection.executemany(
            "insert or ignore into claim (unit_id, quarter, kind, owner)"
            " select unit_id, ?, 'cleaning', id from reservation where id = ?",
            [(quarter, reservation_id) for quarter in range(end, clean_until)],
        )

    def drop_expired(self, now: int) -> None:
        self._connection.execute("delete from claim where expires_at is not null and expires_at <= ?", (now,))

    def yield_cleaning(self, unit_ids: Sequence[int], holder_key: int, first: int, last: int) -> None:
        """Her own cleaning time gives way to her next reservation, back to back."""
        self._connection.executemany(
            "delete from claim where unit_id = ? and quarter >= ? and quarter < ? and kind = 'cleaning'"
            " and owner in (select id from reservation where holder_key = ?)",
            [(unit_id, first, last, holder_key) for unit_id in unit_ids],
        )

    def free_unit(
        self,
        resource_id: int,
        first: int,
        last: int,
        holder_key: int,
        busy_until: int,
        *,
        only: int | None = None,
        near: int | None = None,
        besides: Collection[int] = (),
        passing: Collection[int] = (),
    ) -> FreeUnit | None:
        values = {
            "resource": resource_id, "first": first, "last": last, "holder": holder_key, "busy_until": busy_until,
            "only": only, "near": near, "besides": f"[{','.join(map(str, besides))}]" if besides else None,
        }  # fmt: skip
        if passing:
            values["passing"] = f"[{','.join(map(str, passing))}]"
        row = self._connection.execute(_FREE_PASSING if passing else _FREE, values).fetchone()
        return FreeUnit(row[0], row[1], bool(row[2]), bool(row[3])) if row else None

    def running(self, quarter: int, today: str, resource_id: int | None = None) -> list[RunningRow]:
        rows = self._connection.execute(_RUNNING, {"quarter": quarter, "today": today, "resource": resource_id})
        return [RunningRow(reservation_of(row[2:]), bool(row[0]), bool(row[1])) for row in rows]

    def claims(self, resource_id: int, first: int, last: int) -> list[ClaimRow]:
        rows = self._connection.execute(_CLAIMS, {"resource": resource_id, "first": first, "last": last})
        return [ClaimRow(unit, at, ClaimKind(kind), holder, owner) for unit, at, kind, holder, owner in rows]

    def claims_at(self, quarter: int) -> list[ClaimRow]:
        rows = self._connection.execute(
            # In this order: from its owners SQLite would read every claim there ever was.
            "select c.unit_id, c.quarter, c.kind, r.holder_key, c.owner from unit u"
            " cross join claim c on c.unit_id = u.id and c.quarter = ? cross join reservation r on r.id = c.owner",
            (quarter,),
        )
        return [ClaimRow(unit, at, ClaimKind(kind), holder, owner) for unit, at, kind, holder, owner in rows]

    def busy_until(self, unit_id: int, quarter: int, passing: Container[int] = ()) -> int:
        """First quarter from `quarter` on that is not claimed, passing over what some reservations claim."""
        for claimed, owner in self._connection.execute(
            "select quarter, owner from claim where unit_id = ? and quarter >= ? order by quarter", (unit_id, quarter)
        ):
            if claimed != quarter or owner in passing:
                break
            quarter += 1
        return quarter

    def of_holder(self, holder_key: int, ending_after: int) -> list[Reservation]:
        rows = self._connection.execute(
            f"select {RESERVATION} from reservation r where holder_key = ? and end_at > ? and state = 'booked'"
            " order by end_at, id",
            (holder_key, ending_after),
        )
        return [reservation_of(row) for row in rows]

    def of_day(self, local_day: str) -> list[Reservation]:
        rows = self._connection.execute(
            f"select {RESERVATION} from reservation r where local_day = ? and state = 'booked' order by start_at, id",
            (local_day,),
        )
        return [reservation_of(row) for row in rows]

    def since(self, local_day: str) -> list[Reservation]:
        rows = self._connection.execute(
            f"select {RESERVATION} from reservation r where local_day >= ? and state = 'booked' order by start_at, id",
            (local_day,),
        )
        return [reservation_of(row) for row in rows]

    def cancel(self, reservation_id: int) -> None:
        self.unclaim(reservation_id)
        self._connection.execute("update reservation set state = 'cancelled' where id = ?", (reservation_id,))

    def unclaim(self, reservation_id: int) -> None:
        """Give back all it claims; cleaning time that had yielded to it is due again."""
        self._connection.execute("delete from claim where owner = ?", (reservation_id,))
        before = self._connection.execute(_BEFORE, {"gone": reservation_id}).fetchall()
        self._connection.executemany(
            "insert or ignore into claim (unit_id, quarter, kind, owner) values (?, ?, 'cleaning', ?)",
            [(unit, quarter, owner) for owner, unit, end, cleaning in before for quarter in range(end, end + cleaning)],
        )
