"""Care for the machines of the demo workshop: a press whose check is late, and what was mended before."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.model.maintenance import LogKind, MaintenancePlan
from kiosk.model.people import Role
from kiosk.services import maintenance
from kiosk.services.house import House

DAY_MS = 86_400_000
DONE = (
    (40, LogKind.REPAIR, "Câble", "Câble 3 m, fiche", 1890),
    (21, LogKind.REMARK, "Chauffe moins à gauche", "", None),
    (16, LogKind.SERVICE, "Semelle", "Chiffon", 350),
)
"""Days ago, what, with which parts, for how much."""


def tend(house: House, at: Callable[[int], House]) -> None:
    """Once, before the first day that is told; `at` is the house at an instant."""
    with house.store.read() as tx:
        staff = next(member for member in tx.members.all() if member.role is Role.STAFF)
        press = next((each for each in tx.resources.all() if each.picture == "press"), None)
        units = tx.resources.units(press.id) if press else []
    if press is None or not units or maintenance.history(house, unit_id=units[0].id).entries:
        return
    now = house.now()
    late = MaintenancePlan(0, press.id, "check", "care-check", every_days=14, created_at=now - 16 * DAY_MS)
    maintenance.save_plan(house, plan=late, by=staff, nonce="demo-care-plan")
    for days, kind, task, parts, cost in DONE:
        maintenance.note(
            at(now - days * DAY_MS), unit_id=units[0].id, kind=kind, task=task, parts=parts, cost_cents=cost, by=staff,
            nonce=f"demo-care-{days}",
        )  # fmt: skip
