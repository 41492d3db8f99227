"""No sequence of acts, from several connections, ever overlaps a unit; what is claimed is what is booked."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from kiosk.app import Kiosk, open_kiosk
from kiosk.demo.workshop import SteppingClock
from kiosk.errors import Refused
from kiosk.model.resources import DayException, UnitState
from kiosk.rules.calendar import MINUTE_MS, QUARTER_MS, add_days, instant
from kiosk.services import office, presence, questions, reservations, series, swaps, uses
from kiosk.services.series import Weekly
from kiosk.settings import Settings

PARIS = "Europe/Paris"
FIRST = "2026-11-23"
PLACE = Settings(place_name="Atelier du Canal")
numbers = itertools.count()

STAYS = """select r.id, r.unit_id, r.resource_id, r.start_at / 900000, r.end_at / 900000, e.buffer_minutes / 15
    from reservation r join resource e on e.id = r.resource_id where r.state = 'booked'"""
INSIDE = """with recursive pair (outer_id, inner_id) as (
        select within_id, id from resource where within_id is not null
        union select p.outer_id, r.id from pair p join resource r on r.within_id = p.inner_id)
    select p.outer_id, u.id from pair p join unit u on u.resource_id = p.inner_id and u.active"""


def differences(kiosk: Kiosk) -> list[str]:
    """How claims differ from what is booked: each quarter-hour of a stay, of what is inside, and of cleaning once."""
    execute = kiosk.store.connection.execute
    stays, inside = execute(STAYS).fetchall(), execute(INSIDE).fetchall()
    wanted = [
        (claimed, quarter, number)
        for number, unit, resource, first, last, _ in stays
        for claimed in (unit, *(inner for outer, inner in inside if outer == resource))
        for quarter in range(first, last)
    ]
    found = execute("select unit_id, quarter, owner, kind from claim").fetchall()
    taken = [row[:3] for row in found if row[3] != "cleaning"]
    told = [] if sorted(wanted) == sorted(taken) else [f"claims {set(wanted) ^ set(taken)}"]
    busy = {row[:2] for row in wanted}
    if len(wanted) != len(busy):
        told.append("two on one unit")
    clean = {(unit, last + more) for _, unit, _, _, last, buffer in stays for more in range(buffer)} - busy
    cleaned = {row[:2] for row in found if row[3] == "cleaning"}
    return told if clean == cleaned else [*told, f"cleaning {clean ^ cleaned}"]


class House(RuleBasedStateMachine):
    """One place on three connections; every act may be refused, none may leave anything half done."""

    furnished: Path
    folder: Path

    @initialize()
    def open(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.furnished, self.folder)
        self.clock = SteppingClock(instant(FIRST, 540, PARIS))
        self.kiosks = [open_kiosk(self.folder, clock=self.clock, settings=PLACE) for _ in range(3)]
        self.keeper = office.first_staff(self.kiosks[0].house).id
        with self.kiosks[0].store.write() as tx:
            self.members = [member.id for member in tx.members.all()][:5]
            self.things = [thing.id for thing in tx.resources.all()]
            self.units = [unit.id for unit in tx.resources.units()]
            party = tx.parties.add(name="Coop", sign="bee", colour="sky", from_day=FIRST, until_day=None)
            tx.parties.set_members(party.key, self.members[1:3])
            self.party = party.key

    def teardown(self) -> None:
        for kiosk in getattr(self, "kiosks", ()):
            kiosk.close()

    def act(self, through: int, doing: Callable[[Any], object]) -> None:
        with suppress(Refused):
            doing(self.kiosks[through % 3].house)

    def some(self, pick: int) -> int:
        rows = (
            self.kiosks[0]
            .store.connection.execute("select id from reservation where state = 'booked' order by id")
            .fetchall()
        )
        return rows[pick % len(rows)][0] if rows else 0

    @property
    def nonce(self) -> str:
        return f"n-{next(numbers)}"

    @rule(
        k=st.integers(0, 2), who=st.integers(0, 4), what=st.integers(0, 5), quarter=st.integers(0, 95),
        length=st.integers(-1, 17), group=st.booleans(),
    )  # fmt: skip
    def reserve(self, k: int, who: int, what: int, quarter: int, length: int, group: bool) -> None:
        start = self.clock.at // QUARTER_MS * QUARTER_MS + quarter % 24 * QUARTER_MS
        self.act(
            k,
            lambda house: reservations.reserve(
                house, member_id=self.members[who], resource_id=self.things[what], start=start, minutes=length * 15,
                party_key=self.party if group else None, nonce=self.nonce,
            ),
        )  # fmt: skip

    @rule(k=st.integers(0, 2), who=st.integers(0, 4), which=st.integers(0, 40), by=st.integers(-8, 8))
    def resize(self, k: int, who: int, which: int, by: int) -> None:
        self.act(
            k,
            lambda house: reservations.extend(
                house,
                member_id=self.keeper if who else self.members[which % 5],
                reservation_id=self.some(which),
                minutes=by * 15,
                nonce=self.nonce,
            ),
        )

    @rule(
        k=st.integers(0, 2), which=st.integers(0, 40), by=st.integers(-12, 24),
        what=st.none() | st.integers(0, 5), unit=st.none() | st.integers(0, 9),
    )  # fmt: skip
    def move(self, k: int, which: int, by: int, what: int | None, unit: int | None) -> None:
        number = self.some(which)

        def doing(house: Any) -> None:
            with house.store.read() as tx:
                found = tx.reservations.get(number)
            reservations.move(
                house, member_id=self.keeper, reservation_id=number,
                start=(found.start_at if found else 0) + by * QUARTER_MS,
                resource_id=None if what is None else self.things[what],
                unit_id=None if unit is None else self.units[unit % len(self.units)], nonce=self.nonce,
            )  # fmt: skip

        self.act(k, doing)

    @rule(k=st.integers(0, 2), who=st.integers(0, 4), which=st.integers(0, 40), late=st.booleans())
    def cancel_or_late(self, k: int, who: int, which: int, late: bool) -> None:
        doing = reservations.late if late else reservations.cancel
        self.act(
            k,
            lambda house: doing(house, member_id=self.members[who], reservation_id=self.some(which), nonce=self.nonce),
        )

    @rule(k=st.integers(0, 2), which=st.integers(0, 40), other=st.integers(0, 40), to=st.integers(0, 4))
    def swap(self, k: int, which: int, other: int, to: int) -> None:
        self.act(
            k,
            lambda house: (
                swaps.hand_over(
                    house, member_id=self.keeper, reservation_id=self.some(which), to_member_id=self.members[to],
                    nonce=self.nonce,
                )
                if to
                else swaps.exchange(
                    house, member_id=self.keeper, reservation_id=self.some(which), other_id=self.some(other),
                    nonce=self.nonce,
                )
            ),
        )  # fmt: skip

    @rule(k=st.integers(0, 2), who=st.integers(0, 4), what=st.integers(0, 5), hour=st.integers(8, 20))
    def weekly(self, k: int, who: int, what: int, hour: int) -> None:
        today = self.kiosks[0].house.today()
        wish = Weekly(self.members[who], self.things[what], hour * 60, 60, today, add_days(today, 14))
        self.act(k, lambda house: series.add(house, wish=wish, nonce=self.nonce))

    @rule(k=st.integers(0, 2), which=st.integers(1, 6))
    def end_series(self, k: int, which: int) -> None:
        self.act(
            k,
            lambda house: series.cancel_rest(house, member_id=self.keeper, series_id=which, nonce=self.nonce),
        )

    @rule(unit=st.integers(0, 9), state=st.sampled_from(list(UnitState)))
    def break_or_repair(self, unit: int, state: UnitState) -> None:
        with self.kiosks[0].store.write() as tx:
            tx.resources.set_state(self.units[unit % len(self.units)], state, self.clock.at)
            questions.review(tx, self.kiosks[0].house, self.things)

    @rule(ahead=st.integers(0, 2), opens=st.integers(0, 12))
    def change_hours(self, ahead: int, opens: int) -> None:
        with self.kiosks[0].store.write() as tx:
            spans = ((opens * 60, 21 * 60),) if opens else ()
            tx.openings.add_exception(DayException(add_days(self.kiosks[0].house.today(), ahead), spans))
            questions.review(tx, self.kiosks[0].house, self.things)

    @rule(k=st.integers(0, 2), who=st.integers(0, 4), unit=st.integers(0, 9))
    def start(self, k: int, who: int, unit: int) -> None:
        self.act(
            k,
            lambda house: uses.start(
                house, member_id=self.members[who], unit_id=self.units[unit % len(self.units)], nonce=self.nonce
            ),
        )

    @rule(k=st.integers(0, 2), unit=st.integers(0, 9))
    def stop(self, k: int, unit: int) -> None:
        def doing(house: Any) -> None:
            with house.store.read() as tx:
                found = tx.uses.running(self.units[unit % len(self.units)])
            if found is not None:
                uses.stop(house, member_id=self.keeper, seq=found.seq, nonce=self.nonce)

        self.act(k, doing)

    @rule(who=st.integers(0, 4), leaves=st.booleans())
    def come_or_go(self, who: int, leaves: bool) -> None:
        doing = presence.leave if leaves else presence.check_in_member
        self.act(0, lambda house: doing(house, member_id=self.members[who], nonce=self.nonce))

    @rule(minutes=st.integers(1, 300))
    def wait(self, minutes: int) -> None:
        self.clock.at += minutes * MINUTE_MS
        if not 8 * 60 <= (self.clock.at - instant(self.kiosks[0].house.today(), 0, PARIS)) // MINUTE_MS < 20 * 60:
            self.clock.at = instant(add_days(self.kiosks[0].house.today(), 1), 8 * 60, PARIS)

    @invariant()
    def claims_are_what_is_booked(self) -> None:
        if hasattr(self, "kiosks"):
            assert differences(self.kiosks[0]) == []


def play(furnished: Path, tmp_path: Path, *, examples: int, steps: int) -> None:
    machine = type("House", (House,), {"furnished": furnished, "folder": tmp_path / "place"})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples, stateful_step_count=steps, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )


def test_no_sequence_of_acts_overlaps_a_unit(furnished: Path, tmp_path: Path) -> None:
    play(furnished, tmp_path, examples=6, steps=30)


@pytest.mark.slow
def test_no_long_sequence_of_acts_overlaps_a_unit(furnished: Path, tmp_path: Path) -> None:
    play(furnished, tmp_path, examples=30, steps=60)
