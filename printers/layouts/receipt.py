"""The receipt of a sale. Source: `ReceiptDoc`; amounts in cents TTC."""

from __future__ import annotations

from kiosk.model.lines import Line, Pair, Rule
from kiosk.model.printing import ReceiptDoc
from kiosk.model.sales import Payment, SaleMode
from kiosk.words.formats import clock, euros
from printers.layouts.common import Say, centred, day, end, simulation, simulation_across, title
from printers.layouts.goods import INDENT, seller_head, sold, taxes


def lines(document: ReceiptDoc, say: Say, columns: int, copy: int = 1) -> tuple[Line, ...]:
    """A training sale says SIMULATION at the top, before its total and at its end."""
    sale = document.sale
    training = sale.mode is SaleMode.TRAINING
    across = (simulation_across(say, columns),) if training else ()
    banner = simulation(say, columns) if training else ()
    footer = (centred(sale.seller.footer),) if sale.seller.footer else ()
    return (
        *banner,
        *seller_head(document.place, sale.seller, say, columns),
        *_ticket(document, say, columns, copy),
        *sold(sale.lines, say),
        *across,
        Pair(say("paper_total"), euros(sale.total_cents), bold=True, size=2),
        *taxes(sale.seller, sale.lines, say),
        Rule(),
        *_paid(sale.payments, say),
        Rule(),
        *footer,
        centred(say("paper_thanks")),
        *end(*banner[:1]),
    )


def _ticket(document: ReceiptDoc, say: Say, columns: int, copy: int) -> tuple[Line, ...]:
    sale = document.sale
    number = f"{document.kiosk_letter}-{sale.number:04d}"
    moment = f"{day(sale.local_day, say)}{INDENT}{clock(sale.at, document.zone)}"
    again = (title(say("paper_copy", copy=copy), columns),) if copy > 1 else ()
    return (Rule(), *again, Pair(say("paper_ticket", number=number), moment), Rule())


def _paid(payments: tuple[Payment, ...], say: Say) -> tuple[Line, ...]:
    return tuple(part for payment in payments for part in _payment(payment, say))


def _payment(payment: Payment, say: Say) -> tuple[Line, ...]:
    paid = Pair(say(f"paper_means_{payment.means.value}"), euros(payment.amount_cents))
    if payment.given_cents == payment.amount_cents:
        return (paid,)
    return (
        paid,
        Pair(INDENT + say("paper_given"), euros(payment.given_cents)),
        Pair(INDENT + say("paper_change"), euros(payment.change_cents), bold=True),
    )
