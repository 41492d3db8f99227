"""Names in the order in which people look them up."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.rules.collation import finds, name_key


def in_order(names: list[str], language: str) -> list[str]:
    mixed = names[:]
    random.Random(3).shuffle(mixed)
    return sorted(mixed, key=lambda name: name_key(name, language))


def test_accents_do_not_send_a_name_to_the_end() -> None:
    found = in_order(["Zoé", "Émilie", "Ada", "Eva", "émile", "Édith"], "fr")
    assert found == ["Ada", "Édith", "émile", "Émilie", "Eva", "Zoé"]


def test_ligatures_hyphens_and_apostrophes() -> None:
    assert in_order(["Nadia", "N'Diaye", "Ndiogou", "Anne-Lise", "Anneke", "Œuvre", "Odile", "Øyvind"], "fr") == [
        "Anneke", "Anne-Lise", "Nadia", "N'Diaye", "Ndiogou", "Odile", "Œuvre", "Øyvind",
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["fr", "en"])
def test_latin_comes_first_where_one_reads_latin(language: str) -> None:
    assert in_order(["أمينة", "Zoé", "கவிதா", "Ada", "7"], language) == ["Ada", "Zoé", "أمينة", "கவிதா", "7"]


def test_arabic_in_the_order_of_its_alphabet_first_on_an_arabic_screen() -> None:
    names = ["ثريا", "أمينة", "Ada", "إيمان", "بَشير", "آمال", "پروین", "تماضر", "یاسمین", "وفاء", "ياسر"]
    assert in_order(names, "ar") == [
        "آمال", "أمينة", "إيمان", "بَشير", "پروین", "تماضر", "ثريا", "وفاء", "ياسر", "یاسمین", "Ada",
    ]  # fmt: skip


@given(st.lists(st.text(max_size=8), max_size=8), st.sampled_from(["fr", "en", "ar"]))
def test_any_names_have_one_order(names: list[str], language: str) -> None:
    once = sorted(names, key=lambda name: name_key(name, language))
    again = once[::-1]
    assert sorted(again, key=lambda name: name_key(name, language)) == once


@pytest.mark.parametrize(
    ("name", "typed", "found"),
    [
        ("Zoé Diallo-Bâ", "", True), ("Zoé Diallo-Bâ", "zoe", True), ("Zoé Diallo-Bâ", "DIALLOBA", True),
        ("Zoé Diallo-Bâ", "ba z", True), ("Zoé Diallo-Bâ", "oe", False), ("Zoé Diallo-Bâ", "zoe m", False),
        ("N'Diaye", "ndi", True), ("Øyvind", "oy", True), ("أمينة", "امي", True), ("می\u200cنا", "مين", True),
        ("கவிதா", "கவி", True), ("Awa", "  ", True),
    ],
)  # fmt: skip
def test_whoever_is_looked_for_is_found_by_the_beginning_of_her_words(name: str, typed: str, found: bool) -> None:
    assert finds(name, typed) is found
