"""A week under the hand: whatever is touched, its spans stay apart, in order, and end by midnight."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.resources import OpeningRule
from kiosk.rules import week

TOUCHES = st.lists(
    st.tuples(st.sampled_from(["start", "end", "add", "drop"]), st.integers(0, 2), st.sampled_from([15, -15, 30, -30])),
    max_size=60,
)


@given(touches=TOUCHES)
def test_no_touches_make_spans_meet_or_pass_midnight(touches: list[tuple[str, int, int]]) -> None:
    day: week.Day = ()
    for act, place, by in touches:
        if act == "add" and week.can_have_span(day):
            day, new = week.with_span(day)
            assert 0 <= new < len(day)
        elif act in ("start", "end") and place < len(day):
            day = week.stepped(day, place, end=act == "end", by=by)
        elif act == "drop" and place < len(day):
            day = week.without(day, place)
        assert len(day) <= week.MOST_SPANS
        assert all(0 <= start < end <= 1440 and not start % 15 and not end % 15 for start, end in day)
        assert all(before[1] + week.LEAST <= after[0] for before, after in pairwise(day))


@pytest.mark.parametrize(
    ("day", "more"),
    [
        ((), ((540, 1080),)),
        (((540, 1080),), ((540, 720), (840, 1080))),
        (((1080, 1320),), ((1080, 1170), (1230, 1320))),
        (((600, 660),), ((600, 660),)),
    ],
)
def test_a_break_where_one_expects_it(day: week.Day, more: week.Day) -> None:
    assert week.with_span(day)[0] == more
    assert week.can_have_span(day) == (day != more)


def test_steps_land_on_their_grid_and_stop_at_neighbours() -> None:
    day = ((545, 720), (750, 1080))
    assert week.stepped(day, 0, end=False, by=30)[0] == (570, 720)
    assert week.stepped(day, 0, end=False, by=-30)[0] == (540, 720)
    assert week.stepped(day, 0, end=True, by=30)[0] == (545, 735)
    assert week.stepped(day, 1, end=False, by=-30)[1] == (735, 1080)
    assert week.stepped(((1380, 1440),), 0, end=True, by=30) == ((1380, 1440),)
    assert week.stepped(((0, 60),), 0, end=False, by=-30) == ((0, 60),)


def test_rules_to_a_week_and_back() -> None:
    rules = (OpeningRule(0, 540, 720), OpeningRule(0, 840, 1080), OpeningRule(6, 0, 1440))
    assert week.rules_of(week.week_of(rules)) == rules
    assert week.week_of([OpeningRule(2, 540, 700), OpeningRule(2, 660, 720)])[2] == ((540, 720),)
    copied = week.with_day(week.week_of(rules), (1, 2), ((600, 660),))
    assert list(week.changed_days(week.week_of(rules), copied)) == [1, 2]
