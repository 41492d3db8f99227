"""A place is kept for a while, longer for who says she comes late, and for whoever is in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.rules.calendar import MINUTE_MS
from kiosk.rules.lapse import has_lapsed, kept_until, late_until

START = 1_795_420_800_000


@pytest.mark.parametrize(
    ("keep", "late", "minutes"), [(30, None, 30), (30, 60, 60), (30, 10, 30), (0, None, None), (0, 60, None)]
)
def test_how_long_it_is_kept(keep: int, late: int | None, minutes: int | None) -> None:
    said = None if late is None else START + late * MINUTE_MS
    assert kept_until(START, keep, said) == (None if minutes is None else START + minutes * MINUTE_MS)


def test_late_never_lasts_longer_than_the_stay() -> None:
    assert late_until(START, START + 120 * MINUTE_MS, 60) == START + 60 * MINUTE_MS
    assert late_until(START, START + 30 * MINUTE_MS, 60) == START + 30 * MINUTE_MS


@given(keep=st.integers(0, 120), now=st.integers(0, 240), used=st.booleans(), present=st.booleans())
def test_only_who_is_away_and_does_not_use_it_loses_it(keep: int, now: int, used: bool, present: bool) -> None:
    lapsed = has_lapsed(kept_until(0, keep, None), now * MINUTE_MS, used=used, present=present)
    assert lapsed == (keep > 0 and now >= keep and not used and not present)
