"""Rows, claims and slip of a reservation that was admitted: what every act that takes or gives back time writes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.model.people import Member
from kiosk.model.reservations import Reservation, ReservationState
from kiosk.rules.calendar import QUARTER_MS
from kiosk.services import holders
from kiosk.services.admission import Admission, Wish, admit, quarters
from kiosk.services.slips import drop_waiting, queue_slip
from kiosk.words.formats import clock

if TYPE_CHECKING:
    from kiosk.ports import Tx
    from kiosk.services.house import House


def book(tx: Tx, house: House, wish: Wish, now: int, *, slip: bool = True, series_id: int | None = None) -> Reservation:
    """Admit a wish and make it a reservation, with its claims and its slip. Raises all that `admit` refuses."""
    found = admit(tx, house, wish, now)
    made = tx.reservations.add(
        unit_id=found.unit_id, resource_id=wish.resource_id, holder_key=found.holder_key, start_at=wish.start,
        end_at=wish.end, local_day=house.day_of(wish.start), now=now, series_id=series_id,
        companion_key=found.companion_key,
    )  # fmt: skip
    _claim(tx, found, made)
    if slip:
        queue_slip(tx, house, found.member, made, now, found.stay)
    return made


def rebook(tx: Tx, house: House, wish: Wish, before: Reservation, now: int) -> Reservation:
    """Admit a wish in the place of a reservation, which keeps its id; in other hands it is of no series any more.

    Raises all that `admit` refuses.
    """
    found = admit(tx, house, replace(wish, ignoring=(before.id, *wish.ignoring)), now)
    after = replace(
        before, unit_id=found.unit_id, resource_id=wish.resource_id, holder_key=found.holder_key, start_at=wish.start,
        end_at=wish.end, local_day=house.day_of(wish.start), question=None,
        kept_until=before.kept_until if before.start_at == wish.start else None,
        companion_key=found.companion_key,
        series_id=before.series_id if before.holder_key == found.holder_key else None,
    )  # fmt: skip
    tx.reservations.change(after)
    _answered(tx, before)
    _claim(tx, found, after)
    drop_waiting(tx, before)
    queue_slip(tx, house, found.member, after, now, found.stay)
    return after


def give_back(tx: Tx, gone: Reservation) -> None:
    """It is free again; nothing more is said of it, on the screen or on paper."""
    tx.reservations.cancel(gone.id)
    _answered(tx, gone)
    drop_waiting(tx, gone)


def _answered(tx: Tx, before: Reservation) -> None:
    """It is moved or given back: nobody need still be told that it was in question."""
    if before.question is not None:
        holders.untell(tx, before.holder_key, "in_question", before.id)


def end_early(tx: Tx, before: Reservation, at: int) -> Reservation:
    """She is done: what is left after the quarter-hour of `at` (epoch ms) is free to others. Nothing can refuse it."""
    end = max(-(-at // QUARTER_MS) * QUARTER_MS, before.start_at + QUARTER_MS)
    resource = tx.resources.get(before.resource_id)
    if end >= before.end_at or resource is None or before.state is not ReservationState.BOOKED:
        return before
    _, last, clean_until = quarters(resource, before.start_at, end)
    tx.reservations.shorten(before.id, last, clean_until)
    drop_waiting(tx, before)
    return replace(before, end_at=end)


def wish_of(tx: Tx, found: Reservation, member: Member) -> Wish:
    """What a reservation asks for as it stands, for its holder; `member` is who acts."""
    holder = tx.members.by_key(found.holder_key)
    companion = tx.members.by_key(found.companion_key) if found.companion_key else None
    return Wish(
        (holder or _speaker(tx, found, member)).id, found.resource_id, found.start_at, found.end_at,
        party_key=None if holder else found.holder_key, near_unit_id=found.unit_id,
        companion_id=companion.id if companion else None, begun=True, far=True,
    )  # fmt: skip


def note(tx: Tx, house: House, act: str, kept: Reservation, actor: Member | None, nonce: str, now: int) -> None:
    """The act in the journal; whose reservation it is stands with the reservation, as long as that is known."""
    day = house.day_of(now)
    key = holders.doer_key(tx, actor, kept.holder_key, day)
    tx.journal.add(act, now=now, local_day=day, person_key=key, nonce=nonce, subject=kept.id)


def tell_others(tx: Tx, house: House, kept: Reservation, code: str, actor: Member, now: int) -> None:
    """A message to those who hold it and did not do it themselves."""
    if actor.person_key != kept.holder_key:
        facts = holders.told(tx, house, kept)
        holders.tell(tx, kept.holder_key, code, facts, now, but=actor.id)


def tell_moved(tx: Tx, house: House, before: Reservation, after: Reservation, actor: Member, now: int) -> None:
    if actor.person_key != before.holder_key:
        facts = holders.told(tx, house, before)
        facts |= {"new_day": after.local_day, "new_start": clock(after.start_at, house.settings.zone)}
        holders.tell(tx, before.holder_key, "moved", facts, now, but=actor.id)


def _speaker(tx: Tx, found: Reservation, member: Member) -> Member:
    """Who stands for a party: herself if she is of it, else the first of them."""
    numbers = tx.parties.member_ids(found.holder_key)
    first = tx.members.get(numbers[0]) if numbers and member.id not in numbers else None
    return first or member


def _claim(tx: Tx, found: Admission, made: Reservation) -> None:
    first, last, clean_until = quarters(found.resource, made.start_at, made.end_at)
    unit_ids = found.unit_ids
    if found.touched:
        tx.reservations.yield_cleaning(unit_ids[:1], made.holder_key, first, clean_until)
    if len(unit_ids) > 1:
        tx.reservations.yield_cleaning(unit_ids[1:], made.holder_key, first, last)
    tx.reservations.claim(made.id, unit_ids, first, last, clean_until)
