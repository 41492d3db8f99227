"""Reservations: one unit, one holder, one quarter-hour."""

from __future__ import annotations

import itertools
import random
from typing import Any

import pytest

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.model.printing import SlipDoc
from kiosk.model.reservations import Reservation
from kiosk.model.resources import DayException, Resource, UnitState
from kiosk.rules.calendar import MINUTE_MS, QUARTER_MS, add_days, instant
from kiosk.rules.codes import Code, CodeKind, read_code
from kiosk.services import office, print_queue, reservations

DAY = "2026-11-24"
PARIS = "Europe/Paris"
numbers = itertools.count()


def at(hour: int, minute: int = 0, day: str = DAY) -> int:
    return instant(day, hour * 60 + minute, PARIS)


@pytest.fixture
def things(kiosk: Kiosk) -> dict[str, Resource]:
    return {resource.name: resource for resource, _ in office.machines(kiosk.house)}


def take(kiosk: Kiosk, member: Member, thing: Resource, start: int, minutes: int = 120, nonce: str = "") -> Reservation:
    return reservations.reserve(
        kiosk.house, member_id=member.id, resource_id=thing.id, start=start, minutes=minutes,
        nonce=nonce or f"take-{next(numbers)}",
    ).result  # fmt: skip


def refused(kiosk: Kiosk, member: Member, thing: Resource, start: int, minutes: int = 120) -> Refused:
    with pytest.raises(Refused) as caught:
        take(kiosk, member, thing, start, minutes)
    return caught.value


def claims(kiosk: Kiosk) -> list[tuple[int, int, str, int]]:
    return kiosk.store.connection.execute("select unit_id, quarter, kind, owner from claim order by 1, 2").fetchall()


def agree(kiosk: Kiosk) -> None:
    """Every booked quarter-hour has its claim, no claim belongs to a cancelled reservation, nothing overlaps."""
    execute = kiosk.store.connection.execute
    booked = execute("select id, unit_id, start_at, end_at from reservation where state = 'booked'").fetchall()
    wanted = {
        (unit, quarter, number)
        for number, unit, start, end in booked
        for quarter in range(start // QUARTER_MS, end // QUARTER_MS)
    }
    assert sum((end - start) // QUARTER_MS for _, _, start, end in booked) == len({row[:2] for row in wanted})
    found = claims(kiosk)
    assert {(unit, quarter, owner) for unit, quarter, kind, owner in found if kind == "reserved"} == wanted
    assert {owner for _, _, _, owner in found} <= {number for number, *_ in booked}


def test_a_stay_is_booked_with_its_slip(kiosk: Kiosk, awa: Member, things: dict[str, Resource]) -> None:
    made = take(kiosk, awa, things["Piqueuse"], at(14))
    assert [(each.id, thing.name) for each, thing in reservations.upcoming(kiosk.house, member_id=awa.id)] == [
        (made.id, "Piqueuse")
    ]
    slip = print_queue.recent(kiosk.house)[0].document
    assert isinstance(slip, SlipDoc)
    assert (slip.start, slip.end, slip.sign) == ("14:00", "16:00", "butterfly")
    assert read_code(slip.qr) == Code(CodeKind.RESERVATION, made.uid)
    agree(kiosk)


def test_twenty_taps_are_one_stay(kiosk: Kiosk, awa: Member, things: dict[str, Resource]) -> None:
    found = {take(kiosk, awa, things["Piqueuse"], at(14), nonce="same").id for _ in range(20)}
    assert len(found) == 1
    assert len(claims(kiosk)) == 8


def test_a_pool_serves_four_then_names_near_times(
    kiosk: Kiosk, members: dict[str, Member], things: dict[str, Resource]
) -> None:
    people = list(members.values())
    units = {take(kiosk, people[number], things["Piqueuse"], at(14)).unit_id for number in range(4)}
    assert len(units) == 4
    no = refused(kiosk, people[4], things["Piqueuse"], at(14))
    assert no.code is RefusalCode.JUST_TAKEN
    near = no.facts["near"]
    assert isinstance(near, tuple)
    assert near
    assert all(abs(start - at(14)) >= 2 * 3_600_000 for start in near)
    assert take(kiosk, people[4], things["Piqueuse"], near[0])
    agree(kiosk)


def test_the_kitchen_takes_its_oven_along(
    kiosk: Kiosk, awa: Member, fatou: Member, things: dict[str, Resource]
) -> None:
    take(kiosk, awa, things["Cuisine"], at(9))
    assert refused(kiosk, fatou, things["Four"], at(10)).code is RefusalCode.JUST_TAKEN
    assert take(kiosk, fatou, things["Four"], at(11))


def test_a_taken_oven_keeps_the_kitchen_and_other_times_are_named(
    kiosk: Kiosk, awa: Member, fatou: Member, things: dict[str, Resource]
) -> None:
    take(kiosk, fatou, things["Four"], at(10), 60)
    no = refused(kiosk, awa, things["Cuisine"], at(9))
    assert no.code is RefusalCode.JUST_TAKEN
    near = no.facts["near"]
    assert isinstance(near, tuple)
    assert take(kiosk, awa, things["Cuisine"], near[0])
    agree(kiosk)


def test_cleaning_keeps_others_away_and_yields_to_her(
    kiosk: Kiosk, awa: Member, fatou: Member, things: dict[str, Resource]
) -> None:
    press = things["Presse"]
    take(kiosk, awa, press, at(10), 60)
    assert refused(kiosk, fatou, press, at(11), 60).code is RefusalCode.JUST_TAKEN
    take(kiosk, awa, press, at(11), 60)
    assert [kind for _, _, kind, _ in claims(kiosk)] == ["reserved"] * 8 + ["cleaning"]
    assert take(kiosk, fatou, press, at(12, 15), 60)
    agree(kiosk)


def test_cleaning_that_yielded_comes_back(kiosk: Kiosk, awa: Member, things: dict[str, Resource]) -> None:
    press = things["Presse"]
    first = take(kiosk, awa, press, at(10), 60)
    before = claims(kiosk)
    second = take(kiosk, awa, press, at(11), 60)
    reservations.cancel(kiosk.house, member_id=awa.id, reservation_id=second.id, nonce="sorry")
    assert claims(kiosk) == before
    reservations.cancel(kiosk.house, member_id=awa.id, reservation_id=first.id, nonce="sorry too")
    assert claims(kiosk) == []


def test_a_stay_just_before_somebody_leaves_room_to_clean(
    kiosk: Kiosk, awa: Member, fatou: Member, things: dict[str, Resource]
) -> None:
    take(kiosk, awa, things["Presse"], at(11), 60)
    assert refused(kiosk, fatou, things["Presse"], at(10), 60).code is RefusalCode.JUST_TAKEN
    assert take(kiosk, fatou, things["Presse"], at(10), 45)


def test_broken_machines_are_passed_over(kiosk: Kiosk, awa: Member, things: dict[str, Resource]) -> None:
    units = [
        unit.id for resource, found in office.machines(kiosk.house) if resource.name == "Piqueuse" for unit in found
    ]
    with kiosk.store.write() as tx:
        for unit in units[:3]:
            tx.resources.set_state(unit, UnitState.BROKEN, kiosk.house.now())
        tx.resources.set_state(units[3], UnitState.TO_LOOK_AT, kiosk.house.now())
    assert take(kiosk, awa, things["Piqueuse"], at(14)).unit_id == units[3]
    with kiosk.store.write() as tx:
        tx.resources.set_state(units[3], UnitState.BROKEN, kiosk.house.now())
    assert refused(kiosk, awa, things["Piqueuse"], at(17)).code is RefusalCode.MACHINE_BROKEN


def test_every_reason_of_the_clock(kiosk: Kiosk, awa: Member, things: dict[str, Resource]) -> None:
    machine = things["Piqueuse"]
    with kiosk.store.write() as tx:
        tx.openings.add_exception(DayException("2026-12-01", ()))
    expected = [
        (at(14, 5), 120, RefusalCode.OFF_STEP),
        (at(14), 15, RefusalCode.TOO_SHORT),
        (at(9), 255, RefusalCode.TOO_LONG),
        (at(8, day="2026-11-23"), 120, RefusalCode.IN_THE_PAST),
        (at(14, day="2026-12-24"), 120, RefusalCode.TOO_FAR_AHEAD),
        (at(20), 120, RefusalCode.CLOSED_THEN),
        (at(14, day="2026-12-01"), 120, RefusalCode.CLOSED_THEN),
    ]
    assert [refused(kiosk, awa, machine, start, length).code for start, length, _ in expected] == [
        code for *_, code in expected
    ]


def test_strangers_and_unknown_machines(kiosk: Kiosk, awa: Member, things: dict[str, Resource]) -> None:
    for member_id, resource_id, code in (
        (9999, things["Four"].id, RefusalCode.UNKNOWN_MEMBER),
        (awa.id, 9999, RefusalCode.UNKNOWN_RESOURCE),
    ):
        with pytest.raises(Refused) as caught:
            reservations.reserve(
                kiosk.house, member_id=member_id, resource_id=resource_id, start=at(14), minutes=60, nonce="no"
            )
        assert caught.value.code is code
    assert reservations.upcoming(kiosk.house, member_id=9999) == []


def test_only_hers_and_only_before_it_ends(
    kiosk: Kiosk, awa: Member, fatou: Member, things: dict[str, Resource], clock: Any
) -> None:
    made = take(kiosk, awa, things["Piqueuse"], at(14))
    for member_id, number in ((fatou.id, made.id), (awa.id, 9999), (9999, made.id)):
        with pytest.raises(Refused) as caught:
            reservations.cancel(kiosk.house, member_id=member_id, reservation_id=number, nonce="no")
        assert caught.value.code is RefusalCode.NOT_YOURS
    clock.at = at(16)
    with pytest.raises(Refused) as caught:
        reservations.cancel(kiosk.house, member_id=awa.id, reservation_id=made.id, nonce="late")
    assert caught.value.code is RefusalCode.ALREADY_OVER
    clock.at = at(15, 59)
    for _ in range(20):
        reservations.cancel(kiosk.house, member_id=awa.id, reservation_id=made.id, nonce="in time")
    assert claims(kiosk) == []
    assert kiosk.store.connection.execute("select count(*) from journal where act = 'cancel'").fetchone()[0] == 1


def test_held_quarters_expire(
    kiosk: Kiosk, awa: Member, fatou: Member, things: dict[str, Resource], clock: Any
) -> None:
    made = take(kiosk, awa, things["Four"], at(14), 60)
    kiosk.store.connection.execute("update claim set kind = 'held', expires_at = ?", (clock.now() + MINUTE_MS,))
    assert refused(kiosk, fatou, things["Four"], at(14), 60).code is RefusalCode.JUST_TAKEN
    clock.step(minutes=1)
    assert take(kiosk, fatou, things["Four"], at(14), 60).unit_id == made.unit_id


def test_a_day_that_is_closed_offers_nothing(kiosk: Kiosk, awa: Member, things: dict[str, Resource]) -> None:
    with kiosk.store.write() as tx:
        tx.openings.add_exception(DayException(DAY, ()))
    plan = reservations.day_plan(kiosk.house, resource_id=things["Four"].id, day=DAY, member_id=awa.id)
    assert (plan.starts, plan.quarters) == ((), ())


def test_her_own_quarters_are_marked(kiosk: Kiosk, awa: Member, fatou: Member, things: dict[str, Resource]) -> None:
    take(kiosk, awa, things["Presse"], at(14), 60)
    hers, others = (
        reservations.day_plan(kiosk.house, resource_id=things["Presse"].id, day=DAY, member_id=each.id).quarters
        for each in (awa, fatou)
    )
    assert sum(quarter.mine for quarter in hers) == 4
    assert not any(quarter.mine for quarter in others)
    assert [quarter.state for quarter in others].count("cleaning") == 1


@pytest.mark.parametrize("seed", range(4))
def test_random_days_never_double_book(
    kiosk: Kiosk, members: dict[str, Member], things: dict[str, Resource], seed: int, clock: Any
) -> None:
    """Whatever is offered can be taken for as long as it says, and whatever is taken never overlaps."""
    chance = random.Random(seed)
    made: list[tuple[Member, Reservation]] = []
    for _ in range(60):
        member, thing = chance.choice(list(members.values())), chance.choice(list(things.values()))
        plan = reservations.day_plan(
            kiosk.house, resource_id=thing.id, day=add_days(DAY, chance.randrange(2)), member_id=member.id
        )
        offered = [start for start in plan.starts if start.longest_minutes >= thing.min_minutes]
        if made and chance.random() < 0.25:
            holder, gone = made.pop(chance.randrange(len(made)))
            reservations.cancel(kiosk.house, member_id=holder.id, reservation_id=gone.id, nonce=f"c-{gone.id}")
        elif offered:
            start = chance.choice(offered)
            lengths = range(thing.min_minutes, start.longest_minutes + 1, 15)
            made.append((member, take(kiosk, member, thing, start.at, chance.choice(lengths))))
        clock.step(minutes=chance.randrange(3))
        agree(kiosk)
    assert made


@pytest.mark.parametrize("seed", range(3))
def test_random_wishes_are_taken_or_refused_whole(
    kiosk: Kiosk, members: dict[str, Member], things: dict[str, Resource], seed: int
) -> None:
    chance = random.Random(1000 + seed)
    taken = 0
    for _ in range(80):
        member, thing = chance.choice(list(members.values())), chance.choice(list(things.values()))
        start = at(8) + chance.randrange(52) * QUARTER_MS
        before = claims(kiosk)
        try:
            take(kiosk, member, thing, start, chance.choice((30, 60, 90, 120, 240)))
            taken += 1
        except Refused:
            assert claims(kiosk) == before
        agree(kiosk)
    assert taken
