"""States of the pages about members, badges and groups."""

from __future__ import annotations

from contextlib import suppress

from shots_states import Stage, State, staff_page

from kiosk.errors import Refused
from kiosk.services import new_badges, presence


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


STATES: dict[str, dict[str, State]] = {
    "MemberEdit": {
        "newsign": edit_new("sign"), "added": edit_added, "until": edit_until, "seen": seen_card,
    },
    "MemberBadges": {"usual": badge_list, "empty": badge_list_empty, "found": found_asked},
    "MemberErase": {"usual": erase, "sure": erase_sure, "last": erase_last},
}  # fmt: skip
