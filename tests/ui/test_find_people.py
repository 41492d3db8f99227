"""Somebody among many: by the drawing of her sign, or by the letters of her name."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.model.people import Member
from kiosk.services import office
from kiosk.words import LANGUAGES, Words
from ui.hand import Hand
from ui.window import KioskWindow


@pytest.fixture
def many(kiosk: Kiosk, members: dict[str, Member]) -> list[Member]:
    """A place of forty."""
    house = kiosk.house
    for number in range(40 - len(members)):
        sign, colour = office.free_sign(house)
        office.add_member(house, name=f"M{number:02}", sign=sign, colour=colour, language="fr", nonce=f"many-{number}")
    sign, colour = office.free_sign(house)
    office.add_member(house, name="Zoé Diallo-Bâ", sign=sign, colour=colour, language="fr", nonce="zoe")
    return office.members(house)[0]


def shown(window: KioskWindow) -> set[str]:
    return {row.label for row in window.screen.page.members.rows}


@pytest.mark.parametrize("language", LANGUAGES)
def test_somebody_among_many_is_found_by_her_drawing_or_her_name(
    window: KioskWindow, hand: Hand, noor: Member, many: list[Member], language: str
) -> None:
    words, screen = Words(language), window.screen
    screen.chooseLanguage(language)
    screen.open("Members")
    zoe = next(member for member in many if member.name.startswith("Zoé"))
    hand.tap("findSign")
    hand.tap(f"find_{zoe.sign}")
    alike = {member.name for member in many if member.sign == zoe.sign}
    assert zoe.name in shown(window) == alike
    assert len(alike) < 6, "two touches leave a handful"
    QTest.qWait(420)
    hand.tap("findClear")
    assert screen.page.members.count == len(many)
    hand.tap("findNameField")
    hand.type("ba zo\r")
    assert shown(window) == {zoe.name}
    hand.tap(f"member_{zoe.id}")
    assert screen.pageName == "MemberEdit"
    screen.back()
    hand.tap("findNameField")
    hand.type("xyz")
    hand.see(words.say("find_nobody"))


def test_among_few_nobody_is_looked_for(window: KioskWindow, hand: Hand, noor: Member) -> None:
    window.screen.open("Members")
    assert hand.find("findSign") is None


def test_two_who_vouch_find_a_sign_and_never_a_name(
    window: KioskWindow, hand: Hand, many: list[Member], members: dict[str, Member]
) -> None:
    window.screen.go("LostBadge")
    for sign in ("owl", "fish"):
        hand.show_badge(office.issue_badge(window.screen.house, member_id=members[sign].id, nonce=sign).result.token)
    hand.wait(lambda: hand.find("findSign") is not None, "the drawings can be asked for")
    assert hand.find("findName") is None
    hand.tap("findSign")
    hand.tap("find_turtle")
    turtles = {member.id for member in many if member.sign == "turtle"}
    assert {row.member for row in window.screen.page.members.rows} == turtles
    assert not any(member.name in hand.texts() for member in many)


def test_signs_to_choose_from_have_a_name_for_who_hears_them(window: KioskWindow, hand: Hand, noor: Member) -> None:
    window.screen.go("MemberEdit", member=0)
    window.screen.page.open_step("sign")
    hand.wait(lambda: hand.find("sign_owl") is not None, "signs")
    owl = hand.find("sign_owl")
    assert owl is not None
    assert hand.name_of(owl) == Words("fr").say("sign_owl")


@pytest.mark.parametrize(
    ("page", "arguments"),
    [("Qualifications", {}), ("PartyEdit", {"party": 0}), ("ReserveFor", {})],
)
def test_wherever_people_are_chosen_from_many(
    kiosk: Kiosk,
    window: KioskWindow,
    hand: Hand,
    noor: Member,
    many: list[Member],
    page: str,
    arguments: dict[str, int],
) -> None:
    kiosk.store.connection.execute("update resource set needs_qualification = 1 where id = 1")
    screen = window.screen
    screen.go(page, **arguments)
    if page == "Qualifications":
        assert hand.find("findSign") is None, "machines are few"
        screen.page.show("members")
    elif page == "PartyEdit":
        screen.page.open_step("members")
    hand.tap("findSign")
    hand.tap("find_turtle")
    shown_rows = getattr(screen.page, {"Qualifications": "rows", "PartyEdit": "members", "ReserveFor": "people"}[page])
    rows = shown_rows.rows
    assert {row.label for row in rows} == {member.name for member in many if member.sign == "turtle"}
