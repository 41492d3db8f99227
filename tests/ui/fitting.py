"""What a page must hold at every size: words fit, buttons are big enough, nothing lies over another."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from ui.hand import Hand

SIZES = ((1280, 800), (1024, 600), (1920, 1080), (800, 1280))
TOUCH = 88
"""Least edge of a button in pixels at 1280×800."""


def _place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(item.boundingRect())


def cut_texts(hand: Hand) -> list[str]:
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


def check_buttons(hand: Hand, size: tuple[int, int]) -> None:
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
