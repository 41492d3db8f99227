"""A machine's own page: scan it, begin, stop, with someone, still there, clean; and what is told of it on Home."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.model.faults import FaultKind
from kiosk.model.people import Member
from kiosk.model.qualifications import Qualification, QualificationStep
from kiosk.model.resources import Unit, UnitState
from kiosk.rules.codes import unit_code
from kiosk.services import faults, office, reservations, sessions, uses
from kiosk.words import LANGUAGES, Words
from ui.hand import Hand
from ui.screen import Outlets, Screen
from ui.use_watch import UseWatch
from ui.window import KioskWindow

NINE = 1_795_420_800_000
"""Monday 2026-11-23, 09:00 in Paris."""
HOUR = 3_600_000
SECOND_TOUCH_MS = 450


def unit_of(kiosk: Kiosk, picture: str, number: int = 0) -> Unit:
    return next(units[number] for thing, units in office.machines(kiosk.house) if thing.picture == picture)


def change(kiosk: Kiosk, unit: Unit, **values: int) -> None:
    """What staff sets on the page of the machine."""
    for name, value in values.items():
        kiosk.store.connection.execute(f"update resource set {name} = ? where id = ?", (value, unit.resource_id))


def speaks(kiosk: Kiosk, member: Member, language: str) -> Member:
    spoken = replace(member, language=language)
    office.change_member(kiosk.house, member=spoken, nonce=f"speaks-{member.id}-{language}")
    return spoken


def kinds(kiosk: Kiosk) -> list[str]:
    return [kind for (kind,) in kiosk.store.connection.execute("select kind from use_event order by seq")]


@pytest.fixture
def press(kiosk: Kiosk) -> Unit:
    return unit_of(kiosk, "press")


@pytest.fixture
def awa(members: dict[str, Member]) -> Member:
    return members["butterfly"]


# --- journeys -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_scan_begin_and_stop(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, press: Unit, awa: Member, badge_of: Any, clock: Any, language: str
) -> None:
    """From the machine's sheet: badge, begin, a good hour later stop; the way back is her own page."""
    say, screen = Words(language).say, window.screen
    code = badge_of(speaks(kiosk, awa, language))
    screen.chooseLanguage(language)
    hand.show_badge(unit_code(press.uid))
    hand.see(say("use_badge_start"))
    hand.show_badge(code)
    assert (screen.pageName, screen.showMember) == ("Use", True)
    hand.see(say("use_free_time"))
    hand.tap(say("use_start"))
    hand.see(say("use_now"))
    assert kinds(kiosk) == ["start"]
    screen.home()
    hand.see(say("home_busy_until", time="11:00"))
    clock.step(minutes=70)
    hand.show_badge(code)
    hand.tap("memberNext")
    hand.see(say("use_until", time="11:00"))
    QTest.qWait(SECOND_TOUCH_MS)
    hand.tap(say("use_stop"))
    hand.see(say("use_stopped"))
    assert screen.pageName == "Member"
    assert kinds(kiosk) == ["start", "stop"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_with_someone_the_second_badge_begins(
    window: KioskWindow,
    hand: Hand,
    kiosk: Kiosk,
    press: Unit,
    awa: Member,
    members: dict[str, Member],
    badge_of: Any,
    language: str,
) -> None:
    say, fatou = Words(language).say, members["turtle"]
    change(kiosk, press, needs_qualification=1, asks_clean=1)
    with kiosk.store.write() as tx:
        tx.qualifications.put(Qualification(fatou.id, press.resource_id, QualificationStep.ALONE))
    hand.show_badge(badge_of(speaks(kiosk, awa, language)))
    hand.show_badge(unit_code(press.uid))
    hand.tap(say("use_start_two"))
    hand.see(say("use_second_badge"))
    hand.show_badge(badge_of(fatou))
    hand.see(say("use_now"))
    assert window.screen.session.member is not None
    assert window.screen.session.member.id == awa.id
    QTest.qWait(SECOND_TOUCH_MS)
    hand.tap(say("use_stop"))
    hand.see(say("use_clean_question"))
    hand.tap(say("use_not_clean"))
    hand.see(say("use_not_clean_thanks"))
    assert kinds(kiosk) == ["start", "stop", "not_clean"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_anybody_says_that_something_is_wrong(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, press: Unit, language: str
) -> None:
    """Without a badge: the tile of the room, a picture, yes or no; smoke stops the machine at once."""
    say = Words(language).say
    window.screen.chooseLanguage(language)
    name = next(thing.name for thing, units in office.machines(kiosk.house) if units == [press])
    hand.tap(f"{name}, {say('home_free')}")
    hand.tap(say("use_report"))
    hand.tap(say("fault_noise"))
    hand.see(say("fault_question"))
    hand.tap(say("fault_yes"))
    hand.see(say("fault_noted"))
    hand.see(say("use_to_look_at"))
    window.screen.closeNotice()
    hand.tap(say("use_report"))
    QTest.qWait(SECOND_TOUCH_MS)
    hand.tap(say("fault_gas"))
    hand.see(say("fault_danger"))
    window.screen.closeNotice()
    hand.see(say("use_is_broken"))
    window.screen.home()
    hand.see(say("home_broken"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_still_there_is_asked_and_anybody_answers(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, awa: Member, clock: Any, language: str
) -> None:
    say, screen = Words(language).say, window.screen
    oven = unit_of(kiosk, "oven")
    change(kiosk, oven, watch_minutes=30)
    uses.start(kiosk.house, member_id=awa.id, unit_id=oven.id, nonce="s")
    screen.chooseLanguage(language)
    clock.step(minutes=31)
    screen.home()
    hand.see(say("use_news_asks", name="Four"))
    clock.step(minutes=6)
    screen.home()
    hand.tap("homeUse")
    hand.see(say("use_nobody"))
    hand.tap(say("use_here"))
    hand.see(say("use_here_done"))
    assert kinds(kiosk) == ["start", "still_here"]
    clock.step(minutes=41)
    screen.home()
    hand.does_not_see(say("use_news_tells", name="Four"))
    assert uses.auto_stop(kiosk.house).result == 1


# --- what else leads there, and what it says --------------------------------------------------------------------


def test_her_reservation_begins_from_her_page_and_stops_early(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, press: Unit, awa: Member, badge_of: Any, clock: Any
) -> None:
    reservations.reserve(
        kiosk.house, member_id=awa.id, resource_id=press.resource_id, start=NINE + HOUR, minutes=120, nonce="r"
    )
    clock.at = NINE + HOUR - 600_000
    hand.show_badge(badge_of(awa))
    hand.see("Presse : commencer")
    hand.tap("memberNext")
    hand.see("Votre réservation")
    hand.tap("Commencer")
    hand.see("jusqu'à 12:00")
    clock.at = NINE + HOUR + 20 * 60_000
    window.screen.page.refresh()
    QTest.qWait(SECOND_TOUCH_MS)
    hand.tap("Arrêter")
    hand.see("Le reste du temps est libre pour les autres")
    booked = kiosk.store.connection.execute("select (end_at - start_at) / 60000 from reservation").fetchall()
    assert booked == [(30,)]


def test_before_the_next_reservation_the_room_is_warned_without_a_name(
    window: KioskWindow,
    hand: Hand,
    kiosk: Kiosk,
    press: Unit,
    awa: Member,
    members: dict[str, Member],
    badge_of: Any,
    clock: Any,
) -> None:
    uses.start(kiosk.house, member_id=awa.id, unit_id=press.id, nonce="s")
    reservations.reserve(
        kiosk.house, member_id=members["turtle"].id, resource_id=press.resource_id, start=NINE + HOUR, minutes=60,
        nonce="r",
    )  # fmt: skip
    clock.at = NINE + HOUR - 600_000
    window.screen.home()
    hand.see("Presse : réservée à 10:00")
    assert not any(name in text for name in ("Awa", "Fatou") for text in hand.texts())
    hand.show_badge(badge_of(awa))
    hand.see("Réservée ensuite à 10:00")


def test_somebody_elses_machine_offers_to_reserve(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, press: Unit, awa: Member, members: dict[str, Member], badge_of: Any
) -> None:
    uses.start(kiosk.house, member_id=awa.id, unit_id=press.id, nonce="s")
    hand.show_badge(unit_code(press.uid))
    hand.see("C'est vous ? Montrez votre badge pour arrêter")
    hand.show_badge(badge_of(members["turtle"]))
    hand.see("Quelqu'un l'utilise jusqu'à 11:00.")
    hand.tap("Réserver")
    assert window.screen.pageName == "ReserveSlot"


def test_somebody_paused_stops_what_she_uses_and_is_not_let_in(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, press: Unit, awa: Member, badge_of: Any
) -> None:
    code = badge_of(awa)
    uses.start(kiosk.house, member_id=awa.id, unit_id=press.id, nonce="s")
    kiosk.store.connection.execute("update member set paused = 1 where id = ?", (awa.id,))
    window.screen.go("Use", unit=press.id)
    hand.show_badge(code)
    hand.see("C'est arrêté, merci.")
    assert (window.screen.pageName, window.screen.showMember) == ("Home", False)
    window.screen.go("Use", unit=press.id)
    hand.show_badge(code)
    assert window.screen.noticeKind == "refused"


def test_who_keeps_the_day_says_it_works_again(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, press: Unit, members: dict[str, Member], badge_of: Any
) -> None:
    keeper = next(each for each in members.values() if each.role == "staff")
    faults.report(kiosk.house, unit_id=press.id, kind=FaultKind.PART, stops=True, member_id=keeper.id, nonce="f")
    window.screen.go("Use", unit=press.id)
    hand.show_badge(badge_of(keeper))
    hand.tap("useWorks")
    hand.see("C'est noté : ça marche.")
    with kiosk.store.read() as tx:
        unit = tx.resources.unit(press.id)
        assert unit is not None
        assert unit.state is UnitState.OK


def test_a_hint_is_shown_and_the_machine_stays_usable(window: KioskWindow, hand: Hand, kiosk: Kiosk) -> None:
    unit = unit_of(kiosk, "sewing-machine", 1)
    kiosk.store.connection.execute(
        "update unit set state = 'hint', hint = 'Le fil du bas, deux fois.' where id = ?", (unit.id,)
    )
    hand.tap("Piqueuse, 4 libres")
    hand.tap("n°\u00a02, libre")
    hand.see("Le fil du bas, deux fois.")
    assert window.screen.page.spoken.endswith("Le fil du bas, deux fois")
    hand.see("Montrez votre badge pour commencer")


# --- codes and the clock ----------------------------------------------------------------------------------------


def test_lines_of_a_slip_are_passed_over_and_its_number_leads_on(
    screen: Screen, kiosk: Kiosk, press: Unit, awa: Member
) -> None:
    made = reservations.reserve(
        kiosk.house, member_id=awa.id, resource_id=press.resource_id, start=NINE + HOUR, minutes=60, nonce="r"
    ).result
    screen.start()
    for line in ("BEGIN:VEVENT", "DTSTART:20261123T090000Z", "SUMMARY:Presse"):
        screen.code_seen(line)
    assert (screen.pageName, screen.noticeKind) == ("Home", "")
    screen.code_seen(f"UID:R{made.uid}")
    assert (screen.pageName, screen.page.state) == ("Use", "public")
    screen.code_seen("M" + "0" * 32)
    assert screen.noticeKind == "refused"


def test_the_clock_ends_a_use_and_calls_when_something_is_told(
    screen: Screen, kiosk: Kiosk, outlets: Outlets, awa: Member, clock: Any
) -> None:
    played: list[str] = []
    outlets.play = played.append
    oven = unit_of(kiosk, "oven")
    change(kiosk, oven, watch_minutes=30)
    uses.start(kiosk.house, member_id=awa.id, unit_id=oven.id, nonce="s")
    watch = UseWatch(screen)
    for minutes, wanted in ((29, 0), (1, 1), (1, 1), (5, 2), (1, 3), (5, 3)):
        clock.step(minutes=minutes)
        watch.tick()
        assert played == ["attention"] * wanted, minutes
    assert kinds(kiosk) == ["start", "auto_stop"]
    assert sessions.news(kiosk.house) == []


def test_a_machine_that_is_gone_says_so(window: KioskWindow, hand: Hand) -> None:
    window.screen.go("Use", unit=987)
    hand.see("Cette machine n'est plus ici.")
