"""A real window on a real place, and a hand in front of it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication

from kiosk.app import Kiosk
from kiosk.model.people import Member
from kiosk.services import office, presence
from ui.hand import Hand
from ui.screen import Outlets, Screen
from ui.window import KioskWindow

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def outlets() -> Outlets:
    """What the screen sets off elsewhere; a test may put its own in."""
    return Outlets()


@pytest.fixture
def screen(qapp: QGuiApplication, kiosk: Kiosk, outlets: Outlets) -> Iterator[Screen]:
    outlets.change_setting = kiosk.change_setting
    screen = Screen(kiosk.house, outlets)
    yield screen
    screen.stop()


@pytest.fixture
def window(screen: Screen) -> Iterator[KioskWindow]:
    QAccessible.setActive(True)
    screen.start()
    window = KioskWindow(screen)
    window.show(size=(1280, 800))
    QGuiApplication.processEvents()
    yield window
    window.close()


@pytest.fixture
def hand(window: KioskWindow) -> Hand:
    return Hand(window.window, window.screen.code_seen)


@pytest.fixture
def badge_of(kiosk: Kiosk) -> Callable[[Member], str]:
    """Issue a badge and return its code."""
    return lambda member: office.issue_badge(kiosk.house, member_id=member.id, nonce=f"badge-{member.id}").result.token


@pytest.fixture
def noor(window: KioskWindow, members: dict[str, Member]) -> Member:
    """Of staff, and her pages are open."""
    window.screen.staff_opened(members["sunflower"])
    return members["sunflower"]


@pytest.fixture
def open_page(screen: Screen, kiosk: Kiosk, members: dict[str, Member]) -> Callable[..., None]:
    """As staff, in a language of one's choice."""

    def open_it(name: str, language: str = "fr", **arguments: object) -> None:
        staff = members["sunflower"]
        screen.welcome(presence.check_in_member(kiosk.house, member_id=staff.id, nonce="staff").result)
        screen.staff_opened(staff)
        screen.chooseLanguage(language)
        screen.go(name, **arguments)

    return open_it
