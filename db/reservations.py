"""SQL of reservations and of the claims that guard them; a quarter is an epoch quarter-hour, UTC."""

from __future__ import annotations

from collections.abc import Iterable
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
# `busy_until` (her own cleaning time would fall onto it). Her own cleaning yields to herself. What is inside the
# resource must be free too.
_FREE = f"""{_INNER}
    select u.id from unit u
    where u.resource_id = :resource and u.active and u.state <> 'broken'
      and not exists (
        select 1 from claim c join reservation r on r.id = c.owner
        where c.unit_id = u.id and c.quarter >= :first and c.quarter < :busy_until
          and not (c.kind = 'cleaning' and (r.holder_key = :holder or c.quarter >= :last)))
      and not exists (
        select 1 from claim c where c.unit_id in inner_unit and c.quarter >= :first and c.quarter < :last)
    order by u.id limit 1"""
_CLAIMS = f"""{_INNER}
    select c.unit_id, c.quarter, c.kind, r.holder_key from claim c
    join reservation r on r.id = c.owner
    where c.unit_id in (select id from unit where resource_id = :resource union select id from inner_unit)
      and c.quarter >= :first and c.quarter < :last"""

_BEFORE = """select r.id, r.unit_id, r.end_at / 900000, e.buffer_minutes / 15 from reservation gone
    join resource e on e.id = gone.resource_id and e.buffer_minutes > 0
    join reservation r on r.unit_id = gone.unit_id and r.state = 'booked' and r.holder_key = gone.holder_key
      and r.local_day between date(gone.local_day, '-1 day') and gone.local_day
      and r.end_at > gone.start_at - e.buffer_minutes * 60000 and r.end_at < gone.end_at + e.buffer_minutes * 60000
    where gone.id = :cancelled"""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    unit_id: int
    quarter: int
    kind: ClaimKind
    holder_key: int


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

    def add(
        self, *, unit_id: int, resource_id: int, holder_key: int, start_at: int, end_at: int, local_day: str, now: int
    ) -> Reservation:
        uid = uuid7()
        number = self._connection.execute(
            "insert into reservation (uid, kiosk_id, unit_id, resource_id, holder_key, start_at, end_at, local_day,"
            " state, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, 'booked', ?)",
            (uid, self._kiosk_id, unit_id, resource_id, holder_key, start_at, end_at, local_day, now),
        ).lastrowid
        return Reservation(int(number or 0), uid, unit_id, resource_id, holder_key, start_at, end_at, local_day)

    def claim(self, owner: int, claims: Iterable[tuple[int, int, ClaimKind]]) -> None:
        """Claim (unit, quarter, kind) rows; the primary key has the last word. Raises Refused(just_taken)."""
        try:
            self._connection.executemany(
                "insert into claim (unit_id, quarter, kind, owner) values (?, ?, ?, ?)",
                [(unit, quarter, kind.value, owner) for unit, quarter, kind in claims],
            )
        except IntegrityError as taken:
            raise Refused(RefusalCode.JUST_TAKEN) from taken

    def drop_expired(self, now: int) -> None:
        self._connection.execute("delete from claim where expires_at is not null and expires_at <= ?", (now,))

    def yield_cleaning(self, unit_id: int, holder_key: int, first: int, last: int) -> None:
        """Her own cleaning time gives way to her next reservation, back to back."""
        self._connection.execute(
            "delete from claim where unit_id = ? and quarter >= ? and quarter < ? and kind = 'cleaning'"
            " and owner in (select id from reservation where holder_key = ?)",
            (unit_id, first, last, holder_key),
        )

    def free_unit(self, resource_id: int, first: int, last: int, holder_key: int, busy_until: int) -> int | None:
        values = {
            "resource": resource_id, "first": first, "last": last, "holder": holder_key, "busy_until": busy_until,
        }  # fmt: skip
        row = self._connection.execute(_FREE, values).fetchone()
        return row[0] if row else None

    def claims(self, resource_id: int, first: int, last: int) -> list[ClaimRow]:
        rows = self._connection.execute(_CLAIMS, {"resource": resource_id, "first": first, "last": last})
        return [ClaimRow(unit, quarter, ClaimKind(kind), holder) for unit, quarter, kind, holder in rows]

    def claims_at(self, quarter: int) -> list[ClaimRow]:
        rows = self._connection.execute(
            "select c.unit_id, c.quarter, c.kind, r.holder_key from unit u"
            " join claim c on c.unit_id = u.id and c.quarter = ? join reservation r on r.id = c.owner",
            (quarter,),
        )
        return [ClaimRow(unit, at, ClaimKind(kind), holder) for unit, at, kind, holder in rows]

    def busy_until(self, unit_id: int, quarter: int) -> int:
        """First quarter from `quarter` on that is not claimed."""
        for (claimed,) in self._connection.execute(
            "select quarter from claim where unit_id = ? and quarter >= ? order by quarter", (unit_id, quarter)
        ):
            if claimed != quarter:
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

    def put_on_unit(self, reservation_id: int, unit_id: int) -> None:
        """Another unit of the pool, with all its quarter-hours. Raises Refused(just_taken)."""
        values = {"id": reservation_id, "unit": unit_id}
        try:
            self._connection.execute(
                "update claim set unit_id = :unit where owner = :id"
                " and unit_id = (select unit_id from reservation where id = :id)",
                values,
            )
        except IntegrityError as taken:
            raise Refused(RefusalCode.JUST_TAKEN) from taken
        self._connection.execute("update reservation set unit_id = :unit where id = :id", values)

    def shorten(self, reservation_id: int, end_at: int, clean_quarters: int) -> None:
        """It ends earlier, and its cleaning begins then."""
        end = end_at // 900_000
        self._connection.execute("delete from claim where owner = ? and quarter >= ?", (reservation_id, end))
        self._connection.execute("update reservation set end_at = ? where id = ?", (end_at, reservation_id))
        self._connection.executemany(
            "insert or ignore into claim (unit_id, quarter, kind, owner)"
            " select unit_id, ?, 'cleaning', id from reservation where id = ?",
            [(quarter, reservation_id) for quarter in range(end, end + clean_quarters)],
        )

    def cancel(self, reservation_id: int) -> None:
        self._connection.execute("delete from claim where owner = ?", (reservation_id,))
        self._connection.execute("update reservation set state = 'cancelled' where id = ?", (reservation_id,))
        self._give_cleaning_back(reservation_id)

    def _give_cleaning_back(self, cancelled: int) -> None:
        """Cleaning time that had yielded to a reservation, now cancelled, is due again."""
        before = self._connection.execute(_BEFORE, {"cancelled": cancelled}).fetchall()
        self._connection.executemany(
            "insert or ignore into claim (unit_id, quarter, kind, owner) values (?, ?, 'cleaning', ?)",
            [(unit, quarter, owner) for owner, unit, end, cleaning in before for quarter in range(end, end + cleaning)],
        )
