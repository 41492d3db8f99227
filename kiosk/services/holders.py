"""Who holds a reservation, a member or a party; who may act for her; and telling her at her next badge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member, Party, Role
from kiosk.model.reservations import Reservation
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


def actor(tx: Tx, house: House, reservation: Reservation, by: int) -> Member:
    """Who acts on a reservation: its holder, somebody of its party, or who may act for others.

    Raises Refused: unknown_member, not_yours.
    """
    member = known(tx, by)
    if not holds(tx, member, reservation.holder_key, reservation.local_day, house.today()):
        allow_for_others(tx, house, member)
    return member


def known(tx: Tx, member_id: int) -> Member:
    """Raises Refused(unknown_member)."""
    member = tx.members.get(member_id)
    if member is None:
        raise Refused(RefusalCode.UNKNOWN_MEMBER)
    return member


def allow_for_others(tx: Tx, house: House, member: Member) -> None:  # noqa: ARG001
    """Whether she may reserve, move and cancel for somebody else. Raises Refused(not_yours)."""
    if member.role is Role.MEMBER:
        raise Refused(RefusalCode.NOT_YOURS)


def told(house: House, reservation: Reservation, resource_name: str) -> dict[str, object]:
    """Facts of a message about a reservation; `day` is an ISO day, to be said in the reader's language."""
    zone = house.settings.zone
    return {
        "reservation": reservation.id, "resource": resource_name, "day": reservation.local_day,
        "start": clock(reservation.start_at, zone), "end": clock(reservation.end_at, zone),
    }  # fmt: skip


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
