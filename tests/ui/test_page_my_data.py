"""What the kiosk knows about her, on the screen; erasing herself; and the funders' figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.app import Kiosk
from kiosk.model.people import Member
from kiosk.model.printing import DocumentKind
from kiosk.rules.small_numbers import Groups, Untold
from kiosk.services import office
from kiosk.services.counts import Month
from kiosk.words import LANGUAGES, Words
from ui.hand import Hand
from ui.screen import Outlets
from ui.viewmodels.counts import derive
from ui.window import KioskWindow


@pytest.fixture
def speaker(
    kiosk: Kiosk, members: dict[str, Member], badge_of: Callable[[Member], str]
) -> Callable[[str, str], tuple[Member, str]]:
    """Somebody who speaks this language, and her badge."""

    def make(sign: str, language: str) -> tuple[Member, str]:
        member = replace(members[sign], language=language)
        office.change_member(kiosk.house, member=member, nonce=f"{sign}-{language}")
        return member, badge_of(member)

    return make


@pytest.mark.parametrize("language", LANGUAGES)
def test_she_sees_it_takes_it_home_and_is_erased(
    kiosk: Kiosk, window: KioskWindow, hand: Hand, speaker: Callable[[str, str], tuple[Member, str]], language: str
) -> None:
    member, badge = speaker("turtle", language)
    words = Words(language)
    hand.show_badge(badge)
    window.screen.session.undo_until = 0.0
    window.screen.go("Member")
    hand.tap("memberData")
    assert window.screen.pageName == "MyData"
    hand.see(words.say("my_data_presence"))
    hand.see(words.say("my_data_never"))
    hand.tap("dataPrint")
    hand.tap("sheetPrimary")
    hand.tap("dataErase")
    assert window.screen.pageName == "MyErase"
    hand.see(words.say("erase_goes_self"))
    hand.tap("eraseMember")
    hand.tap("sheetPrimary")
    hand.see(Words("fr").say("my_data_erased"))
    assert window.screen.pageName == "Home"
    with kiosk.store.read() as tx:
        assert tx.members.get(member.id) is None
        assert [job.document for job in tx.prints.recent(9) if job.kind is DocumentKind.MY_DATA] == [None]


def test_a_second_look_can_say_no(
    kiosk: Kiosk, window: KioskWindow, hand: Hand, speaker: Callable[[str, str], tuple[Member, str]]
) -> None:
    member, badge = speaker("turtle", "fr")
    hand.show_badge(badge)
    window.screen.open("MyErase")
    hand.tap("eraseMember")
    hand.tap("sheetSecondary")
    hand.tap("headerBack")
    with kiosk.store.read() as tx:
        assert tx.members.get(member.id) == member


def test_the_last_of_staff_cannot_go(
    kiosk: Kiosk, window: KioskWindow, hand: Hand, speaker: Callable[[str, str], tuple[Member, str]]
) -> None:
    noor, badge = speaker("sunflower", "fr")
    hand.show_badge(badge)
    window.screen.open("MyErase")
    window.screen.page.erase()
    assert window.screen.noticeKind == "refused"
    with kiosk.store.read() as tx:
        assert tx.members.get(noor.id) == noor


def test_figures_and_bars() -> None:
    groups = Groups({"fr": 20, "ar": 10, "en": Untold.FEW, "xx": Untold.HIDDEN}, 40)
    view = derive(Month("2026-11", 124, groups, 117, 46, 0), Words("fr"))
    assert view.month == "novembre 2026"
    assert [(row.figure, row.value) for row in view.figures] == [
        ("visits", "124"), ("persons", "40"), ("hours", "117"), ("batches", "46"), ("reservations", "0")
    ]  # fmt: skip
    assert [(row.label, row.value, row.share) for row in view.languages] == [
        ("Français", "20", 1.0), ("العربية", "10", 0.5), ("English", "moins de 5", 0.0), ("xx", "non montré", 0.0)
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_staff_take_the_figures_along(
    kiosk: Kiosk, window: KioskWindow, hand: Hand, outlets: Outlets, language: str, members: dict[str, Member]
) -> None:
    noor = replace(members["sunflower"], language=language)
    office.change_member(kiosk.house, member=noor, nonce="noor")
    window.screen.staff_opened(noor)
    words = Words(language)
    outlets.save_attendance = lambda language: f"attendance-{language}.pdf"
    window.screen.open("Counts")
    hand.see(words.say("counts_small"))
    hand.tap("countsSave")
    hand.see("counts-2026-11-23.csv")
    hand.tap("sheetPrimary")
    hand.tap("countsSheet")
    hand.see(f"attendance-{language}.pdf")
    hand.pause(420)
    hand.tap("sheetPrimary")
    hand.tap("countsPrint")
    with kiosk.store.read() as tx:
        assert [job.language for job in tx.prints.recent(9) if job.kind is DocumentKind.COUNTS] == [language]
