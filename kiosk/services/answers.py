"""What staff answers for reservations in question, one or many at once: move, free or keep them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.errors import Refused
from kiosk.model.reservations import Reservation
from kiosk.rules.calendar import MINUTE_MS, QUARTER_MS, add_days, instant, quarter_of, wall_minute
from kiosk.rules.offers import nearest
from kiosk.services import day_plans, questions
from kiosk.services.hours import resource_spans
from kiosk.services.house import Change, House, changed
from kiosk.services.reservations import BOOKED

if TYPE_CHECKING:
    from kiosk.model.resources import Resource
    from kiosk.ports import Tx

DAYS_AHEAD = 7
"""As far as another time is looked for."""


class Choice(StrEnum):
    MOVE = "move"
    FREE = "free"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Answered:
    """How many reservations were answered, and how many stay in question."""

    done: int
    left: int


def proposals(house: House, reservations: Iterable[Reservation]) -> dict[int, int | None]:
    """By reservation: the start (epoch ms) it could move to, its own where another unit is free; None for nowhere."""
    with house.store.read() as tx:
        return {each.id: _proposal(tx, house, each) for each in reservations}


def answer(house: House, *, reservation_ids: Sequence[int], choice: Choice, by: int, nonce: str) -> Change[Answered]:
    """The same answer for some reservations; what cannot be done for one of them leaves it in question.

    Each is looked at anew before it moves: two of a group never go to the same place.
    """
    done = 0
    for reservation_id in reservation_ids:
        done += _answer_one(house, reservation_id, choice, by, f"{nonce}-{reservation_id}")
    return Change(Answered(done, len(reservation_ids) - done), changed(*BOOKED))


def grouped(found: Sequence[questions.Concerned]) -> Mapping[tuple[str, int], list[questions.Concerned]]:
    """By cause and resource, each group where its soonest stands."""
    groups: dict[tuple[str, int], list[questions.Concerned]] = {}
    for each in found:
        key = (str(each.reservation.question), each.reservation.resource_id)
        groups.setdefault(key, []).append(each)
    return groups


def _answer_one(house: House, reservation_id: int, choice: Choice, by: int, nonce: str) -> bool:
    try:
        match choice:
            case Choice.KEEP:
                questions.keep(house, reservation_id=reservation_id, by=by, nonce=nonce)
            case Choice.FREE:
                questions.free(house, reservation_id=reservation_id, by=by, nonce=nonce)
            case Choice.MOVE:
                return _move(house, reservation_id, by, nonce)
    except Refused:
        return False
    return True


def _move(house: House, reservation_id: int, by: int, nonce: str) -> bool:
    with house.store.read() as tx:
        found = tx.reservations.get(reservation_id)
        start = _proposal(tx, house, found) if found is not None else None
    if start is None:
        return False
    questions.move(house, reservation_id=reservation_id, by=by, start=start, nonce=nonce)
    return True


def _proposal(tx: Tx, house: House, kept: Reservation) -> int | None:
    resource = tx.resources.get(kept.resource_id)
    if resource is None:
        return None
    if kept.start_at > house.now() and _fits_as_it_is(tx, house, resource, kept):
        return kept.start_at
    minutes, zone = (kept.end_at - kept.start_at) // MINUTE_MS, house.settings.zone
    for ahead in range(DAYS_AHEAD + 1):
        day = add_days(kept.local_day, ahead)
        wish = instant(day, wall_minute(kept.start_at, zone), zone)
        plan = day_plans.plan(tx, house, resource, day, kept.holder_key, house.now(), moving=kept.id)
        fits = [start for start in plan.starts if start.longest_minutes >= minutes]
        if (found := nearest(fits, wish, minutes, minutes)) is not None:
            return found.at
    return None


def _fits_as_it_is(tx: Tx, house: House, resource: Resource, kept: Reservation) -> bool:
    """Whether another unit is free and the place open."""
    spans = resource_spans(tx, resource, kept.local_day, house.settings.zone)
    if not any(opens <= kept.start_at and kept.end_at <= closes for opens, closes in spans):
        return False
    first, last = quarter_of(kept.start_at), quarter_of(kept.end_at)
    busy_until = last + resource.buffer_minutes * MINUTE_MS // QUARTER_MS
    return tx.reservations.free_unit(resource.id, first, last, kept.holder_key, busy_until) is not None
