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


@dataclass(frozen=True, slots=True)
class HoursSet:
    """What is set at one level: the place, a container or a resource. `dated` replaces one day, empty closes it."""

    rows: tuple[OpeningRow, ...] = ()
    dated: tuple[Pair, ...] | None = None


@dataclass(frozen=True, slots=True)
class WeekChange:
    """Another week for the place (`resource_id` None) or a resource; `rules` None: a resource as what is around it."""

    rules: tuple[OpeningRule, ...] | None
    resource_id: int | None = None


@dataclass(frozen=True, slots=True)
class DaysChange:
    """Other hours on every day from one to another; no span closes them, `spans` None makes them usual days again."""

    first_day: str
    last_day: str
    spans: tuple[Pair, ...] | None = ()
    resource_id: int | None = None


@dataclass(frozen=True, slots=True)
class Loan:
    """A resource that belongs to `lender`: ours in the hours of `rules`, between two days, until it is withdrawn."""

    id: int
    resource_id: int
    lender: str
    from_day: str
    until_day: str
    rules: tuple[OpeningRule, ...] = ()
    withdrawn_on: str | None = None


@dataclass(frozen=True, slots=True)
class LoanTask:
    """What is done before a lent place is left. `task` is one of CLOSING_TASKS, or a sentence of the place."""

    id: int
    picture: str
    task: str


CLOSING_TASKS: dict[str, str] = {
    "gas": "close-gas", "oven": "close-oven", "floor": "close-floor", "bins": "close-bins",
    "fridge": "close-fridge", "lights": "close-lights", "windows": "close-windows", "keys": "close-keys",
    "dishes": "close-dishes", "machines": "close-machines",
}  # fmt: skip
"""Shipped lines of a closing checklist and their pictures; the sentence is the word `closing_<task>`."""
