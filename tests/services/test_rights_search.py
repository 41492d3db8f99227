"""Searched: no order of acts lets somebody use a machine alone, or act for others, without a right to it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.day_keys import KeyReason
from kiosk.model.people import Member, Role
from kiosk.model.qualifications import QualificationStep
from kiosk.model.resources import Resource
from kiosk.rules.calendar import add_days, instant
from kiosk.rules.powers import OF_THE_DAY, Power
from kiosk.services import day_key, presence, qualifications

WITH, ALONE, SHOW = QualificationStep
PEOPLE = ("sunflower", "turtle", "tulip")
"""Noor is of staff; Fatou and Amina are members."""
ORDER = [None, WITH, ALONE, SHOW]
Searched = settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
somebody = st.sampled_from(PEOPLE)


@dataclass
class Rights:
    """What ought to be: who was given which step by somebody who could, and until which day."""

    day: str
    held: dict[str, tuple[QualificationStep, str | None]] = field(default_factory=dict)

    def step(self, who: str) -> QualificationStep | None:
        step, until = self.held.get(who, (None, None))
        return None if until is not None and until < self.day else step

    def give(self, giver: str, learner: str, step: QualificationStep, until: str | None) -> bool:
        if giver == "sunflower":
            self.held[learner] = (step, until)
        elif giver != learner and self.step(giver) is SHOW:
            had = self.step(learner)
            kept = self.held[learner][1] if had is not None else None
            self.held[learner] = (max(had, step, key=ORDER.index), kept)
        else:
            return False
        return True


giving = st.tuples(
    st.just("give"), somebody, somebody, st.sampled_from((SHOW, ALONE, WITH)), st.sampled_from((None, 0, 3))
)
steps = st.one_of(
    giving,
    giving,
    giving,
    st.tuples(st.just("back"), somebody, somebody),
    st.tuples(st.just("days"), st.integers(1, 4)),
)


def allowed(work: Callable[[], object]) -> bool:
    try:
        work()
    except Refused:
        return False
    return True


@Searched
@given(acts=st.lists(steps, min_size=6, max_size=18))
def test_nobody_uses_it_alone_without_having_been_given_that(
    kiosk: Kiosk, members: dict[str, Member], clock: Any, acts: list[tuple[Any, ...]]
) -> None:
    press, house = _press(kiosk), kiosk.house
    rights = Rights(house.today())
    for number, act in enumerate(acts):
        nonce = f"{clock.at}-{number}"
        if act[0] == "give":
            _, giver, learner, step, days = act
            until = add_days(rights.day, days) if days is not None else None
            could = allowed(
                lambda giver=giver, learner=learner, step=step, until=until, nonce=nonce: qualifications.give(
                    house, giver_id=members[giver].id, member_id=members[learner].id, resource_id=press.id, step=step,
                    valid_until=until, nonce=nonce,
                )
            )  # fmt: skip
            assert could is rights.give(giver, learner, step, until)
        elif act[0] == "back":
            _, by, learner = act
            with suppress(Refused):
                qualifications.take_back(
                    house, by_id=members[by].id, member_id=members[learner].id, resource_id=press.id, nonce=nonce
                )
            if by == "sunflower":
                rights.held.pop(learner, None)
        else:
            clock.step(minutes=act[1] * 24 * 60)
            rights.day = house.today()
        _compare(kiosk, members, press, rights)
    clock.step(seconds=1)


def _press(kiosk: Kiosk) -> Resource:
    kiosk.store.connection.execute("update resource set needs_qualification = picture = 'press'")
    kiosk.store.connection.execute("delete from qualification")
    with kiosk.house.store.read() as tx:
        return next(each for each in tx.resources.all() if each.needs_qualification)


def _compare(kiosk: Kiosk, members: dict[str, Member], press: Resource, rights: Rights) -> None:
    with kiosk.house.store.read() as tx:
        for who in PEOPLE:
            for companion in (None, *PEOPLE):
                other = members[companion].id if companion else None
                ought = rights.step(who) in (ALONE, SHOW) or (
                    companion not in (None, who) and rights.step(companion or "") in (ALONE, SHOW)
                )
                may = allowed(
                    lambda who=who, other=other: qualifications.require(tx, kiosk.house, members[who], press, other)
                )
                assert may is ought, (who, companion, rights)


taking = st.tuples(st.just("take"), somebody, somebody)
key_acts = st.one_of(
    taking,
    taking,
    st.tuples(st.just("back"), somebody),
    st.tuples(st.just("leave"), somebody),
    st.tuples(st.just("come"), somebody),
    st.tuples(st.just("minutes"), st.sampled_from((1, 90, 400, 800))),
)


@Searched
@given(acts=st.lists(key_acts, min_size=4, max_size=16))
def test_the_key_has_one_holder_and_nobody_a_power_after_closing(
    kiosk: Kiosk, members: dict[str, Member], clock: Any, acts: list[tuple[Any, ...]]
) -> None:
    house = kiosk.house
    clock.at = instant(add_days(house.today(), 1), 8 * 60, house.settings.zone)
    closing = _closing(kiosk)
    given_to: str | None = None
    inside = set(PEOPLE)
    for who in PEOPLE:
        presence.check_in_member(house, member_id=members[who].id, nonce=f"{clock.at}-{who}")
    for number, act in enumerate(acts):
        nonce, who = f"{clock.at}-{number}", act[1]
        if act[0] == "come" and allowed(
            lambda who=who, nonce=nonce: presence.check_in_member(house, member_id=members[who].id, nonce=nonce)
        ):
            inside.add(who)
        elif act[0] == "leave":
            allowed(lambda who=who, nonce=nonce: presence.leave(house, member_id=members[who].id, nonce=nonce))
            inside.discard(who)
            given_to = None if given_to == who else given_to
        elif act[0] == "take":
            took = _take(kiosk, members[who], members[act[2]], nonce)
            if took:
                assert {who, act[2]} <= inside
                assert who != act[2]
                assert clock.at < closing
                assert given_to is None or act[2] == given_to or "sunflower" in (who, act[2])
                given_to = who
        elif act[0] == "back":
            day_key.give_back(house, member_id=members[who].id, nonce=nonce)
            given_to = None if given_to == who else given_to
        elif act[0] == "minutes":
            clock.step(minutes=act[1])
            if _closing(kiosk) != closing:
                closing, given_to = _closing(kiosk), None
                inside.clear()
        _check_powers(kiosk, members, given_to if clock.at < closing else None)


def _closing(kiosk: Kiosk) -> int:
    return instant(kiosk.house.today(), 21 * 60, kiosk.house.settings.zone)


def _take(kiosk: Kiosk, member: Member, witness: Member, nonce: str) -> bool:
    try:
        day_key.take(kiosk.house, member_id=member.id, witness_id=witness.id, reason=KeyReason.OPENING, nonce=nonce)
    except Refused as no:
        assert no.code in {
            RefusalCode.KEY_HELD, RefusalCode.KEY_ASLEEP, RefusalCode.KEY_TWO_BADGES, RefusalCode.NOT_PRESENT,
        }  # fmt: skip
        return False
    return True


def _check_powers(kiosk: Kiosk, members: dict[str, Member], holder: str | None) -> None:
    found = day_key.key_of_day(kiosk.house)
    assert (found.member.sign if found else None) == holder
    for who in PEOPLE:
        everything = members[who].role is not Role.MEMBER
        ought = frozenset(Power) if everything else OF_THE_DAY if who == holder else frozenset()
        assert day_key.powers(kiosk.house, member_id=members[who].id) == ought
