"""Whether somebody may come in now, and when a day that nobody closed ends. Instants are epoch milliseconds UTC."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.rules.opening_hours import Span


def is_open(now: int, spans: Sequence[Span], early_ms: int, after_ms: int) -> bool:
    """Whether the door takes arrivals: in the opening hours, a little before and a little after them."""
    return any(start - early_ms <= now < end + after_ms for start, end in spans)


def is_full(people: int, capacity: int) -> bool:
    """Whether one more would be too many; a capacity of 0 is no limit."""
    return 0 < capacity <= people


def end_of(arrived_at: int, spans: Sequence[Span], midnight: int) -> int:
    """When the day of an arrival ends by itself: at the last closing after it, else with the day; never before it."""
    closings = [end for _, end in spans if end > arrived_at]
    return max(arrived_at, max(closings, default=midnight))


def is_over(now: int, ends_at: int, after_ms: int) -> bool:
    """Whether a day that ends then is closed for whoever did not say that she left."""
    return now >= ends_at + after_ms
