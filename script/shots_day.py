"""States of the pages about steps on machines and about the day's key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.errors import Refused
from kiosk.model.day_keys import KeyReason
from kiosk.model.people import Member
from kiosk.model.qualifications import QualificationStep
from kiosk.rules.calendar import add_days
from kiosk.services import day_key, office, presence, qualifications

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


def ask_for_steps(stage: Stage) -> None:
    """Three machines ask for a step; she stands differently on each, and Grace can show the second."""
    house = stage.kiosk.house
    with house.store.write() as tx:
        stage.kiosk.store.connection.execute("update resource set needs_qualification = id in (1, 2, 3)")
        ids = [each.id for each in tx.resources.all()][:3]
    grace = next(each for each in office.members(house)[0] if each.name == "Grace")
    soon, staff = add_days(house.today(), 9), stage.staff.id
    for number, (member, resource, step, until) in enumerate(
        (
            (stage.member.id, ids[0], QualificationStep.CAN_SHOW, None),
            (stage.member.id, ids[1], QualificationStep.ALONE, soon),
            (grace.id, ids[2], QualificationStep.CAN_SHOW, None),
        )
    ):
        qualifications.give(
            house, giver_id=staff, member_id=member, resource_id=resource, step=step, valid_until=until,
            nonce=f"step-{number}",
        )  # fmt: skip
    for member, resource in ((stage.member.id, ids[0]), (grace.id, ids[2])):
        qualifications.agree_to_be_named(
            house, member_id=member, resource_id=resource, agrees=True, nonce=f"named-{member}"
        )


def steps(page: str, **arguments: object) -> State:
    def reach(stage: Stage) -> None:
        ask_for_steps(stage)
        stage.come()
        stage.go(page, **arguments)

    return reach


def teach_badge(stage: Stage) -> None:
    steps("Teach")(stage)
    stage.page.choose(1)


def teach_step(stage: Stage) -> None:
    teach_badge(stage)
    code = office.issue_badge(stage.kiosk.house, member_id=somebody(stage).id, nonce="second").result.token
    stage.page.take_code(code)


def staff_steps(page: str, **arguments: object) -> State:
    def reach(stage: Stage) -> None:
        ask_for_steps(stage)
        stage.come_as_staff()
        stage.go("Staff")
        stage.go(page, **arguments)

    return reach


def nothing_asks(stage: Stage) -> None:
    stage.kiosk.store.connection.execute("update resource set needs_qualification = 0")
    stage.come()
    stage.go("Qualification")


def needs_someone(stage: Stage) -> None:
    ask_for_steps(stage)
    stage.come(somebody(stage))
    with stage.kiosk.house.store.read() as tx:
        resource = tx.resources.all()[1]
        member = stage.screen.session.member
        try:
            qualifications.require(tx, stage.kiosk.house, member, resource)
        except Refused as no:
            stage.screen.refuse(no)


STATES: dict[str, dict[str, State]] = {
    "Qualification": {"usual": steps("Qualification"), "empty": nothing_asks, "refused": needs_someone},
    "Teach": {"machines": steps("Teach"), "badge": teach_badge, "step": teach_step},
    "Qualifications": {
        "usual": staff_steps("Qualifications"),
        "machine": staff_steps("Qualifications", resource=1),
        "member": staff_steps("Qualifications", member=2),
    },
    "QualificationEdit": {"usual": staff_steps("QualificationEdit", resource=2, member=2)},
    "DayKey": {"why": key_asks_why, "badge": key_asks_badge, "held": key_held, "mine": key_mine},
    "Day": {"usual": day("Day")},
    "Present": {"usual": day("Present")},
}
