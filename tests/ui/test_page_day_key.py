"""The day's key: taken with two badges, shown by a sign, passed on, put back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kiosk.app import Kiosk
from kiosk.model.day_keys import DayKey, KeyReason
from kiosk.model.people import COLOURS, SIGNS, Member
from kiosk.model.resources import UnitState
from kiosk.rules.calendar import MINUTE_MS
from kiosk.services import day_key, office, presence, reservations
from kiosk.words import LANGUAGES, Words
from ui.hand import Hand
from ui.screen import Screen
from ui.viewmodels.day import WAYS, opens_by_key
from ui.viewmodels.day_key import Step, derive
from ui.window import KioskWindow

ME = Member(1, 11, "Awa", "butterfly", "mint", "fr")
OTHER = Member(2, 22, "Fatou", "turtle", "apricot", "fr")
BadgeOf = Callable[[Member], str]


@pytest.mark.parametrize(
    ("holder", "reason", "until", "step"),
    [
        (None, None, "", Step.ASLEEP),
        (None, None, "21:00", Step.REASON),
        (None, KeyReason.OPENING, "21:00", Step.WITNESS),
        (None, KeyReason.OPENING, "", Step.ASLEEP),
        (OTHER, None, "21:00", Step.HANDOVER),
        (ME, None, "21:00", Step.ON),
    ],
)
def test_one_question_at_a_time(holder: Member | None, reason: KeyReason | None, until: str, step: Step) -> None:
    held = DayKey(holder, KeyReason.OPENING, 0, 1) if holder else None
    view = derive(held, ME, reason, until, Words("fr"))
    assert view.step is step
    assert view.sign == SIGNS["butterfly"]
    assert view.other == (SIGNS["turtle"] if step is Step.HANDOVER else "")
    assert view.question


def test_every_way_has_its_word() -> None:
    for language in LANGUAGES:
        words = Words(language)
        assert all(words.say(f"day_way_{way.name}") != f"day_way_{way.name}" for way in WAYS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_badges_a_reason_and_the_day_is_hers(
    window: KioskWindow, hand: Hand, members: dict[str, Member], badge_of: BadgeOf, language: str
) -> None:
    fatou, amina, words = members["turtle"], members["tulip"], Words(language)
    screen = window.screen
    hand.show_badge(badge_of(fatou))
    screen.chooseLanguage(language)
    hand.tap("memberKey")
    hand.see(words.say("day_key_ask_reason"))
    hand.tap("reason_opening")
    hand.see(words.say("day_key_ask_witness"))
    hand.show_badge(badge_of(amina))
    hand.see(words.say("day_key_taken", time="21:00"))
    assert screen.pageName == "Day"
    assert (screen.headerKey.sign, screen.headerKey.colour) == (SIGNS["turtle"], COLOURS["apricot"])
    screen.home()
    hand.wait(lambda: hand.find("headerKey") is not None, "the key is shown all day")
    assert not any(member.name in text for member in (fatou, amina) for text in [*hand.texts(), *hand.names()])


@pytest.fixture
def held(kiosk: Kiosk, screen: Screen, members: dict[str, Member]) -> Member:
    """Fatou holds the day; Salma and Amina are in as well."""
    for sign in ("turtle", "owl", "tulip"):
        presence.check_in_member(kiosk.house, member_id=members[sign].id, nonce=f"in-{sign}")
    day_key.take(
        kiosk.house, member_id=members["turtle"].id, witness_id=members["owl"].id, reason=KeyReason.OPENING, nonce="k"
    )
    screen.header_key.refresh()
    return members["turtle"]


def holder(kiosk: Kiosk) -> str | None:
    found = day_key.key_of_day(kiosk.house)
    return found.member.sign if found else None


def come(window: KioskWindow, member: Member) -> None:
    window.screen.welcome(presence.check_in_member(window.screen.house, member_id=member.id, nonce="come").result)


def test_passed_from_hand_to_hand_both_ways(
    held: Member, window: KioskWindow, hand: Hand, kiosk: Kiosk, members: dict[str, Member], badge_of: BadgeOf
) -> None:
    salma = badge_of(members["owl"])
    come(window, members["tulip"])
    window.screen.open("DayKey")
    hand.show_badge(salma)
    assert holder(kiosk) == "turtle"
    window.screen.closeNotice()
    hand.show_badge(badge_of(held))
    assert (holder(kiosk), window.screen.pageName) == ("tulip", "Day")
    hand.tap("sheetPrimary")
    hand.tap("keyPass")
    hand.show_badge(salma)
    assert (holder(kiosk), window.screen.pageName) == ("owl", "Member")


def test_who_leaves_is_asked_for_the_key(held: Member, window: KioskWindow, hand: Hand, kiosk: Kiosk) -> None:
    come(window, held)
    hand.tap("memberLeave")
    assert window.screen.pageName == "DayKey"
    hand.tap("keyBack")
    assert (holder(kiosk), window.screen.pageName) == (None, "Home")
    assert held.id not in presence.present(kiosk.house)


def test_the_pages_of_the_day_open_for_its_holder_only_and_until_closing(
    held: Member, window: KioskWindow, kiosk: Kiosk, members: dict[str, Member], clock: Any
) -> None:
    screen = window.screen
    come(window, members["owl"])
    screen.open("Day")
    assert screen.pageName == "Home"
    come(window, held)
    for name in ("Day", "Present"):
        screen.open(name)
        assert screen.pageName == name
    clock.step(minutes=12 * 60)
    screen.open("Day")
    assert screen.pageName == "Home"
    screen.staff_opened(members["sunflower"])
    screen.open("Present")
    assert screen.pageName == "Present"


def test_every_way_leads_to_its_page_for_her_alone(
    held: Member, window: KioskWindow, hand: Hand, kiosk: Kiosk, members: dict[str, Member]
) -> None:
    screen, offered = window.screen, [way for way in WAYS if opens_by_key(way)]
    assert {"present", "forgotten", "broken", "message", "guests", "reserve_for"} <= {way.name for way in offered}
    come(window, held)
    screen.open("Day")
    for place, way in enumerate(offered):
        screen.page.go(place)
        assert screen.pageName == way.page
        screen.back()
    come(window, members["owl"])
    for way in offered:
        if way.page not in ("MessageQr", "LostBadge"):
            screen.go(way.page, **way.arguments)
            assert screen.pageName == "Home"
            come(window, members["owl"])


def test_broken_in_two_touches_without_a_pin(held: Member, window: KioskWindow, hand: Hand, kiosk: Kiosk) -> None:
    come(window, held)
    window.screen.open("Day")
    hand.tap("day_broken")
    unit = office.machines(kiosk.house)[0][1][0]
    hand.tap(f"unit_{unit.id}")
    assert office.machines(kiosk.house)[0][1][0].state is UnitState.BROKEN
    day_key.give_back(kiosk.house, member_id=held.id, nonce="back")
    window.screen.closeNotice()
    window.screen.page.touch(unit.id)
    assert window.screen.noticeKind == "refused"
    assert office.machines(kiosk.house)[0][1][0].state is UnitState.BROKEN


@pytest.mark.parametrize("language", LANGUAGES)
def test_whom_a_broken_machine_concerns_is_answered_by_who_holds_the_day(
    held: Member, window: KioskWindow, hand: Hand, kiosk: Kiosk, members: dict[str, Member], language: str
) -> None:
    start = kiosk.house.now() + 3 * 60 * MINUTE_MS
    kept = reservations.reserve(
        kiosk.house, member_id=members["bee"].id, resource_id=1, start=start, minutes=60, nonce="r"
    ).result
    words, screen = Words(language), window.screen
    come(window, held)
    screen.chooseLanguage(language)
    screen.open("Day")
    hand.tap("day_broken")
    hand.tap(f"unit_{kept.unit_id}")
    assert screen.pageName == "Questions", "she is shown at once whom it concerns"
    screen.closeNotice()
    screen.open("Day")
    hand.see(words.say("questions_count", n=1))
    hand.tap("day_questions")
    assert screen.pageName == "Questions"
    screen.page.answer("move")
    hand.see(words.say("questions_done_move", n=1))
    with kiosk.store.read() as tx:
        moved = tx.reservations.get(kept.id)
    assert moved is not None
    assert (moved.question, moved.unit_id != kept.unit_id) == (None, True)


def test_her_badge_opens_the_signs_for_a_forgotten_one(
    held: Member, window: KioskWindow, hand: Hand, members: dict[str, Member], badge_of: BadgeOf
) -> None:
    window.screen.go("SignIn", purpose="forgotten")
    hand.show_badge(badge_of(held))
    assert window.screen.pageName == "Members"
    hand.tap(members["bee"].name)
    assert window.screen.session.member == members["bee"]


def test_the_header_key_is_a_way_for_her_alone(
    held: Member, window: KioskWindow, hand: Hand, members: dict[str, Member]
) -> None:
    come(window, members["owl"])
    hand.wait(lambda: hand.find("headerKey") is not None, "no key")
    item = hand.find("headerKey")
    assert item is not None
    hand.tap_item(item)
    assert window.screen.pageName == "Member"
    come(window, held)
    hand.tap("headerKey")
    assert window.screen.pageName == "Day"
