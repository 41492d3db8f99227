"""How long a group lasts."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.rules.parties import Lasts, last_day, lasts_of, wrong_days


@pytest.mark.parametrize(
    ("first", "lasts", "last"),
    [
        ("2026-11-23", Lasts.TEN_DAYS, "2026-12-02"),
        ("2026-11-23", Lasts.FIVE_MONTHS, "2027-04-22"),
        ("2026-09-30", Lasts.FIVE_MONTHS, "2027-02-27"),
        ("2026-11-23", Lasts.OWN, "2026-11-29"),
    ],
)
def test_the_durations_one_begins_with(first: str, lasts: Lasts, last: str) -> None:
    assert last_day(first, lasts) == last
    assert lasts_of(first, last) is lasts


@given(st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)), st.sampled_from(Lasts))
def test_a_group_never_ends_before_it_begins(first: dt.date, lasts: Lasts) -> None:
    assert not wrong_days(first.isoformat(), last_day(first.isoformat(), lasts))


@given(st.text(max_size=12), st.none() | st.text(max_size=12))
def test_any_text_is_told_from_a_day(first: str, last: str | None) -> None:
    assert wrong_days(first, last) in (True, False)
    assert wrong_days("2026-11-23", "2026-11-22")
    assert not wrong_days("2026-11-23", None)
