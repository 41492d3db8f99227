"""A day that nobody closed closes itself, once, and is said later if she likes."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.model.resources import DayException
from kiosk.rules.calendar import add_days, instant
from kiosk.services import day_end, office, presence
from kiosk.services.day_end import OpenDay, PartOfDay

ZONE = "Europe/Paris"
MONDAY, TUESDAY = "2026-11-23", "2026-11-24"
CLOSING = 21 * 60


def come(kiosk: Kiosk, member: Member) -> presence.Greeting:
    nonce = f"in-{member.id}-{kiosk.house.now()}"
    return presence.check_in_member(kiosk.house, member_id=member.id, nonce=nonce).result


def rows(kiosk: Kiosk) -> list[tuple[str, int, str]]:
    return kiosk.store.connection.execute("select kind, at, local_day from visit order by seq").fetchall()


def test_after_closing_the_day_is_over_and_is_written_down_once(kiosk: Kiosk, awa: Member, clock: Any) -> None:
    come(kiosk, awa)
    clock.at = instant(MONDAY, CLOSING + 29, ZONE)
    assert (day_end.close_days(kiosk.house).result, presence.present(kiosk.house)) == (0, {awa.id})
    clock.at = instant(MONDAY, CLOSING + 30, ZONE)
    assert presence.present(kiosk.house) == office.members(kiosk.house)[2] == set()
    assert [day_end.close_days(kiosk.house).result for _ in range(3)] == [1, 0, 0]
    assert rows(kiosk)[1] == ("auto_out", instant(MONDAY, CLOSING, ZONE), MONDAY)


def test_who_comes_again_after_closing_ends_the_day_before(
    kiosk: Kiosk, members: dict[str, Member], clock: Any
) -> None:
    for sign in ("sunflower", "turtle"):
        come(kiosk, members[sign])
    clock.at = instant(MONDAY, CLOSING + 30, ZONE)
    assert come(kiosk, members["sunflower"]).arrived
    assert presence.present(kiosk.house) == {members["sunflower"].id}
    assert [kind for kind, _, _ in rows(kiosk)] == ["in", "in", "auto_out", "auto_out", "in"]
    assert [at for kind, at, _ in rows(kiosk) if kind == "auto_out"] == [instant(MONDAY, CLOSING, ZONE)] * 2


def test_the_nightly_chore_ends_it_too_and_never_twice(kiosk: Kiosk, awa: Member, clock: Any) -> None:
    come(kiosk, awa)
    clock.at = instant(TUESDAY, 3 * 60, ZONE)
    assert [day_end.close_days(kiosk.house).result for _ in range(2)] == [1, 0]
    clock.at = instant("2026-11-26", 12 * 60, ZONE)
    assert day_end.close_days(kiosk.house).result == 0
    assert [kind for kind, _, _ in rows(kiosk)] == ["in", "auto_out"]


def test_the_next_day_is_an_arrival_and_nothing_chains(kiosk: Kiosk, awa: Member, clock: Any) -> None:
    come(kiosk, awa)
    clock.at = instant(TUESDAY, 600, ZONE)
    assert come(kiosk, awa).arrived
    assert [(kind, day) for kind, _, day in rows(kiosk)] == [("in", MONDAY), ("auto_out", MONDAY), ("in", TUESDAY)]


def test_a_closed_day_ends_with_itself(kiosk: Kiosk, members: dict[str, Member], clock: Any) -> None:
    with kiosk.store.write() as tx:
        tx.openings.add_exception(DayException(MONDAY))
    come(kiosk, members["sunflower"])
    clock.at = instant(TUESDAY, 600, ZONE)
    day_end.close_days(kiosk.house)
    assert rows(kiosk)[1][1] == instant(TUESDAY, 0, ZONE)


@pytest.mark.parametrize(("day", "hours"), [("2026-03-29", 20), ("2026-10-25", 22), ("2026-11-23", 21)])
def test_days_of_23_and_25_hours_end_at_wall_time(kiosk: Kiosk, awa: Member, clock: Any, day: str, hours: int) -> None:
    clock.at = instant(day, 30, ZONE)
    come(kiosk, awa)
    clock.at = instant(add_days(day, 1), 600, ZONE)
    day_end.close_days(kiosk.house)
    (_, arrived, _), (_, ended, _) = rows(kiosk)
    assert ended == instant(day, CLOSING, ZONE)
    assert ended - arrived == (hours * 60 - 30) * 60_000


def test_a_clock_moved_back_ten_minutes_makes_nothing_negative(kiosk: Kiosk, awa: Member, clock: Any) -> None:
    clock.at = instant(MONDAY, CLOSING + 5, ZONE)
    come(kiosk, awa)
    clock.step(minutes=-10)
    presence.leave(kiosk.house, member_id=awa.id, nonce="bye")
    assert [kind for kind, _, _ in rows(kiosk)] == ["in", "out"]
    assert presence.present(kiosk.house) == set()
    come(kiosk, awa)
    clock.at = instant(TUESDAY, 600, ZONE)
    day_end.close_days(kiosk.house)
    (_, arrived, _), (_, ended, _) = rows(kiosk)[2:]
    assert ended >= arrived


def test_a_clock_forward_a_day_and_back(kiosk: Kiosk, awa: Member, members: dict[str, Member], clock: Any) -> None:
    come(kiosk, awa)
    clock.step(minutes=1440)
    come(kiosk, members["turtle"])
    clock.step(minutes=-1439)
    assert come(kiosk, awa).arrived
    assert presence.present(kiosk.house) == {awa.id}
    clock.at = instant(TUESDAY, 600, ZONE)
    day_end.close_days(kiosk.house)
    assert [kind for kind, _, day in rows(kiosk) if day == MONDAY] == ["in", "auto_out", "in", "auto_out"]


@pytest.mark.parametrize(
    ("part", "minute"), [(PartOfDay.MIDDAY, 13 * 60), (PartOfDay.AFTERNOON, 17 * 60), (PartOfDay.EVENING, CLOSING)]
)
def test_when_did_you_leave_is_a_new_row_that_corrects(
    kiosk: Kiosk, awa: Member, clock: Any, part: PartOfDay, minute: int
) -> None:
    come(kiosk, awa)
    clock.at = instant(TUESDAY, 600, ZONE)
    come(kiosk, awa)
    asked = day_end.to_ask(kiosk.house, member_id=awa.id)
    assert asked == OpenDay(2, MONDAY, instant(MONDAY, 540, ZONE), instant(MONDAY, CLOSING, ZONE))
    day_end.say_left(kiosk.house, member_id=awa.id, part=part)
    found = kiosk.store.connection.execute("select kind, at, local_day, corrects_seq from visit where seq = 4")
    assert found.fetchone() == ("out", instant(MONDAY, minute, ZONE), MONDAY, 2)
    assert day_end.to_ask(kiosk.house, member_id=awa.id) is None


def test_it_is_asked_once_and_may_be_left(kiosk: Kiosk, awa: Member, clock: Any) -> None:
    come(kiosk, awa)
    clock.at = instant(TUESDAY, 600, ZONE)
    come(kiosk, awa)
    day_end.say_left(kiosk.house, member_id=awa.id, part=None)
    assert day_end.to_ask(kiosk.house, member_id=awa.id) is None
    assert len(rows(kiosk)) == 3
    with pytest.raises(Refused) as caught:
        day_end.say_left(kiosk.house, member_id=awa.id, part=PartOfDay.MIDDAY)
    assert caught.value.code is RefusalCode.ALREADY_OVER


def test_who_left_is_not_asked(kiosk: Kiosk, awa: Member, clock: Any) -> None:
    come(kiosk, awa)
    presence.leave(kiosk.house, member_id=awa.id, nonce="bye")
    clock.at = instant(TUESDAY, 600, ZONE)
    come(kiosk, awa)
    assert day_end.to_ask(kiosk.house, member_id=awa.id) is None


@given(st.integers(8 * 60, 23 * 60), st.sampled_from(PartOfDay))
def test_what_she_says_lies_between_her_arrival_and_the_end(minute: int, part: PartOfDay) -> None:
    arrived, ended = instant(MONDAY, minute, ZONE), instant(MONDAY, max(minute, CLOSING), ZONE)
    said = day_end.left_at(OpenDay(1, MONDAY, arrived, ended), part, ZONE)
    assert arrived <= said <= ended
