"""Groups: staff keep them, their badge asks how many came; and a lost badge replaced by two who vouch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.errors import Refused
from kiosk.model.parties import Party
from kiosk.model.people import Member
from kiosk.services import new_badges, office, parties, presence
from kiosk.services.parties import PartyCard
from kiosk.words import LANGUAGES, Words
from ui.hand import Hand
from ui.viewmodels import group_arrival, lost_badge, party_view
from ui.viewmodels import parties as party_list
from ui.viewmodels.day_choice import moved
from ui.window import KioskWindow

FR = Words("fr")
TODAY = "2026-11-23"
COOP = Party(1 << 60, "Coop", "shell", "rose", TODAY, "2026-12-02")


def speak(window: KioskWindow, language: str) -> Words:
    window.screen.chooseLanguage(language)
    QTest.qWait(30)
    return Words(language)


def test_groups_that_run_come_first_and_say_until_when() -> None:
    over = replace(COOP, key=2, name="Ancien", from_day="2026-01-01", until_day="2026-02-01")
    soon = replace(COOP, key=3, name="Bientôt", from_day="2026-12-01", until_day=None)
    cards = [PartyCard(each, (), has_badge=each is COOP) for each in (over, soon, COOP)]
    rows = party_list.derive(cards, TODAY, FR)
    assert [(row.label, row.mood) for row in rows] == [("Coop", "badge"), ("Bientôt", "paused"), ("Ancien", "paused")]
    assert [row.note for row in rows] == ["jusqu'au 2 déc. 2026", "à partir du 1 déc. 2026", "terminé le 1 févr. 2026"]
    assert rows[0].party == str(1 << 60), "keys are longer than numbers of QML"


@pytest.mark.parametrize(
    ("step", "known", "act"),
    [("name", False, "Suite"), ("members", False, "Ajouter"), ("badge", True, "")],
)
def test_the_main_button_of_a_group(step: str, known: bool, act: str) -> None:
    draft = party_view.Draft(COOP)
    view = party_view.derive(draft, draft if known else None, step, False, TODAY, FR)
    assert (view.act_label, view.runs) == (act, known)


@pytest.mark.parametrize(
    ("day", "days", "months", "found"),
    [
        ("2026-01-31", 0, 1, "2026-02-28"),
        ("2026-12-31", 1, 0, "2027-01-01"),
        ("2026-01-15", 0, -1, "2025-12-15"),
        ("2099-12-31", 1, 0, "2099-12-31"),
        ("2099-12-31", 0, 1, "2099-12-31"),
    ],
)
def test_days_move_by_days_and_months(day: str, days: int, months: int, found: str) -> None:
    assert moved(day, days=days, months=months) == found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_group_along_its_line(window: KioskWindow, hand: Hand, noor: Member, language: str) -> None:
    words = speak(window, language)
    window.screen.open("Parties")
    hand.see(words.say("party_empty"))
    hand.tap("addParty")
    hand.tap("partyNameField")
    hand.type("Coop\r")
    hand.wait(lambda: window.screen.page.step == "sign", "Enter goes on")
    QTest.qWait(420)
    hand.tap("editAct")
    QTest.qWait(60)
    hand.tap("lasts_five_months")
    QTest.qWait(420)
    hand.tap("editAct")
    QTest.qWait(60)
    hand.tap("pick_2")
    hand.tap("pick_3")
    QTest.qWait(420)
    hand.tap("editAct")
    hand.see(words.say("party_saved", name="Coop"))
    (card,) = parties.cards(window.screen.house)
    assert (card.party.name, card.party.until_day) == ("Coop", "2027-04-22")
    assert [member.id for member in card.members] == [2, 3]


def test_own_dates_never_cross(window: KioskWindow, noor: Member) -> None:
    window.screen.go("PartyEdit", party=0)
    page = window.screen.page
    page.choose_lasts("own")
    page.firstDay.move(0, 2)
    assert page._draft.party.from_day == page._draft.party.until_day == "2027-01-23"
    page.lastDay.move(-3, 0)
    assert (page._draft.party.from_day, page._draft.party.until_day) == ("2027-01-20", "2027-01-20")


def test_a_group_is_ended_early(window: KioskWindow, hand: Hand, noor: Member, kiosk: Kiosk) -> None:
    party = coop(kiosk)
    window.screen.go("PartyEdit", party=party.key)
    hand.tap("step_days")
    hand.tap("endParty")
    hand.see(FR.say("party_end_text"))
    hand.tap("sheetPrimary")
    hand.see(FR.say("party_ended", name="Coop"))
    ended = parties.find(kiosk.house, party_key=party.key)
    assert ended is not None
    assert ended.until_day == TODAY


def coop(kiosk: Kiosk) -> Party:
    return parties.add(
        kiosk.house, name="Coop", sign="shell", colour="rose", from_day=TODAY, until_day="2026-12-02",
        member_ids=[2, 3], nonce="coop",
    ).result  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_group_badge_asks_how_many_came(window: KioskWindow, hand: Hand, kiosk: Kiosk, language: str) -> None:
    words, party = speak(window, language), coop(kiosk)
    badge = new_badges.issue_for_party(kiosk.house, party_key=party.key, nonce="g").result
    hand.show_badge(badge.token)
    hand.see(words.say("group_how_many"))
    for key in ("0", "1", "2", "back", "4"):
        hand.tap(f"key_{key}")
    hand.tap("groupAct")
    hand.see(words.say("group_noted", n=14))
    hand.see(words.say("group_no_bookings"))
    assert parties.people_today(kiosk.house, party_key=party.key) == 14
    assert not window.screen.showMember
    QTest.qWait(420)
    hand.tap("groupAct")
    assert window.screen.pageName == "Home"
    hand.show_badge(badge.token)
    hand.see(words.say("group_before", n=14))
    hand.tap("groupLeave")
    hand.see(words.say("member_bye", name="Coop"))
    assert (window.screen.pageName, parties.people_today(kiosk.house, party_key=party.key)) == ("Home", 0)


def test_a_number_is_noted_only_once_there_is_one() -> None:
    assert not group_arrival.derive("", 0, FR, noted=False).can_note
    assert group_arrival.derive("7", 9, FR, noted=False).said == "Déjà noté aujourd'hui\u00a0: 9"


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_members_replace_a_lost_badge(
    window: KioskWindow, hand: Hand, members: dict[str, Member], badge_of: Callable[[Member], str], language: str
) -> None:
    words, house, fatou = speak(window, language), window.screen.house, members["turtle"]
    old = badge_of(fatou)
    window.screen.go("SignIn", purpose="forgotten")
    hand.tap("lostBadge")
    hand.see(words.say("lost_ask_badges"))
    hand.show_badge(badge_of(members["owl"]))
    hand.see(words.say("lost_help_1"))
    hand.show_badge(badge_of(members["fish"]))
    hand.see(words.say("lost_ask_who"))
    assert fatou.name not in hand.texts(), "signs, no names"
    hand.tap(f"who_{fatou.id}")
    hand.see(words.say("lost_ask_sure"))
    hand.tap("sheetPrimary")
    hand.see(words.say("lost_done", name=fatou.name))
    assert window.screen.pageName == "Home"
    with pytest.raises(Refused):
        presence.whose(house, code=old)
    assert fatou.id in office.members(house)[1]


def test_staff_alone_may_and_may_give_one_for_today(
    window: KioskWindow, hand: Hand, members: dict[str, Member], badge_of: Callable[[Member], str]
) -> None:
    fatou = members["turtle"]
    own = badge_of(fatou)
    window.screen.go("LostBadge")
    hand.show_badge(badge_of(members["sunflower"]))
    hand.see(fatou.name)
    hand.tap(f"who_{fatou.id}")
    hand.tap("sheetSecondary")
    hand.see(FR.say("lost_done_day", name=fatou.name))
    assert presence.whose(window.screen.house, code=own) == fatou


def test_who_vouches_is_not_among_the_lost() -> None:
    people = [Member(number, number, f"M{number}", "owl", "sky", "fr") for number in (2, 3, 4)]
    shown = lost_badge.may_be_hers([*people, Member(5, 5, "P", "cat", "sky", "fr", paused=True)], people[:2])
    assert [member.id for member in shown] == [4]
