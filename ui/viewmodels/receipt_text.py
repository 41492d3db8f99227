"""A ticket as a few lines of text, short enough for a QR code that a telephone shows by itself."""

from __future__ import annotations

from kiosk.model.quantities import MeasureUnit
from kiosk.model.sales import Means, Sale, SaleLine
from kiosk.rules.calendar import local_day
from kiosk.words import Words
from kiosk.words.formats import clock, euros, quantity

LINES_SHOWN = 10
LABEL_LETTERS = 24


def receipt_text(sale: Sale, place: str, zone: str) -> str:
    """Place, SIMULATION, number, day and hour, lines, total and cash handed over, in French like the paper."""
    words = Words("fr")
    year, month, day = local_day(sale.at, zone).split("-")
    rows = [
        place,
        words.say("receipt_text_simulation"),
        f"{words.say('receipt_title', number=sale.number)} - {day}/{month}/{year} {clock(sale.at, zone)}",
        *(_line(line, words) for line in sale.lines[:LINES_SHOWN]),
    ]
    if more := len(sale.lines) - LINES_SHOWN:
        rows += [words.say("receipt_text_more", n=more)] if more > 0 else []
    rows.append(words.say("receipt_text_total", total=euros(sale.total_cents)))
    rows += [f"{words.say(f'pay_means_{paid.means}')} : {euros(paid.given_cents)}" for paid in sale.payments]
    if change := sum(paid.change_cents for paid in sale.payments if paid.means is Means.CASH):
        rows.append(words.say("receipt_give_back", change=euros(change)))
    # Telephones show plain spaces more reliably than the narrow ones of French typography.
    return "\n".join(rows).replace("\u00a0", " ").replace("\u202f", " ")


def _line(line: SaleLine, words: Words) -> str:
    counted = line.unit in (MeasureUnit.PIECE, MeasureUnit.PORTION)
    amount = f"{quantity(line.milli, line.unit)} ×" if counted else quantity(line.milli, line.unit)
    label = line.label[:LABEL_LETTERS]
    return words.say("receipt_text_line", quantity=amount, label=label, amount=euros(line.amount_cents))
