"""The first run on an empty folder, through the real window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest

from kiosk.app import Kiosk, open_kiosk
from kiosk.services import office, pins
from kiosk.services.house import place_kind
from kiosk.words import Words
from ui.hand import Hand
from ui.screen import Outlets, Screen
from ui.viewmodels.digits import TwicePin
from ui.viewmodels.setup_steps import STEPS, Draft, derive
from ui.window import KioskWindow

FR = Words("fr")


@pytest.mark.parametrize(
    ("step", "draft", "pin", "can_act"),
    [
        ("language", Draft(), TwicePin(), True),
        ("place", Draft(place="  "), TwicePin(), False),
        ("place", Draft(place="Atelier"), TwicePin(), True),
        ("packs", Draft(packs=frozenset()), TwicePin(), False),
        ("person", Draft(), TwicePin(), False),
        ("sign", Draft(), TwicePin(), True),
        ("pin", Draft(), TwicePin(), False),
        ("pin", Draft(), TwicePin("12"), True),
        ("seller", Draft(), TwicePin(), True),
        ("done", Draft(), TwicePin(), True),
    ],
)
@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_every_question_has_words_and_waits_for_an_answer(
    step: str, draft: Draft, pin: TwicePin, can_act: bool, language: str
) -> None:
    view = derive(draft, step, pin, Words(language))
    assert view.can_act is can_act
    assert "setup_" not in view.ask + view.hint + view.act_label


def test_a_pin_typed_differently_starts_again() -> None:
    view = derive(Draft(), "pin", TwicePin(problem="differs"), FR)
    assert (view.problem, view.hint) == (True, FR.say("staff_pin_differs"))


@pytest.fixture
def empty(tmp_path: Path, clock: object) -> Iterator[Kiosk]:
    with open_kiosk(tmp_path / "new", clock=clock) as kiosk:  # type: ignore[arg-type]
        yield kiosk


@pytest.fixture
def first_run(qapp: QGuiApplication, empty: Kiosk) -> Iterator[KioskWindow]:
    QAccessible.setActive(True)
    outlets = Outlets(change_setting=empty.change_setting, save_badge_sheet=lambda badges: "/paper/badges-1.pdf")
    screen = Screen(empty.house, outlets)
    screen.start("Setup")
    window = KioskWindow(screen)
    window.show(size=(1280, 800))
    QGuiApplication.processEvents()
    yield window
    window.close()


def _on(hand: Hand, button: str = "setupNext") -> None:
    """Two touches closer than 400 ms are one."""
    QTest.qWait(420)
    hand.tap(button)
    QTest.qWait(60)


def _type(first_run: KioskWindow, hand: Hand, text: str) -> None:
    hand.tap("setupTextField")
    hand.type(text + "\r")
    QTest.qWait(60)


def _pin(hand: Hand, pin: str) -> None:
    for digit in pin:
        hand.tap(f"key_{digit}")
    _on(hand)


def test_a_place_is_founded_question_by_question(first_run: KioskWindow, empty: Kiosk) -> None:
    hand = Hand(first_run.window, first_run.screen.code_seen)
    page = first_run.screen.page
    assert not first_run.screen.showBack
    hand.tap("language_en")
    _on(hand)
    _type(first_run, hand, "Riverside")
    hand.tap("pack_kitchen")
    _on(hand)
    _type(first_run, hand, "Noor")
    assert page.step == "sign"
    _on(hand, "setupBack")
    assert (page.step, page.text) == ("person", "Noor")
    hand.type("\r")
    hand.tap("sign_cat")
    _on(hand)
    _pin(hand, "2468")
    assert page.step == "pin"
    hand.wait(lambda: page.digits == 0, "the first PIN still stands there")
    _pin(hand, "2468")
    assert page.step == "seller"
    assert place_kind(empty.house) is None
    hand.tap("setupLater")
    for _ in range(19):
        page.later()
    assert first_run.screen.noticeKind == ""
    hand.see("Welcome, Noor.")
    with open_kiosk(empty.folder.path) as second:
        assert place_kind(second.house) == "real"
        assert (second.house.settings.place_name, second.house.settings.languages) == ("Riverside", ("en", "fr", "ar"))
        (noor,) = office.members(second.house)[0]
        assert (noor.name, noor.sign, noor.language) == ("Noor", "cat", "en")
        assert pins.staff_by_code(second.house, page.code) == noor
        assert pins.sign_in(second.house, member_id=noor.id, pin="2468") == noor
        assert {resource.picture for resource, _ in office.machines(second.house)} >= {"sewing-machine"}
        assert not {resource.picture for resource, _ in office.machines(second.house)} & {"kitchen", "oven"}
    hand.tap("setupCard")
    hand.see("badges-1.pdf")
    page.make_card()
    page.make_paper()
    with empty.house.store.read() as tx:
        assert len(tx.badges.active_members()) == 1
        assert tx.prints.recent(5) == []
    _on(hand)
    assert first_run.screen.pageName == "Home"
    assert first_run.screen.language == "en"


def test_a_pin_that_differs_starts_again_in_the_window(first_run: KioskWindow) -> None:
    hand = Hand(first_run.window, first_run.screen.code_seen)
    page = first_run.screen.page
    page._step = STEPS[STEPS.index("pin")]
    page.refresh()
    page.press("1")
    page.forward()
    hand.see(FR.say("staff_pin_short"))
    for key in "234":
        page.press(key)
    page.forward()
    for key in "9999":
        page.press(key)
    page.forward()
    hand.see(FR.say("staff_pin_differs"))
    assert (page.step, page.digits) == ("pin", 0)


def test_a_badge_shown_during_set_up_does_nothing(first_run: KioskWindow) -> None:
    first_run.screen.code_seen("04A1B2C3")
    assert (first_run.screen.pageName, first_run.screen.noticeKind) == ("Setup", "")
