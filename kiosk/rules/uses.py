"""How long a unit may be used, when its user is asked whether she is there, what a report makes of a unit. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from kiosk.model.faults import Fault, FaultKind
from kiosk.model.resources import UnitState
from kiosk.rules.calendar import MINUTE_MS

EARLY_MS = 15 * MINUTE_MS
"""So long before its start a reservation may be begun."""
WARN_MS = 10 * MINUTE_MS
"""So long before its end a use is told that it ends."""
LEAST_MS = 5 * MINUTE_MS
"""A use without a reservation shorter than this is not begun."""
ANSWER_MS = 5 * MINUTE_MS
"""So long the kiosk waits for an answer to "still there?", and then so long for the room to look."""
CLOCK_JUMP_MS = 60 * MINUTE_MS
"""A use that began further in the future than this began under a wrong clock."""


class Watch(StrEnum):
    """How long nothing was heard of who uses a unit that is watched."""

    QUIET = "quiet"
    ASKS = "asks"
    TELLS = "tells"
    OVER = "over"


def watch(seen_at: int, watch_minutes: int | None, now: int) -> Watch:
    """Whether to ask "still there?", to tell the room, or to end the use."""
    if watch_minutes is None:
        return Watch.QUIET
    silent = now - seen_at - watch_minutes * MINUTE_MS
    if silent < 0:
        return Watch.QUIET
    if silent < ANSWER_MS:
        return Watch.ASKS
    return Watch.TELLS if silent < 2 * ANSWER_MS else Watch.OVER


def silent_until(seen_at: int, watch_minutes: int) -> int:
    """When a watched use ends if nobody answers."""
    return seen_at + watch_minutes * MINUTE_MS + 2 * ANSWER_MS


def free_until(now: int, max_minutes: int, closes: int, next_start: int | None, buffer_minutes: int) -> int:
    """How long a use without a reservation may last; somebody's next reservation finds the unit cleaned."""
    until = min(closes, now + max_minutes * MINUTE_MS)
    return until if next_start is None else min(until, next_start - buffer_minutes * MINUTE_MS)


def is_over(started_at: int, ends_at: int, now: int) -> bool:
    return now >= ends_at or started_at - now > CLOCK_JUMP_MS


def lasted(started_at: int, ended_at: int) -> int:
    """Length of a use in milliseconds of UTC; a clock that was set back makes it nothing, never less."""
    return max(0, ended_at - started_at)


def state_after(current: UnitState, reports: Iterable[Fault], *, may_decide: bool) -> UnitState:
    """State of a unit after its latest report, the first of `reports`; all of them are of its present state.

    Smoke or gas stops it at once, whoever says so: a machine stopped for nothing costs an hour. Otherwise it stops when
    who decides says that it cannot be used, or two persons known by their badges do; until then it is looked at.
    """
    latest, *earlier = reports
    if current is UnitState.BROKEN or latest.kind is FaultKind.GAS or (latest.stops and may_decide):
        return UnitState.BROKEN
    stoppers = {each.person_key for each in (latest, *earlier) if each.stops and each.person_key is not None}
    return UnitState.BROKEN if latest.stops and len(stoppers) > 1 else UnitState.TO_LOOK_AT
