"""When a task of a machine is due, by date or by hours of use. Durations are UTC time, in milliseconds."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kiosk.model.maintenance import MaintenancePlan, Urgency
from kiosk.rules.calendar import MINUTE_MS, local_day

SOON_DAYS = 7
"""A task is announced at most this long before its day; one that comes often, in the last tenth of its time."""


@dataclass(frozen=True, slots=True)
class Left:
    """What is left until a task is due; `gone` is the share of its interval that has passed, in thousandths."""

    urgency: Urgency
    days: int | None
    minutes: int | None
    gone: int


def left(plan: MaintenancePlan, last_at: int | None, used_ms: int, now: int, zone: str) -> Left:
    """What is left of a plan for one unit: `used_ms` since it was last done, or else since the plan began."""
    days, day_share = _days(plan, last_at, now, zone)
    minutes, use_share = _minutes(plan, used_ms)
    urgencies = {_by_days(plan, days), _by_use(plan, minutes)}
    urgency = next(each for each in (Urgency.LATE, Urgency.SOON, Urgency.FINE) if each in urgencies)
    return Left(urgency, days, minutes, max(day_share, use_share))


def _days(plan: MaintenancePlan, last_at: int | None, now: int, zone: str) -> tuple[int | None, int]:
    if plan.every_days is None:
        return None, 0
    since = plan.created_at if last_at is None else last_at
    passed = _date(now, zone) - _date(since, zone)
    return plan.every_days - passed, passed * 1000 // plan.every_days


def _minutes(plan: MaintenancePlan, used_ms: int) -> tuple[int | None, int]:
    if plan.every_minutes is None:
        return None, 0
    return plan.every_minutes - used_ms // MINUTE_MS, used_ms * 1000 // (plan.every_minutes * MINUTE_MS)


def _by_days(plan: MaintenancePlan, days: int | None) -> Urgency:
    if days is None or plan.every_days is None:
        return Urgency.FINE
    if days <= 0:
        return Urgency.LATE
    return Urgency.SOON if days <= min(SOON_DAYS, max(1, plan.every_days // 10)) else Urgency.FINE


def _by_use(plan: MaintenancePlan, minutes: int | None) -> Urgency:
    if minutes is None or plan.every_minutes is None:
        return Urgency.FINE
    if minutes <= 0:
        return Urgency.LATE
    return Urgency.SOON if minutes * 10 <= plan.every_minutes else Urgency.FINE


def _date(at: int, zone: str) -> int:
    return dt.date.fromisoformat(local_day(at, zone)).toordinal()
