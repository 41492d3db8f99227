"""Something is wrong with a machine: whoever is there reports it by a picture, who keeps the day decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.faults import Fault, FaultKind
from kiosk.model.resources import Resource, Unit, UnitState
from kiosk.rules.calendar import add_days
from kiosk.rules.powers import Power
from kiosk.rules.uses import state_after
from kiosk.services import day_key, holders, pools
from kiosk.services.house import Change, House, Topic, changed, presence_key

if TYPE_CHECKING:
    from kiosk.ports import Tx

TOPICS = changed(Topic.RESOURCES, Topic.USES, Topic.RESERVATIONS, Topic.MESSAGES)
DIRTY_DAYS = 7
"""So many days back it is still spoken of: what is left in the evening is cleaned in the morning."""
NOT_WELL = (UnitState.TO_LOOK_AT, UnitState.BROKEN)


@dataclass(frozen=True, slots=True)
class Reported:
    """A unit that is not as it should be, and what was said of it, latest first."""

    unit: Unit
    resource: Resource
    faults: tuple[Fault, ...]


def report(
    house: House, *, unit_id: int, kind: FaultKind, stops: bool, nonce: str, member_id: int | None = None
) -> Change[UnitState]:
    """Something is wrong with a unit; the result is its state from now on. Nobody needs a badge to say so.

    Raises Refused: unknown_resource, unknown_member.
    """
    with house.store.write() as tx:
        unit = _known(tx, unit_id)
        if tx.journal.subject_of(nonce) is not None:
            return Change(unit.state, repeated=True)
        member = holders.known(tx, member_id) if member_id is not None else None
        now = house.now()
        day = house.day_of(now)
        key = presence_key(tx, member.id, day) if member is not None else None
        earlier = tx.faults.since(unit_id, unit.state_since)
        seq = tx.faults.add(unit_id=unit_id, kind=kind, stops=stops, person_key=key, now=now, local_day=day)
        latest = Fault(seq, unit_id, kind, stops, key, now)
        decides = member is not None and day_key.may(tx, house, member, Power.MARK_BROKEN)
        state = state_after(unit.state, (latest, *earlier), may_decide=decides)
        pools.put_state(tx, house, unit, state)
        tx.journal.add("report_fault", now=now, local_day=day, person_key=key, nonce=nonce, subject=seq)
    return Change(state, TOPICS)


def open_reports(house: House) -> list[Reported]:
    """Units to look at and broken ones, those reported first at the head."""
    with house.store.read() as tx:
        resources = {each.id: each for each in tx.resources.all()}
        found = [
            Reported(unit, resources[unit.resource_id], _said_of(tx, unit))
            for unit in tx.resources.units()
            if unit.resource_id in resources and unit.state in NOT_WELL
        ]
    return sorted(found, key=lambda each: each.unit.state_since)


def not_clean(house: House) -> list[tuple[Unit, Resource, int]]:
    """What was left not clean these days and is not yet: unit, resource, and the session after which it was said."""
    since = add_days(house.today(), -DIRTY_DAYS)
    with house.store.read() as tx:
        resources = {each.id: each for each in tx.resources.all()}
        found = [(tx.resources.unit(unit_id), seq) for unit_id, seq in tx.uses.not_clean(since)]
        return [
            (unit, resources[unit.resource_id], seq) for unit, seq in found if unit and unit.resource_id in resources
        ]


def said_of(house: House, *, unit_id: int) -> tuple[Fault, ...]:
    """What was reported of a unit that is not as it should be; latest first."""
    with house.store.read() as tx:
        unit = tx.resources.unit(unit_id)
        return _said_of(tx, unit) if unit is not None else ()


def _said_of(tx: Tx, unit: Unit) -> tuple[Fault, ...]:
    return tuple(tx.faults.since(unit.id, unit.state_since)) if unit.state in NOT_WELL else ()


def _known(tx: Tx, unit_id: int) -> Unit:
    unit = tx.resources.unit(unit_id)
    if unit is None:
        raise Refused(RefusalCode.UNKNOWN_RESOURCE)
    return unit
