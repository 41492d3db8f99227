"""Somebody and her groups, and one reservation with all that is said of it: what the pages about time ask first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.model.people import Member, Party
from kiosk.model.reservations import Reservation
from kiosk.model.resources import Resource, Unit
from kiosk.services import holders
from kiosk.services.holders import Holder

if TYPE_CHECKING:
    from kiosk.services.house import House


@dataclass(frozen=True, slots=True)
class Circle:
    """A member, her groups that run today, and who else is in them."""

    member: Member
    parties: tuple[Party, ...] = ()
    mates: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class Stay:
    """A reservation, what it is on and who holds it. `resource` is None once it was removed; `units` are those of
    its pool."""

    reservation: Reservation
    resource: Resource | None
    unit: Unit | None
    units: tuple[Unit, ...]
    holder: Holder

    @property
    def label(self) -> str:
        """What stands on its unit, where there are several."""
        return self.unit.label if self.unit and len(self.units) > 1 else ""


def circle_of(house: House, *, member_id: int) -> Circle:
    """Raises Refused(unknown_member)."""
    with house.store.read() as tx:
        member = holders.known(tx, member_id)
        parties = tuple(tx.parties.of_member(member_id, house.today()))
        numbers = {number for party in parties for number in tx.parties.member_ids(party.key)} - {member_id}
        mates = (tx.members.get(number) for number in sorted(numbers))
        return Circle(member, parties, tuple(each for each in mates if each is not None and not each.paused))


def stay(house: House, *, reservation_id: int, member_id: int) -> Stay:
    """One reservation, for its holder, somebody of its group or who may act for others.

    Raises Refused: not_yours, not_allowed_today.
    """
    with house.store.read() as tx:
        found, _ = holders.opened(tx, house, member_id, reservation_id)
        return Stay(
            found, tx.resources.get(found.resource_id), tx.resources.unit(found.unit_id),
            tuple(tx.resources.units(found.resource_id)), holders.holder_of(tx, found.holder_key),
        )  # fmt: skip


def by_slip(house: House, *, uid: str, member_id: int) -> int:
    """The reservation of a slip that is not over. Raises Refused: not_yours, not_allowed_today, already_over."""
    with house.store.read() as tx:
        number = tx.reservations.of_uid(uid)
        found, _ = holders.opened(tx, house, member_id, number or 0)
        holders.not_over(found, house.now())
        return found.id
