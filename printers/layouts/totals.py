"""Totals of one day. Source: `TotalsDoc`; amounts in cents TTC."""

from __future__ import annotations

from kiosk.model.lines import Line, Pair, Rule, Text
from kiosk.model.printing import TotalsDoc
from kiosk.model.sales import DayTotals
from kiosk.words.formats import euros
from printers.layouts.common import Say, centred, day, end, headed, simulation, simulation_across, title, vat_lines


def lines(document: TotalsDoc, say: Say, columns: int) -> tuple[Line, ...]:
    """Training totals carry SIMULATION like the receipts they add up."""
    banner = simulation(say, columns) if document.training else ()
    across = (simulation_across(say, columns),) if document.training else ()
    return (
        *banner,
        title(say("paper_totals_title"), columns),
        centred(document.place),
        centred(day(document.totals.local_day, say)),
        *_sums(document.totals, say),
        *across,
        *end(),
    )


def _sums(totals: DayTotals, say: Say) -> tuple[Line, ...]:
    if totals.tickets == 0:
        return (Rule(), Text(say("paper_totals_none")))
    means = tuple(Pair(say(f"paper_means_{means.value}"), euros(cents)) for means, cents in totals.by_means)
    taxed = vat_lines((share for share in totals.by_rate if share.vat_bp), say)
    return (
        Rule(),
        Pair(say("paper_total"), euros(totals.total_cents), bold=True, size=2),
        Text(say("paper_totals_tickets", n=totals.tickets)),
        *headed(say("paper_totals_by_means"), means),
        *(headed(say("paper_totals_by_rate"), taxed) if taxed else ()),
        Rule(),
    )
