"""When a task is due: by date, by use, whichever comes first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.maintenance import MaintenancePlan, Urgency
from kiosk.rules.calendar import add_days, instant
from kiosk.rules.maintenance import left

PARIS = "Europe/Paris"
HOUR_MS = 3_600_000


def at(day: str, hour: int = 9) -> int:
    return instant(day, hour * 60, PARIS)


@pytest.mark.parametrize(
    ("today", "days", "urgency"),
    [
        ("2026-11-01", 30, Urgency.FINE),
        ("2026-11-27", 4, Urgency.FINE),
        ("2026-11-28", 3, Urgency.SOON),
        ("2026-12-01", 0, Urgency.LATE),
        ("2026-12-05", -4, Urgency.LATE),
    ],
)
def test_by_date(today: str, days: int, urgency: Urgency) -> None:
    plan = MaintenancePlan(1, 1, "oil", "", every_days=30, created_at=at("2026-01-01"))
    found = left(plan, at("2026-11-01", 23), 0, at(today, 1), PARIS)
    assert (found.days, found.urgency, found.minutes) == (days, urgency, None)


def test_days_are_counted_on_the_wall_through_the_clock_change() -> None:
    plan = MaintenancePlan(1, 1, "oil", "", every_days=7, created_at=0)
    assert left(plan, at("2026-10-24"), 0, at("2026-10-31", 0), PARIS).days == 0
    assert left(plan, at("2027-03-27", 23), 0, at("2027-04-03", 0), PARIS).days == 0


@pytest.mark.parametrize(
    ("hours", "minutes", "urgency"),
    [(0, 2400, Urgency.FINE), (35, 300, Urgency.FINE), (36, 240, Urgency.SOON), (40, 0, Urgency.LATE),
     (41, -60, Urgency.LATE)],
)  # fmt: skip
def test_by_hours_of_use(hours: int, minutes: int, urgency: Urgency) -> None:
    plan = MaintenancePlan(1, 1, "oil", "", every_minutes=40 * 60)
    found = left(plan, None, hours * HOUR_MS, at("2026-11-01"), PARIS)
    assert (found.minutes, found.urgency, found.days) == (minutes, urgency, None)


def test_never_done_counts_from_the_plan_and_the_nearer_of_both_decides() -> None:
    plan = MaintenancePlan(1, 1, "oil", "", 30, 600, created_at=at("2026-10-01"))
    assert left(plan, None, 0, at("2026-10-11"), PARIS).days == 20
    assert left(plan, None, 10 * HOUR_MS, at("2026-10-11"), PARIS).urgency is Urgency.LATE
    assert left(plan, at("2026-10-31"), 0, at("2026-11-01"), PARIS).urgency is Urgency.FINE


@given(
    every=st.integers(1, 800), passed=st.integers(0, 900), used=st.integers(0, 10**9), minutes=st.integers(1, 60_000)
)
def test_the_nearer_end_is_never_missed(every: int, passed: int, used: int, minutes: int) -> None:
    plan = MaintenancePlan(1, 1, "oil", "", every, minutes)
    found = left(plan, at("2026-01-01"), used, at(add_days("2026-01-01", passed)), PARIS)
    assert (found.urgency is Urgency.LATE) == (passed >= every or used // 60_000 >= minutes)
    assert (found.gone >= 1000) == (passed >= every or used >= minutes * 60_000)
