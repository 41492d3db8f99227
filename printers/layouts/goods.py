"""What a seller sells, as receipts and notes write it. Amounts in cents TTC."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.model.lines import Line, Pair, Text
from kiosk.model.sales import SaleLine, Seller
from kiosk.rules.prices import vat_shares
from kiosk.words.formats import NO_BREAK_SPACE, euros, quantity
from printers.layouts.common import Say, centred, title, vat_lines

INDENT = NO_BREAK_SPACE * 2
_FRANCHISE = "franchise"
_SIRET_DIGITS = 14


def seller_head(place: str, seller: Seller, say: Say, columns: int) -> tuple[Line, ...]:
    """The place, and below it who sells, where."""
    facts = [seller.name if seller.name != place else "", seller.address]
    if seller.siret:
        facts.append(say("paper_siret", siret=_grouped(seller.siret)))
    return (title(place, columns), *(centred(fact) for fact in facts if fact))


def _grouped(siret: str) -> str:
    """The fourteen digits as people read them: 123 456 789 00012; anything else stays as typed."""
    digits = siret.replace(" ", "")
    if len(digits) != _SIRET_DIGITS:
        return siret
    return NO_BREAK_SPACE.join((digits[:3], digits[3:6], digits[6:9], digits[9:]))


def sold(lines: Iterable[SaleLine], say: Say) -> tuple[Line, ...]:
    """Two lines for each thing: its name, then how many at what price."""
    return tuple(part for line in lines for part in _sold_line(line, say))


def _sold_line(line: SaleLine, say: Say) -> tuple[Line, ...]:
    count = say("paper_times", quantity=quantity(line.milli, line.unit), price=euros(line.unit_cents))
    return (Text(line.label), Pair(INDENT + count, euros(line.amount_cents)))


def taxes(seller: Seller, lines: Iterable[SaleLine], say: Say) -> tuple[Line, ...]:
    """The VAT of each rate, or why there is none."""
    if seller.vat_regime == _FRANCHISE:
        return (Text(say("paper_vat_none")),)
    return vat_lines(vat_shares((line.vat_bp, line.amount_cents) for line in lines), say)
