"""The slip of a reservation: queued with it, and again whenever somebody asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.model.printing import DocumentKind, PrinterRole, SlipDoc
from kiosk.rules.equipment import drawing_of
from kiosk.rules.ical import event
from kiosk.services import holders
from kiosk.services.house import Change, House, Topic, changed
from kiosk.words.formats import clock

if TYPE_CHECKING:
    from kiosk.model.people import Member
    from kiosk.model.reservations import Reservation
    from kiosk.ports import Tx


@dataclass(frozen=True, slots=True)
class Stay:
    """What a slip names: machine, label of its unit, drawing, and the sign of the member or of her group."""

    resource: str
    unit: str
    picture: str
    sign: str


def queue_slip(tx: Tx, house: House, member: Member, made: Reservation, now: int, stay: Stay | None = None) -> int:
    """Queue the slip of a stay for whoever asked; with other hours it is another paper. The number of the job.

    `stay`: what is known already need not be read again.
    """
    return tx.prints.add(
        kind=DocumentKind.SLIP, key=f"slip-{made.uid}-{made.unit_id}-{made.start_at}-{made.end_at}",
        role=PrinterRole.RECEIPTS, language=member.language,
        document=_slip(house, member, made, now, stay or _stay(tx, member, made)), now=now,
    )  # fmt: skip


def drop_waiting(tx: Tx, before: Reservation) -> None:
    """A slip that still waits for its printer is not printed once the stay is given back or changed."""
    tx.prints.give_up(f"slip-{before.uid}-")


def print_slip(house: House, *, member_id: int, reservation_id: int, nonce: str) -> Change[int]:
    """Print a slip once more, in the language of who holds it: for herself, somebody of her party, or who may act for
    others. Raises Refused: not_yours, already_over."""
    with house.store.write() as tx:
        if (done := tx.journal.subject_of(nonce)) is not None:
            return Change(done, repeated=True)
        found, actor = holders.opened(tx, house, member_id, reservation_id)
        now = house.now()
        holders.not_over(found, now)
        job = queue_slip(tx, house, tx.members.by_key(found.holder_key) or actor, found, now)
        day = house.day_of(now)
        key = holders.doer_key(tx, actor, found.holder_key, day)
        tx.journal.add("print_slip", now=now, local_day=day, person_key=key, nonce=nonce, subject=job)
    return Change(job, changed(Topic.PRINTS))


def _stay(tx: Tx, member: Member, made: Reservation) -> Stay:
    resource, unit = tx.resources.get(made.resource_id), tx.resources.unit(made.unit_id)
    party = tx.parties.by_key(made.holder_key) if made.holder_key != member.person_key else None
    return Stay(
        resource.name if resource else "", unit.label if unit else "", drawing_of(resource) if resource else "",
        party.sign if party else member.sign,
    )  # fmt: skip


def _slip(house: House, member: Member, made: Reservation, now: int, stay: Stay) -> SlipDoc:
    zone, place = house.settings.zone, house.settings.place_name
    what = f"{stay.resource} · {place}" if stay.resource and place else stay.resource or place
    return SlipDoc(
        place, member.language, stay.resource, stay.unit, stay.picture, made.local_day, clock(made.start_at, zone),
        clock(made.end_at, zone), stay.sign, event(made.uid, made.start_at, made.end_at, what, now),
    )  # fmt: skip
