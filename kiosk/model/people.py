"""Members and their signs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody may do here; staff may do everything."""

    MEMBER = "member"
    COORDINATOR = "coordinator"
    STAFF = "staff"


SIGNS: dict[str, str] = {
    "butterfly": "🦋", "turtle": "🐢", "fish": "🐟", "bird": "🐦", "cat": "🐈", "elephant": "🐘",
    "rooster": "🐓", "bee": "🐝", "snail": "🐌", "rabbit": "🐇", "owl": "🦉", "camel": "🐫",
    "dolphin": "🐬", "horse": "🐎", "monkey": "🐒", "ladybird": "🐞", "blossom": "🌸", "sunflower": "🌻",
    "tulip": "🌷", "cactus": "🌵", "palm": "🌴", "tree": "🌳", "clover": "🍀", "mushroom": "🍄",
    "penguin": "🐧", "crab": "🦀", "giraffe": "🦒", "lizard": "🦎", "frog": "🐸", "shell": "🐚",
}  # fmt: skip
"""Sign name -> its picture, an animal, a plant or a shell that also exists as a monochrome glyph for paper."""

COLOURS: dict[str, str] = {
    "mint": "#A9DBBA", "apricot": "#F5C98B", "rose": "#F2B5C0", "lilac": "#CDBBE8",
    "sky": "#AFD4EC", "lemon": "#F2E28A", "sand": "#E3CBA8", "aqua": "#A5DDD6",
}  # fmt: skip
"""Colour name -> its light fill; ink text on each reaches 4.5:1."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the house: a chosen name, a sign, a language, nothing more.

    `person_key` is the random number her history carries; it is negative or positive, 63 bits.
    """

    id: int
    person_key: int
    name: str
    sign: str
    colour: str
    language: str
    role: Role = Role.MEMBER
    paused: bool = False
    valid_until: str | None = None
    """The last day of her membership or insurance, ISO; told to her, never a reason to refuse."""
