"""Figures of a month for whoever funds the place. Source: `CountsDoc`; names and figures come in words."""

from __future__ import annotations

from kiosk.model.leaves import CountsDoc
from kiosk.model.lines import Line, Pair, Rule
from printers.layouts.common import Say, centred, end, title


def lines(document: CountsDoc, say: Say, columns: int) -> tuple[Line, ...]:
    return (
        title(say("counts_title"), columns),
        centred(document.place),
        title(document.month, columns),
        centred(say("paper_counts_made", day=document.made)),
        Rule(),
        *(Pair(name, figure) for name, figure in document.figures),
        Rule(),
        *end(centred(say("counts_small"))),
    )
