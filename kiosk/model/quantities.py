"""Amounts as they were typed, exact, beside their integer base amount."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

MILLI = 1000


class MeasureUnit(StrEnum):
    PIECE = "piece"
    METRE = "metre"
    PORTION = "portion"
    GRAM = "gram"


@dataclass(frozen=True, slots=True)
class Amount:
    """`numerator/denominator` of `unit`, exactly as typed (1/2, 12, 1.235)."""

    numerator: int
    denominator: int
    unit: MeasureUnit

    @classmethod
    def of(cls, value: Fraction | int, unit: MeasureUnit) -> Amount:
        from fractions import Fraction

        exact = Fraction(value)
        return cls(exact.numerator, exact.denominator, unit)

    @property
    def value(self) -> Fraction:
        from fractions import Fraction

        return Fraction(self.numerator, self.denominator)

    @property
    def milli(self) -> int:
        """Thousandths of the unit, rounded half up once."""
        return half_up_ratio(self.numerator * MILLI, self.denominator)


def half_up(value: Fraction) -> int:
    """Nearest integer; a half goes away from zero."""
    return half_up_ratio(value.numerator, value.denominator)


def half_up_ratio(numerator: int, denominator: int) -> int:
    """The same of a fraction with a positive denominator, without building it."""
    sign = -1 if numerator < 0 else 1
    return sign * ((2 * abs(numerator) + denominator) // (2 * denominator))
