"""Messages for the group, in words: what is broken, what is free again, the order of the day. Never a name. Pure."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from kiosk.model.resources import Availability
from kiosk.services.plan import MachineDay, RoomDay
from kiosk.words import Words
from kiosk.words.formats import clock, day_short, span


def broken_text(label: str, place: str, words: Words) -> str:
    """A machine does not work."""
    return _signed(words.say("share_broken", name=label), place)


def freed_text(label: str, day: str, hours: str, place: str, words: Words) -> str:
    """Somebody gave a time back: who wants it?"""
    return _signed(words.say("share_freed", name=label, day=day_short(day, words), hours=hours), place)


def day_message(room: RoomDay, now: int, place: str, words: Words, zone: str) -> str:
    """What is still free on a day, machine by machine."""
    head = words.say("share_day", day=day_short(room.day, words))
    lines = [_line(each, now, words, zone) for each in room.machines] if room.opens else [words.say("share_day_closed")]
    return _signed("\n".join([head, *lines]), place)


def _line(machine: MachineDay, now: int, words: Words, zone: str) -> str:
    if free := [(max(start, now), end) for start, end in _free(machine) if end > now]:
        hours = ", ".join(span(clock(start, zone), clock(end, zone)) for start, end in free)
        return words.say("share_day_free", name=machine.resource.name, hours=hours)
    broken = any(each.state is Availability.BROKEN for each in machine.stretches)
    return words.say("share_day_broken" if broken else "share_day_full", name=machine.resource.name)


def _free(machine: MachineDay) -> list[tuple[int, int]]:
    """Hours in which at least one of its units is free."""
    found: list[tuple[int, int]] = []
    for each in machine.stretches:
        if each.state is not Availability.FREE:
            continue
        if found and found[-1][1] == each.start:
            found[-1] = (found[-1][0], each.end)
        else:
            found.append((each.start, each.end))
    return found


def link_of(text: str, template: str) -> str:
    """The link that opens a messenger with the text in it; how it reads and where it breaks is the messenger's own
    business."""
    return template.replace("{text}", quote(text.translate(_MARKS), safe=""))


def shortened(text: str, fits: Callable[[str], bool]) -> str:
    """As much of the text as fits: whole lines where there are several, else whole words; then "…"."""
    if fits(text):
        return text
    for mark in ("\n", " "):
        parts = text.split(mark)
        for count in range(len(parts) - 1, 0, -1):
            if fits(short := f"{mark.join(parts[:count])}{mark if mark == chr(10) else ''}…"):
                return short
    return "…"


_MARKS: dict[int, str | None] = {**dict.fromkeys(range(0x2066, 0x206A)), 0xA0: " ", 0x202F: " "}


def _signed(text: str, place: str) -> str:
    return f"{text}\n{place}" if place else text
