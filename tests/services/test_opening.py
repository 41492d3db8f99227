"""Changing hours: a week, holidays, one machine; what was promised is looked at in the same act."""

from __future__ import annotations

import pytest

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.loans import Loan
from kiosk.model.people import Member
from kiosk.model.reservations import Question, Reservation
from kiosk.model.resources import DayException, OpeningRule, Resource
from kiosk.model.weeks import DaysChange, WeekChange
from kiosk.rules.calendar import instant
from kiosk.services import loans, opening, questions, reservations
from kiosk.services.house import House, Topic

PARIS = "Europe/Paris"
WEDNESDAY = "2026-11-25"
WEEK = tuple(OpeningRule(day, 480, 1260) for day in range(7))


def resource(house: House, picture: str) -> Resource:
    with house.store.read() as tx:
        return next(each for each in tx.resources.all() if each.picture == picture)


def book(kiosk: Kiosk, member: Member, picture: str, minute: int, day: str = WEDNESDAY) -> Reservation:
    return reservations.reserve(
        kiosk.house, member_id=member.id, resource_id=resource(kiosk.house, picture).id,
        start=instant(day, minute, PARIS), minutes=60, nonce=f"{picture}-{day}-{minute}",
    ).result  # fmt: skip


def open_questions(house: House) -> list[tuple[int, Question | None]]:
    return [(each.reservation.id, each.reservation.question) for each in questions.concerned(house)]


def test_a_shorter_week_names_what_it_concerns_and_drops_nothing(kiosk: Kiosk, members: dict[str, Member]) -> None:
    house, noor = kiosk.house, members["sunflower"]
    early, late = (book(kiosk, members["owl"], "press", minute) for minute in (9 * 60, 18 * 60))
    shorter = WeekChange(tuple(OpeningRule(day, 480, 1080) for day in range(7)))
    assert [each.id for each in opening.would_concern(house, wish=shorter)] == [late.id]
    assert open_questions(house) == []
    assert opening.weekly(house) == WEEK
    done = opening.change(house, wish=shorter, by=noor, nonce="w")
    assert [each.id for each in done.result] == [late.id]
    assert {Topic.HOURS, Topic.RESERVATIONS} <= done.topics
    assert open_questions(house) == [(late.id, Question.CLOSED)]
    assert opening.change(house, wish=shorter, by=noor, nonce="w").repeated
    opening.change(house, wish=WeekChange(WEEK), by=noor, nonce="back")
    assert open_questions(house) == []
    assert {each[0].id for each in reservations.upcoming(house, member_id=members["owl"].id)} == {early.id, late.id}


def test_overlapping_spans_are_joined_and_a_day_may_be_split(kiosk: Kiosk, members: dict[str, Member]) -> None:
    rules = (OpeningRule(0, 840, 1080), OpeningRule(0, 540, 700), OpeningRule(0, 660, 720), OpeningRule(2, 0, 1440))
    opening.change(kiosk.house, wish=WeekChange(rules), by=members["sunflower"], nonce="w")
    assert opening.weekly(kiosk.house) == (
        OpeningRule(0, 540, 720), OpeningRule(0, 840, 1080), OpeningRule(2, 0, 1440)
    )  # fmt: skip


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        (WeekChange((OpeningRule(0, 600, 600),)), RefusalCode.HOURS_WRONG),
        (WeekChange((OpeningRule(0, 1200, 60),)), RefusalCode.HOURS_WRONG),
        (WeekChange((OpeningRule(0, 1200, 1500),)), RefusalCode.HOURS_WRONG),
        (WeekChange((OpeningRule(7, 600, 700),)), RefusalCode.HOURS_WRONG),
        (WeekChange((), 1), RefusalCode.HOURS_EMPTY),
        (WeekChange((), 999), RefusalCode.UNKNOWN_RESOURCE),
        (DaysChange("2026-12-24", "2026-12-20"), RefusalCode.DAYS_REVERSED),
        (DaysChange("2026-12-24", "2028-12-24"), RefusalCode.DAYS_REVERSED),
        (DaysChange("2026-12-24", "2026-12-24", ((-15, 60),)), RefusalCode.HOURS_WRONG),
    ],
)
def test_nonsense_changes_nothing(
    kiosk: Kiosk, members: dict[str, Member], wish: WeekChange | DaysChange, code: RefusalCode
) -> None:
    with pytest.raises(Refused) as refused:
        opening.change(kiosk.house, wish=wish, by=members["sunflower"], nonce="x")
    assert refused.value.code is code
    assert opening.weekly(kiosk.house) == WEEK
    assert opening.exceptions(kiosk.house, first_day="2026-01-01", last_day="2028-12-31") == []


def test_only_staff_opens_otherwise(kiosk: Kiosk, members: dict[str, Member]) -> None:
    with pytest.raises(Refused) as refused:
        opening.change(kiosk.house, wish=WeekChange(()), by=members["owl"], nonce="x")
    assert refused.value.code is RefusalCode.STAFF_ONLY


def test_holidays_close_every_day_and_usual_days_come_back(kiosk: Kiosk, members: dict[str, Member]) -> None:
    house, noor = kiosk.house, members["sunflower"]
    kept = book(kiosk, members["owl"], "press", 600, "2026-12-10")
    closed = DaysChange("2026-12-09", "2026-12-11")
    assert [each.id for each in opening.change(house, wish=closed, by=noor, nonce="c").result] == [kept.id]
    assert [each.day[-2:] for each in opening.exceptions(house, first_day="2026-12-01", last_day="2026-12-31")] == [
        "09", "10", "11"
    ]  # fmt: skip
    opening.change(house, wish=DaysChange("2026-12-10", "2026-12-10", ((600, 720), (700, 900))), by=noor, nonce="o")
    assert opening.exceptions(house, first_day="2026-12-10", last_day="2026-12-10") == [
        DayException("2026-12-10", ((600, 900),))
    ]
    assert open_questions(house) == []
    opening.change(house, wish=DaysChange("2026-12-09", "2026-12-11", None), by=noor, nonce="u")
    assert opening.exceptions(house, first_day="2026-12-01", last_day="2026-12-31") == []


def test_hours_of_one_machine_concern_it_and_what_is_inside(kiosk: Kiosk, members: dict[str, Member]) -> None:
    house, noor = kiosk.house, members["sunflower"]
    oven, press = book(kiosk, members["owl"], "oven", 1140), book(kiosk, members["bee"], "press", 1140)
    kitchen = resource(house, "kitchen").id
    done = opening.change(house, wish=WeekChange((OpeningRule(2, 480, 1080),), kitchen), by=noor, nonce="k")
    assert [each.id for each in done.result] == [oven.id]
    assert press.id not in dict(open_questions(house))
    opening.change(house, wish=WeekChange(None, kitchen), by=noor, nonce="as-the-place")
    assert opening.weekly(house, resource_id=kitchen) == ()
    assert open_questions(house) == []


def test_what_stands_in_a_place_follows_it_as_far_as_it_has_a_week(kiosk: Kiosk, members: dict[str, Member]) -> None:
    house, noor = kiosk.house, members["sunflower"]
    kitchen, oven = resource(house, "kitchen"), resource(house, "oven")
    assert opening.around(house, resource_id=oven.id) == opening.around(house, resource_id=None) == WEEK
    evenings = (OpeningRule(1, 1080, 1260),)
    opening.change(house, wish=WeekChange(evenings, kitchen.id), by=noor, nonce="k")
    assert opening.around(house, resource_id=oven.id) == evenings
    assert opening.around(house, resource_id=kitchen.id) == WEEK
    lent = Loan(0, kitchen.id, "Chez Rose", "2026-11-01", "2026-12-24", (OpeningRule(4, 600, 720),))
    loans.save(house, loan=lent, tasks=(), by=noor, nonce="l")
    assert opening.around(house, resource_id=oven.id) == lent.rules
