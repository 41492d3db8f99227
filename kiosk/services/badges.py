"""Badges: whose one is, and cards that are nobody's yet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.badges import Badge, BadgeKind, BadgeState
from kiosk.model.parties import Party
from kiosk.model.people import Member
from kiosk.rules.badges import ScanKind, classify, normal
from kiosk.services.house import Change, House, Topic, changed

if TYPE_CHECKING:
    from hmac import HMAC

    from kiosk.ports import Tx

UNKNOWN_MS = 3 * 24 * 60 * 60 * 1000
"""As long as a card that is nobody's is remembered, without a person: three days."""


@dataclass(frozen=True, slots=True)
class UnknownCard:
    """A card nobody has: known by its keyed hash, shown at `seen_at` (epoch ms)."""

    token_hash: bytes
    seen_at: int


def token_hash(badge_key: bytes, token: str) -> bytes:
    """HMAC-SHA-256 of a token in capitals: all the database knows of a badge."""
    hashed = _keyed(badge_key).copy()
    hashed.update(normal(token).encode())
    return hashed.digest()


@lru_cache(maxsize=1)
def _keyed(badge_key: bytes) -> HMAC:
    """Looking the hash up by its name takes longer than the hash: it is kept, with the key."""
    import hmac

    return hmac.new(badge_key, digestmod="sha256")


def owner(tx: Tx, house: House, code: str) -> Member:
    """Whose badge this is.

    Raises Refused: foreign_code, torn_code, unknown_badge, replaced_badge, lost_badge, day_badge_over, group_badge.
    """
    member = tx.members.by_badge(token_hash(house.badge_key, code), house.now())
    if member is not None:
        return member
    if _working(tx, house, code).party_key is not None:
        raise Refused(RefusalCode.GROUP_BADGE)
    raise Refused(unknown_code(code))


def party_of(house: House, *, code: str) -> Party | None:
    """The party whose badge this is; None for any other code. Raises Refused: replaced_badge, party_over."""
    with house.store.read() as tx:
        found = tx.badges.by_hash(token_hash(house.badge_key, code))
        if found is None or found.party_key is None:
            return None
        party = tx.parties.by_key(_working(tx, house, code).party_key or 0)
    if party is not None and not party.runs_on(house.today()):
        raise Refused(RefusalCode.PARTY_OVER)
    return party


def _working(tx: Tx, house: House, code: str) -> Badge:
    found = tx.badges.by_hash(token_hash(house.badge_key, code))
    if found is None:
        raise Refused(unknown_code(code))
    if found.state is BadgeState.LOST and not _has_another(tx, found):
        raise Refused(RefusalCode.LOST_BADGE)
    if found.state is not BadgeState.ACTIVE:
        raise Refused(RefusalCode.REPLACED_BADGE)
    if found.ends_at is not None and found.ends_at <= house.now():
        raise Refused(RefusalCode.DAY_BADGE_OVER)
    return found


def _has_another(tx: Tx, badge: Badge) -> bool:
    return badge.member_id in tx.badges.active_members()


def unknown_code(code: str) -> RefusalCode:
    """Why a code that belongs to no badge is refused; a card's number looks like a badge nobody has yet."""
    if (
        normal(code).isalnum()
        and normal(code).isascii()
        and any(letter.isdigit() for letter in code)
        and len(code) <= 20
    ):
        return RefusalCode.UNKNOWN_BADGE
    return _CODE_REFUSALS[classify(code)]


def keep_unknown(house: House, *, code: str) -> None:
    """Remember that this card was shown, without a person and for three days at most; staff may make it a badge."""
    if unknown_code(code) is not RefusalCode.UNKNOWN_BADGE:
        return
    with house.store.write() as tx:
        forget_unknown(tx, house)
        digest = token_hash(house.badge_key, code)
        if tx.badges.by_hash(digest) is None:
            tx.badges.keep_unknown(digest, house.now())


def forget_unknown(tx: Tx, house: House) -> int:
    """Forget the cards nobody claimed within three days; how many."""
    return tx.badges.drop_unknown_before(house.now() - UNKNOWN_MS)


def unknown_cards(house: House) -> list[UnknownCard]:
    """Cards that were shown and are nobody's, the latest first. For staff."""
    oldest = house.now() - UNKNOWN_MS
    with house.store.read() as tx:
        return [UnknownCard(digest, at) for digest, at in tx.badges.unknown() if at >= oldest]


def give_unknown(house: House, *, member_id: int, card: UnknownCard, nonce: str) -> Change[None]:
    """A card that was shown becomes her badge. Raises Refused: unknown_member, card_gone, card_used."""
    with house.store.write() as tx:
        if tx.journal.subject_of(nonce) is not None:
            return Change(None, repeated=True)
        if card.token_hash not in {digest for digest, _ in tx.badges.unknown()}:
            raise Refused(RefusalCode.CARD_GONE)
        _give(tx, house, member_id, card.token_hash, nonce)
    return Change(None, changed(Topic.MEMBERS))


def give_card(house: House, *, member_id: int, code: str, nonce: str) -> Change[None]:
    """Make a card she already has (an NFC number, a QR badge from elsewhere) her badge.

    Raises Refused: unknown_member, card_used, and foreign_code or torn_code for what is no card.
    """
    with house.store.write() as tx:
        if tx.journal.subject_of(nonce) is not None:
            return Change(None, repeated=True)
        if (reason := unknown_code(code)) is not RefusalCode.UNKNOWN_BADGE:
            raise Refused(reason)
        _give(tx, house, member_id, token_hash(house.badge_key, code), nonce)
    return Change(None, changed(Topic.MEMBERS))


def _give(tx: Tx, house: House, member_id: int, digest: bytes, nonce: str) -> None:
    if tx.members.get(member_id) is None:
        raise Refused(RefusalCode.UNKNOWN_MEMBER)
    if tx.badges.by_hash(digest) is not None:
        raise Refused(RefusalCode.CARD_USED)
    now = house.now()
    forget_unknown(tx, house)
    tx.badges.drop_unknown(digest)
    tx.badges.end_personal(member_id)
    badge_id = tx.badges.add(member_id, digest, BadgeKind.PERSONAL, now)
    tx.journal.add("give_card", now=now, local_day=house.day_of(now), nonce=nonce, subject=badge_id)


def of_member(house: House, *, member_id: int) -> list[Badge]:
    """Her badges, the newest first. For staff."""
    with house.store.read() as tx:
        return tx.badges.of_member(member_id)


_CODE_REFUSALS = {
    ScanKind.TOKEN: RefusalCode.UNKNOWN_BADGE,
    ScanKind.TORN: RefusalCode.TORN_CODE,
    ScanKind.FOREIGN: RefusalCode.FOREIGN_CODE,
}
