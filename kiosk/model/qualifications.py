"""What somebody may do on a machine that asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class QualificationStep(StrEnum):
    """What somebody may do on a resource that asks for it."""

    WITH_SOMEONE = "with_someone"
    ALONE = "alone"
    CAN_SHOW = "can_show"


@dataclass(frozen=True, slots=True)
class Qualification:
    """One member on one resource. `may_be_named`: she agreed that others are told she can show it."""

    member_id: int
    resource_id: int
    step: QualificationStep
    may_be_named: bool = False
    given_by_key: int | None = None
    given_at: int = 0
    valid_until: str | None = None
