"""Places lent by somebody else, and what to close before leaving them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.model.resources import OpeningRule


@dataclass(frozen=True, slots=True)
class Loan:
    """A resource that belongs to `lender`: ours in the hours of `rules`, between two days, until it is withdrawn."""

    id: int
    resource_id: int
    lender: str
    from_day: str
    until_day: str
    rules: tuple[OpeningRule, ...] = ()
    withdrawn_on: str | None = None


@dataclass(frozen=True, slots=True)
class LoanTask:
    """What is done before a lent place is left. `task` is one of CLOSING_TASKS, or a sentence of the place."""

    id: int
    picture: str
    task: str
