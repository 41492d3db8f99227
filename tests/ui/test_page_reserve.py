"""Which machine: one tile a pool, in words and shapes; what is broken says so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app import Kiosk, open_kiosk
from kiosk.model.people import Member
from kiosk.model.resources import Availability, Resource, ResourceKind, Standing, UnitState
from kiosk.ports import Clock
from kiosk.services import presence, setup
from kiosk.services.house import Topic
from kiosk.settings import Settings
from kiosk.words import Words
from ui.hand import Hand
from ui.screen import Screen
from ui.viewmodels.reserve import derive
from ui.window import KioskWindow

ZONE = "Europe/Paris"
FR, EN, AR = Words("fr"), Words("en"), Words("ar")
MACHINE = Resource(1, "Surjeteuse", "overlocker", ResourceKind.MACHINE)
AT_FOUR = 1_795_446_000_000


def standing(availability: Availability, free: int, units: int, until: int | None = None) -> Standing:
    return Standing(MACHINE, availability, free, units, until)


@pytest.mark.parametrize(
    ("found", "words", "expected"),
    [
        (standing(Availability.FREE, 1, 1), FR, "libre"),
        (standing(Availability.FREE, 1, 2), FR, "1 libre"),
        (standing(Availability.FREE, 2, 2), FR, "2 libres"),
        (standing(Availability.FREE, 2, 4), EN, "2 free"),
        (standing(Availability.FREE, 2, 4), AR, "اثنتان متاحتان"),
        (standing(Availability.BUSY, 0, 2, AT_FOUR), FR, "occupée jusqu'à 16:00"),
        (standing(Availability.BUSY, 0, 1), FR, "occupée"),
        (standing(Availability.CLEANING, 0, 1, AT_FOUR), EN, "cleaning until 16:00"),
        (standing(Availability.BROKEN, 0, 2), FR, "en panne"),
        (standing(Availability.CLOSED, 0, 2), FR, "fermé maintenant"),
    ],
)
def test_state_in_words(found: Standing, words: Words, expected: str) -> None:
    (row,) = derive([found], words, ZONE)
    assert (row.resource, row.label, row.picture, row.stateText) == (1, "Surjeteuse", "overlocker", expected)
    assert row.availability == found.availability


def here(screen: Screen, member: Member) -> None:
    screen.welcome(presence.check_in_member(screen.house, member_id=member.id, nonce=f"in-{member.id}").result)


def break_all(kiosk: Kiosk, name: str) -> None:
    with kiosk.house.store.write() as tx:
        number = next(each.id for each in tx.resources.all() if each.name == name)
        for unit in tx.resources.units(number):
            tx.resources.set_state(unit.id, UnitState.BROKEN, kiosk.house.now())


def test_a_pool_is_one_tile(window: KioskWindow, hand: Hand, members: dict[str, Member]) -> None:
    here(window.screen, members["butterfly"])
    window.screen.open("Reserve")
    hand.see("Réserver")
    hand.see("Surjeteuse, 2 libres")
    assert len([name for name in hand.names() if name.startswith("Surjeteuse")]) == 1


def test_choosing_a_machine_leads_to_its_hours(window: KioskWindow, hand: Hand, members: dict[str, Member]) -> None:
    here(window.screen, members["butterfly"])
    window.screen.open("Reserve")
    hand.pause(50)
    hand.tap("Presse, libre")
    assert window.screen.pageName == "ReserveSlot"
    hand.see("Presse")


def test_a_broken_machine_is_refused_with_a_way_on(
    kiosk: Kiosk, window: KioskWindow, hand: Hand, members: dict[str, Member]
) -> None:
    break_all(kiosk, "Presse")
    here(window.screen, members["butterfly"])
    window.screen.open("Reserve")
    hand.pause(50)
    hand.tap("Presse, en panne")
    hand.see("Choisissez une autre machine.")
    assert (window.screen.pageName, window.screen.noticeKind) == ("Reserve", "refused")


def test_a_machine_repaired_meanwhile_is_shown_at_once(
    kiosk: Kiosk, window: KioskWindow, hand: Hand, members: dict[str, Member]
) -> None:
    break_all(kiosk, "Presse")
    here(window.screen, members["butterfly"])
    window.screen.open("Reserve")
    hand.see("Presse, en panne")
    with kiosk.house.store.write() as tx:
        for unit in tx.resources.units():
            tx.resources.set_state(unit.id, UnitState.OK, kiosk.house.now())
    window.screen.published(frozenset({Topic.RESOURCES}))
    hand.see("Presse, libre")


@pytest.mark.parametrize(
    ("name", "sentence"), [("Reserve", "Pas encore de machine à réserver."), ("Made", "Pas encore de produit à noter.")]
)
def test_a_bare_place_says_so(qapp: QGuiApplication, tmp_path: Path, clock: Clock, name: str, sentence: str) -> None:
    with open_kiosk(tmp_path / "bare", clock=clock, settings=Settings(place_name="Local vide")) as bare:
        setup.found_place(bare.house, staff_name="Noor", sign="owl", colour="mint", language="fr", pin="1234", packs=())
        with bare.house.store.read() as tx:
            (member,) = tx.members.all()
        screen = Screen(bare.house)
        screen.start()
        here(screen, member)
        screen.open(name)
        window = KioskWindow(screen)
        window.show(size=(1280, 800))
        Hand(window.window, screen.code_seen).see(sentence)
        window.close()


def test_nobody_reserves_without_a_badge(
    window: KioskWindow, members: dict[str, Member], badge_of: Callable[[Member], str], hand: Hand
) -> None:
    window.screen.open("Reserve")
    assert window.screen.pageName == "Home"
    hand.show_badge(badge_of(members["butterfly"]))
    window.screen.open("Reserve")
    assert window.screen.pageName == "Reserve"


def test_the_words_follow_the_language(window: KioskWindow, hand: Hand, members: dict[str, Member]) -> None:
    here(window.screen, members["butterfly"])
    window.screen.open("Reserve")
    hand.see("2 libres")
    window.screen.nextLanguage()
    hand.see("2 free")
