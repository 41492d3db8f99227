"""States of the pages about steps on machines and about the day's key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.model.people import KeyReason, Member
from kiosk.services import day_key, office, presence

if TYPE_CHECKING:
    from shots_states import Stage, State


def somebody(stage: Stage, number: int = 1) -> Member:
    """A member who is not the one at the screen, and who is in."""
    others = [each for each in office.members(stage.kiosk.house)[0] if each.id not in (stage.member.id, stage.staff.id)]
    other = others[number]
    presence.check_in_member(stage.kiosk.house, member_id=other.id, nonce=f"other-{number}")
    return other


def take_key(stage: Stage, holder: Member, witness: Member) -> None:
    stage.screen.act(
        lambda: day_key.take(
            stage.kiosk.house, member_id=holder.id, witness_id=witness.id, reason=KeyReason.OPENING, nonce="key"
        ),
        sound="",
    )


def key_asks_why(stage: Stage) -> None:
    stage.come()
    stage.go("DayKey")


def key_asks_badge(stage: Stage) -> None:
    key_asks_why(stage)
    stage.page.choose("opening")


def key_held(stage: Stage) -> None:
    stage.come()
    take_key(stage, somebody(stage), somebody(stage, 2))
    stage.go("DayKey")


def key_mine(stage: Stage) -> None:
    stage.come()
    take_key(stage, stage.member, somebody(stage))
    stage.go("DayKey", then="leave")


def day(page: str) -> State:
    def reach(stage: Stage) -> None:
        stage.come()
        take_key(stage, stage.member, somebody(stage))
        stage.go(page)

    return reach


STATES: dict[str, dict[str, State]] = {
    "DayKey": {"why": key_asks_why, "badge": key_asks_badge, "held": key_held, "mine": key_mine},
    "Day": {"usual": day("Day")},
    "Present": {"usual": day("Present")},
}
