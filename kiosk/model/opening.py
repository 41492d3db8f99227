"""What is set for the hours of the place or of a resource, and the places that others lend."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.model.resources import OpeningRule

Pair = tuple[int, int]
"""Half-open interval of wall-clock minutes of a day, 0 to 1440."""


@dataclass(frozen=True, slots=True)
class LoanDays:
    """Between which days a place is lent; from `withdrawn_on` on it is not any more."""

    id: int
    from_day: str
    until_day: str
    withdrawn_on: str | None = None


@dataclass(frozen=True, slots=True)
class OpeningRow:
    """One weekly rule as it is stored: of the place (`resource_id` None), of a resource, or of a loan of it."""

    resource_id: int | None
    rule: OpeningRule
    loan: LoanDays | None = None


CLOSING_TASKS: dict[str, str] = {
    "gas": "close-gas", "oven": "close-oven", "floor": "close-floor", "bins": "close-bins",
    "fridge": "close-fridge", "lights": "close-lights", "windows": "close-windows", "keys": "close-keys",
    "dishes": "close-dishes", "machines": "close-machines",
}  # fmt: skip
"""Shipped lines of a closing checklist and their pictures; the sentence is the word `closing_<task>`."""


@dataclass(frozen=True, slots=True)
class HoursSet:
    """What is set at one level: the place, a container or a resource. `dated` replaces one day, empty closes it."""

    rows: tuple[OpeningRow, ...] = ()
    dated: tuple[Pair, ...] | None = None
