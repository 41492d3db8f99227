"""The day's key: two badges, one holder, powers of the day until closing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.day_keys import KeyReason
from kiosk.model.people import Member
from kiosk.model.resources import DayException
from kiosk.rules.powers import OF_THE_DAY, Power
from kiosk.services import day_key, office, presence

CLOSING = 12 * 60
"""Minutes from the tests' morning (09:00) to closing (21:00)."""
Take = Callable[..., RefusalCode | None]


@pytest.fixture
def here(kiosk: Kiosk, members: dict[str, Member]) -> dict[str, Member]:
    """Fatou, Amina, Salma and Noor (of staff) are in."""
    found = {sign: members[sign] for sign in ("turtle", "tulip", "owl", "sunflower")}
    for member in found.values():
        presence.check_in_member(kiosk.house, member_id=member.id, nonce=f"in-{member.id}")
    return found


@pytest.fixture
def take(kiosk: Kiosk) -> Take:
    def attempt(member: Member, witness: Member, nonce: str = "take") -> RefusalCode | None:
        try:
            day_key.take(kiosk.house, member_id=member.id, witness_id=witness.id, reason=KeyReason.OPENING, nonce=nonce)
        except Refused as no:
            return no.code
        return None

    return attempt


def holder(kiosk: Kiosk) -> str | None:
    found = day_key.key_of_day(kiosk.house)
    return found.member.sign if found else None


def may(kiosk: Kiosk, member: Member, power: Power) -> bool:
    with kiosk.house.store.read() as tx:
        try:
            day_key.allow(tx, kiosk.house, member, power)
        except Refused as no:
            assert no.code is RefusalCode.NOT_ALLOWED_TODAY
            return False
    return True


def test_two_badges_take_it_and_it_opens_the_day(kiosk: Kiosk, here: dict[str, Member], take: Take) -> None:
    fatou = here["turtle"]
    assert not any(may(kiosk, fatou, power) for power in Power)
    assert take(fatou, here["tulip"]) is None
    assert holder(kiosk) == "turtle"
    assert {power for power in Power if may(kiosk, fatou, power)} == OF_THE_DAY
    assert not any(may(kiosk, here["tulip"], power) for power in Power)
    assert day_key.powers(kiosk.house, member_id=fatou.id) == OF_THE_DAY


def test_it_ends_at_closing_by_the_clock_alone(kiosk: Kiosk, here: dict[str, Member], take: Take, clock: Any) -> None:
    take(here["turtle"], here["tulip"])
    clock.step(minutes=CLOSING - 1)
    assert holder(kiosk) == "turtle"
    clock.step(minutes=1)
    assert holder(kiosk) is None
    assert not any(may(kiosk, here["turtle"], power) for power in Power)
    assert take(here["turtle"], here["tulip"], "late") is RefusalCode.KEY_ASLEEP


def test_a_closed_day_has_no_key(kiosk: Kiosk, here: dict[str, Member], take: Take) -> None:
    with kiosk.house.store.write() as tx:
        tx.openings.add_exception(DayException(kiosk.house.today()))
    assert take(here["turtle"], here["tulip"]) is RefusalCode.KEY_ASLEEP


def test_one_holder_at_a_time_and_it_passes_from_hand_to_hand(
    kiosk: Kiosk, here: dict[str, Member], take: Take
) -> None:
    fatou, amina, salma, noor = here["turtle"], here["tulip"], here["owl"], here["sunflower"]
    take(fatou, amina, "first")
    assert take(salma, amina, "grab") is RefusalCode.KEY_HELD
    assert take(fatou, amina, "again") is RefusalCode.KEY_HELD
    assert take(salma, fatou, "handed over") is None
    assert holder(kiosk) == "owl"
    assert take(amina, noor, "with staff") is None
    assert holder(kiosk) == "tulip"
    assert not may(kiosk, salma, Power.GUESTS)


def test_both_must_be_in_and_two(kiosk: Kiosk, here: dict[str, Member], take: Take, members: dict[str, Member]) -> None:
    fatou, absent = here["turtle"], members["bee"]
    assert take(fatou, fatou) is RefusalCode.KEY_TWO_BADGES
    assert take(fatou, absent) is RefusalCode.NOT_PRESENT
    assert take(absent, fatou) is RefusalCode.NOT_PRESENT
    assert holder(kiosk) is None


def test_given_back_once(kiosk: Kiosk, here: dict[str, Member], take: Take) -> None:
    take(here["turtle"], here["tulip"])
    assert day_key.give_back(kiosk.house, member_id=here["tulip"].id, nonce="not hers").repeated
    assert holder(kiosk) == "turtle"
    assert not day_key.give_back(kiosk.house, member_id=here["turtle"].id, nonce="back").repeated
    assert holder(kiosk) is None
    assert day_key.give_back(kiosk.house, member_id=here["turtle"].id, nonce="back").repeated


def test_who_leaves_holds_nothing_even_if_she_comes_back(kiosk: Kiosk, here: dict[str, Member], take: Take) -> None:
    fatou = here["turtle"]
    take(fatou, here["tulip"])
    presence.leave(kiosk.house, member_id=fatou.id, nonce="out")
    assert holder(kiosk) is None
    presence.check_in_member(kiosk.house, member_id=fatou.id, nonce="back")
    assert holder(kiosk) is None
    rows = kiosk.store.connection.execute("select kind, reason from day_key order by seq").fetchall()
    assert rows == [("taken", "opening"), ("given_back", "left")]


def test_a_pause_ends_it_and_a_repeat_does_nothing(kiosk: Kiosk, here: dict[str, Member], take: Take) -> None:
    fatou = here["turtle"]
    assert take(fatou, here["tulip"], "same") is None
    assert take(fatou, here["tulip"], "same") is None
    assert kiosk.store.connection.execute("select count(*) from day_key").fetchone() == (1,)
    office.change_member(kiosk.house, member=replace(fatou, paused=True), nonce="pause")
    assert holder(kiosk) is None
    assert not may(kiosk, fatou, Power.GUESTS)


def test_the_row_keeps_keys_of_the_day_only(kiosk: Kiosk, here: dict[str, Member], take: Take) -> None:
    take(here["turtle"], here["tulip"])
    keys = kiosk.store.connection.execute("select person_key, witness_key from day_key").fetchone()
    scopes = kiosk.store.connection.execute("select scope from person where key in (?, ?)", keys).fetchall()
    assert scopes == [("presence",), ("presence",)]
    assert len(set(keys)) == 2


def test_a_forgotten_badge_is_vouched_for_by_who_may(
    kiosk: Kiosk, here: dict[str, Member], members: dict[str, Member], take: Take
) -> None:
    fatou, olena = here["turtle"], members["bee"]
    with pytest.raises(Refused) as caught:
        presence.check_in_member(kiosk.house, member_id=olena.id, nonce="no", by=fatou)
    assert caught.value.code is RefusalCode.NOT_ALLOWED_TODAY
    take(fatou, here["tulip"])
    assert presence.check_in_member(kiosk.house, member_id=olena.id, nonce="yes", by=fatou).result.arrived


def test_staff_needs_no_key(kiosk: Kiosk, members: dict[str, Member]) -> None:
    assert all(may(kiosk, members["sunflower"], power) for power in Power)
    assert day_key.powers(kiosk.house, member_id=9999) == frozenset()
