"""Inside a group a reservation changes hands; outside of one it does not."""

from __future__ import annotations

import itertools

import pytest

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.parties import Party
from kiosk.model.people import Member
from kiosk.model.reservations import Reservation
from kiosk.model.resources import Resource
from kiosk.rules.calendar import instant
from kiosk.services import office, print_queue, reservations, series, swaps
from kiosk.services.series import Weekly

DAY = "2026-11-24"
numbers = itertools.count()


def once() -> str:
    return f"once-{next(numbers)}"


def at(hour: int) -> int:
    return instant(DAY, hour * 60, "Europe/Paris")


@pytest.fixture
def things(kiosk: Kiosk) -> dict[str, Resource]:
    return {resource.name: resource for resource, _ in office.machines(kiosk.house)}


@pytest.fixture
def party(kiosk: Kiosk, members: dict[str, Member]) -> Party:
    with kiosk.store.write() as tx:
        made = tx.parties.add(name="Coop", sign="bee", colour="sky", from_day=DAY, until_day=DAY)
        tx.parties.set_members(made.key, [members["turtle"].id, members["fish"].id])
    return made


def take(kiosk: Kiosk, member: Member, thing: Resource, start: int, party_key: int | None = None) -> Reservation:
    return reservations.reserve(
        kiosk.house, member_id=member.id, resource_id=thing.id, start=start, minutes=60, nonce=once(),
        party_key=party_key,
    ).result  # fmt: skip


def cleaning(kiosk: Kiosk) -> list[tuple[int, int]]:
    return kiosk.store.connection.execute(
        "select c.owner, c.quarter * 15 % 1440 from claim c where kind = 'cleaning' order by quarter"
    ).fetchall()


@pytest.mark.usefixtures("party")
def test_one_hands_hers_over(kiosk: Kiosk, members: dict[str, Member], things: dict[str, Resource]) -> None:
    fatou, other, stranger = members["turtle"], members["fish"], members["butterfly"]
    mine = take(kiosk, fatou, things["Presse"], at(10))
    assert [each.id for each in swaps.fellows(kiosk.house, reservation_id=mine.id)] == [other.id]
    with pytest.raises(Refused) as caught:
        swaps.hand_over(kiosk.house, member_id=fatou.id, reservation_id=mine.id, to_member_id=stranger.id, nonce=once())
    assert caught.value.code is RefusalCode.NOT_OF_GROUP
    acts = [
        swaps.hand_over(kiosk.house, member_id=fatou.id, reservation_id=mine.id, to_member_id=other.id, nonce="give")
        for _ in range(2)
    ]
    assert [act.repeated for act in acts] == [False, True]
    assert acts[0].result == acts[1].result
    assert [each.id for each in swaps.fellows(kiosk.house, reservation_id=mine.id)] == [fatou.id]
    assert [each.id for each, _ in reservations.upcoming(kiosk.house, member_id=other.id)] == [mine.id]
    assert reservations.upcoming(kiosk.house, member_id=fatou.id) == []
    with kiosk.store.read() as tx:
        assert [message.code for message in tx.messages.of_member(other.id)] == ["handed_over"]
    assert getattr(print_queue.recent(kiosk.house)[0].document, "sign", "") == other.sign


@pytest.mark.usefixtures("party")
def test_her_cleaning_is_due_again_where_the_next_is_no_longer_hers(
    kiosk: Kiosk, members: dict[str, Member], things: dict[str, Resource]
) -> None:
    fatou, other = members["turtle"], members["fish"]
    take(kiosk, fatou, things["Presse"], at(10))
    second = take(kiosk, fatou, things["Presse"], at(11))
    before = cleaning(kiosk)
    with pytest.raises(Refused) as caught:
        swaps.hand_over(kiosk.house, member_id=fatou.id, reservation_id=second.id, to_member_id=other.id, nonce=once())
    assert caught.value.code is RefusalCode.JUST_TAKEN
    assert cleaning(kiosk) == before


@pytest.mark.usefixtures("party")
def test_two_exchange_theirs(kiosk: Kiosk, members: dict[str, Member], things: dict[str, Resource]) -> None:
    fatou, other = members["turtle"], members["fish"]
    mine, theirs = take(kiosk, fatou, things["Presse"], at(10)), take(kiosk, other, things["Four"], at(14))
    first, second = swaps.exchange(
        kiosk.house, member_id=fatou.id, reservation_id=mine.id, other_id=theirs.id, nonce="swap"
    ).result
    assert (first.id, first.holder_key, second.id, second.holder_key) == (
        mine.id, other.person_key, theirs.id, fatou.person_key,
    )  # fmt: skip
    assert (first.unit_id, second.unit_id) == (mine.unit_id, theirs.unit_id)
    again = swaps.exchange(kiosk.house, member_id=fatou.id, reservation_id=mine.id, other_id=theirs.id, nonce="swap")
    assert again.repeated
    with kiosk.store.read() as tx:
        assert [message.code for message in tx.messages.of_member(other.id)] == ["exchanged"]


def test_what_changed_hands_is_of_no_series_any_more(
    kiosk: Kiosk, members: dict[str, Member], things: dict[str, Resource], party: Party
) -> None:
    fatou, other = members["turtle"], members["fish"]
    wish = Weekly(fatou.id, things["Four"].id, 10 * 60, 60, DAY, "2026-12-08")
    made = series.add(kiosk.house, wish=wish, nonce=once()).result
    first = made.dates[0].reservation_id
    assert first is not None
    given = swaps.hand_over(
        kiosk.house, member_id=fatou.id, reservation_id=first, to_member_id=other.id, nonce=once()
    ).result
    assert given.series_id is None
    (view,) = series.of_member(kiosk.house, member_id=fatou.id)
    assert [date.given_back for date in view.dates] == [True, False, False]
    gone = series.cancel_rest(kiosk.house, member_id=fatou.id, series_id=made.series.id, nonce=once()).result
    assert first not in [each.id for each in gone]
    assert [each.id for each, _ in reservations.upcoming(kiosk.house, member_id=other.id)] == [first]


def test_a_party_hands_hers_to_one_of_them(
    kiosk: Kiosk, members: dict[str, Member], things: dict[str, Resource], party: Party
) -> None:
    fatou, other = members["turtle"], members["fish"]
    shared = take(kiosk, fatou, things["Four"], at(10), party_key=party.key)
    theirs = take(kiosk, other, things["Four"], at(15))
    with pytest.raises(Refused) as caught:
        swaps.exchange(kiosk.house, member_id=fatou.id, reservation_id=shared.id, other_id=theirs.id, nonce=once())
    assert caught.value.code is RefusalCode.NOT_OF_GROUP
    swaps.hand_over(kiosk.house, member_id=fatou.id, reservation_id=shared.id, to_member_id=other.id, nonce=once())
    assert len(reservations.upcoming(kiosk.house, member_id=other.id)) == 2
    assert reservations.upcoming(kiosk.house, member_id=fatou.id) == []


def test_without_a_group_nothing_changes_hands(
    kiosk: Kiosk, members: dict[str, Member], things: dict[str, Resource]
) -> None:
    mine = take(kiosk, members["turtle"], things["Four"], at(10))
    assert swaps.fellows(kiosk.house, reservation_id=mine.id) == []
    assert swaps.fellows(kiosk.house, reservation_id=999) == []
