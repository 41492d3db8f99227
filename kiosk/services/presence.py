"""Check-in, "this is not me", and leaving."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.day_keys import KeyReason
from kiosk.model.people import Member
from kiosk.model.visits import Greeting, VisitKind
from kiosk.rules.door import is_full
from kiosk.rules.powers import Power
from kiosk.services import badges, day_end, day_key, door
from kiosk.services.hours import spans_of
from kiosk.services.house import Change, House, Topic, changed

if TYPE_CHECKING:
    from kiosk.ports import Tx

MOST_GUESTS = 500
UNDO_GRACE_MS = 2_000
"""A tap on "this is not me" that was already on its way when the time ran out still counts."""


def check_in(house: House, *, code: str, nonce: str) -> Change[Greeting]:
    """Somebody shows a badge: an arrival on her first scan of the day, else only who she is.

    Raises Refused: foreign_code, torn_code, unknown_badge, replaced_badge, lost_badge, day_badge_over,
    group_badge, paused_member, opens_at, closed_now, place_full.
    """
    try:
        with house.store.write() as tx:
            return _arrive(tx, house, badges.owner(tx, house, code), nonce)
    except Refused as refused:
        if refused.code is RefusalCode.UNKNOWN_BADGE:
            badges.keep_unknown(house, code=code)
        raise


def whose(house: House, *, code: str) -> Member:
    """Whose badge this is; nobody arrives by it.

    Raises Refused: foreign_code, torn_code, unknown_badge, replaced_badge, lost_badge, day_badge_over,
    group_badge.
    """
    with house.store.read() as tx:
        return badges.owner(tx, house, code)


def check_in_member(house: House, *, member_id: int, nonce: str, by: Member | None = None) -> Change[Greeting]:
    """Somebody who may checks in who forgot her badge.

    Raises Refused: not_allowed_today, unknown_member, paused_member, place_full.
    """
    with house.store.write() as tx:
        if by is not None:
            day_key.allow(tx, house, by, Power.FORGOTTEN_BADGE)
        member = tx.members.get(member_id)
        if member is None:
            raise Refused(RefusalCode.UNKNOWN_MEMBER)
        return _arrive(tx, house, member, nonce, vouched=True)


def _arrive(tx: Tx, house: House, member: Member, nonce: str, *, vouched: bool = False) -> Change[Greeting]:
    now = house.now()
    day = house.day_of(now)
    key = tx.members.presence_key(member.id, day)
    last = tx.visits.last_of(key, day) if key is not None else None
    is_in = last is not None and last[0] is VisitKind.IN
    if last is not None and is_in and not _is_over(tx, house, last[2], now):
        if member.paused:
            raise Refused(RefusalCode.PAUSED_MEMBER)
        return Change(Greeting(member, False, last[1], last[2]), repeated=tx.journal.subject_of(nonce) == last[1])
    if (done := tx.journal.subject_of(nonce)) is not None:
        return Change(Greeting(member, False, done, now), repeated=True)
    door.let_in(tx, house, member, day, now, vouched=vouched)
    day_end.close_before_arrival(tx, house, day, now, again=is_in)
    if key is None:
        key = tx.members.add_presence_key(member.id, day)
    seq = tx.visits.add(key, VisitKind.IN, now, day)
    tx.journal.add("check_in", now=now, local_day=day, person_key=key, nonce=nonce, subject=seq)
    return Change(Greeting(member, True, seq, now), changed(Topic.PRESENCE))


def _is_over(tx: Tx, house: House, arrived_at: int, now: int) -> bool:
    return door.day_over(house, arrived_at, spans_of(tx, house.day_of(now), house.settings.zone), now)


def not_me(house: House, *, greeting: Greeting, nonce: str) -> Change[None]:
    """Strike an arrival that was not hers. Raises Refused: too_late_to_undo, not_present."""
    return _end(house, greeting.member.id, VisitKind.UNDO, nonce, greeting)


def leave(house: House, *, member_id: int, nonce: str) -> Change[None]:
    """Somebody says she is leaving. Raises Refused(not_present)."""
    return _end(house, member_id, VisitKind.OUT, nonce)


def _end(house: House, member_id: int, kind: VisitKind, nonce: str, greeting: Greeting | None = None) -> Change[None]:
    with house.store.write() as tx:
        if tx.journal.subject_of(nonce) is not None:
            return Change(None, repeated=True)
        now = house.now()
        day = house.day_of(now)
        key = tx.members.presence_key(member_id, day)
        last = tx.visits.last_of(key, day) if key is not None else None
        if key is None or last is None or last[0] is not VisitKind.IN:
            raise Refused(RefusalCode.NOT_PRESENT)
        if greeting is not None and not _may_undo(house, greeting, last[1], now):
            raise Refused(RefusalCode.TOO_LATE_TO_UNDO)
        day_key.end(tx, house, member_id, KeyReason.LEFT, now)
        seq = tx.visits.add(key, kind, now, day, corrects_seq=last[1] if greeting else None)
        tx.journal.add(kind.value, now=now, local_day=day, person_key=key, nonce=nonce, subject=seq)
    return Change(None, changed(Topic.PRESENCE, Topic.DAY_KEY))


def _may_undo(house: House, greeting: Greeting, last_seq: int, now: int) -> bool:
    age = now - greeting.since
    return (
        greeting.arrived
        and greeting.visit_seq == last_seq
        and age <= house.settings.undo_seconds * 1000 + UNDO_GRACE_MS
    )


def present(house: House) -> set[int]:
    """Ids of the members who are in; for staff only."""
    with house.store.read() as tx:
        return door.still_in(tx, house, house.now())


@dataclass(frozen=True, slots=True)
class Inside:
    """How many are in the house now, for fire safety; `most` is 0 where there is no limit."""

    people: int
    guests: int
    most: int
    groups: int = 0

    @property
    def total(self) -> int:
        return self.people + self.guests + self.groups

    @property
    def full(self) -> bool:
        return is_full(self.total, self.most)


def inside(house: House) -> Inside:
    """How many are in the house now: members, guests as a number, and those who came with the badge of a party."""
    with house.store.read() as tx:
        now = house.now()
        day = house.day_of(now)
        people, guests, groups = len(door.still_in(tx, house, now)), tx.visits.guests(day), tx.visits.in_parties(day)
    return Inside(people, guests, house.settings.place_capacity, groups)


def set_guests(house: House, *, people: int, by: Member, nonce: str) -> Change[int]:
    """How many guests and children are in the house; the latest number of a day counts.

    Raises Refused: not_allowed_today, quantity_too_big.
    """
    if not 0 <= people <= MOST_GUESTS:
        raise Refused(RefusalCode.QUANTITY_TOO_BIG, most=MOST_GUESTS)
    with house.store.write() as tx:
        now = house.now()
        day = house.day_of(now)
        if tx.journal.subject_of(nonce) is not None:
            return Change(tx.visits.guests(day), repeated=True)
        day_key.allow(tx, house, by, Power.GUESTS)
        seq = tx.visits.add_guests(people, now, day)
        key = tx.members.presence_key(by.id, day)
        tx.journal.add("guests", now=now, local_day=day, person_key=key, nonce=nonce, subject=seq)
    return Change(people, changed(Topic.PRESENCE))
