"""The same badge within five seconds is one scan: a reader that says it again takes nothing away."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.app import Kiosk
from kiosk.model.charter import CharterLine
from kiosk.model.people import Member
from kiosk.rules.screen_states import Event
from kiosk.services import charter, presence
from ui.hand import Hand
from ui.repeats import Repeats
from ui.window import KioskWindow

BadgeOf = Callable[[Member], str]
CARD = "04A2B3C4D5E680"


class Steady:
    at = 0

    def __call__(self) -> int:
        return self.at


@pytest.fixture
def steady() -> Steady:
    return Steady()


@pytest.fixture
def repeats(window: KioskWindow, steady: Steady) -> Repeats:
    return Repeats(window.screen, steady)


def test_a_badge_left_on_the_reader_is_one_scan(
    window: KioskWindow, repeats: Repeats, steady: Steady, members: dict[str, Member], badge_of: BadgeOf
) -> None:
    code = badge_of(members["turtle"])
    repeats.read(code)
    window.screen.open("Reserve")
    for _ in range(10):
        steady.at += 4_900
        repeats.read(code)
        assert window.screen.pageName == "Reserve", "nobody is thrown back to her own page"
    steady.at += 5_000
    repeats.read(code)
    assert window.screen.pageName == "Member"


def test_this_is_not_me_outlives_a_second_look(
    kiosk: Kiosk, window: KioskWindow, hand: Hand, members: dict[str, Member], badge_of: BadgeOf
) -> None:
    """Taken for a new scan by whatever reader, it still asks the same questions, and can still be undone."""
    charter.publish(kiosk.house, lines=[CharterLine("hands")], by=members["sunflower"], nonce="p")
    code, screen = badge_of(members["turtle"]), window.screen
    hand.show_badge(code)
    assert screen.pageName == "Arrival"
    until = screen.session.undo_until
    hand.show_badge(code)
    assert (screen.pageName, screen.session.undo_until) == ("Arrival", until)
    hand.tap("arrivalLater")
    hand.show_badge(code)
    assert screen.pageName == "Member", "what she left for later is not asked again"
    screen.page.not_me()
    assert (screen.pageName, presence.present(kiosk.house)) == ("Home", set())


def test_a_page_opened_since_may_ask_for_this_very_badge(
    window: KioskWindow, repeats: Repeats, steady: Steady, members: dict[str, Member], badge_of: BadgeOf
) -> None:
    code = badge_of(members["sunflower"])
    repeats.read(code)
    window.screen.go("SignIn")
    steady.at += 2_000
    repeats.read(code)
    assert window.screen.pageName == "SignIn"
    assert window.screen.page._who == members["sunflower"]


def test_a_card_that_was_refused_can_be_given_at_once(
    kiosk: Kiosk, window: KioskWindow, repeats: Repeats, steady: Steady, noor: Member, members: dict[str, Member]
) -> None:
    screen, turtle = window.screen, members["turtle"]
    screen.go("MemberEdit", member=turtle.id)
    repeats.read(CARD)
    assert screen.noticeKind == "refused"
    screen.closeNotice()
    screen.page.badge.want("own")
    steady.at += 1_000
    repeats.read(CARD)
    assert presence.whose(kiosk.house, code=CARD) == turtle


def test_what_comes_while_paper_does_is_not_counted_as_used(
    window: KioskWindow, repeats: Repeats, steady: Steady, members: dict[str, Member], badge_of: BadgeOf
) -> None:
    code, reading = badge_of(members["turtle"]), window.screen.reading
    reading.happen(Event.PAPER)
    repeats.read(code)
    assert window.screen.pageName == "Home"
    reading.happen(Event.REST)
    steady.at += 100
    repeats.read(code)
    assert window.screen.pageName == "Member"


def test_the_camera_and_a_reader_may_see_the_same_badge(
    kiosk: Kiosk, window: KioskWindow, repeats: Repeats, steady: Steady, members: dict[str, Member], badge_of: BadgeOf
) -> None:
    code, other = badge_of(members["turtle"]), badge_of(members["owl"])
    repeats.seen([code])
    window.screen.open("Reserve")
    steady.at += 4_000
    repeats.read(code)
    assert window.screen.pageName == "Reserve"
    repeats.seen([code, other])
    assert window.screen.noticeKind == "refused"
    repeats.read(other)
    assert presence.present(kiosk.house) == {members["turtle"].id, members["owl"].id}
