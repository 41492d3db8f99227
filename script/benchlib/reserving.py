"""Rows "reserve-page" and "wall": pages about time in the real window, on ten years of history; medians."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from statistics import median

from benchlib.acts import ZONE, nonce
from benchlib.history import LAST_DAY
from benchlib.rows import Row, row
from benchlib.window import drawn, run
from db.backup import make_backup
from kiosk.app import open_kiosk
from kiosk.demo.workshop import SteppingClock
from kiosk.desk import Desk
from kiosk.model.people import Member
from kiosk.model.visits import Greeting
from kiosk.rules.calendar import MINUTE_MS, add_days, instant
from kiosk.services import office, reservations
from kiosk.services.house import House
from ui.window import make_application

ROUNDS, QUICK_ROUNDS = 120, 12
WARM_UP = 4
POOL = 10
STAYS = 24
"""Reservations of the pool on the day that is shown."""
SETTLE_S = 1.0


def reserving_rows(names: list[str], folder: Path, *, quick: bool) -> list[Row]:
    """The rows that were asked for, on the ten-year place in this folder."""
    rounds = QUICK_ROUNDS if quick else ROUNDS
    with _desk(folder) as desk:
        member, pool = _fill(desk.kiosk.house)
        found = []
        if "reserve-page" in names:
            found.append(row("reserve-page", _median(lambda: _show_hours(desk, member, pool), rounds)))
        if "wall" in names:
            desk.screen.home()
            desk.screen.open("Wall")
            drawn(desk, "Wall")
            stays = cycle(range(rounds))
            found.append(row("wall", _median(lambda: _refresh_wall(desk, member, next(stays)), rounds)))
    return found


@contextmanager
def _desk(folder: Path) -> Iterator[Desk]:
    app = make_application()
    clock = SteppingClock(instant(add_days(LAST_DAY, 1), 10 * 60, ZONE))
    with open_kiosk(folder, clock=clock) as kiosk:
        kiosk.house.settings = replace(kiosk.house.settings, camera=False)
        make_backup(kiosk.folder, now=clock.now(), kept=1)  # as the night before: no chore runs meanwhile
        # What the rows before have queued would be printed meanwhile, a thousand papers in one go.
        kiosk.store.connection.execute("update print_job set state = 'printed' where state = 'queued'")
        desk = Desk(kiosk)
        desk.window.show(size=(1280, 800))
        drawn(desk, "Home")
        run(SETTLE_S)
        yield desk
        desk.close()
        app.processEvents()


def _fill(house: House) -> tuple[Member, int]:
    """A busy day for the pool of ten; somebody who reserves, and the pool."""
    members = [member for member in office.members(house)[0] if not member.paused]
    pool = next(resource.id for resource, units in office.machines(house) if len(units) == POOL)
    for number in range(STAYS):
        reservations.reserve(
            house, member_id=members[number % len(members)].id, resource_id=pool, minutes=60, nonce=nonce(),
            start=house.now() + (number // POOL * 90 + 30) * MINUTE_MS,
        )  # fmt: skip
    return members[-1], pool


def _median(act: Callable[[], float], rounds: int) -> float:
    for _ in range(WARM_UP):
        act()
    return median(act() for _ in range(rounds))


def _show_hours(desk: Desk, member: Member, pool: int) -> float:
    """The touch on the pool's tile -> the frame with its offers, its ribbon and its button."""
    desk.screen.home()
    desk.screen.welcome(Greeting(member, arrived=False, visit_seq=0, since=desk.kiosk.house.now()))
    desk.screen.open("Reserve")
    drawn(desk, "Reserve")
    begun = time.perf_counter_ns()
    desk.screen.page.choose(pool)
    drawn(desk, "ReserveSlot")
    return (time.perf_counter_ns() - begun) / 1e6


def _refresh_wall(desk: Desk, member: Member, number: int) -> float:
    """Somebody reserved elsewhere -> the frame that shows it."""
    house = desk.kiosk.house
    resource, _ = office.machines(house)[number % 4]
    offer = reservations.offers(house, resource_id=resource.id, member_id=member.id)[0]
    change = reservations.reserve(
        house, member_id=member.id, resource_id=resource.id, start=offer.at, minutes=offer.minutes, nonce=nonce()
    )
    begun = time.perf_counter_ns()
    desk.screen.published(change.topics)
    drawn(desk, "Wall")
    taken = (time.perf_counter_ns() - begun) / 1e6
    reservations.cancel(house, member_id=member.id, reservation_id=change.result.id, nonce=nonce())
    return taken
