"""Opening hours: joined rules, midnight, exceptions, days of clock change."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.resources import DayException, OpeningRule
from kiosk.rules.calendar import QUARTER_MS, instant
from kiosk.rules.opening_hours import open_spans, wall_spans

PARIS = "Europe/Paris"
MONDAY = "2026-11-23"
MINUTES = st.tuples(st.integers(0, 1438), st.integers(1, 1440)).filter(lambda pair: pair[0] < pair[1])


def test_overlapping_and_touching_rules_are_joined() -> None:
    rules = [OpeningRule(0, 600, 720), OpeningRule(0, 540, 660), OpeningRule(0, 720, 780), OpeningRule(0, 840, 900)]
    assert wall_spans(MONDAY, rules, []) == ((540, 780), (840, 900))


def test_only_the_rules_of_the_weekday_count() -> None:
    assert wall_spans(MONDAY, [OpeningRule(1, 540, 600)], []) == ()


def test_a_place_may_be_open_until_midnight() -> None:
    spans = open_spans(MONDAY, [OpeningRule(0, 1200, 1440)], [], PARIS)
    assert spans == ((instant(MONDAY, 1200, PARIS), instant("2026-11-24", 0, PARIS)),)


def test_an_exception_replaces_the_day_and_no_other() -> None:
    rules = [OpeningRule(0, 540, 600), OpeningRule(1, 540, 600)]
    exceptions = [DayException(MONDAY, ((700, 800), (750, 900))), DayException("2026-11-30", ())]
    assert wall_spans(MONDAY, rules, exceptions) == ((700, 900),)
    assert wall_spans("2026-11-30", rules, exceptions) == ()
    assert wall_spans("2026-11-24", rules, exceptions) == ((540, 600),)


def test_days_of_clock_change_are_longer_or_shorter() -> None:
    always = [OpeningRule(6, 0, 1440)]
    lengths = [
        sum(end - begin for begin, end in open_spans(day, always, [], PARIS)) // QUARTER_MS
        for day in ("2026-10-25", "2027-03-28", "2026-11-22")
    ]
    assert lengths == [100, 92, 96]


@given(pairs=st.lists(MINUTES, max_size=8))
def test_joined_spans_cover_exactly_the_minutes_of_the_rules(pairs: list[tuple[int, int]]) -> None:
    spans = wall_spans(MONDAY, [OpeningRule(0, *pair) for pair in pairs], [])
    covered = [minute for begin, end in spans for minute in range(begin, end)]
    assert sorted({minute for begin, end in pairs for minute in range(begin, end)}) == covered
    assert all(before[1] < after[0] for before, after in pairwise(spans))
