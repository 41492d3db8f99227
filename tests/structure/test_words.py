"""Every sentence the program can say exists in every language, with the same facts."""

from __future__ import annotations

import re
import string
from dataclasses import fields
from pathlib import Path

import polib
import pytest

from kiosk.errors import RefusalCode, TroubleCode
from kiosk.settings import Settings
from kiosk.words import FOLDER, LANGUAGES, Words, _catalogue
from kiosk.words.spaces import bound
from ui.notices import REFUSAL_PICTURES, TROUBLE_PICTURES

ROOT = Path(__file__).parents[2]
AREAS = sorted(path.name for path in (FOLDER / "fr").glob("*.po"))
ONE_OFF = {"n"}


def entries(language: str, area: str) -> dict[str, polib.POEntry]:
    return {entry.msgid: entry for entry in polib.pofile(str(FOLDER / language / area))}


def facts_of(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def said_by(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {"fr"}))
def test_every_language_says_the_same_things(language: str, area: str) -> None:
    french, other = entries("fr", area), entries(language, area)
    assert french.keys() == other.keys()
    for key, entry in french.items():
        assert all(said_by(other[key])), key
        wanted = {fact for sentence in said_by(entry) for fact in facts_of(sentence)} - ONE_OFF
        found = {fact for sentence in said_by(other[key]) for fact in facts_of(sentence)} - ONE_OFF
        assert found == wanted, key
        assert bool(entry.msgid_plural) == bool(other[key].msgid_plural), key


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_plurals_have_every_form(language: str) -> None:
    forms = {"fr": 2, "en": 2, "ar": 6}[language]
    plural = [entry for area in AREAS for entry in entries(language, area).values() if entry.msgid_plural]
    assert plural
    assert {len(entry.msgstr_plural) for entry in plural} == {forms}


def test_no_key_is_told_twice() -> None:
    keys = [entry.msgid for area in AREAS for entry in polib.pofile(str(FOLDER / "fr" / area))]
    assert len(keys) == len(set(keys)) > 300


@pytest.mark.parametrize("code", list(RefusalCode))
def test_every_refusal_has_words_a_picture_and_a_next_step(code: RefusalCode) -> None:
    words = Words("fr")
    for suffix in ("_title", "", "_next"):
        assert words.say(f"refused_{code}{suffix}") != f"refused_{code}{suffix}"
    assert (ROOT / "ui" / "Kiosk" / "Pictures" / f"{REFUSAL_PICTURES[code]}.svg").exists()


@pytest.mark.parametrize("code", list(TroubleCode))
def test_every_trouble_has_words_a_picture_and_a_next_step(code: TroubleCode) -> None:
    words = Words("fr")
    for suffix in ("_title", "", "_next"):
        assert words.say(f"trouble_{code}{suffix}") != f"trouble_{code}{suffix}"
    assert (ROOT / "ui" / "Kiosk" / "Pictures" / f"{TROUBLE_PICTURES[code]}.svg").exists()


@pytest.mark.parametrize("name", [each.name for each in fields(Settings)])
def test_every_setting_has_its_sentence(name: str) -> None:
    assert Words("fr").say(f"setting_{name}") != f"setting_{name}"


def test_every_word_the_screen_asks_for_exists() -> None:
    known = set(Words("fr").table()) | {entry.msgid for area in AREAS for entry in entries("fr", area).values()}
    asked: dict[str, str] = {}
    for path in (ROOT / "ui").rglob("*.qml"):
        asked |= dict.fromkeys(re.findall(r'Words\.t\("([a-z0-9_]+)"\)', path.read_text()), path.name)
    for folder in ("ui", "kiosk", "printers"):
        for path in (ROOT / folder).rglob("*.py"):
            asked |= dict.fromkeys(re.findall(r'\bsay\(\s*"([a-z0-9_]+)"', path.read_text()), path.name)
    assert len(asked) > 150
    assert {key: place for key, place in asked.items() if key not in known} == {}


def test_values_stay_whole_in_arabic() -> None:
    sentence = Words("ar").say("home_busy_until", time="15:00")
    assert "\u206815:00\u2069" in sentence


def test_no_french_mark_can_fall_alone_onto_a_new_line() -> None:
    said = [text for area in AREAS for entry in entries("fr", area).values() for text in said_by(entry)]
    known = {vars(_catalogue("fr"))["_catalog"][key] for key in vars(_catalogue("fr"))["_catalog"]}
    assert {bound(text) for text in said} <= known
    marked = [text for text in known if re.search(r"\s[?!;:»]", text)]
    assert len(marked) > 200
    assert [text for text in known if re.search(r" [?!;:»]|« ", text)] == []
    assert bound("« Qui ? » : {n} % ; 14:00 !") == (
        "«\u00a0Qui\u202f?\u00a0»\u00a0: {n}\u00a0%\u202f; 14:00\u202f!"
    )  # fmt: skip
    assert Words("en").say("reserve_for_whom") == entries("en", "booking.po")["reserve_for_whom"].msgstr


def test_an_unknown_language_and_a_missing_sentence_fall_back() -> None:
    assert Words("xx").language == "fr"
    assert Words("ar").say("no_such_key") == "no_such_key"
