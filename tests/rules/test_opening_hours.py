"""Opening hours: joined rules, midnight, exceptions, days of clock change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.model.opening import HoursSet, LoanDays, OpeningRow
from kiosk.model.resources import DayException, OpeningRule
from kiosk.rules.calendar import QUARTER_MS, instant
from kiosk.rules.opening_hours import intersected, open_spans, usable_spans, wall_spans

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


def test_an_hour_that_does_not_exist_is_in_no_span() -> None:
    spans = open_spans("2027-03-28", [OpeningRule(6, 0, 180), OpeningRule(6, 150, 240)], [], PARIS)
    assert [(end - begin) // QUARTER_MS for begin, end in spans] == [3 * 4]
    assert open_spans("2027-03-28", [OpeningRule(6, 120, 180)], [], PARIS) == ()


def test_an_hour_that_exists_twice_is_open_twice() -> None:
    spans = open_spans("2026-10-25", [OpeningRule(6, 120, 180)], [], PARIS)
    assert [(end - begin) // QUARTER_MS for begin, end in spans] == [8]


# --- resources and what contains them -------------------------------------------------------------------------

PLACE = HoursSet(tuple(OpeningRow(None, OpeningRule(day, 540, 1080)) for day in range(6)))
LOAN = LoanDays(1, "2026-11-01", "2026-12-31")
KITCHEN = HoursSet(tuple(OpeningRow(1, OpeningRule(day, 1080, 1380), LOAN) for day in (0, 1)))
NOTHING = HoursSet()


def _own(*pairs: tuple[int, int], dated: tuple[tuple[int, int], ...] | None = None) -> HoursSet:
    return HoursSet(tuple(OpeningRow(2, OpeningRule(0, *pair)) for pair in pairs), dated)


def test_what_has_no_hours_follows_its_container_then_the_place() -> None:
    assert usable_spans(MONDAY, PLACE, [NOTHING]) == ((540, 1080),)
    assert usable_spans(MONDAY, PLACE, [NOTHING, _own((600, 720))]) == ((600, 720),)


def test_own_hours_replace_those_of_the_place_but_not_of_a_container() -> None:
    assert usable_spans(MONDAY, PLACE, [_own((420, 600))]) == ((420, 600),)
    assert usable_spans(MONDAY, PLACE, [_own((420, 660)), _own((600, 720))]) == ((600, 660),)


def test_a_closed_place_closes_everything_but_what_has_a_date_of_its_own() -> None:
    closed = HoursSet(PLACE.rows, ())
    assert usable_spans(MONDAY, closed, [_own((420, 600))]) == ()
    assert usable_spans(MONDAY, closed, [_own((420, 600), dated=((600, 660),))]) == ((600, 660),)


def test_shorter_hours_of_the_place_cut_its_machines() -> None:
    short = HoursSet(PLACE.rows, ((600, 720),))
    assert usable_spans(MONDAY, short, [NOTHING]) == ((600, 720),)
    assert usable_spans(MONDAY, short, [_own((540, 660), (700, 900))]) == ((600, 660), (700, 720))


def test_a_machine_in_a_closed_kitchen_is_closed() -> None:
    kitchen = _own((540, 1080), dated=())
    assert usable_spans(MONDAY, PLACE, [_own((540, 1080), dated=((600, 700),)), kitchen]) == ()


def test_a_lent_place_is_open_in_its_loan_only() -> None:
    assert usable_spans(MONDAY, PLACE, [KITCHEN]) == ((1080, 1380),)
    assert usable_spans("2026-11-25", PLACE, [KITCHEN]) == ()
    assert usable_spans("2027-01-04", PLACE, [KITCHEN]) == ()
    assert usable_spans(MONDAY, PLACE, [NOTHING, KITCHEN]) == ((1080, 1380),)


def test_what_is_withdrawn_no_exception_opens() -> None:
    gone = replace(LOAN, withdrawn_on=MONDAY)
    rows = tuple(replace(row, loan=gone) for row in KITCHEN.rows)
    assert usable_spans(MONDAY, PLACE, [HoursSet(rows, ((600, 700),))]) == ()
    assert usable_spans("2026-11-17", PLACE, [HoursSet(rows)]) == ((1080, 1380),)
    assert usable_spans(MONDAY, PLACE, [replace(KITCHEN, dated=((600, 700),))]) == ((600, 700),)


QUARTERS = st.tuples(st.integers(0, 95), st.integers(1, 96)).filter(lambda pair: pair[0] < pair[1])
SPANS = st.lists(QUARTERS.map(lambda pair: (pair[0] * 15, pair[1] * 15)), max_size=3)
LOANS = st.builds(
    LoanDays,
    st.integers(1, 3),
    st.sampled_from(["2026-11-01", MONDAY, "2026-11-24"]),
    st.sampled_from(["2026-12-01", MONDAY]),
    st.sampled_from([None, "2026-11-02", MONDAY, "2026-11-24"]),
)
ROWS = st.tuples(st.sampled_from([0, 0, 1]), QUARTERS, st.none() | LOANS).map(
    lambda row: OpeningRow(1, OpeningRule(row[0], row[1][0] * 15, row[1][1] * 15), row[2])
)
SETS = st.builds(HoursSet, st.lists(ROWS, max_size=4).map(tuple), st.none() | SPANS.map(tuple))
PLACES = st.builds(
    HoursSet,
    SPANS.map(lambda spans: tuple(OpeningRow(None, OpeningRule(0, *pair)) for pair in spans)),
    st.none() | SPANS.map(tuple),
)


def _holds(minute: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= minute < end for start, end in spans)


def _by_hand(minute: int, place: HoursSet, chain: list[HoursSet]) -> bool:
    """Whether a quarter-hour of Monday is open, thought from the resource outwards, one quarter at a time."""
    if not chain:
        spans = place.dated if place.dated is not None else [_pair(row) for row in place.rows]
        return _holds(minute, spans)
    level, outer = chain[0], chain[1:]
    around = not any(_says(each) for each in outer) or _by_hand(minute, place, outer)
    lent = [row.loan for row in level.rows if row.loan is not None]
    ours = any(_lent_on_monday(loan) for loan in lent)
    if level.dated is not None and (ours or not lent):
        return around and _holds(minute, level.dated)
    if not level.rows:
        return _by_hand(minute, place, outer)
    rows = [row for row in level.rows if not lent or (row.loan is not None and _lent_on_monday(row.loan))]
    usual = _holds(minute, [_pair(row) for row in rows if row.rule.weekday == 0])
    cut = place.dated is not None and not any(each.dated is not None for each in outer)
    return around and usual and (not cut or _holds(minute, place.dated or ()))


def _says(level: HoursSet) -> bool:
    return bool(level.rows) or level.dated is not None


def _pair(row: OpeningRow) -> tuple[int, int]:
    return row.rule.start_minute, row.rule.end_minute


def _lent_on_monday(loan: LoanDays) -> bool:
    return loan.from_day <= MONDAY <= loan.until_day and not (loan.withdrawn_on and loan.withdrawn_on <= MONDAY)


@given(place=PLACES, chain=st.lists(SETS, min_size=1, max_size=3))
@settings(max_examples=300)
def test_every_quarter_is_open_as_thought_by_hand(place: HoursSet, chain: list[HoursSet]) -> None:
    spans = usable_spans(MONDAY, place, chain)
    for minute in range(0, 1440, 15):
        assert _holds(minute, spans) == _by_hand(minute, place, chain)
    assert all(before[1] < after[0] for before, after in pairwise(spans))
    assert all(start < end for start, end in spans)


@given(one=SPANS, other=SPANS)
def test_what_lies_in_both_is_the_intersection(one: list[tuple[int, int]], other: list[tuple[int, int]]) -> None:
    both = intersected(one, other)
    for minute in range(0, 1440, 15):
        assert _holds(minute, both) == (_holds(minute, one) and _holds(minute, other))
