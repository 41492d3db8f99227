"""Opening hours under the hand of staff: the week, one machine, days that are not as usual."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.app import Kiosk
from kiosk.model.people import Member
from kiosk.model.resources import OpeningRule
from kiosk.model.weeks import DaysChange
from kiosk.rules.calendar import instant
from kiosk.services import office, opening, questions, reservations
from kiosk.words import LANGUAGES, Words
from ui.hand import Hand
from ui.screen import Screen
from ui.viewmodels.calendar_view import Choice, cells, range_text
from ui.viewmodels.hours_edit import change_text
from ui.viewmodels.loans import week_text
from ui.viewmodels.week_editor import derive

WEEK = (((540, 720), (840, 1080)), *[((540, 1080),)] * 5, ())
TODAY = "2026-11-23"
SECOND_TOUCH_MS = 450
"""A second touch on the same control sooner than this counts as the same one."""


def test_a_week_is_columns_with_their_hours() -> None:
    view = derive(WEEK, 0, 1, None, Words("fr"))
    assert [column.label for column in view.columns][:2] == ["lun.", "mar."]
    assert [block[2:] for block in view.columns[0].blocks] == [("09:00", "12:00"), ("14:00", "18:00")]
    assert view.columns[0].blocks[0][0] == pytest.approx(3 / 18)
    assert view.columns[6].text == "fermé"
    assert (view.name, view.start, view.end) == ("lundi", 840, 1080)
    assert [mark.text for mark in view.marks] == ["08", "12", "16", "20"]
    assert derive((((0, 60),), *WEEK[1:]), 0, 0, None, Words("fr")).columns[1].blocks[0][0] == pytest.approx(9 / 24)


def test_days_that_change_alike_are_told_in_one_line() -> None:
    after = (*WEEK[:3], *[((600, 720),)] * 2, *WEEK[5:])
    told = change_text(WEEK, after, Words("fr"))
    assert "jeu., ven.\u00a0: " in told
    assert told.count("\n") == 0
    assert change_text(WEEK, WEEK, Words("fr")) == ""
    assert week_text(WEEK, Words("en")).startswith("Mon \u206609:00 – 12:00")


def test_the_calendar_marks_what_is_not_as_usual() -> None:
    special = {"2026-11-25": (), "2026-11-26": ((600, 720),)}
    found = cells("2026-11-16", TODAY, WEEK, special, Choice("2026-11-26", "2026-11-27"), Words("fr"))
    marks = {cell.day[-2:]: cell.mark for cell in found[:14]}
    assert [marks[day] for day in ("22", "23", "25", "26", "29")] == ["past", "usual", "closed", "other", "shut"]
    assert [cell.day[-2:] for cell in found if cell.chosen] == ["26", "27"]
    assert found[0].month == "nov."
    assert next(cell for cell in found if cell.day == "2026-12-01").month == "déc."
    around = cells(
        "2026-11-16", TODAY, WEEK, {"2026-11-25": ((540, 720),)}, Choice(), Words("fr"), {"2026-11-25", "2026-11-26"}
    )
    assert {cell.day[-2:]: cell.mark for cell in around[9:12]} == {"25": "other", "26": "shut", "27": "usual"}
    assert range_text(Choice("2026-12-30", "2027-01-02"), Words("fr"), TODAY) == "du mer. 30 déc. au sam. 2 janv. 2027"


# --- through the window ---------------------------------------------------------------------------------------


def _book(kiosk: Kiosk, member: Member, minute: int, day: str = "2026-11-25") -> None:
    press = next(resource for resource, _ in office.machines(kiosk.house) if resource.picture == "press")
    reservations.reserve(
        kiosk.house, member_id=member.id, resource_id=press.id, start=instant(day, minute, "Europe/Paris"), minutes=60,
        nonce=f"book-{minute}",
    )  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_shorter_wednesday_says_what_it_concerns_first(
    hand: Hand, kiosk: Kiosk, members: dict[str, Member], open_page: Callable[..., None], language: str
) -> None:
    words = Words(language)
    _book(kiosk, members["owl"], 20 * 60)
    open_page("HoursEdit", language)
    hand.tap("day_2")
    hand.see(words.say("weekday_2"))
    hand.tap("endLess")
    hand.tap("endLess")
    hand.see("20:00")
    hand.tap("saveHours")
    hand.see(words.say("opening_save_ask"))
    hand.see(words.say("opening_concerned", n=1))
    assert opening.weekly(kiosk.house)[2] == OpeningRule(2, 480, 1260)
    hand.tap("sheetPrimary")
    hand.see(words.say("opening_saved"))
    assert opening.weekly(kiosk.house)[2] == OpeningRule(2, 480, 1200)
    assert len(questions.concerned(kiosk.house)) == 1


def test_the_way_back_asks_about_what_is_not_saved(
    hand: Hand, kiosk: Kiosk, screen: Screen, open_page: Callable[..., None]
) -> None:
    before = opening.weekly(kiosk.house)
    screen.open("Help")
    open_page("HoursEdit")
    hand.tap("day_2")
    hand.tap("endLess")
    hand.tap("headerBack")
    hand.see("Ce qui change")
    hand.tap("sheetSecondary")
    assert screen.pageName == "HoursEdit"
    screen.back()
    hand.see("Ce qui change")
    screen.back()
    assert (screen.pageName, opening.weekly(kiosk.house)) == ("Member", before)


def test_a_break_is_copied_to_other_days_and_can_be_undone(
    hand: Hand, kiosk: Kiosk, screen: Screen, open_page: Callable[..., None]
) -> None:
    open_page("HoursEdit")
    hand.tap("addSpan")
    hand.see("\u206614:00 – 21:00\u2069")
    hand.tap("copyDay")
    hand.see("Touchez les jours qui auront les mêmes heures que lundi.")
    hand.tap("day_1")
    hand.tap("day_4")
    hand.tap("copyDone")
    hand.tap("day_6")
    hand.tap("dropSpan")
    hand.see("Fermé ce jour-là")
    hand.tap("saveHours")
    hand.see("Aucune réservation n'est concernée.")
    hand.tap("sheetPrimary")
    hand.see("Horaires enregistrés")
    split = [rule.weekday for rule in opening.weekly(kiosk.house) if rule.start_minute == 840]
    assert split == [0, 1, 4]
    assert all(rule.weekday != 6 for rule in opening.weekly(kiosk.house))
    screen.closeNotice()
    hand.tap("day_2")
    hand.tap("startMore")
    hand.tap("undoHours")
    hand.wait(lambda: not screen.page.property("dirty"), "still another week")
    hand.see("08:00")


def test_a_machine_gets_hours_of_its_own_and_gives_them_back(
    hand: Hand, kiosk: Kiosk, screen: Screen, open_page: Callable[..., None]
) -> None:
    press = next(resource.id for resource, _ in office.machines(kiosk.house) if resource.picture == "press")
    open_page("HoursEdit")
    hand.tap("openMachines")
    hand.see("Les heures de quoi ?")
    hand.tap(f"hoursOf_{press}")
    hand.see("Suit les horaires du lieu")
    hand.tap("ownHours")
    hand.tap("startMore")
    hand.tap("saveHours")
    hand.tap("sheetPrimary")
    hand.see("Horaires enregistrés")
    assert opening.weekly(kiosk.house, resource_id=press)[0] == OpeningRule(0, 510, 1260)
    screen.closeNotice()
    hand.tap("asPlace")
    hand.pause(SECOND_TOUCH_MS)
    hand.tap("saveHours")
    hand.tap("sheetPrimary")
    hand.wait(lambda: opening.weekly(kiosk.house, resource_id=press) == (), "still its own hours")


@pytest.mark.parametrize("language", LANGUAGES)
def test_holidays_are_two_touches_and_a_closed_door(
    hand: Hand, kiosk: Kiosk, members: dict[str, Member], open_page: Callable[..., None], language: str
) -> None:
    words = Words(language)
    _book(kiosk, members["owl"], 600, "2026-12-10")
    open_page("Exceptions", language)
    hand.see(words.say("exceptions_ask"))
    hand.tap("date_2026-12-09")
    hand.tap("severalDays")
    hand.see(words.say("exceptions_until_ask"))
    hand.tap("date_2026-12-11")
    hand.tap("kind_closed")
    hand.tap("saveDays")
    hand.see(words.say("opening_concerned", n=1))
    hand.tap("sheetPrimary")
    hand.see(words.say("exceptions_saved"))
    found = opening.exceptions(kiosk.house, first_day="2026-12-01", last_day="2026-12-31")
    assert [(each.day[-2:], each.spans) for each in found] == [("09", ()), ("10", ()), ("11", ())]
    assert len(questions.concerned(kiosk.house)) == 1


def test_other_hours_for_a_day_and_as_usual_again(
    hand: Hand, kiosk: Kiosk, screen: Screen, open_page: Callable[..., None]
) -> None:
    open_page("Exceptions")
    hand.tap("date_2026-12-24")
    hand.tap("kind_other")
    hand.tap("endLess")
    hand.tap("saveDays")
    hand.tap("sheetPrimary")
    hand.wait(
        lambda: (
            [each.spans for each in opening.exceptions(kiosk.house, first_day=TODAY, last_day="2026-12-31")]
            == [((480, 1230),)]
        ),
        "no other hours",
    )
    screen.closeNotice()
    hand.tap("kind_usual")
    hand.pause(SECOND_TOUCH_MS)
    hand.tap("saveDays")
    hand.tap("sheetPrimary")
    hand.wait(
        lambda: opening.exceptions(kiosk.house, first_day=TODAY, last_day="2026-12-31") == [], "still not as usual"
    )


def test_weeks_turn_and_never_before_this_one(
    hand: Hand, kiosk: Kiosk, members: dict[str, Member], open_page: Callable[..., None]
) -> None:
    wish = DaysChange("2027-01-18", "2027-01-18")
    opening.change(kiosk.house, wish=wish, by=members["sunflower"], nonce="far")
    open_page("Exceptions")
    hand.tap("weeksOn")
    hand.see("lun. 18 janv., fermé")
    hand.tap("weeksBack")
    hand.see("lun. 23 nov.")
