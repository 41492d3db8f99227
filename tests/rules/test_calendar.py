"""Days of clock change, wall minutes, quarter-hours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.rules.calendar import (
    DAY_MINUTES,
    QUARTER_MS,
    add_days,
    floor_quarter,
    instant,
    local_day,
    quarter_of,
    wall_minute,
    weekday,
)

PARIS = "Europe/Paris"
INSTANTS = st.integers(min_value=0, max_value=4_000_000_000_000)


@pytest.mark.parametrize(("day", "quarters"), [("2026-10-25", 100), ("2027-03-28", 92), ("2026-11-23", 96)])
def test_a_day_has_its_true_number_of_quarter_hours(day: str, quarters: int) -> None:
    begin, end = instant(day, 0, PARIS), instant(day, DAY_MINUTES, PARIS)
    assert (end - begin) // QUARTER_MS == quarters
    assert end == instant(add_days(day, 1), 0, PARIS)


def test_an_hour_that_exists_twice_means_its_first_time() -> None:
    first = instant("2026-10-25", 150, PARIS)
    assert wall_minute(first, PARIS) == wall_minute(first + 3_600_000, PARIS) == 150


@given(at=INSTANTS)
def test_an_instant_lies_on_the_day_and_minute_of_the_wall(at: int) -> None:
    back = instant(local_day(at, PARIS), wall_minute(at, PARIS), PARIS)
    assert (at - back) % 3_600_000 < 60_000
    assert 0 <= at - back < 2 * 3_600_000


@given(at=INSTANTS)
def test_quarters_hold_their_instants(at: int) -> None:
    assert quarter_of(at) * QUARTER_MS == floor_quarter(at) <= at < floor_quarter(at) + QUARTER_MS


def test_days_and_weekdays() -> None:
    assert add_days("2028-02-28", 1) == "2028-02-29"
    assert add_days("2027-01-01", -1) == "2026-12-31"
    assert weekday("2026-11-23") == 0
    assert local_day(instant("2026-11-23", 0, PARIS) - 1, PARIS) == "2026-11-22"
