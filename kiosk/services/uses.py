"""Begin to use a machine or a place, go on, stop, and say how it was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.model.reservations import Reservation
from kiosk.model.uses import Session, UseKind
from kiosk.rules.calendar import quarter_of
from kiosk.rules.powers import Power
from kiosk.rules.uses import lasted
from kiosk.services import bookings, charter, day_key, entry, holders, lapses, qualifications, sessions
from kiosk.services.house import Change, House, Topic, changed, presence_key

if TYPE_CHECKING:
    from kiosk.ports import Tx
    from kiosk.services.entry import Entry


def start(
    house: House,
    *,
    member_id: int,
    nonce: str,
    unit_id: int | None = None,
    resource_id: int | None = None,
    companion_id: int | None = None,
) -> Change[Session]:
    """Begin on a unit, or on the best one of a pool. A reservation of hers, or of her group, moves to that unit.

    Whose time there is over is taken over. What she uses already goes on. Raises Refused: unknown_member,
    paused_member, charter_to_accept, needs_someone, and those of `entry.on_unit`.
    """
    with house.store.write() as tx:
        if (done := tx.journal.subject_of(nonce)) is not None and (first := tx.uses.get(done)):
            return Change(first, repeated=True)
        now = house.now()
        day = house.day_of(now)
        tx.reservations.drop_expired(now)
        member = holders.known(tx, member_id)
        if member.paused:
            raise Refused(RefusalCode.PAUSED_MEMBER)
        charter.require(tx, member)
        found = _entry(tx, house, member, unit_id, resource_id)
        if (running := sessions.running(tx, house, found.unit.id)) is not None:
            return Change(running.session, repeated=True)
        qualifications.require(tx, house, member, found.resource, companion_id)
        _take_over(tx, house, found.unit.id)
        _write_ends(tx, house)
        for gone in lapses.on_unit(tx, house, found.unit, now):
            if found.reservation is None or gone.id != found.reservation.id:
                lapses.release(tx, house, gone, now)
        if found.reservation is not None and found.reservation.unit_id != found.unit.id:
            _move_there(tx, found.reservation, found.unit.id, now)
        made = tx.uses.start(
            unit_id=found.unit.id, person_key=presence_key(tx, member_id, day),
            companion_key=presence_key(tx, companion_id, day) if companion_id is not None else None,
            reservation_id=found.reservation.id if found.reservation is not None else None,
            until_at=found.until_at, now=now, local_day=day,
        )  # fmt: skip
        tx.journal.add("use_start", now=now, local_day=day, person_key=made.person_key, nonce=nonce, subject=made.seq)
    return Change(made, changed(Topic.USES, Topic.RESERVATIONS, Topic.MESSAGES))


def stop(house: House, *, member_id: int, seq: int, nonce: str) -> Change[Session]:
    """End a session: whoever began it or came along may always, her group too, and who may act for others.

    The rest of a reservation that had begun is free for others. Raises Refused: unknown_member, not_yours,
    not_allowed_today.
    """
    with house.store.write() as tx:
        session, member = _known(tx, seq), holders.known(tx, member_id)
        if not sessions.is_hers(tx, member, session):
            day_key.allow(tx, house, member, Power.RESERVE_FOR)
        running = sessions.running(tx, house, session.unit_id)
        if running is None or running.session.seq != seq:
            return Change(session, repeated=True)
        now = house.now()
        key = presence_key(tx, member_id, house.day_of(now))
        end(tx, house, session, UseKind.STOP, now, person_key=key, nonce=nonce)
        _free_rest(tx, session, now)
    return Change(session, changed(Topic.USES, Topic.RESERVATIONS, Topic.PRINTS))


def stop_own(house: House, *, member_id: int, nonce: str) -> Change[int]:
    """End what ends when she leaves (`sessions.ends_with`); how many."""
    with house.store.write() as tx:
        ended = end_own(tx, house, holders.known(tx, member_id), nonce)
    return Change(ended, changed(Topic.USES, Topic.RESERVATIONS, Topic.PRINTS) if ended else frozenset())


def end_own(tx: Tx, house: House, member: Member, nonce: str) -> int:
    """The same inside another act, after which she is not there any more."""
    now = house.now()
    running = sessions.running_all(tx, house)
    mine = [each.session for each in running if sessions.ends_with(tx, house, member, each.session)]
    key = presence_key(tx, member.id, house.day_of(now)) if mine else None
    for session in mine:
        end(tx, house, session, UseKind.STOP, now, person_key=key, nonce=f"{nonce}-{session.seq}")
        _free_rest(tx, session, now)
    return len(mine)


def still_here(house: House, *, seq: int, nonce: str, member_id: int | None = None) -> Change[Session]:
    """Somebody is there: the question comes again later. Whoever stands at the screen may say so."""
    with house.store.write() as tx:
        session = _known(tx, seq)
        running = sessions.running(tx, house, session.unit_id)
        if tx.journal.subject_of(nonce) is not None or running is None or running.session.seq != seq:
            return Change(session, repeated=True)
        now = house.now()
        day = house.day_of(now)
        key = _answering(tx, member_id, day)
        tx.uses.add(session, UseKind.STILL_HERE, person_key=key, now=now, local_day=day)
        tx.journal.add("use_still_here", now=now, local_day=day, person_key=key, nonce=nonce, subject=seq)
    return Change(session, changed(Topic.USES))


def say_clean(house: House, *, seq: int, clean: bool, nonce: str, member_id: int | None = None) -> Change[Session]:
    """How a unit was left after a session. "Not clean" is told to those who keep the day; it blocks nobody and
    says nothing about who was there."""
    with house.store.write() as tx:
        session = _known(tx, seq)
        if tx.journal.subject_of(nonce) is not None:
            return Change(session, repeated=True)
        now = house.now()
        day = house.day_of(now)
        key = _answering(tx, member_id, day)
        kind = UseKind.CLEAN if clean else UseKind.NOT_CLEAN
        tx.uses.add(session, kind, person_key=key, now=now, local_day=day)
        if not clean:
            _tell_keepers(tx, house, session.unit_id, now)
        tx.journal.add(f"use_{kind}", now=now, local_day=day, person_key=key, nonce=nonce, subject=seq)
    return Change(session, changed(Topic.USES, Topic.MESSAGES))


def auto_stop(house: House) -> Change[int]:
    """Write the end of every session whose time is over, or whose unit is gone; how many. Else nothing is written."""
    with house.store.read() as tx:
        if not sessions.due(tx, house) and not sessions.of_nothing(tx):
            return Change(0)
    with house.store.write() as tx:
        over = _write_ends(tx, house)
    return Change(over, changed(Topic.USES) if over else frozenset())


def _write_ends(tx: Tx, house: House) -> int:
    """What is over stays over: a clock that is set back later brings no use to life again beside one begun since."""
    over = [(each.session, each.ends_at) for each in sessions.due(tx, house)]
    over += [(session, session.until_at) for session in sessions.of_nothing(tx)]
    for session, at in over:
        end(tx, house, session, UseKind.AUTO_STOP, min(at, house.now()))
    return len(over)


def end(
    tx: Tx,
    house: House,
    session: Session,
    kind: UseKind,
    at: int,
    *,
    person_key: int | None = None,
    nonce: str | None = None,
) -> None:
    """The row that ends a session, in the act's own transaction."""
    now = house.now()
    tx.uses.add(
        session, kind, person_key=person_key, now=at, local_day=house.day_of(at),
        lasted_ms=lasted(session.started_at, at),
    )  # fmt: skip
    tx.journal.add(
        f"use_{kind}", now=now, local_day=house.day_of(now), person_key=person_key, nonce=nonce, subject=session.seq
    )


def _entry(tx: Tx, house: House, member: Member, unit_id: int | None, resource_id: int | None) -> Entry:
    unit = tx.resources.unit(unit_id) if unit_id is not None else None
    if unit is not None:
        return entry.on_unit(tx, house, member, unit)
    if resource_id is None:
        raise Refused(RefusalCode.UNKNOWN_RESOURCE)
    return entry.on_pool(tx, house, member, resource_id)


def _move_there(tx: Tx, booked: Reservation, unit_id: int, now: int) -> None:
    """Her time of the pool is on the unit she begins on: whatever spoke against the one before is answered."""
    first = quarter_of(now)
    tx.reservations.yield_cleaning([unit_id], booked.holder_key, first, quarter_of(booked.end_at))
    tx.claims.put_on_unit(booked.id, booked.unit_id, unit_id, first)
    if booked.question is not None:
        tx.questions.put(booked.id, None)
        holders.untell(tx, booked.holder_key, "in_question", booked.id)


def _take_over(tx: Tx, house: House, unit_id: int) -> None:
    """Who sat here before, and whose time is over, has ended when it was over, at the latest now."""
    former = tx.uses.running(unit_id)
    if former is not None:
        known = sessions.described(tx, former)
        end(tx, house, former, UseKind.TAKEOVER, min(known.ends_at if known else former.until_at, house.now()))


def _free_rest(tx: Tx, session: Session, now: int) -> None:
    """What is left of a reservation that has begun is free; one that has not is kept."""
    found = tx.reservations.get(session.reservation_id) if session.reservation_id is not None else None
    if found is not None and found.start_at <= now < found.end_at:
        bookings.end_early(tx, found, now)


def _tell_keepers(tx: Tx, house: House, unit_id: int, now: int) -> None:
    unit = tx.resources.unit(unit_id)
    resource = tx.resources.get(unit.resource_id) if unit is not None else None
    if unit is None or resource is None:
        return
    for member in tx.members.all():
        if not member.paused and day_key.may(tx, house, member, Power.NOT_CLEAN):
            tx.messages.add(member.id, "not_clean", {"resource": resource.name, "picture": resource.picture}, now)


def close_broken(tx: Tx, house: House, unit_id: int) -> None:
    """The unit does not work any more: who used it keeps the time that she had."""
    running = sessions.running(tx, house, unit_id)
    if running is not None:
        end(tx, house, running.session, UseKind.AUTO_STOP, house.now())


def _known(tx: Tx, seq: int) -> Session:
    session = tx.uses.get(seq)
    if session is None:
        raise Refused(RefusalCode.NOT_YOURS)
    return session


def _answering(tx: Tx, member_id: int | None, day: str) -> int | None:
    """Whose answer it is; nobody's, too, where she was erased while the question stood on the screen."""
    member = tx.members.get(member_id) if member_id is not None else None
    return presence_key(tx, member.id, day) if member is not None else None
