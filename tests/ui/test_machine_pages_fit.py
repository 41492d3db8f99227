"""The pages about machines at every size and in every language."""

from __future__ import annotations

import pytest
from fitting import SIZES, check_buttons, cut_texts
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.model.people import Member
from kiosk.model.resources import UnitState
from kiosk.services import equipment, pools
from kiosk.words import LANGUAGES
from ui.hand import Hand
from ui.window import KioskWindow

pytestmark = pytest.mark.slow

STEPS = ("name", "picture", "kind", "units", "lengths", "cleaning", "rules")


@pytest.fixture
def broken(kiosk: Kiosk, members: dict[str, Member]) -> equipment.Equipment:
    """One of the first machine does not work."""
    first = equipment.equipment(kiosk.house)[0]
    noor = members["sunflower"]
    pools.set_unit_state(kiosk.house, unit_id=first.units[0].id, state=UnitState.BROKEN, by=noor, nonce="broken")
    return first


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_and_buttons_fit_at_every_size(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, members: dict[str, Member], broken: equipment.Equipment,
    language: str,
) -> None:  # fmt: skip
    screen = window.screen
    screen.staff_opened(members["sunflower"])
    screen.chooseLanguage(language)
    number, unit = broken.resource.id, broken.units[0].id
    pages: list[tuple[str, dict[str, object], str]] = [
        ("Machines", {}, ""), ("Machine", {"resource": number}, ""), ("Broken", {}, ""), ("Questions", {}, ""),
        *(("MachineEdit", {"resource": number}, step) for step in STEPS),
        *(("UnitEdit", {"unit": unit}, step) for step in ("label", "about", "hint", "sheet")),
    ]  # fmt: skip
    for name, arguments, step in pages:
        screen.go(name, **arguments)
        if step:
            screen.page.open_step(step)
        for size in SIZES:
            window.show(size=size)
            QTest.qWait(20)
            assert cut_texts(hand) == [], (name, step, size)
            check_buttons(hand, size)
