"""Use beside others: pools, reservations that come near, groups, units that break."""

from __future__ import annotations

from typing import Any

import pytest
from using import DAY, at, begin, book, ends, refused, units

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.model.resources import Resource, UnitState
from kiosk.rules.calendar import MINUTE_MS, QUARTER_MS
from kiosk.services import office, pools, presence, questions, reservations, room, swaps, uses


@pytest.fixture
def things(kiosk: Kiosk) -> dict[str, Resource]:
    return {resource.picture: resource for resource, _ in office.machines(kiosk.house)}


def test_nobody_reserves_it_from_under_her(kiosk: Kiosk, awa: Member, fatou: Member, things: Any, clock: Any) -> None:
    press = things["press"]
    (unit,) = units(kiosk, press)
    session = begin(kiosk, awa, unit)
    for start in (at(9), at(9, 15)):
        clock.at = start - (5 * MINUTE_MS if start > at(9) else 0)
        with pytest.raises(Refused) as caught:
            book(kiosk, fatou, press, start)
        assert (caught.value.code, caught.value.facts) == (RefusalCode.IN_USE, {"until": session.until_at})
    plan = reservations.day_plan(kiosk.house, resource_id=press.id, day=DAY, member_id=fatou.id)
    first = next(start for start in plan.starts if start.longest_minutes)
    assert first.at == at(9, 30)
    standing = next(each for each in room.room_view(kiosk.house).standings if each.resource.id == press.id)
    assert (standing.free_units, standing.until) == (0, session.until_at)
    assert book(kiosk, awa, press, at(9, 15)).unit_id == unit


def test_in_a_pool_the_others_are_free(kiosk: Kiosk, awa: Member, fatou: Member, things: Any) -> None:
    sewing = things["sewing-machine"]
    first, *_ = units(kiosk, sewing)
    begin(kiosk, awa, first)
    assert book(kiosk, fatou, sewing, at(9)).unit_id != first


def test_on_another_unit_the_hours_that_went_by_there_were_somebody_elses(
    kiosk: Kiosk, awa: Member, fatou: Member, things: Any, clock: Any
) -> None:
    sewing = things["sewing-machine"]
    booked, earlier = book(kiosk, awa, sewing, at(9), 120), book(kiosk, fatou, sewing, at(9), 30)
    clock.at = at(9, 40)
    session = begin(kiosk, awa, earlier.unit_id)
    with kiosk.store.read() as tx:
        after = tx.reservations.get(booked.id)
    assert after is not None
    assert (session.reservation_id, after.unit_id) == (booked.id, earlier.unit_id)
    assert (after.start_at, after.end_at) == (at(9, 30), booked.end_at)
    rows = kiosk.store.connection.execute(
        "select distinct unit_id, min(quarter), max(quarter) from claim where owner = ?", (booked.id,)
    )
    assert rows.fetchall() == [(earlier.unit_id, at(9, 30) // QUARTER_MS, booked.end_at // QUARTER_MS - 1)]


def test_a_unit_promised_to_somebody_else_does_not_take_her_reservation(
    kiosk: Kiosk, awa: Member, fatou: Member, things: Any
) -> None:
    sewing = things["sewing-machine"]
    book(kiosk, awa, sewing, at(9))
    theirs = book(kiosk, fatou, sewing, at(9, 30))
    assert refused(kiosk, awa, theirs.unit_id).code is RefusalCode.RESERVED_SOON
    pool = uses.start(kiosk.house, member_id=awa.id, resource_id=sewing.id, nonce="pool").result
    assert pool.unit_id != theirs.unit_id
    assert pool.reservation_id is not None


def test_in_the_last_minutes_of_a_use_the_time_after_it_is_free(
    kiosk: Kiosk, awa: Member, fatou: Member, things: Any, clock: Any
) -> None:
    table = things["cutting-table"]
    (unit,) = units(kiosk, table)
    book(kiosk, awa, table, at(9))
    begin(kiosk, awa, unit)
    clock.at = at(9, 50)
    plan = reservations.day_plan(kiosk.house, resource_id=table.id, day=DAY, member_id=fatou.id)
    assert next(start.at for start in plan.starts if start.longest_minutes) == at(10)
    assert book(kiosk, fatou, table, at(10)).start_at == at(10)


def test_a_reservation_goes_where_nobody_is_cut_off(
    kiosk: Kiosk, awa: Member, fatou: Member, things: Any, members: dict[str, Member]
) -> None:
    sewing = things["sewing-machine"]
    first, *others = units(kiosk, sewing)
    begin(kiosk, awa, first)
    taken = [book(kiosk, members[sign], sewing, at(10)).unit_id for sign in ("turtle", "fish", "owl")]
    assert taken == others
    assert ends(kiosk, first) == at(13)
    assert book(kiosk, members["bee"], sewing, at(10)).unit_id == first
    assert ends(kiosk, first) == at(10)


def test_who_moves_from_a_broken_unit_pushes_nobody_away(
    kiosk: Kiosk, awa: Member, fatou: Member, noor: Member, things: Any, clock: Any
) -> None:
    sewing = things["sewing-machine"]
    first, second, third, *_ = units(kiosk, sewing)
    mine = book(kiosk, awa, sewing, at(9), 120)
    begin(kiosk, awa, first)
    begin(kiosk, fatou, second)
    clock.at = at(9, 20)
    pools.set_unit_state(kiosk.house, unit_id=first, state=UnitState.BROKEN, by=noor, nonce="broken")
    moved = reservations.move(kiosk.house, member_id=awa.id, reservation_id=mine.id, nonce="move").result
    assert moved.unit_id == third
    assert ends(kiosk, second) == at(13)


def test_she_goes_on_where_she_sits_whatever_unit_her_next_stay_was_on(
    kiosk: Kiosk, awa: Member, things: Any, clock: Any
) -> None:
    """Back to back she needs no time for cleaning, on another unit of the pool neither."""
    sewing = things["sewing-machine"]
    kiosk.store.connection.execute("update resource set buffer_minutes = 30 where id = ?", (sewing.id,))
    first, second, *_ = units(kiosk, sewing)
    for start, unit in ((at(9), second), (at(10), first), (at(11), second)):
        reservations.reserve(
            kiosk.house,
            member_id=awa.id,
            resource_id=sewing.id,
            start=start,
            minutes=60,
            unit_id=unit,
            nonce=str(start),
        )
    begin(kiosk, awa, second)
    clock.at = at(10)
    session = begin(kiosk, awa, second)
    assert (session.unit_id, session.until_at) == (second, at(11))
    kinds = kiosk.store.connection.execute(
        "select kind, count(*) from claim where unit_id = ? and quarter >= ? group by kind order by kind",
        (second, at(10) // QUARTER_MS),
    ).fetchall()
    assert kinds == [("cleaning", 2), ("reserved", 8)]


def test_a_broken_unit_is_no_question_once_she_began_on_another(
    kiosk: Kiosk, awa: Member, noor: Member, things: Any
) -> None:
    sewing = things["sewing-machine"]
    first, second, *_ = units(kiosk, sewing)
    mine = book(kiosk, awa, sewing, at(9))
    pools.set_unit_state(kiosk.house, unit_id=first, state=UnitState.BROKEN, by=noor, nonce="broken")
    assert [each.reservation.id for each in questions.concerned(kiosk.house)] == [mine.id]
    begin(kiosk, awa, second)
    assert questions.concerned(kiosk.house) == []
    with kiosk.store.read() as tx:
        assert tx.messages.of_member(awa.id) == []


def test_what_she_uses_she_may_hand_over(kiosk: Kiosk, awa: Member, fatou: Member, things: Any, clock: Any) -> None:
    press = things["press"]
    (unit,) = units(kiosk, press)
    with kiosk.store.write() as tx:
        party = tx.parties.add(name="Coop", sign="bee", colour="sky", from_day=DAY, until_day=DAY)
        tx.parties.set_members(party.key, [awa.id, fatou.id])
    mine = book(kiosk, awa, press, at(9), 120)
    begin(kiosk, awa, unit)
    clock.step(minutes=20)
    handed = swaps.hand_over(
        kiosk.house, member_id=awa.id, reservation_id=mine.id, to_member_id=fatou.id, nonce="hand"
    ).result
    assert (handed.holder_key, handed.unit_id) == (fatou.person_key, unit)


def test_the_time_of_a_group_goes_on_as_long_as_one_of_it_is_there(
    kiosk: Kiosk, awa: Member, fatou: Member, things: Any, clock: Any
) -> None:
    press = things["press"]
    (unit,) = units(kiosk, press)
    with kiosk.store.write() as tx:
        party = tx.parties.add(name="Coop", sign="bee", colour="sky", from_day=DAY, until_day=DAY)
        tx.parties.set_members(party.key, [awa.id, fatou.id])
    mine = reservations.reserve(
        kiosk.house, member_id=awa.id, resource_id=press.id, start=at(9), minutes=120, party_key=party.key, nonce="g"
    ).result
    for each in (awa, fatou):
        presence.check_in_member(kiosk.house, member_id=each.id, nonce=f"in-{each.id}")
    begin(kiosk, awa, unit)
    clock.step(minutes=20)
    assert uses.stop_own(kiosk.house, member_id=awa.id, nonce="bye").result == 0
    presence.leave(kiosk.house, member_id=awa.id, nonce="out")
    assert ends(kiosk, unit) == mine.end_at
    assert uses.stop_own(kiosk.house, member_id=fatou.id, nonce="bye-too").result == 1
    assert ends(kiosk, unit) is None
    with kiosk.store.read() as tx:
        found = tx.reservations.get(mine.id)
    assert found is not None
    assert found.end_at == at(9, 30)


def test_a_use_that_is_followed_at_once_says_when_all_of_it_ends(
    kiosk: Kiosk, awa: Member, fatou: Member, things: Any
) -> None:
    table = things["cutting-table"]
    (unit,) = units(kiosk, table)
    begin(kiosk, awa, unit)
    book(kiosk, fatou, table, at(10), 120)
    standing = next(each for each in room.room_view(kiosk.house).standings if each.resource.id == table.id)
    assert standing.until == at(12)
