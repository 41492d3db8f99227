"""The day of the room: shapes of hours, pools as one, and a paper that names nobody."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.app import Kiosk
from kiosk.model.people import Member
from kiosk.model.printing import PlanDoc
from kiosk.model.resources import Availability, DayException, OpeningRule, UnitState
from kiosk.rules.calendar import instant
from kiosk.services import office, plan, print_queue, reservations, uses
from kiosk.services.plan import Stretch

DAY = "2026-11-24"
FREE, BUSY, CLEANING = Availability.FREE, Availability.BUSY, Availability.CLEANING


def at(hour: int, minute: int = 0) -> int:
    return instant(DAY, hour * 60 + minute, "Europe/Paris")


@pytest.fixture
def things(kiosk: Kiosk) -> dict[str, int]:
    return {resource.name: resource.id for resource, _ in office.machines(kiosk.house)}


def take(kiosk: Kiosk, member: Member, resource: int, hour: int, minutes: int = 60) -> int:
    return reservations.reserve(
        kiosk.house, member_id=member.id, resource_id=resource, start=at(hour), minutes=minutes,
        nonce=f"{member.id}-{resource}-{hour}",
    ).result.id  # fmt: skip


def machine(kiosk: Kiosk, resource: int) -> tuple[Stretch, ...]:
    return next(each.stretches for each in plan.room_day(kiosk.house, DAY).machines if each.resource.id == resource)


def test_a_machine_with_cleaning(kiosk: Kiosk, members: dict[str, Member], things: dict[str, int]) -> None:
    take(kiosk, members["butterfly"], things["Presse"], 10)
    assert machine(kiosk, things["Presse"]) == (
        Stretch(at(8), at(10), FREE, 1),
        Stretch(at(10), at(11), BUSY),
        Stretch(at(11), at(11, 15), CLEANING),
        Stretch(at(11, 15), at(21), FREE, 1),
    )


def test_a_pool_counts_what_is_free(kiosk: Kiosk, members: dict[str, Member], things: dict[str, int]) -> None:
    take(kiosk, members["butterfly"], things["Surjeteuse"], 10)
    take(kiosk, members["turtle"], things["Surjeteuse"], 10, 120)
    assert [(each.state, each.free) for each in machine(kiosk, things["Surjeteuse"])] == [
        (FREE, 2), (BUSY, 0), (FREE, 1), (FREE, 2),
    ]  # fmt: skip


def test_an_oven_taken_is_a_kitchen_taken_and_the_other_way_round(
    kiosk: Kiosk, members: dict[str, Member], things: dict[str, int]
) -> None:
    take(kiosk, members["butterfly"], things["Four"], 10)
    take(kiosk, members["turtle"], things["Cuisine"], 14)
    assert [each.state for each in machine(kiosk, things["Cuisine"])] == [FREE, BUSY, FREE, BUSY, CLEANING, FREE]
    assert [each.state for each in machine(kiosk, things["Four"])][:4] == [FREE, BUSY, FREE, BUSY]


def test_who_uses_a_machine_without_a_reservation_is_seen_on_the_wall_and_not_on_paper(
    kiosk: Kiosk, members: dict[str, Member], things: dict[str, int], clock: Any
) -> None:
    clock.at = at(9, 10)
    press = next(units[0] for thing, units in office.machines(kiosk.house) if thing.id == things["Presse"])
    session = uses.start(kiosk.house, member_id=members["butterfly"].id, unit_id=press.id, nonce="s").result
    assert machine(kiosk, things["Presse"]) == (
        Stretch(at(8), at(9), FREE, 1), Stretch(at(9), at(11, 15), BUSY), Stretch(at(11, 15), at(21), FREE, 1),
    )  # fmt: skip
    plan.print_plan(kiosk.house, day=DAY, nonce="p")
    (job,) = print_queue.recent(kiosk.house)
    assert isinstance(job.document, PlanDoc)
    assert {each.state for unit in job.document.units for each in unit.spans} == {"free"}
    clock.at = at(9, 40)
    uses.stop(kiosk.house, member_id=members["butterfly"].id, seq=session.seq, nonce="e")
    assert machine(kiosk, things["Presse"]) == (Stretch(at(8), at(21), FREE, 1),)


def test_noon_closed_and_everything_broken(kiosk: Kiosk, things: dict[str, int]) -> None:
    with kiosk.house.store.write() as tx:
        tx.openings.set_weekly([OpeningRule(1, 540, 720), OpeningRule(1, 840, 1080)])
        for unit in tx.resources.units(things["Presse"]):
            tx.resources.set_state(unit.id, UnitState.BROKEN, kiosk.house.now())
    day = plan.room_day(kiosk.house, DAY)
    assert (day.opens, day.closes) == (at(9), at(18))
    assert [each.state.value for each in machine(kiosk, things["Presse"])] == ["broken", "closed", "broken"]
    assert [each.state.value for each in machine(kiosk, things["Four"])] == ["free", "closed", "free"]


def test_a_closed_day_has_no_hours(kiosk: Kiosk) -> None:
    with kiosk.house.store.write() as tx:
        tx.openings.add_exception(DayException(DAY))
    day = plan.room_day(kiosk.house, DAY)
    assert (day.opens, day.closes) == (0, 0)
    assert {each.stretches for each in day.machines} == {()}


def test_the_paper_shows_every_machine_and_nobody(
    kiosk: Kiosk, members: dict[str, Member], things: dict[str, int]
) -> None:
    take(kiosk, members["butterfly"], things["Surjeteuse"], 10)
    for _ in range(3):
        plan.print_plan(kiosk.house, day=DAY, nonce="one")
    job, *others = [each for each in print_queue.recent(kiosk.house) if each.kind == "plan"]
    assert others == []
    assert isinstance(job.document, PlanDoc)
    spans = {unit.label: [(each.start, each.end, each.state) for each in unit.spans] for unit in job.document.units}
    assert spans["Surjeteuse 1"] == [("08:00", "10:00", "free"), ("10:00", "11:00", "busy"), ("11:00", "21:00", "free")]
    assert spans["Surjeteuse 2"] == [("08:00", "21:00", "free")]
    assert "butterfly" not in repr(job.document)
