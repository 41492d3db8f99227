"""A second tap right after the first does nothing on the page the first one brought."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtQuick import QQuickItem

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.services import till
from ui.hand import Hand
from ui.window import KioskWindow


class Finger:
    """Taps with the time the screen's own clock would give, in milliseconds."""

    def __init__(self, window: KioskWindow) -> None:
        self._window = window.window
        self.now = 10_000

    def tap(self, item: QQuickItem, *, after: int, aside: float = 0) -> None:
        place = item.mapToScene(QPointF(item.width() / 2 + aside, item.height() / 2))
        self.tap_at(place, after=after)

    def tap_at(self, place: QPointF, *, after: int) -> None:
        self.now += after
        for kind, held in (
            (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton),
            (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
        ):
            event = QMouseEvent(kind, place, place, Qt.MouseButton.LeftButton, held, Qt.KeyboardModifier.NoModifier)
            event.setTimestamp(self.now)
            QCoreApplication.sendEvent(self._window, event)
        QCoreApplication.processEvents()


@pytest.fixture
def finger(window: KioskWindow) -> Iterator[Finger]:
    return Finger(window)


def _centre(hand: Hand, name: str) -> QPointF:
    item = hand.find(name)
    assert item is not None
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2))


def test_twenty_taps_on_collect_open_the_payment_and_touch_nothing_there(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, finger: Finger
) -> None:
    products, _ = till.products_sold(kiosk.house)
    till.add_product(kiosk.house, product_id=products[0].id, nonce="p")
    window.screen.open("Till")
    hand.see("Encaisser")
    place = _centre(hand, "Encaisser")
    for _ in range(20):
        finger.tap_at(place, after=90)
    assert (window.screen.pageName, window.screen.noticeKind) == ("Pay", "")
    finger.tap_at(place, after=500)
    assert window.screen.noticeKind == "refused"


def test_a_second_tap_does_not_close_the_sheet_the_first_one_brought(
    window: KioskWindow, hand: Hand, finger: Finger
) -> None:
    close = "Compris"
    window.screen.refuse(Refused(RefusalCode.UNKNOWN_BADGE))
    hand.see(close)
    place = _centre(hand, close)
    window.screen.closeNotice()
    finger.tap_at(place, after=0)
    window.screen.refuse(Refused(RefusalCode.UNKNOWN_BADGE))
    hand.see(close)
    finger.tap_at(place, after=200)
    assert window.screen.noticeKind == "refused"
    finger.tap_at(place, after=400)
    assert window.screen.noticeKind == ""


def test_another_place_is_another_wish(window: KioskWindow, hand: Hand, finger: Finger) -> None:
    finger.tap_at(_centre(hand, "Aide"), after=0)
    assert window.screen.pageName == "Help"
    hand.see("Appeler l'équipe")
    back = hand.find("back") or hand.find("Retour")
    assert back is not None
    finger.tap(back, after=150)
    assert window.screen.pageName == "Home"


def test_quick_fingers_on_one_page_are_all_counted(window: KioskWindow, hand: Hand, finger: Finger) -> None:
    window.screen.open("Amount")
    hand.see("Autre montant")
    for digit in ("5", "5", "5"):
        item = hand.find(digit)
        assert item is not None
        finger.tap(item, after=120)
    hand.see("555,00")
