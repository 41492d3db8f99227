"""Qualifications: decided in the service, given by who can show, never a wall."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.model.qualifications import QualificationStep
from kiosk.model.resources import Resource, ResourceKind
from kiosk.rules.calendar import MINUTE_MS, add_days
from kiosk.services import office, qualifications, reservations

WITH, ALONE, SHOW = QualificationStep
HOUR_MS = 60 * MINUTE_MS


@pytest.fixture
def laser(kiosk: Kiosk) -> Resource:
    """A machine that asks for a qualification."""
    with kiosk.house.store.write() as tx:
        made = Resource(0, "Piqueuse cuir", "sewing-machine", ResourceKind.MACHINE, needs_qualification=True)
        number = tx.resources.add(made, ["1"])
        found = tx.resources.get(number)
    assert found is not None
    assert found.needs_qualification
    return found


@pytest.fixture
def give(kiosk: Kiosk, laser: Resource) -> Any:
    def attempt(
        giver: Member, member: Member, step: QualificationStep, nonce: str, until: str | None = None
    ) -> RefusalCode | None:
        try:
            qualifications.give(
                kiosk.house, giver_id=giver.id, member_id=member.id, resource_id=laser.id, step=step,
                valid_until=until, nonce=nonce,
            )  # fmt: skip
        except Refused as no:
            return no.code
        return None

    return attempt


def required(kiosk: Kiosk, member: Member, resource: Resource, companion: Member | None = None) -> Refused | None:
    with kiosk.house.store.read() as tx:
        try:
            qualifications.require(tx, kiosk.house, member, resource, companion.id if companion else None)
        except Refused as no:
            return no
    return None


def steps(kiosk: Kiosk, member: Member) -> list[QualificationStep | None]:
    return [held.step for held in qualifications.steps_of(kiosk.house, member_id=member.id)]


def test_a_machine_that_asks_for_nothing_costs_nothing(kiosk: Kiosk, members: dict[str, Member]) -> None:
    with kiosk.house.store.read() as tx:
        (free, *_) = [each for each in tx.resources.all() if not each.needs_qualification]
    asked: list[str] = []
    kiosk.store.connection.set_trace_callback(asked.append)
    qualifications.require(kiosk.store.rooms, kiosk.house, members["turtle"], free)
    kiosk.store.connection.set_trace_callback(None)
    assert asked == []


def test_who_may_use_it_alone_is_one_query(
    kiosk: Kiosk, members: dict[str, Member], laser: Resource, give: Any
) -> None:
    give(members["sunflower"], members["turtle"], ALONE, "a")
    asked: list[str] = []
    kiosk.store.connection.set_trace_callback(asked.append)
    qualifications.require(kiosk.store.rooms, kiosk.house, members["turtle"], laser)
    kiosk.store.connection.set_trace_callback(None)
    assert len(asked) == 1


def test_alone_or_with_somebody_who_may(kiosk: Kiosk, members: dict[str, Member], laser: Resource, give: Any) -> None:
    fatou, amina = members["turtle"], members["tulip"]
    assert required(kiosk, fatou, laser) is not None
    assert required(kiosk, fatou, laser, amina) is not None
    give(members["sunflower"], amina, ALONE, "a")
    assert required(kiosk, amina, laser) is None
    assert required(kiosk, fatou, laser, amina) is None
    assert required(kiosk, fatou, laser, fatou) is not None
    give(members["sunflower"], fatou, WITH, "b")
    assert required(kiosk, fatou, laser) is not None
    office.change_member(kiosk.house, member=replace(amina, paused=True), nonce="pause")
    assert required(kiosk, fatou, laser, amina) is not None


def test_only_who_can_show_passes_it_on(kiosk: Kiosk, members: dict[str, Member], give: Any) -> None:
    noor, grace, fatou, amina = (members[sign] for sign in ("sunflower", "palm", "turtle", "tulip"))
    assert give(fatou, amina, ALONE, "a") is RefusalCode.CANNOT_SHOW
    assert give(noor, grace, ALONE, "b") is None
    assert give(grace, fatou, ALONE, "c") is RefusalCode.CANNOT_SHOW
    assert give(noor, grace, SHOW, "d") is None
    assert give(grace, fatou, ALONE, "e") is None
    assert give(grace, grace, SHOW, "f") is RefusalCode.CANNOT_SHOW
    assert steps(kiosk, fatou) == [ALONE]
    with kiosk.house.store.read() as tx:
        assert [message.code for message in tx.messages.of_member(fatou.id)] == ["may_alone"]


def test_who_shows_never_takes_away_and_staff_may(kiosk: Kiosk, members: dict[str, Member], give: Any) -> None:
    noor, grace, fatou = (members[sign] for sign in ("sunflower", "palm", "turtle"))
    give(noor, grace, SHOW, "a")
    give(noor, fatou, SHOW, "b", "2027-06-30")
    give(grace, fatou, WITH, "c")
    (held,) = qualifications.steps_of(kiosk.house, member_id=fatou.id)
    assert (held.step, held.valid_until) == (SHOW, "2027-06-30")
    give(noor, fatou, WITH, "d")
    (held,) = qualifications.steps_of(kiosk.house, member_id=fatou.id)
    assert (held.step, held.valid_until) == (WITH, None)


def test_taken_back_by_staff_only(kiosk: Kiosk, members: dict[str, Member], laser: Resource, give: Any) -> None:
    noor, grace, fatou = (members[sign] for sign in ("sunflower", "palm", "turtle"))
    give(noor, grace, SHOW, "a")
    give(grace, fatou, ALONE, "b")
    with pytest.raises(Refused) as caught:
        qualifications.take_back(kiosk.house, by_id=grace.id, member_id=fatou.id, resource_id=laser.id, nonce="no")
    assert caught.value.code is RefusalCode.NOT_ALLOWED_TODAY
    qualifications.take_back(kiosk.house, by_id=noor.id, member_id=fatou.id, resource_id=laser.id, nonce="yes")
    assert steps(kiosk, fatou) == [None]


def test_it_ends_by_the_calendar_and_is_warned_of_once(
    kiosk: Kiosk, members: dict[str, Member], laser: Resource, give: Any, clock: Any
) -> None:
    fatou, today = members["turtle"], kiosk.house.today()
    give(members["sunflower"], fatou, ALONE, "a", add_days(today, 15))
    assert qualifications.warn_ending(kiosk.house).result == 0
    clock.step(minutes=24 * 60)
    assert qualifications.warn_ending(kiosk.house).result == 1
    assert qualifications.warn_ending(kiosk.house).result == 0
    clock.step(minutes=14 * 24 * 60)
    assert required(kiosk, fatou, laser) is None
    clock.step(minutes=24 * 60)
    assert required(kiosk, fatou, laser) is not None


def test_only_who_agreed_is_named_with_her_next_time(
    kiosk: Kiosk, members: dict[str, Member], laser: Resource, give: Any
) -> None:
    noor, grace, rosa, fatou = (members[sign] for sign in ("sunflower", "palm", "rooster", "turtle"))
    give(noor, grace, SHOW, "a")
    give(noor, rosa, SHOW, "b")
    assert facts(kiosk, fatou, laser) == ((), None)
    qualifications.agree_to_be_named(kiosk.house, member_id=grace.id, resource_id=laser.id, agrees=True, nonce="agree")
    assert facts(kiosk, fatou, laser) == (("Grace",), None)
    start = kiosk.house.now() + 3 * HOUR_MS
    for member, later in ((grace, 2), (grace, 0), (rosa, -1)):
        reservations.reserve(
            kiosk.house, member_id=member.id, resource_id=laser.id, start=start + later * HOUR_MS, minutes=60,
            nonce=f"r-{member.id}-{later}",
        )  # fmt: skip
    assert facts(kiosk, fatou, laser) == (("Grace",), (start, "Grace"))
    assert [showing.names for showing in qualifications.who_can_show(kiosk.house)] == [("Grace",)]
    qualifications.agree_to_be_named(
        kiosk.house, member_id=grace.id, resource_id=laser.id, agrees=False, nonce="rather not"
    )
    assert facts(kiosk, fatou, laser) == ((), None)


def facts(kiosk: Kiosk, member: Member, resource: Resource) -> tuple[object, object]:
    no = required(kiosk, member, resource)
    assert no is not None
    assert no.facts["resource"] == resource.name
    return no.facts["who"], no.facts["next"]


def test_giving_twice_is_giving_once(kiosk: Kiosk, members: dict[str, Member], give: Any) -> None:
    for _ in range(3):
        assert give(members["sunflower"], members["turtle"], ALONE, "same") is None
    with kiosk.house.store.read() as tx:
        assert len(tx.messages.of_member(members["turtle"].id)) == 1


def test_a_machine_that_asks_for_nothing_cannot_be_given(kiosk: Kiosk, members: dict[str, Member]) -> None:
    with pytest.raises(Refused) as caught:
        qualifications.give(
            kiosk.house, giver_id=members["sunflower"].id, member_id=members["turtle"].id, resource_id=1, step=ALONE,
            nonce="x",
        )  # fmt: skip
    assert caught.value.code is RefusalCode.UNKNOWN_RESOURCE
