"""Four processes that reserve in one place at the same moment, as fast as they can: how long the slowest wait.

Run as a program, `contended.py FOLDER SEED COUNT` waits for a line, reserves, and tells the milliseconds of each act.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import perf_counter_ns
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchlib.rows import Row
    from kiosk.app import Kiosk

PROCESSES = 4
COUNT, QUICK_COUNT = 250, 25
FIRST_DAY = "2026-11-23"


def contended_row(work: Path, *, quick: bool) -> Row:
    """p99 of all acts of all processes, refusals included."""
    from benchlib.rows import row
    from benchlib.store import demo_place

    folder, count = work / "contended", QUICK_COUNT if quick else COUNT
    demo_place(folder)[0].close()
    programs = [
        subprocess.Popen(
            [sys.executable, __file__, str(folder), str(seed), str(count)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        for seed in range(PROCESSES)
    ]  # fmt: skip
    for program in programs:
        assert program.stdout is not None
        program.stdout.readline()
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()
    times = sorted(each for program in programs for each in json.loads(program.communicate()[0]))
    assert len(times) == PROCESSES * count
    return row("reserve-contended", times[len(times) * 99 // 100])


def _acts(kiosk: Kiosk, seed: int, count: int) -> list[Callable[[], object]]:
    from benchlib.acts import ZONE, nonce
    from kiosk.rules.calendar import add_days, instant
    from kiosk.services import reservations

    chance = random.Random(seed)
    with kiosk.store.read() as tx:
        things, people = tx.resources.all(), tx.members.all()

    def act() -> object:
        start = instant(add_days(FIRST_DAY, chance.randint(1, 27)), chance.randrange(32, 76) * 15, ZONE)
        return reservations.reserve(
            kiosk.house, member_id=chance.choice(people).id, resource_id=chance.choice(things).id, start=start,
            minutes=60, nonce=nonce(),
        )  # fmt: skip

    return [act] * count


def _timed(act: Callable[[], object]) -> float:
    from kiosk.errors import Refused

    begun = perf_counter_ns()
    with suppress(Refused):
        act()
    return (perf_counter_ns() - begun) / 1e6


def main() -> None:
    root = Path(__file__).resolve().parents[2]
    sys.path[:0] = [str(root), str(root / "script")]
    from benchlib.acts import ZONE
    from kiosk.app import open_kiosk
    from kiosk.demo.workshop import SteppingClock
    from kiosk.rules.calendar import instant

    folder, seed, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    with open_kiosk(folder, clock=SteppingClock(instant(FIRST_DAY, 540, ZONE))) as kiosk:
        acts = _acts(kiosk, seed, count)
        print("ready", flush=True)
        sys.stdin.readline()
        print(json.dumps([_timed(act) for act in acts]))


if __name__ == "__main__":
    main()
