"""Names of any script are kept as they are written; what cannot be seen in them is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.rules import names


@pytest.mark.parametrize(
    "name",
    [
        "Awa", "N'Diaye", "丽", "Zoe\u0301", "أمينة", "می\u200cنا", "অর্ক\u09cd\u200dয", "ශ්\u200dරී", "கவிதா",
        "Nguyễn Thị Minh Khai", "Ólöf", "小雨", "ኣበባ", "Mia 🌻",
    ],
)  # fmt: skip
def test_a_name_of_any_script_is_a_name(name: str) -> None:
    assert names.clean(name) == name
    assert names.clean(f"\ufeff \u200f{name}\u200e \u202c\n") == name


@pytest.mark.parametrize("text", ["", " \t", "\u200b\ufeff", "\u200c\u200d", "\u200f \u200e", "Awa\x07", "\x00"])
def test_what_cannot_be_seen_is_no_name(text: str) -> None:
    assert names.clean(text) == ""


def test_the_same_name_with_its_accents_apart() -> None:
    assert names.same("Zoe\u0301", "Zo\u00e9")
    assert not names.same("Zoe", "Zoé")


def test_two_spaces_are_one() -> None:
    assert names.clean("Zoé  de\u00a0la\tMer") == "Zoé de la Mer"
    assert names.clean("\u200dAwa\u200c \u200d Ba") == "Awa Ba"
    assert names.clean("a" * 100) == "a" * names.LONGEST


@given(st.text())
def test_a_clean_name_stays_as_it_is(text: str) -> None:
    name = names.clean(text)
    assert names.clean(name) == name
    assert len(name) <= names.LONGEST
    assert name == name.strip()
