from __future__ import annotations

import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.rules import badges
from kiosk.rules.badges import Scan, ScanKind, ScanSource, Sightings, classify, notice, same_scan

TOKEN = "BCDEFGHIJKLNOPRSTUVXBCDE"
OTHER = "XVUTSRPONLKJIHGFEDCBXVUT"
ours = st.text(badges.ALPHABET, min_size=24, max_size=24)


def test_a_new_code_is_twenty_four_letters_of_the_alphabet_and_never_the_same() -> None:
    drawn = {badges.new_token(secrets.randbelow) for _ in range(200)}
    assert len(drawn) == 200
    assert all(classify(token) is ScanKind.TOKEN for token in drawn)


def test_the_draw_uses_every_letter_and_no_other() -> None:
    indexes = iter(range(24))
    assert badges.new_token(lambda n: next(indexes) % n) == TOKEN


@given(ours)
def test_a_code_is_known_in_any_case_and_with_space_around(token: str) -> None:
    assert classify(token) is classify(f" {token.lower()}\n") is ScanKind.TOKEN
    assert badges.normal(f" {token.lower()}\r") == token


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (TOKEN[:6], ScanKind.TORN),
        (TOKEN[:23], ScanKind.TORN),
        (TOKEN[:5], ScanKind.FOREIGN),
        (TOKEN + "BC", ScanKind.TORN),
        (TOKEN[:22] + "??", ScanKind.TORN),
        (TOKEN[:12] + "A12/" + TOKEN[16:], ScanKind.TORN),
        (TOKEN + TOKEN, ScanKind.FOREIGN),
        ("https://example.org/carte", ScanKind.FOREIGN),
        ("04A2247B916F80", ScanKind.FOREIGN),
        ("3017620422003", ScanKind.FOREIGN),
        ("", ScanKind.FOREIGN),
        ("   ", ScanKind.FOREIGN),
        ("ı" * 24, ScanKind.FOREIGN),
        ("ß" * 12, ScanKind.FOREIGN),
    ],
)
def test_other_texts_are_torn_or_foreign(text: str, kind: ScanKind) -> None:
    assert classify(text) is kind


@given(st.text())
def test_any_text_gets_an_answer_and_only_whole_codes_are_tokens(text: str) -> None:
    assert (classify(text) is ScanKind.TOKEN) == badges.looks_like_token(text)


@given(ours, st.integers(0, 23), st.characters(exclude_characters=badges.ALPHABET + badges.ALPHABET.lower()))
def test_one_damaged_letter_never_makes_another_valid_code(token: str, place: int, wrong: str) -> None:
    assert classify(token[:place] + wrong + token[place + 1 :]) is not ScanKind.TOKEN


@pytest.mark.parametrize(
    ("first", "second", "gap_ms", "same"),
    [
        (ScanSource.CAMERA, ScanSource.CAMERA, 2_499, True),
        (ScanSource.CAMERA, ScanSource.CAMERA, 2_500, False),
        (ScanSource.READER, ScanSource.READER, 4_999, True),
        (ScanSource.READER, ScanSource.READER, 5_000, False),
        (ScanSource.CAMERA, ScanSource.READER, 4_000, True),
        (ScanSource.CAMERA, ScanSource.CAMERA, -1, False),
    ],
)
def test_a_repeat_within_the_window_is_the_same_scan(
    first: ScanSource, second: ScanSource, gap_ms: int, same: bool
) -> None:
    assert same_scan(Scan(TOKEN, first, 10_000), Scan(TOKEN.lower(), second, 10_000 + gap_ms)) is same


def test_nothing_before_or_another_badge_is_a_new_scan() -> None:
    now = Scan(TOKEN, ScanSource.CAMERA, 10)
    assert not same_scan(None, now)
    assert not same_scan(Scan(OTHER, ScanSource.CAMERA, 10), now)


def _watch(*pictures: tuple[int, list[str]]) -> list[list[str]]:
    seen, told = Sightings(), []
    for at_ms, texts in pictures:
        seen, news = notice(seen, texts, at_ms)
        told.append(news)
    return told


def test_a_badge_held_still_for_long_is_told_once() -> None:
    told = _watch(*((at_ms, [TOKEN]) for at_ms in range(0, 20_000, 500)))
    assert told[0] == [TOKEN]
    assert not any(told[1:])


def test_a_badge_that_comes_back_after_the_window_is_told_again() -> None:
    assert _watch((0, [TOKEN]), (1_000, []), (2_499, [TOKEN]), (4_999, [TOKEN])) == [[TOKEN], [], [], [TOKEN]]


def test_two_badges_are_told_together_even_when_one_was_there_first() -> None:
    assert _watch((0, [TOKEN]), (100, [TOKEN, OTHER]), (200, [OTHER, TOKEN])) == [[TOKEN], [TOKEN, OTHER], []]


def test_one_of_two_badges_counts_once_the_other_is_really_gone() -> None:
    told = _watch((0, [TOKEN, OTHER]), (100, [TOKEN]), (600, [TOKEN]), (1_100, [TOKEN]), (1_200, [TOKEN]))
    assert told == [[TOKEN, OTHER], [], [], [TOKEN], []]


def test_the_same_code_twice_in_one_picture_is_one_badge() -> None:
    assert _watch((0, [TOKEN, TOKEN])) == [[TOKEN]]


@given(st.lists(st.tuples(st.integers(0, 900), st.lists(st.sampled_from([TOKEN, OTHER, "x"]), max_size=3))))
def test_what_is_told_was_in_the_picture_and_memory_stays_small(steps: list[tuple[int, list[str]]]) -> None:
    seen, now = Sightings(), 0
    for gap, texts in steps:
        now += gap
        seen, news = notice(seen, texts, now)
        assert set(news) <= set(texts)
        assert len(seen.last_seen) <= 3
