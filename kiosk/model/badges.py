"""Badges: whose they are and whether they work."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.model.parties import Party
    from kiosk.model.people import Member


class BadgeKind(StrEnum):
    PERSONAL = "personal"
    DAY = "day"
    GROUP = "group"


class BadgeState(StrEnum):
    ACTIVE = "active"
    REPLACED = "replaced"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Badge:
    """A card; only the keyed hash of its token is known. It belongs to a member or, a group badge, to a party."""

    id: int
    member_id: int | None
    kind: BadgeKind
    state: BadgeState
    issued_at: int
    party_key: int | None = None
    ends_at: int | None = None


@dataclass(frozen=True, slots=True)
class NewBadge:
    """A badge at the moment of its making: the only time its token exists outside the card."""

    badge_id: int
    holder: Member | Party
    token: str
    kind: BadgeKind = BadgeKind.PERSONAL
    ends_at: int | None = None
