"""Lent places under the hand: made, taken back in two touches, told to the group, left as found."""

from __future__ import annotations

import pytest

from kiosk.app import Kiosk
from kiosk.model.loans import Loan, LoanTask
from kiosk.model.people import Member
from kiosk.model.resources import OpeningRule
from kiosk.rules.calendar import instant
from kiosk.services import loans, office, presence, reservations
from kiosk.words import LANGUAGES, Words
from ui.hand import Hand
from ui.screen import Screen
from ui.viewmodels.loan_edit import months_after

TODAY = "2026-11-23"
SECOND_TOUCH_MS = 450
"""A second touch on the same control sooner than this counts as the same one."""


@pytest.mark.parametrize(
    ("first", "months", "last"),
    [("2026-11-01", 1, "2026-11-30"), ("2026-11-23", 3, "2027-02-22"), ("2027-01-31", 1, "2027-02-27"),
     ("2026-12-01", 12, "2027-11-30")],
)  # fmt: skip
def test_months_end_the_day_before(first: str, months: int, last: str) -> None:
    assert months_after(first, months) == last


@pytest.fixture
def kitchen(kiosk: Kiosk) -> int:
    return next(resource.id for resource, _ in office.machines(kiosk.house) if resource.picture == "kitchen")


@pytest.fixture
def lent(kiosk: Kiosk, members: dict[str, Member], kitchen: int) -> Loan:
    wish = Loan(0, kitchen, "Restaurant du Port", "2026-11-01", "2027-03-31", (OpeningRule(0, 480, 1200),))
    tasks = [LoanTask(0, "close-gas", "gas"), LoanTask(0, "closing", "Rendre la clé bleue")]
    return loans.save(kiosk.house, loan=wish, tasks=tasks, by=members["sunflower"], nonce="lent").result[0]


def come(screen: Screen, kiosk: Kiosk, member: Member, language: str, *, staff: bool = False) -> None:
    screen.welcome(presence.check_in_member(kiosk.house, member_id=member.id, nonce=f"in-{member.id}").result)
    if staff:
        screen.staff_opened(member)
    screen.chooseLanguage(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_loan_question_by_question(
    hand: Hand, kiosk: Kiosk, screen: Screen, members: dict[str, Member], kitchen: int, language: str
) -> None:
    words = Words(language)
    come(screen, kiosk, members["sunflower"], language, staff=True)
    screen.go("Loans")
    hand.see(words.say("lending_empty"))
    hand.tap("addLoan")
    hand.tap(f"place_{kitchen}")
    hand.see(words.say("lending_lender_ask"))
    hand.tap("lenderField")
    hand.type("le port\r")
    hand.tap("openDay")
    hand.see("\u206609:00 – 18:00\u2069")
    hand.tap("step_days")
    hand.tap("months_6")
    hand.tap("loanNext")
    hand.see(words.say("closing_gas"))
    hand.tap("task_0")
    hand.pause(SECOND_TOUCH_MS)
    hand.tap("loanNext")
    hand.see(words.say("opening_concerned_none"))
    hand.tap("sheetPrimary")
    hand.see(words.say("lending_saved"))
    (found,) = loans.loans(kiosk.house)
    assert (found.loan.lender, found.loan.from_day, found.loan.until_day) == ("le port", TODAY, "2027-05-22")
    assert found.loan.rules == (OpeningRule(0, 540, 1080),)
    assert loans.loan(kiosk.house, loan_id=found.loan.id)[1][0].task == "oven"


@pytest.mark.parametrize("language", LANGUAGES)
def test_taken_back_in_two_touches_and_told_to_the_group(
    hand: Hand, kiosk: Kiosk, screen: Screen, members: dict[str, Member], lent: Loan, kitchen: int, language: str
) -> None:
    words = Words(language)
    start = instant("2026-11-30", 600, "Europe/Paris")
    reservations.reserve(
        kiosk.house, member_id=members["owl"].id, resource_id=kitchen, start=start, minutes=60, nonce="r"
    )
    come(screen, kiosk, members["sunflower"], language, staff=True)
    screen.go("Loans")
    hand.tap(f"withdraw_{lent.id}")
    hand.tap("fromTomorrow")
    hand.see(words.say("opening_concerned", n=1))
    assert loans.loan(kiosk.house, loan_id=lent.id)[0].withdrawn_on == "2026-11-24"
    hand.tap("sheetPrimary")
    hand.wait(lambda: screen.pageName == "MessageQr", "no message for the group")
    hand.see("Atelier du Canal")
    hand.tap("headerBack")
    hand.tap(f"restore_{lent.id}")
    hand.see(words.say("lending_restored"))
    assert loans.loan(kiosk.house, loan_id=lent.id)[0].withdrawn_on is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_is_there_ticks_the_list_before_leaving(
    hand: Hand, kiosk: Kiosk, screen: Screen, members: dict[str, Member], lent: Loan, language: str
) -> None:
    words = Words(language)
    come(screen, kiosk, members["owl"], language)
    hand.tap("memberClosing")
    hand.see(words.say("closing_gas"))
    hand.see("Rendre la clé bleue")
    gas = loans.closing(kiosk.house, loan_id=lent.id, day=TODAY).items[0][0]
    hand.tap(f"task_{gas.id}")
    assert words.say("closing_gas") not in screen.page.property("spoken")
    assert "Rendre la clé bleue" in screen.page.property("spoken")
    hand.tap("closingDone")
    hand.see(words.say("closing_some_left", n=1))
    assert [done for _, done in loans.closing(kiosk.house, loan_id=lent.id, day=TODAY).items] == [True, False]


def test_a_loan_ends_and_its_place_is_as_any_other(
    hand: Hand, kiosk: Kiosk, screen: Screen, members: dict[str, Member], lent: Loan
) -> None:
    come(screen, kiosk, members["sunflower"], "fr", staff=True)
    screen.go("Loans")
    hand.tap(f"edit_{lent.id}")
    hand.tap("endLoan")
    hand.see("Les listes déjà cochées restent.")
    hand.tap("sheetPrimary")
    hand.see("Aucun lieu n'est prêté")
    assert loans.loans(kiosk.house) == []


def test_the_hours_of_a_lent_place_are_said_by_its_loan(
    hand: Hand, kiosk: Kiosk, screen: Screen, members: dict[str, Member], lent: Loan, kitchen: int
) -> None:
    come(screen, kiosk, members["sunflower"], "fr", staff=True)
    screen.go("HoursEdit", resource=kitchen)
    hand.see("Ce lieu est prêté : ses heures sont celles du prêt.")
    assert hand.find("ownHours") is None
    hand.tap("openLoan")
    hand.see("Quand ?")
    assert screen.pageName == "LoanEdit"
