"""What a resource's calendar says to others: when each of its units is taken. Never who."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.model.resources import Resource
from kiosk.rules.calendar import add_days
from kiosk.services.house import House

DAYS_BACK = 31
"""Older stays are of no use in a calendar."""


@dataclass(frozen=True, slots=True)
class Taken:
    """One stay: a uid that stays the same when its hours change, the label of its unit in a pool, epoch ms.

    `doubtful`: its machine may not be there for it.
    """

    uid: str
    label: str
    start: int
    end: int
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class ResourceCalendar:
    resource: Resource
    taken: tuple[Taken, ...]


def calendars(house: House) -> tuple[ResourceCalendar, ...]:
    """The stays of every resource, from a month back on, soonest first; those of groups may lie months ahead."""
    with house.store.read() as tx:
        resources = tx.resources.all()
        pools = {each.id: tx.resources.units(each.id) for each in resources}
        booked = tx.reservations.since(add_days(house.today(), -DAYS_BACK))
    labels = {unit.id: unit.label for units in pools.values() if len(units) > 1 for unit in units}
    found: dict[int, list[Taken]] = {each.id: [] for each in resources}
    for one in booked:
        if one.resource_id in found:
            found[one.resource_id].append(
                Taken(f"R{one.uid}", labels.get(one.unit_id, ""), one.start_at, one.end_at, one.question is not None)
            )
    return tuple(ResourceCalendar(each, tuple(found[each.id])) for each in resources)
