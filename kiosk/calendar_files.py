"""Calendars as .ics files, one for each resource, for any calendar program to subscribe to."""

from __future__ import annotations

import datetime as dt
import os
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import __version__
from kiosk.folder import file_trouble
from kiosk.words import Words

if TYPE_CHECKING:
    import icalendar

    from kiosk.services.calendar import ResourceCalendar, Taken


def write_all(folder: Path, calendars: tuple[ResourceCalendar, ...], place: str, words: Words, now: int) -> list[Path]:
    """Write every calendar, each whole or not at all. Raises Trouble: disk_full, folder_read_only."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return [_write(folder / file_name(each), as_ical(each, place, words, now)) for each in calendars]
    except OSError as error:
        raise file_trouble(error, folder) from error


def file_name(calendar: ResourceCalendar) -> str:
    """The name in plain letters, as far as it has any, and its number, which tells namesakes apart: piqueuse-3.ics."""
    plain = unicodedata.normalize("NFKD", calendar.resource.name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or calendar.resource.kind.value
    return f"{slug}-{calendar.resource.id}.ics"


def as_ical(calendar: ResourceCalendar, place: str, words: Words, now: int) -> bytes:
    """The calendar of one resource, in UTC; an event says "taken", and nothing of anybody."""
    import icalendar

    name = calendar.resource.name
    made = icalendar.Calendar()
    made.add("prodid", f"-//Atelier Kiosk//{__version__}//{words.language.upper()}")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", f"{name} · {place}" if place else name)
    for each in calendar.taken:
        made.add_component(_event(each, name, place, words, now))
    return bytes(made.to_ical())


def _event(taken: Taken, name: str, place: str, words: Words, now: int) -> icalendar.Event:
    import icalendar

    event = icalendar.Event()
    event.add("uid", taken.uid)
    event.add("dtstamp", _utc(now))
    event.add("dtstart", _utc(taken.start))
    event.add("dtend", _utc(taken.end))
    event.add("summary", words.say("calendar_taken", name=f"{name} {taken.label}".rstrip()))
    event.add("status", "TENTATIVE" if taken.doubtful else "CONFIRMED")
    event.add("transp", "OPAQUE")
    if place:
        event.add("location", place)
    return event


def _utc(at: int) -> dt.datetime:
    return dt.datetime.fromtimestamp(at // 1000, dt.UTC)


def _write(path: Path, data: bytes) -> Path:
    draft = path.with_name(f".{path.name}.new")
    with draft.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    return path
