"""The clock of the machine jumped: staff are told, once; what happened keeps its order by number, not by time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.rules.calendar import MINUTE_MS
from kiosk.services.house import Change, House, Topic, changed

if TYPE_CHECKING:
    from kiosk.ports import Tx

LEAST_JUMP_MS = MINUTE_MS
"""What a clock that is set by the network may be off without anybody having to know."""


@dataclass(frozen=True, slots=True)
class ClockState:
    """`jumped_seconds` is how far the clock jumped the last time nobody has seen yet, 0 for not; `at` when (epoch ms),
    by the new time. `behind`: it is behind what was already noted."""

    jumped_seconds: int = 0
    at: int = 0
    behind: bool = False

    @property
    def wrong(self) -> bool:
        return self.behind or self.jumped_seconds != 0


def state(house: House) -> ClockState:
    """How the clock stands, for staff."""
    with house.store.read() as tx:
        return _state(tx, house.now())


def _state(tx: Tx, now: int) -> ClockState:
    last, found = tx.journal.last_at(), tx.journal.latest("clock_jumped", "clock_seen")
    behind = last is not None and now < last - LEAST_JUMP_MS
    if found is None or found[0] != "clock_jumped":
        return ClockState(behind=behind)
    return ClockState(found[2] or 0, found[1], behind)


def note_jump(house: House, *, seconds: int) -> Change[None]:
    """The clock jumped by so many seconds against a clock that only runs, forward or (negative) back."""
    with house.store.write() as tx:
        now = house.now()
        tx.journal.add("clock_jumped", now=now, local_day=house.day_of(now), subject=seconds)
    return Change(None, changed(Topic.PLACE))


def seen(house: House) -> Change[None]:
    """Staff looked at the clock."""
    with house.store.write() as tx:
        now = house.now()
        tx.journal.add("clock_seen", now=now, local_day=house.day_of(now))
    return Change(None, changed(Topic.PLACE))
