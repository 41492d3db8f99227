"""What is due goes, once, whole or not at all; figures stay what they were."""

from __future__ import annotations

import os
import random
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.app import Kiosk
from kiosk.errors import Refused
from kiosk.model.charter import CharterLine
from kiosk.model.maintenance import LogKind
from kiosk.model.people import Member
from kiosk.model.printing import DocumentKind, JobState, PrinterRole, SlipDoc
from kiosk.model.qualifications import QualificationStep
from kiosk.model.resources import UnitState
from kiosk.model.visits import VisitKind
from kiosk.rules.calendar import add_days, instant
from kiosk.services import (
    arrivals,
    charter,
    equipment,
    erasure,
    maintenance,
    new_badges,
    office,
    pins,
    pools,
    presence,
    privacy,
    qualifications,
    reservations,
)
from kiosk.services.privacy import Matter

ZONE = "Europe/Paris"
MONDAY = "2026-11-23"
DAY = 1440


def come(kiosk: Kiosk, member: Member) -> None:
    presence.check_in_member(kiosk.house, member_id=member.id, nonce=f"in-{member.id}-{kiosk.house.now()}")


def counts(kiosk: Kiosk) -> dict[str, tuple[dict[str, int], int]]:
    with kiosk.store.read() as tx:
        return {month: (dict(tx.counts.persons(month)), tx.counts.visits(month)) for month in tx.counts.months()}


def due(kiosk: Kiosk) -> dict[Matter, int]:
    return {each.matter: each.count for each in privacy.report(kiosk.house) if each.count}


def apply(kiosk: Kiosk) -> dict[Matter, int]:
    return {each.matter: each.count for each in privacy.apply(kiosk.house).result if each.count}


def test_presence_loses_the_person_after_its_days_and_the_counts_stay(
    kiosk: Kiosk, members: dict[str, Member], clock: Any
) -> None:
    for sign in ("butterfly", "turtle", "tulip"):
        come(kiosk, members[sign])
    clock.step(minutes=DAY)
    come(kiosk, members["turtle"])
    before = counts(kiosk)
    clock.step(minutes=29 * DAY)
    assert due(kiosk) == {}
    clock.step(minutes=DAY)
    assert due(kiosk) == apply(kiosk) == {Matter.PRESENCE: 3}
    assert (counts(kiosk), due(kiosk), apply(kiosk)) == (before, {}, {})
    assert before["2026-11"][1] == 4
    clock.step(minutes=DAY)
    assert apply(kiosk) == {Matter.PRESENCE: 1}
    assert counts(kiosk) == before
    left = kiosk.store.connection.execute("select count(*) from person where scope = 'presence'").fetchone()
    assert left == (0,)


def test_years_that_were_never_let_go_go_season_by_season(kiosk: Kiosk, members: dict[str, Member], clock: Any) -> None:
    for month in range(0, 720, 45):
        clock.at = instant(add_days(MONDAY, month), 600, ZONE)
        come(kiosk, members["turtle"])
    clock.step(minutes=40 * DAY)
    before = counts(kiosk)
    assert due(kiosk) == apply(kiosk) == {Matter.PRESENCE: 16}
    assert (counts(kiosk), due(kiosk)) == (before, {})


def test_letting_go_of_years_reads_each_of_them_once(kiosk: Kiosk, clock: Any) -> None:
    """Twice the years are twice the work, not four times: counted in steps of the database's own machine."""
    connection = kiosk.store.connection
    place = connection.execute("select k.id, u.id, u.resource_id from kiosk k, unit u limit 1").fetchone()
    done = {}
    for years in (2, 4):
        first = add_days(MONDAY, -365 * years)
        with kiosk.store.write():
            connection.executemany(
                "insert into reservation (uid, kiosk_id, unit_id, resource_id, holder_key, start_at, end_at, local_day,"
                " state, created_at) values (?, ?, ?, ?, 7, 0, 900000, ?, 'booked', 0)",
                [
                    (f"{years}-{day}-{hour}", *place, add_days(first, day))
                    for day in range(365 * years - 40)
                    for hour in range(8)
                ],
            )
        steps = [0]

        def count(steps: list[int] = steps) -> int:
            steps[0] += 1
            return 0

        connection.set_progress_handler(count, 1_000)
        assert apply(kiosk)[Matter.RESERVATIONS] == (365 * years - 40) * 8
        connection.set_progress_handler(None, 1_000)
        connection.execute("delete from reservation")
        done[years] = steps[0]
    assert done[4] < 3 * done[2]


def test_the_longer_of_two_limits_goes_month_by_month_too(
    kiosk: Kiosk, members: dict[str, Member], clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk.house.settings = replace(kiosk.house.settings, presence_days=10, reservation_days=365)
    for day in range(0, 300, 10):
        clock.at = instant(add_days(MONDAY, day), 600, ZONE)
        come(kiosk, members["turtle"])
    folded, fold = [], kiosk.store.rooms.retention.fold_presence

    def counted(before_day: str, running_month: str) -> int:
        folded.append(fold(before_day, running_month))
        return folded[-1]

    monkeypatch.setattr(kiosk.store.rooms.retention, "fold_presence", counted)
    assert apply(kiosk) == {Matter.PRESENCE: 28}
    assert max(folded) <= 3, "nobody waits for a year to be written at once"


def test_the_mark_of_a_running_month_is_no_day_of_hers(kiosk: Kiosk, members: dict[str, Member], clock: Any) -> None:
    kiosk.house.settings = replace(kiosk.house.settings, presence_days=3)
    clock.at = instant("2026-11-02", 600, ZONE)
    come(kiosk, members["turtle"])
    clock.at = instant("2026-11-23", 600, ZONE)
    apply(kiosk)
    assert counts(kiosk)["2026-11"] == ({"fr": 1}, 1)
    assert erasure.preview(kiosk.house, members["turtle"].id).days == 0


def test_who_was_struck_is_nobody(kiosk: Kiosk, members: dict[str, Member], clock: Any) -> None:
    greeting = presence.check_in_member(kiosk.house, member_id=members["turtle"].id, nonce="in").result
    presence.not_me(kiosk.house, greeting=greeting, nonce="undo")
    assert counts(kiosk) == {"2026-11": ({}, 0)}
    clock.step(minutes=60 * DAY)
    apply(kiosk)
    assert counts(kiosk)["2026-11"] == ({}, 0)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12)
@given(st.integers(0, 10**6), st.sampled_from((1, 5, 20, 45)))
def test_no_order_of_coming_and_forgetting_changes_a_figure(kiosk: Kiosk, clock: Any, seed: int, days: int) -> None:
    """Against a list of who came when, through months, retentions, erased members and changed clocks."""
    chance = random.Random(seed)
    kiosk.house.settings = replace(kiosk.house.settings, presence_days=days)
    with kiosk.store.write() as tx:
        everybody = tx.members.all()[1:6]
        for table in ("month_count", "person where scope = 'presence'"):
            kiosk.store.connection.execute(f"delete from {table}")
        last = kiosk.store.connection.execute("select coalesce(max(local_day), '2026-01-20') from visit").fetchone()[0]
    day = add_days(last, 40)
    first_month, came = day[:7], set[tuple[str, int]]()
    for _ in range(60):
        day = add_days(day, chance.randint(1, 3))
        clock.at = instant(day, 600, ZONE)
        for member in chance.sample(everybody, k=chance.randint(0, 3)):
            come(kiosk, member)
            came.add((day[:7], member.id))
        if chance.random() < 0.5:
            apply(kiosk)
    clock.at = instant(add_days(day, chance.randint(0, 90)), 600, ZONE)
    apply(kiosk)
    found = {month: sum(persons.values()) for month, (persons, _) in counts(kiosk).items() if month >= first_month}
    assert {month: n for month, n in found.items() if n} == {
        month: sum(each == month for each, _ in came) for month in {month for month, _ in came}
    }


def test_erasing_a_member_changes_no_figure(kiosk: Kiosk, members: dict[str, Member], clock: Any) -> None:
    for back in (0, 12, 40):
        clock.at = instant(add_days(MONDAY, back), 600, ZONE)
        come(kiosk, members["turtle"])
        come(kiosk, members["tulip"])
    before = counts(kiosk)
    erasure.erase(kiosk.house, members["turtle"].id, members["sunflower"], "erase")
    assert counts(kiosk) == before
    clock.step(minutes=60 * DAY)
    apply(kiosk)
    assert {month: counts(kiosk)[month] for month in before} == before


def test_past_reservations_forget_their_holder(kiosk: Kiosk, members: dict[str, Member], clock: Any) -> None:
    reservations.reserve(
        kiosk.house,
        member_id=members["turtle"].id,
        resource_id=1,
        start=instant(MONDAY, 600, ZONE),
        minutes=60,
        nonce="r",
    )
    with kiosk.store.read() as tx:
        before = tx.counts.reservations("2026-11")
    clock.step(minutes=30 * DAY)
    assert Matter.RESERVATIONS not in apply(kiosk)
    clock.step(minutes=DAY)
    assert apply(kiosk)[Matter.RESERVATIONS] == 1
    assert kiosk.store.connection.execute("select holder_key from reservation").fetchall() == [(0,)]
    with kiosk.store.read() as tx:
        assert tx.counts.reservations("2026-11") == before == 1


def test_papers_with_a_sign_lose_what_they_say(kiosk: Kiosk, clock: Any) -> None:
    document = SlipDoc("Atelier", "fr", "Presse", "1", "press", MONDAY, "10:00", "11:00", "turtle", "R1")
    with kiosk.store.write() as tx:
        for state in (JobState.PRINTED, JobState.STALE):
            job = tx.prints.add(
                kind=DocumentKind.SLIP, key=f"slip-{state}", role=PrinterRole.RECEIPTS, language="fr",
                document=document, now=clock.now(),
            )  # fmt: skip
            tx.prints.set_state(job, state)
    clock.step(minutes=7 * DAY + 1)
    assert apply(kiosk)[Matter.PAPERS] == 2
    with kiosk.store.read() as tx:
        assert [(job.document, job.state) for job in tx.prints.recent(2)] == [
            (None, JobState.CANCELLED), (None, JobState.PRINTED)
        ]  # fmt: skip


def test_messages_badges_and_files_have_their_days(kiosk: Kiosk, members: dict[str, Member], clock: Any) -> None:
    paper = kiosk.folder.paper
    for name, age in (("12-slip.png", 8), ("attendance.pdf", 6)):
        (paper / name).write_bytes(b"x")
        at = clock.now() / 1000 - age * 86_400
        os.utime(paper / name, (at, at))
    with kiosk.store.write() as tx:
        tx.messages.add(members["turtle"].id, "in_question", {}, clock.now() - 31 * DAY * 60_000)
        tx.messages.add(members["turtle"].id, "in_question", {}, clock.now())
        kiosk.store.connection.execute("insert into unknown_badge values (x'01', ?)", (clock.now() - 4 * DAY * 60_000,))
        kiosk.store.connection.execute("insert into unknown_badge values (x'02', ?)", (clock.now() - 2 * DAY * 60_000,))
        for number, ends in enumerate((clock.now(), clock.now() + 1)):
            kiosk.store.connection.execute(
                "insert into badge (uid, member_id, token_hash, kind, state, issued_at, ends_at)"
                f" values ('d{number}', ?, x'0{number}', 'day', 'active', 0, ?)",
                (members["turtle"].id, ends),
            )
    expected = {Matter.MESSAGES: 1, Matter.UNKNOWN_BADGES: 1, Matter.DAY_BADGES: 1, Matter.FILES: 1}
    assert due(kiosk) == expected
    assert apply(kiosk) == expected
    assert (due(kiosk), [path.name for path in paper.iterdir()]) == ({}, ["attendance.pdf"])


def test_what_went_leaves_the_log_too(kiosk: Kiosk, members: dict[str, Member], clock: Any) -> None:
    token = office.issue_badge(kiosk.house, member_id=members["turtle"].id, nonce="b").result.token
    presence.check_in(kiosk.house, code=token, nonce="in")
    clock.step(minutes=31 * DAY)
    apply(kiosk)
    wal = kiosk.folder.database.with_name("kiosk.db-wal")
    assert not wal.exists() or wal.stat().st_size == 0


class PowerCut(Exception):
    pass


class Failing:
    """A connection on which the power fails at one of the statements."""

    def __init__(self, connection: Any, lives: int) -> None:
        self._connection, self._lives = connection, lives

    def execute(self, *args: Any) -> Any:
        self._spend()
        return self._connection.execute(*args)

    def executemany(self, *args: Any) -> Any:
        self._spend()
        return self._connection.executemany(*args)

    def _spend(self) -> None:
        self._lives -= 1
        if self._lives < 0:
            raise PowerCut


def test_a_fault_at_any_statement_leaves_everything(kiosk: Kiosk, members: dict[str, Member], clock: Any) -> None:
    come(kiosk, members["turtle"])
    with kiosk.store.write() as tx:
        tx.messages.add(members["turtle"].id, "in_question", {}, clock.now())
    clock.step(minutes=40 * DAY)
    whole, figures = due(kiosk), counts(kiosk)
    real, cuts = kiosk.store.connection, 0
    while True:
        kiosk.store.rooms.retention._connection = Failing(real, cuts)
        try:
            gone = apply(kiosk)
            break
        except PowerCut:
            kiosk.store.rooms.retention._connection = real
            assert (due(kiosk), counts(kiosk)) == (whole, figures)
            cuts += 1
    kiosk.store.rooms.retention._connection = real
    assert (gone, due(kiosk), counts(kiosk)) == (whole, {}, figures)
    assert cuts > 10


def test_the_journal_tells_nobody_once_the_day_has_gone(kiosk: Kiosk, members: dict[str, Member], clock: Any) -> None:
    """What people do for others and are told stands under the key of the day, in the key column and in the nonce."""
    house, noor, awa = kiosk.house, members["sunflower"], members["butterfly"]
    come(kiosk, awa)
    office.set_pin(house, member_id=noor.id, pin="2468")
    pins.sign_in(house, member_id=noor.id, pin="2468")
    with suppress(Refused):
        pins.sign_in(house, member_id=members["owl"].id, pin="1357")
    charter.publish(house, lines=[CharterLine("hands")], by=noor, nonce="charter")
    old = new_badges.issue(house, member_id=awa.id, nonce="old").result
    new_badges.report_lost(house, badge_id=old.badge_id, by=noor, nonce="lost")
    kiosk.store.connection.execute("update resource set needs_qualification = 1 where id = 1")
    give = {"giver_id": noor.id, "member_id": awa.id, "resource_id": 1}
    qualifications.give(house, **give, step=QualificationStep.CAN_SHOW, nonce="give")
    qualifications.agree_to_be_named(house, member_id=awa.id, resource_id=1, agrees=True, nonce="name")
    qualifications.take_back(house, by_id=noor.id, member_id=awa.id, resource_id=1, nonce="back")
    arrivals.valid_told(house, member=awa)
    maintenance.note(house, unit_id=1, kind=LogKind.REMARK, parts="fil", by=noor, nonce="note")
    pools.set_unit_state(house, unit_id=1, state=UnitState.BROKEN, by=noor, nonce="broken")
    order = [resource.id for resource, _ in office.machines(house)][::-1]
    equipment.reorder(house, resource_ids=order, by=noor, nonce="order")
    erasure.erase(house, members["fish"].id, noor, "erase")
    lasting = "select j.act from journal j join person p on p.key = j.person_key where p.scope = 'work'"
    assert kiosk.store.connection.execute(lasting).fetchall() == []
    told = kiosk.store.connection.execute("select nonce, subject from journal where act = 'valid_told'").fetchall()
    assert told == [(f"valid-{kiosk.store.rooms.members.presence_key(awa.id, house.today())}", 0)]
    clock.step(minutes=40 * DAY)
    apply(kiosk)
    known = "select count(*) from journal j join person p on p.key = j.person_key"
    assert kiosk.store.connection.execute(known).fetchone() == (0,)


def test_nothing_here_counts_who_did_not_come(kiosk: Kiosk) -> None:
    assert {kind.value for kind in VisitKind} == {"in", "out", "undo", "auto_out"}
