"""The acts that are measured: each prepares a thing to do, then does it through its service."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kiosk.app import Kiosk
from kiosk.demo.workshop import SteppingClock
from kiosk.model.quantities import Amount
from kiosk.model.resources import UnitState
from kiosk.rules.calendar import MINUTE_MS, QUARTER_MS, add_days, instant
from kiosk.services import office, presence, production, reservations, till

DAY_MS = 86_400_000
ZONE = "Europe/Paris"
STAYS_A_DAY = 6
"""Of two hours, on each machine."""


class Act(Protocol):
    def prepare(self) -> Callable[[], object]:
        """What to do next, everything but the act itself already done."""
        ...


@dataclass(slots=True)
class Bench:
    """A place to measure in, on a clock of its own. `days` counts the days that acts went through."""

    kiosk: Kiosk
    clock: SteppingClock
    members: list[int]

    def next_day(self, minute: int = 9 * 60) -> str:
        day = add_days(self.kiosk.house.today(), 1)
        self.clock.at = instant(day, minute, ZONE)
        return day


def bench_of(kiosk: Kiosk, clock: SteppingClock) -> Bench:
    found, _, _ = office.members(kiosk.house)
    return Bench(kiosk, clock, [member.id for member in found][:12])


def nonce() -> str:
    """As the screen draws them: in the order of time, so that the journal's index grows at its end."""
    return f"{time.time_ns():016x}{secrets.token_hex(8)}"


class CheckIn:
    """First scan of the day of one member after the other."""

    def __init__(self, bench: Bench) -> None:
        self._bench, self._left = bench, list[str]()
        house = bench.kiosk.house
        self._tokens = [
            office.issue_badge(house, member_id=number, nonce=nonce()).result.token for number in bench.members
        ]

    def prepare(self) -> Callable[[], object]:
        if not self._left:
            self._bench.next_day()
            self._left = list(self._tokens)
        self._bench.clock.at += MINUTE_MS
        code, once, house = self._left.pop(), nonce(), self._bench.kiosk.house
        return lambda: presence.check_in(house, code=code, nonce=once)


class Reserve:
    """Two hours of a sewing machine, the pool filling up day after day; what is taken already is passed over."""

    def __init__(self, bench: Bench) -> None:
        self._bench, self._number = bench, 0
        self._machines, units = next(each for each in office.machines(bench.kiosk.house) if each[0].name == "Piqueuse")
        self._units = sum(unit.state is not UnitState.BROKEN for unit in units)

    def prepare(self) -> Callable[[], object]:
        house, start = self._bench.kiosk.house, self._next()
        while not self._is_free(start):
            start = self._next()
        member, once = self._bench.members[self._number % len(self._bench.members)], nonce()
        return lambda: reservations.reserve(
            house, member_id=member, resource_id=self._machines.id, start=start, minutes=120, nonce=once
        )

    def _next(self) -> int:
        slot = self._number % (self._units * STAYS_A_DAY)
        self._number += 1
        if slot == 0:
            self._bench.next_day()
        return instant(add_days(self._bench.kiosk.house.today(), 20), (8 + slot // self._units * 2) * 60, ZONE)

    def _is_free(self, start: int) -> bool:
        first = start // QUARTER_MS
        with self._bench.kiosk.store.read() as tx:
            return tx.reservations.free_unit(self._machines.id, first, first + 8, 0, first + 8) is not None


class NoteBatch:
    """A batch of one product after the other, some thirty a day."""

    def __init__(self, bench: Bench) -> None:
        self._bench, self._number = bench, 0
        self._products = production.products_made(bench.kiosk.house)

    def prepare(self) -> Callable[[], object]:
        house, number = self._bench.kiosk.house, self._number
        self._number += 1
        if number % 30 == 0:
            self._bench.next_day()
        self._bench.clock.at += MINUTE_MS
        product = self._products[number % len(self._products)]
        amount, once = Amount.of(8, product.unit), nonce()
        member = self._bench.members[number % len(self._bench.members)]
        return lambda: production.note_batch(house, member_id=member, product_id=product.id, amount=amount, nonce=once)


class Sale:
    """Three products, paid in cash with change: the writing of the ticket."""

    def __init__(self, bench: Bench) -> None:
        self._bench, self._number = bench, 0
        self._products = till.products_sold(bench.kiosk.house)[0]

    def prepare(self) -> Callable[[], object]:
        house, first = self._bench.kiosk.house, self._number
        self._number += 1
        self._bench.clock.at += QUARTER_MS
        for offset in range(3):
            product = self._products[(first + offset) % len(self._products)]
            basket = till.add_product(house, product_id=product.id, nonce=nonce()).result
        paid = [till.cash(basket.total_cents, -(-basket.total_cents // 1000) * 1000)]
        return lambda: till.pay(house, basket_id=basket.id, nonce=basket.nonce, payments=paid)


ACTS: dict[str, Callable[[Bench], Act]] = {
    "checkin": CheckIn, "reserve": Reserve, "batch": NoteBatch, "sale": Sale,
}  # fmt: skip
