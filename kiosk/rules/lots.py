"""Lot numbers and use-by days."""

from __future__ import annotations

import datetime as dt

from kiosk.model.production import AllergenLevel, ProductAllergen
from kiosk.rules.calendar import add_days


def lot_prefix(day: str, kiosk_letter: str) -> str:
    """ "L" + year + day of year + kiosk letter; the serial follows (Directive 2011/91/EU: "L" before the mark)."""
    date = dt.date.fromisoformat(day)
    return f"L{date:%y}{date:%j}{kiosk_letter}"


def lot_number(prefix: str, serial: int) -> str:
    """Two or more digits after the prefix."""
    return f"{prefix}{serial:02d}"


def use_by(made_day: str, keeps_days: int | None) -> str | None:
    """Last day on which the product may be eaten; None where it does not spoil."""
    return None if keeps_days is None else add_days(made_day, keeps_days)


def named_allergens(found: list[ProductAllergen], level: AllergenLevel) -> tuple[str, ...]:
    return tuple(item.allergen for item in found if item.level is level)


def is_unknown(found: list[ProductAllergen], all_allergens: tuple[str, ...]) -> bool:
    """Whether anything is not known: a missing or unknown row outranks every "no"."""
    known = {item.allergen for item in found if item.level is not AllergenLevel.UNKNOWN}
    return any(allergen not in known for allergen in all_allergens)
