"""The window of a place that could not be opened."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication

from kiosk.app import SystemClock
from kiosk.errors import Trouble, TroubleCode
from kiosk.folder import Folder
from kiosk.running import ShutDoor
from kiosk.services.house import House
from kiosk.settings import Settings
from kiosk.words import Words
from ui.hand import Hand
from ui.screen import Outlets
from ui.shut_screen import ShutScreen
from ui.window import KioskWindow


@pytest.fixture
def tried() -> list[str]:
    return []


@pytest.fixture
def screen(qapp: QGuiApplication, tried: list[str], tmp_path: Path) -> Iterator[ShutScreen]:
    trouble = Trouble(TroubleCode.DISK_FULL)
    house = House(ShutDoor(trouble), SystemClock(), Settings(), b"", Folder(tmp_path))  # type: ignore[arg-type]
    screen = ShutScreen(house, Outlets(retry_open=lambda: tried.append("again")))
    screen.navigation.home()
    screen.start_with_trouble(trouble)
    yield screen
    screen.stop()


@pytest.fixture
def hand(screen: ShutScreen) -> Iterator[Hand]:
    QAccessible.setActive(True)
    window = KioskWindow(screen)
    window.show(size=(1280, 800))
    QGuiApplication.processEvents()
    yield Hand(window.window, screen.code_seen)
    window.close()


def test_every_way_home_tries_again(hand: Hand, tried: list[str]) -> None:
    hand.tap("troubleHome")
    hand.tap("troubleAct")
    hand.see("Plus de place")
    assert tried == ["again", "again"]


def test_left_alone_it_tries_again(hand: Hand, screen: ShutScreen, tried: list[str]) -> None:
    screen.house.settings = replace(screen.house.settings, idle_seconds=0)
    screen.touched()
    hand.wait(lambda: bool(tried), "never tried again")
    hand.see("Plus de place")


def test_badges_do_nothing_and_languages_change(hand: Hand, tried: list[str]) -> None:
    hand.show_badge("BCDEFGHIJKLNOPRSTUVXBCDE")
    hand.tap("headerLanguage")
    hand.see(Words("en").say("trouble_disk_full_title"))
    assert tried == []


def test_a_second_kiosk_on_the_same_folder_says_so_and_ends(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "place")
    folder.make()
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "LC_ALL": "en_GB.UTF-8"}
    with folder.lock_for_running():
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", "run", "--data", str(folder.path)],
            env=env, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
    words = Words("en")
    expected = [words.say("trouble_already_running", folder=folder.path), words.say("trouble_already_running_next")]
    assert (done.returncode, done.stderr.splitlines()) == (1, expected)
