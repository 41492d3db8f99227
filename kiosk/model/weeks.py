"""Opening hours as the editor sees and changes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.model.opening import Pair
    from kiosk.model.resources import OpeningRule


@dataclass(frozen=True, slots=True)
class WeekChange:
    """Another week for the place (`resource_id` None) or a resource; `rules` None: a resource as what is around it."""

    rules: tuple[OpeningRule, ...] | None
    resource_id: int | None = None


@dataclass(frozen=True, slots=True)
class DaysChange:
    """Other hours on every day from one to another; no span closes them, `spans` None makes them usual days again."""

    first_day: str
    last_day: str
    spans: tuple[Pair, ...] | None = ()
    resource_id: int | None = None
