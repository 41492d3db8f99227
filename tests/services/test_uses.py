"""Use of machines: start, stop, takeover, the clock's word, still there, clean."""

from __future__ import annotations

from typing import Any

import pytest
from using import DAY, at, begin, book, ends, finish, refused, rows, units

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.model.qualifications import Qualification, QualificationStep
from kiosk.model.reservations import ReservationState
from kiosk.model.resources import DayException, Resource, UnitState
from kiosk.rules.calendar import MINUTE_MS, QUARTER_MS
from kiosk.rules.uses import Watch
from kiosk.services import faults, office, presence, reservations, sessions, uses


@pytest.fixture
def things(kiosk: Kiosk) -> dict[str, Resource]:
    return {resource.picture: resource for resource, _ in office.machines(kiosk.house)}


def test_without_a_reservation_until_the_longest_stay(kiosk: Kiosk, awa: Member, things: Any, clock: Any) -> None:
    (press,) = units(kiosk, things["press"])
    session = begin(kiosk, awa, press)
    assert session.until_at == clock.at + things["press"].max_minutes * MINUTE_MS
    clock.step(minutes=40)
    finish(kiosk, awa, session)
    assert rows(kiosk) == [("start", None), ("stop", 40 * MINUTE_MS)]
    assert ends(kiosk, press) is None


def test_without_a_reservation_until_the_next_one_and_its_cleaning(
    kiosk: Kiosk, awa: Member, fatou: Member, things: Any
) -> None:
    (press,) = units(kiosk, things["press"])
    book(kiosk, fatou, things["press"], at(10))
    buffer = things["press"].buffer_minutes
    assert begin(kiosk, awa, press).until_at == at(10) - buffer * MINUTE_MS
    assert buffer > 0


def test_a_reservation_made_later_ends_a_use_without_one(
    kiosk: Kiosk, awa: Member, fatou: Member, things: Any, clock: Any
) -> None:
    (press,) = units(kiosk, things["press"])
    session = begin(kiosk, awa, press)
    book(kiosk, fatou, things["press"], at(10))
    assert ends(kiosk, press) == at(10)
    clock.at = at(9, 52)
    assert [(each.watch, each.at, each.is_next) for each in sessions.news(kiosk.house)] == [(Watch.QUIET, at(10), True)]
    clock.at = at(10)
    assert ends(kiosk, press) is None
    hers = begin(kiosk, fatou, press)
    assert hers.until_at == at(11)
    assert rows(kiosk) == [("start", None), ("takeover", 60 * MINUTE_MS), ("start", None)]
    finish(kiosk, awa, session)
    assert len(rows(kiosk)) == 3


def test_what_is_reserved_now_or_soon_is_refused(
    kiosk: Kiosk, awa: Member, fatou: Member, things: Any, clock: Any
) -> None:
    (press,) = units(kiosk, things["press"])
    book(kiosk, fatou, things["press"], at(9))
    found = refused(kiosk, awa, press)
    assert (found.code, found.facts) == (RefusalCode.RESERVED_NOW, {"until": at(10, things["press"].buffer_minutes)})
    clock.at = at(8, 59)
    assert refused(kiosk, awa, press).code is RefusalCode.RESERVED_SOON


def test_somebody_else_is_at_it(kiosk: Kiosk, awa: Member, fatou: Member, things: Any, clock: Any) -> None:
    (press,) = units(kiosk, things["press"])
    session = begin(kiosk, awa, press)
    found = refused(kiosk, fatou, press)
    assert (found.code, found.facts) == (RefusalCode.IN_USE, {"until": session.until_at})
    assert begin(kiosk, awa, press).seq == session.seq
    with pytest.raises(Refused) as caught:
        finish(kiosk, fatou, session)
    assert caught.value.code is RefusalCode.NOT_ALLOWED_TODAY


def test_on_her_reservation_from_a_quarter_before(kiosk: Kiosk, awa: Member, things: Any, clock: Any) -> None:
    (press,) = units(kiosk, things["press"])
    booked = book(kiosk, awa, things["press"], at(10))
    clock.at = at(9, 44)
    assert begin(kiosk, awa, press).reservation_id is None
    finish(kiosk, awa, begin(kiosk, awa, press))
    clock.at = at(9, 45)
    session = begin(kiosk, awa, press)
    assert (session.reservation_id, session.until_at) == (booked.id, at(11))


def test_a_use_that_stops_early_frees_the_rest(
    kiosk: Kiosk, awa: Member, fatou: Member, things: Any, clock: Any
) -> None:
    press = things["press"]
    (unit,) = units(kiosk, press)
    booked = book(kiosk, awa, press, at(9), 120)
    session = begin(kiosk, awa, unit)
    clock.at = at(9, 20)
    finish(kiosk, awa, session)
    claims = kiosk.store.connection.execute(
        "select quarter - ?, kind from claim where owner = ? order by quarter", (at(9) // QUARTER_MS, booked.id)
    ).fetchall()
    assert claims == [(0, "reserved"), (1, "reserved"), (2, "cleaning")]
    assert book(kiosk, fatou, press, at(9, 45), 60).unit_id == unit


def test_one_that_stops_before_its_time_keeps_it(kiosk: Kiosk, awa: Member, things: Any, clock: Any) -> None:
    (press,) = units(kiosk, things["press"])
    booked = book(kiosk, awa, things["press"], at(10))
    clock.at = at(9, 50)
    finish(kiosk, awa, begin(kiosk, awa, press))
    with kiosk.store.read() as tx:
        assert tx.reservations.get(booked.id) == booked


def test_a_pool_begins_on_another_free_unit(kiosk: Kiosk, awa: Member, things: Any) -> None:
    sewing = things["sewing-machine"]
    first, second, *_ = units(kiosk, sewing)
    booked = book(kiosk, awa, sewing, at(9))
    assert booked.unit_id == first
    session = begin(kiosk, awa, second)
    assert (session.reservation_id, session.unit_id, session.until_at) == (booked.id, second, booked.end_at)
    claimed = kiosk.store.connection.execute("select distinct unit_id from claim").fetchall()
    assert claimed == [(second,)]


def test_what_is_inside_is_taken_with_it(kiosk: Kiosk, awa: Member, fatou: Member, things: Any) -> None:
    (kitchen,), (oven,) = units(kiosk, things["kitchen"]), units(kiosk, things["oven"])
    begin(kiosk, awa, kitchen)
    assert refused(kiosk, fatou, oven).code is RefusalCode.IN_USE
    assert begin(kiosk, awa, oven).unit_id == oven


def test_nobody_begins_where_it_is_closed_or_broken(kiosk: Kiosk, awa: Member, things: Any, clock: Any) -> None:
    (press,) = units(kiosk, things["press"])
    with kiosk.store.write() as tx:
        tx.resources.set_state(press, UnitState.BROKEN, clock.at)
    assert refused(kiosk, awa, press).code is RefusalCode.MACHINE_BROKEN
    with kiosk.store.write() as tx:
        tx.resources.set_state(press, UnitState.HINT, clock.at)
        tx.openings.add_exception(DayException(DAY, ()))
    assert refused(kiosk, awa, press).code is RefusalCode.CLOSED_THEN


def test_with_someone_takes_two_badges(kiosk: Kiosk, awa: Member, fatou: Member, things: Any) -> None:
    press = things["press"]
    (unit,) = units(kiosk, press)
    kiosk.store.connection.execute("update resource set needs_qualification = 1 where id = ?", (press.id,))
    with kiosk.store.write() as tx:
        tx.qualifications.put(Qualification(fatou.id, press.id, QualificationStep.ALONE))
    assert refused(kiosk, awa, unit).code is RefusalCode.NEEDS_SOMEONE
    session = begin(kiosk, awa, unit, companion_id=fatou.id)
    with kiosk.store.write() as tx:
        tx.qualifications.remove(fatou.id, press.id)
    finish(kiosk, fatou, session)
    assert [kind for kind, _ in rows(kiosk)] == ["start", "stop"]


def test_somebody_paused_still_stops_what_she_uses(kiosk: Kiosk, awa: Member, things: Any) -> None:
    (press,) = units(kiosk, things["press"])
    session = begin(kiosk, awa, press)
    kiosk.store.connection.execute("update member set paused = 1 where id = ?", (awa.id,))
    finish(kiosk, awa, session)
    assert refused(kiosk, awa, press).code is RefusalCode.PAUSED_MEMBER


def test_the_clock_ends_a_use_once(kiosk: Kiosk, awa: Member, things: Any, clock: Any) -> None:
    (press,) = units(kiosk, things["press"])
    session = begin(kiosk, awa, press)
    assert uses.auto_stop(kiosk.house).result == 0
    clock.step(minutes=24 * 60)
    assert ends(kiosk, press) is None
    assert [uses.auto_stop(kiosk.house).result for _ in range(2)] == [1, 0]
    assert rows(kiosk) == [("start", None), ("auto_stop", session.until_at - session.started_at)]


@pytest.mark.parametrize("back", [10, 26 * 60])
def test_a_clock_set_back_makes_no_negative_length(
    kiosk: Kiosk, awa: Member, things: Any, clock: Any, back: int
) -> None:
    (press,) = units(kiosk, things["press"])
    session = begin(kiosk, awa, press)
    clock.step(minutes=-back)
    finish(kiosk, awa, session)
    uses.auto_stop(kiosk.house)
    assert [length for _, length in rows(kiosk)] == [None, 0]


def test_a_watched_machine_asks_tells_and_stops(kiosk: Kiosk, awa: Member, things: Any, clock: Any) -> None:
    (oven,) = units(kiosk, things["oven"])
    kiosk.store.connection.execute("update resource set watch_minutes = 30 where id = ?", (things["oven"].id,))
    session = begin(kiosk, awa, oven)
    clock.step(minutes=29)
    assert sessions.news(kiosk.house) == []
    clock.step(minutes=1)
    assert [each.watch for each in sessions.news(kiosk.house)] == [Watch.ASKS]
    uses.still_here(kiosk.house, seq=session.seq, nonce="here")
    assert sessions.news(kiosk.house) == []
    clock.step(minutes=36)
    assert [each.watch for each in sessions.news(kiosk.house)] == [Watch.TELLS]
    clock.step(minutes=4)
    assert uses.auto_stop(kiosk.house).result == 1
    assert [kind for kind, _ in rows(kiosk)] == ["start", "still_here", "auto_stop"]


def test_not_clean_is_told_to_those_who_keep_the_day(kiosk: Kiosk, fatou: Member, things: Any) -> None:
    (kitchen,) = units(kiosk, things["kitchen"])
    session = begin(kiosk, fatou, kitchen)
    finish(kiosk, fatou, session)
    uses.say_clean(kiosk.house, seq=session.seq, clean=False, nonce="dirty", member_id=fatou.id)
    told = kiosk.store.connection.execute(
        "select m.role, code from message join member m on m.id = member_id order by m.role"
    ).fetchall()
    assert told == [("coordinator", "not_clean"), ("staff", "not_clean")]
    assert begin(kiosk, fatou, kitchen)


def test_what_was_left_in_the_evening_is_spoken_of_until_it_is_clean(
    kiosk: Kiosk, fatou: Member, things: Any, clock: Any
) -> None:
    (kitchen,) = units(kiosk, things["kitchen"])
    session = begin(kiosk, fatou, kitchen)
    finish(kiosk, fatou, session)
    uses.say_clean(kiosk.house, seq=session.seq, clean=False, nonce="dirty")
    for days, told in ((1, [kitchen]), (6, [kitchen]), (1, [])):
        clock.step(minutes=days * 24 * 60)
        assert [unit.id for unit, _, _ in faults.not_clean(kiosk.house)] == told
    clock.step(minutes=-24 * 60)
    uses.say_clean(kiosk.house, seq=session.seq, clean=True, nonce="clean")
    assert faults.not_clean(kiosk.house) == []


def test_a_repeated_touch_begins_and_stops_once(kiosk: Kiosk, awa: Member, things: Any) -> None:
    (press,) = units(kiosk, things["press"])
    first, again = (begin(kiosk, awa, press, nonce="same") for _ in range(2))
    assert first.seq == again.seq
    for _ in range(2):
        uses.stop(kiosk.house, member_id=awa.id, seq=first.seq, nonce="end")
    assert [kind for kind, _ in rows(kiosk)] == ["start", "stop"]


def test_a_place_nobody_came_for_can_be_begun(
    kiosk: Kiosk, awa: Member, fatou: Member, things: Any, clock: Any
) -> None:
    (press,) = units(kiosk, things["press"])
    gone = book(kiosk, fatou, things["press"], at(10), 120)
    clock.at = at(10, 20)
    assert refused(kiosk, awa, press).code is RefusalCode.RESERVED_NOW
    clock.at = at(10, 30)
    assert begin(kiosk, awa, press).until_at > at(11)
    with kiosk.store.read() as tx:
        found = tx.reservations.get(gone.id)
    assert found is not None
    assert found.state is ReservationState.CANCELLED


def test_what_she_left_before_it_began_is_free_again(
    kiosk: Kiosk, awa: Member, fatou: Member, things: Any, clock: Any
) -> None:
    press = things["press"]
    (unit,) = units(kiosk, press)
    book(kiosk, awa, press, at(10), 120)
    presence.check_in_member(kiosk.house, member_id=awa.id, nonce="in")
    clock.at = at(9, 50)
    session = begin(kiosk, awa, unit)
    clock.at = at(10, 40)
    assert refused(kiosk, fatou, unit).code is RefusalCode.IN_USE
    clock.at = at(9, 55)
    finish(kiosk, awa, session)
    presence.leave(kiosk.house, member_id=awa.id, nonce="out")
    clock.at = at(10, 29)
    assert refused(kiosk, fatou, unit).code is RefusalCode.RESERVED_NOW
    clock.at = at(10, 30)
    assert begin(kiosk, fatou, unit).unit_id == unit


def test_who_leaves_stops_what_she_began_and_nothing_of_others(
    kiosk: Kiosk, awa: Member, fatou: Member, things: Any, clock: Any
) -> None:
    (press,), (table,) = units(kiosk, things["press"]), units(kiosk, things["cutting-table"])
    begin(kiosk, awa, press)
    begin(kiosk, fatou, table)
    clock.step(minutes=5)
    assert uses.stop_own(kiosk.house, member_id=awa.id, nonce="bye").result == 1
    assert rows(kiosk) == [("start", None), ("start", None), ("stop", 5 * MINUTE_MS)]
    assert ends(kiosk, table) is not None


def test_a_unit_taken_out_of_the_room_ends_its_use(kiosk: Kiosk, awa: Member, things: Any, clock: Any) -> None:
    first, *_ = units(kiosk, things["sewing-machine"])
    begin(kiosk, awa, first)
    clock.step(minutes=10)
    with kiosk.store.write() as tx:
        tx.resources.remove_unit(first)
    assert [uses.auto_stop(kiosk.house).result for _ in range(2)] == [1, 0]
    assert rows(kiosk) == [("start", None), ("auto_stop", 10 * MINUTE_MS)]


def test_her_own_that_had_lapsed_is_begun_all_the_same(kiosk: Kiosk, awa: Member, things: Any, clock: Any) -> None:
    (press,) = units(kiosk, things["press"])
    mine = book(kiosk, awa, things["press"], at(10), 120)
    clock.at = at(10, 50)
    session = begin(kiosk, awa, press)
    assert (session.reservation_id, session.until_at) == (mine.id, mine.end_at)
    with kiosk.store.read() as tx:
        found = tx.reservations.get(mine.id)
    assert found is not None
    assert found.state is ReservationState.BOOKED


def test_what_was_given_back_while_in_use_stays_given_back(kiosk: Kiosk, awa: Member, things: Any, clock: Any) -> None:
    (press,) = units(kiosk, things["press"])
    mine = book(kiosk, awa, things["press"], at(9), 120)
    session = begin(kiosk, awa, press)
    reservations.cancel(kiosk.house, member_id=awa.id, reservation_id=mine.id, nonce="back")
    clock.step(minutes=20)
    finish(kiosk, awa, session)
    assert kiosk.store.connection.execute("select count(*) from claim").fetchone() == (0,)
