"""The slip of a reservation: queued with it, and again whenever somebody asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.printing import DocumentKind, PrinterRole, SlipDoc
from kiosk.rules.ical import event
from kiosk.services.house import Change, House, Topic, changed
from kiosk.words.formats import clock

if TYPE_CHECKING:
    from kiosk.model.people import Member
    from kiosk.model.reservations import Reservation
    from kiosk.ports import Tx


def queue_slip(tx: Tx, house: House, member: Member, made: Reservation, now: int) -> int:
    """Queue the slip of a stay for whoever asked; with other hours it is another paper. The number of the job."""
    return tx.prints.add(
        kind=DocumentKind.SLIP, key=f"slip-{made.uid}-{made.unit_id}-{made.start_at}-{made.end_at}",
        role=PrinterRole.RECEIPTS, language=member.language, document=_slip(tx, house, member, made, now), now=now,
    )  # fmt: skip


def print_slip(house: House, *, member_id: int, reservation_id: int, nonce: str) -> Change[int]:
    """Print a slip once more. Raises Refused: unknown_member, not_yours, already_over."""
    with house.store.write() as tx:
        if (done := tx.journal.subject_of(nonce)) is not None:
            return Change(done, repeated=True)
        member, found = tx.members.get(member_id), tx.reservations.get(reservation_id)
        if member is None:
            raise Refused(RefusalCode.UNKNOWN_MEMBER)
        now = house.now()
        day = house.day_of(now)
        keys = {member.person_key, *(party.key for party in tx.parties.of_member(member_id, day))}
        if found is None or found.holder_key not in keys:
            raise Refused(RefusalCode.NOT_YOURS)
        if found.end_at <= now:
            raise Refused(RefusalCode.ALREADY_OVER)
        job = queue_slip(tx, house, member, found, now)
        tx.journal.add("print_slip", now=now, local_day=day, person_key=member.person_key, nonce=nonce, subject=job)
    return Change(job, changed(Topic.PRINTS))


def _slip(tx: Tx, house: House, member: Member, made: Reservation, now: int) -> SlipDoc:
    zone, place = house.settings.zone, house.settings.place_name
    resource, unit = tx.resources.get(made.resource_id), tx.resources.unit(made.unit_id)
    name = resource.name if resource else ""
    what = " · ".join(part for part in (name, place) if part)
    return SlipDoc(
        place=place, language=member.language, resource=name, unit=unit.label if unit else "",
        picture=resource.picture if resource else "", day=made.local_day, start=clock(made.start_at, zone),
        end=clock(made.end_at, zone), sign=member.sign, qr=event(made.uid, made.start_at, made.end_at, what, now),
    )  # fmt: skip
