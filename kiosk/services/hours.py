"""When the place and what is in it are open on a day."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kiosk.model.opening import HoursSet, OpeningRow, Pair
from kiosk.rules.calendar import weekday
from kiosk.rules.opening_hours import Span, instants, joined, usable_spans

if TYPE_CHECKING:
    from kiosk.model.resources import Resource
    from kiosk.ports import Tx


def spans_of(tx: Tx, day: str, zone: str) -> tuple[Span, ...]:
    """Open spans of the place on a day, as instants."""
    return instants(day, joined(tx.openings.of_place(day, weekday(day))), zone)


def resource_spans(tx: Tx, resource: Resource, day: str, zone: str) -> tuple[Span, ...]:
    """Spans of a day in which a resource may be used, as instants: where it has no hours of its own, the place's."""
    return instants(day, resource_wall_spans(tx, resource, day), zone)


def resource_wall_spans(tx: Tx, resource: Resource, day: str) -> tuple[Pair, ...]:
    """The same in wall-clock minutes."""
    chain = [resource.id] if resource.within_id is None else tx.openings.containers(resource.id)
    rows, dated = tx.openings.rows(weekday(day), chain), tx.openings.exceptions_of(day, chain)
    if not dated and all(row.resource_id is None for row in rows):
        return joined((row.rule.start_minute, row.rule.end_minute) for row in rows)
    return usable_spans(day, _set(rows, dated, None), [_set(rows, dated, each) for each in chain])


def spans_by_resource(tx: Tx, resources: Iterable[Resource], day: str, zone: str) -> dict[int, tuple[Span, ...]]:
    """`resource_spans` of many resources in two questions to the store."""
    known = {resource.id: resource for resource in resources}
    rows, dated = tx.openings.rows(weekday(day)), tx.openings.exceptions_of(day)
    sets = {each: _set(rows, dated, each) for each in (None, *known)}
    return {
        each: instants(day, usable_spans(day, sets[None], [sets[outer] for outer in _chain(known, each)]), zone)
        for each in known
    }


def _chain(known: dict[int, Resource], resource_id: int) -> list[int]:
    chain, outer = [resource_id], known[resource_id].within_id
    while outer in known and outer not in chain:
        chain.append(outer)
        outer = known[outer].within_id
    return chain


def _set(rows: list[OpeningRow], dated: dict[int | None, tuple[Pair, ...]], resource_id: int | None) -> HoursSet:
    return HoursSet(tuple(row for row in rows if row.resource_id == resource_id), dated.get(resource_id))
