"""Care for machines: what is due how often, what was done, and the papers that belong to a machine."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.model.resources import Resource, Unit


class LogKind(StrEnum):
    SERVICE = "service"
    REPAIR = "repair"
    REMARK = "remark"


class Urgency(StrEnum):
    LATE = "late"
    SOON = "soon"
    FINE = "fine"


@dataclass(frozen=True, slots=True)
class MaintenancePlan:
    """A task for every unit of a resource, every so many days, minutes of use, or both: whichever comes first.

    `task` is one of MAINTENANCE_TASKS, or a sentence of the place. `created_at` (epoch ms): counted from then on where
    it was never done.
    """

    id: int
    resource_id: int
    task: str
    picture: str
    every_days: int | None = None
    every_minutes: int | None = None
    created_at: int = 0


@dataclass(frozen=True, slots=True)
class LogEntry:
    """What was done to a unit, as it was last corrected; `seq` and `at` (epoch ms) are those of the first writing."""

    seq: int
    unit_id: int
    plan_id: int | None
    kind: LogKind
    task: str
    parts: str
    cost_cents: int | None
    at: int
    local_day: str


@dataclass(frozen=True, slots=True)
class Due:
    """When a task of a unit is due: days left and minutes of use left, where it counts by them; negative is late."""

    plan: MaintenancePlan
    resource: Resource
    unit: Unit
    urgency: Urgency
    days_left: int | None
    minutes_left: int | None
    last_at: int | None


@dataclass(frozen=True, slots=True)
class MachineDocument:
    """A manual, a bill, a picture: `file` lies in the documents folder. `removed_at` (epoch ms): put away since."""

    id: int
    resource_id: int
    title: str
    file: str
    added_at: int
    removed_at: int | None = None


MAINTENANCE_TASKS: dict[str, str] = {
    "oil": "care-oil", "needle": "care-needle", "dust": "care-dust", "descale": "care-descale", "seal": "care-seal",
    "filter": "care-filter", "cable": "care-cable", "blade": "care-blade", "clean": "care-clean", "check": "care-check",
}  # fmt: skip
"""Shipped tasks and their pictures; the sentence is the word `care_<task>`."""

STARTER_PLANS: dict[str, tuple[tuple[str, int | None, int | None], ...]] = {
    "sewing-machine": (("oil", 30, 40), ("needle", None, 8), ("dust", 7, 20), ("cable", 180, None)),
    "overlocker": (("oil", 30, 40), ("dust", 7, 10), ("blade", 180, 150), ("needle", None, 8)),
    "embroidery": (("oil", 30, 40), ("dust", 14, 20), ("needle", None, 8)),
    "press": (("descale", 30, 60), ("clean", 14, None), ("cable", 180, None)),
    "oven": (("seal", 90, None), ("clean", 7, 30), ("check", 365, None)),
    "cold-room": (("seal", 90, None), ("dust", 90, None), ("check", 365, None)),
    "kitchen": (("filter", 30, None), ("check", 365, None)),
    "cutting-table": (("blade", 60, None),),
}
"""By the drawing of a resource: task, every so many days, every so many hours of use."""
