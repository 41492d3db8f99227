"""Simulated days of acts through the services; run as a program, it goes on until it is killed.

`fault_acts.py FOLDER SEED` tells on a line the nonce of each act after its service has returned, and "day" at the
end of each day.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from kiosk.app import Kiosk, open_kiosk
from kiosk.demo import workshop
from kiosk.demo.workshop import SteppingClock
from kiosk.errors import Refused
from kiosk.model.people import Member
from kiosk.model.printing import PrinterSpec, PrintJob, Verdict
from kiosk.model.quantities import Amount
from kiosk.rules.calendar import MINUTE_MS, add_days, instant
from kiosk.services import presence, print_queue, production, reservations, series, sessions, till, uses
from kiosk.services.house import Change
from kiosk.services.series import Weekly
from kiosk.settings import Settings

FIRST_DAY = "2026-11-23"
ZONE = "Europe/Paris"
SETTINGS = Settings(place_name="Atelier du Canal")

Act = Callable[[str], str | None]
"""Does something with this nonce; the nonce under which the journal knows it, None where nothing was to do."""


class Paper:
    def print(self, job: PrintJob, spec: PrinterSpec) -> tuple[Verdict, str]:
        return Verdict.UNVERIFIED, ""


def found(folder: Path) -> None:
    with open_kiosk(folder, clock=SteppingClock(instant(FIRST_DAY, 480, ZONE)), settings=SETTINGS) as kiosk:
        workshop.found(kiosk.house)


@dataclass(slots=True)
class Days:
    """One place whose days are played one after the other; `say` hears of each act that was done."""

    kiosk: Kiosk
    clock: SteppingClock
    chance: random.Random
    say: Callable[[str], None]

    def play(self, day: str) -> None:
        for at, act in self._acts_of(day):
            self.clock.at = at
            try:
                done = act(uuid4().hex)
            except Refused:
                continue
            if done is not None:
                self.say(done)

    def _acts_of(self, day: str) -> Iterator[tuple[int, Act]]:
        at = instant(day, 8 * 60, ZONE)
        acts = (
            self._check_in, self._leave, self._reserve, self._reserve, self._change, self._weekly, self._batch,
            self._use,
        )  # fmt: skip
        for _ in range(30):
            at += self.chance.randint(1, 25) * MINUTE_MS
            yield at, self.chance.choice(acts)
        for _ in range(5):
            at += MINUTE_MS
            yield at, self._fill
            yield at, self._fill
            if self.chance.random() < 0.8:
                yield at, self._pay
        print_queue.print_next(self.kiosk.house, Paper())

    def _member(self) -> Member:
        with self.kiosk.store.read() as tx:
            return self.chance.choice(tx.members.all())

    def _check_in(self, nonce: str) -> str | None:
        return _told(presence.check_in_member(self.kiosk.house, member_id=self._member().id, nonce=nonce), nonce)

    def _leave(self, nonce: str) -> str | None:
        return _told(presence.leave(self.kiosk.house, member_id=self._member().id, nonce=nonce), nonce)

    def _reserve(self, nonce: str) -> str | None:
        member, house = self._member(), self.kiosk.house
        mine = reservations.upcoming(house, member_id=member.id)
        if mine and self.chance.random() < 0.3:
            gone = self.chance.choice(mine)[0].id
            reservations.cancel(house, member_id=member.id, reservation_id=gone, nonce=nonce)
            return nonce
        with house.store.read() as tx:
            thing = self.chance.choice(tx.resources.all())
        start = instant(add_days(house.today(), self.chance.randint(0, 3)), self.chance.randint(32, 80) * 15, ZONE)
        reservations.reserve(
            house, member_id=member.id, resource_id=thing.id, start=start,
            minutes=self.chance.choice((30, 60, 90, 120)), nonce=nonce,
        )  # fmt: skip
        return nonce

    def _use(self, nonce: str) -> str | None:
        """Stop what she uses, or begin somewhere; whose time is over is taken over."""
        member, house = self._member(), self.kiosk.house
        mine = sessions.of_member(house, member_id=member.id)
        if mine:
            return _told(uses.stop(house, member_id=member.id, seq=mine[0].session.seq, nonce=nonce), nonce)
        with house.store.read() as tx:
            thing = self.chance.choice(tx.resources.all())
        return _told(uses.start(house, member_id=member.id, resource_id=thing.id, nonce=nonce), nonce)

    def _change(self, nonce: str) -> str | None:
        """Hers goes on longer, moves, or comes late."""
        member, house = self._member(), self.kiosk.house
        mine = reservations.upcoming(house, member_id=member.id)
        if not mine:
            return None
        kept, what = self.chance.choice(mine)[0], self.chance.choice(("extend", "move", "late"))
        if what == "extend":
            reservations.extend(house, member_id=member.id, reservation_id=kept.id, minutes=30, nonce=nonce)
        elif what == "move":
            start = instant(add_days(house.today(), self.chance.randint(0, 3)), self.chance.randint(32, 80) * 15, ZONE)
            reservations.move(house, member_id=member.id, reservation_id=kept.id, start=start, nonce=nonce)
        else:
            reservations.late(house, member_id=member.id, reservation_id=kept.id, nonce=nonce)
        return nonce

    def _weekly(self, nonce: str) -> str | None:
        house = self.kiosk.house
        with house.store.read() as tx:
            thing = self.chance.choice(tx.resources.all())
        today, start = house.today(), self.chance.randint(32, 80) * 15
        wish = Weekly(self._member().id, thing.id, start, 60, today, add_days(today, 14))
        series.add(house, wish=wish, nonce=nonce)
        return nonce

    def _batch(self, nonce: str) -> str | None:
        product = self.chance.choice(production.products_made(self.kiosk.house))
        amount = Amount.of(self.chance.randint(1, 12), product.unit)
        production.note_batch(
            self.kiosk.house, member_id=self._member().id, product_id=product.id, amount=amount, nonce=nonce
        )
        return nonce

    def _fill(self, nonce: str) -> str | None:
        product = self.chance.choice(till.products_sold(self.kiosk.house)[0])
        till.add_product(self.kiosk.house, product_id=product.id, nonce=nonce)
        return nonce

    def _pay(self, _: str) -> str | None:
        basket = till.baskets(self.kiosk.house)[0]
        paid = [till.cash(basket.total_cents, basket.total_cents + self.chance.randint(0, 99))]
        till.pay(self.kiosk.house, basket_id=basket.id, nonce=basket.nonce, payments=paid)
        return f"sale-{basket.nonce}"


def _told(change: Change[object], nonce: str) -> str | None:
    return nonce if change.topics else None


def next_day(kiosk: Kiosk) -> str:
    with kiosk.store.read() as tx:
        last = tx.journal.last_at()
    return FIRST_DAY if last is None else add_days(kiosk.house.day_of(last), 1)


def main() -> None:
    clock = SteppingClock(0)
    with open_kiosk(Path(sys.argv[1]), clock=clock, settings=SETTINGS) as kiosk:
        day = next_day(kiosk)
        clock.at = instant(day, 480, ZONE)
        print_queue.settle_interrupted(kiosk.house)
        days = Days(kiosk, clock, random.Random(sys.argv[2]), _tell)
        while True:
            days.play(day)
            _tell("day")
            day = add_days(day, 1)


def _tell(text: str) -> None:
    os.write(1, f"{text}\n".encode())


if __name__ == "__main__":
    main()
