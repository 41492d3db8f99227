"""The slip of a reservation: for whom it is printed once more, and that none comes out for what no longer is."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import pytest

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.parties import Party
from kiosk.model.people import Member
from kiosk.model.printing import DocumentKind, JobState, SlipDoc
from kiosk.model.reservations import Reservation
from kiosk.rules.calendar import instant
from kiosk.services import erasure, office, parties, print_queue, reservations, series, slips, swaps, uses
from kiosk.services.series import Weekly

TODAY, TOMORROW = "2026-11-23", "2026-11-24"
numbers = itertools.count()


def at(hour: int, minute: int = 0, day: str = TOMORROW) -> int:
    return instant(day, hour * 60 + minute, "Europe/Paris")


def once() -> str:
    return f"once-{next(numbers)}"


@pytest.fixture
def things(kiosk: Kiosk) -> dict[str, int]:
    return {resource.name: resource.id for resource, _ in office.machines(kiosk.house)}


@pytest.fixture
def party(kiosk: Kiosk, members: dict[str, Member]) -> Party:
    with kiosk.store.write() as tx:
        made = tx.parties.add(name="Coop", sign="bee", colour="sky", from_day=TODAY, until_day=None)
        tx.parties.set_members(made.key, [members["turtle"].id, members["fish"].id])
    return made


def take(kiosk: Kiosk, member: Member, resource: int, start: int, **more: Any) -> Reservation:
    return reservations.reserve(
        kiosk.house, member_id=member.id, resource_id=resource, start=start, minutes=60, nonce=once(), **more
    ).result


def papers(kiosk: Kiosk) -> list[tuple[JobState, str]]:
    """The slips, the oldest first: how each stands and the start it says."""
    found = [job for job in print_queue.recent(kiosk.house) if job.kind is DocumentKind.SLIP]
    return [(job.state, job.document.start) for job in reversed(found) if isinstance(job.document, SlipDoc)]


Ways = dict[str, tuple[Callable[[Reservation], object], list[tuple[JobState, str]]]]


@pytest.fixture
def ways(kiosk: Kiosk, members: dict[str, Member], things: dict[str, int], party: Party, clock: Any) -> Ways:
    """What ends or changes tomorrow's stay at ten, and the slips that wait after it."""
    house, mine, other = kiosk.house, members["turtle"], members["fish"]
    gone, anew = (JobState.CANCELLED, "10:00"), (JobState.QUEUED, "10:00")

    def lapse(_: Reservation) -> None:
        clock.at = at(10, 30)
        take(kiosk, other, things["Four"], at(10, 30))

    def stop(made: Reservation) -> None:
        clock.at = at(10)
        session = uses.start(house, member_id=mine.id, unit_id=made.unit_id, nonce=once()).result
        clock.at = at(10, 20)
        uses.stop(house, member_id=mine.id, seq=session.seq, nonce=once())

    return {
        "cancel": (lambda made: reservations.cancel(
            house, member_id=mine.id, reservation_id=made.id, nonce=once()
        ), [gone]),
        "move": (lambda made: reservations.move(
            house, member_id=mine.id, reservation_id=made.id, start=at(14), nonce=once()
        ), [gone, (JobState.QUEUED, "14:00")]),
        "extend": (lambda made: reservations.extend(
            house, member_id=mine.id, reservation_id=made.id, minutes=30, nonce=once()
        ), [gone, anew]),
        "hand over": (lambda made: swaps.hand_over(
            house, member_id=mine.id, reservation_id=made.id, to_member_id=other.id, nonce=once()
        ), [gone, anew]),
        "erase": (lambda _: erasure.erase(house, mine.id, mine, once()), [gone]),
        "lapse": (lapse, [gone, (JobState.QUEUED, "10:30")]),
        "stop early": (stop, [gone]),
    }  # fmt: skip


WAYS = ("cancel", "move", "extend", "hand over", "erase", "lapse", "stop early")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("waits", [JobState.QUEUED, JobState.NOT_SENT, JobState.STALE])
def test_none_comes_out_later_for_what_no_longer_is(
    kiosk: Kiosk, members: dict[str, Member], things: dict[str, int], ways: Ways, way: str, waits: JobState
) -> None:
    made = take(kiosk, members["turtle"], things["Four"], at(10))
    kiosk.store.connection.execute("update print_job set state = ?", (waits.value,))
    act, left = ways[way]
    act(made)
    assert papers(kiosk) == left


def test_what_may_be_on_paper_is_left_alone(kiosk: Kiosk, members: dict[str, Member], things: dict[str, int]) -> None:
    states = [JobState.PRINTED, JobState.SENDING, JobState.WAITING, JobState.UNKNOWN]
    for hour, state in enumerate(states, 10):
        made = take(kiosk, members["turtle"], things["Four"], at(hour))
        kiosk.store.connection.execute("update print_job set state = ? where state = 'queued'", (state.value,))
        reservations.cancel(kiosk.house, member_id=members["turtle"].id, reservation_id=made.id, nonce=once())
    assert [state for state, _ in papers(kiosk)] == states


def test_none_of_a_series_or_of_a_group_that_ended(
    kiosk: Kiosk, members: dict[str, Member], things: dict[str, int], party: Party
) -> None:
    mine = members["turtle"]
    wish = Weekly(mine.id, things["Four"], 10 * 60, 60, TOMORROW, "2026-12-08")
    made = series.add(kiosk.house, wish=wish, nonce=once()).result.series
    take(kiosk, mine, things["Presse"], at(9), party_key=party.key)
    series.cancel_rest(kiosk.house, member_id=mine.id, series_id=made.id, nonce=once())
    assert papers(kiosk) == [(JobState.CANCELLED, "10:00"), (JobState.QUEUED, "09:00")]
    parties.end_today(kiosk.house, party_key=party.key, nonce=once())
    assert {state for state, _ in papers(kiosk)} == {JobState.CANCELLED}


def test_once_more_is_for_its_holder(kiosk: Kiosk, members: dict[str, Member], things: dict[str, int]) -> None:
    made = take(kiosk, members["butterfly"], things["Presse"], at(10))
    job = slips.print_slip(kiosk.house, member_id=members["butterfly"].id, reservation_id=made.id, nonce="s").result
    again = slips.print_slip(kiosk.house, member_id=members["butterfly"].id, reservation_id=made.id, nonce="s")
    assert (again.result, again.repeated) == (job, True)
    assert next(each.copy for each in print_queue.recent(kiosk.house) if each.id == job) == 2
    with pytest.raises(Refused) as caught:
        slips.print_slip(kiosk.house, member_id=members["turtle"].id, reservation_id=made.id, nonce="t")
    assert caught.value.code is RefusalCode.NOT_YOURS


def test_once_more_by_staff_is_in_her_language_with_her_sign(
    kiosk: Kiosk, members: dict[str, Member], things: dict[str, int]
) -> None:
    holder = next(each for each in members.values() if each.language == "ar")
    made = take(kiosk, holder, things["Presse"], at(10))
    staff = office.first_staff(kiosk.house)
    slips.print_slip(kiosk.house, member_id=staff.id, reservation_id=made.id, nonce="s")
    job = print_queue.recent(kiosk.house)[0]
    assert (job.copy, job.language, getattr(job.document, "sign", "")) == (2, "ar", holder.sign)


def test_once_more_for_a_group_that_begins_later(
    kiosk: Kiosk, members: dict[str, Member], things: dict[str, int]
) -> None:
    with kiosk.store.write() as tx:
        later = tx.parties.add(name="Plus tard", sign="owl", colour="sky", from_day=TOMORROW, until_day=None)
        tx.parties.set_members(later.key, [members["butterfly"].id])
    made = take(kiosk, members["butterfly"], things["Presse"], at(10), party_key=later.key)
    slips.print_slip(kiosk.house, member_id=members["butterfly"].id, reservation_id=made.id, nonce="s")
    assert getattr(print_queue.recent(kiosk.house)[0].document, "sign", "") == "owl"


def test_not_once_more_of_what_was_given_back(kiosk: Kiosk, members: dict[str, Member], things: dict[str, int]) -> None:
    owner = members["butterfly"].id
    made = take(kiosk, members["butterfly"], things["Presse"], at(10))
    reservations.cancel(kiosk.house, member_id=owner, reservation_id=made.id, nonce="gone")
    with pytest.raises(Refused) as caught:
        slips.print_slip(kiosk.house, member_id=owner, reservation_id=made.id, nonce="s")
    assert caught.value.code is RefusalCode.ALREADY_OVER
    assert papers(kiosk) == [(JobState.CANCELLED, "10:00")]
