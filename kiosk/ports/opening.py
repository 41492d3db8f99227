"""Opening hours of the place and of resources. Minutes are wall-clock minutes of a day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from kiosk.model.opening import OpeningRow, Pair
    from kiosk.model.resources import DayException, OpeningRule


class Openings(Protocol):
    def containers(self, resource_id: int) -> list[int]:
        """The resource itself, what contains it, and so on outwards."""
        ...

    def rows(self, weekday: int, resource_ids: Sequence[int] | None = None) -> list[OpeningRow]:
        """The place's rules of a weekday, and every rule of these resources (None: of all)."""
        ...

    def exceptions_of(self, day: str, resource_ids: Sequence[int] | None = None) -> dict[int | None, tuple[Pair, ...]]:
        """What replaces this day, by resource (None: the place); empty where it is closed."""
        ...

    def weekly(self, resource_id: int | None = None) -> list[OpeningRule]: ...
    def exceptions(self, first_day: str, last_day: str, resource_id: int | None = None) -> list[DayException]: ...
    def set_weekly(self, rules: Sequence[OpeningRule], resource_id: int | None = None) -> None: ...
    def add_exception(self, exception: DayException, resource_id: int | None = None) -> None: ...
    def drop_exceptions(self, first_day: str, last_day: str, resource_id: int | None = None) -> None: ...
