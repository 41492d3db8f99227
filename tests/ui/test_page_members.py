"""Members and badges: the badge line, cards, a card somebody already has, a PIN."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest

from kiosk.app import Kiosk, open_kiosk
from kiosk.model.badges import NewBadge
from kiosk.model.people import COLOURS, SIGNS, Member, Role
from kiosk.services import office, pins, presence
from kiosk.words import Words
from ui.hand import Hand
from ui.screen import Outlets
from ui.viewmodels import member_edit, members, signs
from ui.window import KioskWindow

AWA = Member(2, 7, "Awa", "butterfly", "mint", "fr")
FR = Words("fr")


@pytest.fixture
def sheets(outlets: Outlets) -> list[list[object]]:
    """Card sheets as the composition root gets them."""
    saved: list[list[object]] = []

    def save(badges: list[object]) -> str:
        saved.append(badges)
        return f"/somewhere/paper/badges-{len(saved)}.pdf"

    outlets.save_badge_sheet = save
    return saved


@pytest.mark.parametrize(
    ("badges", "present", "paused", "mood", "here"),
    [
        (set(), set(), False, "no_badge", False),
        ({2}, {2}, False, "badge", True),
        (set(), {2}, False, "no_badge", True),
        ({2}, set(), True, "paused", False),
    ],
)
def test_a_tile_tells_badge_and_presence(
    badges: set[int], present: set[int], paused: bool, mood: str, here: bool
) -> None:
    view = members.derive([replace(AWA, paused=paused)], badges, present, FR, {2})
    assert [(row.label, row.mood, row.here) for row in view.rows] == [("Awa", mood, here)]
    assert view.without_badge == ((2,) if mood == "no_badge" else ())


def test_who_is_paused_cannot_be_chosen(window: KioskWindow, noor: Member, members: dict[str, Member]) -> None:
    turtle = members["turtle"]
    office.change_member(window.screen.house, member=replace(turtle, paused=True), nonce="pause")
    for arguments, shown in (({}, True), ({"mode": "forgotten"}, False)):
        window.screen.go("Members", **arguments)
        assert (turtle.id in {row.member for row in window.screen.page._members.rows}) is shown


@pytest.mark.parametrize(
    ("draft", "before", "step", "act"),
    [
        (replace(AWA, id=0), None, "name", "Suite"),
        (replace(AWA, id=0), None, "role", "Ajouter"),
        (AWA, AWA, "badge", ""),
        (replace(AWA, name="Awa B."), AWA, "name", "Enregistrer"),
    ],
)
def test_the_main_button_of_the_badge_line(draft: Member, before: Member | None, step: str, act: str) -> None:
    assert member_edit.derive(draft, before, step, FR).act_label == act


def test_a_sign_keeps_its_colour_where_it_is_free() -> None:
    taken = frozenset({("cat", "mint")}) | {("owl", colour) for colour in COLOURS}
    assert signs.first_colour(taken, "cat", "mint") == "apricot"
    assert signs.first_colour(taken, "cat", "rose") == "rose"
    assert signs.first_colour(taken, "owl", "rose") is None
    assert [row.sign for row in signs.sign_rows(taken, "cat") if row.taken] == ["snail", "owl", "monkey"]
    assert [row.colour for row in signs.colour_rows(taken, "cat", "rose") if row.taken] == ["mint", "aqua"]


def _on(hand: Hand) -> None:
    """The main button again: two touches closer than 400 ms are one."""
    QTest.qWait(420)
    hand.tap("editAct")
    QTest.qWait(60)


def test_a_new_member_along_the_badge_line(
    window: KioskWindow, hand: Hand, noor: Member, sheets: list[list[object]], kiosk: Kiosk
) -> None:
    window.screen.open("Members")
    hand.tap("addMember")
    window.screen.page.forward()
    assert window.screen.page.step == "name", "nobody without a name"
    hand.tap("memberNameField")
    hand.type("Yuki\r")
    hand.wait(lambda: window.screen.page.step == "sign", "Enter goes on")
    QTest.qWait(60)
    hand.tap("sign_mushroom")
    _on(hand)
    hand.tap("language_en")
    hand.wait(lambda: window.screen.page.step == "role", "the language is the answer")
    hand.tap("role_coordinator")
    _on(hand)
    hand.see("Yuki fait partie de la maison.")
    hand.tap("badge_card")
    hand.see("badges-1.pdf")
    with open_kiosk(kiosk.folder.path) as second:
        everybody, badges, _ = office.members(second.house)
        (yuki,) = (member for member in everybody if member.name == "Yuki")
        assert (yuki.sign, yuki.language, yuki.role) == ("mushroom", "en", Role.COORDINATOR)
        assert yuki.id in badges
        (badge,) = sheets[0]
        assert isinstance(badge, NewBadge)
        assert presence.whose(second.house, code=badge.token) == yuki


def test_twenty_taps_add_one_member(window: KioskWindow, noor: Member) -> None:
    window.screen.go("MemberEdit", member=0)
    page = window.screen.page
    page.set_name("Yuki")
    page.open_step("role")
    for _ in range(20):
        page.forward()
    everybody, _, _ = office.members(window.screen.house)
    assert [member.name for member in everybody].count("Yuki") == 1


def test_a_change_is_kept_or_refused(window: KioskWindow, hand: Hand, noor: Member, members: dict[str, Member]) -> None:
    window.screen.go("MemberEdit", member=noor.id)
    QTest.qWait(60)
    hand.tap("step_role")
    QTest.qWait(60)
    hand.tap("role_member")
    hand.tap("editAct")
    hand.see(FR.say("refused_last_staff_title"))
    window.screen.closeNotice()
    window.screen.replace("MemberEdit", member=members["turtle"].id)
    QTest.qWait(60)
    hand.tap("step_role")
    QTest.qWait(60)
    hand.tap("memberPause")
    _on(hand)
    with window.screen.house.store.read() as tx:
        kept = tx.members.get(members["turtle"].id)
        assert kept is not None
        assert kept.paused


def test_a_new_badge_asks_before_the_old_one_stops(
    window: KioskWindow, hand: Hand, noor: Member, members: dict[str, Member], sheets: list[list[object]]
) -> None:
    house, awa = window.screen.house, members["butterfly"]
    old = office.issue_badge(house, member_id=awa.id, nonce="old").result.token
    window.screen.go("MemberEdit", member=awa.id)
    hand.tap("badge_paper")
    hand.see(FR.say("staff_badge_replace"))
    assert presence.whose(house, code=old) == awa
    hand.tap("sheetPrimary")
    hand.see(FR.say("staff_badge_printing"))
    with house.store.read() as tx:
        assert [job.kind.value for job in tx.prints.recent(5)] == ["badge"]
        assert tx.badges.active_members() == {awa.id}
    assert sheets == []


def test_a_card_she_already_has_becomes_her_badge(
    window: KioskWindow, hand: Hand, noor: Member, members: dict[str, Member]
) -> None:
    awa, fatou = members["butterfly"], members["turtle"]
    window.screen.go("MemberEdit", member=awa.id)
    hand.tap("badge_own")
    hand.see(FR.say("staff_card_show_title"))
    hand.show_badge("04A1B2C3D4")
    hand.see("Cette carte est maintenant le badge de Awa.")
    window.screen.closeNotice()
    assert presence.whose(window.screen.house, code="04a1b2c3d4") == awa
    window.screen.go("MemberEdit", member=fatou.id)
    hand.tap("badge_own")
    hand.show_badge("04A1B2C3D4")
    hand.see(FR.say("refused_card_used_title"))
    assert window.screen.pageName == "MemberEdit"


def test_listening_for_a_card_ends_by_itself_or_by_touch(
    window: KioskWindow, hand: Hand, noor: Member, members: dict[str, Member]
) -> None:
    window.screen.go("MemberEdit", member=members["butterfly"].id)
    hand.tap("badge_own")
    hand.tap("sheetSecondary")
    assert window.screen.page.badge.dialog == ""
    window.screen.page.badge._listening.setInterval(10)
    window.screen.page.badge.want("own")
    hand.wait(lambda: window.screen.page.badge.dialog == "", "still listening")


def test_a_pin_is_typed_twice_and_its_code_shown_once(
    window: KioskWindow, hand: Hand, noor: Member, members: dict[str, Member]
) -> None:
    awa = members["butterfly"]
    window.screen.go("MemberEdit", member=awa.id)
    hand.tap("badge_pin")
    for _ in range(2):
        for digit in "2468":
            hand.tap(f"key_{digit}")
        hand.tap("pinEnter")
        QTest.qWait(450)
    hand.see(FR.say("staff_typed_code"))
    code = window.screen.page.badge.code
    hand.see(code)
    assert pins.staff_by_code(window.screen.house, code).id == awa.id
    assert pins.sign_in(window.screen.house, member_id=awa.id, pin="2468").id == awa.id
    hand.tap("sheetPrimary")
    assert window.screen.page.badge.code == ""


def test_a_sheet_for_everybody_without_a_badge(
    window: KioskWindow, hand: Hand, noor: Member, members: dict[str, Member], sheets: list[list[object]]
) -> None:
    window.screen.open("Members")
    hand.tap("cardSheet")
    hand.see("12 cartes")
    hand.tap("sheetPrimary")
    hand.see("badges-1.pdf")
    assert len(sheets[0]) == len(members) == 12
    _, badges, _ = office.members(window.screen.house)
    assert badges == {member.id for member in members.values()}
    window.screen.home()
    assert window.screen.session.new_badges == []


def test_every_sign_has_a_name_of_its_picture() -> None:
    assert {row.picture for row in signs.sign_rows(frozenset(), "")} == set(SIGNS.values())


def test_who_is_checked_in_without_her_badge_is_in_no_nonce(
    kiosk: Kiosk, window: KioskWindow, noor: Member, members: dict[str, Member]
) -> None:
    window.screen.go("Members", mode="forgotten")
    window.screen.page.touch(members["turtle"].id)
    (nonce,) = kiosk.store.connection.execute("select nonce from journal where act = 'check_in'").fetchone()
    assert "-" not in nonce, "the journal would tell for ever who came"


def test_who_changes_herself_is_otherwise_at_once(
    window: KioskWindow, hand: Hand, noor: Member, members: dict[str, Member]
) -> None:
    screen = window.screen
    office.change_member(screen.house, member=replace(members["owl"], role=Role.STAFF), nonce="second")
    screen.go("MemberEdit", member=noor.id)
    screen.page.set_name("Noor B.")
    screen.page.forward()
    assert (screen.memberName, screen.pageName) == ("Noor B.", "MemberEdit")
    screen.page.choose_role("member")
    screen.page.forward()
    assert (screen.session.staff, screen.pageName) == (None, "Home"), "her pages close with her role"
