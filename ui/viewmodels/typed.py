"""Amounts typed on the number pad, symbol by symbol. Comma and point mean the same."""

from __future__ import annotations

from kiosk.rules.prices import parse_cents

DIGITS = 7
DECIMALS = 2
BACK = "back"


def press(typed: str, symbol: str, *, comma: bool = True) -> str:
    """What stands there after one more key; keys that make no sense change nothing."""
    if symbol == BACK:
        return typed[:-1]
    if symbol in (",", "."):
        return typed if not comma or "," in typed else (typed or "0") + ","
    if not (symbol.isascii() and symbol.isdigit()):
        return typed
    whole, point, rest = (typed + symbol).partition(",")
    if point:
        return f"{whole},{rest[:DECIMALS]}"
    whole = whole.lstrip("0") or "0"
    return typed if len(whole) > DIGITS else whole


def cents(typed: str) -> int:
    """ "1050" is 1050 euros, "10,5" is ten and a half; nothing typed is 0."""
    return parse_cents(typed) or 0


def shown(typed: str, language: str) -> str:
    """The keys as the pad of this language names them."""
    return typed.replace(",", ".") if language == "en" else typed


def milli(typed: str) -> int:
    """Thousandths of a unit, as exact as two decimals."""
    return cents(typed) * 10
