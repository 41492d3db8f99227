"""Whatever can be touched on the till's pages is large enough, inside the window, and clear of its neighbours."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.app import Kiosk
from kiosk.services import till
from kiosk.words import Words
from ui.hand import Hand
from ui.screen import Screen
from ui.viewmodels.pay import PayModel
from ui.viewmodels.receipt import ReceiptModel
from ui.window import KioskWindow

SIZES = [(1280, 800), (1024, 600), (1920, 1080), (800, 1280)]
TOUCHED = {QAccessible.Role.Button, QAccessible.Role.RadioButton}
TARGET = 88


@pytest.fixture(autouse=True)
def page_left(screen: Screen) -> Iterator[None]:
    """The seconds of a page left open do not run into the next test."""
    yield
    if screen.page is not None:
        screen.page.close()


def _fill(kiosk: Kiosk, prefix: str, lines: int) -> till.Basket:
    for number, product in enumerate(till.products_sold(kiosk.house)[0][:lines]):
        till.add_product(kiosk.house, product_id=product.id, milli=1000, nonce=f"{prefix}-{number}")
    return till.baskets(kiosk.house)[0]


def _stops(kiosk: Kiosk, screen: Screen) -> Iterator[str]:
    """Go through the pages of a sale, in their fullest states."""
    for number, lines in enumerate((9, 1, 1, 1, 1)):
        basket = _fill(kiosk, f"aside-{number}", lines)
        till.park(kiosk.house, basket_id=basket.id, nonce=f"park-{number}")
    basket = _fill(kiosk, "counter", 9)
    screen.go("Till")
    yield "till"
    screen.go("Parked")
    yield "parked"
    screen.go("Amount")
    yield "amount"
    screen.replace("Pay")
    pay = screen.page
    assert isinstance(pay, PayModel)
    for value in (20000, 5000, 200):
        pay.give(value)
    yield "cash"
    pay.choose_means("card")
    yield "card"
    pay.collect()
    yield "choice"
    receipt = screen.page
    assert isinstance(receipt, ReceiptModel)
    receipt.show_code()
    yield "code"


def _rect(item: QQuickItem) -> QRectF:
    """Where it is drawn: what a clipping parent cuts off is not there."""
    seen = QRectF(item.mapToScene(QPointF(0, 0)), item.mapToScene(QPointF(item.width(), item.height()))).normalized()
    parent = item.parentItem()
    while parent is not None:
        if parent.clip():
            seen = seen.intersected(parent.mapRectToScene(QRectF(0, 0, parent.width(), parent.height())))
        parent = parent.parentItem()
    return seen


def _touchable(hand: Hand) -> list[QQuickItem]:
    found = []
    for item in hand.items():
        face = QAccessible.queryAccessibleInterface(item)
        if face is not None and face.role() in TOUCHED and item.opacity() > 0 and not _rect(item).isEmpty():
            found.append(item)
    return found


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_touch_targets_are_large_inside_and_apart(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, size: tuple[int, int], language: str
) -> None:
    window.show(size=size)
    hand.wait(lambda: (window.window.width(), window.window.height()) == size, "the window keeps its size")
    while window.screen.words.language != language:
        window.screen.nextLanguage()
    whole = QRectF(0, 0, *size)
    least = TARGET * min(1, min(size) / 800) - 2
    for stop in _stops(kiosk, window.screen):
        for _ in range(3):  # layout, then what follows from it, then what settles last
            window.window.grabWindow()
            QGuiApplication.processEvents()
        rects = {f"{stop}: {item.objectName()} {hand.name_of(item)}": _rect(item) for item in _touchable(hand)}
        assert len(rects) >= 3
        assert [name for name, rect in rects.items() if not whole.contains(rect)] == []
        assert [name for name, rect in rects.items() if min(rect.width(), rect.height()) < least] == []
        assert [pair for pair in combinations(rects, 2) if rects[pair[0]].intersects(rects[pair[1]])] == []


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_every_category_of_the_house_has_a_word(language: str) -> None:
    from kiosk.starter import CATEGORIES

    words = Words(language)
    assert [key for key in CATEGORIES if words.say(f"till_category_{key}") == f"till_category_{key}"] == []
