"""Places nobody came for, found by reading the clock: passed over by who reads, freed by who needs them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kiosk.model.reservations import Reservation
from kiosk.model.resources import Unit
from kiosk.rules.calendar import quarter_of
from kiosk.rules.lapse import has_lapsed, kept_until

if TYPE_CHECKING:
    from kiosk.ports import Tx
    from kiosk.services.house import House

REACH_MS = 24 * 3_600_000
"""What has begun is over by then: a stay lies within the hours of one day."""


def lapsed(tx: Tx, house: House, now: int, resource_id: int | None = None) -> list[Reservation]:
    """What has begun and nobody came for; on a resource and what is inside it, or everywhere."""
    keep = house.settings.keep_minutes
    if keep == 0:
        return []
    rows = tx.reservations.running(quarter_of(now), house.day_of(now), resource_id)
    return [
        row.reservation
        for row in rows
        if has_lapsed(
            kept_until(row.reservation.start_at, keep, row.reservation.kept_until), now, used=row.used,
            present=row.present,
        )
    ]  # fmt: skip


def in_the_way(tx: Tx, house: House, resource_id: int, start: int, now: int) -> list[Reservation]:
    """What has lapsed on a resource, or inside it, and may lie in the way of who comes at `start`."""
    if start >= now + REACH_MS:
        return []
    return lapsed(tx, house, now, resource_id)


def on_unit(tx: Tx, house: House, unit: Unit, now: int) -> list[Reservation]:
    """What has lapsed on one unit, or inside its resource or around it."""
    return around(lapsed(tx, house, now, unit.resource_id), unit.id, unit.resource_id)


def around(gone: Iterable[Reservation], unit_id: int, resource_id: int) -> list[Reservation]:
    """Those of what has lapsed that may lie on a unit of a resource; first what is on the unit itself."""
    found = [each for each in gone if each.unit_id == unit_id or each.resource_id != resource_id]
    return sorted(found, key=lambda each: each.unit_id != unit_id)


def release(tx: Tx, house: House, gone: Reservation, now: int) -> None:
    """It becomes like one she gave back, to the letter of the journal: nobody can count who did not come. She finds a
    message."""
    from kiosk.services import bookings, holders
    from kiosk.services.house import new_nonce

    bookings.give_back(tx, gone)
    facts = holders.told(tx, house, gone)
    holders.tell(tx, gone.holder_key, "released", facts, now)
    tx.journal.add("cancel", now=now, local_day=house.day_of(now), nonce=new_nonce(), subject=gone.id)
