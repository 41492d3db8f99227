"""Two kiosks at the same machine at the same moment, whose last user forgot to stop: one begins, the other is told."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.app import Kiosk
from kiosk.model.people import Member
from kiosk.model.resources import OpeningRule
from kiosk.rules.calendar import MINUTE_MS
from kiosk.services import office

ROOT = Path(__file__).parents[2]
CHILD = Path(__file__).with_name("uses_child.py")
ROUNDS = 150


def child(kiosk: Kiosk, member: Member, unit: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(CHILD), str(kiosk.folder.database.parent), str(member.id), str(unit)], text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip


@pytest.mark.slow
def test_one_begins_and_takes_over_the_other_is_told(kiosk: Kiosk, members: dict[str, Member]) -> None:
    press, (unit,) = next(pair for pair in office.machines(kiosk.house) if pair[0].picture == "press")
    with kiosk.store.write() as tx:
        tx.openings.set_weekly([OpeningRule(day, 0, 1440) for day in range(7)])
    now, step = kiosk.house.now(), (press.max_minutes + 1) * MINUTE_MS
    children = [child(kiosk, member, unit.id) for member in list(members.values())[:2]]
    told: list[tuple[str, ...]] = []
    for each in children:
        assert each.stdout is not None
        assert each.stdout.readline() == "ready\n"
    for number in range(ROUNDS):
        for each in children:
            assert each.stdin is not None
            each.stdin.write(f"{now + number * step}\n")
            each.stdin.flush()
        told.append(tuple(sorted(each.stdout.readline().strip() for each in children if each.stdout)))
    for each in children:
        each.communicate()
        assert each.returncode == 0
    # Near midnight no day is long enough for a use: there both are told that it is closed.
    assert set(told) <= {("began", "in_use"), ("closed_then", "closed_then")}
    assert told.count(("began", "in_use")) > ROUNDS * 0.9
    kinds = [kind for (kind,) in kiosk.store.connection.execute("select kind from use_event order by seq")]
    assert set(kinds[::2]) == {"start"}
    assert set(kinds[1::2]) == {"takeover"}
    assert kiosk.store.connection.execute("select count(*) from use_event where lasted_ms < 0").fetchone() == (0,)
