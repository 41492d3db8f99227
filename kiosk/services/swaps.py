"""Inside a group time changes hands: one hands hers over, or two exchange theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.model.reservations import Reservation
from kiosk.services import bookings, holders
from kiosk.services.admission import Wish, taking
from kiosk.services.house import Change, House, Topic, changed

if TYPE_CHECKING:
    from kiosk.ports import Tx

_SWAPPED = changed(Topic.RESERVATIONS, Topic.PRINTS, Topic.MESSAGES)


def fellows(house: House, *, reservation_id: int) -> list[Member]:
    """To whom a reservation may be handed over: those of its holder's groups that run on its day."""
    with house.store.read() as tx:
        found = tx.reservations.get(reservation_id)
        return list(_fellows(tx, found).values()) if found is not None else []


def hand_over(
    house: House, *, member_id: int, reservation_id: int, to_member_id: int, nonce: str
) -> Change[Reservation]:
    """Somebody of the same group takes it as her own; she finds a message, and her slip is printed.

    `member_id` is who acts. Raises Refused: not_yours, already_over, not_of_group, all that admission refuses.
    """
    with taking(house) as tx:
        if (done := tx.journal.subject_of(nonce)) is not None and (first := tx.reservations.get(done)):
            return Change(first, repeated=True)
        found, actor = holders.opened(tx, house, member_id, reservation_id)
        now = house.now()
        holders.not_over(found, now)
        if to_member_id not in _fellows(tx, found):
            raise Refused(RefusalCode.NOT_OF_GROUP)
        after = bookings.rebook(tx, house, _for(found, to_member_id), found, now)
        bookings.note(tx, house, "hand_over", after, actor, nonce, now)
        bookings.tell_others(tx, house, after, "handed_over", actor, now)
    return Change(after, _SWAPPED)


def exchange(
    house: House, *, member_id: int, reservation_id: int, other_id: int, nonce: str
) -> Change[tuple[Reservation, Reservation]]:
    """Two of the same group take each other's time; both slips are printed. `member_id` may act on the first.

    Raises Refused: not_yours, already_over, not_of_group, all that admission refuses.
    """
    with taking(house) as tx:
        theirs, done = tx.reservations.get(other_id), tx.journal.subject_of(nonce)
        if theirs is None:
            raise Refused(RefusalCode.NOT_YOURS)
        if done is not None and (swapped := tx.reservations.get(done)):
            return Change((swapped, theirs), repeated=True)
        mine, actor = holders.opened(tx, house, member_id, reservation_id)
        now = house.now()
        for each in (mine, theirs):
            holders.not_over(each, now)
        first, second = _single(tx, mine), _single(tx, theirs)
        if second.id not in _fellows(tx, mine) or first.id not in _fellows(tx, theirs):
            raise Refused(RefusalCode.NOT_OF_GROUP)
        tx.reservations.unclaim(theirs.id)
        mine = bookings.rebook(tx, house, _for(mine, second.id), mine, now)
        theirs = bookings.rebook(tx, house, _for(theirs, first.id), theirs, now)
        bookings.note(tx, house, "exchange", mine, actor, nonce, now)
        for each in (mine, theirs):
            bookings.tell_others(tx, house, each, "exchanged", actor, now)
    return Change((mine, theirs), _SWAPPED)


def _for(found: Reservation, member_id: int) -> Wish:
    return Wish(
        member_id, found.resource_id, found.start_at, found.end_at, unit_id=found.unit_id, near_unit_id=found.unit_id,
        begun=True, far=True,
    )  # fmt: skip


def _single(tx: Tx, found: Reservation) -> Member:
    """The one person who holds it; a party exchanges nothing. Raises Refused(not_of_group)."""
    member = tx.members.by_key(found.holder_key)
    if member is None:
        raise Refused(RefusalCode.NOT_OF_GROUP)
    return member


def _fellows(tx: Tx, found: Reservation) -> dict[int, Member]:
    """Members by id, but the holder herself."""
    member = tx.members.by_key(found.holder_key)
    keys = [party.key for party in tx.parties.of_member(member.id, found.local_day)] if member else [found.holder_key]
    people = (each for key in keys for each in holders.holder_of(tx, key).members)
    return {each.id: each for each in people if member is None or each.id != member.id}
