"""What somebody is asked or told once she is in: one thing each, all of it may wait."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.model.messages import Message
from kiosk.model.people import Member
from kiosk.rules.calendar import add_days
from kiosk.services import day_end
from kiosk.services.day_end import OpenDay
from kiosk.services.house import Change, House, Topic, changed, presence_key

if TYPE_CHECKING:
    from kiosk.ports import Tx

TOLD_BEFORE_DAYS = 14


class Kind(StrEnum):
    """In the order in which people are asked."""

    CHARTER = "charter"
    MESSAGE = "message"
    LEFT = "left"
    VALID = "valid"


@dataclass(frozen=True, slots=True)
class Ask:
    """One question or message; `key` tells it from others, `until` is the last day of what ends soon."""

    key: str
    kind: Kind
    message: Message | None = None
    day: OpenDay | None = None
    until: str = ""


def asks(house: House, *, member: Member, arrived: bool) -> tuple[Ask, ...]:
    """What waits for her. Who is here already is only given her messages."""
    with house.store.read() as tx:
        messages = tuple(
            Ask(f"message-{each.id}", Kind.MESSAGE, message=each) for each in tx.messages.of_member(member.id)
        )
        if not arrived:
            return messages
        charter = (Ask("charter", Kind.CHARTER),) if tx.charters.owes(member.id) else ()
        valid = _valid(tx, house, member)
    day = day_end.to_ask(house, member_id=member.id)
    left = (Ask("left", Kind.LEFT, day=day),) if day is not None else ()
    return (*charter, *messages, *left, *valid)


def _valid(tx: Tx, house: House, member: Member) -> tuple[Ask, ...]:
    """A date that ends within two weeks is told, once a day; one that is over is not spoken of here."""
    today, until = house.today(), member.valid_until
    if until is None or not today <= until <= add_days(today, TOLD_BEFORE_DAYS):
        return ()
    if tx.journal.subject_of(_told(tx, member, today)) is not None:
        return ()
    return (Ask("valid", Kind.VALID, until=until),)


def understood(house: House, *, member_id: int, message_id: int) -> Change[None]:
    """She read a message of hers: it is gone."""
    with house.store.write() as tx:
        if all(each.id != message_id for each in tx.messages.of_member(member_id)):
            return Change(None, repeated=True)
        tx.messages.remove(message_id)
        now = house.now()
        tx.journal.add("message_read", now=now, local_day=house.day_of(now), subject=message_id)
    return Change(None, changed(Topic.MESSAGES))


def valid_told(house: House, *, member: Member) -> Change[None]:
    """She was told today that her date ends."""
    with house.store.write() as tx:
        now = house.now()
        today = house.day_of(now)
        key = presence_key(tx, member.id, today)
        if tx.journal.subject_of(_told(tx, member, today)) is not None:
            return Change(None, repeated=True)
        tx.journal.add(
            "valid_told", now=now, local_day=today, person_key=key, nonce=_told(tx, member, today), subject=0
        )
    return Change(None, changed(Topic.MESSAGES))


def _told(tx: Tx, member: Member, today: str) -> str:
    """By her key of the day: the journal never tells who was here once that has gone."""
    return f"valid-{tx.members.presence_key(member.id, today)}"
