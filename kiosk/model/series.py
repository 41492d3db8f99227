"""The same hours every week."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.errors import RefusalCode


@dataclass(frozen=True, slots=True)
class Series:
    """The same hours every week, in wall time (`start_minute` of the day), between two ISO days, both included."""

    id: int
    uid: str
    holder_key: int
    resource_id: int
    start_minute: int
    minutes: int
    from_day: str
    until_day: str


@dataclass(frozen=True, slots=True)
class SeriesDate:
    """One day of a series: made as a reservation, or skipped for a reason. `given_back`: made, and cancelled or
    passed on since."""

    day: str
    reservation_id: int | None = None
    skipped: RefusalCode | None = None
    given_back: bool = False
