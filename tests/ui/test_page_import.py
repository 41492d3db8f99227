"""A list from a stick or pasted: every line is shown, one button adds the good ones."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from kiosk.model.people import Member
from kiosk.rules.roster import read
from kiosk.services import office
from kiosk.services.roster import Report
from kiosk.words import LANGUAGES, Words
from ui.hand import Hand
from ui.viewmodels import import_list
from ui.window import KioskWindow

FR = Words("fr")


def test_every_line_says_what_becomes_of_it() -> None:
    lines = read("Awa;fr;owl;mint\n;fr\nLena;fr\n")
    reports = [Report(lines[0], same_name=True), Report(lines[1], "name"), Report(lines[2], "known")]
    rows = import_list.line_rows(reports, FR)
    assert [(row.number, row.mark) for row in rows] == [("1", "add"), ("2", "problem"), ("3", "known")]
    assert FR.say("import_same_name") in rows[0].note
    view = import_list.derive(reports, FR)
    assert (view.good, view.act_label) == (1, FR.say("import_add", n=1))
    assert import_list.derive(reports[1:], FR).act_label == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_of_the_place(window: KioskWindow, hand: Hand, noor: Member, language: str) -> None:
    words, house = Words(language), window.screen.house
    window.screen.chooseLanguage(language)
    house.folder.imports.mkdir()
    path = house.folder.imports / "membres.csv"
    path.write_text("Nom;Langue\nLindiwe;en\nZoé;fr\n;fr\n", encoding="cp1252")
    window.screen.open("Members")
    QTest.qWait(30)
    hand.tap("importList")
    hand.see("membres.csv")
    hand.tap(f"file_{[row.label for row in window.screen.page._files.rows].index('membres.csv')}")
    hand.see(words.say("import_problem_name"))
    hand.see("Lindiwe")
    QTest.qWait(420)
    hand.tap("importAdd")
    hand.see(words.say("import_done", n=2))
    assert window.screen.pageName == "Members"
    assert {"Lindiwe", "Zoé"} <= {member.name for member in office.members(house)[0]}
    assert not path.exists(), "no list of names stays in the place"


def test_a_list_that_is_pasted(window: KioskWindow, hand: Hand, noor: Member) -> None:
    window.screen.go("ImportList")
    field = hand.find("importField")
    assert field is not None
    field.setProperty("text", "Lindiwe\ten\nFatou\tfr")
    hand.tap("importRead")
    hand.see(FR.say("import_same_name"))
    hand.tap("importOther")
    hand.see(FR.say("import_from_stick"))
    assert "Lindiwe" not in {member.name for member in office.members(window.screen.house)[0]}
