"""Backups: made while the place lives, checked, few; restored without losing what was there."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from db.backup import backups, check, is_due, make_backup, restore
from kiosk.app import Kiosk, open_kiosk
from kiosk.errors import Trouble, TroubleCode
from kiosk.folder import write_private
from kiosk.model.people import Member
from kiosk.services import office, presence

HOUR_MS = 3_600_000


def arrivals(path: Path) -> int:
    connection = sqlite3.connect(path)
    try:
        return int(connection.execute("select count(*) from visit").fetchone()[0])
    finally:
        connection.close()


def test_a_backup_is_whole_private_and_alone(kiosk: Kiosk, members: dict[str, Member]) -> None:
    presence.check_in_member(kiosk.house, member_id=members["owl"].id, nonce="a")
    made = make_backup(kiosk.folder, now=kiosk.house.now(), kept=3)
    assert sorted(path.name for path in made.path.iterdir()) == ["badge.key", "kiosk.db"]
    assert arrivals(made.path / "kiosk.db") == 1
    assert {path.stat().st_mode & 0o777 for path in made.path.iterdir()} == {0o600}
    assert made.path.stat().st_mode & 0o777 == 0o700


def test_no_copy_keeps_the_code_of_a_badge_on_its_way_to_paper(kiosk: Kiosk, members: dict[str, Member]) -> None:
    badge = office.issue_badge(kiosk.house, member_id=members["owl"].id, nonce="b", on_paper=True).result
    made = make_backup(kiosk.folder, now=kiosk.house.now(), kept=3)
    assert badge.token.encode() not in (made.path / "kiosk.db").read_bytes()
    with kiosk.store.read() as tx:
        assert [job.document is not None for job in tx.prints.recent(5)] == [True]


def test_only_the_newest_are_kept(kiosk: Kiosk) -> None:
    made = [make_backup(kiosk.folder, now=kiosk.house.now() + day * 24 * HOUR_MS, kept=2) for day in range(4)]
    assert [backup.path for backup in backups(kiosk.folder)] == [made[3].path, made[2].path]


def test_restoring_keeps_what_was_there(kiosk: Kiosk, members: dict[str, Member]) -> None:
    made = make_backup(kiosk.folder, now=kiosk.house.now(), kept=3)
    presence.check_in_member(kiosk.house, member_id=members["owl"].id, nonce="a")
    kiosk.close()
    aside = restore(kiosk.folder, made.path, now=kiosk.house.now())
    assert aside is not None
    assert arrivals(kiosk.folder.database) == 0
    assert arrivals(aside / "kiosk.db") == 1
    with open_kiosk(kiosk.folder.path) as again:
        presence.check_in_member(again.house, member_id=members["owl"].id, nonce="b")


def test_photos_and_documents_come_back(kiosk: Kiosk) -> None:
    photo, document = kiosk.folder.photos / "a.jpg", kiosk.folder.documents / "b.pdf"
    write_private(photo, b"picture")
    write_private(document, b"paper")
    made = make_backup(kiosk.folder, now=kiosk.house.now(), kept=3)
    assert (made.path / "photos").stat().st_mode & 0o777 == 0o700
    kiosk.close()
    write_private(photo, b"another picture")
    document.unlink()
    aside = restore(kiosk.folder, made.path, now=kiosk.house.now())
    assert aside is not None
    assert (aside / "photos" / "a.jpg").read_bytes() == b"another picture"
    assert (made.path / "photos" / "a.jpg").read_bytes() == b"picture"
    assert document.read_bytes() == b"paper"


def test_restoring_over_a_broken_file_keeps_its_bytes(kiosk: Kiosk) -> None:
    made = make_backup(kiosk.folder, now=kiosk.house.now(), kept=3)
    kiosk.close()
    kiosk.folder.database.write_bytes(b"rubbish")
    aside = restore(kiosk.folder, made.path, now=kiosk.house.now())
    assert aside is not None
    assert (aside / "kiosk.db").read_bytes() == b"rubbish"
    check(kiosk.folder.database)


@pytest.mark.parametrize("damage", ["missing", "rubbish", "torn", "empty"])
def test_a_bad_backup_is_refused_and_the_living_file_stays(kiosk: Kiosk, tmp_path: Path, damage: str) -> None:
    made = make_backup(kiosk.folder, now=kiosk.house.now(), kept=3)
    copy = tmp_path / "stick"
    shutil.copytree(made.path, copy)
    database = copy / "kiosk.db"
    match damage:
        case "missing":
            database.unlink()
        case "rubbish":
            database.write_bytes(b"\x00rubbish" * 500)
        case "torn":
            database.write_bytes(database.read_bytes()[: database.stat().st_size // 2])
        case "empty":
            database.write_bytes(b"")
    before = arrivals(kiosk.folder.database)
    with pytest.raises(Trouble) as found:
        restore(kiosk.folder, copy, now=kiosk.house.now())
    assert found.value.code in {TroubleCode.BACKUP_BROKEN, TroubleCode.BACKUP_MISSING}
    assert arrivals(kiosk.folder.database) == before


def test_a_backup_from_a_newer_program_is_refused(kiosk: Kiosk) -> None:
    made = make_backup(kiosk.folder, now=kiosk.house.now(), kept=3)
    connection = sqlite3.connect(made.path / "kiosk.db")
    connection.execute("pragma user_version = 999")
    connection.close()
    with pytest.raises(Trouble) as found:
        restore(kiosk.folder, made.path, now=kiosk.house.now())
    assert found.value.code is TroubleCode.DATABASE_NEWER


@pytest.mark.parametrize(
    ("hours", "wall_hour", "due"), [(0, 3, False), (11, 3, False), (13, 3, True), (13, 14, False), (37, 14, True)]
)
def test_when_a_backup_is_due(kiosk: Kiosk, hours: int, wall_hour: int, due: bool) -> None:
    now = kiosk.house.now()
    assert is_due(kiosk.folder, now=now, hour=3, wall_hour=wall_hour)
    make_backup(kiosk.folder, now=now, kept=3)
    assert is_due(kiosk.folder, now=now + hours * HOUR_MS, hour=3, wall_hour=wall_hour) is due
