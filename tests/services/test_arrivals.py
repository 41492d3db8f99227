"""What waits for her after the greeting: in order, once, and never in the way."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.app import Kiosk
from kiosk.model.charter import CharterLine
from kiosk.model.people import Member
from kiosk.rules.calendar import add_days
from kiosk.services import arrivals, charter, day_end, office, presence
from kiosk.services.arrivals import Kind

DAY = 1440


@pytest.fixture
def awa(kiosk: Kiosk, members: dict[str, Member], clock: Any) -> Member:
    """She was here yesterday, has two messages, a new charter, and a date that ends."""
    awa = members["elephant"]
    presence.check_in_member(kiosk.house, member_id=awa.id, nonce="yesterday")
    clock.step(minutes=DAY)
    presence.check_in_member(kiosk.house, member_id=awa.id, nonce="today")
    charter.publish(kiosk.house, lines=[CharterLine("hands")], by=members["sunflower"], nonce="charter")
    with kiosk.store.write() as tx:
        for code in ("restored", "kept"):
            tx.messages.add(awa.id, code, {}, clock.now())
    awa = replace(awa, valid_until=add_days(kiosk.house.today(), 14))
    office.change_member(kiosk.house, member=awa, nonce="valid")
    return awa


def kinds(kiosk: Kiosk, member: Member, *, arrived: bool = True) -> list[Kind]:
    return [ask.kind for ask in arrivals.asks(kiosk.house, member=member, arrived=arrived)]


def test_everything_in_its_order(kiosk: Kiosk, awa: Member, members: dict[str, Member]) -> None:
    assert kinds(kiosk, awa) == [Kind.CHARTER, Kind.MESSAGE, Kind.MESSAGE, Kind.LEFT, Kind.VALID]
    assert kinds(kiosk, awa, arrived=False) == [Kind.MESSAGE, Kind.MESSAGE]
    assert kinds(kiosk, members["sunflower"]) == []


def test_each_goes_when_it_was_answered(kiosk: Kiosk, awa: Member, clock: Any) -> None:
    charter.accept(kiosk.house, member_id=awa.id, version=1, nonce="agree")
    for ask in arrivals.asks(kiosk.house, member=awa, arrived=False):
        assert ask.message is not None
        for _ in range(20):
            arrivals.understood(kiosk.house, member_id=awa.id, message_id=ask.message.id)
    day_end.say_left(kiosk.house, member_id=awa.id, part=None)
    for _ in range(3):
        arrivals.valid_told(kiosk.house, member=awa)
    assert kinds(kiosk, awa) == []
    clock.step(minutes=DAY)
    assert kinds(kiosk, awa) == [Kind.VALID]


@pytest.mark.parametrize(("days", "told"), [(-1, False), (0, True), (14, True), (15, False)])
def test_a_date_is_told_two_weeks_before_it_ends_and_never_after(
    kiosk: Kiosk, members: dict[str, Member], days: int, told: bool
) -> None:
    member = replace(members["turtle"], valid_until=add_days(kiosk.house.today(), days))
    assert (kinds(kiosk, member) == [Kind.VALID]) is told


def test_nobody_reads_the_messages_of_others(kiosk: Kiosk, awa: Member, members: dict[str, Member]) -> None:
    found = arrivals.asks(kiosk.house, member=awa, arrived=False)[0].message
    assert found is not None
    assert arrivals.understood(kiosk.house, member_id=members["turtle"].id, message_id=found.id).repeated
    assert len(kinds(kiosk, awa, arrived=False)) == 2
