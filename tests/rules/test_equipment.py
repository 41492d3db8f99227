"""Names that read alike, lengths that fit, nothing inside itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import RefusalCode
from kiosk.model.resources import Resource, ResourceKind
from kiosk.rules.equipment import (
    drawing_of,
    is_inside_itself,
    next_label,
    outer_ids,
    same_name,
    wrong_lengths,
)

PRESS = Resource(1, "Presse", "press", ResourceKind.MACHINE)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Presse", "presse", True),
        ("Épluche-légumes", "EPLUCHE-LEGUMES", True),
        ("Four  à pain", " four a pain ", True),
        ("Straße", "STRASSE", True),
        ("فُرن", "فرن", True),
        ("Four 1", "Four 2", False),
        ("Presse", "Press", False),
    ],
)
def test_names_are_told_apart_as_people_read_them(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same


@given(
    step=st.integers(-60, 120), least=st.integers(-60, 300), most=st.integers(-60, 2000), buffer=st.integers(-30, 300)
)
def test_lengths_are_quarter_hours_in_order(step: int, least: int, most: int, buffer: int) -> None:
    wish = replace(PRESS, step_minutes=step, min_minutes=least, max_minutes=most, buffer_minutes=buffer)
    fits = (
        all(each > 0 and each % 15 == 0 for each in (step, least, most))
        and least <= most <= 24 * 60
        and buffer % 15 == 0
        and 0 <= buffer <= 240
    )
    assert (wrong_lengths(wish) is None) is fits


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"horizon_days": 0}, RefusalCode.WRONG_LENGTHS),
        ({"horizon_days": 366}, RefusalCode.WRONG_LENGTHS),
        ({"watch_minutes": 0}, RefusalCode.WRONG_LENGTHS),
        ({"tariff_cents": -1}, RefusalCode.AMOUNT_TOO_BIG),
        ({"tariff_cents": 100_001}, RefusalCode.AMOUNT_TOO_BIG),
        ({"tariff_cents": 0, "watch_minutes": 60, "horizon_days": 365}, None),
    ],
)
def test_limits(change: dict[str, int], code: RefusalCode | None) -> None:
    assert wrong_lengths(replace(PRESS, **change)) is code


@given(st.dictionaries(st.integers(1, 6), st.integers(1, 6) | st.none(), max_size=6), st.integers(1, 6))
def test_whatever_may_be_put_somewhere_closes_no_circle(within: dict[int, int | None], moved: int) -> None:
    """Rows of any shape, circles among them: the answer comes, and what it allows adds no circle."""
    things = [replace(PRESS, id=number, within_id=outer) for number, outer in within.items()]
    for target in (None, *within):
        if is_inside_itself(things, moved, target):
            continue
        after = {**within, moved: target}
        walk, seen = after.get(moved), []
        while walk is not None and walk not in seen:
            assert walk != moved
            seen.append(walk)
            walk = after.get(walk)
        assert tuple(seen) == outer_ids(things, target)


@given(st.sets(st.integers(1, 30).map(str) | st.text(max_size=3), max_size=20))
def test_a_new_unit_has_the_lowest_free_number(used: set[str]) -> None:
    label = next_label(used)
    assert label not in used
    assert all(str(number) in used for number in range(1, int(label)))


def test_paper_shows_a_drawing_where_the_screen_shows_a_photo() -> None:
    assert drawing_of(PRESS) == "press"
    assert drawing_of(replace(PRESS, picture="photo:1f")) == "machine"
    assert drawing_of(replace(PRESS, picture="photo:1f", kind=ResourceKind.PLACE)) == "place"
