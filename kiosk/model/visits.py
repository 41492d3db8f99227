"""Arrivals and departures."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.model.people import Member


class VisitKind(StrEnum):
    """What a row of presence says. `undo` strikes an arrival that was not hers."""

    IN = "in"
    OUT = "out"
    UNDO = "undo"
    AUTO_OUT = "auto_out"


@dataclass(frozen=True, slots=True)
class Greeting:
    """Answer to a badge: who, whether this scan was an arrival, and since when she is in (epoch ms)."""

    member: Member
    arrived: bool
    visit_seq: int
    since: int


@dataclass(frozen=True, slots=True)
class Traces:
    """What her keys of the day still tell: which resource she used on which day, and how often she noted something that
    was wrong, held the day, or ticked a closing list or a task of maintenance."""

    used: tuple[tuple[str, str], ...] = ()
    faults: int = 0
    day_keys: int = 0
    care: int = 0
