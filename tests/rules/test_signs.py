"""Signs that could be mistaken for one another never stand in the same place."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.demo.people import MEMBERS, STAFF
from kiosk.model.people import COLOURS, SIGNS
from kiosk.rules import signs

PAIRS = st.tuples(st.sampled_from(sorted(SIGNS)), st.sampled_from(sorted(COLOURS)))


@pytest.mark.parametrize(
    ("one", "other", "mistaken"),
    [
        ("cat mint", "cat mint", True),
        ("cat mint", "cat aqua", True),
        ("cat mint", "cat rose", False),
        ("bird sky", "rooster sky", True),
        ("bird sky", "rooster aqua", True),
        ("bird sky", "rooster lemon", False),
        ("palm sand", "tree apricot", True),
        ("blossom rose", "tulip rose", True),
        ("elephant rose", "tulip rose", False),
    ],
)
def test_look_alikes_on_near_colours_are_mistaken(one: str, other: str, mistaken: bool) -> None:
    pair, second = tuple(one.split()), tuple(other.split())
    assert signs.confusable((pair[0], pair[1]), (second[0], second[1])) is mistaken


@given(PAIRS, PAIRS)
def test_it_is_the_same_both_ways(one: signs.Pair, other: signs.Pair) -> None:
    assert signs.confusable(one, other) == signs.confusable(other, one)
    assert signs.confusable(one, one)


@given(st.lists(PAIRS, max_size=60))
def test_a_suggestion_is_like_none_that_is_taken(taken: list[signs.Pair]) -> None:
    found = signs.suggestion(taken)
    if found is None:
        assert all(not signs.free_colours(taken, sign) for sign in SIGNS)
    else:
        assert not any(signs.confusable(found, each) for each in taken)


def test_there_are_signs_enough_for_a_whole_house() -> None:
    taken: list[signs.Pair] = []
    while (found := signs.suggestion(taken)) is not None:
        taken.append(found)
    assert len(taken) >= 90
    assert len({sign for sign, _ in taken[: len(SIGNS)]}) == len(SIGNS)


def test_every_look_alike_is_a_sign() -> None:
    assert {sign for pair in signs.ALIKE for sign in pair} <= set(SIGNS)
    assert all(len(pair) == 2 for pair in signs.ALIKE)


def test_colours_are_measured_as_the_eye_sees_them() -> None:
    assert signs.colour_distance("#000000", "#FFFFFF") == pytest.approx(1, abs=0.001)
    near = {
        frozenset(pair) for pair in combinations(COLOURS, 2)
        if signs.colour_distance(COLOURS[pair[0]], COLOURS[pair[1]]) < signs.NEAR
    }  # fmt: skip
    assert near == {frozenset(pair.split()) for pair in ("mint aqua", "sky aqua", "apricot sand")}


def test_nobody_in_the_demo_is_mistaken() -> None:
    known = [(sign, colour) for _, sign, colour, _ in (STAFF, *MEMBERS)]
    assert [pair for pair in combinations(known, 2) if signs.confusable(*pair)] == []
