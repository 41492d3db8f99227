"""For whom: herself, a group, somebody absent; with somebody beside her; and what is said of a machine before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.app import Kiosk
from kiosk.errors import Refused
from kiosk.model.parties import Party
from kiosk.model.people import Member
from kiosk.model.qualifications import Qualification, QualificationStep
from kiosk.model.resources import Resource, UnitState
from kiosk.services import office, presence, reservations
from kiosk.words import LANGUAGES, Words
from ui.hand import Hand
from ui.screen import Screen
from ui.viewmodels.reserve_slot import ReserveSlotModel
from ui.window import KioskWindow

Issue = Callable[[Member], str]


@pytest.fixture
def party(kiosk: Kiosk, members: dict[str, Member]) -> Party:
    """Awa and the turtle sew together for a while."""
    with kiosk.house.store.write() as tx:
        made = tx.parties.add(
            name="Les Aiguilles", sign="sunflower", colour="sky", from_day="2026-11-01", until_day=None
        )
        tx.parties.set_members(made.key, [members["butterfly"].id, members["turtle"].id])
    return made


def here(screen: Screen, member: Member, language: str = "fr") -> None:
    screen.welcome(presence.check_in_member(screen.house, member_id=member.id, nonce=f"in-{member.id}").result)
    screen.chooseLanguage(language)


def change(kiosk: Kiosk, name: str, **facts: object) -> Resource:
    """What staff keep of a machine, otherwise."""
    found = next(each for each, _ in office.machines(kiosk.house) if each.name == name)
    after = replace(found, **facts)  # type: ignore[arg-type]
    with kiosk.house.store.write() as tx:
        tx.resources.change(after)
    return after


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_member_of_a_group_is_asked_once(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, members: dict[str, Member], party: Party, language: str
) -> None:
    here(window.screen, members["butterfly"], language)
    hand.tap("memberReserve")
    hand.see(Words(language).say("reserve_for_whom"))
    assert hand.find("machines") is None
    hand.tap("Les Aiguilles")
    hand.tap("Presse")
    hand.tap("offer_0")
    hand.tap("reserveAct")
    hand.wait(lambda: window.screen.noticeKind == "done", "not reserved")
    ((made, _),) = reservations.upcoming(kiosk.house, member_id=members["turtle"].id)
    assert made.holder_key == party.key


def test_for_herself_and_back_to_the_question(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, members: dict[str, Member], party: Party
) -> None:
    here(window.screen, members["butterfly"])
    hand.tap("memberReserve")
    hand.tap("Pour moi")
    hand.see("Presse")
    hand.tap("headerBack")
    hand.see("C'est pour qui ?")
    hand.tap("Pour moi")
    hand.tap("Presse")
    hand.tap("reserveAct")
    ((made, _),) = reservations.upcoming(kiosk.house, member_id=members["butterfly"].id)
    assert made.holder_key == members["butterfly"].person_key


def test_with_somebody_who_knows_it_shows_the_second_badge(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, members: dict[str, Member], badge_of: Issue
) -> None:
    awa, knows, stranger = members["butterfly"], members["turtle"], members["tulip"]
    press = change(kiosk, "Presse", needs_qualification=True)
    with kiosk.house.store.write() as tx:
        tx.qualifications.put(Qualification(knows.id, press.id, QualificationStep.CAN_SHOW, may_be_named=True))
    here(window.screen, awa)
    window.screen.go("ReserveSlot", resource=press.id)
    hand.tap("reserveAct")
    hand.see("Montrez le deuxième badge.")
    hand.see(knows.name)
    assert window.screen.noticeKind == ""
    hand.show_badge(badge_of(stranger))
    hand.see("Montrez le deuxième badge.")
    assert reservations.upcoming(kiosk.house, member_id=awa.id) == []
    hand.show_badge(badge_of(knows))
    hand.wait(lambda: window.screen.noticeKind == "done", "not reserved")
    ((made, _),) = reservations.upcoming(kiosk.house, member_id=awa.id)
    assert made.companion_key == knows.person_key
    assert window.screen.memberName == awa.name


def test_nobody_to_begin_with_is_no_wall(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, members: dict[str, Member]
) -> None:
    press = change(kiosk, "Presse", needs_qualification=True)
    here(window.screen, members["butterfly"])
    window.screen.go("ReserveSlot", resource=press.id)
    hand.tap("reserveAct")
    hand.tap("Pas maintenant")
    assert window.screen.pageName == "ReserveSlot"
    hand.does_not_see("Montrez le deuxième badge.")


def test_a_price_stands_only_where_the_place_charges(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, members: dict[str, Member]
) -> None:
    here(window.screen, members["butterfly"])
    free = change(kiosk, "Presse")
    window.screen.go("ReserveSlot", resource=free.id)
    hand.does_not_see("€")
    charged = change(kiosk, "Piqueuse", tariff_cents=150)
    window.screen.go("Reserve")
    hand.does_not_see("€")
    window.screen.go("ReserveSlot", resource=charged.id)
    hand.see("2 h · 3,00\u00a0€")


def test_a_hint_is_said_before_and_reserves_all_the_same(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, members: dict[str, Member]
) -> None:
    with kiosk.house.store.write() as tx:
        press = next(each for each in tx.resources.all() if each.name == "Presse")
        (unit,) = tx.resources.units(press.id)
        tx.resources.change_unit(replace(unit, hint="Appuyer fort sur la pédale."))
        tx.resources.set_state(unit.id, UnitState.HINT, 0)
    here(window.screen, members["butterfly"])
    hand.tap("memberReserve")
    hand.see("Presse, libre, Appuyer fort sur la pédale.")
    hand.tap(f"resource_{press.id}")
    hand.see("Appuyer fort sur la pédale.")
    hand.tap("reserveAct")
    hand.wait(lambda: window.screen.noticeKind == "done", "not reserved")


@pytest.mark.parametrize("language", LANGUAGES)
def test_staff_reserve_for_somebody_absent(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, members: dict[str, Member], language: str
) -> None:
    staff, absent = members["sunflower"], members["turtle"]
    screen = window.screen
    here(screen, staff, language)
    screen.staff_opened(staff)
    screen.go("Staff")
    screen.go("Reserve", member=absent.id)
    hand.see(Words(language).say("reserve_for", name=absent.name))
    hand.tap("Presse")
    hand.see(Words(language).say("reserve_for", name=absent.name))
    hand.tap("reserveAct")
    hand.wait(lambda: screen.noticeKind == "done", "not reserved")
    assert screen.pageName == "Staff"
    ((made, _),) = reservations.upcoming(kiosk.house, member_id=absent.id)
    assert made.holder_key == absent.person_key
    with kiosk.house.store.read() as tx:
        assert [each.code for each in tx.messages.of_member(absent.id)] == ["reserved_for"]


def test_moving_begins_where_it_lies_and_keeps_its_number(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, members: dict[str, Member]
) -> None:
    awa = members["butterfly"]
    press = change(kiosk, "Presse")
    offer = reservations.offers(kiosk.house, resource_id=press.id, member_id=awa.id)[1]
    made = reservations.reserve(
        kiosk.house, member_id=awa.id, resource_id=press.id, start=offer.at, minutes=60, nonce="m"
    ).result
    here(window.screen, awa)
    window.screen.go("ReserveSlot", resource=press.id, moving=made.id, own=True)
    hand.see("11:00 – 12:00")
    hand.tap("later")
    hand.tap("Déplacer")
    hand.wait(lambda: window.screen.noticeKind == "done", "not moved")
    ((after, _),) = reservations.upcoming(kiosk.house, member_id=awa.id)
    assert (after.id, after.start_at) == (made.id, made.start_at + 15 * 60_000)


def test_somebody_elses_reservation_cannot_be_opened_to_move(
    window: KioskWindow, kiosk: Kiosk, members: dict[str, Member]
) -> None:
    press = change(kiosk, "Presse")
    made = reservations.reserve(
        kiosk.house,
        member_id=members["turtle"].id,
        resource_id=press.id,
        start=kiosk.house.now(),
        minutes=60,
        nonce="m",
    ).result
    here(window.screen, members["tulip"])
    with pytest.raises(Refused):
        ReserveSlotModel(window.screen, resource=press.id, moving=made.id)
