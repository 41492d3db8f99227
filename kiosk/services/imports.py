"""Reservations from elsewhere: every line goes through the same admission, and is told of."""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.model.reservations import Reservation
from kiosk.model.resources import Resource
from kiosk.rules.calendar import MINUTE_MS
from kiosk.services import bookings, holders
from kiosk.services.admission import Wish
from kiosk.services.house import Change, House, Topic, changed

if TYPE_CHECKING:
    from kiosk.ports import Tx


@dataclass(frozen=True, slots=True)
class Line:
    """One wish: a member by number or sign-colour ("owl-mint"), a resource and a unit by number, name or label.

    `start` (epoch ms) and `minutes` are None where the line says nothing that can be read.
    """

    line: int
    member: str
    resource: str
    start: int | None
    minutes: int | None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What became of a line: made (`again`: by an earlier import), or refused."""

    line: Line
    made: Reservation | None = None
    refused: Refused | None = None
    again: bool = False


MOST_DIGITS = 18
"""Of a number a row can have."""


class _OnlyLooked(Exception):
    """Ends a dry run: all it wrote is undone."""


def bring_in(house: House, *, lines: Sequence[Line], by: int, apply: bool = False) -> Change[list[Told]]:
    """Try every line, and keep what is made only with `apply`. The same line a second time does nothing.

    No slip is printed. Raises Refused: unknown_member, not_yours, for who may not act for others.
    """
    told: list[Told] = []
    try:
        with house.store.write() as tx:
            actor = holders.known(tx, by)
            holders.allow_for_others(tx, house, actor)
            told.extend(_try(tx, house, line, actor) for line in lines)
            if not apply:
                raise _OnlyLooked
    except _OnlyLooked:
        return Change(told, repeated=True)
    return Change(told, changed(Topic.RESERVATIONS))


def find_member(tx: Tx, text: str) -> Member:
    """By number, or by sign and colour: "owl-mint". Raises Refused(unknown_member)."""
    if text.isdecimal() and len(text) <= MOST_DIGITS:
        return holders.known(tx, int(text))
    sign, _, colour = text.partition("-")
    for member in tx.members.all():
        if (member.sign, member.colour) == (sign, colour):
            return member
    raise Refused(RefusalCode.UNKNOWN_MEMBER)


def find_resource(tx: Tx, text: str) -> Resource:
    """By number or by name. Raises Refused(unknown_resource)."""
    for resource in tx.resources.all():
        if text.casefold() in (str(resource.id), resource.name.casefold()):
            return resource
    raise Refused(RefusalCode.UNKNOWN_RESOURCE)


def find_unit(tx: Tx, resource: Resource, label: str) -> int | None:
    """By what stands on it; None where none is named. Raises Refused(unknown_resource)."""
    if not label:
        return None
    for unit in tx.resources.units(resource.id):
        if unit.label == label:
            return unit.id
    raise Refused(RefusalCode.UNKNOWN_RESOURCE)


def _try(tx: Tx, house: House, line: Line, actor: Member) -> Told:
    try:
        if line.start is None or line.minutes is None:
            raise Refused(RefusalCode.UNREADABLE_LINE)
        member, resource = find_member(tx, line.member), find_resource(tx, line.resource)
        nonce = _nonce(house, f"{member.id}-{resource.id}-{line.unit}-{line.start}-{line.minutes}")
        if (done := tx.journal.subject_of(nonce)) is not None and (first := tx.reservations.get(done)):
            return Told(line, first, again=True)
        wish = Wish(
            member.id, resource.id, line.start, line.start + line.minutes * MINUTE_MS,
            unit_id=find_unit(tx, resource, line.unit),
        )  # fmt: skip
        now = house.now()
        made = bookings.book(tx, house, wish, now, slip=False)
        bookings.note(tx, house, "reserve", made, actor, nonce, now)
    except Refused as refused:
        return Told(line, refused=refused)
    return Told(line, made)


def _nonce(house: House, wish: str) -> str:
    """The same for the same wish, and telling nobody whose it was: the journal stays for ever."""
    return f"import-{hmac.digest(house.badge_key, wish.encode(), 'sha256').hex()}"
