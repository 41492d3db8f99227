"""The stages of the screen in front of a real window: half-reads, refusals at rest, paper on its way."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer

from kiosk.errors import RefusalCode, Refused, Trouble, TroubleCode
from kiosk.model.people import Member
from kiosk.rules.screen_states import Event, Stage
from kiosk.services import presence
from kiosk.services.house import Topic
from kiosk.words import LANGUAGES, Words
from ui.hand import Hand
from ui.scanner import KeyScanner
from ui.screen import Outlets
from ui.window import KioskWindow

TORN = "BCDEFGHIJK"
UNKNOWN = "BCDEFGHIJKLNOPRSTUVXBCDE"


def seconds_left(timer: QTimer) -> int:
    """As long as it was set for: what is left of a coarse timer differs by half a second."""
    return timer.interval() // 1000 if timer.isActive() else 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_half_read_changes_the_drawing_and_covers_nothing(window: KioskWindow, hand: Hand, language: str) -> None:
    screen = window.screen
    screen.chooseLanguage(language)
    words = Words(language)
    hand.see(words.say("home_show_badge"))
    hand.show_badge(TORN)
    assert (screen.stage, screen.noticeKind) == ("half_read", "")
    hand.see(words.say("home_half_read"))
    assert seconds_left(screen.reading._timer) == 3
    screen.codes_seen([TORN, UNKNOWN])
    assert screen.stage == "half_read"
    screen.reading.happen(Event.REST)
    hand.see(words.say("home_show_badge"))


def test_a_refusal_at_rest_takes_five_seconds_and_any_other_ten(
    window: KioskWindow, hand: Hand, members: dict[str, Member]
) -> None:
    screen = window.screen
    hand.show_badge(UNKNOWN)
    assert (screen.stage, screen.noticeKind, seconds_left(screen._notice_timer)) == ("refusal", "refused", 5)
    hand.tap("sheetPrimary")
    assert screen.stage == "waiting"
    screen.welcome(presence.check_in_member(screen.house, member_id=members["turtle"].id, nonce="in").result)
    assert screen.stage == "greeting"
    screen.refuse(Refused(RefusalCode.OFF_STEP))
    assert seconds_left(screen._notice_timer) == 10
    hand.show_badge(TORN)
    assert (screen.stage, seconds_left(screen._notice_timer)) == ("half_read", 3)


def test_badges_wait_while_paper_is_on_its_way_and_are_not_used(
    window: KioskWindow, outlets: Outlets, members: dict[str, Member], badge_of: Callable[[Member], str]
) -> None:
    screen, busy, looked = window.screen, [True], []
    outlets.printing, outlets.look_again = lambda: busy[0], lambda: looked.append(1)
    screen.published(frozenset({Topic.PRINTS}))
    assert screen.stage == "printing"
    assert seconds_left(screen.reading._timer) == 15
    token = badge_of(members["elephant"])
    screen.code_seen(token)
    screen.codes_seen([token, UNKNOWN])
    assert (screen.pageName, presence.present(screen.house), looked) == ("Home", set(), [])
    busy[0] = False
    screen.paper_news()
    assert (screen.stage, looked) == ("waiting", [1])
    screen.code_seen(token)
    assert (screen.pageName, presence.present(screen.house)) == ("Member", {members["elephant"].id})


def test_a_printer_that_takes_too_long_gives_the_screen_back(window: KioskWindow, outlets: Outlets) -> None:
    outlets.printing = lambda: True
    window.screen.published(frozenset({Topic.PRINTS}))
    window.screen.reading._timer.timeout.emit()
    assert window.screen.stage == "waiting"


def test_out_of_order_has_its_page_and_reads_nothing(
    window: KioskWindow, members: dict[str, Member], badge_of: Callable[[Member], str]
) -> None:
    screen = window.screen
    screen.go("Trouble", code="database_newer", found=9, known=1)
    assert screen.stage == "out_of_order"
    screen.code_seen(badge_of(members["elephant"]))
    assert (screen.pageName, presence.present(screen.house)) == ("Trouble", set())
    screen.home()
    assert screen.stage == "waiting"


def test_a_trouble_in_the_middle_leaves_the_screen_ready(window: KioskWindow) -> None:
    screen = window.screen
    screen.reading.happen(Event.SCANNED)
    screen.tell_trouble(Trouble(TroubleCode.DISK_FULL))
    assert screen.reading.stage is Stage.WAITING


def test_a_reader_that_types_is_seen_reading(window: KioskWindow, hand: Hand) -> None:
    stages: list[str] = []
    scanner = KeyScanner()
    scanner.watch(window.window)
    scanner.scanned.connect(window.screen.code_seen)
    scanner.begun.connect(window.screen.reading.glimpse)
    scanner.dropped.connect(window.screen.reading.let_go)
    window.screen.stageChanged.connect(lambda: stages.append(window.screen.stage))
    hand.scan(TORN)
    assert stages[0] == "reading"
    assert stages[-1] == "half_read"
