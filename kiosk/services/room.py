"""The room as it stands now: machines and places, opening hours, what was made today. Never who is here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.model.production import Product
from kiosk.model.reservations import ClaimKind
from kiosk.model.resources import Availability, Resource, Standing, Unit, UnitState
from kiosk.rules.calendar import QUARTER_MS, add_days, quarter_of
from kiosk.rules.opening_hours import Span, open_spans, wall_spans
from kiosk.services.hours import resource_wall_spans, spans_by_resource, spans_of
from kiosk.services.house import House
from kiosk.services.lapses import lapsed
from kiosk.services.sessions import in_use

if TYPE_CHECKING:
    from kiosk.ports import ClaimRow, Tx


@dataclass(frozen=True, slots=True)
class RoomView:
    """What Home shows. `closes_at` or `opens_at` (epoch ms) is the next change of the place."""

    standings: tuple[Standing, ...]
    is_open: bool
    closes_at: int | None
    opens_at: int | None
    made_today: tuple[tuple[Product, int], ...]


@dataclass(frozen=True, slots=True)
class DayHours:
    """Opening of one day in wall-clock minutes; empty means closed."""

    day: str
    spans: tuple[tuple[int, int], ...]


def room_view(house: House) -> RoomView:
    """One consistent look at the room."""
    now = house.now()
    today = house.day_of(now)
    with house.store.read() as tx:
        spans = spans_of(tx, today, house.settings.zone)
        closes_at = next((end for start, end in spans if start <= now < end), None)
        standings = _standings(tx, house, now)
        made = tuple(tx.batches.made_by_product(today))
        opens_at = None if closes_at is not None else next_opening(tx, house, today, now)
    return RoomView(standings, closes_at is not None, closes_at, opens_at, made)


def week_hours(house: House, days: int = 7) -> tuple[DayHours, ...]:
    """Opening hours of the next days, today first."""
    today = house.today()
    with house.store.read() as tx:
        rules, exceptions = tx.openings.weekly(), tx.openings.exceptions(today, add_days(today, days))
    dates = (add_days(today, offset) for offset in range(days))
    return tuple(DayHours(day, wall_spans(day, rules, exceptions)) for day in dates)


def resource_hours(house: House, resource_id: int, days: int) -> tuple[DayHours, ...]:
    """When one resource may be used on the next days, today first; nothing where it is unknown."""
    today = house.today()
    with house.store.read() as tx:
        resource = tx.resources.get(resource_id)
        if resource is None:
            return ()
        dates = (add_days(today, offset) for offset in range(days))
        return tuple(DayHours(day, resource_wall_spans(tx, resource, day)) for day in dates)


def next_opening(tx: Tx, house: House, today: str, now: int) -> int | None:
    """When the place opens next, within two weeks."""
    rules, exceptions = tx.openings.weekly(), tx.openings.exceptions(today, add_days(today, 14))
    spans: list[Span] = []
    for offset in range(15):
        spans.extend(open_spans(add_days(today, offset), rules, exceptions, house.settings.zone))
    return next((start for start, _ in spans if start > now), None)


@dataclass(frozen=True, slots=True)
class _Now:
    """This moment: claims by unit, reservations nobody came for, and units in use with the end of that use."""

    quarter: int
    claims: dict[int, ClaimRow]
    gone: set[int]
    used: dict[int, int]


def _this_moment(tx: Tx, house: House, now: int) -> _Now:
    gone = {each.id for each in lapsed(tx, house, now)}
    claims = {row.unit_id: row for row in tx.reservations.claims_at(quarter_of(now)) if row.owner not in gone}
    return _Now(quarter_of(now), claims, gone, {unit: each.ends_at for unit, each in in_use(tx, house).items()})


def _standings(tx: Tx, house: House, now: int) -> tuple[Standing, ...]:
    moment = _this_moment(tx, house, now)
    units: dict[int, list[Unit]] = {}
    for unit in tx.resources.units():
        units.setdefault(unit.resource_id, []).append(unit)
    resources = tx.resources.all()
    spans = spans_by_resource(tx, resources, house.day_of(now), house.settings.zone)
    return tuple(
        _standing(
            tx, resource, units.get(resource.id, []), moment,
            is_open=any(start <= now < end for start, end in spans[resource.id]),
        )
        for resource in resources
    )  # fmt: skip


def pool(house: House, *, resource_id: int) -> tuple[Standing, tuple[tuple[Unit, Standing], ...]] | None:
    """A resource and each of its units as they stand now; None where it is no longer there."""
    now = house.now()
    with house.store.read() as tx:
        resource = tx.resources.get(resource_id)
        if resource is None:
            return None
        moment = _this_moment(tx, house, now)
        spans = spans_by_resource(tx, [resource], house.day_of(now), house.settings.zone)[resource_id]
        is_open = any(start <= now < end for start, end in spans)
        units = tx.resources.units(resource_id)
        one_by_one = tuple((unit, _standing(tx, resource, [unit], moment, is_open=is_open)) for unit in units)
        return _standing(tx, resource, units, moment, is_open=is_open), one_by_one


def _standing(tx: Tx, resource: Resource, units: list[Unit], moment: _Now, *, is_open: bool) -> Standing:
    usable = [unit for unit in units if unit.state is not UnitState.BROKEN]
    free = [unit for unit in usable if unit.id not in moment.claims and unit.id not in moment.used]
    if not usable:
        return Standing(resource, Availability.BROKEN, 0, len(units))
    if not is_open:
        return Standing(resource, Availability.CLOSED, 0, len(units))
    if free:
        return Standing(resource, Availability.FREE, len(free), len(units))
    until = min(_busy_until(tx, unit.id, moment) for unit in usable)
    cleaning = all(unit.id not in moment.used and moment.claims[unit.id].kind is ClaimKind.CLEANING for unit in usable)
    return Standing(resource, Availability.CLEANING if cleaning else Availability.BUSY, 0, len(units), until)


def _busy_until(tx: Tx, unit_id: int, moment: _Now) -> int:
    """When a use ends, and what follows it without a break."""
    used = moment.used.get(unit_id, 0)
    claimed = tx.reservations.busy_until(unit_id, max(moment.quarter, quarter_of(used)), moment.gone) * QUARTER_MS
    return max(claimed, used)
