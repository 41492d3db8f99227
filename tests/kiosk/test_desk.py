"""The running kiosk as one piece: what happens when the program itself trips."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHILD = Path(__file__).with_name("child_bug.py")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[list[str]], str]:
    """What the screen showed, step by step (page, reference, who is here), and the log."""
    place = tmp_path_factory.mktemp("place") / "demo"
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, str(CHILD), str(place)], env=env, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return [line.split() for line in done.stdout.splitlines()], (place / "kiosk.log").read_text(encoding="utf-8")


def test_a_bug_shows_a_number_that_the_log_knows(told: tuple[list[list[str]], str]) -> None:
    shown, log = told
    first, second = shown[1], shown[4]
    for page, reference, _ in (first, second):
        assert page == "Trouble"
        assert len(reference) == 4
        assert f"bug {reference}" in log
    assert "RuntimeError: a fault of the program" in log
    assert "AttributeError" in log


def test_after_a_bug_the_kiosk_is_alive_and_takes_badges(told: tuple[list[list[str]], str]) -> None:
    shown, _ = told
    assert [page for page, _, _ in shown] == ["Member", "Trouble", "Home", "Member", "Trouble", "Home"]
    assert shown[0] == shown[3] == ["Member", "-", "Awa"]
    assert shown[2] == ["Home", "-", "-"]


def test_somebody_erased_by_another_window_while_her_page_is_open_is_a_no_and_no_bug(
    told: tuple[list[list[str]], str],
) -> None:
    shown, log = told
    assert shown[5] == ["Home", "-", "-"]
    assert "refused: unknown_member" in log
    assert log.count("ERROR") == 3


def test_the_log_names_nobody(told: tuple[list[list[str]], str]) -> None:
    _, log = told
    assert "Awa" not in log


def test_a_stop_before_the_loop_runs_is_not_lost(tmp_path: Path) -> None:
    child = Path(__file__).with_name("child_stop.py")
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, str(child), str(tmp_path / "demo")], env=env, capture_output=True, text=True, timeout=60,
        check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
