"""Days, wall-clock minutes and quarter-hours of a zone. Instants are epoch milliseconds UTC."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from zoneinfo import ZoneInfo

MINUTE_MS = 60_000
QUARTER_MS = 15 * MINUTE_MS
DAY_MINUTES = 1440


def local_day(at: int, zone: str) -> str:
    """ISO day of an instant on the wall of the place."""
    return dt.datetime.fromtimestamp(at / 1000, ZoneInfo(zone)).date().isoformat()


def wall_minute(at: int, zone: str) -> int:
    wall = dt.datetime.fromtimestamp(at / 1000, ZoneInfo(zone))
    return wall.hour * 60 + wall.minute


@lru_cache(maxsize=4096)
def instant(day: str, minute: int, zone: str) -> int:
    """The instant of a wall-clock minute (0 to 1440) of a day; an hour that exists twice means its first time."""
    extra, minute = divmod(minute, DAY_MINUTES)
    date = dt.date.fromisoformat(day) + dt.timedelta(days=extra)
    wall = dt.datetime(date.year, date.month, date.day, minute // 60, minute % 60, tzinfo=ZoneInfo(zone))
    return int(wall.timestamp()) * 1000


def quarter_of(at: int) -> int:
    """Epoch quarter-hour that holds an instant."""
    return at // QUARTER_MS


def floor_quarter(at: int) -> int:
    """Start of the quarter-hour that holds an instant, in milliseconds."""
    return at - at % QUARTER_MS


def add_days(day: str, days: int) -> str:
    return (dt.date.fromisoformat(day) + dt.timedelta(days=days)).isoformat()


def weekday(day: str) -> int:
    """0 is Monday."""
    return dt.date.fromisoformat(day).weekday()
