"""Qualifications: who may use a machine that asks for it, who can show it, giving and taking back a step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.model.qualifications import Qualification, QualificationStep
from kiosk.model.resources import Resource
from kiosk.rules import qualifications as rules
from kiosk.rules.calendar import add_days
from kiosk.rules.powers import Power
from kiosk.services import day_key
from kiosk.services.house import Change, House, Topic, changed, note_act

if TYPE_CHECKING:
    from kiosk.ports import Tx

MESSAGES = {
    QualificationStep.WITH_SOMEONE: "may_with_someone",
    QualificationStep.ALONE: "may_alone",
    QualificationStep.CAN_SHOW: "may_show",
}


@dataclass(frozen=True, slots=True)
class Held:
    """One machine that asks for a qualification, and what a member has there on this day."""

    resource: Resource
    step: QualificationStep | None = None
    may_be_named: bool = False
    valid_until: str | None = None
    ends_soon: bool = False


@dataclass(frozen=True, slots=True)
class Showing:
    """Who can show a machine, of those who agreed to be named, and the next time one of them is at it (epoch ms)."""

    resource: Resource
    names: tuple[str, ...] = ()
    next: tuple[int, str] | None = None


@dataclass(frozen=True, slots=True)
class Matrix:
    """Machines that ask for a qualification, members, and what each has where: (member, resource) -> qualification."""

    resources: tuple[Resource, ...]
    members: tuple[Member, ...]
    held: dict[tuple[int, int], Qualification]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two badges before a machine: who may show it to whom, and what the learner has there already."""

    giver: Member
    learner: Member
    step: QualificationStep | None = None
    valid_until: str | None = None


def step_of(tx: Tx, member: Member, resource: Resource, today: str) -> QualificationStep | None:
    """Her step on a machine on this day."""
    return rules.step_on(tx.qualifications.get(member.id, resource.id), today)


def require(tx: Tx, house: House, member: Member, resource: Resource, companion_id: int | None = None) -> None:
    """She may use this machine, alone or with the companion.

    Raises Refused(needs_someone): `resource` is its name, `who` the names of those who can show it and agreed to be
    named, `next` the start (epoch ms) and the name of the next session of one of them, None where there is none.
    """
    if not resource.needs_qualification:
        return
    today = house.today()
    step = step_of(tx, member, resource, today)
    if rules.may_use(step) or _companion_may(tx, member, resource, companion_id, today):
        return
    found = _showing(tx, house, resource)
    raise Refused(RefusalCode.NEEDS_SOMEONE, resource=resource.name, who=found.names, next=found.next)


def _companion_may(tx: Tx, member: Member, resource: Resource, companion_id: int | None, today: str) -> bool:
    if companion_id is None or companion_id == member.id:
        return False
    companion = tx.members.get(companion_id)
    if companion is None or companion.paused:
        return False
    return rules.may_use(None, step_of(tx, companion, resource, today))


def _showing(tx: Tx, house: House, resource: Resource) -> Showing:
    today = house.today()
    names = tuple(tx.qualifications.names_to_tell(resource.id, today))
    return Showing(resource, names, tx.qualifications.next_session(resource.id, today, house.now()) if names else None)


def give(
    house: House,
    *,
    giver_id: int,
    member_id: int,
    resource_id: int,
    step: QualificationStep,
    valid_until: str | None = None,
    nonce: str,
) -> Change[Qualification]:
    """A step for somebody, from one who can show this machine, or from staff; it is told at her next badge.

    Staff sets the step and its end exactly; who can show never takes anything away. Raises Refused: unknown_member,
    paused_member, unknown_resource, cannot_show.
    """
    with house.store.write() as tx:
        giver, member = _known(tx, giver_id), _known(tx, member_id)
        resource = tx.resources.get(resource_id)
        if resource is None or not resource.needs_qualification:
            raise Refused(RefusalCode.UNKNOWN_RESOURCE)
        before = tx.qualifications.get(member_id, resource_id)
        if tx.journal.subject_of(nonce) is not None and before is not None:
            return Change(before, repeated=True)
        now = house.now()
        step, valid_until = _decided(tx, house, giver, member, resource, before, (step, valid_until))
        made = Qualification(
            member_id, resource_id, step, before is not None and before.may_be_named, giver.person_key, now, valid_until
        )
        tx.qualifications.put(made)
        if giver.id != member.id:
            tx.messages.add(member_id, MESSAGES[step], {"resource": resource.name, "picture": resource.picture}, now)
        note_act(tx, house, "give_qualification", giver, nonce, resource_id)
    return Change(made, changed(Topic.QUALIFICATIONS, Topic.MESSAGES))


def _decided(
    tx: Tx,
    house: House,
    giver: Member,
    member: Member,
    resource: Resource,
    before: Qualification | None,
    wanted: tuple[QualificationStep, str | None],
) -> tuple[QualificationStep, str | None]:
    """The step and its end that she has from now on."""
    if may_qualify(tx, house, giver):
        return wanted
    today = house.today()
    if giver.id == member.id or not rules.can_show(step_of(tx, giver, resource, today)):
        raise Refused(RefusalCode.CANNOT_SHOW)
    had = rules.step_on(before, today)
    return rules.given(had, wanted[0]), before.valid_until if before is not None and had is not None else None


def may_qualify(tx: Tx, house: House, member: Member) -> bool:
    """Whether she gives and takes back any step on any machine."""
    return day_key.may(tx, house, member, Power.QUALIFY)


def pair(house: House, *, one_id: int, other_id: int, resource_id: int) -> Change[Pair]:
    """Who of two shows the machine to the other; the first one where both can.

    Raises Refused: unknown_member, paused_member, unknown_resource, key_two_badges, cannot_show.
    """
    with house.store.read() as tx:
        one, other, resource = _known(tx, one_id), _known(tx, other_id), tx.resources.get(resource_id)
        if resource is None or not resource.needs_qualification:
            raise Refused(RefusalCode.UNKNOWN_RESOURCE)
        if one.id == other.id:
            raise Refused(RefusalCode.KEY_TWO_BADGES)
        today = house.today()
        for giver, learner in ((one, other), (other, one)):
            if rules.can_show(step_of(tx, giver, resource, today)) or may_qualify(tx, house, giver):
                found = tx.qualifications.get(learner.id, resource_id)
                step = rules.step_on(found, today)
                return Change(Pair(giver, learner, step, found.valid_until if found and step else None))
    raise Refused(RefusalCode.CANNOT_SHOW)


def qualifies_anybody(house: House, *, member_id: int) -> bool:
    """Whether she may give any step on any machine, as staff does."""
    return Power.QUALIFY in day_key.powers(house, member_id=member_id)


def take_back(house: House, *, by_id: int, member_id: int, resource_id: int, nonce: str) -> Change[None]:
    """Staff takes a step back: from now on with someone, as for everybody. What she uses now goes on.

    Raises Refused: unknown_member, not_allowed_today.
    """
    with house.store.write() as tx:
        by = _known(tx, by_id)
        day_key.allow(tx, house, by, Power.QUALIFY)
        if tx.journal.subject_of(nonce) is not None or tx.qualifications.get(member_id, resource_id) is None:
            return Change(None, repeated=True)
        tx.qualifications.remove(member_id, resource_id)
        note_act(tx, house, "take_back_qualification", by, nonce, resource_id)
    return Change(None, changed(Topic.QUALIFICATIONS))


def agree_to_be_named(house: House, *, member_id: int, resource_id: int, agrees: bool, nonce: str) -> Change[None]:
    """Whether others may be told that she can show this machine; she alone says so."""
    with house.store.write() as tx:
        found, member = tx.qualifications.get(member_id, resource_id), tx.members.get(member_id)
        if found is None or member is None or tx.journal.subject_of(nonce) is not None:
            return Change(None, repeated=True)
        tx.qualifications.put(replace(found, may_be_named=agrees))
        note_act(tx, house, "agree_to_be_named", member, nonce, resource_id)
    return Change(None, changed(Topic.QUALIFICATIONS))


def steps_of(house: House, *, member_id: int) -> list[Held]:
    """Every machine that asks for a qualification, with what she has there."""
    today = house.today()
    with house.store.read() as tx:
        found = {each.resource_id: each for each in tx.qualifications.of_member(member_id)}
        return [_held(each, found.get(each.id), today) for each in tx.resources.all() if each.needs_qualification]


def _held(resource: Resource, found: Qualification | None, today: str) -> Held:
    if found is None:
        return Held(resource)
    return Held(
        resource, rules.step_on(found, today), found.may_be_named, found.valid_until, rules.ends_soon(found, today)
    )


def who_can_show(house: House) -> list[Showing]:
    """For each machine that asks for it: who can show it, if she agreed to be named. Only for who showed a badge."""
    with house.store.read() as tx:
        return [_showing(tx, house, each) for each in tx.resources.all() if each.needs_qualification]


def matrix(house: House) -> Matrix:
    """Everybody's steps on every machine that asks for one; for staff only."""
    with house.store.read() as tx:
        resources = tuple(each for each in tx.resources.all() if each.needs_qualification)
        members = tuple(member for member in tx.members.all() if not member.paused)
        known = {member.id for member in members}
        found = [each for resource in resources for each in tx.qualifications.of_resource(resource.id)]
    return Matrix(
        resources, members, {(each.member_id, each.resource_id): each for each in found if each.member_id in known}
    )


def anything_asks(house: House) -> bool:
    """Whether some machine asks for a qualification."""
    with house.store.read() as tx:
        return any(each.needs_qualification for each in tx.resources.all())


def warn_ending(house: House) -> Change[int]:
    """Tell everybody whose step ends within two weeks, once for each end; the result is how many were told."""
    with house.store.write() as tx:
        now = house.now()
        today = house.day_of(now)
        told = 0
        for each in tx.qualifications.ending(today, add_days(today, rules.WARN_DAYS)):
            nonce = f"qualification-ends-{each.member_id}-{each.resource_id}-{each.valid_until}"
            resource = tx.resources.get(each.resource_id)
            if resource is None or tx.journal.subject_of(nonce) is not None:
                continue
            facts = {"resource": resource.name, "picture": resource.picture, "day": each.valid_until}
            tx.messages.add(each.member_id, "step_ends", facts, now)
            tx.journal.add("warn_qualification", now=now, local_day=today, nonce=nonce, subject=each.resource_id)
            told += 1
    return Change(told, changed(Topic.MESSAGES) if told else frozenset())


def _known(tx: Tx, member_id: int) -> Member:
    member = tx.members.get(member_id)
    if member is None:
        raise Refused(RefusalCode.UNKNOWN_MEMBER)
    if member.paused:
        raise Refused(RefusalCode.PAUSED_MEMBER)
    return member
