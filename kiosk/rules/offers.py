"""The few starts worth proposing first: now, later today, another day. Pure; instants in milliseconds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kiosk.model.offers import Offer, Start
from kiosk.model.resources import Resource
from kiosk.rules.calendar import MINUTE_MS

USUAL_MINUTES = 120
OFFERS = 3
MORNING = "10:00"
"""On another day, the hour proposed first."""

Day = tuple[str, Sequence[Start]]
"""An ISO day and the starts it offers."""


def usual_minutes(resource: Resource) -> int:
    """Two hours, or as near as the resource allows."""
    return max(resource.min_minutes, min(resource.max_minutes, USUAL_MINUTES))


def fitting(starts: Iterable[Start], minutes: int) -> tuple[Start, ...]:
    """Starts from which a unit can be kept that long."""
    return tuple(start for start in starts if start.longest_minutes >= minutes)


def nearest(starts: Sequence[Start], at: int, minutes: int, shortest: int) -> Start | None:
    """The start nearest to a wish that takes its whole length, or else its shortest; None on a full day."""
    fits = fitting(starts, minutes) or fitting(starts, shortest)
    return min(fits, key=lambda start: abs(start.at - at), default=None)


def propose(resource: Resource, days: Iterable[Day], now: int) -> tuple[Offer, ...]:
    """At most three offers, soonest first: now, later on that day, the day after; later days where these are full."""
    usual = usual_minutes(resource)
    found: list[Offer] = []
    for day, starts in days:
        free = fitting(starts, resource.min_minutes)
        found += _other_day(day, free, usual) if found else _first_day(day, free, now, usual)
        if len(found) >= OFFERS:
            break
    return tuple(found[:OFFERS])


def _first_day(day: str, free: Sequence[Start], now: int, usual: int) -> list[Offer]:
    """The soonest stay, shorter than usual if it can begin now or nothing longer is left, and one after it."""
    if not free:
        return []
    soonest = free[0] if free[0].at <= now else (fitting(free, usual) or free)[0]
    first = Offer(day, soonest.at, min(usual, soonest.longest_minutes))
    later = [start for start in fitting(free, usual) if start.at >= first.at + usual * MINUTE_MS]
    return [first, *(Offer(day, start.at, usual) for start in _round(later)[:1])]


def _other_day(day: str, free: Sequence[Start], usual: int) -> list[Offer]:
    fits = _round(fitting(free, usual))
    morning = [start for start in fits if start.wall >= MORNING] or fits
    return [Offer(day, start.at, usual) for start in morning[:1]]


def _round(starts: Sequence[Start]) -> Sequence[Start]:
    """Whole hours, as far as there are any."""
    return [start for start in starts if start.wall.endswith(":00")] or starts
