"""The header with all it can carry: way back, title, paper, key, clock, loudspeaker, language and a long name."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.model.day_keys import KeyReason
from kiosk.model.people import Member
from kiosk.model.printing import JobState, PrinterRole
from kiosk.services import day_key, office, presence, print_queue
from kiosk.words import LANGUAGES
from ui.hand import Hand
from ui.outlets import Outlets
from ui.window import KioskWindow

SIZES = ((1280, 800), (1024, 600), (800, 1280))
PARTS = ("headerBack", "headerTitle", "headerPaper", "headerKey", "headerClock", "headerListen", "headerLanguage",
         "headerMember")  # fmt: skip


@pytest.fixture
def outlets() -> Outlets:
    return Outlets(can_speak=lambda: True)


@pytest.fixture
def crowded(kiosk: Kiosk, window: KioskWindow, members: dict[str, Member]) -> KioskWindow:
    """Somebody with a long name holds the day, and a paper waits for an answer."""
    house, fatou = kiosk.house, replace(members["turtle"], name="Marie-Antoinette Konaté")
    office.change_member(house, member=fatou, nonce="long")
    for member in (fatou, members["owl"]):
        greeting = presence.check_in_member(house, member_id=member.id, nonce=f"in-{member.id}").result
    window.screen.welcome(replace(greeting, member=fatou))
    window.screen.act(
        lambda: day_key.take(
            house, member_id=fatou.id, witness_id=members["owl"].id, reason=KeyReason.OPENING, nonce="key"
        )
    )
    job = print_queue.test_page(house, role=PrinterRole.RECEIPTS, nonce="asks").result
    with house.store.write() as tx:
        tx.prints.set_state(job, JobState.UNKNOWN)
    window.screen.paper_news()
    window.screen.open("DayKey")
    return window


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(item.boundingRect())


def test_everything_has_its_place(crowded: KioskWindow, hand: Hand) -> None:
    for size in SIZES:
        crowded.show(size=size)
        for language in LANGUAGES:
            crowded.screen.chooseLanguage(language)
            QTest.qWait(30)
            _check({name: hand.find(name) for name in PARTS}, size)


@pytest.mark.parametrize("name", ["Marie-Antoinette", "நிலாவழகிமுத்துலட்சுமி", "Wolfeschlegelsteinhausen"])
def test_a_name_of_one_long_word_ends_before_the_cross(
    kiosk: Kiosk, window: KioskWindow, members: dict[str, Member], hand: Hand, name: str
) -> None:
    found = presence.check_in_member(kiosk.house, member_id=members["turtle"].id, nonce="in").result
    window.screen.welcome(replace(found, member=replace(members["turtle"], name=name)))
    for size in SIZES:
        window.show(size=size)
        QTest.qWait(30)
        chip = hand.find("headerMember")
        assert chip is not None
        (said,) = (item for item in chip.childItems()[-1].childItems() if item.property("text") == name)
        assert said.property("contentWidth") <= said.width() + 1.5, size


def _check(found: dict[str, QQuickItem | None], size: tuple[int, int]) -> None:
    assert [name for name, item in found.items() if item is None] == [], size
    places = {name: place(item) for name, item in found.items() if item is not None}
    inside = QRectF(-1, -1, size[0] + 2, size[1] + 2)
    assert [name for name, rect in places.items() if not inside.contains(rect)] == [], size
    over = [(one, two) for one, two in combinations(places, 2) if _overlap(places[one], places[two])]
    assert over == [], size
    title = found["headerTitle"]
    assert title is not None
    assert title.property("contentWidth") <= title.width() + 1.5, size
    assert title.property("contentHeight") <= title.height() + 2, size


def _overlap(one: QRectF, two: QRectF) -> bool:
    both = one.intersected(two)
    return both.width() > 1 and both.height() > 1
