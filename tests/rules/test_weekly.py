"""A weekly series keeps its wall time across both clock changes; a day has as many quarter-hours as it has."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.rules.calendar import QUARTER_MS, add_days, instant, local_day, wall_minute
from kiosk.rules.weekly import MOST_DATES, days, hours

PARIS = "Europe/Paris"
SPRING = ("2027-03-28", "2028-03-26")
"""Days whose third hour does not exist."""


def test_days_of_a_series() -> None:
    assert days("2026-10-18", "2026-11-01") == ("2026-10-18", "2026-10-25", "2026-11-01")
    assert days("2026-10-18", "2026-10-24") == ("2026-10-18",)
    assert days("2026-10-18", "2026-10-17") == ()
    assert len(days("2026-01-01", "2036-01-01")) == MOST_DATES


@given(
    first=st.dates(dt.date(2026, 9, 1), dt.date(2027, 4, 30)), minute=st.integers(0, 95).map(lambda n: n * 15),
    minutes=st.integers(1, 16).map(lambda n: n * 15),
)  # fmt: skip
@example(first=dt.date(2027, 3, 28), minute=120, minutes=15)
def test_the_wall_time_stays(first: dt.date, minute: int, minutes: int) -> None:
    for day in days(first.isoformat(), add_days(first.isoformat(), 400)):
        found = hours(day, minute, minutes, PARIS)
        if found is None:
            assert day in SPRING
            assert minute // 60 == 2
            continue
        start, end = found
        assert (local_day(start, PARIS), wall_minute(start, PARIS)) == (day, minute)
        assert end - start == minutes * 60_000
        assert start % QUARTER_MS == 0


@pytest.mark.parametrize(("day", "quarters"), [("2026-10-25", 100), ("2027-03-28", 92), ("2026-11-24", 96)])
def test_a_day_has_its_true_length(day: str, quarters: int) -> None:
    assert (instant(add_days(day, 1), 0, PARIS) - instant(day, 0, PARIS)) // QUARTER_MS == quarters


def test_the_half_past_two_that_exists_twice_is_the_first() -> None:
    found = hours("2026-10-25", 150, 60, PARIS)
    assert found is not None
    before, after = (dt.datetime.fromtimestamp(at / 1000, ZoneInfo(PARIS)) for at in found)
    assert (before.hour, before.minute, before.fold) == (2, 30, 0)
    assert (after.hour, after.minute, after.fold) == (2, 30, 1)
