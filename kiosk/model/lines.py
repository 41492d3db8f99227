"""The lines a document is laid out in, before they are bytes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Align(StrEnum):
    START = "start"
    CENTRE = "centre"
    END = "end"


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph, wrapped by words. `size` 1 to 3 multiplies width and height."""

    text: str
    bold: bool = False
    size: int = 1
    align: Align = Align.START


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and an amount at the end of the line."""

    left: str
    right: str
    bold: bool = False
    size: int = 1


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the paper."""


@dataclass(frozen=True, slots=True)
class Space:
    """Empty lines."""

    lines: int = 1


@dataclass(frozen=True, slots=True)
class Qr:
    """A QR code at least `mm` wide."""

    payload: str
    mm: int = 30


@dataclass(frozen=True, slots=True)
class Glyph:
    """A monochrome drawing (a member's sign) `mm` high."""

    sign: str
    mm: int = 12


@dataclass(frozen=True, slots=True)
class Signed:
    """A member's sign `mm` high, and beside it a short text."""

    sign: str
    text: str
    mm: int = 8


@dataclass(frozen=True, slots=True)
class Ean:
    """An EAN-13 barcode; a number whose check digit is wrong is written in digits only."""

    digits: str


@dataclass(frozen=True, slots=True)
class Cut:
    """Feed, and cut where the printer can."""


@dataclass(frozen=True, slots=True)
class Kick:
    """Open the cash drawer."""


@dataclass(frozen=True, slots=True)
class Beep:
    """Sound the buzzer, 1 to 9 times."""

    times: int = 2


Line = Text | Pair | Rule | Space | Qr | Glyph | Signed | Ean | Cut | Kick | Beep
