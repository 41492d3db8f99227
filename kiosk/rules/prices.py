"""Money in integer cents TTC; HT and VAT derive from each rate's TTC sum, half up."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.model.quantities import MILLI, half_up_ratio
from kiosk.model.sales import DENOMINATIONS, VatShare

BASIS = 10_000


def line_cents(unit_cents: int, milli: int) -> int:
    """Price of `milli` thousandths at `unit_cents` a unit."""
    return half_up_ratio(unit_cents * milli, MILLI)


def time_cents(hour_cents: int, minutes: int) -> int:
    """Price of some minutes at a tariff by the hour."""
    return half_up_ratio(hour_cents * minutes, 60)


def vat_shares(ttc_by_rate: Iterable[tuple[int, int]]) -> tuple[VatShare, ...]:
    """(rate in basis points, TTC cents) lines -> one share per rate, by rising rate."""
    totals: dict[int, int] = {}
    for rate, cents in ttc_by_rate:
        totals[rate] = totals.get(rate, 0) + cents
    shares = []
    for rate, ttc in sorted(totals.items()):
        ht = half_up_ratio(ttc * BASIS, BASIS + rate)
        shares.append(VatShare(rate, ttc, ht, ttc - ht))
    return tuple(shares)


def change_pieces(cents: int) -> tuple[int, ...]:
    """Notes and coins to hand back for `cents`, largest first."""
    pieces: list[int] = []
    for piece in DENOMINATIONS:
        count, cents = divmod(cents, piece)
        pieces.extend([piece] * count)
    return tuple(pieces)


def parse_cents(typed: str) -> int | None:
    """ "12,50", "12.50", "12" -> cents; None where it is not an amount. Comma and point mean the same."""
    text = typed.strip().replace(",", ".")
    whole, point, rest = text.partition(".")
    if not (whole or rest) or (point and not rest and not whole):
        return None
    digits = whole or "0"
    if (
        not digits.isascii()
        or not digits.isdigit()
        or len(rest) > 2
        or (rest and not (rest.isascii() and rest.isdigit()))
    ):
        return None
    return int(digits) * 100 + int((rest + "00")[:2])
