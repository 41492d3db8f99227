"""Pages of hours, lent places and maintenance at every size, in every language: words fit, buttons are big enough."""

from __future__ import annotations

import pytest
from fitting import SIZES, check_buttons, cut_texts
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.model.loans import Loan, LoanTask
from kiosk.model.maintenance import LogKind
from kiosk.model.opening import CLOSING_TASKS
from kiosk.model.people import Member
from kiosk.model.resources import OpeningRule
from kiosk.model.weeks import DaysChange, WeekChange
from kiosk.services import loans, maintenance, office, opening, presence
from kiosk.words import LANGUAGES
from ui.hand import Hand
from ui.screen import Screen
from ui.window import KioskWindow

SPLIT = tuple(OpeningRule(day, *span) for day in range(5) for span in ((540, 720), (840, 1080)))


@pytest.fixture
def furnished(kiosk: Kiosk, screen: Screen, members: dict[str, Member]) -> Screen:
    """A split week, holidays, a lent kitchen with its list, a press that was mended."""
    house, noor = kiosk.house, members["sunflower"]
    numbers = {resource.picture: (resource.id, units[0].id) for resource, units in office.machines(house)}
    opening.change(house, wish=WeekChange(SPLIT), by=noor, nonce="week")
    opening.change(house, wish=DaysChange("2026-12-24", "2026-12-31"), by=noor, nonce="holidays")
    lent = Loan(0, numbers["kitchen"][0], "Restaurant du Port", "2026-11-01", "2027-03-31", SPLIT[:4])
    tasks = [LoanTask(0, picture, task) for task, picture in CLOSING_TASKS.items()]
    loans.save(house, loan=lent, tasks=tasks, by=noor, nonce="lent")
    for kind in (LogKind.REPAIR, LogKind.REMARK):
        maintenance.note(
            house, unit_id=numbers["press"][1], kind=kind, task="Câble de la presse", parts="Câble 3 m, fiche",
            cost_cents=123_456, by=noor, nonce=kind.value,
        )  # fmt: skip
    screen.welcome(presence.check_in_member(house, member_id=noor.id, nonce="in").result)
    screen.staff_opened(noor)
    return screen


def _open(screen: Screen, page: str) -> None:
    name, _, part = page.partition("-")
    numbers = {resource.picture: (resource.id, units[0].id) for resource, units in office.machines(screen.house)}
    press, unit = numbers["press"]
    match name:
        case "LoanEdit":
            screen.go(name, loan=1)
            screen.page.go_to(part)
        case "LoanClosing":
            screen.go(name, loan=1)
        case "MaintenanceLog" | "MaintenanceNote":
            screen.go(name, unit=unit)
        case "MaintenanceEdit" | "Documents":
            screen.go(name, resource=press)
        case _:
            screen.go(name)
    if part == "other":
        screen.page.touch("2026-12-03")
        screen.page.choose("other")
    elif part == "edit":
        screen.page.edit(screen.page.plans.rows[0].plan)
    elif part == "noted":
        screen.page.done(screen.page.due.rows[0].plan, screen.page.due.rows[0].unit)


PAGES = (
    "HoursEdit", "HoursOf", "Exceptions-other", "Loans", "LoanEdit-where", "LoanEdit-lender", "LoanEdit-hours",
    "LoanEdit-days", "LoanEdit-list", "LoanClosing", "Maintenance-noted", "MaintenanceLog", "MaintenanceNote",
    "MaintenanceEdit-edit", "Documents", "Hours",
)  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_words_and_buttons_fit_at_every_size(
    furnished: Screen, window: KioskWindow, hand: Hand, page: str, language: str
) -> None:
    furnished._set_language(language)
    _open(furnished, page)
    for size in SIZES:
        window.show(size=size)
        QTest.qWait(30)
        assert cut_texts(hand) == [], size
        check_buttons(hand, size)
