"""Which signs could be taken for one another at arm's length, and so never stand in the same place. Pure."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator
from functools import cache

from kiosk.model.people import COLOURS, SIGNS

Pair = tuple[str, str]
"""A sign and its colour."""

NEAR = 0.055
"""Colours closer than this (in OKLab) are told apart side by side, not one after the other."""

ALIKE: frozenset[frozenset[str]] = frozenset(
    frozenset(pair.split())
    for pair in (
        # Measured: tests/ui/test_signs_measured.py draws all pairs on a ground, looks from afar and names these.
        "cactus clover", "turtle snail", "snail ladybird", "tree clover", "butterfly ladybird", "butterfly snail",
        "cactus tree", "turtle palm", "sunflower palm", "turtle tree", "owl monkey", "rooster snail",
        "butterfly rooster", "cat camel", "horse monkey", "camel horse", "fish bird", "snail owl", "bee monkey",
        "bird dolphin", "snail monkey", "frog clover",
        # Drawn differently, but called by the same word when somebody asks for "the flower" or "the bird".
        "bird rooster", "blossom tulip", "palm tree", "fish dolphin",
    )
)  # fmt: skip


def confusable(one: Pair, other: Pair) -> bool:
    """Whether two signs could be mistaken: the same or a look-alike drawing, on the same or a near colour."""
    return _alike(one[0], other[0]) and _near(one[1], other[1])


def is_free(taken: Collection[Pair], sign: str, colour: str) -> bool:
    """Whether this sign exists and is not to be mistaken for any that is taken."""
    return sign in SIGNS and colour in COLOURS and not any(confusable((sign, colour), each) for each in taken)


def free_colours(taken: Collection[Pair], sign: str) -> list[str]:
    return [colour for colour in COLOURS if is_free(taken, sign, colour)]


def suggestion(taken: Collection[Pair]) -> Pair | None:
    """A free sign whose drawing, and then whose colour, is the least used; None where all are taken."""
    signs, colours = [sign for sign, _ in taken], [colour for _, colour in taken]
    return min(_free(taken), key=lambda pair: (signs.count(pair[0]), colours.count(pair[1])), default=None)


def _free(taken: Collection[Pair]) -> Iterator[Pair]:
    return ((sign, colour) for sign in SIGNS for colour in free_colours(taken, sign))


def _alike(one: str, other: str) -> bool:
    return one == other or frozenset((one, other)) in ALIKE


@cache
def _near(one: str, other: str) -> bool:
    return one == other or colour_distance(COLOURS[one], COLOURS[other]) < NEAR


def colour_distance(one: str, other: str) -> float:
    """How far two colours ("#RRGGBB") are from each other for the eye, in OKLab; black and white are 1 apart."""
    return math.dist(oklab(one), oklab(other))


def oklab(colour: str) -> tuple[float, float, float]:
    """Lightness and the two colour axes of "#RRGGBB" (Björn Ottosson's OKLab)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _linear(light: float) -> float:
    return light / 12.92 if light <= 0.04045 else math.pow((light + 0.055) / 1.055, 2.4)
