"""Reserve a machine or a place, for oneself, a party or somebody absent; go on longer, move, come late, cancel."""

from __future__ import annotations

from dataclasses import replace

from kiosk.model.reservations import Reservation
from kiosk.model.resources import Resource
from kiosk.rules.calendar import MINUTE_MS, floor_quarter
from kiosk.rules.lapse import late_until
from kiosk.services import bookings, holders
from kiosk.services.admission import Wish, taking
from kiosk.services.day_plans import DayPlan, day_plan, longest_extension, offers
from kiosk.services.house import Change, House, Topic, changed

BOOKED = (Topic.RESERVATIONS, Topic.PRINTS, Topic.MESSAGES)

__all__ = [
    "DayPlan",
    "cancel",
    "day_plan",
    "extend",
    "late",
    "longest_extension",
    "move",
    "offers",
    "reserve",
    "shorten",
    "unit_label",
    "upcoming",
]


def reserve(
    house: House,
    *,
    member_id: int,
    resource_id: int,
    start: int,
    minutes: int,
    nonce: str,
    party_key: int | None = None,
    companion_id: int | None = None,
    unit_id: int | None = None,
    by: int | None = None,
) -> Change[Reservation]:
    """Take one unit of a resource from `start` (epoch ms) for `minutes`; its slip is queued with it.

    For herself, or for the party (`party_key`) she is of; `unit_id`: that unit and no other; `by`: who reserves for
    her while she is away, she then finds a message. Raises all that `admission.admit` refuses, and not_yours where
    `by` may not act for others.
    """
    with taking(house) as tx:
        if (done := tx.journal.subject_of(nonce)) is not None and (first := tx.reservations.get(done)):
            return Change(first, repeated=True)
        now = house.now()
        actor = None if by is None or by == member_id else holders.known(tx, by)
        if actor is not None:
            holders.allow_for_others(tx, house, actor)
        wish = Wish(
            member_id, resource_id, start, start + minutes * MINUTE_MS, party_key=party_key, unit_id=unit_id,
            companion_id=companion_id,
        )  # fmt: skip
        made = bookings.book(tx, house, wish, now)
        bookings.note(tx, house, "reserve", made, actor, nonce, now)
        if actor is not None:
            bookings.tell_others(tx, house, made, "reserved_for", actor, now)
    return Change(made, changed(*BOOKED))


def cancel(house: House, *, member_id: int, reservation_id: int, nonce: str) -> Change[Reservation]:
    """Give a reservation back, up to its last minute. `member_id`: its holder, somebody of its party, or who may act
    for others. Raises Refused: not_yours, already_over."""
    with house.store.write() as tx:
        found, actor = holders.opened(tx, house, member_id, reservation_id)
        if tx.journal.subject_of(nonce) is not None:
            return Change(found, repeated=True)
        now = house.now()
        holders.not_over(found, now)
        bookings.give_back(tx, found)
        hers = holders.holds(tx, actor, found.holder_key, found.local_day, house.day_of(now))
        # Trap: her key of the day would tell what she gave back from what lapsed because she did not come.
        bookings.note(tx, house, "cancel", found, None if hers else actor, nonce, now)
        bookings.tell_others(tx, house, found, "freed", actor, now)
    return Change(found, changed(Topic.RESERVATIONS, Topic.MESSAGES, Topic.PRINTS))


def extend(house: House, *, member_id: int, reservation_id: int, minutes: int, nonce: str) -> Change[Reservation]:
    """Go on `minutes` longer, on the same unit. Raises Refused: not_yours, already_over, all that admission refuses."""
    return _last(house, "extend", member_id, reservation_id, minutes, nonce)


def shorten(house: House, *, member_id: int, reservation_id: int, minutes: int, nonce: str) -> Change[Reservation]:
    """End `minutes` sooner. Raises Refused: not_yours, already_over, all that admission refuses."""
    return _last(house, "shorten", member_id, reservation_id, -minutes, nonce)


def _last(house: House, act: str, member_id: int, reservation_id: int, minutes: int, nonce: str) -> Change[Reservation]:
    with taking(house) as tx:
        found, actor = holders.opened(tx, house, member_id, reservation_id)
        if tx.journal.subject_of(nonce) is not None:
            return Change(found, repeated=True)
        now = house.now()
        holders.not_over(found, now)
        wish = bookings.wish_of(tx, found, actor)
        wish = replace(wish, end=found.end_at + minutes * MINUTE_MS, unit_id=found.unit_id)
        after = bookings.rebook(tx, house, wish, found, now)
        bookings.note(tx, house, act, after, actor, nonce, now)
        bookings.tell_moved(tx, house, found, after, actor, now)
    return Change(after, changed(*BOOKED))


def move(
    house: House,
    *,
    member_id: int,
    reservation_id: int,
    start: int | None = None,
    minutes: int | None = None,
    resource_id: int | None = None,
    unit_id: int | None = None,
    nonce: str,
) -> Change[Reservation]:
    """To another start (epoch ms), length, resource or unit; what is not named stays. It keeps its id, and its unit
    where that is free; its slip is printed anew. What has begun takes only the rest of its hours to another machine.

    Raises Refused: not_yours, already_over, all that admission refuses.
    """
    with taking(house) as tx:
        found, actor = holders.opened(tx, house, member_id, reservation_id)
        if tx.journal.subject_of(nonce) is not None:
            return Change(found, repeated=True)
        now = house.now()
        holders.not_over(found, now)
        wish = replace(
            bookings.wish_of(tx, found, actor), resource_id=resource_id or found.resource_id, unit_id=unit_id
        )
        begin = start if start is not None else _rest_from(found, wish, now)
        end = found.end_at + (begin - found.start_at if start is not None else 0)
        if minutes is not None:
            end = begin + minutes * MINUTE_MS
        wish = replace(wish, start=begin, end=end, begun=begin == found.start_at, far=begin <= found.start_at)
        after = bookings.rebook(tx, house, wish, found, now)
        bookings.note(tx, house, "move", after, actor, nonce, now)
        bookings.tell_moved(tx, house, found, after, actor, now)
    return Change(after, changed(*BOOKED))


def _rest_from(found: Reservation, wish: Wish, now: int) -> int:
    """From when its hours go elsewhere: nobody asks who was at another machine while they went by."""
    elsewhere = wish.resource_id != found.resource_id or wish.unit_id not in (None, found.unit_id)
    return max(found.start_at, floor_quarter(now)) if elsewhere or found.question is not None else found.start_at


def late(house: House, *, member_id: int, reservation_id: int, nonce: str) -> Change[Reservation]:
    """She comes late: the place is kept up to the limit of the house, and not beyond its end (`kept_until`).

    Raises Refused: not_yours, already_over.
    """
    with house.store.write() as tx:
        found, actor = holders.opened(tx, house, member_id, reservation_id)
        if tx.journal.subject_of(nonce) is not None:
            return Change(found, repeated=True)
        now = house.now()
        holders.not_over(found, now)
        until = late_until(found.start_at, found.end_at, house.settings.late_minutes)
        tx.reservations.keep_until(found.id, until)
        bookings.note(tx, house, "late", found, actor, nonce, now)
    return Change(replace(found, kept_until=until), changed(Topic.RESERVATIONS))


def unit_label(house: House, *, unit_id: int) -> str:
    """What stands on one unit of a pool: "2"; empty where the resource has only one."""
    with house.store.read() as tx:
        unit = tx.resources.unit(unit_id)
        return unit.label if unit is not None and len(tx.resources.units(unit.resource_id)) > 1 else ""


def upcoming(house: House, *, member_id: int) -> list[tuple[Reservation, Resource]]:
    """A member's reservations that are not over, and those of her parties that are not, soonest first.

    What was put out of use is there too: whoever was promised it must hear of it.
    """
    now = house.now()
    with house.store.read() as tx:
        member = tx.members.get(member_id)
        if member is None:
            return []
        keys = [member.person_key, *holders.party_keys(tx, member_id, house.day_of(now))]
        found = [each for key in keys for each in tx.reservations.of_holder(key, now)]
        resources = {resource.id: resource for resource in (*tx.resources.all(), *tx.resources.put_away())}
        return sorted(((each, resources[each.resource_id]) for each in found), key=lambda pair: pair[0].start_at)
