"""Lot numbers, use-by days, and what is not known about allergens."""

from __future__ import annotations

from kiosk.model.production import ALLERGENS, AllergenLevel, ProductAllergen
from kiosk.rules.lots import is_unknown, lot_number, lot_prefix, named_allergens, use_by


def test_a_lot_number_says_year_day_and_kiosk() -> None:
    assert lot_prefix("2026-01-01", "A") == "L26001A"
    assert lot_prefix("2028-12-31", "B") == "L28366B"
    assert lot_number("L26001A", 7) == "L26001A07"


def test_serials_above_ninety_nine_grow_longer_and_stay_different() -> None:
    numbers = [lot_number("L26001A", serial) for serial in range(1, 1200)]
    assert len(set(numbers)) == len(numbers)
    assert lot_number("L26001A", 100) == "L26001A100"


def test_use_by_counts_days_over_the_end_of_a_month() -> None:
    assert use_by("2026-11-29", 3) == "2026-12-02"
    assert use_by("2026-11-29", 0) == "2026-11-29"
    assert use_by("2026-11-29", None) is None


def test_unknown_outranks_no() -> None:
    none_inside = [ProductAllergen(each, AllergenLevel.NO) for each in ALLERGENS]
    assert not is_unknown(none_inside, ALLERGENS)
    assert is_unknown(none_inside[1:], ALLERGENS)
    assert is_unknown([*none_inside[1:], ProductAllergen(ALLERGENS[0], AllergenLevel.UNKNOWN)], ALLERGENS)
    assert is_unknown([], ALLERGENS)


def test_allergens_are_named_by_level() -> None:
    found = [ProductAllergen("milk", AllergenLevel.CONTAINS), ProductAllergen("nuts", AllergenLevel.TRACES)]
    assert named_allergens(found, AllergenLevel.CONTAINS) == ("milk",)
    assert named_allergens(found, AllergenLevel.TRACES) == ("nuts",)
