"""The words a list of people may use: for its headings, languages and roles, and for signs and colours. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.model.people import COLOURS, SIGNS, Role


def plain(cell: str) -> str:
    """Small letters without accents, as headings and words are compared."""
    parts = unicodedata.normalize("NFD", cell.casefold())
    return " ".join("".join(each for each in parts if unicodedata.combining(each) == 0).split())


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How signs and colours are said in the languages of the place, each word as `plain` gives it -> its key. Keys and
    pictures are always understood."""

    signs: Mapping[str, str] = field(default_factory=dict)
    colours: Mapping[str, str] = field(default_factory=dict)

    def sign(self, cell: str) -> str | None:
        """A sign by its word or its picture; "" for none, None for what is no sign."""
        word = plain(cell.replace("\ufe0f", ""))
        return word if word in SIGNS or not word else _PICTURES.get(word) or self.signs.get(word)

    def colour(self, cell: str) -> str | None:
        word = plain(cell)
        return word if word in COLOURS or not word else self.colours.get(word)


_PICTURES = {picture: sign for sign, picture in SIGNS.items()}
_WORDS = {
    "name": ("name", "nom", "prenom", "first name", "firstname", "chosen name", "nom choisi", "membre", "member",
             "الاسم", "اسم"),
    "language": ("language", "langue", "lang", "اللغة", "لغة"),
    "role": ("role", "الدور", "دور"),
    "sign": ("sign", "signe", "animal", "العلامة", "علامة"),
    "colour": ("colour", "color", "couleur", "اللون", "لون"),
    "valid_until": ("valid until", "valid_until", "valable jusqu'au", "valable jusqu’au", "fin", "fin d'adhesion",
                    "until", "صالح حتى"),
}  # fmt: skip
HEADINGS = {plain(word): column for column, words in _WORDS.items() for word in words}
LANGUAGES = {
    plain(word): language
    for language, words in {
        "fr": ("fr", "français", "french", "francais", "الفرنسية"),
        "en": ("en", "english", "anglais", "الإنجليزية", "الانجليزية"),
        "ar": ("ar", "arabe", "arabic", "العربية"),
    }.items()
    for word in words
}
ROLES = {
    plain(word): role
    for role, words in {
        Role.MEMBER: ("member", "membre", "عضو"),
        Role.COORDINATOR: ("coordinator", "coordination", "coordinatrice", "coordinateur", "تنسيق"),
        Role.STAFF: ("staff", "équipe", "team", "الفريق", "فريق"),
    }.items()
    for word in words
}
