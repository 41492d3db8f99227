"""When a place is open on a date: weekly rules in wall time, and dated exceptions that replace them."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.model.resources import DayException, OpeningRule
from kiosk.rules.calendar import instant, weekday

Span = tuple[int, int]
"""Half-open interval of instants, epoch milliseconds."""


def wall_spans(day: str, rules: Sequence[OpeningRule], exceptions: Sequence[DayException]) -> tuple[Span, ...]:
    """Open spans of a day in wall-clock minutes, overlapping and touching ones joined."""
    for exception in exceptions:
        if exception.day == day:
            return _joined(exception.spans)
    number = weekday(day)
    return _joined([(rule.start_minute, rule.end_minute) for rule in rules if rule.weekday == number])


def open_spans(
    day: str, rules: Sequence[OpeningRule], exceptions: Sequence[DayException], zone: str
) -> tuple[Span, ...]:
    """Open spans of a day as instants: a day of clock change has its true length."""
    return tuple((instant(day, a, zone), instant(day, b, zone)) for a, b in wall_spans(day, rules, exceptions))


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
