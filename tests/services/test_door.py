"""Arrivals: in the opening hours, while there is room; guests as a number."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.model.resources import DayException, OpeningRule
from kiosk.rules.calendar import instant
from kiosk.services import office, presence

ZONE = "Europe/Paris"
MONDAY = "2026-11-23"


@pytest.fixture
def token(kiosk: Kiosk, members: dict[str, Member]) -> str:
    with kiosk.store.write() as tx:
        tx.openings.set_weekly([OpeningRule(day, 14 * 60, 18 * 60) for day in range(5)])
    return office.issue_badge(kiosk.house, member_id=members["elephant"].id, nonce="badge").result.token


def set_settings(kiosk: Kiosk, **changed: Any) -> None:
    kiosk.house.settings = replace(kiosk.house.settings, **changed)


def refused(kiosk: Kiosk, token: str) -> Refused:
    with pytest.raises(Refused) as caught:
        presence.check_in(kiosk.house, code=token, nonce="scan")
    return caught.value


def visits(kiosk: Kiosk) -> int:
    return int(kiosk.store.connection.execute("select count(*) from visit").fetchone()[0])


@pytest.mark.parametrize(
    ("day", "minute", "opens"),
    [
        (MONDAY, 13 * 60 + 29, (MONDAY, 840)),
        (MONDAY, 18 * 60 + 30, ("2026-11-24", 840)),
        ("2026-11-28", 15 * 60, ("2026-11-30", 840)),
    ],
)
def test_a_closed_door_says_when_it_opens(
    kiosk: Kiosk, token: str, clock: Any, day: str, minute: int, opens: tuple[str, int]
) -> None:
    clock.at = instant(day, minute, ZONE)
    no = refused(kiosk, token)
    assert no.code is RefusalCode.OPENS_AT
    assert no.facts == {"opens": instant(*opens, ZONE), "today": day}
    assert visits(kiosk) == 0


@pytest.mark.parametrize("minute", [13 * 60 + 30, 15 * 60, 18 * 60 + 29])
def test_a_little_early_and_a_little_late_is_fine(kiosk: Kiosk, token: str, clock: Any, minute: int) -> None:
    clock.at = instant(MONDAY, minute, ZONE)
    assert presence.check_in(kiosk.house, code=token, nonce="scan").result.arrived


def test_closed_for_good_says_so(kiosk: Kiosk, token: str, clock: Any) -> None:
    with kiosk.store.write() as tx:
        for day in range(23, 31):
            tx.openings.add_exception(DayException(f"2026-11-{day}"))
        for day in range(1, 20):
            tx.openings.add_exception(DayException(f"2026-12-{day:02d}"))
    assert refused(kiosk, token).code is RefusalCode.CLOSED_NOW


def test_the_hours_of_the_door_can_be_switched_off(kiosk: Kiosk, token: str) -> None:
    assert refused(kiosk, token).code is RefusalCode.OPENS_AT
    set_settings(kiosk, door_hours=False)
    assert presence.check_in(kiosk.house, code=token, nonce="scan").result.arrived


def test_staff_come_when_they_like_and_vouch_for_others(kiosk: Kiosk, token: str, members: dict[str, Member]) -> None:
    own = office.issue_badge(kiosk.house, member_id=members["sunflower"].id, nonce="staff").result.token
    assert presence.check_in(kiosk.house, code=own, nonce="staff-in").result.arrived
    assert presence.check_in_member(kiosk.house, member_id=members["turtle"].id, nonce="vouched").result.arrived


def test_who_is_in_may_still_show_her_badge_after_closing(kiosk: Kiosk, token: str, clock: Any) -> None:
    clock.at = instant(MONDAY, 15 * 60, ZONE)
    presence.check_in(kiosk.house, code=token, nonce="in")
    clock.at = instant(MONDAY, 18 * 60 + 20, ZONE)
    assert not presence.check_in(kiosk.house, code=token, nonce="again").result.arrived


def test_a_full_place_lets_nobody_in_but_staff(
    kiosk: Kiosk, token: str, members: dict[str, Member], clock: Any
) -> None:
    clock.at = instant(MONDAY, 15 * 60, ZONE)
    set_settings(kiosk, place_capacity=4)
    presence.check_in_member(kiosk.house, member_id=members["turtle"].id, nonce="one")
    presence.set_guests(kiosk.house, people=3, by=members["sunflower"], nonce="guests")
    no = refused(kiosk, token)
    assert (no.code, no.facts) == (RefusalCode.PLACE_FULL, {"most": 4})
    with pytest.raises(Refused):
        presence.check_in_member(kiosk.house, member_id=members["fish"].id, nonce="vouched")
    presence.check_in_member(kiosk.house, member_id=members["sunflower"].id, nonce="staff")
    presence.set_guests(kiosk.house, people=0, by=members["sunflower"], nonce="gone")
    assert presence.check_in(kiosk.house, code=token, nonce="room").result.arrived


def test_only_the_nearest_reason_is_said(kiosk: Kiosk, token: str, members: dict[str, Member]) -> None:
    office.change_member(kiosk.house, member=replace(members["elephant"], paused=True), nonce="pause")
    assert refused(kiosk, token).code is RefusalCode.OPENS_AT
    set_settings(kiosk, door_hours=False)
    assert refused(kiosk, token).code is RefusalCode.PAUSED_MEMBER


def test_guests_are_a_number_and_the_latest_counts(kiosk: Kiosk, members: dict[str, Member], clock: Any) -> None:
    staff = members["sunflower"]
    presence.check_in_member(kiosk.house, member_id=staff.id, nonce="in")
    for nonce, people in (("a", 4), ("b", 7), ("a", 9)):
        presence.set_guests(kiosk.house, people=people, by=staff, nonce=nonce)
    assert presence.inside(kiosk.house) == presence.Inside(1, 7, 0)
    assert not presence.inside(kiosk.house).full
    for wrong in (-1, presence.MOST_GUESTS + 1):
        with pytest.raises(Refused) as caught:
            presence.set_guests(kiosk.house, people=wrong, by=staff, nonce=f"wrong{wrong}")
        assert caught.value.code is RefusalCode.QUANTITY_TOO_BIG
    with pytest.raises(Refused) as caught:
        presence.set_guests(kiosk.house, people=2, by=members["turtle"], nonce="member")
    assert caught.value.code is RefusalCode.NOT_ALLOWED_TODAY
    clock.step(minutes=1440)
    assert presence.inside(kiosk.house) == presence.Inside(0, 0, 0)
