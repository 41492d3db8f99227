"""May this time be taken? The one validator, whatever the way in: screen, machine, series, import or command."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.parties import Party
from kiosk.model.people import Member
from kiosk.model.resources import Resource, UnitState
from kiosk.rules import slots
from kiosk.rules.calendar import MINUTE_MS, QUARTER_MS, quarter_of
from kiosk.rules.equipment import drawing_of
from kiosk.rules.qualifications import may_use
from kiosk.services import charter, day_plans, holders, lapses, qualifications, sessions
from kiosk.services.hours import resource_spans
from kiosk.services.slips import Stay

if TYPE_CHECKING:
    from kiosk.ports import FreeUnit, Tx
    from kiosk.services.house import House
    from kiosk.services.sessions import Running


@dataclass(frozen=True, slots=True)
class Wish:
    """Time somebody wants: for herself, or for the party she belongs to. Instants are epoch ms.

    `ignoring`: reservations that are being changed; they give their claims back first. `unit_id`: this unit and no
    other; `near_unit_id`: this one if it can be. `begun`: it has this start already, which may lie in the past, on
    `near_unit_id`. `far`: it may lie beyond the horizon.
    """

    member_id: int
    resource_id: int
    start: int
    end: int
    party_key: int | None = None
    unit_id: int | None = None
    near_unit_id: int | None = None
    companion_id: int | None = None
    ignoring: tuple[int, ...] = ()
    begun: bool = False
    far: bool = False


@dataclass(frozen=True, slots=True)
class Admission:
    """What was found in order: `unit_ids` are the unit itself and what is inside it.

    `touched`: something of her own lies there already, which may be cleaning time.
    """

    member: Member
    party: Party | None
    resource: Resource
    unit_label: str
    unit_ids: tuple[int, ...]
    touched: bool
    companion_key: int | None = None

    @property
    def stay(self) -> Stay:
        sign = self.party.sign if self.party else self.member.sign
        return Stay(self.resource.name, self.unit_label, drawing_of(self.resource), sign)

    @property
    def unit_id(self) -> int:
        return self.unit_ids[0]

    @property
    def holder_key(self) -> int:
        return self.party.key if self.party else self.member.person_key


class JustTaken(Refused):
    """Somebody else has this time. Which other starts are free is asked when nobody waits for it (`taking`)."""

    def __init__(self, wish: Wish, resource: Resource, holder_key: int) -> None:
        super().__init__(RefusalCode.JUST_TAKEN, near=())
        self.wish, self.resource, self.holder_key = wish, resource, holder_key


@contextmanager
def taking(house: House) -> Iterator[Tx]:
    """A write that takes time; where that was just taken, the refusal names near starts that are free (epoch ms)."""
    try:
        with house.store.write() as tx:
            yield tx
    except JustTaken as taken:
        moving = taken.wish.ignoring[0] if taken.wish.ignoring else None
        with house.store.read() as tx:
            taken.facts["near"] = day_plans.near(
                tx, house, taken.resource, taken.wish.start, taken.wish.end, taken.holder_key, moving=moving
            )
        raise


def admit(tx: Tx, house: House, wish: Wish, now: int) -> Admission:
    """The unit this wish gets. To be called inside the act's own write, which then takes it.

    Raises Refused with the nearest reason: unknown_resource, unknown_member, paused_member, charter_to_accept,
    not_of_group, every reason
    of `rules.slots.refusal`, needs_someone, machine_broken, in_use, just_taken.
    """
    resource = tx.resources.get(wish.resource_id)
    if resource is None:
        raise Refused(RefusalCode.UNKNOWN_RESOURCE)
    member = holders.known(tx, wish.member_id)
    if member.paused:
        raise Refused(RefusalCode.PAUSED_MEMBER)
    charter.require(tx, member)
    day = house.day_of(wish.start)
    party = _party(tx, member, wish.party_key, day)
    reason = slots.refusal(
        resource, wish.start, wish.end, now, resource_spans(tx, resource, day, house.settings.zone), begun=wish.begun,
        far=wish.far,
    )  # fmt: skip
    if reason is not None:
        raise Refused(reason, least=resource.min_minutes, most=resource.max_minutes, days=resource.horizon_days)
    if resource.needs_qualification:
        _qualified(tx, house, member, party, resource, wish.companion_id)
    for changing in wish.ignoring:
        tx.reservations.unclaim(changing)
    holder_key = party.key if party else member.person_key
    unit = _unit(tx, house, resource, wish, holder_key, now)
    inside = tx.resources.contained_units(resource.id) if unit.holds_others else ()
    return Admission(member, party, resource, unit.label, (unit.id, *inside), unit.touched, _companion(tx, wish))


def quarters(resource: Resource, start: int, end: int) -> tuple[int, int, int]:
    """First quarter-hour, the one after the last, and the one after its cleaning time."""
    last = quarter_of(end)
    return quarter_of(start), last, last + resource.buffer_minutes * MINUTE_MS // QUARTER_MS


def _party(tx: Tx, member: Member, party_key: int | None, day: str) -> Party | None:
    if party_key is None:
        return None
    for party in tx.parties.of_member(member.id, day):
        if party.key == party_key:
            return party
    raise Refused(RefusalCode.NOT_OF_GROUP)


def _qualified(
    tx: Tx, house: House, member: Member, party: Party | None, resource: Resource, companion_id: int | None
) -> None:
    """In a party it is enough that one of them may: who uses it is asked again at the machine."""
    others = holders.holder_of(tx, party.key).members if party else ()
    for each in others:
        if may_use(qualifications.step_of(tx, each, resource, house.today())):
            return
    qualifications.require(tx, house, member, resource, companion_id)


def _companion(tx: Tx, wish: Wish) -> int | None:
    if wish.companion_id is None:
        return None
    return holders.known(tx, wish.companion_id).person_key


def _unit(tx: Tx, house: House, resource: Resource, wish: Wish, holder_key: int, now: int) -> FreeUnit:
    """A free unit, one nobody uses if there is; if need be one that nobody came for."""
    first, last, clean_until = quarters(resource, wish.start, wish.end)
    used = _in_use(tx, house, resource, wish, holder_key, now)
    soon = wish.start < now + sessions.NOTICE_MS

    def one(besides: Mapping[int, Running], only: int | None, passing: Collection[int]) -> FreeUnit | None:
        return tx.reservations.free_unit(
            resource.id, first, last, holder_key, clean_until, only=only, near=wish.near_unit_id, besides=besides,
            passing=passing,
        )  # fmt: skip

    def free(only: int | None = wish.unit_id, passing: Collection[int] = ()) -> FreeUnit | None:
        found = one(used, only, passing)
        return found if found is not None or soon or not used else one({}, only, passing)

    found = free()
    if found is None:
        _working(tx, resource, wish.unit_id)
        tx.reservations.drop_expired(now)
        found = free()
    if found is None:
        found = _of_lapsed(tx, house, resource, wish, now, free)
    if found is None:
        _not_in_use(tx, resource, wish, used if soon else {})
        raise JustTaken(wish, resource, holder_key)
    return found


def _of_lapsed(
    tx: Tx, house: House, resource: Resource, wish: Wish, now: int, free: Callable[..., FreeUnit | None]
) -> FreeUnit | None:  # fmt: skip
    """A unit that is free once what lapsed on it goes; nothing else goes, and nothing where that does not help."""
    gone = lapses.in_the_way(tx, house, resource.id, wish.start, now)
    unit = free(passing=[each.id for each in gone]) if gone else None
    if unit is None:
        return None
    for each in lapses.around(gone, unit.id, resource.id):
        lapses.release(tx, house, each, now)
        if (found := free(unit.id)) is not None:
            return found
    return None


def _in_use(
    tx: Tx, house: House, resource: Resource, wish: Wish, holder_key: int, now: int
) -> dict[int, Running]:  # fmt: skip
    """Units somebody still uses when this stay begins; not the one that is hers already."""
    if wish.start >= now + resource.max_minutes * MINUTE_MS:
        return {}
    used = sessions.in_use_by_others(tx, house, wish.start, holder_key)
    if wish.begun and wish.near_unit_id is not None:
        used.pop(wish.near_unit_id, None)
    return used


def _working(tx: Tx, resource: Resource, unit_id: int | None) -> None:
    """Raises Refused: unknown_resource, machine_broken."""
    units = [unit for unit in tx.resources.units(resource.id) if unit_id is None or unit.id == unit_id]
    if not units and unit_id is not None:
        raise Refused(RefusalCode.UNKNOWN_RESOURCE)
    if all(unit.state is UnitState.BROKEN for unit in units):
        raise Refused(RefusalCode.MACHINE_BROKEN)


def _not_in_use(tx: Tx, resource: Resource, wish: Wish, used: Mapping[int, Running]) -> None:
    """Raises Refused(in_use) where that alone stands in the way (fact `until`, epoch ms)."""
    ids = [wish.unit_id] if wish.unit_id is not None else [unit.id for unit in tx.resources.units(resource.id)]
    ends = [used[each].ends_at for each in ids if each in used]
    if len(ends) == len(ids):
        raise Refused(RefusalCode.IN_USE, until=min(ends))
