"""What can be reserved, its units, and when the place is open."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ResourceKind(StrEnum):
    MACHINE = "machine"
    WORKSTATION = "workstation"
    PLACE = "place"


class UnitState(StrEnum):
    """`to_look_at` and `hint` stay usable; `broken` does not."""

    OK = "ok"
    HINT = "hint"
    TO_LOOK_AT = "to_look_at"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Resource:
    """A kind of thing one reserves; a pool of equal units is one resource. Lengths in minutes, multiples of 15.

    `picture` is a drawing of the house or `photo:UID`. `tariff_cents` is cents TTC an hour, None where the place does
    not charge. `watch_minutes`: how often who uses it is asked whether she is still there, None for never.
    """

    id: int
    name: str
    picture: str
    kind: ResourceKind
    step_minutes: int = 15
    min_minutes: int = 30
    max_minutes: int = 240
    buffer_minutes: int = 0
    horizon_days: int = 28
    within_id: int | None = None
    tariff_cents: int | None = None
    needs_qualification: bool = False
    asks_clean: bool = False
    watch_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """One physical machine or place of a resource.

    `hint` and `hint_picture` are what is said of it while its state is `hint`; `about` holds brand, type and serial
    number; `state_since` (epoch ms) is since when it works so, or something is wrong with it; `uid` stands in the QR of
    its sheet, behind an M.
    """

    id: int
    resource_id: int
    label: str
    state: UnitState = UnitState.OK
    hint: str = ""
    about: str = ""
    state_since: int = 0
    uid: str = ""
    hint_picture: str = ""


@dataclass(frozen=True, slots=True)
class OpeningRule:
    """Open on `weekday` (0 = Monday) between two wall-clock minutes of the day."""

    weekday: int
    start_minute: int
    end_minute: int


@dataclass(frozen=True, slots=True)
class DayException:
    """A dated change: `spans` replaces the weekly rules of that day (empty = closed)."""

    day: str
    spans: tuple[tuple[int, int], ...] = ()


class Availability(StrEnum):
    """State of a resource on the wall: one shape, one colour, one word each."""

    FREE = "free"
    BUSY = "busy"
    CLEANING = "cleaning"
    BROKEN = "broken"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a resource stands now: free units out of all, and until when (epoch ms) if that is known."""

    resource: Resource
    availability: Availability
    free_units: int
    units: int
    until: int | None = None
