"""What staff does with the units of a pool: one more, another name, one less, broken, mended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.model.reservations import Reservation
from kiosk.model.resources import Resource, Unit, UnitState
from kiosk.rules import equipment as rules
from kiosk.rules.calendar import add_days, quarter_of
from kiosk.rules.powers import Power
from kiosk.services import day_key, photos, questions, sessions, uses
from kiosk.services.house import Change, House, Topic, changed, note_act, presence_key
from kiosk.services.office import clean_name

if TYPE_CHECKING:
    from kiosk.ports import Tx

LONGEST_TEXT = 120
TOPICS = changed(Topic.RESOURCES, Topic.RESERVATIONS, Topic.MESSAGES, Topic.USES)

Concerned = tuple[Reservation, ...]
"""Reservations that are newly in question, soonest first."""


def add_unit(house: House, *, resource_id: int, label: str = "", by: Member, nonce: str) -> Change[Unit]:
    """One more unit of a pool, by default with the lowest free number.

    Raises Refused: not_allowed_today, unknown_resource, name_used, too_many_units.
    """
    with house.store.write() as tx:
        day_key.allow(tx, house, by, Power.KEEP_HOUSE)
        if (done := tx.journal.subject_of(nonce)) is not None and (first := tx.resources.unit(done)):
            return Change(first, repeated=True)
        known(tx, resource_id)
        units = tx.resources.units(resource_id)
        if len(units) >= rules.MOST_UNITS:
            raise Refused(RefusalCode.TOO_MANY_UNITS, most=rules.MOST_UNITS)
        name = " ".join(label.split()) or rules.next_label(unit.label for unit in units)
        made = tx.resources.add_unit(resource_id, _free_label(units, 0, name))
        tx.claims.renew_contained(quarter_of(house.now()))
        review(tx, house, resource_id)
        note_act(tx, house, "add_unit", by, nonce, made.id)
    return Change(made, TOPICS)


def change_unit(house: House, *, unit: Unit, by: Member, nonce: str) -> Change[None]:
    """Its label, brand, type and number, and the hint, with which it goes on working.

    Raises Refused: not_allowed_today, unknown_resource, name_missing, name_used.
    """
    with house.store.write() as tx:
        day_key.allow(tx, house, by, Power.KEEP_HOUSE)
        if tx.journal.subject_of(nonce) is not None:
            return Change(None, repeated=True)
        before = _known_unit(tx, unit.id)
        label = _free_label(tx.resources.units(before.resource_id), unit.id, clean_name(unit.label))
        after = replace(unit, label=label, about=_short(unit.about), hint=_short(unit.hint))
        tx.resources.change_unit(after)
        tx.resources.set_state(unit.id, _hinted(before.state, after), house.now())
        note_act(tx, house, "change_unit", by, nonce, unit.id)
    if after.hint_picture != before.hint_picture:
        photos.drop_unused(house, before.hint_picture)
    return Change(None, changed(Topic.RESOURCES))


def remove_unit(house: House, *, unit_id: int, by: Member, nonce: str) -> Change[Concerned]:
    """Take one unit out of its pool; its reservations go to the others where these are free, or are asked about.

    Raises Refused: not_allowed_today, unknown_resource, last_unit.
    """
    with house.store.write() as tx:
        day_key.allow(tx, house, by, Power.KEEP_HOUSE)
        if tx.journal.subject_of(nonce) is not None:
            return Change((), repeated=True)
        unit = _known_unit(tx, unit_id)
        if len(tx.resources.units(unit.resource_id)) == 1:
            raise Refused(RefusalCode.LAST_UNIT)
        _take_out(tx, house, unit)
        concerned = review(tx, house, unit.resource_id)
        note_act(tx, house, "remove_unit", by, nonce, unit_id)
    return Change(concerned, TOPICS)


def set_unit_state(house: House, *, unit_id: int, state: UnitState, by: Member, nonce: str) -> Change[Concerned]:
    """A machine is broken, or works again; reservations stay, those that cannot hold are in question.

    Raises Refused: not_allowed_today, unknown_resource.
    """
    with house.store.write() as tx:
        day_key.allow(tx, house, by, Power.MARK_BROKEN)
        if tx.journal.subject_of(nonce) is not None:
            return Change((), repeated=True)
        concerned = put_state(tx, house, _known_unit(tx, unit_id), state)
        now = house.now()
        day = house.day_of(now)
        tx.journal.add(
            f"unit_{state.value}", now=now, local_day=day, person_key=presence_key(tx, by.id, day), nonce=nonce,
            subject=unit_id,
        )  # fmt: skip
    return Change(concerned, TOPICS)


def put_state(tx: Tx, house: House, unit: Unit, state: UnitState) -> Concerned:
    """The same inside a transaction that is open: whoever reports a fault goes through here."""
    tx.resources.set_state(unit.id, _hinted(state, unit), house.now())
    if state is UnitState.BROKEN:
        uses.close_broken(tx, house, unit.id)
    return review(tx, house, unit.resource_id)


def set_count(tx: Tx, house: House, resource_id: int, count: int) -> None:
    """More or fewer units."""
    if count < 1:
        raise Refused(RefusalCode.LAST_UNIT)
    if count > rules.MOST_UNITS:
        raise Refused(RefusalCode.TOO_MANY_UNITS, most=rules.MOST_UNITS)
    units = tx.resources.units(resource_id)
    labels = [unit.label for unit in units]
    for _ in range(count - len(units)):
        labels.append(rules.next_label(labels))
        tx.resources.add_unit(resource_id, labels[-1])
    for unit in _dispensable(tx, house, units)[: max(0, len(units) - count)]:
        _take_out(tx, house, unit)


def _dispensable(tx: Tx, house: House, units: Sequence[Unit]) -> list[Unit]:
    """Those that can go first: broken ones, then those nobody uses, with the fewest promises, the last ones first."""
    used = {each.unit.id for each in sessions.running_all(tx, house)}
    promised = [each.unit_id for each in promises(tx, house, units[0].resource_id)]
    return sorted(
        units,
        key=lambda unit: (unit.state is not UnitState.BROKEN, unit.id in used, promised.count(unit.id), -unit.id),
    )


def _take_out(tx: Tx, house: House, unit: Unit) -> None:
    """A pool promises a machine, not this one: what was to be on it goes to another that is free."""
    uses.close_broken(tx, house, unit.id)
    tx.resources.remove_unit(unit.id)
    resource = known(tx, unit.resource_id)
    for each in promises(tx, house, unit.resource_id):
        if each.unit_id != unit.id or each.start_at <= house.now():
            continue
        first, last = quarter_of(each.start_at), quarter_of(each.end_at)
        busy_until = last + resource.buffer_minutes // rules.QUARTER
        other = tx.reservations.free_unit(resource.id, first, last, each.holder_key, busy_until)
        if other is not None:
            tx.reservations.yield_cleaning([other.id], each.holder_key, first, busy_until)
            tx.claims.put_on_unit(each.id, unit.id, other.id, first)


def promises(tx: Tx, house: House, resource_id: int) -> list[Reservation]:
    now = house.now()
    rows = tx.questions.promises([resource_id], now, add_days(house.day_of(now), -1))
    return [row.reservation for row in rows if row.reservation.resource_id == resource_id]


def _free_label(units: Sequence[Unit], unit_id: int, label: str) -> str:
    if any(each.id != unit_id and rules.same_name(each.label, label) for each in units):
        raise Refused(RefusalCode.NAME_USED, name=label)
    return label


def _hinted(state: UnitState, unit: Unit) -> UnitState:
    """A hint makes a working machine one with a hint; without one it simply works."""
    if state not in (UnitState.OK, UnitState.HINT):
        return state
    return UnitState.HINT if unit.hint or unit.hint_picture else UnitState.OK


def _short(text: str) -> str:
    return " ".join(text.split())[:LONGEST_TEXT]


def known(tx: Tx, resource_id: int) -> Resource:
    """Raises Refused(unknown_resource)."""
    if (found := tx.resources.get(resource_id)) is None:
        raise Refused(RefusalCode.UNKNOWN_RESOURCE)
    return found


def _known_unit(tx: Tx, unit_id: int) -> Unit:
    if (found := tx.resources.unit(unit_id)) is None:
        raise Refused(RefusalCode.UNKNOWN_RESOURCE)
    return found


def review(tx: Tx, house: House, *resource_ids: int) -> Concerned:
    return tuple(questions.review(tx, house, resource_ids))
