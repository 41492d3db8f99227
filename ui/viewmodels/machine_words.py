"""What a machine and its units are called and how they stand, in the words the staff pages about them share."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.model.resources import Availability, Resource, Unit, UnitState
from kiosk.rules.calendar import local_day
from kiosk.words import Words
from kiosk.words.formats import NO_BREAK_SPACE, clock, day_short, duration, euros

ORDER = (UnitState.BROKEN, UnitState.TO_LOOK_AT, UnitState.HINT, UnitState.OK)
"""What needs somebody comes first."""

MARKS = {UnitState.BROKEN: Availability.BROKEN}


def mark_of(state: UnitState) -> str:
    """The shape of a unit's state."""
    return MARKS.get(state, Availability.FREE).value


def worst(units: Sequence[Unit]) -> UnitState:
    return min((unit.state for unit in units), key=ORDER.index, default=UnitState.OK)


def state_text(unit: Unit, words: Words, zone: str, today: str) -> str:
    """ "en panne, depuis mar. 24 nov." """
    said = words.say(f"staff_unit_{unit.state}")
    if unit.state in (UnitState.OK, UnitState.HINT) or not unit.state_since:
        return said
    day = local_day(unit.state_since, zone)
    since = clock(unit.state_since, zone) if day == today else day_short(day, words)
    return words.say("machine_since", state=said, since=since)


def units_text(units: Sequence[Unit], words: Words) -> str:
    """ "4 · 1 en panne" """
    broken = sum(unit.state is UnitState.BROKEN for unit in units)
    look = sum(unit.state is UnitState.TO_LOOK_AT for unit in units)
    if len(units) == 1:
        return words.say(f"staff_unit_{units[0].state}")
    parts = [words.say("machine_count", n=len(units))]
    parts += [words.say("staff_machines_broken", n=broken)] if broken else []
    parts += [words.say("machine_to_look_at", n=look)] if look else []
    said = parts if broken or look else [*parts, words.say("machine_all_work")]
    return " · ".join(part.replace(" ", NO_BREAK_SPACE) for part in said)


def length_text(resource: Resource, words: Words) -> str:
    return words.say(
        "machine_lengths", least=duration(resource.min_minutes, words), most=duration(resource.max_minutes, words)
    )


def rules_text(resource: Resource, words: Words) -> list[str]:
    """What is particular about a resource, one short line each."""
    found = []
    if resource.buffer_minutes:
        found.append(words.say("machine_cleaning", length=duration(resource.buffer_minutes, words)))
    if resource.tariff_cents is not None:
        found.append(words.say("machine_tariff", amount=euros(resource.tariff_cents, words.language)))
    if resource.needs_qualification:
        found.append(words.say("machine_qualified"))
    return found
