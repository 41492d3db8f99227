"""New badges: her own, for a day, for a group; what is lost stops at once, what is found works again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from kiosk.errors import RefusalCode, Refused
from kiosk.model.badges import Badge, BadgeKind, BadgeState, NewBadge
from kiosk.model.parties import Party
from kiosk.model.people import Member, Role
from kiosk.model.printing import BadgeDoc, DocumentKind, PrinterRole
from kiosk.rules.badges import new_token
from kiosk.rules.calendar import add_days, instant
from kiosk.rules.powers import Power
from kiosk.services import day_key
from kiosk.services.badges import token_hash
from kiosk.services.hours import spans_of
from kiosk.services.house import Change, House, Topic, changed, note_act
from kiosk.words.formats import clock

if TYPE_CHECKING:
    from kiosk.ports import Tx


class Turn(Protocol):
    """`report_lost` or `restore`."""

    def __call__(self, house: House, *, badge_id: int, by: Member, nonce: str) -> Change[None]: ...


def issue(house: House, *, member_id: int, nonce: str, on_paper: bool = False) -> Change[NewBadge]:
    """A new badge; the member's old one stops working at once. With `on_paper` it is queued for the receipt printer.

    Raises Refused(unknown_member).
    """
    with house.store.write() as tx:
        member = _fresh(tx, member_id, nonce)
        tx.badges.end_personal(member_id)
        made = _new(tx, house, member, BadgeKind.PERSONAL, "issue_badge", nonce)
        if on_paper:
            _queue(tx, house, made)
    return Change(made, changed(Topic.MEMBERS, Topic.PRINTS))


def issue_for_day(house: House, *, member_id: int, by: Member, nonce: str) -> Change[NewBadge]:
    """A badge on the receipt printer that ends at closing; her own stays alive. One for a day: the last one counts.

    Raises Refused: unknown_member, paused_member, not_allowed_today.
    """
    with house.store.write() as tx:
        day_key.allow(tx, house, by, Power.DAY_BADGE)
        member = _fresh(tx, member_id, nonce)
        if member.paused:
            raise Refused(RefusalCode.PAUSED_MEMBER)
        _end_day_badges(tx, member_id)
        made = _new(tx, house, member, BadgeKind.DAY, "issue_day_badge", nonce, _closing(tx, house))
        _queue(tx, house, made)
    return Change(made, changed(Topic.MEMBERS, Topic.PRINTS))


def issue_for_party(house: House, *, party_key: int, nonce: str, on_paper: bool = False) -> Change[NewBadge]:
    """A badge for a group; its old one stops working at once. Raises Refused: unknown_party, party_over."""
    with house.store.write() as tx:
        party = tx.parties.by_key(party_key)
        if party is None or tx.journal.subject_of(nonce) is not None:
            raise Refused(RefusalCode.UNKNOWN_PARTY)
        if party.until_day is not None and party.until_day < house.today():
            raise Refused(RefusalCode.PARTY_OVER)
        tx.badges.end_of_party(party_key)
        made = _new(tx, house, party, BadgeKind.GROUP, "issue_group_badge", nonce)
        if on_paper:
            _queue(tx, house, made)
    return Change(made, changed(Topic.PARTIES, Topic.PRINTS))


def replace_lost(house: House, *, member_id: int, by: Sequence[Member], nonce: str) -> Change[NewBadge]:
    """Her badge is lost: it stops at once, a new one comes out of the receipt printer.

    By who may (staff, whoever holds the day), or by two other members whose badges were shown. Raises Refused:
    unknown_member, paused_member, not_allowed_today, key_two_badges.
    """
    with house.store.write() as tx:
        member = _fresh(tx, member_id, nonce)
        if member.paused:
            raise Refused(RefusalCode.PAUSED_MEMBER)
        _may_replace(tx, house, member, by)
        tx.badges.end_personal(member_id, BadgeState.LOST)
        made = _new(tx, house, member, BadgeKind.PERSONAL, "replace_lost_badge", nonce)
        _queue(tx, house, made)
    return Change(made, changed(Topic.MEMBERS, Topic.PRINTS))


def may_replace(house: House, *, by: Sequence[Member]) -> bool:
    """Whether these badges are enough to replace somebody's lost one."""
    with house.store.read() as tx:
        return _enough(tx, house, by)


def _may_replace(tx: Tx, house: House, member: Member, by: Sequence[Member]) -> None:
    if not _enough(tx, house, [each for each in by if each.id != member.id or len(by) == 1]):
        raise Refused(RefusalCode.KEY_TWO_BADGES if len(by) > 1 else RefusalCode.NOT_ALLOWED_TODAY)


def _enough(tx: Tx, house: House, by: Sequence[Member]) -> bool:
    if len({each.id for each in by if not each.paused}) >= 2:
        return True
    for each in by:
        try:
            day_key.allow(tx, house, each, Power.REPLACE_BADGE)
        except Refused:
            continue
        return True
    return False


def for_cards(house: House, made: Iterable[NewBadge]) -> list[NewBadge]:
    """Of badges just made those that still work, each with its holder as she is now: what may stand on one more sheet.

    Who was erased since is on no paper any more.
    """
    with house.store.read() as tx:
        now = [(each, _holder_now(tx, house, each)) for each in made]
    return [replace(each, holder=holder) for each, holder in now if holder is not None]


def _holder_now(tx: Tx, house: House, made: NewBadge) -> Member | Party | None:
    # By its token: an erased badge's number may come again.
    badge = tx.badges.by_hash(token_hash(house.badge_key, made.token))
    if badge is None or badge.state is not BadgeState.ACTIVE:
        return None
    return tx.members.get(badge.member_id) if badge.member_id is not None else tx.parties.by_key(badge.party_key or 0)


def report_lost(house: House, *, badge_id: int, by: Member, nonce: str) -> Change[None]:
    """A badge is lost and stops at once; no new one yet. Raises Refused: staff_only, card_gone."""
    return _turn(house, badge_id, BadgeState.LOST, by, nonce)


def restore(house: House, *, badge_id: int, by: Member, nonce: str) -> Change[None]:
    """A badge is found again: it works, and the one that replaced it stops. Raises Refused: staff_only, card_gone."""
    return _turn(house, badge_id, BadgeState.ACTIVE, by, nonce)


def _turn(house: House, badge_id: int, state: BadgeState, by: Member, nonce: str) -> Change[None]:
    if by.role is Role.MEMBER:
        raise Refused(RefusalCode.STAFF_ONLY)
    with house.store.write() as tx:
        if tx.journal.subject_of(nonce) is not None:
            return Change(None, repeated=True)
        badge = tx.badges.get(badge_id)
        if badge is None:
            raise Refused(RefusalCode.CARD_GONE)
        if state is BadgeState.ACTIVE:
            _make_room(tx, badge)
        tx.badges.set_state(badge.id, state)
        note_act(tx, house, "restore_badge" if state is BadgeState.ACTIVE else "lose_badge", by, nonce, badge.id)
    return Change(None, changed(Topic.MEMBERS, Topic.PARTIES))


def _make_room(tx: Tx, badge: Badge) -> None:
    if badge.party_key is not None:
        tx.badges.end_of_party(badge.party_key)
    elif badge.member_id is not None and badge.kind is BadgeKind.PERSONAL:
        tx.badges.end_personal(badge.member_id)
    elif badge.member_id is not None:
        _end_day_badges(tx, badge.member_id)


def _end_day_badges(tx: Tx, member_id: int) -> None:
    for badge in tx.badges.of_member(member_id):
        if badge.kind is BadgeKind.DAY and badge.state is BadgeState.ACTIVE:
            tx.badges.set_state(badge.id, BadgeState.REPLACED)


def _fresh(tx: Tx, member_id: int, nonce: str) -> Member:
    """A token exists once: a repeated act has none to give back."""
    if tx.journal.subject_of(nonce) is not None:
        raise Refused(RefusalCode.UNKNOWN_MEMBER)
    member = tx.members.get(member_id)
    if member is None:
        raise Refused(RefusalCode.UNKNOWN_MEMBER)
    return member


def _new(
    tx: Tx, house: House, holder: Member | Party, kind: BadgeKind, act: str, nonce: str, ends_at: int | None = None
) -> NewBadge:
    import secrets

    token, now = new_token(secrets.randbelow), house.now()
    digest = token_hash(house.badge_key, token)
    if isinstance(holder, Party):
        badge_id = tx.badges.add_of_party(holder.key, digest, now)
    else:
        badge_id = tx.badges.add(holder.id, digest, kind, now, ends_at)
    tx.journal.add(act, now=now, local_day=house.day_of(now), nonce=nonce, subject=badge_id)
    return NewBadge(badge_id, holder, token, kind, ends_at)


def _queue(tx: Tx, house: House, made: NewBadge) -> None:
    holder, now = made.holder, house.now()
    language = holder.language if isinstance(holder, Member) else house.settings.languages[0]
    until = clock(made.ends_at, house.settings.zone) if made.ends_at is not None else ""
    tx.prints.add(
        # An erased badge's number may come again, and its paper is no copy.
        kind=DocumentKind.BADGE, key=f"badge-{made.badge_id}-{now}", role=PrinterRole.RECEIPTS, language=language,
        document=BadgeDoc(house.settings.place_name, holder.name, holder.sign, made.token, until), now=now,
    )  # fmt: skip


def _closing(tx: Tx, house: House) -> int:
    """The end of today's last opening; of the day where the place is closed or closing has passed."""
    now, zone = house.now(), house.settings.zone
    day = house.day_of(now)
    spans = spans_of(tx, day, zone)
    if spans and now < spans[-1][1]:
        return spans[-1][1]
    return instant(add_days(day, 1), 0, zone)
