"""Three steps, what each opens, and what a day makes of them."""

from __future__ import annotations

import pytest

from kiosk.model.qualifications import Qualification, QualificationStep
from kiosk.rules.qualifications import can_show, end_after, ends_soon, given, may_use, step_on

WITH, ALONE, SHOW = QualificationStep
DAY = "2026-11-23"


@pytest.mark.parametrize(
    ("step", "companion", "may"),
    [
        (None, None, False),
        (None, WITH, False),
        (None, ALONE, True),
        (None, SHOW, True),
        (WITH, None, False),
        (WITH, WITH, False),
        (WITH, ALONE, True),
        (WITH, SHOW, True),
        (ALONE, None, True),
        (ALONE, WITH, True),
        (SHOW, None, True),
    ],
)
def test_who_may_use(step: QualificationStep | None, companion: QualificationStep | None, may: bool) -> None:
    assert may_use(step, companion) is may


@pytest.mark.parametrize(("step", "shows"), [(None, False), (WITH, False), (ALONE, False), (SHOW, True)])
def test_who_can_show(step: QualificationStep | None, shows: bool) -> None:
    assert can_show(step) is shows


@pytest.mark.parametrize(
    ("before", "wanted", "after"),
    [(None, WITH, WITH), (WITH, ALONE, ALONE), (ALONE, WITH, ALONE), (SHOW, ALONE, SHOW), (ALONE, SHOW, SHOW)],
)
def test_giving_takes_nothing_away(
    before: QualificationStep | None, wanted: QualificationStep, after: QualificationStep
) -> None:
    assert given(before, wanted) is after


@pytest.mark.parametrize(
    ("until", "counts", "soon"),
    [
        (None, True, False),
        ("2026-11-22", False, False),
        (DAY, True, True),
        ("2026-12-07", True, True),
        ("2026-12-08", True, False),
    ],
)
def test_an_end_is_warned_of_and_counts_through_its_last_day(until: str | None, counts: bool, soon: bool) -> None:
    found = Qualification(1, 1, ALONE, valid_until=until)
    assert (step_on(found, DAY) is ALONE) is counts
    assert ends_soon(found, DAY) is soon


@pytest.mark.parametrize(
    ("day", "months", "end"),
    [("2026-11-23", 6, "2027-05-23"), ("2026-08-31", 6, "2027-02-28"), ("2026-12-01", 12, "2027-12-01")],
)
def test_an_end_some_months_later(day: str, months: int, end: str) -> None:
    assert end_after(day, months) == end


def test_nothing_is_no_step() -> None:
    assert step_on(None, DAY) is None
