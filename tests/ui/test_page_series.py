"""Every week, and from hand to hand: what each date becomes, an hour passed on with two badges, hours exchanged."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode
from kiosk.model.day_keys import KeyReason
from kiosk.model.parties import Party
from kiosk.model.people import Member
from kiosk.model.reservations import Reservation
from kiosk.model.resources import DayException, Resource
from kiosk.model.series import SeriesDate
from kiosk.rules.calendar import instant
from kiosk.services import day_key, office, presence, reservations, series
from kiosk.words import LANGUAGES, Words
from ui.hand import Hand
from ui.screen import Screen
from ui.viewmodels.series_view import date_rows, weeks_rows
from ui.window import KioskWindow

Issue = Callable[[Member], str]
ZONE = "Europe/Paris"
TODAY, NEXT, AFTER, THIRD, FOURTH = "2026-11-23", "2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21"


def thing(kiosk: Kiosk, name: str) -> Resource:
    return next(each for each, _ in office.machines(kiosk.house) if each.name == name)


def take(kiosk: Kiosk, member: Member, name: str, day: str = TODAY, hour: int = 14) -> Reservation:
    return reservations.reserve(
        kiosk.house, member_id=member.id, resource_id=thing(kiosk, name).id, start=instant(day, hour * 60, ZONE),
        minutes=60, nonce=f"{member.id}-{name}-{day}-{hour}",
    ).result  # fmt: skip


def here(screen: Screen, member: Member, language: str = "fr") -> None:
    screen.welcome(presence.check_in_member(screen.house, member_id=member.id, nonce=f"in-{member.id}").result)
    screen.chooseLanguage(language)


def holder(kiosk: Kiosk, made: Reservation) -> int:
    with kiosk.house.store.read() as tx:
        found = tx.reservations.get(made.id)
    assert found is not None
    return found.holder_key


@pytest.fixture
def fatou(members: dict[str, Member]) -> Member:
    return members["fish"]


# --- every week -----------------------------------------------------------------------------------------------------


def test_dates_say_what_becomes_of_them() -> None:
    dates = (
        SeriesDate("2026-11-16", 1),
        SeriesDate(NEXT, 2),
        SeriesDate(AFTER, skipped=RefusalCode.JUST_TAKEN),
        SeriesDate(THIRD, 3, given_back=True),
        SeriesDate(FOURTH, skipped=RefusalCode.TOO_FAR_AHEAD),
    )
    rows = date_rows(dates, TODAY, Words("fr"))
    assert [row.standing for row in rows] == ["gone", "made", "skipped", "given_back", "skipped"]
    assert [row.reason for row in rows] == ["", "", "occupée", "libérée", "trop loin, à ajouter plus tard"]
    assert [row.mark for row in rows] == ["", "", "busy", "", ""]
    assert weeks_rows(NEXT, 4, Words("fr"))[0].until == "→ 21 déc."


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_series_from_a_reservation_with_a_closed_and_a_taken_date(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, fatou: Member, members: dict[str, Member], language: str
) -> None:
    made, words = take(kiosk, fatou, "Presse"), Words(language)
    take(kiosk, members["turtle"], "Presse", AFTER)
    with kiosk.house.store.write() as tx:
        tx.openings.add_exception(DayException(THIRD))
    here(window.screen, fatou, language)
    window.screen.go("MyDay")
    window.screen.go("Booking", reservation=made.id)
    hand.tap("act_weekly")
    hand.see(words.say("series_skipped_taken"))
    hand.see(words.say("series_skipped_closed"))
    hand.tap("seriesAct")
    hand.wait(lambda: window.screen.noticeKind == "done", "no series")
    (found,) = series.of_member(kiosk.house, member_id=fatou.id)
    made_days = [each.day for each in found.dates if each.reservation_id is not None]
    assert made_days == [NEXT, *([FOURTH] if FOURTH in made_days else [])]
    assert window.screen.pageName == "MyDay"


def test_one_date_is_given_back_taken_again_and_all_end(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, fatou: Member
) -> None:
    press = thing(kiosk, "Presse")
    wish = series.Weekly(fatou.id, press.id, 14 * 60, 60, NEXT, THIRD)
    made = series.add(kiosk.house, wish=wish, nonce="s").result.series
    here(window.screen, fatou)
    window.screen.go("MyDay")
    window.screen.go("Series", resource=press.id, series=made.id)
    hand.tap(f"date_{AFTER}")
    hand.tap("Oui, libérer")
    hand.see("libérée")
    hand.pause(420)
    hand.tap(f"date_{AFTER}")
    hand.does_not_see("libérée")
    assert len(reservations.upcoming(kiosk.house, member_id=fatou.id)) == 3
    hand.tap("seriesEnd")
    hand.see("Libérer toutes les dates ?")
    hand.pause(420)
    hand.tap("Oui, libérer")
    hand.wait(lambda: window.screen.noticeKind == "done", "not ended")
    assert reservations.upcoming(kiosk.house, member_id=fatou.id) == []


def test_no_date_at_all_says_why(window: KioskWindow, hand: Hand, kiosk: Kiosk, fatou: Member) -> None:
    here(window.screen, fatou)
    window.screen.go("Series", resource=thing(kiosk, "Presse").id, day=NEXT, minute=3 * 60, minutes=60)
    hand.see("pas ouverte")
    act = hand.find("seriesAct")
    assert act is not None
    assert not act.isEnabled()


def test_what_began_between_two_steps_is_weekly_at_the_next_one(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, fatou: Member
) -> None:
    press = thing(kiosk, "Presse")
    kiosk.store.connection.execute("update resource set step_minutes = 60 where id = ?", (press.id,))
    here(window.screen, fatou)
    window.screen.go("Series", resource=press.id, day=NEXT, minute=14 * 60 + 15, minutes=60)
    hand.see("15:00 – 16:00")
    hand.tap("seriesAct")
    hand.wait(lambda: window.screen.noticeKind == "done", "no series")
    (found,) = series.of_member(kiosk.house, member_id=fatou.id)
    assert found.series.start_minute == 15 * 60


def test_how_far_and_from_the_page_of_hours(window: KioskWindow, hand: Hand, kiosk: Kiosk, fatou: Member) -> None:
    here(window.screen, fatou)
    window.screen.go("ReserveSlot", resource=thing(kiosk, "Presse").id, own=True)
    hand.tap("weekly")
    hand.see("Chaque lundi")
    hand.tap("weeks_8")
    hand.see("trop loin, à ajouter plus tard")


# --- from hand to hand ----------------------------------------------------------------------------------------------


@pytest.fixture
def party(kiosk: Kiosk, members: dict[str, Member]) -> Party:
    with kiosk.house.store.write() as tx:
        made = tx.parties.add(name="Les Aiguilles", sign="owl", colour="sky", from_day="2026-11-01", until_day=None)
        tx.parties.set_members(made.key, [members["fish"].id, members["turtle"].id])
    return made


@pytest.mark.parametrize("language", LANGUAGES)
def test_passed_on_with_two_badges(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, fatou: Member, members: dict[str, Member], party: Party,
    badge_of: Issue, language: str,
) -> None:  # fmt: skip
    made, other, words = take(kiosk, fatou, "Presse"), members["turtle"], Words(language)
    here(window.screen, fatou, language)
    window.screen.go("MyDay")
    window.screen.go("Booking", reservation=made.id)
    hand.tap("act_give")
    hand.tap(f"person_{other.id}")
    hand.see(words.say("hand_over_badge", name=other.name))
    hand.show_badge(badge_of(members["tulip"]))
    hand.see(words.say("hand_over_other_badge", name=other.name))
    assert holder(kiosk, made) == fatou.person_key
    hand.show_badge(badge_of(other))
    hand.see(words.say("hand_over_given", name=other.name))
    assert holder(kiosk, made) == other.person_key
    assert (window.screen.pageName, window.screen.memberName) == ("MyDay", fatou.name)


def test_exchanged_with_two_badges(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, fatou: Member, members: dict[str, Member], party: Party,
    badge_of: Issue,
) -> None:  # fmt: skip
    other = members["turtle"]
    made, theirs = take(kiosk, fatou, "Presse"), take(kiosk, other, "Four", hour=16)
    here(window.screen, fatou)
    window.screen.go("MyDay")
    window.screen.go("HandOver", reservation=made.id)
    hand.tap(f"person_{other.id}")
    hand.does_not_see("Four")
    hand.show_badge(badge_of(other))
    hand.see("Contre une autre heure ?")
    hand.tap(f"swap_{theirs.id}")
    hand.wait(lambda: window.screen.noticeKind == "done", "not exchanged")
    assert (holder(kiosk, made), holder(kiosk, theirs)) == (other.person_key, fatou.person_key)


def test_without_a_group_nothing_is_passed_on(window: KioskWindow, hand: Hand, kiosk: Kiosk, fatou: Member) -> None:
    made = take(kiosk, fatou, "Presse")
    here(window.screen, fatou)
    window.screen.go("Booking", reservation=made.id)
    hand.see("Presse")
    assert hand.find("act_give") is None


# --- for somebody absent --------------------------------------------------------------------------------------------


def test_two_taps_from_the_staff_page(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, fatou: Member, members: dict[str, Member]
) -> None:
    staff = members["sunflower"]
    here(window.screen, staff)
    window.screen.staff_opened(staff)
    window.screen.go("Staff")
    window.screen.go("ReserveFor")
    hand.tap(f"person_{fatou.id}")
    hand.see(f"Pour {fatou.name}")
    assert window.screen.pageName == "Reserve"


def test_who_holds_the_day_reserves_for_somebody_absent(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, fatou: Member, members: dict[str, Member]
) -> None:
    absent, witness = members["turtle"], members["sunflower"]
    presence.check_in_member(kiosk.house, member_id=witness.id, nonce="witness")
    here(window.screen, fatou)
    window.screen.published(
        day_key.take(
            kiosk.house, member_id=fatou.id, witness_id=witness.id, reason=KeyReason.OPENING, nonce="key"
        ).topics
    )
    window.screen.open("ReserveFor")
    hand.tap(f"person_{absent.id}")
    hand.tap("Table de coupe")
    hand.tap("reserveAct")
    hand.wait(lambda: window.screen.noticeKind == "done", "not reserved")
    ((made, _),) = reservations.upcoming(kiosk.house, member_id=absent.id)
    assert made.holder_key == absent.person_key


def test_nobody_without_the_power_comes_there(window: KioskWindow, fatou: Member) -> None:
    here(window.screen, fatou)
    window.screen.open("ReserveFor")
    assert window.screen.pageName != "ReserveFor"
