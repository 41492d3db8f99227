"""Reserve a machine or a place, see its day, cancel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.model.reservations import ClaimKind, Offer, Quarter, Reservation, Start
from kiosk.model.resources import Resource, UnitState
from kiosk.rules import slots
from kiosk.rules.calendar import MINUTE_MS, QUARTER_MS, add_days, quarter_of
from kiosk.rules.offers import propose
from kiosk.services.hours import resource_spans
from kiosk.services.house import Change, House, Topic, changed
from kiosk.services.slips import queue_slip
from kiosk.words.formats import clock

if TYPE_CHECKING:
    from kiosk.ports import ClaimRow, Tx

OFFER_DAYS = 14
"""As far ahead as offers are looked for."""


@dataclass(frozen=True, slots=True)
class DayPlan:
    """One day of a resource: what it offers, and its ribbon of quarter-hours. `broken`: none of its units works."""

    resource: Resource
    day: str
    starts: tuple[Start, ...]
    quarters: tuple[Quarter, ...]
    broken: bool = False


def reserve(
    house: House, *, member_id: int, resource_id: int, start: int, minutes: int, nonce: str
) -> Change[Reservation]:
    """Take one unit of a resource from `start` (epoch ms) for `minutes`; its slip is queued with it.

    Raises Refused: unknown_member, unknown_resource, machine_broken, just_taken (fact `near`: free starts, epoch
    ms), and every reason of `rules.slots.refusal`.
    """
    with house.store.write() as tx:
        if (done := tx.journal.subject_of(nonce)) is not None and (first := tx.reservations.get(done)):
            return Change(first, repeated=True)
        now = house.now()
        member, resource = _known(tx, member_id, resource_id)
        end = start + minutes * MINUTE_MS
        day = house.day_of(start)
        reason = slots.refusal(resource, start, end, now, resource_spans(tx, resource, day, house.settings.zone))
        if reason is not None:
            raise Refused(reason, **_limits(resource))
        tx.reservations.drop_expired(now)
        unit_id = _choose_unit(tx, house, resource, start, end, member)
        made = tx.reservations.add(
            unit_id=unit_id, resource_id=resource.id, holder_key=member.person_key,
            start_at=start, end_at=end, local_day=day, now=now,
        )  # fmt: skip
        first_quarter, last, clean_until = _quarters(resource, start, end)
        tx.reservations.yield_cleaning(unit_id, member.person_key, first_quarter, clean_until)
        tx.reservations.claim(made.id, _claims(tx, resource, unit_id, first_quarter, last, clean_until))
        queue_slip(tx, house, member, made, now)
        tx.journal.add(
            "reserve", now=now, local_day=house.day_of(now), person_key=member.person_key, nonce=nonce, subject=made.id
        )
    return Change(made, changed(Topic.RESERVATIONS, Topic.PRINTS))


def cancel(house: House, *, member_id: int, reservation_id: int, nonce: str) -> Change[Reservation]:
    """Give a reservation back, up to its last minute. Raises Refused: not_yours, already_over."""
    with house.store.write() as tx:
        found = tx.reservations.get(reservation_id)
        member = tx.members.get(member_id)
        if found is None or member is None or found.holder_key != member.person_key:
            raise Refused(RefusalCode.NOT_YOURS)
        if tx.journal.subject_of(nonce) is not None:
            return Change(found, repeated=True)
        now = house.now()
        if found.end_at <= now:
            raise Refused(RefusalCode.ALREADY_OVER)
        tx.reservations.cancel(reservation_id)
        tx.journal.add(
            "cancel", now=now, local_day=house.day_of(now), person_key=member.person_key, nonce=nonce,
            subject=reservation_id,
        )  # fmt: skip
    return Change(found, changed(Topic.RESERVATIONS))


def day_plan(house: House, *, resource_id: int, day: str, member_id: int) -> DayPlan:
    """What a resource offers on a day. Raises Refused(unknown_resource, unknown_member)."""
    now = house.now()
    with house.store.read() as tx:
        member, resource = _known(tx, member_id, resource_id)
        return _plan(tx, house, resource, day, member.person_key, now)


def offers(house: House, *, resource_id: int, member_id: int) -> tuple[Offer, ...]:
    """The few stays proposed first, within a fortnight. Raises Refused(unknown_resource, unknown_member)."""
    now, today = house.now(), house.today()
    with house.store.read() as tx:
        member, resource = _known(tx, member_id, resource_id)
        dates = (add_days(today, ahead) for ahead in range(min(OFFER_DAYS, resource.horizon_days)))
        days = ((day, _plan(tx, house, resource, day, member.person_key, now).starts) for day in dates)
        return propose(resource, days, now)


def unit_label(house: House, *, unit_id: int) -> str:
    """What stands on one unit of a pool: "2"; empty where the resource has only one."""
    with house.store.read() as tx:
        unit = tx.resources.unit(unit_id)
        return unit.label if unit is not None and len(tx.resources.units(unit.resource_id)) > 1 else ""


def upcoming(house: House, *, member_id: int) -> list[tuple[Reservation, Resource]]:
    """A member's reservations that are not over, soonest first."""
    with house.store.read() as tx:
        member = tx.members.get(member_id)
        if member is None:
            return []
        found = tx.reservations.of_holder(member.person_key, house.now())
        resources = {resource.id: resource for resource in tx.resources.all()}
        return sorted(
            ((each, resources[each.resource_id]) for each in found if each.resource_id in resources),
            key=lambda pair: pair[0].start_at,
        )


def _known(tx: Tx, member_id: int, resource_id: int) -> tuple[Member, Resource]:
    resource, member = tx.resources.get(resource_id), tx.members.get(member_id)
    if resource is None:
        raise Refused(RefusalCode.UNKNOWN_RESOURCE)
    if member is None:
        raise Refused(RefusalCode.UNKNOWN_MEMBER)
    return member, resource


def _limits(resource: Resource) -> dict[str, object]:
    return {"least": resource.min_minutes, "most": resource.max_minutes, "days": resource.horizon_days}


def _quarters(resource: Resource, start: int, end: int) -> tuple[int, int, int]:
    last = quarter_of(end)
    return quarter_of(start), last, last + resource.buffer_minutes * MINUTE_MS // QUARTER_MS


def _choose_unit(tx: Tx, house: House, resource: Resource, start: int, end: int, member: Member) -> int:
    first, last, clean_until = _quarters(resource, start, end)
    unit_id = tx.reservations.free_unit(resource.id, first, last, member.person_key, clean_until)
    if unit_id is not None:
        return unit_id
    if all(unit.state is UnitState.BROKEN for unit in tx.resources.units(resource.id)):
        raise Refused(RefusalCode.MACHINE_BROKEN)
    plan = _plan(tx, house, resource, house.day_of(start), member.person_key, house.now())
    minutes = (end - start) // MINUTE_MS
    near = sorted((each.at for each in plan.starts if each.longest_minutes >= minutes), key=lambda at: abs(at - start))
    raise Refused(RefusalCode.JUST_TAKEN, near=tuple(near[:3]))


def _claims(
    tx: Tx, resource: Resource, unit_id: int, first: int, last: int, clean_until: int
) -> Iterator[tuple[int, int, ClaimKind]]:
    for quarter in range(first, last):
        yield unit_id, quarter, ClaimKind.RESERVED
    for quarter in range(last, clean_until):
        yield unit_id, quarter, ClaimKind.CLEANING
    for inner in tx.resources.contained_units(resource.id):
        for quarter in range(first, last):
            yield inner, quarter, ClaimKind.CONTAINED


def _plan(tx: Tx, house: House, resource: Resource, day: str, holder_key: int, now: int) -> DayPlan:
    zone = house.settings.zone
    spans = resource_spans(tx, resource, day, zone)
    usable = [unit.id for unit in tx.resources.units(resource.id) if unit.state is not UnitState.BROKEN]
    if not spans:
        return DayPlan(resource, day, (), (), broken=not usable)
    first, last = quarter_of(spans[0][0]), quarter_of(spans[-1][1])
    inner = set(tx.resources.contained_units(resource.id))
    rows = tx.reservations.claims(resource.id, first, last + resource.buffer_minutes // 15)
    units = busy_units(usable, rows, holder_key, inner)
    horizon = add_days(house.day_of(now), resource.horizon_days)
    offered = slots.starts(resource, now, spans) if day <= horizon else ()
    starts = tuple(
        Start(at, clock(at, zone), slots.longest_minutes(resource, at, spans, list(units.values()))) for at in offered
    )
    mine = {row.quarter for row in rows if row.holder_key == holder_key and row.kind is ClaimKind.RESERVED}
    quarters = tuple(
        Quarter(at, state, quarter_of(at) in mine) for at, state in slots.quarter_states(spans, now, units)
    )
    return DayPlan(resource, day, starts, quarters, broken=not usable)


def busy_units(
    unit_ids: Sequence[int], rows: Sequence[ClaimRow], holder_key: int, inner: AbstractSet[int] = frozenset()
) -> dict[int, slots.Busy]:
    """Busy quarter-hours by unit; the holder's own cleaning time is free to her.

    What claims one of the `inner` units (an oven) makes every unit around it (the kitchen) busy.
    """
    within = {row.quarter for row in rows if row.unit_id in inner}
    taken: dict[int, set[int]] = {unit: set(within) for unit in unit_ids}
    cleaning: dict[int, set[int]] = {unit: set() for unit in unit_ids}
    for row in rows:
        if row.unit_id not in taken:
            continue
        if row.kind is not ClaimKind.CLEANING:
            taken[row.unit_id].add(row.quarter)
        elif row.holder_key != holder_key:
            cleaning[row.unit_id].add(row.quarter)
    return {unit: slots.Busy(taken[unit], cleaning[unit]) for unit in unit_ids}
