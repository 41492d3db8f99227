"""Into the staff pages: a badge or a typed code, then the PIN."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest

from kiosk.app import Kiosk, open_kiosk
from kiosk.demo.people import PIN
from kiosk.model.people import Member, Role
from kiosk.services import office
from kiosk.words import Words
from ui.hand import Hand
from ui.viewmodels.digits import TwicePin, pressed
from ui.viewmodels.sign_in import SignInView, derive
from ui.window import KioskWindow

ONE_TOUCH_MS = 420
"""Two touches closer than this are one."""
AWA = Member(2, 7, "Awa", "butterfly", "mint", "fr", Role.COORDINATOR)


@pytest.mark.parametrize(
    ("before", "key", "after"),
    [("", "4", "4"), ("4", "back", ""), ("", "back", ""), ("1234567890", "1", "1234567890"), ("1", ",", "1")],
)
def test_one_key_of_the_pad(before: str, key: str, after: str) -> None:
    assert pressed(before, key) == after


@pytest.mark.parametrize(
    ("typed", "again", "problem", "done"),
    [("1234", "1234", "", True), ("1234", "1235", "differs", False), ("12", "", "short", False)],
)
def test_a_new_pin_is_typed_twice(typed: str, again: str, problem: str, done: bool) -> None:
    pin = TwicePin()
    for key in typed:
        pin = pin.press(key)
    pin = pin.confirm(4)
    for key in again:
        pin = pin.press(key)
    pin = pin.confirm(4) if again else pin
    assert (pin.problem, pin.done) == (problem, done)


def test_nobody_known_is_asked_for_a_badge_or_a_code() -> None:
    assert derive(None, "12", Words("fr")) == SignInView(digits=2, boxes=4)


@pytest.mark.parametrize(("typed", "boxes", "can_open"), [("", 4, False), ("1234", 4, True), ("123456", 6, True)])
def test_somebody_known_is_asked_for_the_pin(typed: str, boxes: int, can_open: bool) -> None:
    view = derive(AWA, typed, Words("en"))
    assert (view.asks_pin, view.sign, view.boxes, view.can_open) == (True, "🦋", boxes, can_open)
    assert "Awa" in view.greeting


def type_pin(hand: Hand, pin: str = PIN) -> None:
    for digit in pin:
        hand.tap(f"key_{digit}")
    QTest.qWait(ONE_TOUCH_MS)
    hand.tap("openStaff")


def test_a_badge_of_staff_and_the_pin_open_the_staff_pages(
    window: KioskWindow, hand: Hand, members: dict[str, Member], badge_of: Callable[[Member], str], kiosk: Kiosk
) -> None:
    noor = members["sunflower"]
    window.screen.open("SignIn")
    hand.show_badge(badge_of(noor))
    hand.see("Noor")
    type_pin(hand)
    assert (window.screen.pageName, window.screen.session.staff) == ("Staff", noor)
    assert window.screen.memberName == "Noor"
    with open_kiosk(kiosk.folder.path) as second, second.house.store.read() as tx:
        assert tx.journal.count_since("sign_in", 0) == 1
        assert tx.visits.present(kiosk.house.today()) == []


def test_a_typed_code_and_the_pin_open_them_too(window: KioskWindow, hand: Hand, members: dict[str, Member]) -> None:
    code = office.set_pin(window.screen.house, member_id=members["sunflower"].id, pin="2468").result
    window.screen.open("SignIn")
    for digit in code:
        hand.tap(f"key_{digit}")
    hand.see("Noor")
    type_pin(hand, "2468")
    assert window.screen.pageName == "Staff"


def test_wrong_codes_and_wrong_pins_are_refused_and_five_make_everybody_wait(
    window: KioskWindow, hand: Hand, members: dict[str, Member], badge_of: Callable[[Member], str]
) -> None:
    window.screen.open("SignIn")
    for _ in range(4):
        hand.tap("key_0")
    hand.see(Words("fr").say("refused_staff_only_title"))
    window.screen.closeNotice()
    hand.show_badge(badge_of(members["sunflower"]))
    for _ in range(5):
        type_pin(hand, "9999")
        hand.see(Words("fr").say("refused_wrong_pin_title"))
        window.screen.closeNotice()
    type_pin(hand)
    hand.see(Words("fr").say("refused_pin_wait_title"))
    assert window.screen.session.staff is None


def test_a_member_s_badge_lets_her_in_as_anywhere(
    window: KioskWindow, hand: Hand, members: dict[str, Member], badge_of: Callable[[Member], str]
) -> None:
    window.screen.open("SignIn")
    hand.show_badge(badge_of(members["turtle"]))
    assert window.screen.pageName == "Member"


def test_a_forgotten_badge_staff_opens_and_she_touches_her_sign(
    window: KioskWindow, hand: Hand, members: dict[str, Member], badge_of: Callable[[Member], str]
) -> None:
    window.screen.go("SignIn", purpose="forgotten")
    hand.show_badge(badge_of(members["sunflower"]))
    type_pin(hand)
    hand.see(Words("fr").say("staff_members_choose"))
    hand.tap("Kavitha")
    assert window.screen.pageName == "Member"
    assert window.screen.session.member == members["elephant"]
    assert window.screen.session.staff is None
