"""Who holds a reservation, a member or a party; who may act for her; and telling her at her next badge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.parties import Party
from kiosk.model.people import Member
from kiosk.model.reservations import Reservation, ReservationState
from kiosk.rules.powers import Power
from kiosk.services import day_key
from kiosk.words.formats import clock

if TYPE_CHECKING:
    from kiosk.ports import Tx
    from kiosk.services.house import House


@dataclass(frozen=True, slots=True)
class Holder:
    """The key a reservation carries. `party` is None for a member; `members` is empty once she is erased."""

    key: int
    members: tuple[Member, ...]
    party: Party | None = None

    @property
    def sign(self) -> str:
        return self.party.sign if self.party else self.members[0].sign if self.members else ""

    @property
    def colour(self) -> str:
        return self.party.colour if self.party else self.members[0].colour if self.members else ""


def holder_of(tx: Tx, key: int) -> Holder:
    """Whose key this is."""
    if (member := tx.members.by_key(key)) is not None:
        return Holder(key, (member,))
    party = tx.parties.by_key(key)
    found = (tx.members.get(number) for number in tx.parties.member_ids(key)) if party else ()
    return Holder(key, tuple(member for member in found if member), party)


def holds(tx: Tx, member: Member, holder_key: int, *days: str) -> bool:
    """Whether she is the holder, or of the party that is one and runs on one of these days."""
    if holder_key == member.person_key:
        return True
    return any(party.key == holder_key for day in days for party in tx.parties.of_member(member.id, day))


def party_keys(tx: Tx, member_id: int, today: str) -> list[int]:
    """Keys of her parties that run today or later."""
    found = (party for party in tx.parties.all() if party.until_day is None or party.until_day >= today)
    return [party.key for party in found if member_id in tx.parties.member_ids(party.key)]


def opened(tx: Tx, house: House, member_id: int, reservation_id: int) -> tuple[Reservation, Member]:
    """A reservation and who acts on it: its holder, somebody of its party, or who may act for others.

    Raises Refused(not_yours).
    """
    found, member = tx.reservations.get(reservation_id), tx.members.get(member_id)
    if found is None or member is None:
        raise Refused(RefusalCode.NOT_YOURS)
    if not holds(tx, member, found.holder_key, found.local_day, house.today()):
        allow_for_others(tx, house, member)
    return found, member


def not_over(found: Reservation, now: int) -> None:
    """Raises Refused(already_over) for what has ended or was cancelled."""
    if found.end_at <= now or found.state is not ReservationState.BOOKED:
        raise Refused(RefusalCode.ALREADY_OVER)


def known(tx: Tx, member_id: int) -> Member:
    """Raises Refused(unknown_member)."""
    member = tx.members.get(member_id)
    if member is None:
        raise Refused(RefusalCode.UNKNOWN_MEMBER)
    return member


def allow_for_others(tx: Tx, house: House, member: Member) -> None:
    """Whether she may reserve, move and cancel for somebody else. Raises Refused(not_yours)."""
    try:
        day_key.allow(tx, house, member, Power.RESERVE_FOR)
    except Refused as refused:
        raise Refused(RefusalCode.NOT_YOURS) from refused


def may_for_others(tx: Tx, house: House, member: Member) -> bool:
    """The same as a question."""
    try:
        allow_for_others(tx, house, member)
    except Refused:
        return False
    return True


def told(tx: Tx, house: House, reservation: Reservation) -> dict[str, object]:
    """Facts of a message about a reservation; `day` is an ISO day, to be said in the reader's language."""
    zone = house.settings.zone
    return {
        "reservation": reservation.id, "resource": tx.questions.resource_name(reservation.resource_id),
        "day": reservation.local_day,
        "start": clock(reservation.start_at, zone), "end": clock(reservation.end_at, zone),
    }  # fmt: skip


def doer_key(tx: Tx, actor: Member | None, holder_key: int, day: str) -> int | None:
    """Under which key an act on a reservation stands in the journal: her key of the day, which is forgotten with it.

    Who is not checked in stands under her lasting key where she acts for somebody else, and under none for herself: a
    past reservation could be found by it for ever.
    """
    if actor is None:
        return None
    key = tx.members.presence_key(actor.id, day)
    return key if key is not None or actor.person_key == holder_key else actor.person_key


def tell(tx: Tx, holder_key: int, code: str, facts: dict[str, object], now: int, *, but: int | None = None) -> None:
    """Leave a message for each who shares this key, `but` for who knows already (a member id)."""
    for member in holder_of(tx, holder_key).members:
        if member.id != but:
            tx.messages.add(member.id, code, facts, now)


def untell(tx: Tx, holder_key: int, code: str, reservation_id: int) -> bool:
    """Take back what nobody has read yet; whether every one of them had it unread."""
    unread = []
    members = holder_of(tx, holder_key).members
    for member in members:
        found = [
            message
            for message in tx.messages.of_member(member.id)
            if message.code == code and message.facts.get("reservation") == reservation_id
        ]
        unread += found[:1]
        for message in found:
            tx.messages.remove(message.id)
    return len(unread) == len(members)
