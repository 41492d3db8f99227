"""Arriving: questions one by one after the greeting, in her language, all of which may wait."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.app import Kiosk
from kiosk.model.charter import OWN, CharterLine
from kiosk.model.messages import Message
from kiosk.model.people import Member
from kiosk.rules.calendar import add_days, instant
from kiosk.services import arrivals, charter, office, presence
from kiosk.services.arrivals import Ask, Kind
from kiosk.words import LANGUAGES, Words
from ui.hand import Hand
from ui.viewmodels.arrival import MESSAGE_PICTURES, derive
from ui.window import KioskWindow

ZONE = "Europe/Paris"
MONDAY = "2026-11-23"
SERVICES = Path(__file__).parents[2] / "kiosk" / "services"


@pytest.fixture
def asked(
    kiosk: Kiosk, members: dict[str, Member], badge_of: Callable[[Member], str], clock: Any
) -> Callable[[str], tuple[Member, str]]:
    """A member of this language for whom everything waits, and her badge."""

    def make(language: str) -> tuple[Member, str]:
        member = replace(members["elephant"], language=language, valid_until=add_days(MONDAY, 5))
        office.change_member(kiosk.house, member=member, nonce="language")
        presence.check_in_member(kiosk.house, member_id=member.id, nonce="monday")
        clock.at = instant("2026-11-24", 600, ZONE)
        lines = [CharterLine("hands"), CharterLine(OWN, "La clef reste au clou.")]
        charter.publish(kiosk.house, lines=lines, by=members["sunflower"], nonce="charter")
        with kiosk.store.write() as tx:
            tx.messages.add(member.id, "restored", {"resource": "Presse", "day": MONDAY, "start": "10:00"}, clock.now())
        return member, badge_of(member)

    return make


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_it_in_one_go(
    kiosk: Kiosk, window: KioskWindow, hand: Hand, asked: Callable[[str], tuple[Member, str]], language: str
) -> None:
    member, badge = asked(language)
    words = Words(language)
    hand.show_badge(badge)
    assert (window.screen.pageName, window.screen.stage) == ("Arrival", "question")
    hand.see(words.say("arrival_charter"))
    hand.tap("arrivalAct")
    hand.see(words.say("charter_rule_hands"))
    hand.see("La clef reste au clou.")
    hand.tap("charterAgree")
    hand.tap("sheetPrimary")
    hand.see("Presse")
    hand.tap("arrivalAct")
    hand.see(words.say("arrival_left_midday"))
    hand.tap("left_afternoon")
    hand.see(words.say("arrival_act_valid"))
    hand.tap("arrivalAct")
    assert window.screen.pageName == "Member"
    assert arrivals.asks(kiosk.house, member=member, arrived=True) == ()
    assert presence.present(kiosk.house) == {member.id}
    hand.show_badge(badge)
    assert window.screen.pageName == "Member"


def test_all_of_it_may_wait(
    kiosk: Kiosk, window: KioskWindow, hand: Hand, asked: Callable[[str], tuple[Member, str]]
) -> None:
    member, badge = asked("fr")
    hand.show_badge(badge)
    hand.see("1 / 4")
    for _ in range(3):
        hand.tap("arrivalLater")
        hand.pause(420)
    hand.tap("arrivalAct")
    assert window.screen.pageName == "Member"
    left = [ask.kind for ask in arrivals.asks(kiosk.house, member=member, arrived=True)]
    assert left == [Kind.CHARTER, Kind.MESSAGE]


def test_the_way_back_leads_to_her_page(window: KioskWindow, hand: Hand, asked: Callable[[str], Any]) -> None:
    hand.show_badge(asked("fr")[1])
    hand.tap("headerBack")
    assert window.screen.pageName == "Member"


def test_this_is_not_me_is_there_at_once(
    kiosk: Kiosk, window: KioskWindow, hand: Hand, asked: Callable[[str], Any]
) -> None:
    hand.show_badge(asked("fr")[1])
    hand.tap("memberNotMe")
    hand.see("C'est effacé")
    assert (window.screen.pageName, presence.present(kiosk.house)) == ("Home", set())


def test_every_message_that_is_left_for_somebody_has_a_drawing() -> None:
    said = re.compile(r'\b(?:tell|tell_others|messages\.add)\([^"\n]*, "([a-z_]+)"')
    left = {code for path in SERVICES.glob("*.py") for code in said.findall(path.read_text())}
    assert {"freed", "handed_over", "series_freed", "group_ended", "not_clean"} <= left
    assert left - MESSAGE_PICTURES.keys() == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", MESSAGE_PICTURES)
def test_every_message_has_its_sentence_and_says_days_as_days(code: str, language: str) -> None:
    facts = dict.fromkeys(("resource", "start", "end", "name", "by", "new_start", "group"), "x") | {
        "day": MONDAY, "new_day": MONDAY, "until": MONDAY, "minutes": 5, "unit": "1"
    }  # fmt: skip
    ask = Ask("m", Kind.MESSAGE, message=Message(1, 1, code, facts, 0))
    view = derive([ask], 0, "2026-11-24", Words(language))
    assert not view.sentence.startswith("message_")
    assert MONDAY not in view.sentence
    assert "{" not in view.sentence


def test_a_reservation_in_question_leads_to_her_day(
    kiosk: Kiosk, window: KioskWindow, hand: Hand, members: dict[str, Member], badge_of: Callable[[Member], str]
) -> None:
    member = members["turtle"]
    with kiosk.store.write() as tx:
        facts = {"resource": "Presse", "day": MONDAY, "start": "10:00"}
        tx.messages.add(member.id, "in_question", facts, kiosk.house.now())
    hand.show_badge(badge_of(member))
    hand.tap("arrivalAct")
    assert window.screen.pageName == "MyDay"
    hand.tap("headerBack")
    assert window.screen.pageName == "Member"
    assert arrivals.asks(kiosk.house, member=member, arrived=False) == ()
