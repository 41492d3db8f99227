"""The day's key: taken with two badges, passed on, given back; what it opens ends when the place closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.day_keys import DayKey, DayKeyKind, KeyReason
from kiosk.model.people import Member
from kiosk.model.visits import VisitKind
from kiosk.rules.powers import Power, powers_of
from kiosk.services.hours import spans_of
from kiosk.services.house import Change, House, Topic, changed

if TYPE_CHECKING:
    from kiosk.ports import Tx

REASONS = (KeyReason.OPENING, KeyReason.REPLACING, KeyReason.MARKET, KeyReason.CLOSING)
"""What one may say when taking it."""


def take(house: House, *, member_id: int, witness_id: int, reason: KeyReason, nonce: str) -> Change[DayKey]:
    """Two who are in: one takes the key, the other sees it. From whoever holds it, it is passed on.

    While somebody else holds it, one of the two is of staff. Raises Refused: unknown_member, paused_member,
    key_two_badges, not_present, key_held, key_asleep.
    """
    with house.store.write() as tx:
        member, witness = _known(tx, member_id), _known(tx, witness_id)
        now = house.now()
        day = house.day_of(now)
        before = holder(tx, house)
        if tx.journal.subject_of(nonce) is not None and before is not None:
            return Change(before, repeated=True)
        if member.id == witness.id:
            raise Refused(RefusalCode.KEY_TWO_BADGES)
        key, witness_key = _present_key(tx, member, day), _present_key(tx, witness, day)
        _may_pass(before, member, witness)
        until = _closing(tx, house, day, now)
        seq = tx.day_keys.add(
            DayKeyKind.TAKEN, local_day=day, person_key=key, witness_key=witness_key, reason=reason, now=now,
            until=until,
        )  # fmt: skip
        tx.journal.add("take_day_key", now=now, local_day=day, person_key=key, nonce=nonce, subject=seq)
    return Change(DayKey(member, reason, now, until), changed(Topic.DAY_KEY))


def give_back(house: House, *, member_id: int, nonce: str) -> Change[None]:
    """Who holds the key puts it back; who does not has nothing to do."""
    with house.store.write() as tx:
        now = house.now()
        before = holder(tx, house)
        if tx.journal.subject_of(nonce) is not None or before is None or before.member.id != member_id:
            return Change(None, repeated=True)
        end(tx, house, member_id, KeyReason.GIVEN_BACK, now, nonce)
    return Change(None, changed(Topic.DAY_KEY))


def end(tx: Tx, house: House, member_id: int, reason: KeyReason, now: int, nonce: str | None = None) -> None:
    """Inside an act after which she cannot hold the key any more; nothing where she does not hold it."""
    day = house.day_of(now)
    last = tx.day_keys.last(day)
    if last is None or last.kind is not DayKeyKind.TAKEN:
        return
    key = tx.members.presence_key(member_id, day)
    if key != last.person_key:
        return
    seq = tx.day_keys.add(
        DayKeyKind.GIVEN_BACK, local_day=day, person_key=last.person_key, witness_key=None, reason=reason, now=now,
        until=last.until_at,
    )  # fmt: skip
    tx.journal.add("end_day_key", now=now, local_day=day, person_key=last.person_key, nonce=nonce, subject=seq)


def holder(tx: Tx, house: House) -> DayKey | None:
    """Who holds the key now: until closing, while she is in, not paused and not forgotten."""
    now = house.now()
    day = house.day_of(now)
    last = tx.day_keys.last(day)
    if last is None or last.kind is not DayKeyKind.TAKEN or now >= last.until_at:
        return None
    member = tx.members.by_key(last.person_key)
    visit = tx.visits.last_of(last.person_key, day)
    if member is None or member.paused or visit is None or visit[0] is not VisitKind.IN:
        return None
    return DayKey(member, last.reason, last.at, last.until_at)


def key_of_day(house: House) -> DayKey | None:
    """Who holds the key now, for the screen."""
    with house.store.read() as tx:
        return holder(tx, house)


def closing_today(house: House) -> int | None:
    """When a key taken now would end (epoch ms), None where the key sleeps."""
    with house.store.read() as tx:
        now = house.now()
        try:
            return _closing(tx, house, house.day_of(now), now)
        except Refused:
            return None


def allow(tx: Tx, house: House, member: Member, power: Power) -> None:
    """She may do this for others, by her role or by the day's key. Raises Refused(not_allowed_today)."""
    known = tx.members.get(member.id)
    if known is not None and not known.paused:
        if power in powers_of(known.role, holds_key=False):
            return
        if power in powers_of(known.role, holds_key=True):
            key = holder(tx, house)
            if key is not None and key.member.id == known.id:
                return
    raise Refused(RefusalCode.NOT_ALLOWED_TODAY)


def may(tx: Tx, house: House, member: Member, power: Power) -> bool:
    """The same, as a question."""
    try:
        allow(tx, house, member, power)
    except Refused:
        return False
    return True


def powers(house: House, *, member_id: int) -> frozenset[Power]:
    """All she may do for others at this moment."""
    with house.store.read() as tx:
        member, key = tx.members.get(member_id), holder(tx, house)
        if member is None or member.paused:
            return frozenset()
        return powers_of(member.role, holds_key=key is not None and key.member.id == member.id)


def _known(tx: Tx, member_id: int) -> Member:
    member = tx.members.get(member_id)
    if member is None:
        raise Refused(RefusalCode.UNKNOWN_MEMBER)
    if member.paused:
        raise Refused(RefusalCode.PAUSED_MEMBER)
    return member


def _present_key(tx: Tx, member: Member, day: str) -> int:
    key = tx.members.presence_key(member.id, day)
    last = tx.visits.last_of(key, day) if key is not None else None
    if key is None or last is None or last[0] is not VisitKind.IN:
        raise Refused(RefusalCode.NOT_PRESENT)
    return key


def _may_pass(before: DayKey | None, member: Member, witness: Member) -> None:
    if before is None or before.member.id == witness.id:
        return
    staff = any(Power.KEEP_HOUSE in powers_of(each.role, holds_key=False) for each in (member, witness))
    if before.member.id == member.id or not staff:
        raise Refused(RefusalCode.KEY_HELD)


def _closing(tx: Tx, house: House, day: str, now: int) -> int:
    spans = spans_of(tx, day, house.settings.zone)
    if not spans or now >= spans[-1][1]:
        raise Refused(RefusalCode.KEY_ASLEEP)
    return spans[-1][1]
