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
