"""Which starts and lengths a resource offers, and whether a wish may be taken. Pure; instants in milliseconds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from kiosk.errors import RefusalCode
from kiosk.model.resources import Resource
from kiosk.rules.calendar import MINUTE_MS, QUARTER_MS, floor_quarter, quarter_of
from kiosk.rules.opening_hours import Span

DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class Busy:
    """Quarter-hours of one unit: taken, cleaning after somebody else, and of those taken the ones that are her own."""

    taken: AbstractSet[int]
    cleaning: AbstractSet[int]
    own: AbstractSet[int] = frozenset()


def refusal(
    resource: Resource, start: int, end: int, now: int, spans: Sequence[Span], *, begun: bool = False, far: bool = False
) -> RefusalCode | None:
    """The nearest reason why `start` to `end` cannot be taken, whatever is reserved; None where it can. What begins at
    one of the `starts` below can.

    `begun`: it has this start already, only its end must lie ahead. `far`: it may lie beyond the horizon.
    """
    length = end - start
    if start % QUARTER_MS or end % QUARTER_MS:
        return RefusalCode.OFF_STEP
    if length < resource.min_minutes * MINUTE_MS:
        return RefusalCode.TOO_SHORT
    if length > resource.max_minutes * MINUTE_MS:
        return RefusalCode.TOO_LONG
    if (end <= now) if begun else (start < floor_quarter(now)):
        return RefusalCode.IN_THE_PAST
    if not far and start > now + resource.horizon_days * DAY_MS:
        return RefusalCode.TOO_FAR_AHEAD
    opens = next((opens for opens, closes in spans if opens <= start and end <= closes), None)
    if opens is None:
        return RefusalCode.CLOSED_THEN
    if not begun and start != floor_quarter(now) and (start - opens) % (resource.step_minutes * MINUTE_MS):
        return RefusalCode.OFF_STEP
    return None


def longest_minutes(resource: Resource, start: int, spans: Sequence[Span], units: Sequence[Busy]) -> int:
    """The longest stay from `start` on any one unit, up to the resource's longest; 0 where none."""
    closes = next((end for begin, end in spans if begin <= start < end), start)
    limit = min(closes, start + resource.max_minutes * MINUTE_MS)
    return max((_stay(resource, start, limit, unit) for unit in units), default=0)


def _stay(resource: Resource, start: int, limit: int, unit: Busy) -> int:
    first, last = quarter_of(start), quarter_of(limit)
    free = first
    while free < last and free not in unit.taken and free not in unit.cleaning:
        free += 1
    # Her cleaning time after her stay must not run into somebody else's reservation.
    buffer = resource.buffer_minutes * MINUTE_MS // QUARTER_MS
    end = free
    while end > first and any(q in unit.taken and q not in unit.own for q in range(end, end + buffer)):
        end -= 1
    return (end - first) * QUARTER_MS // MINUTE_MS


def starts(resource: Resource, now: int, spans: Sequence[Span]) -> tuple[int, ...]:
    """Starts worth offering in these spans: every step, from the current quarter-hour up to the horizon."""
    step = resource.step_minutes * MINUTE_MS
    shortest = resource.min_minutes * MINUTE_MS
    earliest, latest = floor_quarter(now), now + resource.horizon_days * DAY_MS
    found: list[int] = []
    for opens, closes in spans:
        offered = set(range(opens, closes - shortest + 1, step))
        if opens <= earliest <= closes - shortest:
            offered.add(earliest)
        found.extend(sorted(start for start in offered if earliest <= start <= latest))
    return tuple(found)


def quarter_states(spans: Sequence[Span], now: int, units: Mapping[int, Busy]) -> tuple[tuple[int, str], ...]:
    """(start, state) of every quarter-hour between the first opening and the last closing of the day."""
    if not spans:
        return ()
    opened = {quarter for begin, end in spans for quarter in range(quarter_of(begin), quarter_of(end))}
    first, last = quarter_of(spans[0][0]), quarter_of(spans[-1][1])
    return tuple(
        (q * QUARTER_MS, _state(q, is_open=q in opened, is_past=q < quarter_of(now), units=units))
        for q in range(first, last)
    )


def _state(quarter: int, *, is_open: bool, is_past: bool, units: Mapping[int, Busy]) -> str:
    if not is_open:
        return "closed"
    if is_past:
        return "past"
    if any(quarter not in unit.taken and quarter not in unit.cleaning for unit in units.values()):
        return "free"
    return "cleaning" if any(quarter in unit.cleaning for unit in units.values()) else "busy"
