"""kill -9 at any moment: every act that was answered is there, and none is there by half."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import fault_acts
import pytest
from fault_checks import half_acts, is_sound, nonces

from db.driver import connect

ROOT = Path(__file__).parents[2]
CHILD = Path(__file__).with_name("fault_acts.py")


class Victim:
    """A kiosk at work in a process of its own."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(CHILD), str(folder), str(seed)], stdout=subprocess.PIPE,
            env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
        )  # fmt: skip

    def kill_after(self, answers: int, wait_s: float) -> list[str]:
        """What it had answered when it was killed, some time after so many answers."""
        assert self._process.stdout is not None
        lines = [self._process.stdout.readline() for _ in range(answers)]
        time.sleep(wait_s)
        self._process.send_signal(signal.SIGKILL)
        rest, _ = self._process.communicate()
        assert self._process.returncode == -signal.SIGKILL
        whole = rest[: rest.rfind(b"\n") + 1].splitlines()
        return [line.strip().decode() for line in (*lines, *whole)]


def survive(folder: Path, chance: random.Random, *, days: int, kills: int) -> int:
    """Kill until both are reached; the file must be right each time. How many acts were answered."""
    answered: set[str] = set()
    played = killed = 0
    while played < days or killed < kills:
        lines = Victim(folder, chance.randrange(10**6)).kill_after(chance.randrange(1, 150), chance.random() * 0.01)
        killed += 1
        played += lines.count("day")
        answered.update(line for line in lines if line != "day")
        connection = connect(folder / "kiosk.db", 5.0)
        assert is_sound(connection)
        assert half_acts(connection) == []
        assert answered <= nonces(connection)
        connection.close()
    return len(answered)


def test_ten_kills(tmp_path: Path) -> None:
    fault_acts.found(tmp_path / "place")
    assert survive(tmp_path / "place", random.Random(1), days=1, kills=10) > 100


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("delete from claim where kind = 'reserved' and quarter % 8 = 3", "reservations without all their claims"),
        ("delete from batch_maker", "batches in part"),
        ("delete from print_job where kind = 'slip'", "reservations without a slip"),
        ("update reservation set state = 'cancelled'", "claims of nobody"),
    ],
)
def test_half_an_act_would_be_seen(tmp_path: Path, damage: str, told: str) -> None:
    fault_acts.found(tmp_path / "place")
    Victim(tmp_path / "place", 3).kill_after(60, 0)
    connection = connect(tmp_path / "place" / "kiosk.db", 5.0)
    assert half_acts(connection) == []
    connection.execute(damage)
    assert told in half_acts(connection)
    connection.close()


@pytest.mark.slow
def test_two_hundred_days_of_kills(tmp_path: Path) -> None:
    fault_acts.found(tmp_path / "place")
    assert survive(tmp_path / "place", random.Random(2), days=200, kills=60) > 2000
