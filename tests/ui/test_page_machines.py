"""The list of machines, starter packs, what is put away; broken in two touches from the staff page."""

from __future__ import annotations

import pytest

from kiosk.app import Kiosk, open_kiosk
from kiosk.model.people import Member
from kiosk.model.resources import Resource, ResourceKind, Unit, UnitState
from kiosk.rules.calendar import instant
from kiosk.services import equipment, office, reservations
from kiosk.services.equipment import Equipment
from kiosk.words import LANGUAGES, Words
from kiosk.words.formats import NO_BREAK_SPACE
from ui.hand import Hand
from ui.viewmodels.broken import derive as derive_units
from ui.viewmodels.machine_words import state_text
from ui.viewmodels.machines import derive
from ui.viewmodels.unit_names import named
from ui.window import KioskWindow

PRESS = Resource(1, "Presse", "press", ResourceKind.MACHINE)
POOL = Resource(2, "Piqueuse", "sewing-machine", ResourceKind.MACHINE)
TODAY = "2026-11-23"
PARIS = "Europe/Paris"


@pytest.mark.parametrize(
    ("state", "availability", "said"),
    [
        (UnitState.OK, "free", "marche"),
        (UnitState.BROKEN, "broken", "en panne"),
        (UnitState.TO_LOOK_AT, "free", "marche, à regarder"),
        (UnitState.HINT, "free", "marche, avec une astuce"),
    ],
)
def test_a_unit_in_words(state: UnitState, availability: str, said: str) -> None:
    (row,) = derive_units([Equipment(PRESS, (Unit(4, 1, "1", state),))], Words("fr"), PARIS, TODAY)
    assert (row.label, row.availability, row.stateText) == ("Presse", availability, said)


@pytest.mark.parametrize(
    ("label", "said"),
    [("2", "Piqueuse n°\u00a02"), ("Près de la fenêtre", "Piqueuse Près de la fenêtre"), ("", "Piqueuse")],
)
def test_a_number_is_a_number_and_a_name_a_name(label: str, said: str) -> None:
    assert named("Piqueuse", label, Words("fr")) == said


def test_since_when_it_is_broken() -> None:
    at = instant(TODAY, 9 * 60 + 30, PARIS)
    broken = Unit(4, 1, "1", UnitState.BROKEN, state_since=at)
    assert state_text(broken, Words("fr"), PARIS, TODAY) == "en panne · 09:30"
    assert state_text(broken, Words("en"), PARIS, "2026-11-25") == "broken · Mon 23 Nov"
    hinted = Unit(4, 1, "1", UnitState.HINT, state_since=at)
    assert state_text(hinted, Words("fr"), PARIS, TODAY) == "marche, avec une astuce"


def test_several_units_are_told_apart_and_the_broken_ones_come_first() -> None:
    found = [
        Equipment(PRESS, (Unit(3, 1, "1"),)),
        Equipment(POOL, (Unit(4, 2, "1"), Unit(5, 2, "2", UnitState.BROKEN), Unit(6, 2, "3", UnitState.TO_LOOK_AT))),
    ]
    assert [row.label for row in derive_units(found, Words("fr"), PARIS, TODAY)] == [
        "Presse", "Piqueuse n°\u00a01", "Piqueuse n°\u00a02", "Piqueuse n°\u00a03",
    ]  # fmt: skip
    first, second = derive(found, Words("fr"))
    assert (first.label, first.availability, first.marks) == ("Piqueuse", "broken", ("free", "broken", "free"))
    assert first.stateText.replace(NO_BREAK_SPACE, " ") == "3 machines · 1 en panne · 1 à regarder"
    assert (second.stateText, second.marks) == ("marche", ())


def _state(kiosk: Kiosk, unit_id: int) -> UnitState:
    with open_kiosk(kiosk.folder.path) as second, second.house.store.read() as tx:
        unit = tx.resources.unit(unit_id)
        assert unit is not None
        return unit.state


@pytest.mark.parametrize("language", LANGUAGES)
def test_broken_in_two_touches_from_the_staff_page_and_one_back(
    window: KioskWindow, hand: Hand, noor: Member, kiosk: Kiosk, language: str
) -> None:
    unit = equipment.equipment(kiosk.house)[0].units[0].id
    window.screen.open("Staff")
    window.screen.chooseLanguage(language)
    hand.tap("wayBroken")
    hand.tap(f"unit_{unit}")
    assert _state(kiosk, unit) is UnitState.BROKEN
    words = Words(language)
    hand.see(words.say("staff_unit_broken_done", name=named("Piqueuse", "1", words)))
    hand.tap("brokenUndo")
    assert _state(kiosk, unit) is UnitState.OK
    hand.wait(lambda: hand.find("brokenUndo") is None, "the way back stays")


@pytest.mark.parametrize("language", LANGUAGES)
def test_broken_in_two_touches_from_the_list_shows_who_is_concerned(
    window: KioskWindow, hand: Hand, noor: Member, kiosk: Kiosk, members: dict[str, Member], language: str
) -> None:
    house = window.screen.house
    press = next(each for each in equipment.equipment(house) if each.resource.picture == "press")
    start = instant("2026-11-24", 600, PARIS)
    reservations.reserve(
        house, member_id=members["turtle"].id, resource_id=press.resource.id, start=start, minutes=60, nonce="r"
    )
    window.screen.open("Machines")
    window.screen.chooseLanguage(language)
    hand.tap(f"machine_{press.resource.id}")
    hand.tap(f"switch_unit_{press.units[0].id}")
    assert _state(kiosk, press.units[0].id) is UnitState.BROKEN
    assert window.screen.pageName == "Questions"
    window.screen.closeNotice()
    hand.see(Words(language).say("questions_cause_broken"))
    hand.see("Fatou")
    hand.tap("answer_keep")
    hand.see(Words(language).say("questions_done_keep", n=1))
    window.screen.closeNotice()
    hand.see(Words(language).say("questions_empty"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_place_is_furnished_in_two_touches_and_there_is_a_way_back(
    window: KioskWindow, hand: Hand, noor: Member, kiosk: Kiosk, language: str
) -> None:
    house = window.screen.house
    for each in equipment.equipment(house):
        equipment.retire_resource(house, resource_id=each.resource.id, by=noor, nonce=f"away-{each.resource.id}")
    window.screen.open("Machines")
    window.screen.chooseLanguage(language)
    hand.see(Words(language).say("machines_empty_ask"))
    hand.tap("pack_kitchen")
    hand.see("1 Cuisine")
    hand.tap("sheetSecondary")
    assert equipment.equipment(house) == []
    hand.pause(430)
    hand.tap("pack_kitchen")
    hand.tap("sheetPrimary")
    assert [each.resource.name for each in equipment.equipment(house)] == ["Cuisine", "Four"]
    hand.see("Four")
    hand.tap("unfurnish")
    assert equipment.equipment(house) == []
    hand.tap("putAway")
    hand.see(Words(language).say("machines_away_title"))
    press = next(each for each in equipment.put_away(house) if each.picture == "press")
    hand.tap(f"machine_{press.id}")
    assert [resource.name for resource, _ in office.machines(kiosk.house)] == ["Presse"]


def test_the_sheets_of_all_machines_are_one_file(window: KioskWindow, hand: Hand, noor: Member, kiosk: Kiosk) -> None:
    made: list[list[object]] = []
    window.screen.outlets.save_machine_sheets = lambda sheets: made.append(sheets) or "/x/paper/sheets.pdf"
    window.screen.open("Machines")
    hand.tap("allSheets")
    hand.see("sheets.pdf")
    assert len(made[0]) == 10
