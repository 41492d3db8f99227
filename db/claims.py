"""SQL that lets claims follow equipment: what lies in what, cleaning time, and the unit that is kept."""

from __future__ import annotations

from db.driver import Connection

_PAIRS = """with recursive pair (outer_id, inner_id) as (
        select within_id, id from resource where within_id is not null
        union select p.outer_id, r.id from pair p join resource r on r.within_id = p.inner_id)"""
_STRAY = f"""{_PAIRS}
    delete from claim where kind = 'contained' and quarter >= :first and not exists (
        select 1 from reservation r join unit u on u.id = claim.unit_id and u.active
        join pair p on p.outer_id = r.resource_id and p.inner_id = u.resource_id
        where r.id = claim.owner)"""
# Where somebody else holds the quarter-hour, both were promised: it stays hers.
_MISSING = f"""{_PAIRS}
    insert or ignore into claim (unit_id, quarter, kind, owner)
    select u.id, c.quarter, 'contained', c.owner from claim c
    join reservation r on r.id = c.owner and r.unit_id = c.unit_id
    join pair p on p.outer_id = r.resource_id
    join unit u on u.resource_id = p.inner_id and u.active
    where c.kind = 'reserved' and c.quarter >= :first"""
_CLEANED_TOO_LONG = """delete from claim where kind = 'cleaning' and quarter >= :first and owner in (
        select r.id from reservation r join resource e on e.id = r.resource_id
        where r.resource_id = :resource and claim.quarter >= r.end_at / 900000 + e.buffer_minutes / 15)"""
_CLEANED_TOO_SHORT = """with recursive quarter (number) as (
        select 0 union all select number + 1 from quarter where number < 16)
    insert or ignore into claim (unit_id, quarter, kind, owner)
    select r.unit_id, r.end_at / 900000 + q.number, 'cleaning', r.id from reservation r
    join resource e on e.id = r.resource_id
    join quarter q on q.number < e.buffer_minutes / 15
    where r.resource_id = :resource and r.state = 'booked' and r.end_at / 900000 >= :first"""
_YIELDING = """delete from claim where owner = :id and unit_id = :before and kind = 'cleaning' and quarter in (
        select quarter from claim where unit_id = :after)"""


class Claims:
    """Times are epoch quarter-hours; `first` is the present one, what lies before is left as it was."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def renew_contained(self, first: int) -> None:
        """Whoever keeps a place keeps what is in it now, and nothing else."""
        self._connection.execute(_STRAY, {"first": first})
        self._connection.execute(_MISSING, {"first": first})

    def renew_cleaning(self, resource_id: int, first: int) -> None:
        """The cleaning time after reservations is as long as it is now, as far as nobody was promised more."""
        values = {"resource": resource_id, "first": first}
        self._connection.execute(_CLEANED_TOO_LONG, values)
        self._connection.execute(_CLEANED_TOO_SHORT, values)

    def put_on_unit(self, reservation_id: int, before: int, after: int, first: int) -> None:
        """The same hours on another unit of the pool, as far as they are still to come: where it has begun, it begins
        there now. The caller knows that it is free from then on; cleaning time gives way to what she has next."""
        values = {"id": reservation_id, "before": before, "after": after, "first": first}
        self._connection.execute(
            "delete from claim where owner = :id and unit_id = :before and quarter < :first", values
        )
        self._connection.execute(_YIELDING, values)
        self._connection.execute("update claim set unit_id = :after where owner = :id and unit_id = :before", values)
        self._connection.execute(
            "update reservation set unit_id = :after, start_at = max(start_at, :first * 900000) where id = :id", values
        )
