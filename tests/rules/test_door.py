"""Who may come in, and when a day ends by itself: also on days of 23 and 25 hours, and under a clock that jumps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.resources import OpeningRule
from kiosk.rules.calendar import MINUTE_MS, add_days, instant
from kiosk.rules.door import end_of, is_full, is_open, is_over
from kiosk.rules.opening_hours import open_spans

ZONE = "Europe/Paris"
NOON_BREAK = [OpeningRule(day, *span) for day in range(7) for span in ((480, 720), (840, 1260))]
HALF_HOUR = 30 * MINUTE_MS
DAYS = st.sampled_from(("2026-03-29", "2026-10-25", "2026-11-23"))


def spans(day: str) -> tuple[tuple[int, int], ...]:
    return open_spans(day, NOON_BREAK, [], ZONE)


@pytest.mark.parametrize(
    ("minute", "opened"),
    [(449, False), (450, True), (480, True), (719, True), (749, True), (750, False), (809, False), (810, True),
     (1289, True), (1290, False)],
)  # fmt: skip
@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25", "2026-11-23"])
def test_the_door_opens_a_little_early_and_closes_a_little_late(day: str, minute: int, opened: bool) -> None:
    assert is_open(instant(day, minute, ZONE), spans(day), HALF_HOUR, HALF_HOUR) is opened


@pytest.mark.parametrize(
    ("people", "capacity", "full"), [(0, 0, False), (509, 0, False), (18, 19, False), (19, 19, True), (30, 19, True)]
)
def test_a_place_is_full_where_one_more_is_too_many(people: int, capacity: int, full: bool) -> None:
    assert is_full(people, capacity) is full


@given(DAYS, st.integers(0, 1500))
def test_a_day_ends_at_its_last_closing_or_with_itself(day: str, minute: int) -> None:
    arrived, midnight = instant(day, minute, ZONE), instant(add_days(day, 1), 0, ZONE)
    end = end_of(arrived, spans(day), midnight)
    assert end >= arrived
    assert end in {instant(day, 1260, ZONE), midnight, arrived}
    assert end == instant(day, 1260, ZONE) or minute >= 1260


@given(DAYS, st.integers(0, 1439), st.integers(-3000, 3000), st.integers(0, 240))
def test_no_day_ends_before_it_began(day: str, minute: int, later: int, after: int) -> None:
    arrived, midnight = instant(day, minute, ZONE), instant(add_days(day, 1), 0, ZONE)
    for found in (spans(day), ()):
        end = end_of(arrived, found, midnight)
        over = is_over(arrived + later * MINUTE_MS, end, after * MINUTE_MS)
        assert not (over and later * MINUTE_MS < end - arrived)
