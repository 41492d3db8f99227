"""Who knows the press of the demo workshop: two can show it, one comes along, one has not begun, the others know it."""

from __future__ import annotations

from dataclasses import replace

from kiosk.model.people import Member, Role
from kiosk.model.qualifications import QualificationStep
from kiosk.rules.qualifications import end_after
from kiosk.services import equipment, qualifications
from kiosk.services.house import House

MACHINE = "press"
SHOW = ("palm", "rooster")
COMES_ALONG, NOT_YET = "camel", "bee"
ENDS_NEXT_YEAR = "elephant"


def give_steps(house: House) -> None:
    """Once, before the first day that is told."""
    with house.store.read() as tx:
        members = tx.members.all()
        press = next((each for each in tx.resources.all() if each.picture == MACHINE), None)
    if press is None or press.needs_qualification:
        return
    staff = next(member for member in members if member.role is Role.STAFF)
    equipment.change_resource(
        house, resource=replace(press, needs_qualification=True), by=staff, nonce="demo-press-asks"
    )
    for member in members:
        if member.sign != NOT_YET:
            _give(house, staff, member, press.id)
    with house.store.write() as tx:
        for message in (each for member in members for each in tx.messages.of_member(member.id)):
            tx.messages.remove(message.id)  # all this was told long ago


def _give(house: House, staff: Member, member: Member, resource_id: int) -> None:
    shows = member.sign in SHOW
    step = QualificationStep.WITH_SOMEONE if member.sign == COMES_ALONG else QualificationStep.ALONE
    qualifications.give(
        house, giver_id=staff.id, member_id=member.id, resource_id=resource_id,
        step=QualificationStep.CAN_SHOW if shows else step,
        valid_until=end_after(house.today(), 12) if member.sign == ENDS_NEXT_YEAR else None,
        nonce=f"demo-step-{member.sign}",
    )  # fmt: skip
    if shows:
        qualifications.agree_to_be_named(
            house, member_id=member.id, resource_id=resource_id, agrees=True, nonce=f"demo-named-{member.sign}"
        )
