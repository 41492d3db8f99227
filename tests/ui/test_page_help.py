"""Help: five steps, and a call that can be seen and heard."""

from __future__ import annotations

from PySide6.QtTest import QTest

from ui.hand import Hand
from ui.screen import Outlets
from ui.window import KioskWindow

SECOND_TOUCH_MS = 450
"""A second touch on the same control sooner than this counts as the same one."""


def test_five_steps_and_a_call(window: KioskWindow, hand: Hand, outlets: Outlets) -> None:
    heard: list[str] = []
    outlets.play = heard.append
    hand.tap("homeHelp")
    for step in ("1. Montrez votre badge", "2. Réserver", "3. J'ai fabriqué", "4. Votre langue", "5. Je pars"):
        hand.see(step)
    hand.tap("helpCall")
    hand.see("De l'aide, s'il vous plaît")
    hand.tap("sheetSecondary")
    assert heard == ["attention", "attention"]
    hand.tap("sheetPrimary")
    hand.does_not_see("De l'aide, s'il vous plaît")
    assert window.screen.pageName == "Help"


def test_help_in_every_language(window: KioskWindow, hand: Hand) -> None:
    hand.tap("homeHelp")
    hand.tap("headerLanguage")
    hand.see("Call the team")
    QTest.qWait(SECOND_TOUCH_MS)
    hand.tap("headerLanguage")
    hand.see("مناداة الفريق")
