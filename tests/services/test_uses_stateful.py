"""Acts in any order, with a clock that jumps: never two at a unit, no negative length, nobody past the next one."""

from __future__ import annotations

import itertools
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from kiosk.app import open_kiosk
from kiosk.errors import Refused
from kiosk.model.faults import FaultKind
from kiosk.model.people import Member
from kiosk.model.resources import UnitState
from kiosk.rules.calendar import MINUTE_MS, QUARTER_MS, floor_quarter
from kiosk.services import faults, office, pools, reservations, sessions, uses

PICTURES = ("press", "sewing-machine", "kitchen", "oven")
WHO = st.integers(0, 2)
WHAT = st.sampled_from(PICTURES)
MINUTES = st.sampled_from((-10, 1, 7, 15, 20, 60, 24 * 60))
UNENDED = """select unit_id, count(*) from use_event s where kind = 'start' and not exists (
    select 1 from use_event e where e.start_seq = s.seq and e.lasted_ms is not null) group by unit_id"""
ENDED_TWICE = "select start_seq from use_event where lasted_ms is not null group by start_seq having count(*) > 1"
UNCLAIMED = """select id from reservation r where state = 'booked' and (end_at - start_at) / 900000 <> (
    select count(*) from claim c where c.owner = r.id and c.unit_id = r.unit_id and c.kind = 'reserved')"""
numbers = itertools.count()


class Day(RuleBasedStateMachine):
    """Three members, four kinds of things, one of them inside another."""

    folder: Path
    template: Path
    clock: Any

    def __init__(self) -> None:
        super().__init__()
        place = self.folder / f"place-{next(numbers)}"
        shutil.copytree(self.template, place)
        self.clock.at = 1_795_420_800_000
        self.kiosk = open_kiosk(place, clock=self.clock)
        self.house, self.rows = self.kiosk.house, self.kiosk.store.connection
        everybody = [each for each in office.members(self.house)[0] if each.role == "member"]
        self.people: list[Member] = everybody[:3]
        self.things = {thing.picture: (thing, units) for thing, units in office.machines(self.house)}
        self.rows.execute("update resource set watch_minutes = 60 where picture = 'oven'")

    def teardown(self) -> None:
        self.kiosk.close()

    def nonce(self) -> str:
        return f"n{next(numbers)}"

    @rule(who=WHO, what=WHAT, number=st.integers(0, 3))
    def start(self, who: int, what: str, number: int) -> None:
        units = self.things[what][1]
        unit = units[number % len(units)]
        with suppress(Refused):
            made = uses.start(self.house, member_id=self.people[who].id, unit_id=unit.id, nonce=self.nonce())
            if not made.repeated:
                assert made.result.until_at > self.clock.at
                assert made.result.until_at <= self._next_of_others(self.people[who], unit.id, self.clock.at)

    @rule(who=WHO, what=WHAT)
    def start_any(self, who: int, what: str) -> None:
        with suppress(Refused):
            uses.start(
                self.house, member_id=self.people[who].id, resource_id=self.things[what][0].id, nonce=self.nonce()
            )

    @rule(who=WHO, place=st.integers(0, 5))
    def stop(self, who: int, place: int) -> None:
        mine = sessions.of_member(self.house, member_id=self.people[who].id)
        if mine:
            seq = mine[place % len(mine)].session.seq
            uses.stop(self.house, member_id=self.people[who].id, seq=seq, nonce=self.nonce())
            assert seq not in {
                each.session.seq for each in sessions.of_member(self.house, member_id=self.people[who].id)
            }

    @rule(who=WHO, what=WHAT, later=st.integers(0, 8), minutes=st.sampled_from((30, 60, 120)))
    def reserve(self, who: int, what: str, later: int, minutes: int) -> None:
        with suppress(Refused):
            reservations.reserve(
                self.house, member_id=self.people[who].id, resource_id=self.things[what][0].id,
                start=floor_quarter(self.clock.at) + later * QUARTER_MS, minutes=minutes, nonce=self.nonce(),
            )  # fmt: skip

    @rule(who=WHO)
    def cancel(self, who: int) -> None:
        booked = reservations.upcoming(self.house, member_id=self.people[who].id)
        if booked:
            reservations.cancel(
                self.house, member_id=self.people[who].id, reservation_id=booked[0][0].id, nonce=self.nonce()
            )

    @rule(what=WHAT, stops=st.booleans(), gas=st.booleans())
    def report(self, what: str, stops: bool, gas: bool) -> None:
        kind = FaultKind.GAS if gas else FaultKind.OTHER
        unit = self.things[what][1][0]
        faults.report(self.house, unit_id=unit.id, kind=kind, stops=stops, nonce=self.nonce())
        with self.house.store.read() as tx:
            assert not gas or sessions.running(tx, self.house, unit.id) is None

    @rule(what=WHAT)
    def repair(self, what: str) -> None:
        staff = office.first_staff(self.house)
        unit = self.things[what][1][0]
        pools.set_unit_state(self.house, unit_id=unit.id, state=UnitState.OK, by=staff, nonce=self.nonce())

    @rule()
    def still_here(self) -> None:
        for each in sessions.news(self.house):
            uses.still_here(self.house, seq=each.seq, nonce=self.nonce())

    @rule(minutes=MINUTES)
    def time_goes(self, minutes: int) -> None:
        self.clock.at += minutes * MINUTE_MS

    @rule()
    def clock_writes_ends(self) -> None:
        uses.auto_stop(self.house)
        with self.house.store.read() as tx:
            assert sessions.due(tx, self.house) == []

    @invariant()
    def one_at_a_time_and_no_negative_length(self) -> None:
        assert [count for _, count in self.rows.execute(UNENDED) if count > 1] == []
        assert self.rows.execute(ENDED_TWICE).fetchall() == []
        assert self.rows.execute("select count(*) from use_event where lasted_ms < 0").fetchone() == (0,)
        assert self.rows.execute(UNCLAIMED).fetchall() == []

    @invariant()
    def nobody_stays_into_the_next_reservation(self) -> None:
        with self.house.store.read() as tx:
            running = sessions.running_all(tx, self.house)
            for each in running:
                keys = [member for member in self.people if sessions.is_hers(tx, member, each.session)]
                assert keys
                assert each.ends_at <= self._next_of_others(keys[0], each.unit.id, each.session.started_at + QUARTER_MS)
                assert each.ends_at > self.clock.at
            inside = [each for each in running if each.resource.picture in ("kitchen", "oven")]
            assert len(inside) < 2 or any(
                all(sessions.is_hers(tx, member, each.session) for each in inside) for member in self.people
            )

    def _next_of_others(self, member: Member, unit_id: int, after: int) -> int:
        """Start of the first quarter-hour that somebody else claims of a unit."""
        row = self.rows.execute(
            "select min(c.quarter) from claim c join reservation r on r.id = c.owner where c.unit_id = ?"
            " and r.holder_key <> ? and c.kind <> 'cleaning' and c.quarter >= ?",
            (unit_id, member.person_key, after // QUARTER_MS),
        ).fetchone()
        return int(row[0]) * QUARTER_MS if row[0] is not None else 1 << 60


def play(folder: Path, template: Path, clock: Any, examples: int, steps: int) -> None:
    machine = type("SomeDay", (Day,), {"folder": folder, "template": template, "clock": clock})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples, stateful_step_count=steps, deadline=None, print_blob=True,
            suppress_health_check=list(HealthCheck),
        ),
    )  # fmt: skip


def test_a_few_days(tmp_path: Path, furnished: Path, clock: Any) -> None:
    play(tmp_path, furnished, clock, examples=12, steps=30)


@pytest.mark.slow
def test_many_days(tmp_path: Path, furnished: Path, clock: Any) -> None:
    play(tmp_path, furnished, clock, examples=120, steps=50)
