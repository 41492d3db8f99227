"""The first run: name of the place, what is in it, and the first of staff."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member, Role
from kiosk.services.house import Change, House, Topic, changed


@dataclass(frozen=True, slots=True)
class FirstStaff:
    """Who opens the place: her member row and the code she types when her badge is at home."""

    member: Member
    typed_code: str


def found_place(
    house: House, *, staff_name: str, sign: str, colour: str, language: str, pin: str, packs: tuple[str, ...],
    kind: str = "real", seller_name: str = "",
) -> Change[FirstStaff]:  # fmt: skip
    """Make the empty file a place with its first staff member.

    Raises Refused: demo_and_real where it already is one, name_missing, pin_too_short.
    """
    from kiosk.model.sales import Seller
    from kiosk.services import maintenance, pins
    from kiosk.services.office import clean_name
    from kiosk.starter import PACKS, furnish

    pin_hash = pins.hash_pin(pin)
    with house.store.write() as tx:
        if tx.place.kind() is not None:
            raise Refused(RefusalCode.DEMO_AND_REAL)
        now = house.now()
        tx.place.found(kind, "A", now)
        furnish(tx, tuple(pack for pack in PACKS if pack in packs))
        for resource in tx.resources.all():
            maintenance.plan_as_usual(tx, resource.id, resource.picture, now)
        member = tx.members.add(
            name=clean_name(staff_name), sign=sign, colour=colour, language=language, role=Role.STAFF, now=now
        )
        code = pins.new_typed_code(tx)
        tx.members.set_pin(member.id, pin_hash, code)
        tx.sales.save_seller(Seller(0, seller_name or house.settings.place_name))
        tx.journal.add("found_place", now=now, local_day=house.day_of(now), subject=member.id)
    return Change(FirstStaff(member, code), changed(*Topic))
