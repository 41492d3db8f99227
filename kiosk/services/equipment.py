"""What staff does with machines and places: add, change, put away and bring back; what was promised is asked about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.model.resources import Resource, Unit
from kiosk.rules import equipment as rules
from kiosk.rules.calendar import quarter_of
from kiosk.rules.powers import Power
from kiosk.services import day_key, maintenance, photos, pools, uses
from kiosk.services.house import Change, House, Topic, changed, note_act
from kiosk.services.office import clean_name
from kiosk.services.pools import TOPICS, Concerned, known, review
from kiosk.starter import THINGS, WEEK, Thing

if TYPE_CHECKING:
    from kiosk.ports import Tx


@dataclass(frozen=True, slots=True)
class Equipment:
    """A resource with its units. `booked`: how many reservations on it are not over; `within`: what it sits in."""

    resource: Resource
    units: tuple[Unit, ...]
    booked: int = 0
    within: Resource | None = None


def equipment(house: House) -> list[Equipment]:
    """Everything in use, in the order of the room."""
    with house.store.read() as tx:
        return [_whole(tx, house, resource) for resource in tx.resources.all()]


def one(house: House, *, resource_id: int) -> Equipment:
    """One resource with its units. Raises Refused(unknown_resource)."""
    with house.store.read() as tx:
        return _whole(tx, house, known(tx, resource_id))


def put_away(house: House) -> list[Resource]:
    """What is out of use and can be brought back."""
    with house.store.read() as tx:
        return tx.resources.put_away()


def add_resource(house: House, *, resource: Resource, units: int = 1, by: Member, nonce: str) -> Change[Resource]:
    """A new machine or place with its units; its id is ignored.

    Raises Refused: not_allowed_today, name_missing, name_used, wrong_lengths, amount_too_big, unknown_resource,
    too_many_units.
    """
    with house.store.write() as tx:
        day_key.allow(tx, house, by, Power.KEEP_HOUSE)
        if (done := tx.journal.subject_of(nonce)) is not None and (first := tx.resources.get(done)):
            return Change(first, repeated=True)
        clean = _fit(tx, replace(resource, id=0))
        if not 1 <= units <= rules.MOST_UNITS:
            raise Refused(RefusalCode.TOO_MANY_UNITS, most=rules.MOST_UNITS)
        made = tx.resources.add(clean, [str(number) for number in range(1, units + 1)])
        tx.claims.renew_contained(quarter_of(house.now()))
        review(tx, house, made)
        note_act(tx, house, "add_resource", by, nonce, made)
    return Change(replace(clean, id=made), TOPICS)


def change_resource(
    house: House, *, resource: Resource, units: int | None = None, by: Member, nonce: str
) -> Change[Concerned]:
    """Keep a resource as it is given, and how many units it has; what was promised stays, or is asked about.

    Raises Refused: not_allowed_today, unknown_resource, name_missing, name_used, wrong_lengths, amount_too_big,
    inside_itself, too_many_units, last_unit.
    """
    with house.store.write() as tx:
        day_key.allow(tx, house, by, Power.KEEP_HOUSE)
        if tx.journal.subject_of(nonce) is not None:
            return Change((), repeated=True)
        before = known(tx, resource.id)
        after = _fit(tx, resource)
        tx.resources.change(after)
        if units is not None:
            pools.set_count(tx, house, resource.id, units)
        now = quarter_of(house.now())
        tx.claims.renew_contained(now)
        if after.buffer_minutes != before.buffer_minutes:
            tx.claims.renew_cleaning(resource.id, now)
        around = {*_around(tx, before.within_id), *_around(tx, after.within_id)}
        concerned = review(tx, house, resource.id, *sorted(around))
        note_act(tx, house, "change_resource", by, nonce, resource.id)
    if after.picture != before.picture:
        photos.drop_unused(house, before.picture)
    return Change(concerned, TOPICS)


def retire_resource(house: House, *, resource_id: int, by: Member, nonce: str) -> Change[Concerned]:
    """Put it out of use; it can be brought back. Raises Refused: not_allowed_today, unknown_resource."""
    return _switch(house, resource_id, by, nonce, active=False)


def bring_back(house: House, *, resource_id: int, by: Member, nonce: str) -> Change[Concerned]:
    """Use again what was put away. Raises Refused: not_allowed_today, unknown_resource."""
    return _switch(house, resource_id, by, nonce, active=True)


def reorder(house: House, *, resource_ids: Sequence[int], by: Member, nonce: str) -> Change[None]:
    """The order in which the room is shown. Raises Refused: not_allowed_today, unknown_resource."""
    with house.store.write() as tx:
        day_key.allow(tx, house, by, Power.KEEP_HOUSE)
        if tx.journal.subject_of(nonce) is not None:
            return Change(None, repeated=True)
        if sorted(resource_ids) != sorted(each.id for each in tx.resources.all()):
            raise Refused(RefusalCode.UNKNOWN_RESOURCE)
        tx.resources.set_order(resource_ids)
        note_act(tx, house, "reorder", by, nonce, resource_ids[0] if resource_ids else 0)
    return Change(None, changed(Topic.RESOURCES))


def furnish(house: House, *, pack: str, by: Member, nonce: str) -> Change[tuple[int, ...]]:
    """Bring in the machines and places of a starter pack; those whose names are there already stay as they are.

    The result is what came in, for `unfurnish`. Raises Refused(not_allowed_today).
    """
    came: list[int] = []
    with house.store.write() as tx:
        day_key.allow(tx, house, by, Power.KEEP_HOUSE)
        if tx.journal.subject_of(nonce) is not None:
            return Change((), repeated=True)
        names: dict[str, int] = {}
        for thing in THINGS[pack]:
            there = _named(tx, thing.resource.name)
            names[thing.resource.name] = there or _bring_in(tx, thing, names, house.now())
            came += [] if there else [names[thing.resource.name]]
        tx.claims.renew_contained(quarter_of(house.now()))
        if not tx.openings.weekly():
            tx.openings.set_weekly(WEEK)
        note_act(tx, house, "furnish", by, nonce, len(came))
    return Change(tuple(came), changed(Topic.RESOURCES, Topic.HOURS, Topic.MAINTENANCE))


def unfurnish(house: House, *, resource_ids: Sequence[int], by: Member, nonce: str) -> Change[None]:
    """The way back from `furnish`: what came in goes out of use. Raises Refused(not_allowed_today)."""
    with house.store.write() as tx:
        day_key.allow(tx, house, by, Power.KEEP_HOUSE)
        if tx.journal.subject_of(nonce) is not None:
            return Change(None, repeated=True)
        for resource_id in resource_ids:
            tx.resources.set_active(resource_id, active=False)
        review(tx, house, *resource_ids)
        note_act(tx, house, "unfurnish", by, nonce, len(resource_ids))
    return Change(None, TOPICS)


def _around(tx: Tx, within_id: int | None) -> tuple[int, ...]:
    return rules.outer_ids(tx.resources.all(), within_id)


def _named(tx: Tx, name: str) -> int | None:
    return next((each.id for each in tx.resources.all() if rules.same_name(each.name, name)), None)


def _bring_in(tx: Tx, thing: Thing, names: Mapping[str, int], now: int) -> int:
    """From what was put away under this name, or new, with its usual maintenance."""
    for each in tx.resources.put_away():
        if rules.same_name(each.name, thing.resource.name):
            tx.resources.set_active(each.id, active=True)
            return each.id
    resource = replace(thing.resource, within_id=names.get(thing.within))
    made = tx.resources.add(resource, [str(number) for number in range(1, thing.units + 1)])
    maintenance.plan_as_usual(tx, made, resource.picture, now)
    return made


def _switch(house: House, resource_id: int, by: Member, nonce: str, *, active: bool) -> Change[Concerned]:
    with house.store.write() as tx:
        day_key.allow(tx, house, by, Power.KEEP_HOUSE)
        if tx.journal.subject_of(nonce) is not None:
            return Change((), repeated=True)
        there = tx.resources.put_away() if active else tx.resources.all()
        if resource_id not in {each.id for each in there}:
            raise Refused(RefusalCode.UNKNOWN_RESOURCE)
        if not active:
            for unit in tx.resources.units(resource_id):
                uses.close_broken(tx, house, unit.id)
        tx.resources.set_active(resource_id, active=active)
        concerned = review(tx, house, resource_id)
        note_act(tx, house, "bring_back" if active else "retire_resource", by, nonce, resource_id)
    return Change(concerned, TOPICS)


def _fit(tx: Tx, resource: Resource) -> Resource:
    """The resource with a clean name, if it may be so."""
    clean = replace(resource, name=clean_name(resource.name))
    others = [*tx.resources.all(), *tx.resources.put_away()]
    if any(each.id != clean.id and rules.same_name(each.name, clean.name) for each in others):
        raise Refused(RefusalCode.NAME_USED, name=clean.name)
    if (wrong := rules.wrong_lengths(clean)) is not None:
        raise Refused(wrong)
    if clean.within_id is not None and clean.within_id not in {each.id for each in others}:
        raise Refused(RefusalCode.UNKNOWN_RESOURCE)
    if clean.id and rules.is_inside_itself(others, clean.id, clean.within_id):
        raise Refused(RefusalCode.INSIDE_ITSELF)
    return clean


def _whole(tx: Tx, house: House, resource: Resource) -> Equipment:
    within = tx.resources.get(resource.within_id) if resource.within_id is not None else None
    booked = len(pools.promises(tx, house, resource.id))
    return Equipment(resource, tuple(tx.resources.units(resource.id)), booked, within)
