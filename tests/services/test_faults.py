"""Faults: looked at, broken by whom, restored; and the running use that ends with the time kept."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.day_keys import KeyReason
from kiosk.model.faults import Fault, FaultKind
from kiosk.model.people import Member
from kiosk.model.reservations import Question
from kiosk.model.resources import Unit, UnitState
from kiosk.rules.calendar import MINUTE_MS
from kiosk.rules.uses import state_after
from kiosk.services import day_key, faults, office, pools, presence, reservations, uses

numbers = itertools.count()
REPORTS = st.lists(
    st.builds(
        Fault, st.just(1), st.just(1), st.sampled_from(FaultKind), st.booleans(), st.sampled_from([None, 1, 2]),
        st.just(0),
    ),
    min_size=1, max_size=5,
)  # fmt: skip


@given(st.sampled_from(UnitState), REPORTS, st.booleans())
def test_one_person_alone_stops_a_machine_only_for_smoke_or_gas(
    current: UnitState, reports: list[Fault], may_decide: bool
) -> None:
    found = state_after(current, reports, may_decide=may_decide)
    stoppers = {each.person_key for each in reports if each.stops} - {None}
    danger = reports[0].kind is FaultKind.GAS
    if current is UnitState.BROKEN or danger or (may_decide and reports[0].stops):
        assert found is UnitState.BROKEN
    elif not reports[0].stops or len(stoppers) < 2:
        assert found is UnitState.TO_LOOK_AT
    else:
        assert found is UnitState.BROKEN


@pytest.fixture
def press(kiosk: Kiosk) -> Unit:
    return next(units[0] for thing, units in office.machines(kiosk.house) if thing.picture == "press")


def report(
    kiosk: Kiosk, unit: Unit, kind: FaultKind = FaultKind.NOISE, *, stops: bool = False, by: Member | None = None
) -> UnitState:
    return faults.report(
        kiosk.house, unit_id=unit.id, kind=kind, stops=stops, member_id=by.id if by else None, nonce=f"f{next(numbers)}"
    ).result


def decide(kiosk: Kiosk, unit: Unit, state: UnitState, by: Member) -> None:
    pools.set_unit_state(kiosk.house, unit_id=unit.id, state=state, by=by, nonce=f"d{next(numbers)}")


def test_two_badges_that_say_it_stops_are_needed(kiosk: Kiosk, press: Unit, members: dict[str, Member]) -> None:
    awa, fatou = [each for each in members.values() if each.role == "member"][:2]
    assert report(kiosk, press, stops=True) is UnitState.TO_LOOK_AT
    assert report(kiosk, press, stops=True) is UnitState.TO_LOOK_AT
    assert report(kiosk, press, stops=True, by=awa) is UnitState.TO_LOOK_AT
    assert report(kiosk, press, stops=True, by=awa) is UnitState.TO_LOOK_AT
    assert report(kiosk, press, by=fatou) is UnitState.TO_LOOK_AT
    assert report(kiosk, press, stops=True, by=fatou) is UnitState.BROKEN
    assert [(each.unit.id, len(each.faults)) for each in faults.open_reports(kiosk.house)] == [(press.id, 6)]


def test_what_was_said_before_a_repair_no_longer_counts(
    kiosk: Kiosk, press: Unit, members: dict[str, Member], clock: Any
) -> None:
    keeper = next(each for each in members.values() if each.role == "staff")
    awa, fatou = [each for each in members.values() if each.role == "member"][:2]
    report(kiosk, press, stops=True, by=awa)
    clock.step(minutes=5)
    decide(kiosk, press, UnitState.OK, keeper)
    clock.step(minutes=5)
    assert report(kiosk, press, stops=True, by=fatou) is UnitState.TO_LOOK_AT


def test_a_clock_set_back_loses_no_report(kiosk: Kiosk, press: Unit, clock: Any) -> None:
    report(kiosk, press)
    clock.step(minutes=-10)
    assert report(kiosk, press, FaultKind.GAS, stops=True) is UnitState.BROKEN
    assert len(faults.said_of(kiosk.house, unit_id=press.id)) == 2


def test_broken_ends_the_use_and_questions_what_was_promised(
    kiosk: Kiosk, press: Unit, members: dict[str, Member], clock: Any
) -> None:
    awa, fatou = members["butterfly"], members["turtle"]
    keeper = next(each for each in members.values() if each.role == "staff")
    uses.start(kiosk.house, member_id=awa.id, unit_id=press.id, nonce="s")
    booked = reservations.reserve(
        kiosk.house, member_id=fatou.id, resource_id=press.resource_id, start=clock.at + 120 * MINUTE_MS, minutes=60,
        nonce="r",
    ).result  # fmt: skip
    clock.step(minutes=25)
    decide(kiosk, press, UnitState.BROKEN, keeper)
    rows = kiosk.store.connection.execute("select kind, lasted_ms from use_event order by seq").fetchall()
    assert rows == [("start", None), ("auto_stop", 25 * MINUTE_MS)]
    with kiosk.store.read() as tx:
        found = tx.reservations.get(booked.id)
        assert found is not None
        assert found.question is Question.BROKEN
        assert [each.code for each in tx.messages.of_member(fatou.id)] == ["in_question"]
    with kiosk.store.write() as tx:
        tx.messages.remove(tx.messages.of_member(fatou.id)[0].id)
    decide(kiosk, press, UnitState.OK, keeper)
    with kiosk.store.read() as tx:
        found = tx.reservations.get(booked.id)
        assert found is not None
        assert found.question is None
        assert [each.code for each in tx.messages.of_member(fatou.id)] == ["restored"]


def test_a_member_decides_only_with_the_key_of_the_day(kiosk: Kiosk, press: Unit, members: dict[str, Member]) -> None:
    awa = next(each for each in members.values() if each.role == "member")
    keeper = next(each for each in members.values() if each.role == "staff")
    with pytest.raises(Refused) as caught:
        decide(kiosk, press, UnitState.BROKEN, awa)
    assert caught.value.code is RefusalCode.NOT_ALLOWED_TODAY
    for each in (awa, keeper):
        presence.check_in_member(kiosk.house, member_id=each.id, nonce=f"in-{each.id}")
    day_key.take(kiosk.house, member_id=awa.id, witness_id=keeper.id, reason=KeyReason.OPENING, nonce="key")
    decide(kiosk, press, UnitState.BROKEN, awa)
    assert [each.unit.state for each in faults.open_reports(kiosk.house)] == [UnitState.BROKEN]


def test_a_report_touched_twice_is_one(kiosk: Kiosk, press: Unit) -> None:
    for _ in range(2):
        faults.report(kiosk.house, unit_id=press.id, kind=FaultKind.HOT, stops=False, nonce="same")
    assert len(faults.said_of(kiosk.house, unit_id=press.id)) == 1


def test_what_was_mended_is_not_told_again_and_what_waits_is_not_forgotten(
    kiosk: Kiosk, press: Unit, noor: Member, clock: Any
) -> None:
    def told() -> list[FaultKind]:
        return [each.kind for each in faults.said_of(kiosk.house, unit_id=press.id)]

    report(kiosk, press, FaultKind.NOISE)
    clock.step(minutes=60)
    decide(kiosk, press, UnitState.OK, noor)
    clock.step(minutes=60)
    report(kiosk, press, FaultKind.LEAK)
    assert told() == [FaultKind.LEAK]
    clock.step(minutes=3 * 24 * 60)
    decide(kiosk, press, UnitState.BROKEN, noor)
    assert told() == [FaultKind.LEAK]
    assert faults.open_reports(kiosk.house)[0].unit.state_since == clock.at - 3 * 24 * 60 * MINUTE_MS


def test_a_hint_outlives_a_repair(kiosk: Kiosk, press: Unit, noor: Member) -> None:
    def state() -> UnitState:
        return next(units[0] for thing, units in office.machines(kiosk.house) if thing.picture == "press").state

    pools.change_unit(kiosk.house, unit=replace(press, hint="Tirer le fil doucement"), by=noor, nonce="hint")
    assert report(kiosk, press, stops=True, by=noor) is UnitState.BROKEN
    decide(kiosk, press, UnitState.OK, noor)
    assert state() is UnitState.HINT
