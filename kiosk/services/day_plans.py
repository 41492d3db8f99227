"""The day of a resource as one who reserves sees it: starts, lengths, the ribbon of quarter-hours, offers."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.offers import Offer, Quarter, Start
from kiosk.model.reservations import ClaimKind
from kiosk.model.resources import Resource, UnitState
from kiosk.rules import slots
from kiosk.rules.calendar import MINUTE_MS, QUARTER_MS, add_days, quarter_of
from kiosk.rules.offers import propose
from kiosk.rules.opening_hours import Span
from kiosk.services import holders, lapses, sessions
from kiosk.services.hours import resource_spans
from kiosk.words.formats import clock

if TYPE_CHECKING:
    from kiosk.ports import ClaimRow, Tx
    from kiosk.services.house import House

OFFER_DAYS = 14
"""As far ahead as offers are looked for."""
NEAR = 3
"""How many other starts are named where one was just taken."""


@dataclass(frozen=True, slots=True)
class DayPlan:
    """One day of a resource: what it offers, and its ribbon of quarter-hours. `broken`: none of its units works."""

    resource: Resource
    day: str
    starts: tuple[Start, ...]
    quarters: tuple[Quarter, ...]
    broken: bool = False


def day_plan(
    house: House,
    *,
    resource_id: int,
    day: str,
    member_id: int,
    party_key: int | None = None,
    moving: int | None = None,
    unit_id: int | None = None,
) -> DayPlan:
    """What a resource offers on a day, to her or to her party. `moving`: a reservation that would leave its place;
    `unit_id`: this unit only. Raises Refused(unknown_resource, unknown_member)."""
    now = house.now()
    with house.store.read() as tx:
        resource, key = _known(tx, resource_id, member_id, party_key)
        return plan(tx, house, resource, day, key, now, moving=moving, unit_id=unit_id)


def offers(
    house: House, *, resource_id: int, member_id: int, party_key: int | None = None, moving: int | None = None
) -> tuple[Offer, ...]:
    """The few stays proposed first, within a fortnight. Raises Refused(unknown_resource, unknown_member)."""
    now, today = house.now(), house.today()
    with house.store.read() as tx:
        resource, key = _known(tx, resource_id, member_id, party_key)
        dates = (add_days(today, ahead) for ahead in range(min(OFFER_DAYS, resource.horizon_days + 1)))
        days = ((day, plan(tx, house, resource, day, key, now, moving=moving).starts) for day in dates)
        return propose(resource, days, now)


def longest_extension(house: House, *, reservation_id: int) -> int:
    """Minutes by which a reservation may go on after its end, on its own unit; 0 where it may not."""
    now = house.now()
    with house.store.read() as tx:
        found = tx.reservations.get(reservation_id)
        resource = tx.resources.get(found.resource_id) if found is not None else None
        if found is None or resource is None or found.end_at <= now:
            return 0
        spans = resource_spans(tx, resource, found.local_day, house.settings.zone)
        units = _units(tx, house, resource, spans, found.holder_key, now, moving=found.id, unit_id=found.unit_id)
        longest = slots.longest_minutes(resource, found.start_at, spans, list(units.values()))
        return max(0, longest - (found.end_at - found.start_at) // MINUTE_MS)


def near(
    tx: Tx, house: House, resource: Resource, start: int, end: int, holder_key: int, *, moving: int | None = None
) -> tuple[int, ...]:
    """The free starts of that day nearest to a wish (epoch ms), which leave room for all of it."""
    minutes = (end - start) // MINUTE_MS
    found = plan(tx, house, resource, house.day_of(start), holder_key, house.now(), moving=moving)
    return tuple(
        sorted((each.at for each in found.starts if each.longest_minutes >= minutes), key=lambda at: abs(at - start))
    )[:NEAR]


def plan(
    tx: Tx,
    house: House,
    resource: Resource,
    day: str,
    holder_key: int,
    now: int,
    *,
    moving: int | None = None,
    unit_id: int | None = None,
) -> DayPlan:
    """`day_plan` inside a transaction."""
    zone = house.settings.zone
    spans = resource_spans(tx, resource, day, zone)
    units = _units(tx, house, resource, spans, holder_key, now, moving=moving, unit_id=unit_id)
    if not spans:
        return DayPlan(resource, day, (), (), broken=not units)
    horizon = add_days(house.day_of(now), resource.horizon_days)
    offered = slots.starts(resource, now, spans) if day <= horizon else ()
    starts = tuple(
        Start(at, clock(at, zone), slots.longest_minutes(resource, at, spans, list(units.values()))) for at in offered
    )
    mine = {quarter for unit in units.values() for quarter in unit.own}
    quarters = tuple(
        Quarter(at, state, quarter_of(at) in mine) for at, state in slots.quarter_states(spans, now, units)
    )
    return DayPlan(resource, day, starts, quarters, broken=not units)


def _known(tx: Tx, resource_id: int, member_id: int, party_key: int | None) -> tuple[Resource, int]:
    resource = tx.resources.get(resource_id)
    if resource is None:
        raise Refused(RefusalCode.UNKNOWN_RESOURCE)
    return resource, party_key or holders.known(tx, member_id).person_key


def _units(
    tx: Tx,
    house: House,
    resource: Resource,
    spans: Sequence[Span],
    holder_key: int,
    now: int,
    *,
    moving: int | None,
    unit_id: int | None,
) -> dict[int, slots.Busy]:
    """How busy each unit that works is, passing over what is `moving` and what nobody came for."""
    usable = [
        unit.id
        for unit in tx.resources.units(resource.id)
        if unit.state is not UnitState.BROKEN and unit_id in (None, unit.id)
    ]
    if not spans:
        return dict.fromkeys(usable, slots.Busy(frozenset(), frozenset()))
    first, last = quarter_of(spans[0][0]), quarter_of(spans[-1][1]) + resource.buffer_minutes * MINUTE_MS // QUARTER_MS
    passing = {moving}
    if quarter_of(now) < last:
        passing |= {gone.id for gone in lapses.in_the_way(tx, house, resource.id, spans[0][0], now)}
    rows = [row for row in tx.reservations.claims(resource.id, first, last) if row.owner not in passing]
    units = busy_units(usable, rows, holder_key, set(tx.resources.contained_units(resource.id)))
    if spans[0][0] <= now < spans[-1][1]:
        for number, use in sessions.in_use_by_others(tx, house, now, holder_key).items():
            if (unit := units.get(number)) is not None:
                until = min(now + sessions.NOTICE_MS, use.ends_at)
                soon = set(range(quarter_of(now), quarter_of(until - 1) + 1))
                units[number] = slots.Busy(unit.taken | soon, unit.cleaning, unit.own - soon)
    return units


def busy_units(
    unit_ids: Sequence[int], rows: Sequence[ClaimRow], holder_key: int, inner: AbstractSet[int] = frozenset()
) -> dict[int, slots.Busy]:
    """Busy quarter-hours by unit; the holder's own cleaning time is free to her.

    What claims one of the `inner` units (an oven) makes every unit around it (the kitchen) busy.
    """
    others = [row for row in rows if row.kind is not ClaimKind.CLEANING or row.holder_key != holder_key]
    within = {row.quarter for row in others if row.unit_id in inner}
    taken: dict[int, set[int]] = {unit: set(within) for unit in unit_ids}
    cleaning: dict[int, set[int]] = {unit: set() for unit in unit_ids}
    own: dict[int, set[int]] = {unit: set() for unit in unit_ids}
    for row in others:
        if row.unit_id not in taken:
            continue
        (cleaning if row.kind is ClaimKind.CLEANING else taken)[row.unit_id].add(row.quarter)
        if row.holder_key == holder_key:
            own[row.unit_id].add(row.quarter)
    return {unit: slots.Busy(taken[unit], cleaning[unit], own[unit] - within) for unit in unit_ids}
