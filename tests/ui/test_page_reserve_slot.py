"""When, and for how long: offers, every hour, the ribbon; four taps from the badge; refusals with the nearest hour."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPointF

from db.driver import Connection, connect
from kiosk.app import Kiosk
from kiosk.model.offers import Quarter, Start
from kiosk.model.people import Member
from kiosk.model.resources import DayException, OpeningRule, Resource, ResourceKind, UnitState
from kiosk.rules.calendar import MINUTE_MS, instant
from kiosk.services import presence, reservations
from kiosk.services.house import Topic
from kiosk.services.reservations import DayPlan
from kiosk.services.room import DayHours
from kiosk.words import LANGUAGES, Words
from ui.hand import Hand
from ui.screen import Screen
from ui.viewmodels.reserve_slot import ReserveSlotModel
from ui.viewmodels.slot_view import Facts, Stay, derive, settle, shifted
from ui.window import KioskWindow

ZONE = "Europe/Paris"
FR = Words("fr")
TODAY, TOMORROW, THURSDAY = "2026-11-23", "2026-11-24", "2026-11-26"
MACHINE = Resource(1, "Surjeteuse", "overlocker", ResourceKind.MACHINE)


def at(wall: str, day: str = TODAY) -> int:
    return instant(day, int(wall[:2]) * 60 + int(wall[3:]), ZONE)


def start(wall: str, longest: int, day: str = TODAY) -> Start:
    return Start(at(wall, day), wall, longest)


def facts(*starts: Start, now: str = "14:05", machine: Resource = MACHINE, day: str = TODAY) -> Facts:
    quarters = tuple(Quarter(each.at, "free") for each in starts)
    days = (DayHours(TODAY, ((540, 1080),)), DayHours(TOMORROW, ((540, 1080),)), DayHours("2026-11-25", ()))
    return Facts(at(now), TODAY, ZONE, DayPlan(machine, day, starts, quarters), days, ())


# --- pure -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wished", "minutes", "expected"),
    [
        ("14:00", 120, ("14:00", 120)),
        ("15:00", 60, ("15:00", 60)),
        ("15:00", 240, ("15:00", 60)),
        ("15:30", 120, ("16:00", 120)),
        ("09:00", 240, ("16:00", 240)),
        ("14:15", 120, ("14:00", 120)),
    ],
)
def test_a_wish_settles_on_what_is_free(wished: str, minutes: int, expected: tuple[str, int]) -> None:
    plan = facts(start("14:00", 120), start("15:00", 60), start("15:45", 15), start("16:00", 240)).plan
    assert settle(plan, at(wished), minutes) == Stay(at(expected[0]), expected[1])


def test_a_wish_that_is_not_firm_looks_for_its_whole_length() -> None:
    plan = facts(start("09:00", 45), start("12:00", 240), start("15:00", 60)).plan
    assert settle(plan, at("09:00"), 120, firm=False) == Stay(at("12:00"), 120)
    assert settle(plan, at("15:00"), 60, firm=False) == Stay(at("15:00"), 60)
    assert settle(plan, at("15:00"), 300, firm=False) == Stay(at("15:00"), 60)


def test_a_full_day_settles_on_nothing() -> None:
    assert settle(facts(start("14:00", 0), start("15:00", 15)).plan, at("14:00"), 30) is None


def test_shifting_passes_over_what_is_taken() -> None:
    plan = facts(start("14:00", 60), start("14:15", 0), start("14:30", 60)).plan
    assert shifted(plan, at("14:00"), forward=True) == at("14:30")
    assert shifted(plan, at("14:30"), forward=False) == at("14:00")
    assert shifted(plan, at("14:30"), forward=True) is None
    assert shifted(plan, at("14:00"), forward=False) is None


def test_one_tile_an_hour_now_first_and_full_hours_struck() -> None:
    found = facts(
        start("14:00", 60), start("14:15", 45), start("15:00", 0), start("15:15", 0), start("16:00", 0),
        start("16:45", 90), start("17:00", 60),
    )  # fmt: skip
    view = derive(found, Stay(at("17:00"), 60), FR, own=True)
    assert [(row.smallText, row.text, row.taken, row.chosen) for row in view.hours] == [
        ("maintenant", "14:00", False, False),
        ("", "15:00", True, False),
        ("", "16:45", False, False),
        ("", "17:00", False, True),
    ]


def test_a_start_between_the_hours_gets_its_tile_when_chosen() -> None:
    found = facts(start("14:00", 60), start("14:15", 45), start("15:00", 60), start("15:30", 60))
    after_now = derive(found, Stay(at("14:15"), 45), FR, own=True).hours
    assert [(row.text, row.chosen) for row in after_now] == [("14:00", False), ("14:15", True), ("15:00", False)]
    later = derive(found, Stay(at("15:30"), 60), FR, own=True).hours
    assert [(row.text, row.chosen) for row in later] == [("14:00", False), ("15:30", True)]


@pytest.mark.parametrize(
    ("longest", "chosen", "expected"),
    [
        (240, 120, [("30 min", False, False), ("1 h", False, False), ("2 h", False, True), ("3 h", False, False),
                    ("4 h", False, False)]),
        (90, 90, [("30 min", False, False), ("1 h", False, False), ("2 h", True, False), ("3 h", True, False),
                  ("4 h", True, False), ("jusqu'à 15:30", False, True)]),
        (150, 90, [("30 min", False, False), ("1 h", False, False), ("2 h", False, False), ("3 h", True, False),
                   ("4 h", True, False), ("1 h 30", False, True)]),
    ],
)  # fmt: skip
def test_lengths_offer_what_fits(longest: int, chosen: int, expected: list[tuple[str, bool, bool]]) -> None:
    view = derive(facts(start("14:00", longest)), Stay(at("14:00"), chosen), FR, own=True)
    assert [(row.text, row.taken, row.chosen) for row in view.lengths] == expected


def test_lengths_stay_within_the_machine() -> None:
    kitchen = Resource(1, "Cuisine", "kitchen", ResourceKind.PLACE, min_minutes=60, max_minutes=180)
    view = derive(facts(start("14:00", 180), machine=kitchen), Stay(at("14:00"), 60), FR, own=True)
    assert [row.minutes for row in view.lengths] == [60, 120, 180]


def test_days_are_named_numbered_and_closed_ones_told() -> None:
    view = derive(facts(start("14:00", 60)), None, FR, own=True)
    assert [(row.small, row.number, row.closed, row.chosen) for row in view.days] == [
        ("auj.", "23", False, True), ("dem.", "24", False, False), ("mer.", "25", True, False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "expected"), [(TODAY, "aujourd'hui"), (TOMORROW, "demain"), (THURSDAY, "jeu. 26 nov.")]
)
def test_the_sentence_names_the_day(day: str, expected: str) -> None:
    view = derive(facts(start("15:00", 60, day), day=day), Stay(at("15:00", day), 60), FR, own=True)
    assert (view.day_text, view.length_text) == (expected, "1 h")
    assert "15:00 – 16:00" in view.span_text


def test_the_ribbon_marks_what_is_chosen_and_forgets_what_is_past() -> None:
    quarters = (
        Quarter(at("13:45"), "past", mine=True), Quarter(at("14:00"), "free"), Quarter(at("14:15"), "free"),
        Quarter(at("14:30"), "busy", mine=True),
    )  # fmt: skip
    plan = DayPlan(MACHINE, TODAY, (start("14:00", 30),), quarters)
    view = derive(Facts(at("14:05"), TODAY, ZONE, plan, (), ()), Stay(at("14:00"), 30), FR, own=True)
    assert view.cells == (
        ("past", False, False), ("free", False, True), ("free", False, True), ("busy", True, False),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("plan", "own", "state"),
    [
        (DayPlan(MACHINE, TODAY, (), ()), False, "full"),
        (DayPlan(MACHINE, TODAY, (), ()), True, "own"),
        (DayPlan(MACHINE, TODAY, (), (), broken=True), True, "broken"),
    ],
)
def test_states(plan: DayPlan, own: bool, state: str) -> None:
    assert derive(Facts(at("14:05"), TODAY, ZONE, plan, (), ()), None, FR, own=own).state == state


# --- through the window ---------------------------------------------------------------------------------------------


@pytest.fixture
def rows(kiosk: Kiosk) -> Iterator[Connection]:
    """The same file on a second connection."""
    connection = connect(str(kiosk.folder.database), 5)
    yield connection
    connection.close()


@pytest.fixture
def at_home(window: KioskWindow, members: dict[str, Member]) -> Screen:
    screen = window.screen
    screen.welcome(presence.check_in_member(screen.house, member_id=members["butterfly"].id, nonce="in").result)
    return screen


def number_of(kiosk: Kiosk, name: str) -> int:
    with kiosk.house.store.read() as tx:
        return next(each.id for each in tx.resources.all() if each.name == name)


def touch(hand: Hand, name: str) -> None:
    """Touch a control once it stands still."""
    hand.wait(lambda: hand.find(name) is not None, f"no {name}")
    hand.pause(40)
    hand.tap(name)


DOUBLE_TOUCH_MS = 420
"""Sooner than this, two touches of one control are one."""


def open_slot(screen: Screen, kiosk: Kiosk, name: str, *, own: bool = False) -> ReserveSlotModel:
    screen.go("Reserve")
    screen.go("ReserveSlot", resource=number_of(kiosk, name), own=own)
    page = screen.page
    assert isinstance(page, ReserveSlotModel)
    return page


def take(kiosk: Kiosk, member: Member, name: str, wall: str, minutes: int, day: str = TODAY) -> None:
    reservations.reserve(
        kiosk.house, member_id=member.id, resource_id=number_of(kiosk, name), start=at(wall, day), minutes=minutes,
        nonce=f"{member.id}-{name}-{day}-{wall}",
    )  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_four_taps_from_the_badge(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, rows: Connection, members: dict[str, Member],
    badge_of: Callable[[Member], str], language: str,
) -> None:  # fmt: skip
    hand.show_badge(badge_of(members["butterfly"]))
    window.screen.chooseLanguage(language)
    machine = number_of(kiosk, "Surjeteuse")
    taps = ("memberReserve", f"resource_{machine}", "offer_0", Words(language).say("reserve_act"))
    assert len(taps) == 4
    for name in taps:
        touch(hand, name)
    hand.see("09:00 – 11:00")
    hand.see(Words(language).say("reserve_slip"))
    assert (window.screen.pageName, window.screen.noticeKind) == ("Member", "done")
    found = rows.execute("select start_at, end_at, holder_key, state from reservation").fetchall()
    assert found == [(at("09:00"), at("11:00"), members["butterfly"].person_key, "booked")]
    assert rows.execute("select count(*) from claim where kind = 'reserved'").fetchone() == (8,)
    assert rows.execute("select kind from print_job").fetchall() == [("slip",)]


def test_the_first_offer_stands_there_already(at_home: Screen, kiosk: Kiosk, hand: Hand, rows: Connection) -> None:
    open_slot(at_home, kiosk, "Piqueuse")
    hand.see("09:00 – 11:00")
    touch(hand, "reserveAct")
    assert rows.execute("select start_at, end_at from reservation").fetchall() == [(at("09:00"), at("11:00"))]


def test_another_offer_moves_the_sentence(at_home: Screen, kiosk: Kiosk, hand: Hand) -> None:
    page = open_slot(at_home, kiosk, "Piqueuse")
    touch(hand, "offer_2")
    assert page.dayText == "demain"
    assert "10:00 – 12:00" in page.spanText
    assert [row.chosen for row in page.offers.rows] == [False, False, True]


def test_any_other_time_day_hour_and_length(at_home: Screen, kiosk: Kiosk, hand: Hand, rows: Connection) -> None:
    open_slot(at_home, kiosk, "Piqueuse")
    touch(hand, "Autre heure")
    touch(hand, "day_2026-11-26")
    touch(hand, "15:00")
    touch(hand, "3 h")
    hand.see("jeu. 26 nov. · 3 h")
    touch(hand, "Plus tard")
    touch(hand, "Réserver")
    found = rows.execute("select start_at, end_at, local_day from reservation").fetchall()
    assert found == [(at("15:15", THURSDAY), at("18:15", THURSDAY), THURSDAY)]
    assert at_home.pageName == "Member"


def test_a_long_day_opens_where_the_chosen_hour_is(at_home: Screen, kiosk: Kiosk, hand: Hand) -> None:
    with kiosk.house.store.write() as tx:
        tx.openings.set_weekly([OpeningRule(day, 0, 1440) for day in range(7)])
    page = open_slot(at_home, kiosk, "Piqueuse", own=True)
    page.choose_day(TOMORROW)
    page.choose_start(str(at("21:00", TOMORROW)))
    hand.pause(300)
    touch(hand, "start_22:00")
    assert "22:00 – 00:00" in page.spanText
    first, grid = hand.find("start_15:00"), hand.find("starts")
    assert first is not None
    assert grid is not None
    assert first.mapToItem(grid, QPointF(0, 0)).y() == pytest.approx(0, abs=1)


def test_back_from_any_time_leads_to_the_offers(at_home: Screen, kiosk: Kiosk, hand: Hand) -> None:
    open_slot(at_home, kiosk, "Piqueuse")
    touch(hand, "otherTime")
    hand.see("À quelle heure ?")
    touch(hand, "Retour")
    hand.see("maintenant")
    assert at_home.pageName == "ReserveSlot"
    hand.pause(DOUBLE_TOUCH_MS)
    touch(hand, "Retour")
    assert at_home.pageName == "Reserve"


def test_days_turn_and_come_back(at_home: Screen, kiosk: Kiosk, hand: Hand) -> None:
    open_slot(at_home, kiosk, "Piqueuse", own=True)
    assert hand.find("day_2026-12-08") is None
    touch(hand, "Jours d'après")
    hand.pause(DOUBLE_TOUCH_MS)
    touch(hand, "Jours d'après")
    assert hand.find("day_2026-12-10") is not None
    touch(hand, "Jours d'avant")
    hand.pause(DOUBLE_TOUCH_MS)
    touch(hand, "Jours d'avant")
    assert hand.find("day_2026-11-24") is not None


def test_taken_hours_are_struck_and_cannot_be_chosen(
    at_home: Screen, kiosk: Kiosk, hand: Hand, members: dict[str, Member]
) -> None:
    take(kiosk, members["turtle"], "Presse", "10:00", 120, TOMORROW)
    page = open_slot(at_home, kiosk, "Presse", own=True)
    touch(hand, "day_2026-11-24")
    before = page.spanText
    touch(hand, "start_10:00")
    assert page.spanText == before
    hand.see("10:00, pas libre")


def test_just_taken_goes_to_the_nearest_hour(
    at_home: Screen, kiosk: Kiosk, hand: Hand, members: dict[str, Member], rows: Connection
) -> None:
    page = open_slot(at_home, kiosk, "Presse")
    take(kiosk, members["turtle"], "Presse", "09:00", 120)
    touch(hand, "Réserver")
    hand.see("Autres heures libres : 11:15, 11:30, 11:45.")
    assert (at_home.noticeKind, at_home.pageName) == ("refused", "ReserveSlot")
    assert "11:15 – 13:15" in page.spanText
    touch(hand, "sheetPrimary")
    hand.pause(DOUBLE_TOUCH_MS)
    touch(hand, "Réserver")
    assert rows.execute("select start_at from reservation order by id").fetchall() == [(at("09:00"),), (at("11:15"),)]


def test_twenty_touches_are_one_reservation(at_home: Screen, kiosk: Kiosk, rows: Connection) -> None:
    page = open_slot(at_home, kiosk, "Piqueuse")
    for _ in range(20):
        page.reserve()
    assert rows.execute("select count(*) from reservation").fetchone() == (1,)
    assert rows.execute("select count(*) from print_job").fetchone() == (1,)
    assert at_home.pageName == "Member"


def test_a_full_day_leads_to_the_next_free_one(
    at_home: Screen, kiosk: Kiosk, hand: Hand, members: dict[str, Member]
) -> None:
    for hour in range(9, 21, 2):
        take(kiosk, members["turtle"], "Table de coupe", f"{hour:02d}:00", 120)
    page = open_slot(at_home, kiosk, "Table de coupe", own=True)
    assert page.dayText == "demain"
    touch(hand, "day_2026-11-23")
    hand.see("Tout est réservé ce jour-là.")
    button = hand.find("reserveAct")
    assert button is not None
    assert not button.isEnabled()
    touch(hand, "Prochain jour libre")
    assert page.dayText == "demain"
    assert not page.full


def test_a_closed_day_is_told_and_cannot_be_chosen(at_home: Screen, kiosk: Kiosk, hand: Hand) -> None:
    with kiosk.house.store.write() as tx:
        tx.openings.add_exception(DayException(THURSDAY))
    page = open_slot(at_home, kiosk, "Piqueuse", own=True)
    hand.see("jeu. 26, fermé")
    touch(hand, "day_2026-11-26")
    assert page.dayText == "aujourd'hui"


def test_broken_meanwhile(at_home: Screen, kiosk: Kiosk, hand: Hand) -> None:
    open_slot(at_home, kiosk, "Presse")
    with kiosk.house.store.write() as tx:
        for unit in tx.resources.units():
            tx.resources.set_state(unit.id, UnitState.BROKEN, kiosk.house.now())
    touch(hand, "Réserver")
    assert at_home.noticeKind == "refused"
    touch(hand, "sheetPrimary")
    hand.see("En panne pour le moment.")
    touch(hand, "Autre machine")
    assert at_home.pageName == "Reserve"


def test_nothing_free_for_a_fortnight(at_home: Screen, kiosk: Kiosk, hand: Hand) -> None:
    with kiosk.house.store.write() as tx:
        tx.openings.set_weekly([])
    open_slot(at_home, kiosk, "Presse")
    hand.see("Tout est réservé pour deux semaines.")
    touch(hand, "Autres jours")
    hand.see("Tout est réservé ce jour-là.")


def test_something_unknown_is_refused_and_leads_back(at_home: Screen, hand: Hand) -> None:
    at_home.go("Reserve")
    at_home.go("ReserveSlot", resource=999)
    assert at_home.noticeKind == "refused"
    touch(hand, "sheetPrimary")
    touch(hand, "Autre machine")
    assert at_home.pageName == "Reserve"


def test_what_others_take_meanwhile_disappears_from_the_offers(
    at_home: Screen, kiosk: Kiosk, members: dict[str, Member]
) -> None:
    page = open_slot(at_home, kiosk, "Presse")
    take(kiosk, members["turtle"], "Presse", "09:00", 120)
    at_home.published(frozenset({Topic.RESERVATIONS}))
    assert min(row.startMinute for row in page.offers.rows) == 10 * 60
    assert all("09:00" not in row.timeText for row in page.offers.rows)


def test_the_language_may_change_midway(at_home: Screen, kiosk: Kiosk, hand: Hand) -> None:
    open_slot(at_home, kiosk, "Piqueuse")
    hand.see("maintenant")
    at_home.chooseLanguage("ar")
    hand.see("الآن")
    assert at_home.rightToLeft


@pytest.mark.parametrize("size", [(1280, 800), (1024, 600), (1920, 1080), (800, 1280)])
@pytest.mark.parametrize("own", [False, True])
def test_every_control_is_on_the_screen_and_big_enough(
    at_home: Screen, window: KioskWindow, kiosk: Kiosk, hand: Hand, size: tuple[int, int], own: bool
) -> None:
    window.window.setWidth(size[0])
    window.window.setHeight(size[1])
    open_slot(at_home, kiosk, "Piqueuse", own=own)
    hand.see("09:00 – 11:00")
    hand.pause(100)
    scale = size[0] / 800 if size[0] < size[1] else min(size[0] / 1280, size[1] / 800)
    named = (
        "earlier",
        "later",
        "reserveAct",
        *(("day_2026-11-24", "start_10:00", "length_120") if own else ("offer_1",)),
    )
    for name in named:
        item = hand.find(name)
        assert item is not None, name
        corner = item.mapToScene(item.boundingRect().bottomRight())
        assert item.width() >= 88 * scale - 2, name
        assert item.height() >= 84 * scale - 2, name
        assert 0 <= corner.x() <= size[0], name
        assert corner.y() <= size[1], name


def test_minutes_are_exact() -> None:
    assert Stay(at("14:00"), 90).end == at("14:00") + 90 * MINUTE_MS


def test_two_offers_that_are_left_tell_their_hours_large(
    window: KioskWindow, screen: Screen, hand: Hand, kiosk: Kiosk, members: dict[str, Member]
) -> None:
    person = members["butterfly"]
    screen.welcome(presence.check_in_member(kiosk.house, member_id=person.id, nonce="in").result)
    first = reservations.offers(kiosk.house, resource_id=1, member_id=person.id)[0]
    made = reservations.reserve(
        kiosk.house, member_id=person.id, resource_id=1, start=first.at, minutes=first.minutes, nonce="stay"
    ).result
    reservations.cancel(kiosk.house, member_id=person.id, reservation_id=made.id, nonce="back")
    screen.go("ReserveSlot", resource=1, freed=made.id)
    assert len(screen.page.offers.rows) == 2
    hand.pause(60)
    hours = {row.timeText for row in screen.page.offers.rows}
    shown = [item for item in hand.items() if item.property("text") in hours]
    assert shown and all(item.property("contentHeight") > 36 for item in shown)
