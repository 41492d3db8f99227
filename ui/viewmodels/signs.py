"""Choosing a sign and its colour: none that could be taken for another member's or a group's."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.model.people import COLOURS, SIGNS
from kiosk.rules.signs import Pair, free_colours, is_free


@dataclass(frozen=True, slots=True)
class SignRow:
    """One animal or plant; `taken` where all its colours are in use."""

    sign: str
    picture: str
    taken: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class ColourRow:
    """One colour for the sign that is chosen."""

    colour: str
    fill: str
    taken: bool
    chosen: bool


def sign_rows(taken: frozenset[Pair], chosen: str) -> tuple[SignRow, ...]:
    return tuple(
        SignRow(sign, picture, not free_colours(taken, sign), sign == chosen) for sign, picture in SIGNS.items()
    )


def colour_rows(taken: frozenset[Pair], sign: str, chosen: str) -> tuple[ColourRow, ...]:
    return tuple(
        ColourRow(colour, fill, not is_free(taken, sign, colour), colour == chosen) for colour, fill in COLOURS.items()
    )


def first_colour(taken: frozenset[Pair], sign: str, wish: str = "") -> str | None:
    """The wished colour if this sign has it free, else its first free one, else None."""
    free = free_colours(taken, sign)
    return wish if wish in free else free[0] if free else None
