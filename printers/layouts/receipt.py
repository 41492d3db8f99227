"""The receipt of a sale. Source: `ReceiptDoc`; amounts in cents TTC."""

from __future__ import annotations

from kiosk.model.printing import Line, Pair, ReceiptDoc, Rule, Text
from kiosk.model.sales import Payment, Sale, SaleLine, SaleMode, Seller
from kiosk.rules.prices import vat_shares
from kiosk.words.formats import NO_BREAK_SPACE, clock, euros, quantity
from printers.layouts.common import Say, centred, day, end, simulation, simulation_across, title, vat_lines

_FRANCHISE = "franchise"
_SIRET_DIGITS = 14
_INDENT = NO_BREAK_SPACE * 2


def lines(document: ReceiptDoc, say: Say, columns: int, copy: int = 1) -> tuple[Line, ...]:
    """A training sale says SIMULATION at the top, before its total and at its end."""
    sale = document.sale
    training = sale.mode is SaleMode.TRAINING
    across = (simulation_across(say, columns),) if training else ()
    banner = simulation(say, columns) if training else ()
    footer = (centred(sale.seller.footer),) if sale.seller.footer else ()
    return (
        *banner,
        *_seller(document.place, sale.seller, say, columns),
        *_ticket(document, say, columns, copy),
        *_sold(sale, say),
        *across,
        Pair(say("paper_total"), euros(sale.total_cents), bold=True, size=2),
        *_vat(sale, say),
        Rule(),
        *_paid(sale.payments, say),
        Rule(),
        *footer,
        centred(say("paper_thanks")),
        *end(*banner[:1]),
    )


def _seller(place: str, seller: Seller, say: Say, columns: int) -> tuple[Line, ...]:
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


def _ticket(document: ReceiptDoc, say: Say, columns: int, copy: int) -> tuple[Line, ...]:
    sale = document.sale
    number = f"{document.kiosk_letter}-{sale.number:04d}"
    moment = f"{day(sale.local_day, say)}{_INDENT}{clock(sale.at, document.zone)}"
    again = (title(say("paper_copy", copy=copy), columns),) if copy > 1 else ()
    return (Rule(), *again, Pair(say("paper_ticket", number=number), moment), Rule())


def _sold(sale: Sale, say: Say) -> tuple[Line, ...]:
    return tuple(part for line in sale.lines for part in _sold_line(line, say))


def _sold_line(line: SaleLine, say: Say) -> tuple[Line, ...]:
    count = say("paper_times", quantity=quantity(line.milli, line.unit), price=euros(line.unit_cents))
    return (Text(line.label), Pair(_INDENT + count, euros(line.amount_cents)))


def _vat(sale: Sale, say: Say) -> tuple[Line, ...]:
    if sale.seller.vat_regime == _FRANCHISE:
        return (Text(say("paper_vat_none")),)
    return vat_lines(vat_shares((line.vat_bp, line.amount_cents) for line in sale.lines), say)


def _paid(payments: tuple[Payment, ...], say: Say) -> tuple[Line, ...]:
    return tuple(part for payment in payments for part in _payment(payment, say))


def _payment(payment: Payment, say: Say) -> tuple[Line, ...]:
    paid = Pair(say(f"paper_means_{payment.means.value}"), euros(payment.amount_cents))
    if payment.given_cents == payment.amount_cents:
        return (paid,)
    return (
        paid,
        Pair(_INDENT + say("paper_given"), euros(payment.given_cents)),
        Pair(_INDENT + say("paper_change"), euros(payment.change_cents), bold=True),
    )
