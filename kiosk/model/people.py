"""Members, their signs and their badges."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.model.parties import Party


class Role(StrEnum):
    """What somebody may do here; staff may do everything."""

    MEMBER = "member"
    COORDINATOR = "coordinator"
    STAFF = "staff"


class BadgeKind(StrEnum):
    PERSONAL = "personal"
    DAY = "day"
    GROUP = "group"


class BadgeState(StrEnum):
    ACTIVE = "active"
    REPLACED = "replaced"
    LOST = "lost"


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


@dataclass(frozen=True, slots=True)
class Badge:
    """A card; only the keyed hash of its token is known. It belongs to a member or, a group badge, to a party."""

    id: int
    member_id: int | None
    kind: BadgeKind
    state: BadgeState
    issued_at: int
    party_key: int | None = None
    ends_at: int | None = None


@dataclass(frozen=True, slots=True)
class NewBadge:
    """A badge at the moment of its making: the only time its token exists outside the card."""

    badge_id: int
    holder: Member | Party
    token: str
    kind: BadgeKind = BadgeKind.PERSONAL
    ends_at: int | None = None


class VisitKind(StrEnum):
    """What a row of presence says. `undo` strikes an arrival that was not hers."""

    IN = "in"
    OUT = "out"
    UNDO = "undo"
    AUTO_OUT = "auto_out"


@dataclass(frozen=True, slots=True)
class Greeting:
    """Answer to a badge: who, whether this scan was an arrival, and since when she is in (epoch ms)."""

    member: Member
    arrived: bool
    visit_seq: int
    since: int
