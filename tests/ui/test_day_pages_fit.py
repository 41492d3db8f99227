"""Pages of steps and of the day's key, with the fullest header: they fit at every size and in every language."""

from __future__ import annotations

import pytest
from fitting import SIZES, check_buttons, cut_texts
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.model.day_keys import KeyReason
from kiosk.model.people import Member
from kiosk.model.qualifications import QualificationStep
from kiosk.services import day_key, office, presence, qualifications
from kiosk.words import LANGUAGES
from ui.hand import Hand
from ui.outlets import Outlets
from ui.screen import Screen
from ui.window import KioskWindow

BY_KEY = {"handover": "DayKey", "Day": "Day", "Present": "Present", "Broken": "Broken"}
BY_STAFF = {"Qualifications": "Qualifications", "machine": "Qualifications", "QualificationEdit": "QualificationEdit"}
BY_MEMBER = {"DayKey": "DayKey", "Qualification": "Qualification", "Teach": "Teach", "step": "Teach"}
PAGES = BY_MEMBER | BY_KEY | BY_STAFF


@pytest.fixture
def outlets() -> Outlets:
    return Outlets(can_speak=lambda: True)


@pytest.fixture
def lived(kiosk: Kiosk, screen: Screen, members: dict[str, Member]) -> Screen:
    """Three machines ask for a step; Awa is in and stands on two of them, Grace can show the third."""
    house, staff, awa, grace = kiosk.house, members["sunflower"], members["butterfly"], members["palm"]
    kiosk.store.connection.execute("update resource set needs_qualification = id in (1, 2, 3)")
    show, alone = QualificationStep.CAN_SHOW, QualificationStep.ALONE
    for number, (who, step, until) in enumerate(
        ((awa, show, None), (awa, alone, "2026-12-01"), (grace, show, None)), 1
    ):
        qualifications.give(
            house, giver_id=staff.id, member_id=who.id, resource_id=number, step=step, valid_until=until,
            nonce=f"give-{number}",
        )  # fmt: skip
    qualifications.agree_to_be_named(house, member_id=grace.id, resource_id=3, agrees=True, nonce="named")
    presence.check_in_member(house, member_id=grace.id, nonce="grace")
    return screen


def _open(screen: Screen, page: str, members: dict[str, Member]) -> None:
    house, awa, grace = screen.house, members["butterfly"], members["palm"]
    screen.welcome(presence.check_in_member(house, member_id=awa.id, nonce="awa").result)
    if page in BY_KEY:
        screen.act(
            lambda: day_key.take(house, member_id=awa.id, witness_id=grace.id, reason=KeyReason.OPENING, nonce="key")
        )
    if page in BY_STAFF:
        screen.staff_opened(members["sunflower"])
    arguments: dict[str, dict[str, object]] = {
        "handover": {"then": "leave"},
        "machine": {"resource": 1},
        "QualificationEdit": {"resource": 2, "member": awa.id},
    }
    screen.go(PAGES[page], **arguments.get(page, {}))
    if page == "step":
        screen.page.choose(1)
        screen.page.take_code(office.issue_badge(house, member_id=grace.id, nonce="badge").result.token)


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_words_and_buttons_fit(
    lived: Screen, window: KioskWindow, hand: Hand, members: dict[str, Member], page: str
) -> None:
    _open(lived, page, members)
    assert lived.pageName == PAGES[page]
    for size in SIZES:
        window.show(size=size)
        for language in LANGUAGES:
            lived._set_language(language)
            QTest.qWait(30)
            assert cut_texts(hand) == [], (size, language)
            check_buttons(hand, size)
