"""Rows of the services: each act against its rows by hand, and on ten years against the demo week."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from tenyears import ROWS

from benchlib.acts import ACTS, ZONE, bench_of
from benchlib.by_hand import Hand
from benchlib.history import LAST_DAY, generate, scaled
from benchlib.rows import Row, row
from benchlib.timing import alternate
from db.driver import connect
from db.gateway import open_connection
from kiosk.app import Kiosk, open_demo, open_kiosk
from kiosk.demo.workshop import SteppingClock
from kiosk.rules.calendar import add_days, instant

COUNT, QUICK_COUNT = 600, 100
QUICK_SCALE = 0.01


def _clock() -> SteppingClock:
    return SteppingClock(instant(add_days(LAST_DAY, 1), 17 * 60, ZONE))


def demo_place(folder: Path) -> tuple[Kiosk, SteppingClock]:
    """The demo week, with a door that asks the hours as in a real place."""
    clock = _clock()
    kiosk = open_demo(folder, clock=clock)
    kiosk.house.settings = replace(kiosk.house.settings, door_hours=True)
    return kiosk, clock


def act_row(name: str, work: Path, *, quick: bool) -> Row:
    """The service call / the same rows by hand, on the living demo workshop."""
    kiosk, clock = demo_place(work / f"{name}-demo")
    with kiosk, ExitStack() as stack:
        copy = work / f"{name}-demo" / "by-hand.db"
        target = connect(copy, 5.0)
        kiosk.store.connection.backup(target)
        target.close()
        connection = open_connection(copy)
        stack.callback(connection.close)
        act, hand = ACTS[name](bench_of(kiosk, clock)), Hand(connection)
        value, floor = alternate(act.prepare, lambda: hand.prepare(name), QUICK_COUNT if quick else COUNT)
    return row(name, value, floor)


def ten_years(work: Path, *, quick: bool, kept: Path | None) -> Path:
    """A ten-year place to measure in: a copy of the one kept, which is made where it is missing, else a new one."""
    folder = work / "tenyears"
    plan = scaled(ROWS, QUICK_SCALE) if quick else ROWS
    if kept is None:
        generate(folder, plan)
        return folder
    if not (kept / "kiosk.db").exists():
        generate(kept, plan)
    shutil.copytree(kept, folder)
    return folder


def ten_years_row(name: str, work: Path, folder: Path, *, quick: bool) -> Row:
    """The same act on ten years / on the demo week."""
    act = name.removeprefix("tenyears-")
    demo, demo_clock = demo_place(work / f"{name}-demo")
    clock = _clock()
    with demo, open_kiosk(folder, clock=clock) as kiosk:
        old, young = ACTS[act](bench_of(kiosk, clock)), ACTS[act](bench_of(demo, demo_clock))
        value, floor = alternate(old.prepare, young.prepare, QUICK_COUNT if quick else COUNT)
    return row(name, value, floor)
