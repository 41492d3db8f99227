"""One badge shown at two processes at once is one presence; a power cut before the greeting leaves her in, once."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.app import open_kiosk
from kiosk.demo import workshop
from kiosk.services import office, presence
from kiosk.settings import Settings

ROOT = Path(__file__).parents[2]
CHILD = Path(__file__).with_name("scan_child.py")
MEMBER = 3


@pytest.fixture
def place(tmp_path: Path) -> tuple[Path, str]:
    """A furnished place of today, and the code of a badge."""
    with open_kiosk(tmp_path / "place", settings=Settings(door_hours=False)) as kiosk:
        workshop.found(kiosk.house)
        code = office.issue_badge(kiosk.house, member_id=MEMBER, nonce="badge").result.token
    return tmp_path / "place", code


def start(place: tuple[Path, str], *more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(CHILD), str(place[0]), place[1], *more], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        text=True, env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip


def arrivals(folder: Path) -> list[str]:
    with open_kiosk(folder, settings=Settings(door_hours=False)) as kiosk:
        assert presence.present(kiosk.house) == {MEMBER}
        return [row[0] for row in kiosk.store.connection.execute("select kind from visit order by seq")]


def test_one_badge_at_two_kiosks_is_one_presence(place: tuple[Path, str]) -> None:
    children = [start(place) for _ in range(2)]
    for child in children:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
    for child in children:
        assert child.stdin is not None
        child.stdin.write("\n")
        child.stdin.flush()
    answers = sorted(child.communicate(timeout=60)[0].strip() for child in children)
    assert answers == ["False", "True"]
    assert arrivals(place[0]) == ["in"]


@pytest.mark.slow
def test_a_power_cut_between_the_write_and_the_greeting(place: tuple[Path, str]) -> None:
    child = start(place, "hang")
    assert child.stdin is not None
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    child.stdin.write("\n")
    child.stdin.flush()
    assert child.stdout.readline() == "written\n"
    child.send_signal(signal.SIGKILL)
    child.communicate()
    assert arrivals(place[0]) == ["in"]
    with open_kiosk(place[0], settings=Settings(door_hours=False)) as kiosk:
        assert not presence.check_in(kiosk.house, code=place[1], nonce="again").result.arrived
    assert arrivals(place[0]) == ["in"]
