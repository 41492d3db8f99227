"""Whatever can be touched, on every page, can be named: role and name for those who find the screen by ear."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.app import Kiosk
from kiosk.model.people import Member
from kiosk.services import office, presence, production, reservations, till
from kiosk.words import LANGUAGES
from ui.hand import Hand
from ui.pages import MODELS
from ui.screen import Screen
from ui.window import KioskWindow

CONTROLS = {QAccessible.Role.Button, QAccessible.Role.RadioButton, QAccessible.Role.CheckBox,
            QAccessible.Role.EditableText, QAccessible.Role.Link, QAccessible.Role.PageTab}  # fmt: skip


def _arguments(page: str, kiosk: Kiosk) -> dict[str, object]:
    """What a page needs to be opened with."""
    match page:
        case "ReserveSlot" | "Machine" | "MachineEdit":
            return {"resource": office.machines(kiosk.house)[0][0].id}
        case "UnitEdit":
            return {"unit": office.machines(kiosk.house)[0][1][0].id}
        case "MadeCount":
            return {"product": production.products_made(kiosk.house)[0].id}
        case "Receipt":
            basket = till.add_product(kiosk.house, product_id=1, nonce="p").result
            paid = [till.cash(basket.total_cents, 10_000)]
            return {"sale": till.pay(kiosk.house, basket_id=basket.id, nonce=basket.nonce, payments=paid).result.seq}
        case "Series":
            return {"resource": 1, "day": "2026-11-24", "minute": 840, "minutes": 120}
        case "Booking" | "HandOver":
            offer = reservations.offers(kiosk.house, resource_id=1, member_id=2)[0]
            made = reservations.reserve(
                kiosk.house, member_id=2, resource_id=1, start=offer.at, minutes=offer.minutes, nonce="b"
            )
            return {"reservation": made.result.id}
        case "MessageQr":
            return {"text": "Une place est libre."}
        case "Trouble":
            return {"code": "disk_full"}
    return {}


def _touched(hand: Hand) -> list[QQuickItem]:
    """Items that take a finger. A whole page does to put the keyboard away; the keyboard has tests of its own."""
    wide = hand.window.width() - 1
    return [
        item
        for item in hand.items()
        if item.inherits("QQuickMouseArea") and item.isEnabled() and item.width() < wide and not _on_keyboard(item)
    ]


def _on_keyboard(item: QQuickItem) -> bool:
    around: QQuickItem | None = item
    while around is not None and around.objectName() != "keyboard":
        around = around.parentItem()
    return around is not None


def _control_over(item: QQuickItem) -> QQuickItem | None:
    """The control an item that takes fingers belongs to."""
    around: QQuickItem | None = item
    while around is not None:
        face = QAccessible.queryAccessibleInterface(around)
        if face is not None and face.role() in CONTROLS:
            return around
        around = around.parentItem()
    return None


def _nameless(hand: Hand) -> list[str]:
    found = []
    for item in _touched(hand):
        control = _control_over(item)
        if control is None or not hand.name_of(control).strip():
            found.append(str(item.parentItem()))
    return found


@pytest.mark.parametrize("page", MODELS)
def test_everything_touched_has_a_role_and_a_name(
    window: KioskWindow, screen: Screen, hand: Hand, kiosk: Kiosk, members: dict[str, Member], page: str
) -> None:
    staff = members["sunflower"]
    screen.welcome(presence.check_in_member(kiosk.house, member_id=staff.id, nonce="in").result)
    screen.staff_opened(staff)
    screen.go(page, **_arguments(page, kiosk))
    hand.pause(20)
    assert screen.pageName == page
    assert len(_touched(hand)) >= 2
    for language in LANGUAGES:
        screen._set_language(language)
        assert _nameless(hand) == [], language
