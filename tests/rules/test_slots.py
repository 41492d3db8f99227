"""Starts, lengths and refusals of a resource, against a plain search through every quarter-hour."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import RefusalCode
from kiosk.model.resources import Resource, ResourceKind
from kiosk.rules.calendar import MINUTE_MS, QUARTER_MS, instant
from kiosk.rules.opening_hours import Span
from kiosk.rules.slots import DAY_MS, Busy, longest_minutes, quarter_states, refusal, starts

DAY = "2026-11-23"
OPENS = instant(DAY, 540, "Europe/Paris")
FIRST = OPENS // QUARTER_MS
QUARTERS = 24
MACHINE = Resource(1, "Piqueuse", "sewing-machine", ResourceKind.MACHINE, max_minutes=240)
WHOLE: tuple[Span, ...] = ((OPENS, OPENS + QUARTERS * QUARTER_MS),)

resources = st.builds(
    Resource,
    id=st.just(1), name=st.just("x"), picture=st.just("x"), kind=st.just(ResourceKind.PLACE),
    step_minutes=st.sampled_from([15, 30, 60]), min_minutes=st.sampled_from([15, 30, 60]),
    max_minutes=st.sampled_from([60, 120, 240]), buffer_minutes=st.sampled_from([0, 15, 45]),
    horizon_days=st.sampled_from([1, 28]),
)  # fmt: skip
some_quarters = st.frozensets(st.integers(FIRST, FIRST + QUARTERS + 3), max_size=6)
units = st.lists(st.builds(Busy, taken=some_quarters, cleaning=some_quarters), min_size=1, max_size=3)
spans = st.sampled_from([
    WHOLE,
    ((OPENS, OPENS + 8 * QUARTER_MS), (OPENS + 12 * QUARTER_MS, OPENS + 24 * QUARTER_MS)),
    (),
])  # fmt: skip


def fits(resource: Resource, start: int, quarters: int, found: tuple[Span, ...], unit: Busy) -> bool:
    """Whether a stay is inside one span, on free quarters, and her cleaning reaches nobody's reservation."""
    end = start + quarters * QUARTER_MS
    first, last = start // QUARTER_MS, end // QUARTER_MS
    inside = any(begin <= start and end <= close for begin, close in found)
    clean = all(quarter not in unit.taken | unit.cleaning for quarter in range(first, last))
    after = range(last, last + resource.buffer_minutes // 15)
    return inside and clean and not any(quarter in unit.taken for quarter in after)


@given(resource=resources, found=spans, busy=units, offset=st.integers(0, QUARTERS))
def test_the_longest_stay_is_the_one_a_search_finds(
    resource: Resource, found: tuple[Span, ...], busy: list[Busy], offset: int
) -> None:
    start = OPENS + offset * QUARTER_MS
    lengths = range(1, resource.max_minutes // 15 + 1)
    best = max((n for n in lengths for unit in busy if fits(resource, start, n, found, unit)), default=0)
    assert longest_minutes(resource, start, found, busy) == best * 15


@given(resource=resources, found=spans, busy=units, late=st.integers(-60, 400))
def test_every_offered_start_may_be_taken_for_its_shortest_stay(
    resource: Resource, found: tuple[Span, ...], busy: list[Busy], late: int
) -> None:
    now = OPENS + late * MINUTE_MS
    offered = starts(resource, now, found)
    assert list(offered) == sorted(set(offered))
    for start in offered:
        assert refusal(resource, start, start + resource.min_minutes * MINUTE_MS, now, found) is None


@given(resource=resources, found=spans, late=st.integers(-60, 400), offset=st.integers(-2, QUARTERS + 2))
def test_what_is_not_offered_is_refused(resource: Resource, found: tuple[Span, ...], late: int, offset: int) -> None:
    now, start = OPENS + late * MINUTE_MS, OPENS + offset * QUARTER_MS
    reason = refusal(resource, start, start + resource.min_minutes * MINUTE_MS, now, found)
    assert (reason is None) == (start in starts(resource, now, found))


@given(resource=resources, days=st.integers(0, 40))
def test_no_start_beyond_the_horizon_is_offered(resource: Resource, days: int) -> None:
    now = OPENS + 5 * QUARTER_MS
    later = tuple((begin + days * DAY_MS, end + days * DAY_MS) for begin, end in WHOLE)
    for start in starts(resource, now, later):
        assert refusal(resource, start, start + resource.min_minutes * MINUTE_MS, now, later) is None


def test_steps_count_from_the_opening_and_the_current_quarter_is_offered() -> None:
    hourly = replace(MACHINE, step_minutes=60, min_minutes=60)
    now = OPENS + 37 * MINUTE_MS
    assert starts(hourly, now, WHOLE)[:2] == (OPENS + 2 * QUARTER_MS, OPENS + 4 * QUARTER_MS)
    between, hour = OPENS + 5 * QUARTER_MS, 60 * MINUTE_MS
    assert refusal(hourly, between, between + hour, now, WHOLE) is RefusalCode.OFF_STEP
    assert refusal(hourly, between, between + hour, now, WHOLE, begun=True) is None


@pytest.mark.parametrize(
    ("begin", "end", "code"),
    [
        (1, 1 + 4, RefusalCode.OFF_STEP),
        (0, 1 * 15, RefusalCode.TOO_SHORT),
        (0, 17 * 15, RefusalCode.TOO_LONG),
        (-2 * 15, 4 * 15, RefusalCode.IN_THE_PAST),
        (29 * 1440, 29 * 1440 + 60, RefusalCode.TOO_FAR_AHEAD),
        (22 * 15, 26 * 15, RefusalCode.CLOSED_THEN),
        (0, 60, None),
    ],
)
def test_each_reason_is_named(begin: int, end: int, code: RefusalCode | None) -> None:
    start, finish = OPENS + begin * MINUTE_MS, OPENS + end * MINUTE_MS
    assert refusal(MACHINE, start, finish, OPENS + 5 * MINUTE_MS, WHOLE) is code


def test_a_stay_may_not_jump_over_a_pause() -> None:
    parts = ((OPENS, OPENS + 4 * QUARTER_MS), (OPENS + 6 * QUARTER_MS, OPENS + 12 * QUARTER_MS))
    assert refusal(MACHINE, OPENS, OPENS + 8 * QUARTER_MS, OPENS, parts) is RefusalCode.CLOSED_THEN


def test_a_pool_offers_its_freest_unit() -> None:
    busy = [Busy({FIRST}, frozenset()), Busy({FIRST + 8}, frozenset()), Busy({FIRST + 2}, frozenset())]
    assert longest_minutes(MACHINE, OPENS, WHOLE, busy) == 120
    assert longest_minutes(MACHINE, OPENS, WHOLE, []) == 0


def test_the_ribbon_tells_each_quarter() -> None:
    found = ((OPENS, OPENS + 3 * QUARTER_MS), (OPENS + 4 * QUARTER_MS, OPENS + 6 * QUARTER_MS))
    busy = {1: Busy({FIRST + 1}, {FIRST + 4}), 2: Busy({FIRST + 1, FIRST + 4}, frozenset())}
    states = quarter_states(found, OPENS + QUARTER_MS, busy)
    assert [state for _, state in states] == ["past", "busy", "free", "closed", "cleaning", "free"]
    assert [at for at, _ in states] == [OPENS + number * QUARTER_MS for number in range(6)]
    assert quarter_states((), OPENS, busy) == ()
