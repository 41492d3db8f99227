"""What was promised is never dropped: it comes into question, is told, and is restored, kept, moved or freed."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.model.reservations import Question, Reservation
from kiosk.model.resources import DayException, Resource, UnitState
from kiosk.rules.calendar import instant
from kiosk.services import answers, office, questions, reservations

DAY = "2026-11-24"
PARIS = "Europe/Paris"


def at(hour: int) -> int:
    return instant(DAY, hour * 60, "Europe/Paris")


@pytest.fixture
def things(kiosk: Kiosk) -> dict[str, Resource]:
    return {resource.name: resource for resource, _ in office.machines(kiosk.house)}


@pytest.fixture
def kept(kiosk: Kiosk, members: dict[str, Member], things: dict[str, Resource]) -> Reservation:
    return reservations.reserve(
        kiosk.house, member_id=members["butterfly"].id, resource_id=things["Four"].id, start=at(10), minutes=60,
        nonce="oven",
    ).result  # fmt: skip


def review(kiosk: Kiosk, *resource_ids: int) -> list[int]:
    with kiosk.store.write() as tx:
        return [each.id for each in questions.review(tx, kiosk.house, resource_ids)]


def state(kiosk: Kiosk, unit_id: int, state: UnitState) -> None:
    with kiosk.store.write() as tx:
        tx.resources.set_state(unit_id, state, kiosk.house.now())


def question(kiosk: Kiosk, number: int) -> Question | None:
    with kiosk.store.read() as tx:
        found = tx.reservations.get(number)
    assert found is not None
    return found.question


def messages(kiosk: Kiosk, member: Member) -> list[str]:
    with kiosk.store.read() as tx:
        return [message.code for message in tx.messages.of_member(member.id)]


def read_all(kiosk: Kiosk, member: Member) -> None:
    with kiosk.store.write() as tx:
        for message in tx.messages.of_member(member.id):
            tx.messages.remove(message.id)


def test_broken_is_in_question_and_repaired_restores(
    kiosk: Kiosk, members: dict[str, Member], kept: Reservation
) -> None:
    awa = members["butterfly"]
    state(kiosk, kept.unit_id, UnitState.BROKEN)
    assert review(kiosk, kept.resource_id) == [kept.id]
    assert review(kiosk, kept.resource_id) == []
    assert question(kiosk, kept.id) is Question.BROKEN
    assert messages(kiosk, awa) == ["in_question"]
    read_all(kiosk, awa)
    state(kiosk, kept.unit_id, UnitState.HINT)
    assert review(kiosk, kept.resource_id) == []
    assert question(kiosk, kept.id) is None
    assert messages(kiosk, awa) == ["restored"]


def test_what_nobody_read_is_not_told_twice(kiosk: Kiosk, members: dict[str, Member], kept: Reservation) -> None:
    for expected in (["in_question"], [], ["in_question"]):
        state(kiosk, kept.unit_id, UnitState.BROKEN if expected else UnitState.OK)
        review(kiosk, kept.resource_id)
        assert messages(kiosk, members["butterfly"]) == expected


def test_a_closed_place_reaches_what_is_inside(kiosk: Kiosk, things: dict[str, Resource], kept: Reservation) -> None:
    with kiosk.store.write() as tx:
        tx.openings.add_exception(DayException(DAY, ((11 * 60, 20 * 60),)))
    assert review(kiosk, things["Presse"].id) == []
    assert review(kiosk, things["Cuisine"].id) == [kept.id]
    assert question(kiosk, kept.id) is Question.CLOSED
    found = questions.concerned(kiosk.house)
    assert [(each.reservation.id, each.holder.sign) for each in found] == [(kept.id, "butterfly")]
    assert questions.concerned(kiosk.house, [things["Presse"].id]) == []


def test_a_unit_that_goes(kiosk: Kiosk, kept: Reservation) -> None:
    assert review(kiosk, kept.resource_id) == []
    kiosk.store.connection.execute("update unit set active = 0 where id = ?", (kept.unit_id,))
    assert review(kiosk, kept.resource_id) == [kept.id]
    assert question(kiosk, kept.id) is Question.REMOVED


def test_what_was_put_out_of_use_is_still_told(kiosk: Kiosk, members: dict[str, Member], kept: Reservation) -> None:
    kiosk.store.connection.execute("update resource set active = 0 where id = ?", (kept.resource_id,))
    assert review(kiosk, kept.resource_id) == [kept.id]
    assert [each.resource.name for each in questions.concerned(kiosk.house) if each.resource] == ["Four"]
    shown = reservations.upcoming(kiosk.house, member_id=members["butterfly"].id)
    assert [(each.question, thing.name) for each, thing in shown] == [(Question.REMOVED, "Four")]


def test_a_pool_that_shrinks(kiosk: Kiosk, members: dict[str, Member], things: dict[str, Resource]) -> None:
    made = [
        reservations.reserve(
            kiosk.house, member_id=members[sign].id, resource_id=things["Piqueuse"].id, start=at(14), minutes=60,
            nonce=sign,
        ).result
        for sign in ("butterfly", "turtle")
    ]  # fmt: skip
    kiosk.store.connection.execute("update unit set active = 0 where id = ?", (made[1].unit_id,))
    assert review(kiosk, things["Piqueuse"].id) == [made[1].id]
    assert question(kiosk, made[1].id) is Question.CAPACITY


def test_a_withdrawn_loan(kiosk: Kiosk, kept: Reservation) -> None:
    kiosk.store.connection.execute(
        "insert into loan (uid, resource_id, lender, from_day, until_day, withdrawn_on)"
        " values ('l', ?, 'Chez Rose', '2026-11-01', '2026-12-24', ?)",
        (kept.resource_id, DAY),
    )
    with kiosk.store.write() as tx:
        tx.openings.add_exception(DayException(DAY, ()))
    review(kiosk, kept.resource_id)
    assert question(kiosk, kept.id) is Question.WITHDRAWN


def test_staff_says_it_holds_all_the_same(kiosk: Kiosk, members: dict[str, Member], kept: Reservation) -> None:
    state(kiosk, kept.unit_id, UnitState.BROKEN)
    review(kiosk, kept.resource_id)
    read_all(kiosk, members["butterfly"])
    with pytest.raises(Refused) as caught:
        questions.keep(kiosk.house, reservation_id=kept.id, by=members["turtle"].id, nonce="no")
    assert caught.value.code is RefusalCode.NOT_YOURS
    staff = office.first_staff(kiosk.house)
    for _ in range(2):
        assert questions.keep(kiosk.house, reservation_id=kept.id, by=staff.id, nonce="keep").result.question is None
    assert messages(kiosk, members["butterfly"]) == ["kept"]
    assert review(kiosk, kept.resource_id) == []
    assert question(kiosk, kept.id) is None
    state(kiosk, kept.unit_id, UnitState.OK)
    review(kiosk, kept.resource_id)
    assert messages(kiosk, members["butterfly"]) == ["kept"]
    state(kiosk, kept.unit_id, UnitState.BROKEN)
    assert review(kiosk, kept.resource_id) == [kept.id]


def test_who_keeps_her_own_leaves_no_lasting_key_in_the_journal(kiosk: Kiosk, things: dict[str, Resource]) -> None:
    staff = office.first_staff(kiosk.house)
    own = reservations.reserve(
        kiosk.house, member_id=staff.id, resource_id=things["Four"].id, start=at(16), minutes=60, nonce="own"
    ).result
    state(kiosk, own.unit_id, UnitState.BROKEN)
    review(kiosk, own.resource_id)
    questions.keep(kiosk.house, reservation_id=own.id, by=staff.id, nonce="keep")
    rows = kiosk.store.connection.execute("select person_key from journal where act = 'keep'").fetchall()
    assert rows == [(None,)]


def test_kept_in_spite_of_one_thing_is_asked_about_another(
    kiosk: Kiosk, members: dict[str, Member], kept: Reservation
) -> None:
    staff = office.first_staff(kiosk.house)
    with kiosk.store.write() as tx:
        tx.openings.add_exception(DayException(DAY, ()))
    review(kiosk, kept.resource_id)
    questions.keep(kiosk.house, reservation_id=kept.id, by=staff.id, nonce="keep")
    assert (review(kiosk, kept.resource_id), question(kiosk, kept.id)) == ([], None)
    state(kiosk, kept.unit_id, UnitState.BROKEN)
    assert (review(kiosk, kept.resource_id), question(kiosk, kept.id)) == ([kept.id], Question.BROKEN)
    state(kiosk, kept.unit_id, UnitState.OK)
    assert (review(kiosk, kept.resource_id), question(kiosk, kept.id)) == ([], None)
    with kiosk.store.write() as tx:
        tx.openings.drop_exceptions(DAY, DAY)
    review(kiosk, kept.resource_id)
    with kiosk.store.write() as tx:
        tx.openings.add_exception(DayException(DAY, ()))
    assert (review(kiosk, kept.resource_id), question(kiosk, kept.id)) == ([kept.id], Question.CLOSED)


def test_a_party_is_told_each(kiosk: Kiosk, members: dict[str, Member], kept: Reservation) -> None:
    with kiosk.store.write() as tx:
        party = tx.parties.add(name="Coop", sign="bee", colour="sky", from_day=DAY, until_day=DAY)
        tx.parties.set_members(party.key, [members["butterfly"].id, members["turtle"].id])
    kiosk.store.connection.execute("update reservation set holder_key = ? where id = ?", (party.key, kept.id))
    state(kiosk, kept.unit_id, UnitState.BROKEN)
    review(kiosk, kept.resource_id)
    assert [messages(kiosk, members[sign]) for sign in ("butterfly", "turtle", "fish")] == [["in_question"]] * 2 + [[]]
    assert questions.concerned(kiosk.house)[0].holder.sign == "bee"


def test_another_day_is_proposed_at_the_same_hour_of_the_wall_across_the_clock_change(
    kiosk: Kiosk, members: dict[str, Member], things: dict[str, Resource], clock: Any
) -> None:
    clock.at = instant("2026-10-20", 600, PARIS)
    made = reservations.reserve(
        kiosk.house, member_id=members["butterfly"].id, resource_id=things["Four"].id, minutes=60, nonce="r",
        start=instant("2026-10-24", 600, PARIS),
    ).result  # fmt: skip
    with kiosk.store.write() as tx:
        tx.openings.add_exception(DayException("2026-10-24", ()))
    review(kiosk, things["Four"].id)
    assert answers.proposals(kiosk.house, [made]) == {made.id: instant("2026-10-25", 600, PARIS)}


@pytest.mark.parametrize("freed", [True, False])
def test_what_was_answered_is_not_told_any_more(
    kiosk: Kiosk, members: dict[str, Member], things: dict[str, Resource], *, freed: bool
) -> None:
    fatou = members["turtle"]
    kept = reservations.reserve(
        kiosk.house, member_id=fatou.id, resource_id=things["Piqueuse"].id, start=at(14), minutes=60, nonce="p"
    ).result
    state(kiosk, kept.unit_id, UnitState.BROKEN)
    review(kiosk, kept.resource_id)
    assert messages(kiosk, fatou) == ["in_question"]
    if freed:
        questions.free(kiosk.house, reservation_id=kept.id, by=fatou.id, nonce="free")
    else:
        moved = questions.move(kiosk.house, reservation_id=kept.id, by=fatou.id, nonce="other unit").result
        assert moved.unit_id != kept.unit_id
    assert messages(kiosk, fatou) == []
    assert questions.concerned(kiosk.house) == []
