"""The note of a service of 25 € or more, before it is paid: two papers in one job. Source: `NoteDoc`; cents TTC."""

from __future__ import annotations

from kiosk.model.lines import Line, Pair, Rule
from kiosk.model.printing import NoteDoc
from kiosk.words.formats import clock, euros
from printers.layouts.common import Say, centred, day, end, simulation, simulation_across, title
from printers.layouts.goods import INDENT, seller_head, sold, taxes


def lines(document: NoteDoc, say: Say, columns: int, copy: int = 1) -> tuple[Line, ...]:
    """The customer's paper and the one the seller keeps; each says which it is."""
    papers = (say("paper_note_yours"), say("paper_note_kept"))
    return tuple(line for whose in papers for line in _paper(document, whose, say, columns, copy))


def _paper(document: NoteDoc, whose: str, say: Say, columns: int, copy: int) -> tuple[Line, ...]:
    banner = simulation(say, columns) if document.training else ()
    across = (simulation_across(say, columns),) if document.training else ()
    again = (title(say("paper_copy", copy=copy), columns),) if copy > 1 else ()
    moment = f"{day(document.local_day, say)}{INDENT}{clock(document.at, document.zone)}"
    return (
        *banner,
        *seller_head(document.place, document.seller, say, columns),
        Rule(),
        *again,
        Pair(say("paper_note_number", number=document.number), moment, bold=True),
        Rule(),
        *sold(document.lines, say),
        *across,
        Pair(say("paper_total"), euros(document.total_cents), bold=True, size=2),
        *taxes(document.seller, document.lines, say),
        Rule(),
        centred(say("paper_note_before")),
        centred(whose, bold=True),
        *end(*banner[:1]),
    )
