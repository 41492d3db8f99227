"""What was promised and may not hold any more: found, told, and answered by moving, freeing or keeping it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.model.reservations import Question, Reservation
from kiosk.model.resources import Resource, UnitState
from kiosk.rules.calendar import add_days
from kiosk.services import bookings, holders, reservations
from kiosk.services.holders import Holder
from kiosk.services.hours import resource_spans
from kiosk.services.house import Change, House, Topic, changed

if TYPE_CHECKING:
    from kiosk.ports import PromiseRow, Tx
    from kiosk.rules.opening_hours import Span

Spans = dict[tuple[int, str], "tuple[Span, ...]"]


@dataclass(frozen=True, slots=True)
class Concerned:
    """A reservation in question, what it is on, and who holds it. `resource` may have been put out of use."""

    reservation: Reservation
    resource: Resource | None
    unit_label: str
    holder: Holder


def review(tx: Tx, house: House, resource_ids: Iterable[int]) -> list[Reservation]:
    """Ask of every reservation on these resources, and on what is inside them, whether it still holds.

    To be called in the transaction that changed hours, loans, units or their state. What cannot hold is put in
    question and its holders are told; what holds again is restored; in spite of what staff kept it, it holds until
    that goes. Those newly in question, soonest first.
    """
    now = house.now()
    newly: list[Reservation] = []
    spans: Spans = {}
    for row in tx.questions.promises(resource_ids, now, add_days(house.day_of(now), -1)):
        causes = tuple(_causes(tx, house, row, spans))
        kept = row.kept if row.kept in causes else None
        cause = next((each for each in causes if each is not kept), None)
        if (cause, kept) == (row.reservation.question, row.kept):
            continue
        tx.questions.put(row.reservation.id, cause, kept=kept)
        if cause is None:
            _tell_restored(tx, house, row, now)
        elif row.reservation.question is None:
            newly.append(row.reservation)
            _tell_doubt(tx, house, row, now)
    return newly


def _causes(tx: Tx, house: House, row: PromiseRow, spans: Spans) -> Iterator[Question]:
    """Why it may not hold, the weightiest first."""
    if not row.resource_active or not row.units:
        yield Question.REMOVED
        return
    if not row.unit_active or row.crowded:
        yield Question.CAPACITY
    if row.unit_state is UnitState.BROKEN:
        yield Question.BROKEN
    kept = row.reservation
    if not any(opens <= kept.start_at and kept.end_at <= closes for opens, closes in _open(tx, house, kept, spans)):
        taken_back = tx.questions.withdrawn(kept.resource_id, kept.local_day)
        yield Question.WITHDRAWN if taken_back else Question.CLOSED


def _open(tx: Tx, house: House, kept: Reservation, spans: Spans) -> tuple[Span, ...]:
    key = (kept.resource_id, kept.local_day)
    if key not in spans:
        resource = tx.resources.get(kept.resource_id)
        spans[key] = resource_spans(tx, resource, kept.local_day, house.settings.zone) if resource else ()
    return spans[key]


def _tell_doubt(tx: Tx, house: House, row: PromiseRow, now: int) -> None:
    """Told once: what was restored and not yet read is simply no longer said."""
    kept = row.reservation
    if not holders.untell(tx, kept.holder_key, "restored", kept.id):
        holders.tell(tx, kept.holder_key, "in_question", holders.told(tx, house, kept), now)


def _tell_restored(tx: Tx, house: House, row: PromiseRow, now: int) -> None:
    kept = row.reservation
    if kept.question is not None and not holders.untell(tx, kept.holder_key, "in_question", kept.id):
        holders.tell(tx, kept.holder_key, "restored", holders.told(tx, house, kept), now)


def concerned(house: House, resource_ids: Iterable[int] | None = None) -> list[Concerned]:
    """Everything in question, of all resources or of some, soonest first. For staff only."""
    with house.store.read() as tx:
        wanted = None if resource_ids is None else set(resource_ids)
        found = [each for each in tx.questions.open(house.now()) if wanted is None or each.resource_id in wanted]
        resources = {resource.id: resource for resource in (*tx.resources.all(), *tx.resources.put_away())}
        return [_concerned(tx, each, resources.get(each.resource_id)) for each in found]


def _concerned(tx: Tx, reservation: Reservation, resource: Resource | None) -> Concerned:
    unit = tx.resources.unit(reservation.unit_id)
    return Concerned(
        reservation, resource, unit.label if unit else "",
        holders.holder_of(tx, reservation.holder_key),
    )  # fmt: skip


def keep(house: House, *, reservation_id: int, by: int, nonce: str) -> Change[Reservation]:
    """It holds all the same, says who may act for others; the holders are told.

    Raises Refused: not_yours, already_over.
    """
    with house.store.write() as tx:
        found, member = holders.opened(tx, house, by, reservation_id)
        holders.allow_for_others(tx, house, member)
        if tx.journal.subject_of(nonce) is not None:
            return Change(found, repeated=True)
        now = house.now()
        holders.not_over(found, now)
        if found.question is not None:
            tx.questions.put(found.id, None, kept=found.question)
            if not holders.untell(tx, found.holder_key, "in_question", found.id):
                holders.tell(tx, found.holder_key, "kept", holders.told(tx, house, found), now)
        bookings.note(tx, house, "keep", found, member, nonce, now)
        kept = tx.reservations.get(found.id) or found
    return Change(kept, changed(Topic.RESERVATIONS, Topic.MESSAGES))


def free(house: House, *, reservation_id: int, by: int, nonce: str) -> Change[Reservation]:
    """It cannot hold: it is cancelled, and its holders are told. Raises Refused: not_yours, already_over."""
    return reservations.cancel(house, member_id=by, reservation_id=reservation_id, nonce=nonce)


def move(
    house: House,
    *,
    reservation_id: int,
    by: int,
    start: int | None = None,
    resource_id: int | None = None,
    unit_id: int | None = None,
    nonce: str,
) -> Change[Reservation]:
    """To another unit (any that is free where none is named), another time or another machine, by who may act for
    others or by its holder. Raises Refused: not_yours, already_over, all that admission refuses."""
    return reservations.move(
        house, member_id=by, reservation_id=reservation_id, start=start, resource_id=resource_id, unit_id=unit_id,
        nonce=nonce,
    )  # fmt: skip
