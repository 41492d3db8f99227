"""The charter: put together by staff, read by members; and guests as a number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.app import Kiosk
from kiosk.model.charter import OWN, RULES, Charter, CharterLine
from kiosk.model.people import Member
from kiosk.services import charter, office, presence
from kiosk.services.presence import Inside
from kiosk.words import LANGUAGES, Words
from ui.hand import Hand
from ui.viewmodels.charter import derive
from ui.viewmodels.guests import derive as derive_guests
from ui.window import KioskWindow

HANDS, OWN_LINE = CharterLine("hands"), CharterLine(OWN, "La clef reste au clou.")


def staff_in(window: KioskWindow, members: dict[str, Member], language: str) -> None:
    """Noor, in this language, behind her PIN."""
    noor = replace(members["sunflower"], language=language)
    office.change_member(window.screen.house, member=noor, nonce=f"noor-{language}")
    window.screen.staff_opened(noor)


def test_what_changed_can_be_published_and_nothing_else() -> None:
    words, found = Words("fr"), Charter(2, "2026-11-23", (HANDS, OWN_LINE))
    same = derive(found, (OWN_LINE, HANDS), 3, 12, words)
    assert (same.changed, len(same.rows), same.chosen_text) == (False, len(RULES) + 1, "2 règles choisies")
    assert [row.chosen for row in same.rows if row.rule in ("hands", OWN_LINE.sentence)] == [True, True]
    assert derive(found, (HANDS,), 3, 12, words).changed
    assert not derive(found, (), 3, 12, words).changed
    assert not derive(None, (), 0, 12, words).changed


@pytest.mark.parametrize("language", LANGUAGES)
def test_staff_put_it_together(
    kiosk: Kiosk, window: KioskWindow, hand: Hand, members: dict[str, Member], language: str
) -> None:
    staff_in(window, members, language)
    words = Words(language)
    window.screen.open("Charter")
    hand.see(words.say("charter_none_staff"))
    hand.tap("rule_hands")
    window.screen.page.add_own("  La clef   reste au clou. ")
    hand.see(words.say("charter_chosen", n=2))
    hand.tap("charterPublish")
    hand.see(words.say("charter_publish_title"))
    hand.tap("sheetPrimary")
    hand.see(words.say("charter_published"))
    found = charter.current(kiosk.house)
    assert found is not None
    assert found.lines == (HANDS, OWN_LINE)


def test_a_member_reads_it_again_and_takes_it_home(
    kiosk: Kiosk, window: KioskWindow, hand: Hand, members: dict[str, Member], badge_of: Callable[[Member], str]
) -> None:
    charter.publish(kiosk.house, lines=[HANDS], by=members["sunflower"], nonce="p")
    charter.accept(kiosk.house, member_id=members["turtle"].id, version=1, nonce="yes")
    hand.show_badge(badge_of(members["turtle"]))
    window.screen.go("CharterRead")
    assert hand.find("charterAgree") is None
    hand.tap("charterPrint")
    hand.tap("sheetPrimary")
    for _ in range(5):
        window.screen.page.print_it()
    with kiosk.store.read() as tx:
        assert len(tx.prints.recent(9)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_guests_in_two_touches(
    kiosk: Kiosk, window: KioskWindow, hand: Hand, members: dict[str, Member], language: str
) -> None:
    staff_in(window, members, language)
    presence.check_in_member(kiosk.house, member_id=members["turtle"].id, nonce="in")
    window.screen.open("Guests")
    hand.tap("guestsMore")
    hand.tap("guestsMore")
    hand.see(Words(language).say("guests_total", n=3))
    assert presence.inside(kiosk.house) == Inside(1, 2, 0)
    hand.tap("guestsLess")
    assert presence.inside(kiosk.house).guests == 1
    hand.tap("guestsGone")
    assert presence.inside(kiosk.house).guests == 0


@pytest.mark.parametrize(
    ("found", "limit", "full"),
    [(Inside(3, 4, 0), "", False), (Inside(3, 4, 8), "8 au plus", False), (Inside(3, 5, 8), "8 au plus", True),
     (Inside(1, 2, 8, 5), "8 au plus", True)],
)  # fmt: skip
def test_a_full_place_is_seen(found: Inside, limit: str, full: bool) -> None:
    view = derive_guests(found, Words("fr"))
    people = found.people + found.guests + found.groups
    assert (view.total, view.limit, view.full) == (f"{people} personnes en tout", limit, full)
    assert view.groups == ("5 avec un groupe" if found.groups else "")


def test_strangers_cannot_open_them(window: KioskWindow) -> None:
    for page in ("Charter", "CharterRead", "Guests", "Arrival"):
        window.screen.open(page)
        assert window.screen.pageName == "Home"
