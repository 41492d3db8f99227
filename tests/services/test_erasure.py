"""Erasing a member: what goes, what stays, and that no byte of the place says her name."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from db.backup import ASIDE, forget_old_copies, make_backup
from kiosk.app import Kiosk, open_kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.day_keys import DayKeyKind, KeyReason
from kiosk.model.people import Member, Role
from kiosk.model.qualifications import Qualification, QualificationStep
from kiosk.rules.calendar import MINUTE_MS
from kiosk.services import day_key, erasure, office, presence, reservations, sessions, uses

NAME = "Zoulikha-Ærøskøbing"


@pytest.fixture
def zoulikha(kiosk: Kiosk, noor: Member) -> Member:
    """Somebody with everything: badges, a party, a qualification, messages, presence, reservations, papers."""
    house = kiosk.house
    member = office.add_member(house, name=NAME, sign="snail", colour="sky", language="ar", nonce="z").result
    for number in range(3):
        office.issue_badge(house, member_id=member.id, nonce=f"badge-{number}", on_paper=number == 2)
    presence.check_in_member(house, member_id=member.id, nonce="in")
    reservations.reserve(
        house, member_id=member.id, resource_id=1, start=house.now() + 60 * MINUTE_MS, minutes=60, nonce="res"
    )
    with house.store.write() as tx:
        party = tx.parties.add(name="Coop", sign="bee", colour="aqua", from_day="2026-01-01", until_day=None)
        tx.parties.set_members(party.key, [member.id])
        tx.qualifications.put(Qualification(member.id, 1, QualificationStep.CAN_SHOW, may_be_named=True))
        tx.messages.add(member.id, "hello", {}, house.now())
        tx.messages.add(noor.id, "shown", {"who": [NAME]}, house.now())
        tx.messages.add(noor.id, "shown", {"who": "Zoulikha"}, house.now())
    paper = kiosk.folder.paper
    for name in ("badges-1-3.pdf", "badges-2.pdf", "badges-1-3.pdf.new", "9-badge.png", "badges-90-99.pdf"):
        (paper / name).write_text(NAME if "90" not in name else "others", encoding="utf-8")
    return member


def traces(folder: Path, name: str = NAME) -> list[str]:
    """Files outside the backups that say the name, however it is written."""
    wanted = [name.encode(each) for each in ("utf-8", "utf-16-le", "utf-16-be", "latin-1")]
    return [
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and "backups" not in path.parts
        if any(each in path.read_bytes() for each in wanted)
    ]


def test_what_goes_and_what_stays_is_told_before(kiosk: Kiosk, zoulikha: Member) -> None:
    told = erasure.preview(kiosk.house, zoulikha.id)
    assert (told.member, told.badges, told.qualifications, told.messages) == (zoulikha, 3, 1, 1)
    assert (told.parties, told.reservations, told.days, told.papers) == (("Coop",), 1, 1, 1)
    assert not told.last_staff
    with pytest.raises(Refused):
        erasure.preview(kiosk.house, 9999)


def test_no_byte_of_the_place_says_her_name(kiosk: Kiosk, zoulikha: Member, noor: Member) -> None:
    assert len(traces(kiosk.folder.path)) >= 5
    with open_kiosk(kiosk.folder.path) as second, second.house.store.read() as reading:
        assert reading.members.get(zoulikha.id) is not None
    erasure.erase(kiosk.house, zoulikha.id, noor, "erase")
    assert traces(kiosk.folder.path) == []
    assert (kiosk.folder.paper / "badges-90-99.pdf").exists()
    kiosk.close()
    assert traces(kiosk.folder.path) == []


def test_numbers_stay_and_what_was_taken_is_free_again(kiosk: Kiosk, zoulikha: Member, noor: Member) -> None:
    for _ in range(20):
        erasure.erase(kiosk.house, zoulikha.id, noor, "erase")
    with kiosk.house.store.read() as tx:
        assert tx.members.get(zoulikha.id) is None
        assert tx.reservations.of_holder(zoulikha.person_key, kiosk.house.now()) == []
        assert [each.facts for each in tx.messages.of_member(noor.id)] == [{"who": "Zoulikha"}]
        assert tx.visits.present(kiosk.house.today()) == []
    visits = kiosk.store.connection.execute("select kind from visit order by seq").fetchall()
    assert visits == [("in",), ("out",)]
    for table in ("person", "badge", "party_member", "qualification", "message"):
        column = "member_id"
        found = kiosk.store.connection.execute(f"select count(*) from {table} where {column} = ?", (zoulikha.id,))
        assert found.fetchone() == (0,), table


def test_she_may_erase_herself_and_nobody_else_may(
    kiosk: Kiosk, zoulikha: Member, noor: Member, members: dict[str, Member]
) -> None:
    coordinator = next(member for member in members.values() if member.role is Role.COORDINATOR)
    for stranger in (members["turtle"], coordinator):
        with pytest.raises(Refused) as caught:
            erasure.erase(kiosk.house, zoulikha.id, stranger, "x")
        assert caught.value.code is RefusalCode.STAFF_ONLY
    erasure.erase(kiosk.house, zoulikha.id, zoulikha, "self")
    assert traces(kiosk.folder.path) == []
    with pytest.raises(Refused) as caught:
        erasure.erase(kiosk.house, zoulikha.id, noor, "again")
    assert caught.value.code is RefusalCode.UNKNOWN_MEMBER


def test_the_last_of_staff_cannot_be_erased(kiosk: Kiosk, noor: Member, members: dict[str, Member]) -> None:
    assert erasure.preview(kiosk.house, noor.id).last_staff
    with pytest.raises(Refused) as caught:
        erasure.erase(kiosk.house, noor.id, noor, "x")
    assert caught.value.code is RefusalCode.LAST_STAFF
    office.change_member(kiosk.house, member=replace(members["owl"], role=Role.STAFF), nonce="second")
    erasure.erase(kiosk.house, noor.id, noor, "y")


def test_the_bytes_left_where_a_row_had_moved_go_too(kiosk: Kiosk, zoulikha: Member, noor: Member) -> None:
    """SQLite wipes a row it deletes, but not always the copy of a row it once moved: without wiping, all are left."""
    kiosk.store.connection.execute("pragma secure_delete=off")
    erasure.erase(kiosk.house, zoulikha.id, noor, "erase")
    assert traces(kiosk.folder.path) == []


def test_copies_aside_live_as_long_as_backups(kiosk: Kiosk) -> None:
    now, folder = kiosk.house.now(), kiosk.folder
    old, fresh = folder.path / "kiosk-before-schema-9-from-6.db", folder.backups / f"{ASIDE}2026-11-20-000000"
    draft = folder.backups / "2026-10-01-030000.77.new"
    old.write_text("x")
    for path in (fresh, draft):
        path.mkdir()
        (path / "kiosk.db").write_text("x")
    for path, days in ((old, 15), (fresh, 3), (draft, 1)):
        os.utime(path, (now / 1000 - days * 86_400,) * 2)
    make_backup(folder, now=now, kept=14)
    assert [path.exists() for path in (old, fresh, draft)] == [False, True, False]
    assert forget_old_copies(folder, now=now + 12 * 86_400_000, kept=14) == 1
    assert not fresh.exists()


def test_what_she_uses_and_holds_ends_with_her(kiosk: Kiosk, zoulikha: Member, noor: Member) -> None:
    house = kiosk.house
    presence.check_in_member(house, member_id=noor.id, nonce="noor-in")
    day_key.take(house, member_id=zoulikha.id, witness_id=noor.id, reason=KeyReason.OPENING, nonce="key")
    session = uses.start(house, member_id=zoulikha.id, unit_id=5, nonce="use").result
    erasure.erase(house, zoulikha.id, noor, "erase")
    with house.store.read() as tx:
        assert sessions.running(tx, house, session.unit_id) is None
        assert tx.uses.running(session.unit_id) is None
        last = tx.day_keys.last(house.today())
    assert last is not None
    assert last.kind is DayKeyKind.GIVEN_BACK
    # "clean?" may stand on the screen still
    uses.say_clean(house, seq=session.seq, clean=True, nonce="clean", member_id=zoulikha.id)
    again = uses.start(house, member_id=noor.id, unit_id=5, nonce="again").result
    uses.still_here(house, seq=again.seq, nonce="here", member_id=zoulikha.id)
