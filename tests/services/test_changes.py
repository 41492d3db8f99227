"""A reservation goes on longer, moves, comes late, lapses, and is changed for somebody absent."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.parties import Party
from kiosk.model.people import Member
from kiosk.model.printing import SlipDoc
from kiosk.model.qualifications import Qualification, QualificationStep
from kiosk.model.reservations import Reservation, ReservationState
from kiosk.model.resources import OpeningRule, Resource, UnitState
from kiosk.rules.calendar import QUARTER_MS, add_days, instant
from kiosk.services import office, parties, presence, print_queue, questions, reservations, room, series
from kiosk.services.house import new_nonce
from kiosk.services.series import Weekly

DAY = "2026-11-24"
numbers = itertools.count()


def at(hour: int, minute: int = 0, day: str = DAY) -> int:
    return instant(day, hour * 60 + minute, "Europe/Paris")


def once() -> str:
    return f"once-{next(numbers)}"


@pytest.fixture
def things(kiosk: Kiosk) -> dict[str, Resource]:
    return {resource.name: resource for resource, _ in office.machines(kiosk.house)}


@pytest.fixture
def other(members: dict[str, Member]) -> Member:
    return members["fish"]


def take(kiosk: Kiosk, member: Member, thing: Resource, start: int, minutes: int = 60, **more: Any) -> Reservation:
    return reservations.reserve(
        kiosk.house, member_id=member.id, resource_id=thing.id, start=start, minutes=minutes, nonce=once(), **more
    ).result


def code_of(act: Any) -> RefusalCode:
    with pytest.raises(Refused) as caught:
        act()
    return caught.value.code


def claims(kiosk: Kiosk, owner: int, kind: str = "reserved") -> list[int]:
    rows = kiosk.store.connection.execute(
        "select quarter from claim where owner = ? and kind = ? order by 1", (owner, kind)
    )
    return [row[0] for row in rows]


def get(kiosk: Kiosk, number: int) -> Reservation:
    with kiosk.store.read() as tx:
        found = tx.reservations.get(number)
    assert found is not None
    return found


def messages(kiosk: Kiosk, member: Member) -> list[str]:
    with kiosk.store.read() as tx:
        return [message.code for message in tx.messages.of_member(member.id)]


def quarters(start: int, end: int) -> list[int]:
    return list(range(start // QUARTER_MS, end // QUARTER_MS))


def test_longer_and_shorter_on_the_same_unit(
    kiosk: Kiosk, fatou: Member, other: Member, things: dict[str, Resource], clock: Any
) -> None:
    press = things["Presse"]
    mine = take(kiosk, fatou, press, at(10))
    take(kiosk, other, press, at(12))
    assert reservations.longest_extension(kiosk.house, reservation_id=mine.id) == 45
    clock.at = at(10, 40)
    longer = reservations.extend(
        kiosk.house, member_id=fatou.id, reservation_id=mine.id, minutes=45, nonce="longer"
    ).result
    again = reservations.extend(kiosk.house, member_id=fatou.id, reservation_id=mine.id, minutes=45, nonce="longer")
    assert (longer.id, longer.uid, longer.unit_id, longer.end_at) == (mine.id, mine.uid, mine.unit_id, at(11, 45))
    assert again.repeated
    assert claims(kiosk, mine.id) == quarters(at(10), at(11, 45))
    assert claims(kiosk, mine.id, "cleaning") == quarters(at(11, 45), at(12))
    slip = print_queue.recent(kiosk.house)[0].document
    assert isinstance(slip, SlipDoc)
    assert (slip.start, slip.end) == ("10:00", "11:45")

    def act(minutes: int) -> Any:
        return lambda: reservations.extend(
            kiosk.house, member_id=fatou.id, reservation_id=mine.id, minutes=minutes, nonce=once()
        )

    assert code_of(act(15)) is RefusalCode.JUST_TAKEN
    assert code_of(act(20)) is RefusalCode.OFF_STEP
    assert code_of(act(600)) is RefusalCode.TOO_LONG
    assert claims(kiosk, mine.id) == quarters(at(10), at(11, 45))
    shorter = reservations.shorten(kiosk.house, member_id=fatou.id, reservation_id=mine.id, minutes=60, nonce=once())
    assert shorter.result.end_at == at(10, 45)
    assert claims(kiosk, mine.id) == quarters(at(10), at(10, 45))
    clock.at = at(10, 45)
    assert code_of(act(30)) is RefusalCode.ALREADY_OVER


def test_not_beyond_closing_nor_onto_a_neighbour_in_the_pool(
    kiosk: Kiosk, members: dict[str, Member], things: dict[str, Resource]
) -> None:
    machine, people = things["Piqueuse"], list(members.values())
    first = take(kiosk, people[1], machine, at(19))
    late_stay = reservations.extend(
        kiosk.house, member_id=people[1].id, reservation_id=first.id, minutes=60, nonce=once()
    ).result
    assert late_stay.end_at == at(21)
    assert (
        code_of(
            lambda: reservations.extend(
                kiosk.house, member_id=people[1].id, reservation_id=first.id, minutes=15, nonce=once()
            )
        )
        is RefusalCode.CLOSED_THEN
    )
    morning = [take(kiosk, each, machine, at(9)) for each in people[:4]]
    followed = take(kiosk, people[5], machine, at(10), unit_id=morning[1].unit_id)
    assert followed.unit_id == morning[1].unit_id
    assert reservations.longest_extension(kiosk.house, reservation_id=morning[1].id) == 0
    assert reservations.longest_extension(kiosk.house, reservation_id=morning[2].id) == 180


def test_a_move_keeps_the_id_and_the_unit_where_it_can(
    kiosk: Kiosk, fatou: Member, other: Member, things: dict[str, Resource]
) -> None:
    machine = things["Piqueuse"]
    take(kiosk, other, machine, at(9))
    mine = take(kiosk, fatou, machine, at(9))
    moved = reservations.move(
        kiosk.house, member_id=fatou.id, reservation_id=mine.id, start=at(9, 30, "2026-11-26"), nonce=once()
    ).result
    assert (moved.id, moved.uid, moved.unit_id, moved.local_day) == (mine.id, mine.uid, mine.unit_id, "2026-11-26")
    assert claims(kiosk, mine.id) == quarters(moved.start_at, moved.end_at)
    half = reservations.move(
        kiosk.house, member_id=fatou.id, reservation_id=mine.id, start=moved.start_at + 2 * QUARTER_MS, nonce=once()
    ).result
    assert half.end_at - half.start_at == 4 * QUARTER_MS
    oven = reservations.move(
        kiosk.house, member_id=fatou.id, reservation_id=mine.id, resource_id=things["Four"].id, minutes=90, nonce=once()
    ).result
    assert (oven.resource_id, oven.end_at - oven.start_at) == (things["Four"].id, 6 * QUARTER_MS)
    assert [each.id for each, _ in reservations.upcoming(kiosk.house, member_id=fatou.id)] == [mine.id]


def test_what_broke_in_the_middle_takes_its_rest_to_a_unit_that_was_busy_before(
    kiosk: Kiosk, fatou: Member, other: Member, things: dict[str, Resource], clock: Any
) -> None:
    pool = things["Surjeteuse"]
    mine, theirs = take(kiosk, fatou, pool, at(10), 120), take(kiosk, other, pool, at(10), 45)
    clock.at = at(11, 5)
    with kiosk.store.write() as tx:
        tx.resources.set_state(mine.unit_id, UnitState.BROKEN, clock.at)
        questions.review(tx, kiosk.house, [pool.id])
    after = reservations.move(kiosk.house, member_id=fatou.id, reservation_id=mine.id, nonce=once()).result
    assert (after.unit_id, after.start_at, after.end_at) == (theirs.unit_id, at(11), at(12))
    assert claims(kiosk, mine.id) == quarters(at(11), at(12))
    clock.at = at(11, 40)
    table = reservations.move(
        kiosk.house, member_id=fatou.id, reservation_id=mine.id, resource_id=things["Table de coupe"].id, minutes=60,
        nonce=once(),
    ).result  # fmt: skip
    assert (table.start_at, table.end_at) == (at(11, 30), at(12, 30))


def test_a_refused_move_leaves_everything(
    kiosk: Kiosk, fatou: Member, other: Member, things: dict[str, Resource]
) -> None:
    mine = take(kiosk, fatou, things["Presse"], at(10))
    after = take(kiosk, fatou, things["Presse"], at(11))
    take(kiosk, other, things["Presse"], at(14))
    before = kiosk.store.connection.execute("select * from claim order by 1, 2").fetchall()
    for start, code in ((at(13, 30), RefusalCode.JUST_TAKEN), (at(22), RefusalCode.CLOSED_THEN)):
        assert (
            code_of(
                lambda start=start: reservations.move(
                    kiosk.house, member_id=fatou.id, reservation_id=after.id, start=start, nonce=once()
                )
            )
            is code
        )
        assert kiosk.store.connection.execute("select * from claim order by 1, 2").fetchall() == before
    assert get(kiosk, mine.id) == mine


def test_back_to_back_needs_no_cleaning_in_either_order(
    kiosk: Kiosk, fatou: Member, other: Member, things: dict[str, Resource]
) -> None:
    press = things["Presse"]
    second = take(kiosk, fatou, press, at(11))
    first = take(kiosk, fatou, press, at(10))
    assert claims(kiosk, first.id, "cleaning") == []
    assert claims(kiosk, second.id, "cleaning") == quarters(at(12), at(12, 15))
    reservations.cancel(kiosk.house, member_id=fatou.id, reservation_id=second.id, nonce=once())
    assert claims(kiosk, first.id, "cleaning") == quarters(at(11), at(11, 15))
    assert code_of(lambda: take(kiosk, other, press, at(9))) is RefusalCode.JUST_TAKEN


@pytest.mark.parametrize("tracks", [0, 30])
def test_nobody_came_and_the_clock_frees_it(
    kiosk: Kiosk, fatou: Member, other: Member, things: dict[str, Resource], clock: Any, tracks: int
) -> None:
    kiosk.house.settings = kiosk.house.settings.__class__(keep_minutes=tracks)
    oven = things["Four"]
    mine = take(kiosk, fatou, oven, at(10), 120)
    clock.at = at(10, 29)
    assert code_of(lambda: take(kiosk, other, oven, at(10, 30))) is RefusalCode.JUST_TAKEN
    clock.at = at(10, 30)
    if not tracks:
        assert code_of(lambda: take(kiosk, other, oven, at(10, 30))) is RefusalCode.JUST_TAKEN
        return
    standing = next(each for each in room.room_view(kiosk.house).standings if each.resource.name == "Four")
    assert standing.free_units == 1
    plan = reservations.day_plan(kiosk.house, resource_id=oven.id, day=DAY, member_id=other.id)
    assert plan.starts[0].at == at(10, 30)
    assert get(kiosk, mine.id).state is ReservationState.BOOKED
    take(kiosk, other, oven, at(10, 30))
    assert get(kiosk, mine.id).state is ReservationState.CANCELLED
    assert claims(kiosk, mine.id) == []
    assert messages(kiosk, fatou) == ["released"]
    lapse = journal_of(kiosk, mine.id)
    given_back = take(kiosk, fatou, oven, at(15))
    presence.check_in_member(kiosk.house, member_id=fatou.id, nonce=once())
    reservations.cancel(kiosk.house, member_id=fatou.id, reservation_id=given_back.id, nonce=new_nonce())
    assert lapse == journal_of(kiosk, given_back.id)


def journal_of(kiosk: Kiosk, reservation_id: int) -> list[tuple[str, int | None, str, int, str]]:
    """What the journal keeps of a reservation's end; of the nonce its shape, which begins with the time."""
    return kiosk.store.connection.execute(
        "select act, person_key, substr(nonce, 1, 4), length(nonce), facts from journal where subject = ?"
        " and act in ('cancel', 'release') order by seq",
        (reservation_id,),
    ).fetchall()


def test_who_is_in_or_comes_late_keeps_it(
    kiosk: Kiosk, fatou: Member, other: Member, things: dict[str, Resource], clock: Any
) -> None:
    oven = things["Four"]
    mine = take(kiosk, fatou, oven, at(10), 120)
    kept = reservations.late(kiosk.house, member_id=fatou.id, reservation_id=mine.id, nonce="late").result
    assert kept.kept_until == at(11)
    clock.at = at(10, 45)
    assert code_of(lambda: take(kiosk, other, oven, at(10, 45))) is RefusalCode.JUST_TAKEN
    clock.at = at(11)
    presence.check_in_member(kiosk.house, member_id=fatou.id, nonce=once())
    assert code_of(lambda: take(kiosk, other, oven, at(11))) is RefusalCode.JUST_TAKEN
    presence.leave(kiosk.house, member_id=fatou.id, nonce=once())
    assert take(kiosk, other, oven, at(11)).unit_id == mine.unit_id


def test_a_group_that_came_by_its_own_badge_keeps_it(
    kiosk: Kiosk, fatou: Member, other: Member, things: dict[str, Resource], clock: Any
) -> None:
    with kiosk.store.write() as tx:
        party = tx.parties.add(name="Coop", sign="bee", colour="sky", from_day=DAY, until_day=None)
        tx.parties.set_members(party.key, [fatou.id])
    mine = take(kiosk, fatou, things["Four"], at(10), 120, party_key=party.key)
    clock.at = at(10, 10)
    parties.come(kiosk.house, party_key=party.key, people=6, nonce=once())
    clock.at = at(10, 45)
    assert code_of(lambda: take(kiosk, other, things["Four"], at(10, 45))) is RefusalCode.JUST_TAKEN
    assert get(kiosk, mine.id).state is ReservationState.BOOKED
    parties.leave(kiosk.house, party_key=party.key, nonce=once())
    assert take(kiosk, other, things["Four"], at(10, 45)).unit_id == mine.unit_id


def test_a_use_that_was_begun_keeps_it(
    kiosk: Kiosk, fatou: Member, other: Member, things: dict[str, Resource], clock: Any
) -> None:
    mine = take(kiosk, fatou, things["Four"], at(10), 120)
    kiosk.store.connection.execute(
        "insert into use_event (kiosk_id, seq, uid, unit_id, kind, reservation_id, at, local_day)"
        " values (1, 1, 'u', ?, 'start', ?, ?, ?)",
        (mine.unit_id, mine.id, at(10), DAY),
    )
    clock.at = at(11)
    assert code_of(lambda: take(kiosk, other, things["Four"], at(11))) is RefusalCode.IN_USE


def test_only_the_place_that_is_needed_is_freed(
    kiosk: Kiosk, members: dict[str, Member], things: dict[str, Resource], clock: Any
) -> None:
    people, machine = list(members.values()), things["Piqueuse"]
    away = [take(kiosk, each, machine, at(10), 120) for each in people[:3]]
    clock.at = at(11)
    assert take(kiosk, people[5], machine, at(11)).unit_id not in {each.unit_id for each in away}
    assert all(get(kiosk, each.id).state is ReservationState.BOOKED for each in away)
    take(kiosk, people[6], machine, at(11))
    assert [get(kiosk, each.id).state for each in away].count(ReservationState.CANCELLED) == 1


def test_nobody_loses_a_place_that_helps_nobody(
    kiosk: Kiosk, members: dict[str, Member], things: dict[str, Resource], clock: Any
) -> None:
    """On the first unit somebody comes at noon: only what lapsed on the second makes room until one."""
    people, pool = list(members.values()), things["Surjeteuse"]
    first = take(kiosk, people[1], pool, at(10), 120)
    take(kiosk, people[2], pool, at(12), 60, unit_id=first.unit_id)
    second = take(kiosk, people[3], pool, at(10), 240)
    clock.at = at(11)
    weekly = Weekly(people[5].id, pool.id, 11 * 60, 240, DAY, add_days(DAY, 7))
    assert series.add(kiosk.house, wish=weekly, nonce=once()).result.dates[0].reservation_id is not None
    assert [get(kiosk, each.id).state for each in (first, second)] == [
        ReservationState.BOOKED, ReservationState.CANCELLED,
    ]  # fmt: skip
    busy = Weekly(people[6].id, pool.id, 11 * 60, 120, DAY, add_days(DAY, 7))
    view = series.add(kiosk.house, wish=busy, nonce=once()).result
    assert view.dates[0].skipped is RefusalCode.JUST_TAKEN
    assert get(kiosk, first.id).state is ReservationState.BOOKED
    assert messages(kiosk, people[1]) == []


def test_the_kitchen_nobody_came_for_gives_its_oven(
    kiosk: Kiosk, fatou: Member, other: Member, things: dict[str, Resource], clock: Any
) -> None:
    take(kiosk, fatou, things["Cuisine"], at(9), 240)
    clock.at = at(9, 30)
    assert take(kiosk, other, things["Four"], at(9, 30))


def test_staff_acts_for_somebody_absent(
    kiosk: Kiosk, fatou: Member, other: Member, things: dict[str, Resource]
) -> None:
    staff = office.first_staff(kiosk.house)
    assert code_of(lambda: take(kiosk, fatou, things["Four"], at(10), by=other.id)) is RefusalCode.NOT_YOURS
    made = take(kiosk, fatou, things["Four"], at(10), by=staff.id)
    assert made.holder_key == fatou.person_key
    journal = kiosk.store.connection.execute("select person_key, facts from journal where act = 'reserve'").fetchall()
    assert journal == [(staff.person_key, "{}")]
    for act in (
        lambda who: reservations.move(kiosk.house, member_id=who, reservation_id=made.id, start=at(12), nonce=once()),
        lambda who: reservations.extend(kiosk.house, member_id=who, reservation_id=made.id, minutes=30, nonce=once()),
        lambda who: reservations.late(kiosk.house, member_id=who, reservation_id=made.id, nonce=once()),
        lambda who: reservations.cancel(kiosk.house, member_id=who, reservation_id=made.id, nonce=once()),
    ):
        assert code_of(lambda act=act: act(other.id)) is RefusalCode.NOT_YOURS
        assert act(staff.id).result.holder_key == fatou.person_key
    assert messages(kiosk, fatou) == ["reserved_for", "moved", "moved", "freed"]
    assert messages(kiosk, staff) == []


def test_a_moved_reservation_is_in_question_no_more(kiosk: Kiosk, fatou: Member, things: dict[str, Resource]) -> None:
    mine = take(kiosk, fatou, things["Piqueuse"], at(10))
    with kiosk.store.write() as tx:
        tx.resources.set_state(mine.unit_id, UnitState.BROKEN, kiosk.house.now())
        questions.review(tx, kiosk.house, [mine.resource_id])
    assert get(kiosk, mine.id).question is not None
    moved = reservations.move(kiosk.house, member_id=fatou.id, reservation_id=mine.id, nonce=once()).result
    assert moved.unit_id != mine.unit_id
    assert get(kiosk, mine.id) == moved
    assert moved.question is None


@pytest.fixture
def party(kiosk: Kiosk, fatou: Member, other: Member) -> Party:
    with kiosk.store.write() as tx:
        made = tx.parties.add(name="Coop", sign="bee", colour="sky", from_day="2026-11-23", until_day="2026-11-30")
        tx.parties.set_members(made.key, [fatou.id, other.id])
    return made


def test_a_party_holds_and_shares(
    kiosk: Kiosk, fatou: Member, other: Member, party: Party, members: dict[str, Member], things: dict[str, Resource]
) -> None:
    made = take(kiosk, fatou, things["Four"], at(10), party_key=party.key)
    assert made.holder_key == party.key
    assert [each.id for each, _ in reservations.upcoming(kiosk.house, member_id=other.id)] == [made.id]
    moved = reservations.move(kiosk.house, member_id=other.id, reservation_id=made.id, start=at(11), nonce=once())
    assert moved.result.holder_key == party.key
    assert (messages(kiosk, fatou), messages(kiosk, other)) == (["moved"], [])
    stranger = members["butterfly"]
    assert code_of(lambda: take(kiosk, stranger, things["Four"], at(15), party_key=party.key)) is (
        RefusalCode.NOT_OF_GROUP
    )
    late_day = at(10, day="2026-12-01")
    assert code_of(lambda: take(kiosk, fatou, things["Four"], late_day, party_key=party.key)) is (
        RefusalCode.NOT_OF_GROUP
    )


@pytest.mark.parametrize(("day", "count"), [("2026-10-25", 100), ("2027-03-28", 92)])
def test_a_day_of_clock_change_has_all_its_quarter_hours(
    kiosk: Kiosk, fatou: Member, other: Member, things: dict[str, Resource], clock: Any, day: str, count: int
) -> None:
    clock.at = instant(add_days(day, -1), 600, "Europe/Paris")
    with kiosk.store.write() as tx:
        tx.openings.set_weekly([OpeningRule(number, 0, 1440) for number in range(7)])
    oven = things["Four"]
    plan = reservations.day_plan(kiosk.house, resource_id=oven.id, day=day, member_id=fatou.id)
    assert len({quarter.at for quarter in plan.quarters}) == len(plan.quarters) == count
    half_past_two = [start.at for start in plan.starts if start.wall == "02:30"]
    assert len(half_past_two) == {100: 2, 92: 0}[count]
    for member, start in zip((fatou, other), half_past_two, strict=False):
        take(kiosk, member, oven, start, 30)
    across = take(kiosk, other, things["Piqueuse"], at(1, day=day), 180)
    assert (across.end_at - across.start_at, len(claims(kiosk, across.id))) == (180 * 60_000, 12)


def test_any_of_the_party_keeps_it(
    kiosk: Kiosk, fatou: Member, other: Member, party: Party, things: dict[str, Resource], clock: Any,
    members: dict[str, Member],
) -> None:  # fmt: skip
    take(kiosk, fatou, things["Four"], at(10), 120, party_key=party.key)
    clock.at = at(10, 40)
    presence.check_in_member(kiosk.house, member_id=other.id, nonce=once())
    assert code_of(lambda: take(kiosk, members["butterfly"], things["Four"], at(10, 45))) is RefusalCode.JUST_TAKEN


def test_in_a_party_one_who_may_is_enough(
    kiosk: Kiosk, fatou: Member, other: Member, party: Party, things: dict[str, Resource]
) -> None:
    oven = things["Four"]
    kiosk.store.connection.execute("update resource set needs_qualification = 1 where id = ?", (oven.id,))
    assert code_of(lambda: take(kiosk, fatou, oven, at(10), party_key=party.key)) is RefusalCode.NEEDS_SOMEONE
    with kiosk.store.write() as tx:
        tx.qualifications.put(Qualification(other.id, oven.id, QualificationStep.ALONE))
    made = take(kiosk, fatou, oven, at(10), party_key=party.key)
    assert code_of(lambda: take(kiosk, fatou, oven, at(14))) is RefusalCode.NEEDS_SOMEONE
    along = take(kiosk, fatou, oven, at(14), companion_id=other.id)
    assert (made.companion_key, along.companion_key) == (None, other.person_key)
    later = reservations.move(kiosk.house, member_id=fatou.id, reservation_id=along.id, start=at(15), nonce=once())
    assert later.result.companion_key == other.person_key
