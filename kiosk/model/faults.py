"""What somebody reported about a machine."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FaultKind(StrEnum):
    """What is wrong, each a picture. GAS is smoke or gas: nobody waits for a second opinion."""

    THREAD = "thread"
    NOISE = "noise"
    NO_START = "no_start"
    LEAK = "leak"
    HOT = "hot"
    PART = "part"
    DIRTY = "dirty"
    GAS = "gas"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Fault:
    """One report. `stops`: it cannot be used. `person_key` is a presence key, None where nobody showed a badge."""

    seq: int
    unit_id: int
    kind: FaultKind
    stops: bool
    person_key: int | None
    at: int
