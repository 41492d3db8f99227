"""When the place and what is in it are open on a date: weekly rules in wall time, exceptions of a date, loans."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kiosk.model.opening import HoursSet, LoanDays, OpeningRow, Pair
from kiosk.model.resources import DayException, OpeningRule
from kiosk.rules.calendar import instant, weekday

Span = tuple[int, int]
"""Half-open interval of instants, epoch milliseconds."""


def wall_spans(day: str, rules: Sequence[OpeningRule], exceptions: Sequence[DayException]) -> tuple[Pair, ...]:
    """Open spans of a day in wall-clock minutes, overlapping and touching ones joined."""
    for exception in exceptions:
        if exception.day == day:
            return joined(exception.spans)
    number = weekday(day)
    return joined([(rule.start_minute, rule.end_minute) for rule in rules if rule.weekday == number])


def open_spans(
    day: str, rules: Sequence[OpeningRule], exceptions: Sequence[DayException], zone: str
) -> tuple[Span, ...]:
    """Open spans of a day as instants: a day of clock change has its true length."""
    return instants(day, wall_spans(day, rules, exceptions), zone)


def usable_spans(day: str, place: HoursSet, chain: Sequence[HoursSet]) -> tuple[Pair, ...]:
    """When a resource may be used on a day, in wall-clock minutes; `chain` is what is set for it and its containers.

    The nearest exception of the date counts first, then the loans, then its own week, then that of what contains
    it, then the place's. What is inside is never open longer than what contains it.
    """
    number, dated = weekday(day), place.dated
    around: tuple[Pair, ...] | None = None
    for level in reversed(chain):
        own = _own(day, number, level, dated)
        if own is not None:
            around = own if around is None else intersected(own, around)
        if level.dated is not None:
            dated = None
    if around is not None:
        return around
    return joined(_week(place.rows, number) if dated is None else dated)


def _own(day: str, number: int, level: HoursSet, dated: tuple[Pair, ...] | None) -> tuple[Pair, ...] | None:
    """What one level says by itself, None where it says nothing. What has been withdrawn no exception opens."""
    lent = [row for row in level.rows if row.loan is not None]
    ours = [row for row in lent if row.loan is not None and in_force(row.loan, day)]
    if level.dated is not None and (ours or not lent):
        return joined(level.dated)
    if not level.rows:
        return None
    usual = joined(_week(ours if lent else level.rows, number))
    return usual if dated is None else intersected(usual, joined(dated))


def _week(rows: Iterable[OpeningRow], number: int) -> list[Pair]:
    return [(row.rule.start_minute, row.rule.end_minute) for row in rows if row.rule.weekday == number]


def in_force(loan: LoanDays, day: str) -> bool:
    """Whether a lent place is ours on a day, as far as the dates of its loan go."""
    return loan.from_day <= day <= loan.until_day and (loan.withdrawn_on is None or day < loan.withdrawn_on)


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same time, in order, without overlaps; touching spans become one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def intersected(one: Sequence[Span], other: Sequence[Span]) -> tuple[Span, ...]:
    """The time that lies in both."""
    both = ((max(a, c), min(b, d)) for a, b in one for c, d in other)
    return joined((start, end) for start, end in both if start < end)


def instants(day: str, spans: Sequence[Pair], zone: str) -> tuple[Span, ...]:
    """Wall-clock spans as instants. An hour that does not exist that day is in no span."""
    found = ((instant(day, start, zone), instant(day, end, zone)) for start, end in spans)
    return joined((start, end) for start, end in found if start < end)
