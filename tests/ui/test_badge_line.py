"""The first day: 22 members in 20 minutes, counted in touches through the real window."""

from __future__ import annotations

import time

from PySide6.QtTest import QTest

from kiosk.model.people import Member
from kiosk.services import office
from ui.hand import Hand
from ui.outlets import Outlets
from ui.window import KioskWindow

NEWCOMERS = (("Yuki", "en"), ("Lena", "fr"), ("Hodan", "ar"))
MEMBERS, MINUTES = 22, 20
SECONDS_A_TOUCH, SECONDS_A_LETTER = 4, 1.5
"""Of somebody who does this for the first time, asks the name and writes it with one finger."""


class CountingHand:
    """A hand that counts what it does."""

    def __init__(self, hand: Hand) -> None:
        self.hand, self.touches, self.letters = hand, 0, 0

    def tap(self, name: str) -> None:
        QTest.qWait(410)  # two touches closer than that are one
        self.hand.tap(name)
        self.touches += 1

    def type(self, text: str) -> None:
        self.hand.wait(lambda: _has_focus(self.hand), "the field of the name waits by itself")
        self.hand.type(text)
        self.letters += len(text)


def _has_focus(hand: Hand) -> bool:
    field = hand.find("memberNameField")
    return field is not None and field.hasActiveFocus()


def test_twenty_two_members_in_twenty_minutes(
    window: KioskWindow, hand: Hand, members: dict[str, Member], outlets: Outlets
) -> None:
    sheets: list[list[object]] = []
    outlets.save_badge_sheet = lambda badges: sheets.append(badges) or "/paper/badges-1-3.pdf"
    window.screen.staff_opened(members["sunflower"])
    window.screen.open("Members")
    counting = CountingHand(hand)
    counting.tap("addMember")
    began = time.monotonic()
    for name, language in NEWCOMERS:
        counting.type(f"{name}\r")
        hand.wait(lambda: window.screen.page.step == "sign", "Enter goes on")
        counting.tap("editAct")
        counting.tap(f"language_{language}")
        counting.tap("editAct")
        hand.see(name)
        counting.tap("editAct")
        hand.wait(lambda: window.screen.page.step == "name", "straight to the next member")
    waited = (time.monotonic() - began) / len(NEWCOMERS)
    each_touches, each_letters = (counting.touches - 1) / len(NEWCOMERS), counting.letters / len(NEWCOMERS)
    assert each_touches == 4
    seconds = each_touches * SECONDS_A_TOUCH + each_letters * SECONDS_A_LETTER + waited
    assert MEMBERS * seconds <= MINUTES * 60
    window.screen.back()
    counting.tap("cardSheet")
    counting.tap("sheetPrimary")
    hand.see("badges-1-3.pdf")
    everybody = office.members(window.screen.house)[0]
    assert {name for name, _ in NEWCOMERS} <= {member.name for member in everybody}
    assert len(sheets[0]) == len(everybody)
