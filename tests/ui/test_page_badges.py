"""Lost and found, a badge for today, a card that was shown, erasing: staff's pages about one member."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtTest import QTest

from kiosk.errors import Refused
from kiosk.model.badges import Badge, BadgeKind, BadgeState
from kiosk.model.people import Member
from kiosk.model.qualifications import Qualification, QualificationStep
from kiosk.services import badges, erasure, new_badges, office, presence
from kiosk.words import LANGUAGES, Words
from ui.hand import Hand
from ui.viewmodels import member_badge, member_badges, member_erase
from ui.window import KioskWindow

FR = Words("fr")
CARD = "04A2B3C4D5E680"


def speak(window: KioskWindow, language: str) -> Words:
    window.screen.chooseLanguage(language)
    QTest.qWait(30)
    return Words(language)


def test_the_ways_to_a_badge_are_those_that_make_sense() -> None:
    def kinds(**facts: Any) -> list[str]:
        return [row.kind for row in member_badge.way_rows(FR, **facts)]

    assert kinds(team=False, known=False, seen="") == ["card", "paper", "own"]
    assert kinds(team=False, known=True, seen="10:42") == ["card", "paper", "own", "seen", "day"]
    assert kinds(team=True, known=True, seen="") == ["card", "paper", "own", "day", "pin"]
    (seen,) = [row for row in member_badge.way_rows(FR, team=False, known=True, seen="10:42") if row.kind == "seen"]
    assert seen.label == "Carte vue à 10:42"


@pytest.mark.parametrize(
    ("kind", "state", "ends", "mark", "lose", "find"),
    [
        (BadgeKind.PERSONAL, BadgeState.ACTIVE, None, "done", True, False),
        (BadgeKind.PERSONAL, BadgeState.REPLACED, None, "gone", False, True),
        (BadgeKind.PERSONAL, BadgeState.LOST, None, "look", False, True),
        (BadgeKind.DAY, BadgeState.ACTIVE, 11, "done", True, False),
        (BadgeKind.DAY, BadgeState.ACTIVE, 10, "gone", False, False),
    ],
)
def test_a_badge_tells_whether_it_works_and_what_can_happen_to_it(
    kind: BadgeKind, state: BadgeState, ends: int | None, mark: str, lose: bool, find: bool
) -> None:
    (row,) = member_badges.rows([Badge(1, 2, kind, state, 0, None, ends)], {1: "hier"}, 10, FR)
    assert (row.mark, row.canLose, row.canRestore) == (mark, lose, find)
    assert "hier" in row.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_lost_then_found_again(
    window: KioskWindow, hand: Hand, noor: Member, members: dict[str, Member], language: str
) -> None:
    words, house, fatou = speak(window, language), window.screen.house, members["turtle"]
    old = new_badges.issue(house, member_id=fatou.id, nonce="old").result
    window.screen.go("MemberEdit", member=fatou.id)
    hand.tap("badgeList")
    hand.see(words.say("badge_list_title", name=fatou.name))
    hand.tap(f"lose_{old.badge_id}")
    hand.see(words.say("badge_now_lost", name=fatou.name))
    window.screen.closeNotice()
    with pytest.raises(Refused):
        presence.whose(house, code=old.token)
    new = new_badges.issue(house, member_id=fatou.id, nonce="new").result
    window.screen.page.refresh()
    QTest.qWait(420)
    hand.tap(f"found_{old.badge_id}")
    hand.see(words.say("badge_found_ask"))
    hand.tap("sheetPrimary")
    hand.see(words.say("badge_now_found", name=fatou.name))
    assert presence.whose(house, code=old.token) == fatou
    with pytest.raises(Refused):
        presence.whose(house, code=new.token)


def test_a_badge_for_today_leaves_her_own_alone(
    window: KioskWindow, hand: Hand, noor: Member, members: dict[str, Member]
) -> None:
    house, fatou = window.screen.house, members["turtle"]
    own = new_badges.issue(house, member_id=fatou.id, nonce="own").result
    window.screen.go("MemberEdit", member=fatou.id)
    hand.tap("badge_day")
    hand.see(FR.say("badge_day_printing", time="21:00"))
    assert presence.whose(house, code=own.token) == fatou
    assert [each.kind for each in badges.of_member(house, member_id=fatou.id)] == [BadgeKind.DAY, BadgeKind.PERSONAL]


def test_an_unknown_card_is_refused_and_then_given_with_one_tap(
    window: KioskWindow, hand: Hand, noor: Member, members: dict[str, Member]
) -> None:
    fatou = members["turtle"]
    window.screen.go("MemberEdit", member=fatou.id)
    hand.show_badge(CARD)
    hand.see(FR.say("refused_unknown_badge_title"))
    window.screen.closeNotice()
    hand.see("Carte vue à 09:00")
    hand.tap("badge_seen")
    hand.see(FR.say("staff_card_given", name=fatou.name))
    assert presence.whose(window.screen.house, code=CARD) == fatou
    assert badges.unknown_cards(window.screen.house) == []


def test_until_when_she_is_a_member(window: KioskWindow, hand: Hand, noor: Member, members: dict[str, Member]) -> None:
    fatou = members["turtle"]
    window.screen.go("MemberEdit", member=fatou.id)
    hand.tap("step_role")
    QTest.qWait(60)
    hand.tap("memberUntil")
    hand.tap("until_monthOn")
    hand.tap("until_dayBack")
    hand.see("janv. 2027")
    hand.tap("sheetPrimary")
    hand.see("Valable jusqu'au 30 janv. 2027")
    QTest.qWait(420)
    hand.tap("editAct")
    hand.see(FR.say("staff_saved", name=fatou.name))
    with window.screen.house.store.read() as tx:
        kept = tx.members.get(fatou.id)
        assert kept is not None
        assert kept.valid_until == "2027-01-30"


def test_the_preview_tells_only_what_there_is(window: KioskWindow, members: dict[str, Member]) -> None:
    house, owl = window.screen.house, members["owl"]
    bare = erasure.preview(house, owl.id)
    assert [row.fact for row in member_erase.goes(bare, FR)] == ["self"]
    assert [row.fact for row in member_erase.stays(bare, FR)] == ["sales", "backups"]
    office.issue_badge(house, member_id=owl.id, nonce="b")
    presence.check_in_member(house, member_id=owl.id, nonce="in")
    with house.store.write() as tx:
        tx.qualifications.put(Qualification(owl.id, 1, QualificationStep.ALONE))
    full = erasure.preview(house, owl.id)
    assert [row.fact for row in member_erase.goes(full, FR)] == ["self", "badges", "qualifications", "days"]
    assert next(row.text for row in member_erase.stays(full, FR)) == "1 jour compté"


@pytest.mark.parametrize("language", LANGUAGES)
def test_erasing_asks_once_more_and_then_is_done(
    window: KioskWindow, hand: Hand, noor: Member, members: dict[str, Member], language: str
) -> None:
    words, owl = speak(window, language), members["owl"]
    window.screen.go("Members")
    window.screen.page.touch(owl.id)
    hand.tap("step_role")
    QTest.qWait(60)
    hand.tap("memberErase")
    hand.see(words.say("erase_goes_self"))
    hand.tap("eraseMember")
    hand.see(words.say("erase_sure", name=owl.name))
    hand.tap("sheetSecondary")
    QTest.qWait(420)
    hand.tap("eraseMember")
    hand.tap("sheetPrimary")
    hand.see(words.say("erase_done", name=owl.name))
    assert window.screen.pageName == "Members"
    assert owl.id not in {member.id for member in office.members(window.screen.house)[0]}


def test_the_last_of_staff_is_told_and_stays(window: KioskWindow, hand: Hand, noor: Member) -> None:
    window.screen.go("MemberErase", member=noor.id)
    hand.see(FR.say("refused_last_staff"))
    item = hand.find("eraseMember")
    assert item is not None
    assert not item.isEnabled()
