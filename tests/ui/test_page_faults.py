"""What needs eyes: told on the staff pages and by the day's key, decided at the machine's own page."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.model.day_keys import KeyReason
from kiosk.model.faults import FaultKind
from kiosk.model.people import Member
from kiosk.model.resources import Unit
from kiosk.services import day_key, faults, office, presence, uses
from kiosk.words import LANGUAGES, Words
from ui.hand import Hand
from ui.viewmodels import staff_ways
from ui.viewmodels.faults import derive
from ui.window import KioskWindow

SECOND_TOUCH_MS = 450


@pytest.fixture
def press(kiosk: Kiosk) -> Unit:
    return next(units[0] for thing, units in office.machines(kiosk.house) if thing.picture == "press")


def left_dirty(kiosk: Kiosk, member: Member) -> None:
    kitchen = next(units[0] for thing, units in office.machines(kiosk.house) if thing.picture == "kitchen")
    seq = uses.start(kiosk.house, member_id=member.id, unit_id=kitchen.id, nonce="k").result.seq
    uses.stop(kiosk.house, member_id=member.id, seq=seq, nonce="k-end")
    uses.say_clean(kiosk.house, seq=seq, clean=False, nonce="k-dirty")


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_holds_the_day_sees_decides_and_cleans(
    window: KioskWindow, hand: Hand, kiosk: Kiosk, press: Unit, members: dict[str, Member], badge_of: Any, language: str
) -> None:
    say, house = Words(language).say, kiosk.house
    holder, witness = [each for each in members.values() if each.role == "member"][:2]
    office.change_member(house, member=replace(holder, language=language), nonce="speaks")
    for each in (holder, witness):
        presence.check_in_member(house, member_id=each.id, nonce=f"in-{each.id}")
    day_key.take(house, member_id=holder.id, witness_id=witness.id, reason=KeyReason.OPENING, nonce="key")
    faults.report(house, unit_id=press.id, kind=FaultKind.NOISE, stops=False, nonce="f")
    left_dirty(kiosk, witness)
    window.screen.header_key.refresh()
    hand.show_badge(badge_of(holder))
    window.screen.go("Faults")
    hand.see(say("faults_to_clean"))
    hand.tap(f"{say('faults_cleaned')} Cuisine")
    hand.see(say("use_clean_thanks"))
    hand.does_not_see(say("faults_to_clean"))
    window.screen.closeNotice()
    QTest.qWait(SECOND_TOUCH_MS)
    hand.tap(f"Presse, {say('use_to_look_at')}")
    hand.tap(say("use_works"))
    hand.see(say("use_works_done"))
    window.screen.back()
    hand.see(say("faults_none"))


def test_a_member_without_the_key_is_sent_home(
    window: KioskWindow, hand: Hand, members: dict[str, Member], badge_of: Any
) -> None:
    hand.show_badge(badge_of(next(each for each in members.values() if each.role == "member")))
    window.screen.go("Faults")
    assert window.screen.pageName == "Home"


def test_the_way_of_the_staff_page_counts_both(kiosk: Kiosk, press: Unit, members: dict[str, Member]) -> None:
    def fact() -> tuple[str, bool]:
        row = next(row for row in staff_ways.rows(kiosk.house, Words("fr")) if row.page == "Faults")
        return row.fact, row.urgent

    assert fact() == ("Rien", False)
    faults.report(kiosk.house, unit_id=press.id, kind=FaultKind.HOT, stops=False, nonce="f")
    left_dirty(kiosk, members["butterfly"])
    assert fact() == ("1 à regarder · 1 à nettoyer", True)


def test_a_row_says_each_picture_once(kiosk: Kiosk, press: Unit) -> None:
    for number, kind in enumerate((FaultKind.HOT, FaultKind.NOISE, FaultKind.HOT)):
        faults.report(kiosk.house, unit_id=press.id, kind=kind, stops=False, nonce=f"f{number}")
    (row,) = derive(faults.open_reports(kiosk.house), [], set(), Words("fr"))
    assert (row.label, row.stateText, row.said) == ("Presse", "à regarder", ("fault-hot", "fault-noise"))
