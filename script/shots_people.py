"""States of the pages about members, badges and groups."""

from __future__ import annotations

from contextlib import suppress

from shots_states import Stage, State, staff_page

from kiosk.errors import Refused
from kiosk.model.people import SIGNS
from kiosk.rules.calendar import add_days
from kiosk.services import new_badges, office, parties, presence


def edit_new(step: str) -> State:
    def reach(stage: Stage) -> None:
        staff_page("Members")(stage)
        stage.go("MemberEdit", member=0)
        stage.page.set_name("Lindiwe")
        stage.page.open_step(step)

    return reach


def edit_added(stage: Stage) -> None:
    edit_new("role")(stage)
    stage.page.forward()


def edit_added_seen(stage: Stage) -> None:
    """A card nobody has was shown before: one way more, where there is little room."""
    with suppress(Refused):
        presence.check_in(stage.kiosk.house, code="04A2B3C4D5E680", nonce="card")
    edit_added(stage)


def many(looked: str = "", *, drawings: bool = False) -> State:
    """A place of ninety, and somebody who is looked for in it."""

    def reach(stage: Stage) -> None:
        house = stage.kiosk.house
        for number in range(90 - len(office.members(house)[0])):
            sign, colour = office.free_sign(house)
            name = NAMES[number % len(NAMES)]
            office.add_member(house, name=name, sign=sign, colour=colour, language="fr", nonce=f"many-{number}")
        staff_page("Members")(stage)
        if drawings:
            stage.page.finder.ask_sign()
        elif looked in SIGNS:
            stage.page.finder.choose(looked)
        elif looked:
            stage.page.finder.look_for(looked)

    return reach


def edit_until(stage: Stage) -> None:
    staff_page("Members")(stage)
    stage.go("MemberEdit", member=stage.member.id)
    stage.page.open_step("role")
    stage.page.ask_until()


def seen_card(stage: Stage) -> None:
    with suppress(Refused):
        presence.check_in(stage.kiosk.house, code="04A2B3C4D5E680", nonce="card")
    staff_page("Members")(stage)
    stage.go("MemberEdit", member=stage.member.id)


def some_badges(stage: Stage) -> None:
    house, member, staff = stage.kiosk.house, stage.member.id, stage.staff
    new_badges.issue(house, member_id=member, nonce="b1")
    new_badges.replace_lost(house, member_id=member, by=[staff], nonce="b2")
    new_badges.issue(house, member_id=member, nonce="b3")
    new_badges.issue_for_day(house, member_id=member, by=staff, nonce="b4")


def badge_list(stage: Stage) -> None:
    some_badges(stage)
    staff_page("Members")(stage)
    stage.go("MemberBadges", member=stage.member.id)


def badge_list_empty(stage: Stage) -> None:
    staff_page("Members")(stage)
    stage.go("MemberBadges", member=stage.member.id)


def found_asked(stage: Stage) -> None:
    badge_list(stage)
    stage.page.ask_restore(1)


def erase(stage: Stage) -> None:
    some_badges(stage)
    staff_page("Members")(stage)
    stage.go("MemberErase", member=stage.member.id)


def erase_sure(stage: Stage) -> None:
    erase(stage)
    stage.page.ask()


def erase_last(stage: Stage) -> None:
    staff_page("Members")(stage)
    stage.go("MemberErase", member=stage.staff.id)


def some_parties(stage: Stage) -> int:
    house = stage.kiosk.house
    today = house.today()
    made = 0
    for number, (name, sign, colour, first, last) in enumerate(GROUPS):
        made = parties.add(
            house, name=name, sign=sign, colour=colour, from_day=add_days(today, first),
            until_day=add_days(today, last), member_ids=range(2, 8), nonce=f"g{number}",
        ).result.key  # fmt: skip
    return made


def party_list(stage: Stage) -> None:
    some_parties(stage)
    staff_page("Parties")(stage)


def party_new(step: str, lasts: str = "ten_days") -> State:
    def reach(stage: Stage) -> None:
        staff_page("PartyEdit")(stage)
        stage.page.set_name("Flashcoop du marché")
        stage.page.choose_lasts(lasts)
        for member in (2, 3, 5):
            stage.page.touch_member(member)
        stage.page.open_step(step)

    return reach


def party_known(step: str) -> State:
    def reach(stage: Stage) -> None:
        key = some_parties(stage)
        staff_page("Parties")(stage)
        stage.go("PartyEdit", party=key)
        stage.page.open_step(step)

    return reach


def group_asked(stage: Stage) -> None:
    key = some_parties(stage)
    parties.come(stage.kiosk.house, party_key=key, people=9, nonce="came")
    stage.screen.home()
    stage.go("GroupArrival", party=key)
    stage.page.press("1")
    stage.page.press("2")


def group_noted(stage: Stage) -> None:
    group_asked(stage)
    stage.page.note()


def lost(*signs: str, her: int = 0) -> State:
    def reach(stage: Stage) -> None:
        stage.screen.home()
        stage.go("LostBadge")
        for each in office.members(stage.kiosk.house)[0]:
            if each.sign in signs:
                code = new_badges.issue(stage.kiosk.house, member_id=each.id, nonce=each.sign).result.token
                stage.page.take_code(code)
        if her:
            stage.page.touch(her)

    return reach


def import_files(stage: Stage) -> None:
    folder = stage.kiosk.folder.imports
    folder.mkdir()
    for name in ("membres-2026.csv", "inscriptions.csv"):
        (folder / name).write_text("Awa;fr\n", encoding="utf-8")
    staff_page("ImportList")(stage)


def import_lines(stage: Stage) -> None:
    staff_page("ImportList")(stage)
    stage.page.paste(
        "Nom;Langue;Signe;Couleur;Téléphone\nLindiwe;en;;;\nFatou;fr;;;06\n;fr;;;\nأمينة;ar;;;\nZoé;klingon;;;\n"
        "Grace;en;palm;mint;\nHodan;ar;;;\nNguyễn Thị Minh Khai;fr;shell;lemon;\n"
    )


NAMES = ("Mariam", "Yuki", "Ólöf", "Thị Minh", "Hodan", "زينب", "Zoé", "Blessing", "Selam", "Anastasia", "கவிதா", "Awa")

GROUPS = (
    ("Coopérative du matin", "frog", "rose", -40, 100), ("Flashcoop", "giraffe", "lilac", 12, 21),
    ("Atelier d'été", "penguin", "lemon", -90, -30), ("Couture du soir", "crab", "sky", -3, 6),
)  # fmt: skip
"""Name, sign, colour, first and last day counted from today."""

STATES: dict[str, dict[str, State]] = {
    "MemberEdit": {
        "newsign": edit_new("sign"), "added": edit_added,
        "added_seen": edit_added_seen, "until": edit_until, "seen": seen_card,
    },
    "Members": {
        "many": many(), "found": many("ma"), "drawings": many(drawings=True), "sign": many("owl"),
        "nobody": many("xyz"),
    },
    "MemberBadges": {"usual": badge_list, "empty": badge_list_empty, "found": found_asked},
    "ImportList": {"usual": import_files, "empty": staff_page("ImportList"), "lines": import_lines},
    "Parties": {"usual": party_list},
    "PartyEdit": {
        "name": staff_page("PartyEdit"), "sign": party_new("sign"), "days": party_new("days"),
        "own": party_new("days", "own"), "members": party_new("members"), "badge": party_known("badge"),
        "ending": party_known("days"),
    },
    "GroupArrival": {"usual": group_asked, "noted": group_noted},
    "LostBadge": {
        "empty": lost(), "one": lost("owl"), "who": lost("owl", "fish"), "staff": lost("sunflower"),
        "sure": lost("owl", "fish", her=3), "sure_staff": lost("sunflower", her=3),
    },
    "MemberErase": {"usual": erase, "sure": erase_sure, "last": erase_last},
}  # fmt: skip
