"""The day of the room: what is free, taken, being cleaned or closed, machine by machine. Never who."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from kiosk.model.printing import DocumentKind, PlanDoc, PlanSpan, PlanUnit, PrinterRole
from kiosk.model.reservations import ClaimKind
from kiosk.model.resources import Availability, Resource, Unit, UnitState
from kiosk.rules.calendar import QUARTER_MS, quarter_of
from kiosk.rules.opening_hours import Span
from kiosk.services.hours import resource_spans, spans_of
from kiosk.services.house import Change, House, Topic, changed
from kiosk.services.lapses import in_the_way
from kiosk.services.sessions import in_use
from kiosk.words.formats import clock

if TYPE_CHECKING:
    from kiosk.ports import Tx


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `start` to `end` (epoch ms) nothing changes; `free` units of a pool can be had."""

    start: int
    end: int
    state: Availability
    free: int = 0


@dataclass(frozen=True, slots=True)
class MachineDay:
    """One machine, or a pool as one; `units` is how many there are in all."""

    resource: Resource
    units: int
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class RoomDay:
    """A day of the room, from the first opening to the last closing (epoch ms, both 0 where it stays closed)."""

    day: str
    opens: int
    closes: int
    machines: tuple[MachineDay, ...]


def room_day(house: House, day: str) -> RoomDay:
    """Every machine and place on a day, a pool as one; today with what is in use, reserved or not."""
    with house.store.read() as tx:
        used = _in_use(tx, house) if day == house.today() else {}
        found = [(resource, units, _days(tx, house, resource, units, day, used)) for resource, units in _things(tx)]
        spans = spans_of(tx, day, house.settings.zone)
    ends = [(each[0].start, each[-1].end) for _, _, days in found for each in days if each] or list(spans)
    opens, closes = (min(start for start, _ in ends), max(end for _, end in ends)) if ends else (0, 0)
    machines = (MachineDay(resource, len(units), _pooled(days)) for resource, units, days in found)
    return RoomDay(day, opens, closes, tuple(machines))


def print_plan(house: House, *, day: str, nonce: str) -> Change[int]:
    """Queue the plan of a day for the wall: hours of each machine, no name and no sign."""
    with house.store.write() as tx:
        if (done := tx.journal.subject_of(nonce)) is not None:
            return Change(done, repeated=True)
        now, units = house.now(), _on_paper(tx, house, day)
        job = tx.prints.add(
            kind=DocumentKind.PLAN, key=f"plan-{day}-{now}", role=PrinterRole.RECEIPTS,
            language=house.settings.languages[0], document=PlanDoc(house.settings.place_name, day, units), now=now,
        )  # fmt: skip
        tx.journal.add("print_plan", now=now, local_day=house.day_of(now), nonce=nonce, subject=job)
    return Change(job, changed(Topic.PRINTS))


def _on_paper(tx: Tx, house: House, day: str) -> tuple[PlanUnit, ...]:
    """Every physical machine and what was promised of it; paper outlasts whoever uses one at this moment."""
    zone = house.settings.zone
    return tuple(
        PlanUnit(
            f"{resource.name} {unit.label}" if len(units) > 1 else resource.name,
            tuple(PlanSpan(clock(each.start, zone), clock(each.end, zone), each.state.value) for each in stretches),
        )
        for resource, units in _things(tx)
        for unit, stretches in zip(units, _days(tx, house, resource, units, day, {}), strict=True)
    )


def _in_use(tx: Tx, house: House) -> dict[int, range]:
    """The quarter-hours of each unit in use, as far as is known now."""
    return {
        unit: range(quarter_of(use.session.started_at), -(-use.ends_at // QUARTER_MS))
        for unit, use in in_use(tx, house).items()
    }


def _things(tx: Tx) -> list[tuple[Resource, list[Unit]]]:
    units: dict[int, list[Unit]] = {}
    for unit in tx.resources.units():
        units.setdefault(unit.resource_id, []).append(unit)
    return [(resource, units[resource.id]) for resource in tx.resources.all() if resource.id in units]


def _days(
    tx: Tx, house: House, resource: Resource, units: Sequence[Unit], day: str, used: Mapping[int, range]
) -> list[tuple[Stretch, ...]]:  # fmt: skip
    """The stretches of each unit; what is claimed inside a resource (its oven) is taken of all around it."""
    spans = resource_spans(tx, resource, day, house.settings.zone)
    if not spans:
        return [() for _ in units]
    gone = {each.id for each in in_the_way(tx, house, resource.id, spans[0][0], house.now())}
    first, last = quarter_of(spans[0][0]), quarter_of(spans[-1][1])
    rows = [row for row in tx.reservations.claims(resource.id, first, last) if row.owner not in gone]
    own = {unit.id for unit in units}
    inside = {row.quarter: Availability.BUSY for row in rows if row.unit_id not in own}
    taken = {unit.id: dict(inside) for unit in units}
    for row in rows:
        if row.unit_id in own:
            state = Availability.CLEANING if row.kind is ClaimKind.CLEANING else Availability.BUSY
            taken[row.unit_id].setdefault(row.quarter, state)
    for unit_id in own & used.keys():
        taken[unit_id].update(dict.fromkeys(used[unit_id], Availability.BUSY))
    return [tuple(_stretches(spans, taken[unit.id], unit)) for unit in units]


def _stretches(spans: Sequence[Span], taken: dict[int, Availability], unit: Unit) -> Iterator[Stretch]:
    rest = Availability.BROKEN if unit.state is UnitState.BROKEN else Availability.FREE

    def state_of(quarter: int) -> Availability:
        if not any(quarter_of(start) <= quarter < quarter_of(end) for start, end in spans):
            return Availability.CLOSED
        return rest if rest is Availability.BROKEN else taken.get(quarter, rest)

    for state, group in groupby(range(quarter_of(spans[0][0]), quarter_of(spans[-1][1])), key=state_of):
        quarters = list(group)
        start, end = quarters[0] * QUARTER_MS, (quarters[-1] + 1) * QUARTER_MS
        yield Stretch(start, end, state, int(state is Availability.FREE))


_WORST_LAST = (
    Availability.FREE, Availability.CLEANING, Availability.BUSY, Availability.BROKEN, Availability.CLOSED,
)  # fmt: skip


def _pooled(days: Sequence[tuple[Stretch, ...]]) -> tuple[Stretch, ...]:
    """Several equal units as one: what the luckiest of them offers, and how many are free."""
    if len(days) < 2:
        return days[0] if days else ()
    cuts = sorted({at for each in days for one in each for at in (one.start, one.end)})
    joined: list[Stretch] = []
    for start, end in pairwise(cuts):
        states = [one.state for each in days for one in each if one.start <= start < one.end]
        state, free = min(states, key=_WORST_LAST.index), states.count(Availability.FREE)
        if joined and (joined[-1].state, joined[-1].free) == (state, free):
            joined[-1] = Stretch(joined[-1].start, end, state, free)
        else:
            joined.append(Stretch(start, end, state, free))
    return tuple(joined)
