"""The plan of the day for the wall: each machine, its hours, signs instead of names. Source: `PlanDoc`."""

from __future__ import annotations

from kiosk.model.lines import Line, Pair, Rule, Signed, Text
from kiosk.model.printing import PlanDoc, PlanSpan, PlanUnit
from kiosk.words.formats import span
from printers.layouts.common import Say, centred, end, near_day, title


def lines(document: PlanDoc, say: Say, columns: int) -> tuple[Line, ...]:
    """Taken hours stand beside the sign of who comes, free ones say so."""
    return (
        title(say("paper_plan_title"), columns),
        centred(document.place),
        title(near_day(document.day, say), columns),
        *(line for unit in document.units for line in _unit(unit, say)),
        *end(Rule()),
    )


def _unit(unit: PlanUnit, say: Say) -> tuple[Line, ...]:
    spans = tuple(_span(each, say) for each in unit.spans) or (Text(say("paper_plan_none")),)
    return (Rule(), Text(unit.label, bold=True), *spans)


def _span(each: PlanSpan, say: Say) -> Line:
    hours = span(each.start, each.end)
    return Signed(each.sign, hours) if each.sign else Pair(hours, say("paper_plan_free"))
