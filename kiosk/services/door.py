"""Who may come in now: in the opening hours, and while there is room. Staff decide for themselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.rules import door
from kiosk.rules.calendar import MINUTE_MS, add_days, instant
from kiosk.rules.opening_hours import Span
from kiosk.rules.powers import Power, powers_of
from kiosk.rules.reasons import raise_nearest
from kiosk.services.hours import spans_of
from kiosk.services.room import next_opening

if TYPE_CHECKING:
    from kiosk.ports import Tx
    from kiosk.services.house import House


def let_in(tx: Tx, house: House, member: Member, today: str, now: int, *, vouched: bool) -> None:
    """Raises Refused with the nearest of: opens_at, closed_now, place_full, paused_member.

    `vouched`: somebody of staff stands beside her, which settles the hours.
    """
    paused = Refused(RefusalCode.PAUSED_MEMBER) if member.paused else None
    free = Power.KEEP_HOUSE in powers_of(member.role, holds_key=False)
    raise_nearest((
        paused,
        None if free or vouched else _closed(tx, house, today, now),
        None if free else _full(tx, house, now),
    ))  # fmt: skip


def _closed(tx: Tx, house: House, today: str, now: int) -> Refused | None:
    settings = house.settings
    if not settings.door_hours:
        return None
    spans = spans_of(tx, today, settings.zone)
    if door.is_open(now, spans, settings.early_minutes * MINUTE_MS, settings.after_minutes * MINUTE_MS):
        return None
    if not tx.openings.weekly():
        return None
    opens = next_opening(tx, house, today, now)
    return Refused(RefusalCode.OPENS_AT, opens=opens, today=today) if opens else Refused(RefusalCode.CLOSED_NOW)


def let_group_in(tx: Tx, house: House, people: int, before: int, now: int) -> None:
    """So many of a group where there were `before`. Raises Refused(place_full); that fewer are here is always taken."""
    most = house.settings.place_capacity
    if people > before and 0 < most < _inside(tx, house, now) - before + people:
        raise Refused(RefusalCode.PLACE_FULL, most=most)


def _full(tx: Tx, house: House, now: int) -> Refused | None:
    most = house.settings.place_capacity
    if not most:
        return None
    return Refused(RefusalCode.PLACE_FULL, most=most) if door.is_full(_inside(tx, house, now), most) else None


def _inside(tx: Tx, house: House, now: int) -> int:
    day = house.day_of(now)
    return len(still_in(tx, house, now)) + tx.visits.guests(day) + tx.visits.in_parties(day)


def still_in(tx: Tx, house: House, now: int) -> set[int]:
    """Ids of the members who are in; those whose day has ended by itself are not, written down already or not."""
    day = house.day_of(now)
    spans = spans_of(tx, day, house.settings.zone)
    return {member for member, at in tx.visits.present(day) if not day_over(house, at, spans, now)}


def day_over(house: House, arrived_at: int, spans: Sequence[Span], now: int) -> bool:
    """Whether the day of an arrival of today has ended by itself."""
    return door.is_over(now, ends_at(house, arrived_at, spans), house.settings.after_minutes * MINUTE_MS)


def ends_at(house: House, arrived_at: int, spans: Sequence[Span]) -> int:
    """When the day of an arrival ends by itself; the opening spans are those of its local day."""
    zone = house.settings.zone
    return door.end_of(arrived_at, spans, instant(add_days(house.day_of(arrived_at), 1), 0, zone))
