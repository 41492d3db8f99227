"""Real files, a real window without a screen, and a clock that stands still."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtGui import QGuiApplication

from kiosk.app import Kiosk, open_kiosk
from kiosk.demo import workshop
from kiosk.model.people import Member
from kiosk.settings import Settings
from ui.keyboard import prepare_environment

os.environ["QT_QPA_PLATFORM"] = os.environ.get("KIOSK_TEST_PLATFORM", "offscreen")
os.environ["QT_QUICK_BACKEND"] = "software"
prepare_environment()
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

MONDAY_MORNING = 1_795_420_800_000
"""Monday 2026-11-23, 09:00 in Paris."""


@dataclass
class StillClock:
    """Stands where it is put."""

    at: int = MONDAY_MORNING

    def now(self) -> int:
        return self.at

    def step(self, *, minutes: float = 0, seconds: float = 0) -> None:
        self.at += int(minutes * 60_000 + seconds * 1000)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a furnished place, made once: a test works on a copy of its own."""
    folder = tmp_path_factory.mktemp("furnished") / "place"
    with open_kiosk(folder, clock=StillClock(), settings=Settings(place_name="Atelier du Canal")) as kiosk:
        workshop.found(kiosk.house)
    return folder


@pytest.fixture
def kiosk(tmp_path: Path, clock: StillClock, furnished: Path) -> Iterator[Kiosk]:
    """A furnished place: demo members and machines, nothing has happened yet."""
    folder = shutil.copytree(furnished, tmp_path / "place")
    with open_kiosk(folder, clock=clock, settings=Settings(place_name="Atelier du Canal")) as kiosk:
        yield kiosk


@pytest.fixture
def members(kiosk: Kiosk) -> dict[str, Member]:
    """Members by their sign."""
    with kiosk.house.store.read() as tx:
        return {member.sign: member for member in tx.members.all()}
