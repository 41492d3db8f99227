"""Arriving, the charter, guests, her data and the figures at every size and in every language."""

from __future__ import annotations

import pytest
from fitting import SIZES, check_buttons, cut_texts
from PySide6.QtTest import QTest

from kiosk.model.charter import RULES, CharterLine
from kiosk.model.people import Member
from kiosk.services import charter, presence
from kiosk.words import LANGUAGES
from ui.hand import Hand
from ui.pages import model_class
from ui.screen import Screen
from ui.window import KioskWindow

PAGES = ("Arrival", "CharterRead", "MyData", "MyErase", "Charter", "Guests", "Counts")


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_words_and_buttons_fit_at_every_size(
    members: dict[str, Member], window: KioskWindow, hand: Hand, page: str
) -> None:
    _open(window.screen, page, members)
    for language in LANGUAGES:
        window.screen._set_language(language)
        for size in SIZES:
            window.show(size=size)
            QTest.qWait(30)
            assert cut_texts(hand) == [], (language, size)
            check_buttons(hand, size)


def _open(screen: Screen, page: str, members: dict[str, Member]) -> None:
    kind, noor = model_class(page), members["sunflower"]
    charter.publish(screen.house, lines=tuple(map(CharterLine, RULES)), by=noor, nonce="charter")
    if kind.NEEDS_MEMBER:
        member = members["turtle"]
        screen.welcome(presence.check_in_member(screen.house, member_id=member.id, nonce="in").result)
    else:
        screen.staff_opened(noor)
    if page != "Arrival":
        screen.open(page)
    assert screen.pageName == page
