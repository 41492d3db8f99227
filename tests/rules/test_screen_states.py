"""The machine of the screen: whatever happens, it comes to rest, and paper on its way is not disturbed."""

from __future__ import annotations

from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.rules.screen_states import DEAF, LASTS, Event, Stage, step

E, S = Event, Stage
EVENTS = st.lists(st.sampled_from(Event), max_size=40)


@pytest.mark.parametrize(
    ("events", "stage"),
    [
        ([], S.WAITING),
        ([E.GLIMPSED], S.READING),
        ([E.GLIMPSED, E.SCANNED], S.DECIDING),
        ([E.GLIMPSED, E.HALF], S.HALF_READ),
        ([E.SCANNED, E.HALF, E.SCANNED], S.DECIDING),
        ([E.SCANNED, E.SCANNED], S.DECIDING),
        ([E.SCANNED, E.GREETED], S.GREETING),
        ([E.SCANNED, E.REFUSED], S.REFUSAL),
        ([E.SCANNED, E.REFUSED, E.SCANNED, E.GREETED], S.GREETING),
        ([E.SCANNED, E.GREETED, E.ASKED], S.QUESTION),
        ([E.SCANNED, E.GREETED, E.PAPER], S.PRINTING),
        ([E.SCANNED, E.GREETED, E.PAPER, E.SCANNED, E.REFUSED], S.PRINTING),
        ([E.SCANNED, E.GREETED, E.PAPER, E.REST], S.WAITING),
        ([E.SCANNED, E.REFUSED, E.REST], S.WAITING),
        ([E.PAPER, E.BROKEN], S.OUT_OF_ORDER),
        ([E.BROKEN, E.SCANNED, E.REST], S.OUT_OF_ORDER),
        ([E.BROKEN, E.MENDED], S.WAITING),
        ([E.SCANNED, E.MENDED], S.DECIDING),
    ],
)
def test_the_table(events: list[Event], stage: Stage) -> None:
    assert reduce(step, events, S.WAITING) is stage


def test_the_times_people_were_promised() -> None:
    assert {S.REFUSAL: 5, S.HALF_READ: 3, S.PRINTING: 15}.items() <= LASTS.items()


@given(EVENTS)
def test_every_stage_comes_to_rest(events: list[Event]) -> None:
    stage = reduce(step, events, S.WAITING)
    assert step(step(stage, E.MENDED), E.REST) is S.WAITING
    assert stage in LASTS or step(stage, E.REST) is S.WAITING or stage is S.OUT_OF_ORDER


@given(EVENTS, st.sampled_from((E.GLIMPSED, E.SCANNED)))
def test_a_deaf_stage_stays_as_it_is_under_a_badge(events: list[Event], badge: Event) -> None:
    stage = reduce(step, events, S.WAITING)
    assert (step(stage, badge) is stage) == (stage in DEAF or (stage is S.READING and badge is E.GLIMPSED))
