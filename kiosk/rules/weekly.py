"""The days of a weekly series, and its hours on each of them in wall time. Pure; instants in milliseconds."""

from __future__ import annotations

from kiosk.rules.calendar import MINUTE_MS, add_days, instant, wall_minute

WEEK = 7
MOST_DATES = 54
"""A year and a bit: no series is longer."""


def days(from_day: str, until_day: str) -> tuple[str, ...]:
    """The same day of every week, both ends included."""
    found: list[str] = []
    day = from_day
    while day <= until_day and len(found) < MOST_DATES:
        found.append(day)
        day = add_days(day, WEEK)
    return tuple(found)


def hours(day: str, start_minute: int, minutes: int, zone: str) -> tuple[int, int] | None:
    """Start and end on a day: the wall time stays, the length too. None where the clock leaps over the start."""
    start = instant(day, start_minute, zone)
    if wall_minute(start, zone) != start_minute:
        return None
    return start, start + minutes * MINUTE_MS
