"""Lent places: open in the loan only, withdrawn from one day to the next, left as found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.app import Kiosk
from kiosk.demo.workshop import SteppingClock
from kiosk.errors import RefusalCode, Refused
from kiosk.model.loans import Loan, LoanTask
from kiosk.model.people import Member
from kiosk.model.reservations import Question, Reservation
from kiosk.model.resources import OpeningRule
from kiosk.rules.calendar import instant
from kiosk.services import hours, loans, presence, questions, reservations
from kiosk.services.house import House

PARIS = "Europe/Paris"
TODAY, WEDNESDAY = "2026-11-23", "2026-11-25"
TASKS = (LoanTask(0, "close-gas", "gas"), LoanTask(0, "close-keys", "Clés chez la gardienne"))


@pytest.fixture
def kitchen(kiosk: Kiosk) -> int:
    with kiosk.house.store.read() as tx:
        return next(each.id for each in tx.resources.all() if each.picture == "kitchen")


@pytest.fixture
def lent(kiosk: Kiosk, members: dict[str, Member], kitchen: int) -> Loan:
    """Ours on Mondays and Wednesdays from eight to eight."""
    rules = (OpeningRule(0, 480, 1200), OpeningRule(2, 480, 1200))
    wish = Loan(0, kitchen, "  Restaurant  du Port ", "2026-11-01", "2026-12-31", rules)
    return loans.save(kiosk.house, loan=wish, tasks=TASKS, by=members["sunflower"], nonce="loan").result[0]


def spans(house: House, resource_id: int, day: str) -> list[tuple[int, int]]:
    with house.store.read() as tx:
        resource = tx.resources.get(resource_id)
        assert resource is not None
        return list(hours.resource_wall_spans(tx, resource, day))


def book(kiosk: Kiosk, member: Member, kitchen: int, day: str, minute: int = 600) -> Reservation:
    return reservations.reserve(
        kiosk.house, member_id=member.id, resource_id=kitchen, start=instant(day, minute, PARIS), minutes=60,
        nonce=f"r-{day}-{minute}",
    ).result  # fmt: skip


def test_a_lent_place_is_open_in_its_loan_and_with_it_its_oven(kiosk: Kiosk, lent: Loan, kitchen: int) -> None:
    assert lent.lender == "Restaurant du Port"
    with kiosk.house.store.read() as tx:
        oven = next(each.id for each in tx.resources.all() if each.picture == "oven")
    assert spans(kiosk.house, kitchen, WEDNESDAY) == spans(kiosk.house, oven, WEDNESDAY) == [(480, 1200)]
    assert spans(kiosk.house, kitchen, "2026-11-24") == spans(kiosk.house, kitchen, "2027-01-06") == []
    assert [(each.loan.id, each.open_today) for each in loans.loans(kiosk.house)] == [(lent.id, True)]


def test_a_sudden_withdrawal_and_the_way_back(
    kiosk: Kiosk, members: dict[str, Member], lent: Loan, kitchen: int
) -> None:
    house, noor = kiosk.house, members["sunflower"]
    today, later = book(kiosk, members["owl"], kitchen, TODAY), book(kiosk, members["owl"], kitchen, WEDNESDAY)
    done = loans.withdraw(house, loan_id=lent.id, from_day="2026-11-24", by=noor, nonce="w")
    assert [each.id for each in done.result] == [later.id]
    assert [(each.reservation.id, each.reservation.question) for each in questions.concerned(house)] == [
        (later.id, Question.WITHDRAWN)
    ]
    assert spans(house, kitchen, TODAY) == [(480, 1200)]
    assert spans(house, kitchen, WEDNESDAY) == []
    now = loans.withdraw(house, loan_id=lent.id, from_day=TODAY, by=noor, nonce="now")
    assert [each.id for each in now.result] == [today.id]
    assert loans.loans(house)[0].open_today is False
    loans.restore(house, loan_id=lent.id, by=noor, nonce="r")
    assert questions.concerned(house) == []
    loans.end(house, loan_id=lent.id, by=noor, nonce="e")
    assert loans.loans(house) == []
    assert spans(house, kitchen, "2026-11-24") == [(480, 1260)]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"lender": " "}, RefusalCode.NAME_MISSING),
        ({"rules": ()}, RefusalCode.HOURS_EMPTY),
        ({"until_day": "2026-10-01"}, RefusalCode.DAYS_REVERSED),
        ({"resource_id": 999}, RefusalCode.UNKNOWN_RESOURCE),
        ({"id": 999}, RefusalCode.UNKNOWN_LOAN),
    ],
)
def test_a_loan_needs_a_place_a_lender_days_and_hours(
    kiosk: Kiosk, members: dict[str, Member], lent: Loan, wrong: dict[str, object], code: RefusalCode
) -> None:
    with pytest.raises(Refused) as refused:
        loans.save(kiosk.house, loan=replace(lent, **wrong), tasks=(), by=members["sunflower"], nonce="x")
    assert refused.value.code is code
    assert len(loans.loan(kiosk.house, loan_id=lent.id)[1]) == 2


def test_fewer_days_name_what_they_concern_before_they_are_written(
    kiosk: Kiosk, members: dict[str, Member], lent: Loan, kitchen: int
) -> None:
    kept = book(kiosk, members["owl"], kitchen, WEDNESDAY)
    fewer = replace(lent, rules=lent.rules[:1])
    assert [each.id for each in loans.would_concern(kiosk.house, loan=fewer)] == [kept.id]
    assert loans.loan(kiosk.house, loan_id=lent.id)[0] == lent
    saved = loans.save(kiosk.house, loan=fewer, tasks=TASKS[:1], by=members["sunflower"], nonce="f")
    assert [each.id for each in saved.result[1]] == [kept.id]
    assert loans.save(kiosk.house, loan=fewer, tasks=(), by=members["sunflower"], nonce="f").repeated


def test_the_checklist_is_ticked_and_unticked_by_whoever_is_there(
    kiosk: Kiosk, members: dict[str, Member], lent: Loan
) -> None:
    house, awa = kiosk.house, members["butterfly"]
    presence.check_in_member(house, member_id=awa.id, nonce="in")
    gas, keys = (task for task, _ in loans.closing(house, loan_id=lent.id, day=TODAY).items)
    for number, (task, done) in enumerate(((gas, True), (keys, True), (keys, False))):
        after = loans.tick(house, task_id=task.id, day=TODAY, done=done, by=awa, nonce=f"t-{number}").result
    assert [done for _, done in after.items] == [True, False]
    assert loans.tick(house, task_id=keys.id, day=TODAY, done=False, by=awa, nonce="t-2").repeated
    assert [each.left for each in loans.closings_today(house)] == [1]
    rows = kiosk.store.connection.execute("select done, person_key is not null from loan_check order by seq").fetchall()
    assert rows == [(1, 1), (1, 1), (0, 1)]


def test_what_was_left_open_is_told_next_time_and_can_still_be_ticked(
    kiosk: Kiosk, members: dict[str, Member], lent: Loan, kitchen: int, clock: SteppingClock
) -> None:
    house = kiosk.house
    assert loans.unfinished(house) == []
    book(kiosk, members["owl"], kitchen, TODAY)
    clock.at += 24 * 3_600_000
    (left,) = loans.unfinished(house)
    assert (left.day, left.left) == (TODAY, 2)
    assert [loans.may_see_unfinished(kiosk.house, members[sign]) for sign in ("butterfly", "sunflower", "owl")] == [
        True,
        True,
        False,
    ]
    for number, (task, _) in enumerate(left.items):
        loans.tick(house, task_id=task.id, day=left.day, done=True, by=None, nonce=f"t-{number}")
    assert loans.unfinished(house) == []
