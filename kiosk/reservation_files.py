"""Reservations in files of other programs: a table (CSV) or a calendar (iCalendar)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.folder import file_trouble
from kiosk.rules.calendar import MINUTE_MS, instant

if TYPE_CHECKING:
    from collections.abc import Iterator

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
        text = path.read_bytes().decode("utf-8-sig", errors="replace")
    except OSError as error:
        raise file_trouble(error, path) from error
    if "BEGIN:VCALENDAR" in text[:200]:
        return list(_events(text, zone, member, resource))
    return list(_lines(text, zone, member, resource))


def wall_instant(day: str, wall: str, zone: str) -> int | None:
    """ISO day and "14:00" as an instant (epoch ms); None where they say no time."""
    try:
        dt.date.fromisoformat(day)
        hour, minute = (int(part) for part in wall.replace("h", ":").split(":"))
    except ValueError:
        return None
    return instant(day, hour * 60 + minute, zone) if 0 <= hour < 24 and 0 <= minute < 60 else None


def _lines(text: str, zone: str, member: str, resource: str) -> Iterator[Row]:
    import csv
    import io

    first = text.partition("\n")[0]
    mark = max(",;\t", key=first.count)
    table = csv.DictReader(io.StringIO(text), delimiter=mark, restval="", skipinitialspace=True)
    names = [name.strip().casefold() for name in table.fieldnames or ()]
    table.fieldnames = names
    given = {"member": member, "resource": resource}
    if missing := [name for name in COLUMNS if name not in names and not given.get(name)]:
        raise ValueError(", ".join(missing))
    for found in table:
        said = {name: (value or "").strip() for name, value in found.items() if isinstance(name, str)}
        if any(said.values()):
            minutes = said["minutes"]
            yield Row(
                table.line_num, said.get("member") or member, said.get("resource") or resource, said.get("unit", ""),
                wall_instant(said["day"], said["start"], zone), int(minutes) if minutes.isdecimal() else None,
            )  # fmt: skip


def _events(text: str, zone: str, member: str, resource: str) -> Iterator[Row]:
    import icalendar

    try:
        events = icalendar.Calendar.from_ical(text).walk("VEVENT")
    except ValueError:
        yield Row(1, member, resource)
        return
    for number, event in enumerate(events, 1):
        where = resource or str(event.get("LOCATION") or event.get("SUMMARY") or "")
        start, end, length = (event.decoded(name, None) for name in ("DTSTART", "DTEND", "DURATION"))
        if end is None and length is not None and start is not None:
            end = start + length
        first, last = _at(start, zone), _at(end, zone)
        if "RRULE" in event or first is None or last is None:
            yield Row(number, member, where)
        else:
            yield Row(number, member, where, "", first, (last - first) // MINUTE_MS)


def _at(found: object, zone: str) -> int | None:
    """An instant; floating times are those of the place. Days without an hour say none."""
    if not isinstance(found, dt.datetime):
        return None
    aware = found if found.tzinfo else found.replace(tzinfo=ZoneInfo(zone))
    return int(aware.timestamp()) * 1000
