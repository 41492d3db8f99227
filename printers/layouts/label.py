"""The label of a batch: what it is, its lot, its dates, what is in it. Source: `LabelDoc`."""

from __future__ import annotations

from kiosk.model.lines import Ean, Line, Pair, Rule, Text
from kiosk.model.printing import LabelDoc
from printers.layouts.common import Say, centred, day, end, title


def lines(document: LabelDoc, say: Say, columns: int) -> tuple[Line, ...]:
    """A fact nobody gave takes no line."""
    return (
        title(document.product, columns),
        centred(document.place),
        Rule(),
        title(say("paper_lot", lot=document.lot_number), columns),
        *_dates(document, say),
        *_contents(document, say),
        *_rest(document, say, columns),
        *end(),
    )


def _dates(document: LabelDoc, say: Say) -> tuple[Line, ...]:
    made = Pair(say("paper_made_on"), day(document.made_day, say))
    amount = (Pair(say("paper_amount"), document.amount),) if document.amount else ()
    if document.use_by_day is None:
        return (*amount, made)
    return (*amount, made, Pair(say("paper_use_by"), day(document.use_by_day, say), bold=True))


def _contents(document: LabelDoc, say: Say) -> tuple[Line, ...]:
    said: list[Line] = []
    if document.composition:
        said.append(Text(say("paper_composition", composition=document.composition)))
    if document.contains:
        said.append(Text(say("paper_contains", names=", ".join(document.contains)), bold=True))
    if document.traces:
        said.append(Text(say("paper_traces", names=", ".join(document.traces))))
    if document.unknown_allergens:
        said.append(Text(say("paper_allergens_unknown"), bold=True))
    return (Rule(), *said) if said else ()


def _rest(document: LabelDoc, say: Say, columns: int) -> tuple[Line, ...]:
    said: list[Line] = []
    if document.storage:
        said.append(Text(say("paper_storage", storage=document.storage)))
    if document.maker_contact:
        said.append(Text(say("paper_maker", contact=document.maker_contact)))
    if document.price:
        said.append(title(document.price, columns))
    if document.ean:
        said.append(Ean(document.ean))
    return (Rule(), *said) if said else ()
