"""The page for what stands in the way."""

from __future__ import annotations

import pytest

from kiosk.errors import TroubleCode
from kiosk.words import LANGUAGES, Words
from ui.hand import Hand
from ui.screen import Outlets
from ui.viewmodels.trouble import derive
from ui.window import KioskWindow


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", TroubleCode)
def test_every_trouble_has_its_page(code: TroubleCode, language: str) -> None:
    facts = dict.fromkeys(("file", "where", "found", "known", "path", "names", "name", "missing", "folder", "pid"), "x")
    view = derive(code.value, "", dict(facts), Words(language))
    assert view.reference == ""
    assert not any(each.startswith("trouble_") for each in (view.title, view.sentence, view.next_step))


def test_a_bug_has_a_number_to_say() -> None:
    view = derive("", "4821", {}, Words("fr"))
    assert view.next_step == "Appelez l'équipe, avec ce numéro\u00a0: 4821"


def test_a_bug_leads_home(window: KioskWindow, hand: Hand) -> None:
    window.screen.replace("Trouble", bug="4821")
    hand.see("4821")
    assert not window.screen.showBack
    hand.tap("troubleAct")
    assert window.screen.pageName == "Home"


def test_a_trouble_can_be_tried_again(window: KioskWindow, hand: Hand, outlets: Outlets) -> None:
    tried: list[str] = []
    outlets.retry_open = lambda: tried.append("again")
    window.screen.replace("Trouble", code="disk_full")
    hand.see(Words("fr").say("trouble_disk_full_title"))
    hand.tap("troubleAct")
    assert tried == ["again"]
    hand.tap("troubleHome")
    assert window.screen.pageName == "Home"
