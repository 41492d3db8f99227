"""Somebody and her groups, and one reservation with all that is said of it: what the pages about time ask first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.model.parties import Party
from kiosk.model.people import Member
from kiosk.model.reservations import Reservation
from kiosk.model.resources import Resource, Unit
from kiosk.services import holders
from kiosk.services.holders import Holder

if TYPE_CHECKING:
    from kiosk.services.house import House


@dataclass(frozen=True, slots=True)
class Circle:
    """A member, and her groups that run today."""

    member: Member
    parties: tuple[Party, ...] = ()


@dataclass(frozen=True, slots=True)
class Stay:
    """A reservation, what it is on and who holds it. `resource` is None once it was put away, its `name` stays;
    `units` are those of its pool."""

    reservation: Reservation
    name: str
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
        return Circle(member, tuple(tx.parties.of_member(member_id, house.today())))


def stay(house: House, *, reservation_id: int, member_id: int) -> Stay:
    """One reservation, for its holder, somebody of its group or who may act for others.

    Raises Refused: not_yours, not_allowed_today.
    """
    with house.store.read() as tx:
        found, _ = holders.opened(tx, house, member_id, reservation_id)
        resource = tx.resources.get(found.resource_id)
        gone = next((each for each in tx.resources.put_away() if each.id == found.resource_id), None)
        name = resource.name if resource else gone.name if gone else ""
        return Stay(
            found, name, resource, tx.resources.unit(found.unit_id),
            tuple(tx.resources.units(found.resource_id)), holders.holder_of(tx, found.holder_key),
        )  # fmt: skip
