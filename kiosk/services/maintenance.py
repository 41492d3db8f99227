"""Care for machines: what is due, noting that it was done, and what it cost."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.maintenance import (
    MAINTENANCE_TASKS,
    STARTER_PLANS,
    Due,
    LogEntry,
    LogKind,
    MaintenancePlan,
    Urgency,
)
from kiosk.model.resources import Resource, Unit
from kiosk.rules.maintenance import left
from kiosk.services import pins
from kiosk.services.house import Change, House, Topic, changed, note_act
from kiosk.services.office import clean_name

if TYPE_CHECKING:
    from kiosk.model.people import Member
    from kiosk.ports import Tx

LONGEST_PARTS = 120
MOST_CENTS = 10_000_000
_ORDER = (Urgency.LATE, Urgency.SOON, Urgency.FINE)


@dataclass(frozen=True, slots=True)
class History:
    """One unit: what was done to it, newest first, and what that cost in each year, in cents."""

    resource: Resource
    unit: Unit
    entries: tuple[LogEntry, ...]
    costs: tuple[tuple[str, int], ...]


def due(house: House, *, resource_id: int | None = None) -> list[Due]:
    """Every task of every unit, the most urgent first."""
    now, zone = house.now(), house.settings.zone
    found: list[tuple[int, Due]] = []
    with house.store.read() as tx:
        resources = {each.id: each for each in tx.resources.all() if resource_id in (None, each.id)}
        units = {each.id: each for each in tx.resources.units()}
        plans = {each.id: each for each in tx.maintenance.plans(resource_id)}
        for (plan_id, unit_id), last_at in tx.maintenance.last_services().items():
            plan, unit = plans.get(plan_id), units.get(unit_id)
            if plan is None or unit is None or plan.resource_id not in resources:
                continue
            used = 0 if plan.every_minutes is None else _used(tx, plan, unit_id, last_at)
            each = left(plan, last_at, used, now, zone)
            found.append(
                (each.gone, Due(
                    plan, resources[plan.resource_id], unit, each.urgency, each.days, each.minutes, last_at
                ))
            )  # fmt: skip
    return [each for _, each in sorted(found, key=lambda pair: (_ORDER.index(pair[1].urgency), -pair[0]))]


def plans(house: House, *, resource_id: int | None = None) -> list[MaintenancePlan]:
    with house.store.read() as tx:
        return tx.maintenance.plans(resource_id)


def save_plan(house: House, *, plan: MaintenancePlan, by: Member, nonce: str) -> Change[MaintenancePlan]:
    """A new plan (id 0), or one that changed.

    Raises Refused: staff_only, unknown_resource, name_missing, interval_missing.
    """
    pins.staff_by_badge(by)
    with house.store.write() as tx:
        if (done := tx.journal.subject_of(nonce)) is not None and (first := tx.maintenance.plan(done)):
            return Change(first, repeated=True)
        if tx.resources.get(plan.resource_id) is None:
            raise Refused(RefusalCode.UNKNOWN_RESOURCE)
        days, minutes = (each if each and each > 0 else None for each in (plan.every_days, plan.every_minutes))
        if days is None and minutes is None:
            raise Refused(RefusalCode.INTERVAL_MISSING)
        clean = replace(
            plan, task=clean_name(plan.task), every_days=days, every_minutes=minutes,
            created_at=plan.created_at or house.now(),
        )  # fmt: skip
        if clean.id:
            tx.maintenance.change_plan(clean)
        else:
            clean = replace(clean, id=tx.maintenance.add_plan(clean))
        note_act(tx, house, "save_plan", by, nonce, clean.id)
    return Change(clean, changed(Topic.MAINTENANCE))


def drop_plan(house: House, *, plan_id: int, by: Member, nonce: str) -> Change[None]:
    """The task is not asked for any more; what was done stays in the log. Raises Refused(staff_only)."""
    pins.staff_by_badge(by)
    with house.store.write() as tx:
        if tx.journal.subject_of(nonce) is None:
            tx.maintenance.drop_plan(plan_id)
            note_act(tx, house, "drop_plan", by, nonce, plan_id)
    return Change(None, changed(Topic.MAINTENANCE))


def plan_as_usual(tx: Tx, resource_id: int, picture: str, now: int) -> None:
    """The usual tasks of such a machine, where it has none yet."""
    if tx.maintenance.plans(resource_id):
        return
    for task, days, hours in STARTER_PLANS.get(picture, ()):
        minutes = None if hours is None else hours * 60
        tx.maintenance.add_plan(
            MaintenancePlan(0, resource_id, task, MAINTENANCE_TASKS[task], days, minutes, created_at=now)
        )


def add_usual_plans(house: House, *, resource_id: int, by: Member, nonce: str) -> Change[None]:
    """Raises Refused: staff_only, unknown_resource."""
    pins.staff_by_badge(by)
    with house.store.write() as tx:
        resource = tx.resources.get(resource_id)
        if resource is None:
            raise Refused(RefusalCode.UNKNOWN_RESOURCE)
        if tx.journal.subject_of(nonce) is None:
            plan_as_usual(tx, resource_id, resource.picture, house.now())
            note_act(tx, house, "add_usual_plans", by, nonce, resource_id)
    return Change(None, changed(Topic.MAINTENANCE))


def note(
    house: House, *, unit_id: int, kind: LogKind, by: Member, nonce: str, plan_id: int | None = None, task: str = "",
    parts: str = "", cost_cents: int | None = None,
) -> Change[LogEntry]:  # fmt: skip
    """What was done to a unit, by whoever may open the staff pages.

    Raises Refused: staff_only, unknown_resource, amount_too_big.
    """
    pins.staff_by_badge(by)
    with house.store.write() as tx:
        if (done := tx.journal.subject_of(nonce)) is not None and (first := tx.maintenance.entry(done)):
            return Change(first, repeated=True)
        if tx.resources.unit(unit_id) is None:
            raise Refused(RefusalCode.UNKNOWN_RESOURCE)
        plan = tx.maintenance.plan(plan_id) if plan_id is not None else None
        entry = _clean(house, LogEntry(0, unit_id, plan_id, kind, task or (plan.task if plan else ""), parts,
                                       cost_cents, 0, ""))  # fmt: skip
        seq = tx.maintenance.add(entry, person_key=_key(tx, house, by))
        note_act(tx, house, f"note_{kind}", by, nonce, seq)
    return Change(replace(entry, seq=seq), changed(Topic.MAINTENANCE))


def correct(house: House, *, entry: LogEntry, by: Member, nonce: str) -> Change[LogEntry]:
    """Say an entry otherwise, from now on: parts and cost come later, or it was not done at all (a remark).

    Raises Refused: staff_only, unknown_resource, amount_too_big.
    """
    pins.staff_by_badge(by)
    with house.store.write() as tx:
        before = tx.maintenance.entry(entry.seq)
        if before is None:
            raise Refused(RefusalCode.UNKNOWN_RESOURCE)
        if tx.journal.subject_of(nonce) is None:
            said = _clean(house, replace(entry, unit_id=before.unit_id))
            tx.maintenance.add(said, person_key=_key(tx, house, by), corrects_seq=before.seq)
            note_act(tx, house, "correct_note", by, nonce, before.seq)
        after = tx.maintenance.entry(entry.seq) or before
    return Change(after, changed(Topic.MAINTENANCE))


def take_back(house: House, *, entry: LogEntry, by: Member, nonce: str) -> Change[LogEntry]:
    """It was not done after all: a remark stands in its place, and the task is due as before. Raises as `correct`."""
    return correct(house, entry=replace(entry, kind=LogKind.REMARK, cost_cents=None), by=by, nonce=nonce)


def entry(house: House, *, seq: int) -> LogEntry | None:
    """One entry, as it was last corrected."""
    with house.store.read() as tx:
        return tx.maintenance.entry(seq)


def history(house: House, *, unit_id: int) -> History:
    """What was done to one unit. Raises Refused(unknown_resource)."""
    with house.store.read() as tx:
        unit = tx.resources.unit(unit_id)
        resource = tx.resources.get(unit.resource_id) if unit else None
        if unit is None or resource is None:
            raise Refused(RefusalCode.UNKNOWN_RESOURCE)
        entries, costs = tx.maintenance.log(unit_id), tx.maintenance.costs(unit_id)
    return History(resource, unit, tuple(entries), tuple(costs.items()))


def _used(tx: Tx, plan: MaintenancePlan, unit_id: int, last_at: int | None) -> int:
    return tx.maintenance.used_since(unit_id, plan.created_at if last_at is None else last_at)


def _clean(house: House, entry: LogEntry) -> LogEntry:
    if entry.cost_cents is not None and not 0 <= entry.cost_cents <= MOST_CENTS:
        raise Refused(RefusalCode.AMOUNT_TOO_BIG)
    now, parts = house.now(), " ".join(entry.parts.split())[:LONGEST_PARTS]
    return replace(entry, task=" ".join(entry.task.split())[:60], parts=parts, at=now, local_day=house.day_of(now))


def _key(tx: Tx, house: House, by: Member) -> int | None:
    return tx.members.presence_key(by.id, house.today())
