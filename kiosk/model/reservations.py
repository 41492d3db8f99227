"""Reservations and the quarter-hours they claim."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ReservationState(StrEnum):
    BOOKED = "booked"
    CANCELLED = "cancelled"


class Question(StrEnum):
    """Why what was promised may not hold."""

    BROKEN = "broken"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    CAPACITY = "capacity"
    REMOVED = "removed"


class ClaimKind(StrEnum):
    RESERVED = "reserved"
    CLEANING = "cleaning"
    CONTAINED = "contained"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class Reservation:
    """`unit_id` from `start_at` to `end_at` (epoch ms UTC, half-open), for the holder's key: a member's or a party's.

    `kept_until` (epoch ms): she said she comes late. `question`: why it may not hold. `companion_key`: who comes along.
    """

    id: int
    uid: str
    unit_id: int
    resource_id: int
    holder_key: int
    start_at: int
    end_at: int
    local_day: str
    state: ReservationState = ReservationState.BOOKED
    kept_until: int | None = None
    series_id: int | None = None
    question: Question | None = None
    companion_key: int | None = None
