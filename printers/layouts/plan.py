"""The plan of the day for the wall: each machine and its hours, nobody's name or sign. Source: `PlanDoc`."""

from __future__ import annotations

from kiosk.model.lines import Line, Pair, Rule, Text
from kiosk.model.printing import PlanDoc, PlanSpan, PlanUnit
from kiosk.words.formats import span
from printers.layouts.common import Say, centred, end, near_day, title


def lines(document: PlanDoc, say: Say, columns: int) -> tuple[Line, ...]:
    """What is not free stands in bold, so that it is seen from afar."""
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
    return Pair(span(each.start, each.end), say(f"paper_plan_{each.state}"), bold=each.state != "free")
