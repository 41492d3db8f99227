"""What staff do: members, badges, machines, day totals."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.badges import NewBadge
from kiosk.model.people import COLOURS, SIGNS, Member, Role
from kiosk.model.printing import DocumentKind, PrinterRole, TotalsDoc
from kiosk.model.resources import Resource, Unit
from kiosk.model.sales import DayTotals
from kiosk.rules import names, signs
from kiosk.services import door, new_badges, pins
from kiosk.services.house import Change, House, Topic, changed

if TYPE_CHECKING:
    from kiosk.ports import Tx


def add_member(
    house: House, *, name: str, sign: str, colour: str, language: str, role: Role = Role.MEMBER, nonce: str
) -> Change[Member]:
    """A new member. Raises Refused: name_missing, sign_used, sign_alike."""
    with house.store.write() as tx:
        if (done := tx.journal.subject_of(nonce)) is not None and (first := tx.members.get(done)):
            return Change(first, repeated=True)
        clean = clean_name(name)
        require_free(tx, (sign, colour), house.today())
        now = house.now()
        member = tx.members.add(name=clean, sign=sign, colour=colour, language=language, role=role, now=now)
        tx.journal.add("add_member", now=now, local_day=house.day_of(now), nonce=nonce, subject=member.id)
    return Change(member, changed(Topic.MEMBERS))


def change_member(house: House, *, member: Member, nonce: str) -> Change[Member]:
    """New name, sign, language, role, pause or last day of a member.

    Raises Refused: unknown_member, name_missing, sign_used, sign_alike, last_staff.
    """
    with house.store.write() as tx:
        if tx.journal.subject_of(nonce) is not None:
            return Change(member, repeated=True)
        before = tx.members.get(member.id)
        if before is None:
            raise Refused(RefusalCode.UNKNOWN_MEMBER)
        after = replace(member, name=clean_name(member.name))
        require_free(tx, (after.sign, after.colour), house.today(), (before.sign, before.colour))
        if _is_staff(before) and not _is_staff(after) and not _others_of_staff(tx, member.id):
            raise Refused(RefusalCode.LAST_STAFF)
        tx.members.change(after)
        now = house.now()
        tx.journal.add("change_member", now=now, local_day=house.day_of(now), nonce=nonce, subject=member.id)
    return Change(after, changed(Topic.MEMBERS))


def set_pin(house: House, *, member_id: int, pin: str) -> Change[str]:
    """Give a PIN to somebody of staff; the result is her typed code. Raises Refused(pin_too_short)."""
    pin_hash = pins.hash_pin(pin)
    with house.store.write() as tx:
        code = pins.new_typed_code(tx)
        tx.members.set_pin(member_id, pin_hash, code)
        now = house.now()
        tx.journal.add("set_pin", now=now, local_day=house.day_of(now), subject=member_id)
    return Change(code, changed(Topic.MEMBERS))


def first_staff(house: House) -> Member:
    """Who keeps the place the longest. Raises Refused(staff_only) where nobody of staff is there."""
    with house.store.read() as tx:
        staff = [member for member in tx.members.all() if _is_staff(member)]
    if not staff:
        raise Refused(RefusalCode.STAFF_ONLY)
    return min(staff, key=lambda member: member.id)


def issue_badge(house: House, *, member_id: int, nonce: str, on_paper: bool = False) -> Change[NewBadge]:
    """A new badge; the member's old one stops working at once. With `on_paper` it is queued for the receipt printer.

    Raises Refused(unknown_member).
    """
    return new_badges.issue(house, member_id=member_id, nonce=nonce, on_paper=on_paper)


def members(house: House) -> tuple[list[Member], set[int], set[int]]:
    """Everybody, the ids of those with a working badge, and the ids of those who are in. For staff only."""
    with house.store.read() as tx:
        return tx.members.all(), tx.badges.active_members(), door.still_in(tx, house, house.now())


def free_sign(house: House) -> tuple[str, str]:
    """A sign and colour not to be mistaken for anybody's, the least used. Raises Refused(sign_used): none is left."""
    found = signs.suggestion(taken_signs(house))
    if found is None:
        raise Refused(RefusalCode.SIGN_USED)
    return found


def taken_signs(house: House) -> set[signs.Pair]:
    """Signs of all members, and of the parties that run or will."""
    with house.store.read() as tx:
        return tx.members.taken_signs() | tx.parties.taken_signs(house.today())


def require_free(tx: Tx, pair: signs.Pair, today: str, own: signs.Pair | None = None) -> None:
    """Only a sign that nobody could take for another's; her `own` may stay. Raises Refused: sign_used, sign_alike."""
    if pair == own:
        return
    taken = (tx.members.taken_signs() | tx.parties.taken_signs(today)) - {own}
    if pair in taken or pair[0] not in SIGNS or pair[1] not in COLOURS:
        raise Refused(RefusalCode.SIGN_USED)
    if not signs.is_free(taken, *pair):
        raise Refused(RefusalCode.SIGN_ALIKE)


def machines(house: House) -> list[tuple[Resource, list[Unit]]]:
    with house.store.read() as tx:
        return [(resource, tx.resources.units(resource.id)) for resource in tx.resources.all()]


def machine(house: House, resource_id: int) -> Resource | None:
    """One of them; None where it was put away or never was."""
    with house.store.read() as tx:
        return next((resource for resource in tx.resources.all() if resource.id == resource_id), None)


def day_totals(house: House) -> DayTotals:
    """Sales of today."""
    with house.store.read() as tx:
        return tx.sales.day_totals(house.today())


def print_totals(house: House, *, nonce: str) -> Change[int]:
    """Queue today's totals for the receipt printer; the result is the job id."""
    with house.store.write() as tx:
        if (done := tx.journal.subject_of(nonce)) is not None:
            return Change(done, repeated=True)
        now = house.now()
        totals = tx.sales.day_totals(house.day_of(now))
        job = tx.prints.add(
            kind=DocumentKind.TOTALS, key=f"totals-{totals.local_day}-{now}", role=PrinterRole.RECEIPTS, language="fr",
            document=TotalsDoc(house.settings.place_name, totals), now=now,
        )  # fmt: skip
        tx.journal.add("print_totals", now=now, local_day=totals.local_day, nonce=nonce, subject=job)
    return Change(job, changed(Topic.PRINTS))


def clean_name(name: str) -> str:
    """A name as it is kept. Raises Refused(name_missing)."""
    clean = names.clean(name)
    if not clean:
        raise Refused(RefusalCode.NAME_MISSING)
    return clean


def _is_staff(member: Member) -> bool:
    return member.role is Role.STAFF and not member.paused


def _others_of_staff(tx: Tx, member_id: int) -> bool:
    return any(_is_staff(other) and other.id != member_id for other in tx.members.all())
