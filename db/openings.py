"""SQL of opening hours: weekly rules and exceptions of the place (no resource) and of resources."""

from __future__ import annotations

from collections.abc import Sequence

from db.driver import Connection, Row
from kiosk.model.opening import LoanDays, OpeningRow, Pair
from kiosk.model.resources import DayException, OpeningRule

_CONTAINERS = """with recursive chain (id, within_id, depth) as (
        select id, within_id, 0 from resource where id = ?
        union select r.id, r.within_id, c.depth + 1 from resource r join chain c on r.id = c.within_id and r.active)
    select id from chain order by depth"""
_ROWS = """select o.resource_id, o.weekday, o.start_minute, o.end_minute, l.id, l.from_day, l.until_day, l.withdrawn_on
    from opening o left join loan l on l.id = o.loan_id"""
_OF_PLACE = """select 1, start_minute, end_minute from opening_exception where day = ? and resource_id is null
    union all select 0, start_minute, end_minute from opening
    where resource_id is null and loan_id is null and weekday = ?"""
_OF_DAY = "select resource_id, start_minute, end_minute from opening_exception where day = ?"


def _row(row: Row) -> OpeningRow:
    resource_id, weekday, start, end, *loan = row
    return OpeningRow(resource_id, OpeningRule(weekday, start, end), LoanDays(*loan) if loan[0] is not None else None)


class Openings:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def containers(self, resource_id: int) -> list[int]:
        """The resource itself, what contains it, and so on outwards."""
        return [row[0] for row in self._connection.execute(_CONTAINERS, (resource_id,))]

    def of_place(self, day: str, weekday: int) -> list[Pair]:
        """When the place is open on a day, in wall-clock minutes: what replaces this day, else its weekday's rules."""
        rows = self._connection.execute(_OF_PLACE, (day, weekday)).fetchall()
        dated = any(row[0] for row in rows)
        return [(start, end) for kind, start, end in rows if start is not None and kind == dated]

    def rows(self, weekday: int, resource_ids: Sequence[int] | None = None) -> list[OpeningRow]:
        """The place's rules of a weekday, and every rule of these resources (None: of all)."""
        which, values = _which(resource_ids)
        rows = self._connection.execute(
            f"{_ROWS} where (o.resource_id is null and o.weekday = ?) or o.resource_id {which}", (weekday, *values)
        )
        return [_row(row) for row in rows]

    def exceptions_of(self, day: str, resource_ids: Sequence[int] | None = None) -> dict[int | None, tuple[Pair, ...]]:
        """What replaces this day, by resource (None: the place); empty where it is closed."""
        which, values = _which(resource_ids)
        rows = self._connection.execute(
            f"{_OF_DAY} and (resource_id is null or resource_id {which}) order by start_minute", (day, *values)
        )
        found: dict[int | None, tuple[Pair, ...]] = {}
        for resource_id, start, end in rows:
            found[resource_id] = found.get(resource_id, ()) + (() if start is None else ((start, end),))
        return found

    def weekly(self, resource_id: int | None = None) -> list[OpeningRule]:
        rows = self._connection.execute(
            "select weekday, start_minute, end_minute from opening where resource_id is ? and loan_id is null"
            " order by weekday, start_minute",
            (resource_id,),
        )
        return [OpeningRule(*row) for row in rows]

    def exceptions(self, first_day: str, last_day: str, resource_id: int | None = None) -> list[DayException]:
        rows = self._connection.execute(
            "select day, start_minute, end_minute from opening_exception"
            " where resource_id is ? and day between ? and ? order by day, start_minute",
            (resource_id, first_day, last_day),
        )
        spans: dict[str, tuple[Pair, ...]] = {}
        for day, start, end in rows:
            spans[day] = spans.get(day, ()) + (() if start is None else ((start, end),))
        return [DayException(day, found) for day, found in spans.items()]

    def set_weekly(self, rules: Sequence[OpeningRule], resource_id: int | None = None) -> None:
        self._connection.execute("delete from opening where resource_id is ? and loan_id is null", (resource_id,))
        self._connection.executemany(
            "insert into opening (resource_id, weekday, start_minute, end_minute) values (?, ?, ?, ?)",
            [(resource_id, rule.weekday, rule.start_minute, rule.end_minute) for rule in rules],
        )

    def add_exception(self, exception: DayException, resource_id: int | None = None) -> None:
        """Instead of what the day had."""
        self.drop_exceptions(exception.day, exception.day, resource_id)
        self._connection.executemany(
            "insert into opening_exception (resource_id, day, start_minute, end_minute) values (?, ?, ?, ?)",
            [(resource_id, exception.day, start, end) for start, end in exception.spans or ((None, None),)],
        )

    def drop_exceptions(self, first_day: str, last_day: str, resource_id: int | None = None) -> None:
        self._connection.execute(
            "delete from opening_exception where resource_id is ? and day between ? and ?",
            (resource_id, first_day, last_day),
        )


def _which(resource_ids: Sequence[int] | None) -> tuple[str, tuple[int, ...]]:
    if resource_ids is None:
        return "is not null", ()
    return f"in ({', '.join('?' * len(resource_ids))})", tuple(resource_ids)
