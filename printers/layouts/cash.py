"""The cash slip: notes and coins as they were counted. Source: `CashDoc`; cents."""

from __future__ import annotations

from kiosk.model.lines import Line, Pair, Rule, Text
from kiosk.model.printing import CashDoc
from kiosk.words.formats import NO_BREAK_SPACE, clock, euros
from printers.layouts.common import Say, centred, day, end, simulation, simulation_across, title

_EURO = 100


def lines(document: CashDoc, say: Say, columns: int) -> tuple[Line, ...]:
    """Kinds of money that were not there take no line; a difference is a fact, said once."""
    banner = simulation(say, columns) if document.training else ()
    across = (simulation_across(say, columns),) if document.training else ()
    counted = tuple(_piece(piece, count, say) for piece, count in document.counts if count)
    return (
        *banner,
        title(say("paper_cash_title"), columns),
        centred(document.place),
        centred(f"{day(document.local_day, say)}{NO_BREAK_SPACE * 2}{clock(document.at, document.zone)}"),
        Rule(),
        *(counted or (Text(say("paper_cash_none")),)),
        Rule(),
        Pair(say("paper_cash_counted"), euros(document.counted_cents), bold=True, size=2),
        *_compared(document, say),
        *across,
        *end(),
    )


def _piece(piece: int, count: int, say: Say) -> Line:
    value = f"{piece // _EURO}{NO_BREAK_SPACE}€" if piece >= _EURO else euros(piece)
    return Pair(say("paper_cash_piece", piece=value, count=count), euros(piece * count))


def _compared(document: CashDoc, say: Say) -> tuple[Line, ...]:
    if document.expected_cents is None:
        return ()
    difference = document.counted_cents - document.expected_cents
    return (
        Pair(say("paper_cash_expected"), euros(document.expected_cents)),
        Pair(say("paper_cash_difference"), euros(difference), bold=True),
    )
