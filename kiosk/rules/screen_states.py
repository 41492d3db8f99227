"""What the screen does with badges at a moment: a small machine, as a table. Pure."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """Where a scan stands. At `waiting`, `greeting` and `question` the next badge may come."""

    WAITING = "waiting"
    READING = "reading"
    HALF_READ = "half_read"
    DECIDING = "deciding"
    GREETING = "greeting"
    REFUSAL = "refusal"
    QUESTION = "question"
    PRINTING = "printing"
    OUT_OF_ORDER = "out_of_order"


class Event(StrEnum):
    """What happens: `glimpsed` is the beginning of a code, `rest` the end of a stage's time or of a visit."""

    GLIMPSED = "glimpsed"
    HALF = "half"
    SCANNED = "scanned"
    GREETED = "greeted"
    REFUSED = "refused"
    ASKED = "asked"
    PAPER = "paper"
    REST = "rest"
    BROKEN = "broken"
    MENDED = "mended"


LASTS: dict[Stage, int] = {Stage.READING: 3, Stage.HALF_READ: 3, Stage.REFUSAL: 5, Stage.PRINTING: 15}
"""Seconds after which a stage comes to rest by itself; the others wait for somebody."""

DEAF = frozenset({Stage.DECIDING, Stage.PRINTING, Stage.OUT_OF_ORDER})
"""Stages in which a badge is not read, and not counted as used."""

_LEADS_TO: dict[Event, Stage] = {
    Event.GLIMPSED: Stage.READING,
    Event.HALF: Stage.HALF_READ,
    Event.SCANNED: Stage.DECIDING,
    Event.GREETED: Stage.GREETING,
    Event.REFUSED: Stage.REFUSAL,
    Event.ASKED: Stage.QUESTION,
    Event.PAPER: Stage.PRINTING,
    Event.REST: Stage.WAITING,
}
_STILL_HOLDS: dict[Stage, frozenset[Event]] = {
    Stage.DECIDING: frozenset({Event.GLIMPSED, Event.SCANNED}),
    Stage.PRINTING: frozenset(Event) - {Event.REST, Event.BROKEN},
    Stage.OUT_OF_ORDER: frozenset(Event) - {Event.MENDED},
}
"""What changes nothing in a stage: paper on its way is waited for, and out of order stays so until mended."""


def step(stage: Stage, event: Event) -> Stage:
    """The stage after an event."""
    if event in _STILL_HOLDS.get(stage, frozenset()):
        return stage
    if event is Event.BROKEN:
        return Stage.OUT_OF_ORDER
    if event is Event.MENDED:
        return Stage.WAITING if stage is Stage.OUT_OF_ORDER else stage
    return _LEADS_TO[event]
