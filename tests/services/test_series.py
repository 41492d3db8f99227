"""Weekly series: each date made or skipped with its reason, added later, given back one by one or all the rest."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.parties import Party
from kiosk.model.people import Member
from kiosk.model.resources import DayException, OpeningRule, Resource
from kiosk.rules.calendar import add_days, instant, wall_minute
from kiosk.services import office, print_queue, reservations, series
from kiosk.services.series import SeriesView, Weekly

FIRST = "2026-11-24"
PARIS = "Europe/Paris"
numbers = itertools.count()


def once() -> str:
    return f"once-{next(numbers)}"


@pytest.fixture
def oven(kiosk: Kiosk) -> Resource:
    return next(resource for resource, _ in office.machines(kiosk.house) if resource.name == "Four")


@pytest.fixture
def other(members: dict[str, Member]) -> Member:
    return members["fish"]


def wish(member: Member, thing: Resource, *, weeks: int = 4, **more: Any) -> Weekly:
    return Weekly(member.id, thing.id, 14 * 60, 120, FIRST, add_days(FIRST, 7 * (weeks - 1)), **more)


def reasons(view: SeriesView) -> list[RefusalCode | None]:
    return [date.skipped for date in view.dates]


def booked(kiosk: Kiosk, view: SeriesView) -> list[tuple[str, int]]:
    with kiosk.store.read() as tx:
        found = [tx.reservations.get(date.reservation_id) for date in view.dates if date.reservation_id is not None]
    return [(each.local_day, wall_minute(each.start_at, PARIS)) for each in found if each is not None]


def test_each_date_is_made_or_skipped_with_its_reason(
    kiosk: Kiosk, fatou: Member, other: Member, oven: Resource
) -> None:
    with kiosk.store.write() as tx:
        tx.openings.add_exception(DayException("2026-12-08", ()))
    reservations.reserve(
        kiosk.house, member_id=other.id, resource_id=oven.id, start=instant("2026-12-01", 15 * 60, PARIS), minutes=60,
        nonce=once(),
    )  # fmt: skip
    expected = [None, RefusalCode.JUST_TAKEN, RefusalCode.CLOSED_THEN, None, RefusalCode.TOO_FAR_AHEAD]
    looked = series.preview(kiosk.house, wish=wish(fatou, oven, weeks=5))
    assert reasons(looked) == expected
    assert series.of_member(kiosk.house, member_id=fatou.id) == []
    made = series.add(kiosk.house, wish=wish(fatou, oven, weeks=5), nonce="weekly").result
    again = series.add(kiosk.house, wish=wish(fatou, oven, weeks=5), nonce="weekly")
    assert (again.repeated, again.result) == (True, made)
    assert reasons(made) == expected
    assert booked(kiosk, made) == [("2026-11-24", 840), ("2026-12-15", 840)]
    assert [job.kind for job in print_queue.recent(kiosk.house)].count("slip") == 2


def test_a_skipped_date_is_added_later(kiosk: Kiosk, fatou: Member, other: Member, oven: Resource, clock: Any) -> None:
    made = series.add(kiosk.house, wish=wish(fatou, oven, weeks=6), nonce=once()).result
    assert reasons(made)[-1] is RefusalCode.TOO_FAR_AHEAD
    last = made.dates[-1].day

    def act(member: Member, day: str) -> SeriesView:
        return series.add_date(kiosk.house, member_id=member.id, series_id=made.series.id, day=day, nonce=once()).result

    for member, day, code in (
        (fatou, last, RefusalCode.TOO_FAR_AHEAD), (other, last, RefusalCode.NOT_YOURS),
        (fatou, "2026-11-25", RefusalCode.NOT_YOURS),
    ):  # fmt: skip
        with pytest.raises(Refused) as caught:
            act(member, day)
        assert caught.value.code is code
    clock.at = instant(add_days(last, -7), 600, PARIS)
    assert reasons(act(fatou, last))[-1] is None
    assert act(fatou, last) == act(fatou, last)


def test_one_date_or_all_the_rest_is_given_back(kiosk: Kiosk, fatou: Member, oven: Resource, clock: Any) -> None:
    made = series.add(kiosk.house, wish=wish(fatou, oven), nonce=once()).result
    second = made.dates[1].reservation_id
    assert second is not None
    reservations.cancel(kiosk.house, member_id=fatou.id, reservation_id=second, nonce=once())
    view = series.of_member(kiosk.house, member_id=fatou.id)[0]
    assert [date.given_back for date in view.dates] == [False, True, False, False]
    back = series.add_date(
        kiosk.house, member_id=fatou.id, series_id=made.series.id, day=made.dates[1].day, nonce=once()
    ).result
    assert not any(date.given_back for date in back.dates)
    clock.at = instant("2026-12-02", 600, PARIS)
    gone = series.cancel_rest(kiosk.house, member_id=fatou.id, series_id=made.series.id, nonce="rest").result
    assert [each.local_day for each in gone] == ["2026-12-08", "2026-12-15"]
    assert reservations.upcoming(kiosk.house, member_id=fatou.id) == []
    assert series.cancel_rest(kiosk.house, member_id=fatou.id, series_id=made.series.id, nonce="rest").repeated


def test_a_group_and_staff_go_beyond_the_horizon(kiosk: Kiosk, fatou: Member, other: Member, oven: Resource) -> None:
    with kiosk.store.write() as tx:
        party: Party = tx.parties.add(name="Coop", sign="bee", colour="sky", from_day=FIRST, until_day="2027-01-05")
        tx.parties.set_members(party.key, [fatou.id, other.id])
    made = series.add(kiosk.house, wish=wish(fatou, oven, weeks=8, party_key=party.key), nonce=once()).result
    assert reasons(made) == [None] * 7 + [RefusalCode.NOT_OF_GROUP]
    assert [view.series.id for view in series.of_member(kiosk.house, member_id=other.id)] == [made.series.id]
    assert len(reservations.upcoming(kiosk.house, member_id=other.id)) == 7
    staff = office.first_staff(kiosk.house)
    with pytest.raises(Refused) as caught:
        series.add(kiosk.house, wish=wish(fatou, oven, by=other.id), nonce=once())
    assert caught.value.code is RefusalCode.NOT_YOURS
    theirs = series.add(
        kiosk.house, wish=Weekly(other.id, oven.id, 9 * 60, 60, FIRST, add_days(FIRST, 63), by=staff.id), nonce=once()
    ).result
    assert reasons(theirs) == [None] * 10
    with kiosk.store.read() as tx:
        assert [message.code for message in tx.messages.of_member(other.id)] == ["reserved_for"]


def test_a_series_with_no_date_is_refused_whole(kiosk: Kiosk, fatou: Member, oven: Resource) -> None:
    for found, code in (
        (Weekly(fatou.id, oven.id, 22 * 60, 60, FIRST, FIRST), RefusalCode.CLOSED_THEN),
        (Weekly(fatou.id, oven.id, 9 * 60, 60, FIRST, "2026-11-23"), RefusalCode.IN_THE_PAST),
        (Weekly(fatou.id, 999, 9 * 60, 60, FIRST, FIRST), RefusalCode.UNKNOWN_RESOURCE),
        (Weekly(999, oven.id, 9 * 60, 60, FIRST, FIRST), RefusalCode.UNKNOWN_MEMBER),
        (Weekly(fatou.id, oven.id, 9 * 60, 0, FIRST, FIRST), RefusalCode.OFF_STEP),
        (Weekly(fatou.id, oven.id, 24 * 60, 60, FIRST, FIRST), RefusalCode.OFF_STEP),
    ):
        for act in (series.preview, lambda house, wish: series.add(house, wish=wish, nonce=once())):
            with pytest.raises(Refused) as caught:
                act(kiosk.house, wish=found)
            assert caught.value.code is code
    assert kiosk.store.connection.execute("select count(*) from series").fetchone() == (0,)


@pytest.mark.parametrize(("change", "skipped"), [("2026-10-25", 0), ("2027-03-28", 1)])
def test_the_wall_time_stays_across_the_clock_change(
    kiosk: Kiosk, fatou: Member, oven: Resource, clock: Any, change: str, skipped: int
) -> None:
    """At half past two in the night, and at ten in the morning."""
    clock.at = instant(add_days(change, -8), 600, PARIS)
    with kiosk.store.write() as tx:
        tx.openings.set_weekly([OpeningRule(day, 0, 1440) for day in range(7)])
    for minute, missing in ((150, skipped), (600, 0)):
        found = Weekly(fatou.id, oven.id, minute, 60, add_days(change, -7), add_days(change, 14))
        made = series.add(kiosk.house, wish=found, nonce=once()).result
        assert [date.skipped for date in made.dates].count(RefusalCode.CLOSED_THEN) == missing
        assert {wall for _, wall in booked(kiosk, made)} == {minute}
        assert len(booked(kiosk, made)) == 4 - missing
