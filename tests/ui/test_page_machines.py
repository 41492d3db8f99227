"""Broken and working again, in two touches."""

from __future__ import annotations

import pytest

from kiosk.app import Kiosk, open_kiosk
from kiosk.model.people import Member
from kiosk.model.resources import Resource, ResourceKind, Unit, UnitState
from kiosk.services import office
from kiosk.words import Words
from ui.hand import Hand
from ui.viewmodels.machines import derive
from ui.window import KioskWindow

PRESS = Resource(1, "Presse", "press", ResourceKind.MACHINE)


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
    (row,) = derive([(PRESS, [Unit(4, 1, "1", state)])], Words("fr"))
    assert (row.label, row.availability, row.stateText) == ("Presse", availability, said)


def test_several_units_are_told_apart() -> None:
    rows = derive([(PRESS, [Unit(4, 1, "1"), Unit(5, 1, "2")])], Words("fr"))
    assert [row.label for row in rows] == ["Presse 1", "Presse 2"]


def test_two_touches_and_back(window: KioskWindow, hand: Hand, members: dict[str, Member], kiosk: Kiosk) -> None:
    window.screen.staff_opened(members["sunflower"])
    window.screen.open("Machines")
    unit = office.machines(window.screen.house)[0][1][0].id
    hand.tap(f"unit_{unit}")
    hand.tap("sheetSecondary")
    assert _state(kiosk, unit) is UnitState.OK
    for wanted in (UnitState.BROKEN, UnitState.OK):
        window.screen.page.touch(unit)
        hand.tap("sheetPrimary")
        for _ in range(19):
            window.screen.page.confirm()
        assert _state(kiosk, unit) is wanted
        window.screen.closeNotice()
        hand.wait(lambda: hand.find("sheetPrimary") is None, "the sheet stays")


def _state(kiosk: Kiosk, unit_id: int) -> UnitState:
    with open_kiosk(kiosk.folder.path) as second, second.house.store.read() as tx:
        unit = tx.resources.unit(unit_id)
        assert unit is not None
        return unit.state


def test_every_unit_is_there(window: KioskWindow, hand: Hand, members: dict[str, Member], kiosk: Kiosk) -> None:
    window.screen.staff_opened(members["sunflower"])
    window.screen.open("Machines")
    for row in derive(office.machines(kiosk.house), Words("fr")):
        hand.see(f"{row.label}, marche")
