"""Parties: groups for a time. They hold reservations like a person, have a sign, members and a badge of their own."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.parties import Party
from kiosk.model.people import Member
from kiosk.model.reservations import Reservation
from kiosk.model.resources import Resource
from kiosk.rules.calendar import add_days
from kiosk.rules.parties import wrong_days
from kiosk.services import bookings, door, holders
from kiosk.services.house import Change, House, Topic, changed
from kiosk.services.office import clean_name, require_free

if TYPE_CHECKING:
    from kiosk.ports import Tx

MOST_COME = 200
_FREED = changed(Topic.PARTIES, Topic.RESERVATIONS, Topic.MESSAGES, Topic.PRINTS)


@dataclass(frozen=True, slots=True)
class PartyCard:
    """A party as staff see it; `has_badge` where its group badge works."""

    party: Party
    members: tuple[Member, ...]
    has_badge: bool


@dataclass(frozen=True, slots=True)
class Booked:
    """A reservation of the group, and what it is for."""

    reservation: Reservation
    resource: Resource


def add(
    house: House, *, name: str, sign: str, colour: str, from_day: str, until_day: str | None,
    member_ids: Collection[int], nonce: str,
) -> Change[Party]:  # fmt: skip
    """A new group. Raises Refused: name_missing, sign_used, sign_alike, wrong_days, unknown_member."""
    with house.store.write() as tx:
        done = tx.journal.subject_of(nonce)
        if done is not None and (first := tx.parties.by_key(done)) is not None:
            return Change(first, repeated=True)
        _check_days(from_day, until_day)
        require_free(tx, (sign, colour), house.today())
        party = tx.parties.add(name=clean_name(name), sign=sign, colour=colour, from_day=from_day, until_day=until_day)
        _set_members(tx, party.key, member_ids)
        _note(tx, house, "add_party", party, nonce)
    return Change(party, changed(Topic.PARTIES))


def change(house: House, *, party: Party, member_ids: Collection[int], nonce: str) -> Change[Party]:
    """New name, sign, days or members; what it had reserved beyond its last day is free.

    Raises Refused: unknown_party, name_missing, sign_used, sign_alike, wrong_days, unknown_member.
    """
    with house.store.write() as tx:
        if tx.journal.subject_of(nonce) is not None:
            return Change(party, repeated=True)
        before = _known(tx, party.key)
        after = replace(party, name=clean_name(party.name))
        _check_days(after.from_day, after.until_day)
        own = (before.sign, before.colour) if _is_known_now(before, house.today()) else None
        require_free(tx, (after.sign, after.colour), house.today(), own)
        tx.parties.change(after)
        _set_members(tx, party.key, member_ids)
        _free_beyond(tx, house, after)
        _note(tx, house, "change_party", after, nonce)
    return Change(after, _FREED)


def end_today(house: House, *, party_key: int, nonce: str) -> Change[Party]:
    """The group ends with this day; one that has not begun ends before it does. What it had reserved later is free.

    Raises Refused(unknown_party).
    """
    with house.store.write() as tx:
        before = _known(tx, party_key)
        if tx.journal.subject_of(nonce) is not None:
            return Change(before, repeated=True)
        today = house.today()
        after = replace(before, from_day=min(before.from_day, today), until_day=today)
        tx.parties.change(after)
        _free_beyond(tx, house, after)
        _note(tx, house, "end_party", after, nonce)
    return Change(after, _FREED)


def come(house: House, *, party_key: int, people: int, nonce: str) -> Change[int]:
    """So many of a group came by its badge; said again on the same day, the latest number counts.

    Raises Refused: unknown_party, party_over, quantity_zero, quantity_too_big, place_full.
    """
    with house.store.write() as tx:
        if (done := tx.journal.subject_of(nonce)) is not None:
            return Change(done, repeated=True)
        party, now = _known(tx, party_key), house.now()
        day = house.day_of(now)
        if not party.runs_on(day):
            raise Refused(RefusalCode.PARTY_OVER)
        if people <= 0:
            raise Refused(RefusalCode.QUANTITY_ZERO)
        if people > MOST_COME:
            raise Refused(RefusalCode.QUANTITY_TOO_BIG, most=MOST_COME)
        door.let_group_in(tx, house, people, tx.visits.of_party(party_key, day), now)
        seq = tx.visits.add_party(party_key, people, now, day)
        tx.journal.add(
            "group_arrival", now=now, local_day=day, nonce=nonce, subject=seq, facts=json.dumps({"people": people})
        )
    return Change(seq, changed(Topic.PRESENCE))


def leave(house: House, *, party_key: int, nonce: str) -> Change[None]:
    """The group goes: it fills the house no more. Raises Refused: unknown_party, not_present."""
    with house.store.write() as tx:
        if tx.journal.subject_of(nonce) is not None:
            return Change(None, repeated=True)
        party, now = _known(tx, party_key), house.now()
        day = house.day_of(now)
        if not tx.visits.of_party(party.key, day):
            raise Refused(RefusalCode.NOT_PRESENT)
        seq = tx.visits.add_party(party.key, 0, now, day)
        tx.journal.add("group_leaves", now=now, local_day=day, nonce=nonce, subject=seq)
    return Change(None, changed(Topic.PRESENCE))


def cards(house: House) -> list[PartyCard]:
    """All groups, the one that ends last first. For staff."""
    with house.store.read() as tx:
        members = {member.id: member for member in tx.members.all()}
        with_badge = tx.badges.active_parties()
        return [
            PartyCard(
                party,
                tuple(members[each] for each in tx.parties.member_ids(party.key)),
                party.key in with_badge,
            )
            for party in tx.parties.all()
        ]


def find(house: House, *, party_key: int) -> Party | None:
    """The group of this key."""
    with house.store.read() as tx:
        return tx.parties.by_key(party_key)


def people_today(house: House, *, party_key: int) -> int:
    """How many of it came today; 0 where nobody said."""
    with house.store.read() as tx:
        return tx.visits.of_party(party_key, house.today())


def bookings_of(house: House, *, party_key: int, days: int = 7) -> list[Booked]:
    """What the group has reserved, from now on and for so many days."""
    last = add_days(house.today(), days)
    with house.store.read() as tx:
        resources = {each.id: each for each in tx.resources.all()}
        return [
            Booked(each, resources[each.resource_id])
            for each in tx.reservations.of_holder(party_key, house.now())
            if each.local_day <= last and each.resource_id in resources
        ]


def _free_beyond(tx: Tx, house: House, party: Party) -> None:
    """What it had reserved for when it is over is free; its members find one message."""
    now, last = house.now(), party.until_day
    beyond = [each for each in tx.reservations.of_holder(party.key, now) if last is not None and each.local_day > last]
    for reservation in beyond:
        bookings.give_back(tx, reservation)
    if beyond:
        holders.tell(tx, party.key, "group_ended", {"group": party.name, "day": last}, now)


def _known(tx: Tx, key: int) -> Party:
    party = tx.parties.by_key(key)
    if party is None:
        raise Refused(RefusalCode.UNKNOWN_PARTY)
    return party


def _is_known_now(party: Party, today: str) -> bool:
    """Its sign is its own only as long as it runs."""
    return party.until_day is None or party.until_day >= today


def _check_days(from_day: str, until_day: str | None) -> None:
    if wrong_days(from_day, until_day):
        raise Refused(RefusalCode.WRONG_DAYS)


def _set_members(tx: Tx, key: int, member_ids: Collection[int]) -> None:
    if any(tx.members.get(each) is None for each in member_ids):
        raise Refused(RefusalCode.UNKNOWN_MEMBER)
    tx.parties.set_members(key, member_ids)


def _note(tx: Tx, house: House, act: str, party: Party, nonce: str) -> None:
    now = house.now()
    tx.journal.add(act, now=now, local_day=house.day_of(now), nonce=nonce, subject=party.key)
