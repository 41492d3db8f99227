"""Her stairs, a step given with two badges, and the matrix of staff."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.app import Kiosk
from kiosk.model.people import Member
from kiosk.model.qualifications import Qualification, QualificationStep
from kiosk.model.resources import Resource, ResourceKind
from kiosk.services import presence, qualifications
from kiosk.services.qualifications import Held, Matrix, Pair, Showing
from kiosk.words import LANGUAGES, Words
from ui.hand import Hand
from ui.screen import Screen
from ui.viewmodels import qualifications as staff_page
from ui.viewmodels import teach
from ui.viewmodels.qualification import derive
from ui.viewmodels.qualification_edit import ends
from ui.window import KioskWindow

WITH, ALONE, SHOW = QualificationStep
PRESS = Resource(1, "Presse", "press", ResourceKind.MACHINE, needs_qualification=True)
OVEN = Resource(2, "Four", "oven", ResourceKind.MACHINE, needs_qualification=True)
AWA = Member(1, 11, "Awa", "butterfly", "mint", "fr")
GRACE = Member(2, 22, "Grace", "palm", "mint", "en")
ZONE, TODAY, NINE = "Europe/Paris", "2026-11-23", 1_795_420_800_000
BadgeOf = Callable[[Member], str]


@pytest.mark.parametrize(
    ("held", "stairs", "said"),
    [
        (Held(PRESS), 0, "Peut montrer\u00a0: Grace. Prochaine fois\u00a0: lun. 23 nov., 09:00."),
        (Held(PRESS, WITH), 1, "Peut montrer\u00a0: Grace. Prochaine fois\u00a0: lun. 23 nov., 09:00."),
        (Held(PRESS, ALONE), 2, "Sans aide"),
        (Held(PRESS, ALONE, valid_until="2026-12-03", ends_soon=True), 2, "Sans aide, jusqu'au jeu. 3 déc."),
        (Held(PRESS, SHOW, may_be_named=True), 3, "Peut montrer"),
    ],
)
def test_how_far_she_is(held: Held, stairs: int, said: str) -> None:
    (row,) = derive([held], [Showing(PRESS, ("Grace",), (NINE, "Grace"))], Words("fr"), ZONE)
    assert (row.stairs, row.said, row.soon) == (stairs, said, held.ends_soon)
    assert (row.shows, row.named) == (stairs == 3, held.may_be_named)


def test_nobody_agreed_to_be_named() -> None:
    (row,) = derive([Held(PRESS)], [Showing(PRESS)], Words("fr"), ZONE)
    assert row.said == "Demandez à l'équipe qui peut montrer."


def test_teaching_asks_one_thing_at_a_time() -> None:
    words = Words("fr")
    assert teach.derive(None, None, AWA, words).asked is teach.Asked.MACHINE
    assert teach.derive(Held(PRESS), None, AWA, words).asked is teach.Asked.BADGE
    view = teach.derive(Held(PRESS), Pair(GRACE, AWA, WITH), AWA, words)
    assert (view.asked, view.had) == (teach.Asked.STEP, 1)
    assert "Awa" in view.question
    rows = teach.machine_rows([Held(PRESS, SHOW), Held(OVEN, ALONE)], words, staff=False)
    assert [row.note for row in rows] == ["à montrer", "à apprendre"]


def test_the_matrix_from_both_sides() -> None:
    held = {(1, 1): Qualification(1, 1, ALONE, valid_until="2026-12-01"), (2, 1): Qualification(2, 1, SHOW),
            (1, 2): Qualification(1, 2, ALONE, valid_until="2026-11-01")}  # fmt: skip
    found, words = Matrix((PRESS, OVEN), (AWA, GRACE), held), Words("fr")

    def rows(**where: int) -> list[tuple[int, int, bool]]:
        chosen = {"resource": 0, "member": 0} | where
        return [
            (row.key, row.stairs, row.soon) for row in staff_page.derive(found, words, TODAY, by_member=False, **chosen)
        ]

    assert rows() == [(1, 0, False), (2, 0, False)]
    assert rows(resource=1) == [(1, 2, True), (2, 3, False)]
    assert rows(member=1) == [(1, 2, True), (2, 0, True)]
    people = staff_page.derive(found, words, TODAY, resource=0, member=0, by_member=True)
    assert [row.note for row in people] == ["2 machines", "1 machine"]


def test_until_when() -> None:
    rows = ends(TODAY, "2026-12-03", "2026-12-03", Words("fr"))
    assert [(row.end, row.day) for row in rows] == [
        ("endless", ""),
        ("m6", "23 mai 2027"),
        ("m12", "23 nov. 2027"),
        ("m24", "23 nov. 2028"),
        ("kept", "3 déc. 2026"),
    ]
    assert [row.end for row in rows if row.chosen] == ["kept"]
    assert len(ends(TODAY, None, None, Words("fr"))) == 4


# --- through the window ---------------------------------------------------------------------------------------


@pytest.fixture
def press(kiosk: Kiosk, screen: Screen, members: dict[str, Member]) -> Resource:
    """The press asks for a step, and Grace can show it."""
    kiosk.store.connection.execute("update resource set needs_qualification = picture = 'press'")
    with kiosk.house.store.read() as tx:
        found = next(each for each in tx.resources.all() if each.needs_qualification)
    qualifications.give(
        kiosk.house, giver_id=members["sunflower"].id, member_id=members["palm"].id, resource_id=found.id, step=SHOW,
        nonce="show",
    )  # fmt: skip
    return found


def step_on(kiosk: Kiosk, member: Member) -> QualificationStep | None:
    (held,) = qualifications.steps_of(kiosk.house, member_id=member.id)
    return held.step


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_learns_brings_the_badge_of_who_shows(
    press: Resource, window: KioskWindow, hand: Hand, kiosk: Kiosk, members: dict[str, Member], badge_of: BadgeOf,
    language: str,
) -> None:  # fmt: skip
    fatou, grace, words = members["turtle"], members["palm"], Words(language)
    hand.show_badge(badge_of(fatou))
    window.screen.chooseLanguage(language)
    hand.tap("memberSteps")
    hand.see(words.say("skills_ask_team"))
    hand.tap("teach")
    hand.see(words.say("teach_ask_badge", resource=press.name))
    hand.show_badge(badge_of(members["bee"]))
    hand.see(words.say("refused_cannot_show"))
    window.screen.closeNotice()
    hand.show_badge(badge_of(grace))
    hand.see(words.say("teach_ask_step", name=fatou.name, resource=press.name))
    hand.tap("stair_2")
    hand.see(words.say("teach_done_alone", name=fatou.name, resource=press.name))
    assert step_on(kiosk, fatou) is ALONE
    assert window.screen.pageName == "Member"


def test_who_shows_brings_the_badge_of_who_learns_and_may_be_named(
    press: Resource, window: KioskWindow, hand: Hand, kiosk: Kiosk, members: dict[str, Member], badge_of: BadgeOf
) -> None:
    fatou, grace = members["turtle"], members["palm"]
    hand.show_badge(badge_of(grace))
    window.screen.chooseLanguage("fr")
    hand.tap("arrivalLater")
    hand.tap("memberSteps")
    hand.tap(f"named_{press.id}")
    hand.see("Mon nom est donné")
    assert [showing.names for showing in qualifications.who_can_show(kiosk.house)] == [("Grace",)]
    hand.tap("teach")
    hand.show_badge(badge_of(fatou))
    hand.tap("stair_1")
    assert step_on(kiosk, fatou) is WITH


def test_without_machines_that_ask_there_are_no_stairs(
    window: KioskWindow, hand: Hand, members: dict[str, Member]
) -> None:
    window.screen.welcome(
        presence.check_in_member(window.screen.house, member_id=members["turtle"].id, nonce="in").result
    )
    hand.wait(lambda: hand.find("memberKey") is not None, "the page stands")
    assert hand.find("memberSteps") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_staff_gives_until_a_day_and_takes_back(
    press: Resource, window: KioskWindow, hand: Hand, kiosk: Kiosk, members: dict[str, Member], language: str
) -> None:
    fatou, words, screen = members["turtle"], Words(language), window.screen
    screen.staff_opened(members["sunflower"])
    screen.chooseLanguage(language)
    screen.open("Qualifications")
    hand.tap(f"matrix_{press.id}")
    hand.tap(f"matrix_{fatou.id}")
    hand.tap("stair_2")
    hand.tap("end_m12")
    hand.tap("saveStep")
    hand.see(words.say("teach_done_alone", name=fatou.name, resource=press.name))
    (held,) = qualifications.steps_of(kiosk.house, member_id=fatou.id)
    assert (held.step, held.valid_until) == (ALONE, "2027-11-23")
    hand.tap("sheetPrimary")
    hand.tap(f"matrix_{fatou.id}")
    hand.tap("takeBack")
    hand.see(words.say("skills_take_back_text"))
    hand.tap("sheetPrimary")
    assert step_on(kiosk, fatou) is None
