"""A badge shown where nobody expects it: in the middle of the till, twice, with a text field in use."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.app import Kiosk
from kiosk.model.charter import CharterLine
from kiosk.model.people import Member
from kiosk.services import charter, presence, reservations, till
from ui.hand import Hand
from ui.scanner import KeyScanner
from ui.window import KioskWindow


@pytest.fixture
def scanning(window: KioskWindow) -> KeyScanner:
    scanner = KeyScanner()
    scanner.watch(window.window)
    scanner.scanned.connect(window.screen.code_seen)
    return scanner


def test_in_the_middle_of_the_till_the_basket_survives(
    kiosk: Kiosk, window: KioskWindow, hand: Hand, members: dict[str, Member], badge_of: Callable[[Member], str]
) -> None:
    product = till.products_sold(kiosk.house)[0][0]
    window.screen.open("Till")
    till.add_product(kiosk.house, product_id=product.id, nonce="one")
    before = till.baskets(kiosk.house)[0]
    hand.show_badge(badge_of(members["turtle"]))
    assert presence.present(kiosk.house) in (set(), {members["turtle"].id})
    window.screen.home()
    window.screen.open("Till")
    assert till.baskets(kiosk.house)[0] == before


def test_twice_is_one_arrival(
    kiosk: Kiosk, window: KioskWindow, hand: Hand, members: dict[str, Member], badge_of: Callable[[Member], str]
) -> None:
    code = badge_of(members["turtle"])
    for _ in range(20):
        hand.show_badge(code)
    rows = kiosk.store.connection.execute("select kind from visit").fetchall()
    assert (rows, window.screen.pageName) == ([("in",)], "Member")


def test_nothing_leaks_into_a_text_field(
    kiosk: Kiosk, window: KioskWindow, hand: Hand, scanning: KeyScanner, members: dict[str, Member],
    badge_of: Callable[[Member], str],
) -> None:  # fmt: skip
    window.screen.staff_opened(members["sunflower"])
    window.screen.open("Charter")
    field = next(item for item in hand.items() if item.objectName() == "ownRuleField")
    assert isinstance(field, QQuickItem)
    field.forceActiveFocus()
    hand.scan(badge_of(members["turtle"]))
    assert (window.screen.pageName, presence.present(kiosk.house)) == ("Member", {members["turtle"].id})
    assert charter.current(kiosk.house) is None


def test_the_charter_first_then_what_she_wanted(
    kiosk: Kiosk, window: KioskWindow, hand: Hand, members: dict[str, Member], badge_of: Callable[[Member], str]
) -> None:
    charter.publish(kiosk.house, lines=[CharterLine("hands")], by=members["sunflower"], nonce="p")
    turtle = members["turtle"]
    hand.show_badge(badge_of(turtle))
    hand.tap("arrivalLater")
    window.screen.open("Reserve")
    offer = reservations.offers(kiosk.house, resource_id=1, member_id=turtle.id)[0]
    window.screen.act(lambda: reservations.reserve(
        kiosk.house, member_id=turtle.id, resource_id=1, start=offer.at, minutes=offer.minutes, nonce="r"
    ))  # fmt: skip
    assert (window.screen.noticeKind, window.screen.pageName) == ("refused", "CharterRead")
    hand.tap("sheetPrimary")
    hand.tap("charterAgree")
    assert window.screen.pageName == "Reserve"
