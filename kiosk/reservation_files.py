"""Reservations in files of other programs: a table (CSV) or a calendar (iCalendar)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.folder import file_trouble
from kiosk.rules.calendar import MINUTE_MS, instant, wall_minute
from kiosk.rules.roster import cells_of, day_said, decoded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from icalendar.cal import Component

MOST_MINUTES = 99_999
_SECONDS, _YEARS = ":00", ("2000", "2100")
COLUMNS = ("member", "resource", "day", "start", "minutes")
"""What a table must have, in any order; `unit` may be there."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line as it is written; `start` (epoch ms) and `minutes` are None where they could not be read."""

    line: int
    member: str
    resource: str
    unit: str = ""
    start: int | None = None
    minutes: int | None = None


def read_rows(path: Path, zone: str, *, member: str = "", resource: str = "") -> list[Row]:
    """Every line of a table, every event of a calendar. `member`, `resource`: where the file names none.

    Raises Trouble: folder_read_only, and ValueError for a table without its columns.
    """
    try:
        text = decoded(path.read_bytes())
    except OSError as error:
        raise file_trouble(error, path) from error
    if "BEGIN:VCALENDAR" in text[:200]:
        return list(_events(text, zone, member, resource))
    return list(_lines(text, zone, member, resource))


def wall_instant(day: str, wall: str, zone: str) -> int | None:
    """A day ("2026-11-24", "24/11/2026") and "14:00" as an instant (epoch ms); None where they say no time, or one over
    which the clock leaps."""
    date = day_said(day)
    hour, _, minute = wall.replace("h", ":").removesuffix(_SECONDS if wall.count(":") > 1 else "").partition(":")
    if date is None or _number(hour, 23) is None or _number(minute, 59) is None:
        return None
    if not _YEARS[0] <= date < _YEARS[1]:
        return None
    found = instant(date, wished := int(hour) * 60 + int(minute), zone)
    return found if wall_minute(found, zone) == wished else None


def _lines(text: str, zone: str, member: str, resource: str) -> Iterator[Row]:
    table = cells_of(text)
    _, heading = next(table, (0, []))
    names = [name.casefold() for name in heading]
    given = {"member": member, "resource": resource}
    if missing := [name for name in COLUMNS if name not in names and not given.get(name)]:
        raise ValueError(", ".join(missing))
    for number, cells in table:
        said = dict(zip(names, cells, strict=False))
        minutes = _number(said.get("minutes", ""), MOST_MINUTES)
        yield Row(
            number, said.get("member") or member, said.get("resource") or resource, said.get("unit", ""),
            wall_instant(said.get("day", ""), said.get("start", ""), zone), minutes,
        )  # fmt: skip


def _number(text: str, most: int) -> int | None:
    """What digits say; None for anything else, and for what nothing here lasts."""
    return int(text) if text.isdecimal() and len(text) <= len(str(most)) and int(text) <= most else None


def _events(text: str, zone: str, member: str, resource: str) -> Iterator[Row]:
    import icalendar

    try:
        events = icalendar.Calendar.from_ical(text).walk("VEVENT")
    except ValueError:
        yield Row(1, member, resource)
        return
    for number, event in enumerate(events, 1):
        where = resource or str(event.get("LOCATION") or event.get("SUMMARY") or "")
        first, last = _span(event, zone)
        if "RRULE" in event or first is None or last is None:
            yield Row(number, member, where)
        else:
            yield Row(number, member, where, "", first, (last - first) // MINUTE_MS)


def _span(event: Component, zone: str) -> tuple[int | None, int | None]:
    """From when to when; None for what an event does not say, or says in no way that can be read."""
    try:
        start, end, length = (event.decoded(name, None) for name in ("DTSTART", "DTEND", "DURATION"))
        if end is None and isinstance(length, dt.timedelta) and isinstance(start, dt.datetime):
            end = start + length
        return _at(start, zone), _at(end, zone)
    except (ValueError, OverflowError):
        return None, None


def _at(found: object, zone: str) -> int | None:
    """An instant; floating times are those of the place. Days without an hour say none."""
    if not isinstance(found, dt.datetime) or not _YEARS[0] <= found.isoformat() < _YEARS[1]:
        return None
    aware = found if found.tzinfo else found.replace(tzinfo=ZoneInfo(zone))
    return int(aware.timestamp()) * 1000
