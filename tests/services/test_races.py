"""Four real processes reserve at the same moment: one wins, the others hear of other hours, nothing else happens."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.app import Kiosk
from kiosk.model.people import Member
from kiosk.rules.calendar import add_days, instant

CHILD = Path(__file__).with_name("race_child.py")
ROOT = Path(__file__).parents[2]
DAYS = 27
"""Rounds go through the days first: on each of them some hours stay free."""


class Racer:
    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(CHILD), str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
        )  # fmt: skip

    def start(self, resource: int, member: int, at: int) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{resource} {member} {at}\n")
        self._process.stdin.flush()

    def answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def end(self) -> None:
        self._process.communicate()


@contextmanager
def racers(folder: Path) -> Iterator[list[Racer]]:
    found = [Racer(folder) for _ in range(4)]
    assert [each.answer() for each in found] == ["ready"] * 4
    yield found
    for each in found:
        each.end()


def race(kiosk: Kiosk, members: dict[str, Member], names: list[str], rounds: int) -> list[list[str]]:
    """The answers of every round; each process on the machine of its turn."""
    with kiosk.store.read() as tx:
        things = {thing.name: thing.id for thing in tx.resources.all()}
    people = [member.id for member in members.values()][:4]
    answers = []
    with racers(kiosk.folder.path) as found:
        for number in range(rounds):
            day, slot = add_days("2026-11-24", number % DAYS), number // DAYS
            start = instant(day, (8 + slot) * 60, "Europe/Paris")
            turn = number % 4
            for place, racer in enumerate([*found[turn:], *found[:turn]]):
                racer.start(things[names[place]], people[place], start)
            answers.append([racer.answer() for racer in found])
    return answers


@pytest.mark.slow
def test_on_the_same_machine_one_wins(kiosk: Kiosk, members: dict[str, Member]) -> None:
    for answers in race(kiosk, members, ["Four"] * 4, 300):
        *others, first = sorted(answers)
        assert first == "won", answers
        assert {each.split()[0] for each in others} == {"just_taken"}, answers
        assert "just_taken 0" not in others
    assert kiosk.store.connection.execute("select count(*) from reservation").fetchone() == (300,)


@pytest.mark.slow
def test_on_different_machines_everybody_wins(kiosk: Kiosk, members: dict[str, Member]) -> None:
    names = ["Four", "Piqueuse", "Surjeteuse", "Table de coupe"]
    assert [answers for answers in race(kiosk, members, names, 300) if answers != ["won"] * 4] == []
    assert kiosk.store.connection.execute("select count(*) from claim").fetchone() == (300 * 4 * 4,)


def test_a_few_rounds_of_each(kiosk: Kiosk, members: dict[str, Member]) -> None:
    for answers in race(kiosk, members, ["Presse"] * 4, 8):
        assert max(answers) == "won"
        assert [each.split()[0] for each in sorted(answers)[:3]] == ["just_taken"] * 3
