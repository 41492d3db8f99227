"""The daily pages at every size and in every language: words fit, buttons are big enough, nothing lies over another."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.model.people import Member
from kiosk.model.quantities import Amount
from kiosk.services import office, presence, production, reservations
from kiosk.words import LANGUAGES
from ui.hand import Hand
from ui.screen import Screen
from ui.window import KioskWindow

SIZES = ((1280, 800), (1024, 600), (1920, 1080), (800, 1280))
PAGES = ("Home", "Hours", "Help", "Member", "MyDay")
TOUCH = 88
"""Least edge of a button in pixels at 1280×800."""


@pytest.fixture
def lived(kiosk: Kiosk, screen: Screen, members: dict[str, Member]) -> Screen:
    """A member has reserved four times and made six things."""
    house, person = kiosk.house, members["butterfly"]
    machines = [resource for resource, _ in office.machines(house)]
    for number, resource in enumerate(machines[:4]):
        start = house.now() + (60 + 120 * number) * 60_000
        reservations.reserve(
            house, member_id=person.id, resource_id=resource.id, start=start, minutes=60, nonce=f"r{number}"
        )
    for number, product in enumerate(production.products_made(house)[:6]):
        amount = Amount.of(12, product.unit)
        production.note_batch(house, member_id=person.id, product_id=product.id, amount=amount, nonce=f"b{number}")
    return screen


def _open(screen: Screen, page: str, person: Member) -> None:
    if page in ("Member", "MyDay"):
        screen.welcome(presence.check_in_member(screen.house, member_id=person.id, nonce=f"in-{page}").result)
    if page not in ("Home", "Member"):
        screen.open(page)


def _place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(item.boundingRect())


def _cut_texts(hand: Hand) -> list[str]:
    """Texts that need more room than they have."""
    cut = []
    for item in hand.items():
        text, width = item.property("text"), item.property("contentWidth")
        if not isinstance(text, str) or not text or width is None or item.property("truncated"):
            continue
        height = item.property("contentHeight")
        if width > item.width() + 1.5 or height > item.height() * 1.12 + 2:
            cut.append(f"{text!r}: {width:.0f}x{height:.0f} in {item.width():.0f}x{item.height():.0f}")
    return cut


def _buttons(hand: Hand) -> list[QQuickItem]:
    pressable = (item for item in hand.items() if item.metaObject().indexOfSignal("activated()") >= 0)
    return [item for item in pressable if not _on_another_page(item)]


def _on_another_page(item: QQuickItem) -> bool:
    """Whether a pager keeps it out of sight."""
    middle, above = _place(item).center(), item.parentItem()
    while above is not None:
        if above.clip() and not _place(above).contains(middle):
            return True
        above = above.parentItem()
    return False


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_words_and_buttons_fit_at_every_size(
    qapp: QGuiApplication, lived: Screen, members: dict[str, Member], window: KioskWindow, hand: Hand,
    page: str, language: str,
) -> None:  # fmt: skip
    _open(lived, page, members["butterfly"])
    lived._set_language(language)
    for size in SIZES:
        window.show(size=size)
        QTest.qWait(30)
        assert _cut_texts(hand) == [], size
        _check_buttons(hand, size)


def _check_buttons(hand: Hand, size: tuple[int, int]) -> None:
    least = TOUCH * max(0.7, min(1.6, min(size) / 800, max(size) / 1280)) - 1
    screen = QRectF(0, 0, *size)
    places = {f"{hand.name_of(item)} {item.objectName()}": _place(item) for item in _buttons(hand)}
    assert {name: rect for name, rect in places.items() if min(rect.width(), rect.height()) < least} == {}, size
    assert {name: rect for name, rect in places.items() if not screen.adjusted(-1, -1, 1, 1).contains(rect)} == {}, size
    over = [(one, two) for one, two in combinations(places, 2) if _overlap(places[one], places[two])]
    assert over == [], size


def _overlap(one: QRectF, two: QRectF) -> bool:
    both = one.intersected(two)
    return both.width() > 1 and both.height() > 1
