"""How long a group lasts: the durations one begins with, and which days make no sense. Pure."""

from __future__ import annotations

import calendar
import datetime as dt
from enum import StrEnum


class Lasts(StrEnum):
    """How long a new group lasts, as pictures."""

    TEN_DAYS = "ten_days"
    FIVE_MONTHS = "five_months"
    OWN = "own"


def last_day(from_day: str, lasts: Lasts) -> str:
    """The last day of a group that begins on `from_day`, that day included; own dates begin with a week."""
    first = dt.date.fromisoformat(from_day)
    match lasts:
        case Lasts.TEN_DAYS:
            return (first + dt.timedelta(days=9)).isoformat()
        case Lasts.FIVE_MONTHS:
            return (_months_later(first, 5) - dt.timedelta(days=1)).isoformat()
        case Lasts.OWN:
            return (first + dt.timedelta(days=6)).isoformat()


def _months_later(day: dt.date, months: int) -> dt.date:
    """The same day of a later month, or the last one that month has."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def lasts_of(from_day: str, until_day: str | None) -> Lasts:
    """Which of the durations these days are."""
    return next((each for each in Lasts if until_day == last_day(from_day, each)), Lasts.OWN)


def wrong_days(from_day: str, until_day: str | None) -> bool:
    """Whether these are no days, or end before they begin."""
    try:
        first = dt.date.fromisoformat(from_day)
        return until_day is not None and dt.date.fromisoformat(until_day) < first
    except ValueError:
        return True
