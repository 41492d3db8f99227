"""The key of the day: who holds it, since when and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.model.people import Member


class DayKeyKind(StrEnum):
    """A row of the day's key."""

    TAKEN = "taken"
    GIVEN_BACK = "given_back"


class KeyReason(StrEnum):
    """Why somebody takes the day's key; `left` ends it for whoever leaves with it."""

    OPENING = "opening"
    REPLACING = "replacing"
    MARKET = "market"
    CLOSING = "closing"
    GIVEN_BACK = "given_back"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class DayKeyRow:
    """The latest that happened to the key on a day; `person_key` is a presence key."""

    seq: int
    kind: DayKeyKind
    person_key: int
    reason: KeyReason
    at: int
    until_at: int


@dataclass(frozen=True, slots=True)
class DayKey:
    """Who holds the day's key, and from when until when (epoch ms)."""

    member: Member
    reason: KeyReason
    since: int
    until: int
