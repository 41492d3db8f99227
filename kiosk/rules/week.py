"""A week as it is being edited: seven days of spans in wall-clock minutes, which never overlap and end by midnight."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kiosk.model.opening import Pair
from kiosk.model.resources import OpeningRule
from kiosk.rules.calendar import DAY_MINUTES
from kiosk.rules.opening_hours import joined

Day = tuple[Pair, ...]
Week = tuple[Day, ...]

LEAST, MOST_SPANS = 15, 2
"""The shortest span or break, in minutes, and the spans a day may have here."""
USUAL: Pair = (9 * 60, 18 * 60)
BREAK: Pair = (12 * 60, 14 * 60)


def week_of(rules: Iterable[OpeningRule]) -> Week:
    days: list[list[Pair]] = [[] for _ in range(7)]
    for rule in rules:
        days[rule.weekday].append((rule.start_minute, rule.end_minute))
    return tuple(joined(day) for day in days)


def rules_of(week: Week) -> tuple[OpeningRule, ...]:
    return tuple(OpeningRule(number, *span) for number, day in enumerate(week) for span in day)


def with_day(week: Week, numbers: Iterable[int], day: Day) -> Week:
    """The same week with this day on these weekdays."""
    wanted = set(numbers)
    return tuple(day if number in wanted else each for number, each in enumerate(week))


def stepped(day: Day, place: int, *, end: bool, by: int) -> Day:
    """One span's start or end moved by some minutes, onto the grid of the step, as far as its neighbours let it."""
    start, close = day[place]
    if end:
        last = day[place + 1][0] - LEAST if place + 1 < len(day) else DAY_MINUTES
        close = min(last, max(start + LEAST, _onto_grid(close, by)))
    else:
        first = day[place - 1][1] + LEAST if place else 0
        start = max(first, min(close - LEAST, _onto_grid(start, by)))
    return (*day[:place], (start, close), *day[place + 1 :])


def with_span(day: Day) -> tuple[Day, int]:
    """One span more, and its place: a usual day, a break in the middle of the longest span, or an evening."""
    if not day:
        return (USUAL,), 0
    place = max(range(len(day)), key=lambda each: day[each][1] - day[each][0])
    start, end = day[place]
    gap = BREAK if start + LEAST <= BREAK[0] and BREAK[1] <= end - LEAST else _middle(start, end)
    if gap is None:
        return day, place
    return (*day[:place], (start, gap[0]), (gap[1], end), *day[place + 1 :]), place + 1


def can_have_span(day: Day) -> bool:
    return len(day) < MOST_SPANS and with_span(day)[0] != day


def without(day: Day, place: int) -> Day:
    return (*day[:place], *day[place + 1 :])


def changed_days(before: Week, after: Week) -> Sequence[int]:
    """The weekdays that differ."""
    return [number for number in range(7) if before[number] != after[number]]


def _onto_grid(minute: int, by: int) -> int:
    step = abs(by)
    return (minute // step + 1) * step if by > 0 else (-(-minute // step) - 1) * step


def _middle(start: int, end: int) -> Pair | None:
    middle = (start + end) // 2 // 15 * 15
    return (middle - 30, middle + 30) if end - start >= 60 + 2 * LEAST + 15 else None
