"""Exact amounts as fingers choose or type them, and what the page of amounts shows: pure."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from kiosk.model.production import Product
from kiosk.model.quantities import MILLI, Amount, MeasureUnit, half_up
from kiosk.words import Words
from kiosk.words.formats import number, quantity

MOST = Fraction(9999)
WHOLE_DIGITS, DECIMALS = 4, 3
STEPS = {MeasureUnit.METRE: Fraction(1, 2), MeasureUnit.GRAM: Fraction(50)}
"""What minus and plus move; one where the unit is not named."""
COUNTED = frozenset({MeasureUnit.PIECE, MeasureUnit.PORTION})
"""Units without parts."""


@dataclass(frozen=True, slots=True)
class AmountRow:
    key: int
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class CountView:
    """`before` and `added` share the band of today's total, from 0 to 1."""

    label: str = ""
    picture: str = ""
    question: str = ""
    number_text: str = ""
    unit_text: str = ""
    amounts: tuple[AmountRow, ...] = ()
    total_text: str = ""
    before: float = 0.0
    added: float = 0.0
    comma: bool = False
    less: bool = False
    pad: bool = False


def step_of(unit: MeasureUnit) -> Fraction:
    return STEPS.get(unit, Fraction(1))


def usual_of(product: Product) -> Fraction:
    """The amount the page opens with."""
    return Fraction(product.usual_milli, MILLI) if product.usual_milli > 0 else step_of(product.unit)


def moved(value: Fraction, unit: MeasureUnit, *, up: bool) -> Fraction:
    """One step up or down, onto the steps, never below the first nor above the most."""
    step = step_of(unit)
    steps = value / step
    target = steps.__floor__() + 1 if up else steps.__ceil__() - 1
    return min(MOST, max(step, target * step))


def amounts_of(product: Product) -> tuple[Fraction, ...]:
    """Amounts at one touch around the usual one: one, half, the usual, half as much again, twice."""
    usual, step = usual_of(product), step_of(product.unit)
    around = [usual * Fraction(part, 2) for part in (1, 2, 3, 4)]
    found = sorted({step, *(max(step, (each / step).__ceil__() * step) for each in around)})
    more = 2
    while len(found) < 5:
        if step * more not in found:
            found.append(step * more)
        more += 1
    return tuple(sorted(found))


def press(typed: str, key: str, *, comma: bool) -> str:
    """What stands after one key of the pad; a key that makes no sense changes nothing."""
    if key == "back":
        return typed[:-1]
    if key == ",":
        return typed if not comma or "," in typed else (typed or "0") + ","
    if not (key.isascii() and key.isdigit()):
        return typed
    whole, mark, rest = (typed + key).partition(",")
    if mark:
        return f"{whole},{rest}" if len(rest) <= DECIMALS else typed
    whole = whole.lstrip("0") or "0"
    return whole if len(whole) <= WHOLE_DIGITS else typed


def typed_value(typed: str) -> Fraction:
    """Exactly what was typed; nothing is zero."""
    return Fraction(typed.rstrip(",").replace(",", ".") or "0")


def derive(product: Product, today_milli: int, value: Fraction, typed: str | None, words: Words) -> CountView:
    """The page for an amount; `typed` is the text on the pad, None while it is away."""
    language = words.language
    milli = Amount.of(value, product.unit).milli
    total = today_milli + milli
    exact = {MeasureUnit.METRE: "m", MeasureUnit.GRAM: "g"}
    shown = typed or number(milli, language)
    return CountView(
        label=product.name,
        picture=product.picture,
        question=words.say(f"made_how_many_{product.unit}"),
        number_text=shown.replace(",", ".") if language == "en" else shown,
        unit_text=exact.get(product.unit, ""),
        amounts=tuple(
            AmountRow(place, quantity(half_up(each * MILLI), product.unit, language), chosen=each == value)
            for place, each in enumerate(amounts_of(product))
        ),
        total_text=_total(product, today_milli, milli, words),
        before=today_milli / total if total else 0.0,
        added=milli / total if total else 0.0,
        comma=product.unit not in COUNTED,
        less=value > step_of(product.unit),
        pad=typed is not None,
    )


def _total(product: Product, before: int, added: int, words: Words) -> str:
    said = [quantity(each, product.unit, words.language) for each in (before, added, before + added)]
    if before == 0:
        return words.say("made_first_today")
    return words.say("made_total_today", sum=f"{said[0]} + {said[1]} = {said[2]}")
