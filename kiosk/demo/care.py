"""Care for the machines of the demo workshop: one check of the press waits, the rest is done in time."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.model.maintenance import Due, LogKind, MaintenancePlan, Urgency
from kiosk.model.people import Member, Role
from kiosk.services import maintenance
from kiosk.services.house import House

DAY_MS = 86_400_000
WAITS = "check"
DONE = (
    (40, LogKind.REPAIR, "Câble", "Câble 3 m, fiche", 1890),
    (21, LogKind.REMARK, "Chauffe moins à gauche", "", None),
    (16, LogKind.SERVICE, "Semelle", "Chiffon", 350),
)
"""Days ago, what, with which parts, for how much."""


def tend(house: House, at: Callable[[int], House]) -> None:
    """Before the days that are told; `at` is the house at an instant."""
    with house.store.read() as tx:
        staff = next(member for member in tx.members.all() if member.role is Role.STAFF)
    _remember(house, at, staff)
    waiting = [each for each in maintenance.due(house) if each.urgency is Urgency.LATE and each.plan.task != WAITS]
    for number, each in enumerate(waiting):
        maintenance.note(
            at(house.now() - _days_ago(each, number) * DAY_MS), unit_id=each.unit.id, kind=LogKind.SERVICE,
            plan_id=each.plan.id, by=staff, nonce=f"demo-kept-{each.plan.id}-{each.unit.id}-{house.today()}",
        )  # fmt: skip


def _days_ago(due: Due, number: int) -> int:
    """Some time in between; what comes first is nearly due again."""
    days = due.plan.every_days or 1
    return days - 1 if number == 0 else days * (number % 4) // 5


def _remember(house: House, at: Callable[[int], House], staff: Member) -> None:
    """Once: what was mended before, and a check that waits."""
    with house.store.read() as tx:
        press = next((each for each in tx.resources.all() if each.picture == "press"), None)
        units = tx.resources.units(press.id) if press else []
    if press is None or not units or maintenance.history(house, unit_id=units[0].id).entries:
        return
    now = house.now()
    late = MaintenancePlan(0, press.id, WAITS, "care-check", every_days=14, created_at=now - 16 * DAY_MS)
    maintenance.save_plan(house, plan=late, by=staff, nonce="demo-care-plan")
    for days, kind, task, parts, cost in DONE:
        maintenance.note(
            at(now - days * DAY_MS), unit_id=units[0].id, kind=kind, task=task, parts=parts, cost_cents=cost, by=staff,
            nonce=f"demo-care-{days}",
        )  # fmt: skip
