"""Who uses a unit from when to when, and what is reported of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class UseKind(StrEnum):
    """What a row of use says. STOP, TAKEOVER and AUTO_STOP end a session; the others belong to one."""

    START = "start"
    STILL_HERE = "still_here"
    STOP = "stop"
    TAKEOVER = "takeover"
    AUTO_STOP = "auto_stop"
    CLEAN = "clean"
    NOT_CLEAN = "not_clean"


@dataclass(frozen=True, slots=True)
class Session:
    """A unit in use. `seq` is that of its start row, the keys are presence keys of `local_day`, None once unknown.

    Instants in epoch ms: `until_at` is how long it may last as was known at its start, `seen_at` its last sign of life.
    """

    seq: int
    unit_id: int
    person_key: int | None
    companion_key: int | None
    reservation_id: int | None
    started_at: int
    until_at: int
    local_day: str
    seen_at: int
