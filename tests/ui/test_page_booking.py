"""One reservation: what can be done with it when, and each of it through the window, in every language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

import pytest

from kiosk.app import Kiosk
from kiosk.errors import Trouble, TroubleCode
from kiosk.model.parties import Party
from kiosk.model.people import Member
from kiosk.model.reservations import Question, Reservation, ReservationState
from kiosk.model.resources import Resource, ResourceKind, Unit, UnitState
from kiosk.rules.calendar import MINUTE_MS
from kiosk.services import office, pools, presence, print_queue, reservations
from kiosk.services.circle import Stay
from kiosk.services.holders import Holder
from kiosk.services.house import Topic
from kiosk.words import LANGUAGES, Words
from ui.hand import Hand
from ui.screen import Screen
from ui.viewmodels.booking_view import Facts, derive
from ui.window import KioskWindow

ZONE = "Europe/Paris"
NINE = 1_795_420_800_000
"""Monday 2026-11-23, 09:00 in Paris."""
HOUR = 60 * MINUTE_MS
SEWING = Resource(1, "Piqueuse", "sewing-machine", ResourceKind.MACHINE)
AWA = Member(2, 5, "Awa", "butterfly", "mint", "fr")
Issue = Callable[[Member], str]


class Steps(Protocol):
    def step(self, *, minutes: float = 0, seconds: float = 0) -> None: ...


def facts(start: int = NINE + 2 * HOUR, longest: int = 0, waits: bool = True, **more: object) -> Facts:
    kept = Reservation(7, "u", 1, 1, 5, start, start + HOUR, "2026-11-23", **more)  # type: ignore[arg-type]
    stay = Stay(kept, "Piqueuse", SEWING, Unit(1, 1, "1"), (Unit(1, 1, "1"), Unit(2, 1, "2")), Holder(5, (AWA,)))
    return Facts(stay, longest, False, waits, NINE, ZONE)


def acts(found: Facts) -> list[str]:
    return [row.act for row in derive(found, Words("fr")).acts]


# --- pure -----------------------------------------------------------------------------------------------------------


def test_before_it_begins_everything_can_be_changed() -> None:
    assert acts(facts()) == ["late", "time", "machine", "weekly", "slip", "cancel"]


def test_a_quarter_of_an_hour_before_it_can_be_begun() -> None:
    assert acts(facts(start=NINE + 15 * MINUTE_MS))[0] == "start"
    assert "start" not in acts(facts(start=NINE + 30 * MINUTE_MS))


def test_nobody_begins_for_somebody_who_is_away() -> None:
    away = replace(facts(start=NINE, longest=60), absent=True)
    assert acts(away) == ["extend", "weekly", "slip", "cancel"]


def test_what_runs_goes_on_or_ends() -> None:
    assert acts(facts(start=NINE - 30 * MINUTE_MS, longest=60)) == ["start", "extend", "weekly", "slip", "cancel"]


def test_late_is_said_once_and_only_where_places_wait() -> None:
    assert "late" not in acts(facts(kept_until=NINE + 3 * HOUR))
    assert "late" not in acts(facts(waits=False))
    assert derive(facts(kept_until=NINE + 3 * HOUR), Words("fr")).kept == "La place est gardée jusqu'à 12:00."


@pytest.mark.parametrize("question", Question)
@pytest.mark.parametrize("language", LANGUAGES)
def test_in_doubt_there_are_three_ways(question: Question, language: str) -> None:
    view = derive(facts(question=question), Words(language))
    assert [row.act for row in view.acts] == ["machine", "time", "wait", "cancel"]
    assert view.question != f"booking_question_{question}"


@pytest.mark.parametrize(
    ("longest", "offered"),
    [(0, []), (10, []), (15, [15]), (45, [15, 30, 45]), (75, [15, 30, 60, 75]), (240, [15, 30, 60, 120])],
)
def test_longer_as_far_as_it_is_free(longest: int, offered: list[int]) -> None:
    assert [row.minutes for row in derive(facts(longest=longest), Words("fr")).longer] == offered


def test_what_is_over_can_only_be_looked_at() -> None:
    view = derive(facts(start=NINE - 2 * HOUR), Words("fr"))
    assert (view.over, view.acts, view.when) == (True, (), "C'est terminé.")
    given_back = derive(facts(state=ReservationState.CANCELLED), Words("fr"))
    assert (given_back.over, given_back.acts, given_back.when) == (True, (), "Cette heure est libérée.")


# --- through the window ---------------------------------------------------------------------------------------------


def thing(kiosk: Kiosk, name: str) -> Resource:
    return next(each for each, _ in office.machines(kiosk.house) if each.name == name)


def take(kiosk: Kiosk, member: Member, name: str, later: int = 120, party: Party | None = None) -> Reservation:
    return reservations.reserve(
        kiosk.house, member_id=member.id, resource_id=thing(kiosk, name).id, start=NINE + later * MINUTE_MS, minutes=60,
        party_key=party.key if party else None, nonce=f"{member.id}-{name}-{later}",
    ).result  # fmt: skip


def now(kiosk: Kiosk, made: Reservation) -> Reservation:
    with kiosk.house.store.read() as tx:
        found = tx.reservations.get(made.id)
    assert found is not None
    return found


def here(screen: Screen, member: Member, language: str = "fr") -> None:
    screen.welcome(presence.check_in_member(screen.house, member_id=member.id, nonce=f"in-{member.id}").result)
    screen.chooseLanguage(language)


@pytest.fixture
def awa(members: dict[str, Member]) -> Member:
    """Not of staff: the fish."""
    return members["fish"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_cancel_in_two_taps_offers_other_hours_and_a_message(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, awa: Member, language: str
) -> None:
    made = take(kiosk, awa, "Presse")
    words = Words(language)
    here(window.screen, awa, language)
    window.screen.go("MyDay")
    window.screen.go("Booking", reservation=made.id)
    taps = 0
    for name in ("act_cancel", words.say("my_day_free_yes")):
        hand.tap(name)
        taps += 1
    hand.see(words.say("my_day_freed"))
    assert (taps, now(kiosk, made).state.value, window.screen.pageName) == (2, "cancelled", "ReserveSlot")
    assert hand.find("offer_0") is not None
    hand.tap("tellGroup")
    hand.see("Presse")
    hand.see(words.say("share_how"))
    assert not any(awa.name in text for text in hand.texts() if "Presse" in text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_longer_by_what_is_free(window: KioskWindow, hand: Hand, kiosk: Kiosk, awa: Member, language: str) -> None:
    made = take(kiosk, awa, "Four")
    here(window.screen, awa, language)
    window.screen.go("Booking", reservation=made.id)
    hand.tap("act_extend")
    hand.see(Words(language).say("booking_how_much"))
    hand.tap("longer_30")
    hand.see(Words(language).say("booking_extended"))
    assert now(kiosk, made).end_at == made.end_at + 30 * MINUTE_MS


@pytest.mark.parametrize("language", LANGUAGES)
def test_coming_late_keeps_the_place(window: KioskWindow, hand: Hand, kiosk: Kiosk, awa: Member, language: str) -> None:
    made = take(kiosk, awa, "Presse")
    here(window.screen, awa, language)
    window.screen.go("Booking", reservation=made.id)
    hand.tap("act_late")
    hand.see("12:00")
    assert now(kiosk, made).kept_until == made.end_at
    assert hand.find("act_late") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_broken_leads_to_another_of_the_pool_at_once(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, awa: Member, members: dict[str, Member], language: str
) -> None:
    made = take(kiosk, awa, "Piqueuse")
    pools.set_unit_state(
        kiosk.house, unit_id=made.unit_id, state=UnitState.BROKEN, by=members["sunflower"], nonce="broken"
    )
    here(window.screen, awa, language)
    window.screen.go("MyDay")
    hand.see(Words(language).say("booking_question_broken"))
    hand.tap("openBooking")
    hand.tap("act_machine")
    hand.see(Words(language).say("booking_moved"))
    after = now(kiosk, made)
    assert (after.question, after.start_at, after.unit_id == made.unit_id) == (None, made.start_at, False)


def test_a_full_disk_while_it_moves_is_told_on_its_page(
    window: KioskWindow, kiosk: Kiosk, awa: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise Trouble(TroubleCode.DISK_FULL)

    made = take(kiosk, awa, "Piqueuse")
    kiosk.store.connection.execute("update reservation set question = 'broken' where id = ?", (made.id,))
    here(window.screen, awa)
    window.screen.go("Booking", reservation=made.id)
    monkeypatch.setattr(reservations, "move", full)
    window.screen.page.act("machine")
    assert (window.screen.pageName, window.screen.noticeKind) == ("Booking", "trouble")


def test_broken_without_another_leads_to_the_room_and_waiting_keeps_it(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, awa: Member, members: dict[str, Member]
) -> None:
    made = take(kiosk, awa, "Presse")
    pools.set_unit_state(
        kiosk.house, unit_id=made.unit_id, state=UnitState.BROKEN, by=members["sunflower"], nonce="broken"
    )
    here(window.screen, awa)
    window.screen.go("Booking", reservation=made.id)
    hand.tap("act_machine")
    hand.see("Autre machine")
    hand.tap("Table de coupe")
    hand.see("11:00 – 12:00")
    window.screen.back()
    window.screen.back()
    hand.tap("act_wait")
    hand.see("On garde votre place.")
    assert (now(kiosk, made).state.value, now(kiosk, made).question) == ("booked", Question.BROKEN)


def test_another_machine_and_another_hour(window: KioskWindow, hand: Hand, kiosk: Kiosk, awa: Member) -> None:
    made = take(kiosk, awa, "Presse")
    here(window.screen, awa)
    window.screen.go("Booking", reservation=made.id)
    hand.tap("act_machine")
    hand.tap("Table de coupe")
    hand.tap("later")
    hand.tap("Déplacer")
    hand.see("Table de coupe")
    assert window.screen.pageName == "Booking"
    after = now(kiosk, made)
    assert (after.resource_id, after.start_at) == (thing(kiosk, "Table de coupe").id, made.start_at + 15 * MINUTE_MS)


def test_the_slip_once_more_and_the_way_to_the_machine(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, awa: Member, clock: Steps
) -> None:
    made = take(kiosk, awa, "Presse")
    here(window.screen, awa)
    window.screen.go("Booking", reservation=made.id)
    hand.tap("act_slip")
    assert [job.copy for job in print_queue.recent(kiosk.house) if job.kind == "slip"] == [2, 1]
    window.screen.closeNotice()
    clock.step(minutes=110)
    window.screen.published(frozenset({Topic.USES}))
    hand.tap("act_start")
    assert window.screen.pageName == "Use"


def test_a_group_sees_its_reservation_with_its_sign(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, awa: Member, members: dict[str, Member]
) -> None:
    with kiosk.house.store.write() as tx:
        party = tx.parties.add(name="Les Aiguilles", sign="owl", colour="sky", from_day="2026-11-01", until_day=None)
        tx.parties.set_members(party.key, [awa.id, members["turtle"].id])
    made = take(kiosk, awa, "Presse", party=party)
    here(window.screen, members["turtle"])
    window.screen.go("MyDay")
    hand.tap("openBooking")
    hand.see("Les Aiguilles")
    hand.tap("act_late")
    assert now(kiosk, made).kept_until is not None


def test_a_slip_before_the_reader_opens_it(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, awa: Member, members: dict[str, Member]
) -> None:
    made = take(kiosk, awa, "Presse")
    here(window.screen, awa)
    hand.show_badge(f"R{made.uid}")
    assert window.screen.pageName == "Booking"
    hand.see("11:00 – 12:00")


def test_somebody_elses_is_refused(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, awa: Member, members: dict[str, Member]
) -> None:
    made = take(kiosk, members["turtle"], "Presse")
    here(window.screen, awa)
    window.screen.go("Booking", reservation=made.id)
    assert window.screen.noticeKind == "refused"
    assert hand.find("act_cancel") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_staff_give_back_for_somebody_absent(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, awa: Member, members: dict[str, Member], language: str
) -> None:
    made = take(kiosk, awa, "Presse")
    staff, words = members["sunflower"], Words(language)
    here(window.screen, staff, language)
    window.screen.staff_opened(staff)
    window.screen.go("Reserve", member=awa.id)
    hand.tap(words.say("reserve_hers"))
    hand.see(words.say("reserve_for", name=awa.name))
    hand.tap("openBooking")
    hand.tap("act_slip")
    hand.see(words.say("reserve_slip"))
    window.screen.closeNotice()
    window.screen.back()
    hand.tap("giveBack")
    hand.tap(words.say("my_day_free_yes"))
    hand.see(words.say("my_day_freed"))
    assert now(kiosk, made).state.value == "cancelled"
    with kiosk.house.store.read() as tx:
        assert [each.code for each in tx.messages.of_member(awa.id)] == ["freed"]
