"""Whether a member may begin to use a unit now, on which reservation, and until when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.reservations import Question, Reservation
from kiosk.model.resources import Resource, Unit, UnitState
from kiosk.rules.calendar import QUARTER_MS, floor_quarter, quarter_of
from kiosk.rules.powers import Power
from kiosk.rules.uses import EARLY_MS, LEAST_MS, free_until
from kiosk.services import charter, day_key, lapses, qualifications, sessions
from kiosk.services.hours import resource_spans
from kiosk.services.sessions import Running

if TYPE_CHECKING:
    from kiosk.model.people import Member
    from kiosk.ports import Tx
    from kiosk.services.house import House

NOT_NOW = frozenset({Question.CLOSED, Question.WITHDRAWN, Question.REMOVED})
"""Doubts about a reservation that also keep it from being begun."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A use that may begin: on a reservation, or without one, up to `until_at` (epoch ms)."""

    unit: Unit
    resource: Resource
    until_at: int
    reservation: Reservation | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """One unit as it stands before somebody, or before nobody known: what runs there and what she may begin.

    `refused`: why she may not; needs_someone where a second badge would settle it. `of_pool`: there are others like it.
    """

    unit: Unit
    resource: Resource
    of_pool: bool
    running: Running | None = None
    hers: bool = False
    entry: Entry | None = None
    refused: Refused | None = None
    may_decide: bool = False


def look(house: House, *, unit_id: int, member_id: int | None = None) -> Look | None:
    """A unit as a member finds it now; None where it is no longer there."""
    with house.store.read() as tx:
        unit = tx.resources.unit(unit_id)
        resource = tx.resources.get(unit.resource_id) if unit is not None else None
        if unit is None or resource is None:
            return None
        running = sessions.running(tx, house, unit_id)
        of_pool = len(tx.resources.units(resource.id)) > 1
        member = tx.members.get(member_id) if member_id is not None else None
        if member is None:
            return Look(unit, resource, of_pool, running)
        hers = running is not None and sessions.is_hers(tx, member, running.session)
        found, refused = (None, None) if hers else _tried(tx, house, member, unit)
        may_decide = day_key.may(tx, house, member, Power.MARK_BROKEN)
        return Look(unit, resource, of_pool, running, hers, found, refused, may_decide)


def unit_of_code(house: House, *, uid: str) -> int | None:
    """The unit whose sheet carries this code."""
    with house.store.read() as tx:
        unit = tx.resources.unit_by_uid(uid)
        return unit.id if unit is not None else None


def reservation_of_code(house: House, *, uid: str, member_id: int | None) -> tuple[Reservation, bool] | None:
    """The reservation whose slip carries this code, and whether it is hers or her group's."""
    with house.store.read() as tx:
        number = tx.reservations.of_uid(uid)
        found = tx.reservations.get(number) if number is not None else None
        if found is None:
            return None
        member = tx.members.get(member_id) if member_id is not None else None
        return found, found.holder_key in sessions.holder_keys(tx, member, found.local_day)


def _tried(tx: Tx, house: House, member: Member, unit: Unit) -> tuple[Entry | None, Refused | None]:
    try:
        found = on_unit(tx, house, member, unit)
    except Refused as refused:
        return None, refused
    try:
        charter.require(tx, member)
        qualifications.require(tx, house, member, found.resource)
    except Refused as refused:
        return found, refused
    return found, None


def on_unit(tx: Tx, house: House, member: Member, unit: Unit) -> Entry:
    """How she would begin on this unit now.

    Raises Refused: unknown_resource, machine_broken, closed_then, in_use, reserved_now, reserved_soon.
    """
    resource = tx.resources.get(unit.resource_id)
    if resource is None:
        raise Refused(RefusalCode.UNKNOWN_RESOURCE)
    if unit.state is UnitState.BROKEN:
        raise Refused(RefusalCode.MACHINE_BROKEN)
    now = house.now()
    keys = sessions.holder_keys(tx, member, house.day_of(now))
    found = _reservation(tx, keys, unit, now)
    _not_in_use(tx, house, member, unit, resource)
    if found is not None:
        return _on_reservation(tx, house, unit, resource, found, keys)
    return _without(tx, house, unit, resource, keys, now)


def on_pool(tx: Tx, house: House, member: Member, resource_id: int) -> Entry:
    """How she would begin on a unit of this pool: on that of her reservation, else on the one free the longest.

    Raises Refused as `on_unit`, for the unit that is nearest to being free.
    """
    found: list[Entry] = []
    refusals: list[Refused] = []
    for unit in tx.resources.units(resource_id):
        try:
            found.append(on_unit(tx, house, member, unit))
        except Refused as refused:
            refusals.append(refused)
    if found:
        return max(found, key=lambda each: (_is_promised(each), each.until_at, -each.unit.id))
    raise _nearest(refusals) if refusals else Refused(RefusalCode.UNKNOWN_RESOURCE)


def _is_promised(entry: Entry) -> bool:
    return entry.reservation is not None and entry.reservation.unit_id == entry.unit.id


def _nearest(refusals: list[Refused]) -> Refused:
    """A machine that will be free says more than one that is broken."""
    timed = [(until, each) for each in refusals if isinstance(until := each.facts.get("until"), int)]
    return min(timed, key=lambda pair: pair[0])[1] if timed else refusals[0]


def _reservation(tx: Tx, keys: Iterable[int], unit: Unit, now: int) -> Reservation | None:
    """What is hers of this pool from a quarter of an hour before its start; first what is on this very unit."""
    found = (each for key in keys for each in tx.reservations.of_holder(key, now))
    mine = [each for each in found if each.resource_id == unit.resource_id and each.start_at - EARLY_MS <= now]
    return min(mine, key=lambda each: (each.unit_id != unit.id, each.start_at), default=None)


def _not_in_use(tx: Tx, house: House, member: Member, unit: Unit, resource: Resource) -> None:
    """Nobody else is at this unit, at what is inside it, or at what it stands in."""
    outside = [each.id for number in sessions.outer_ids(tx, resource) for each in tx.resources.units(number)]
    for unit_id in (unit.id, *tx.resources.contained_units(resource.id), *outside):
        running = sessions.running(tx, house, unit_id)
        if running is not None and not sessions.is_hers(tx, member, running.session):
            raise Refused(RefusalCode.IN_USE, until=running.ends_at)


def _on_reservation(tx: Tx, house: House, unit: Unit, resource: Resource, found: Reservation, keys: set[int]) -> Entry:
    now = house.now()
    if found.question in NOT_NOW:
        raise Refused(RefusalCode.CLOSED_THEN)
    same = found.unit_id == unit.id
    clean_until = quarter_of(found.end_at) + (0 if same else resource.buffer_minutes * 60_000 // QUARTER_MS)
    if not same and _goes_there(tx, unit, found, now, clean_until):
        return Entry(unit, resource, found.end_at, found)
    last = quarter_of(found.start_at) if same else clean_until
    units = (unit.id, *tx.resources.contained_units(resource.id)) if same else (unit.id,)
    gone = [each.id for each in lapses.on_unit(tx, house, unit, now)]
    taken = tx.uses.next_claim(units, quarter_of(now), keys if same else (), gone)
    if taken is not None and taken < last:
        raise _taken(tx, units, taken, now)
    return Entry(unit, resource, found.end_at, found)


def _goes_there(tx: Tx, unit: Unit, found: Reservation, now: int, clean_until: int) -> bool:
    """Whether her time fits onto another unit as it is; her own cleaning time there gives way."""
    first, last = quarter_of(now), quarter_of(found.end_at)
    there = tx.reservations.free_unit(unit.resource_id, first, last, found.holder_key, clean_until, only=unit.id)
    return there is not None


def _without(tx: Tx, house: House, unit: Unit, resource: Resource, keys: set[int], now: int) -> Entry:
    gone = [each.id for each in lapses.on_unit(tx, house, unit, now)]
    units = (unit.id, *tx.resources.contained_units(resource.id))
    spans = resource_spans(tx, resource, house.day_of(now), house.settings.zone)
    closes = next((end for start, end in spans if start <= now < end), None)
    if closes is None:
        raise Refused(RefusalCode.CLOSED_THEN)
    taken = tx.uses.next_claim(units, quarter_of(now), keys, gone)
    next_start = None if taken is None else taken * QUARTER_MS
    until = free_until(now, resource.max_minutes, closes, next_start, resource.buffer_minutes)
    if until - now >= LEAST_MS:
        return Entry(unit, resource, until)
    if taken is None or closes - now < LEAST_MS:
        raise Refused(RefusalCode.CLOSED_THEN)
    raise _taken(tx, units, taken, now)


def _taken(tx: Tx, units: Iterable[int], quarter: int, now: int) -> Refused:
    if quarter * QUARTER_MS > floor_quarter(now):
        return Refused(RefusalCode.RESERVED_SOON, until=quarter * QUARTER_MS)
    until = max(tx.reservations.busy_until(unit_id, quarter) for unit_id in units)
    return Refused(RefusalCode.RESERVED_NOW, until=until * QUARTER_MS)
