"""Who uses what at this moment, until when, and what the room is told about it. Never who.

A session ends by the clock: whoever reads takes one whose time is over as ended, whether or not its row says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.model.reservations import ReservationState
from kiosk.rules.calendar import QUARTER_MS, quarter_of
from kiosk.rules.uses import WARN_MS, Watch, is_over, silent_until, watch

if TYPE_CHECKING:
    from kiosk.model.people import Member
    from kiosk.model.resources import Resource, Unit
    from kiosk.model.uses import Session
    from kiosk.ports import Tx
    from kiosk.services.house import House


NOTICE_MS = QUARTER_MS
"""Whoever uses something without a reservation has at least so long to finish when somebody reserves it."""


@dataclass(frozen=True, slots=True)
class Running:
    """A session with its unit, and when it ends if nothing else happens (epoch ms). `next_at`: somebody's reservation
    that follows, as far as it bounds this use."""

    session: Session
    unit: Unit
    resource: Resource
    ends_at: int
    next_at: int | None = None


@dataclass(frozen=True, slots=True)
class UseNews:
    """What the room is told of one unit: ASKS "still there?", TELLS that nobody answers, or QUIET: its use ends soon,
    at `at`, because of a reservation (`is_next`) or of its own time."""

    unit: Unit
    resource: Resource
    watch: Watch
    at: int
    is_next: bool
    seq: int
    of_pool: bool = False


def running(tx: Tx, house: House, unit_id: int) -> Running | None:
    """The session of a unit; None where there is none or its time is over."""
    found = tx.uses.running(unit_id)
    known = described(tx, found) if found is not None else None
    return known if known is not None and not _over(known, house.now()) else None


def running_all(tx: Tx, house: House) -> list[Running]:
    """Every session that is not over, in the order of their starts."""
    return [each for each in _all(tx) if not _over(each, house.now())]


def due(tx: Tx, house: House) -> list[Running]:
    """Sessions whose time is over and whose end has no row yet."""
    return [each for each in _all(tx) if _over(each, house.now())]


def of_nothing(tx: Tx) -> list[Session]:
    """Sessions on units that were taken out of the room."""
    return [each for each in tx.uses.running_all() if described(tx, each) is None]


def of_member(house: House, *, member_id: int) -> list[Running]:
    """What she uses now, alone or with somebody; a group's use belongs to each of the group."""
    with house.store.read() as tx:
        member = tx.members.get(member_id)
        if member is None:
            return []
        return [each for each in running_all(tx, house) if is_hers(tx, member, each.session)]


def news(house: House) -> list[UseNews]:
    """What Home tells of uses, the most urgent first: nobody answers, "still there?", ends in a few minutes."""
    now = house.now()
    with house.store.read() as tx:
        found = [_news(tx, each, now) for each in running_all(tx, house)]
    urgency = (Watch.TELLS, Watch.ASKS, Watch.QUIET)
    told = (each for each in found if each is not None)
    return sorted(told, key=lambda each: (urgency.index(each.watch), each.at))


def described(tx: Tx, session: Session) -> Running | None:
    """A session with its unit and its end; None where the unit is no longer there."""
    unit = tx.resources.unit(session.unit_id)
    resource = tx.resources.get(unit.resource_id) if unit is not None else None
    if unit is None or resource is None:
        return None
    ends_at, next_at = _end(tx, resource, session)
    if resource.watch_minutes is not None:
        ends_at = min(ends_at, silent_until(session.seen_at, resource.watch_minutes))
    return Running(session, unit, resource, ends_at, next_at)


def holder_keys(tx: Tx, member: Member | None, day: str) -> set[int]:
    """Keys under which a member's reservations of a day may stand: her own and those of her groups."""
    if member is None:
        return set()
    return {member.person_key, *(party.key for party in tx.parties.of_member(member.id, day))}


def is_hers(tx: Tx, member: Member, session: Session) -> bool:
    """Whether she may end it as her own: she began it, came along, or it is her group's time."""
    key = tx.members.presence_key(member.id, session.local_day)
    if key is not None and key in (session.person_key, session.companion_key):
        return True
    reservation = tx.reservations.get(session.reservation_id) if session.reservation_id is not None else None
    return reservation is not None and reservation.holder_key in holder_keys(tx, member, session.local_day)


def ends_with(tx: Tx, house: House, member: Member, session: Session) -> bool:
    """Whether it ends when she leaves: what she began, and the use of her group when nobody else of it is in."""
    reservation = tx.reservations.get(session.reservation_id) if session.reservation_id is not None else None
    group = set(tx.parties.member_ids(reservation.holder_key)) if reservation is not None else set()
    if group:
        return member.id in group and not (group - {member.id}) & tx.visits.present_members(house.today())
    key = tx.members.presence_key(member.id, session.local_day)
    return key is not None and key == session.person_key


def in_use(tx: Tx, house: House) -> dict[int, Running]:
    """Units that cannot be begun now because of a use: the unit itself, what is inside it and what it stands in."""
    found: dict[int, Running] = {}
    for each in running_all(tx, house):
        around = [unit.id for outer in outer_ids(tx, each.resource) for unit in tx.resources.units(outer)]
        for unit_id in (each.unit.id, *tx.resources.contained_units(each.resource.id), *around):
            found.setdefault(unit_id, each)
    return found


def in_use_by_others(tx: Tx, house: House, start: int, holder_key: int) -> dict[int, Running]:
    """Units somebody else still uses at `start` (epoch ms), as far as is known now."""
    return {
        unit: each
        for unit, each in in_use(tx, house).items()
        if each.ends_at > start and not _is_of(tx, each.session, holder_key)
    }


def _is_of(tx: Tx, session: Session, holder_key: int) -> bool:
    reservation = tx.reservations.get(session.reservation_id) if session.reservation_id is not None else None
    if reservation is not None and reservation.holder_key == holder_key:
        return True
    keys = (key for key in (session.person_key, session.companion_key) if key is not None)
    return any(holder_key in holder_keys(tx, tx.members.by_key(key), session.local_day) for key in keys)


def outer_ids(tx: Tx, resource: Resource) -> list[int]:
    """Everything this resource stands in."""
    found: list[int] = []
    outer = resource.within_id
    while outer is not None and outer not in found:
        found.append(outer)
        around = tx.resources.get(outer)
        outer = around.within_id if around is not None else None
    return found


def _all(tx: Tx) -> list[Running]:
    found = (described(tx, each) for each in tx.uses.running_all())
    return [each for each in found if each is not None]


def _over(running: Running, now: int) -> bool:
    return is_over(running.session.started_at, running.ends_at, now)


def _end(tx: Tx, resource: Resource, session: Session) -> tuple[int, int | None]:
    """When a session ends, and the reservation of somebody else that bounds it."""
    member = tx.members.by_key(session.person_key) if session.person_key is not None else None
    keys = holder_keys(tx, member, session.local_day)
    ends_at = session.until_at
    reservation = tx.reservations.get(session.reservation_id) if session.reservation_id is not None else None
    if reservation is not None:
        keys.add(reservation.holder_key)
        if reservation.state is ReservationState.BOOKED and reservation.unit_id == session.unit_id:
            ends_at = reservation.end_at
    units = (session.unit_id, *tx.resources.contained_units(resource.id))
    quarter = tx.uses.next_claim(units, quarter_of(session.started_at) + 1, keys)
    if quarter is None or quarter * QUARTER_MS > ends_at + resource.buffer_minutes * 60_000:
        return ends_at, None
    return min(ends_at, quarter * QUARTER_MS), quarter * QUARTER_MS


def _news(tx: Tx, running: Running, now: int) -> UseNews | None:
    stage = watch(running.session.seen_at, running.resource.watch_minutes, now)
    is_next = running.next_at is not None
    at = running.next_at if running.next_at is not None else running.ends_at
    if stage is Watch.QUIET and running.ends_at - now > WARN_MS:
        return None
    of_pool = len(tx.resources.units(running.resource.id)) > 1
    return UseNews(running.unit, running.resource, stage, at, is_next, running.session.seq, of_pool)
