"""What changed and whom it concerns: grouped, with a place where there is one, answered for some or all."""

from __future__ import annotations

import pytest

from kiosk.app import Kiosk
from kiosk.model.people import Member
from kiosk.model.reservations import Reservation
from kiosk.model.resources import Resource, UnitState
from kiosk.rules.calendar import instant
from kiosk.services import answers, equipment, office, pools, questions, reservations
from kiosk.services.answers import Answered, Choice
from kiosk.words import LANGUAGES, Words
from ui.hand import Hand
from ui.window import KioskWindow

DAY = "2026-11-24"


def at(hour: int) -> int:
    return instant(DAY, hour * 60, "Europe/Paris")


@pytest.fixture
def things(kiosk: Kiosk) -> dict[str, Resource]:
    return {resource.name: resource for resource, _ in office.machines(kiosk.house)}


def take(kiosk: Kiosk, member: Member, thing: Resource, hour: int) -> Reservation:
    return reservations.reserve(
        kiosk.house, member_id=member.id, resource_id=thing.id, start=at(hour), minutes=60,
        nonce=f"{member.id}-{thing.id}-{hour}",
    ).result  # fmt: skip


def break_unit(kiosk: Kiosk, staff: Member, unit_id: int) -> None:
    pools.set_unit_state(kiosk.house, unit_id=unit_id, state=UnitState.BROKEN, by=staff, nonce=f"broken-{unit_id}")


def found(kiosk: Kiosk, kept: Reservation) -> Reservation:
    with kiosk.store.read() as tx:
        again = tx.reservations.get(kept.id)
    assert again is not None
    return again


def test_a_place_is_offered_at_once_where_there_is_one(
    kiosk: Kiosk, members: dict[str, Member], things: dict[str, Resource]
) -> None:
    noor = members["sunflower"]
    same = take(kiosk, members["turtle"], things["Surjeteuse"], 10)
    full = [take(kiosk, members[sign], things["Surjeteuse"], 14) for sign in ("turtle", "fish")]
    alone = take(kiosk, members["owl"], things["Presse"], 10)
    break_unit(kiosk, noor, same.unit_id)
    break_unit(kiosk, noor, alone.unit_id)
    moved = next(each for each in full if each.unit_id == same.unit_id)
    places = answers.proposals(kiosk.house, [same, moved, alone])
    assert places == {same.id: at(10), moved.id: at(13), alone.id: None}
    groups = answers.grouped(questions.concerned(kiosk.house))
    assert {key: len(group) for key, group in groups.items()} == {
        ("broken", things["Surjeteuse"].id): 2, ("broken", things["Presse"].id): 1,
    }  # fmt: skip
    done = answers.answer(
        kiosk.house, reservation_ids=[same.id, moved.id, alone.id], choice=Choice.MOVE, by=noor.id, nonce="all"
    )
    assert done.result == Answered(2, 1)
    assert (found(kiosk, same).start_at, found(kiosk, moved).start_at) == (at(10), at(13))
    assert [each.reservation.id for each in questions.concerned(kiosk.house)] == [alone.id]
    again = answers.answer(kiosk.house, reservation_ids=[alone.id], choice=Choice.FREE, by=noor.id, nonce="free")
    assert again.result == Answered(1, 0)
    assert questions.concerned(kiosk.house) == []


def test_two_of_a_group_never_go_to_the_same_place(
    kiosk: Kiosk, members: dict[str, Member], things: dict[str, Resource]
) -> None:
    noor, pool = members["sunflower"], things["Piqueuse"]
    kept = [take(kiosk, members[sign], pool, 10) for sign in ("turtle", "fish", "owl", "bee")]
    equipment.change_resource(kiosk.house, resource=pool, units=1, by=noor, nonce="fewer")
    asked = [each.reservation.id for each in questions.concerned(kiosk.house)]
    assert len(asked) == 3
    done = answers.answer(kiosk.house, reservation_ids=asked, choice=Choice.MOVE, by=noor.id, nonce="all")
    assert done.result == Answered(3, 0)
    places = {(found(kiosk, each).unit_id, found(kiosk, each).start_at) for each in kept}
    assert len(places) == 4


def test_a_member_answers_for_nobody_else(
    kiosk: Kiosk, members: dict[str, Member], things: dict[str, Resource]
) -> None:
    kept = take(kiosk, members["turtle"], things["Presse"], 10)
    break_unit(kiosk, members["sunflower"], kept.unit_id)
    for choice in Choice:
        done = answers.answer(
            kiosk.house, reservation_ids=[kept.id], choice=choice, by=members["fish"].id, nonce=choice.value
        )
        assert done.result == Answered(0, 1)
    assert len(questions.concerned(kiosk.house)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_is_left_out_the_rest_move_and_the_group_is_told(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, members: dict[str, Member], things: dict[str, Resource],
    language: str,
) -> None:  # fmt: skip
    words = Words(language)
    noor = members["sunflower"]
    one = take(kiosk, members["turtle"], things["Surjeteuse"], 10)
    two = take(kiosk, members["tulip"], things["Surjeteuse"], 12)
    alone = take(kiosk, members["owl"], things["Presse"], 10)
    for unit in {one.unit_id, two.unit_id, alone.unit_id}:
        break_unit(kiosk, noor, unit)
    window.screen.staff_opened(noor)
    window.screen.open("Staff")
    window.screen.chooseLanguage(language)
    hand.see(words.say("questions_count", n=3))
    hand.tap("wayQuestions")
    hand.tap(f"group_broken-{things['Surjeteuse'].id}")
    hand.see(words.say("questions_other_unit"))
    hand.see("Amina")
    hand.tap("shareQuestions")
    assert window.screen.pageName == "MessageQr"
    window.screen.back()
    hand.tap(f"group_broken-{things['Surjeteuse'].id}")
    hand.tap(f"concerned_{two.id}")
    hand.tap("answer_move")
    hand.see(words.say("questions_done_move", n=1))
    window.screen.closeNotice()
    assert found(kiosk, one).unit_id != one.unit_id
    assert {each.reservation.id for each in questions.concerned(kiosk.house)} == {two.id, alone.id}
    hand.tap(f"group_broken-{things['Presse'].id}")
    hand.see(words.say("questions_no_place"))
    hand.wait(lambda: not hand.find("answer_move").isEnabled(), "it could move")
    hand.tap("answer_free")
    hand.see(words.say("questions_done_free", n=1))
    assert [each.reservation.id for each in questions.concerned(kiosk.house)] == [two.id]
