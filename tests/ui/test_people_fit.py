"""Pages about members, badges and groups at every size and in every language."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from fitting import SIZES, check_buttons, cut_texts
from PySide6.QtTest import QTest

from kiosk.errors import Refused
from kiosk.model.people import Member
from kiosk.services import new_badges, parties, presence
from kiosk.words import LANGUAGES
from ui.hand import Hand
from ui.screen import Screen
from ui.window import KioskWindow

LIST = "Nom;Langue;Signe;Couleur;Note\nLindiwe;en;;;x\nFatou;fr;;;\n;fr;;;\nZoé;klingon;;;\nGrace;en;palm;mint;\n"


def _go(name: str, **arguments: Any) -> Callable[[Screen], None]:
    return lambda screen: screen.go(name, **arguments)


def _step(name: str, step: str, **arguments: Any) -> Callable[[Screen], None]:
    def go(screen: Screen) -> None:
        screen.go(name, **arguments)
        screen.page.open_step(step)

    return go


def _own_days(screen: Screen) -> None:
    screen.go("PartyEdit", party=0)
    screen.page.open_step("days")
    screen.page.choose_lasts("own")


def _lines(screen: Screen) -> None:
    screen.go("ImportList")
    screen.page.paste(LIST)


def _until(screen: Screen) -> None:
    screen.go("MemberEdit", member=2)
    screen.page.ask_until()


def _lost(screen: Screen) -> None:
    screen.go("LostBadge")
    screen.page.touch(3)


PAGES: dict[str, Callable[[Screen], None]] = {
    "badges": _go("MemberBadges", member=2), "erase": _go("MemberErase", member=2), "ways": _go("MemberEdit", member=2),
    "role": _step("MemberEdit", "role", member=2), "until": _until, "new": _go("MemberEdit", member=0),
    "groups": _go("Parties"), "sign": _step("PartyEdit", "sign", party=0), "days": _own_days,
    "who": _step("PartyEdit", "members", party=0),
    "import": _go("ImportList"), "lines": _lines, "lost": _lost, "members": _go("Members"),
}  # fmt: skip

OVER = ("until", "lost")
"""A sheet lies over the page: the buttons below it cannot be touched."""


@pytest.fixture
def lived(screen: Screen, members: dict[str, Member]) -> Screen:
    """Somebody with badges of all kinds, a group, a card nobody has."""
    house, noor = screen.house, members["sunflower"]
    new_badges.issue(house, member_id=2, nonce="b1")
    new_badges.replace_lost(house, member_id=2, by=[noor], nonce="b2")
    new_badges.issue_for_day(house, member_id=2, by=noor, nonce="b3")
    presence.check_in_member(house, member_id=2, nonce="in")
    with suppress(Refused):
        presence.check_in(house, code="04A2B3C4D5E680", nonce="card")
    today = house.today()
    parties.add(
        house, name="Coopérative du midi", sign="shell", colour="rose", from_day=today, until_day=today,
        member_ids=[2, 3], nonce="p",
    )  # fmt: skip
    return screen


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_words_and_buttons_fit_at_every_size(
    lived: Screen, window: KioskWindow, hand: Hand, members: dict[str, Member], language: str
) -> None:
    window.screen.staff_opened(members["sunflower"])
    window.screen.chooseLanguage(language)
    group = parties.cards(lived.house)[0].party.key
    pages = PAGES | {"group": _go("PartyEdit", party=group), "came": _go("GroupArrival", party=group)}
    wrong = {}
    for name, reach in pages.items():
        reach(lived)
        for size in SIZES:
            window.show(size=size)
            QTest.qWait(30)
            if cut := cut_texts(hand):
                wrong[f"{name} {size}"] = cut
            if name not in OVER:
                check_buttons(hand, size)
    assert wrong == {}
