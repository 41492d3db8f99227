"""When the place is open on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.rules.opening_hours import Span, open_spans

if TYPE_CHECKING:
    from kiosk.model.resources import Resource
    from kiosk.ports import Tx


def spans_of(tx: Tx, day: str, zone: str) -> tuple[Span, ...]:
    """Open spans of the place on a day, as instants."""
    return open_spans(day, tx.openings.weekly(), tx.openings.exceptions(day, day), zone)


def resource_spans(tx: Tx, resource: Resource, day: str, zone: str) -> tuple[Span, ...]:  # noqa: ARG001
    """Spans of a day in which a resource may be used, as instants: where it has no hours of its own, the place's."""
    return spans_of(tx, day, zone)
