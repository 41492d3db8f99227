"""Old files are brought up step by step; nothing in them is lost."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from db import upgrade
from db.driver import Connection, connect
from db.gateway import open_store
from db.migrations import VERSION
from db.migrations.steps import STEPS
from kiosk.errors import Trouble, TroubleCode
from kiosk.model.printing import PrinterRole, PrinterSpec

OLD = range(1, VERSION)


def test_the_version_is_the_number_of_the_last_step() -> None:
    assert len(STEPS) == VERSION


def old_file(path: Path, version: int) -> None:
    """A file as a kiosk of that version left it, with a place and a member in it."""
    connection = connect(path, 1.0)
    connection.execute("pragma journal_mode=wal")
    connection.execute(
        "create table _sqlite_migrations (id integer primary key, migration_set text, name text, applied_at text)"
    )
    for name, statements in STEPS[:version]:
        for statement in statements:
            connection.execute(statement)
        connection.execute(
            "insert into _sqlite_migrations (migration_set, name, applied_at) values ('atelier-kiosk', ?, 'then')",
            (name,),
        )
    connection.execute(f"pragma user_version = {version}")
    connection.execute("insert into place values (1, 'real', 0)")
    connection.execute("insert into kiosk values (1, 'k', 'A', 1)")
    connection.execute(
        "insert into member (id, uid, name, sign, colour, language, created_at)"
        " values (1, 'm', 'Awa', 'owl', 'mint', 'fr', 0)"
    )
    connection.execute("insert into person values (42, 1, 'work', null)")
    connection.execute(
        "insert into visit (kiosk_id, seq, uid, person_key, kind, at, local_day)"
        " values (1, 1, 'v', 42, 'in', 0, '2026-01-01')"
    )
    connection.close()


def schema(connection: Connection) -> list[tuple[str, str, str]]:
    return connection.execute(
        "select type, name, sql from sqlite_master where name not like '%_migrations%' order by type, name"
    ).fetchall()


@pytest.mark.parametrize("version", OLD)
def test_an_old_file_becomes_a_new_one_with_everything_in_it(tmp_path: Path, version: int) -> None:
    old_file(tmp_path / "old.db", version)
    old, fresh = open_store(tmp_path / "old.db"), open_store(tmp_path / "fresh.db")
    assert schema(old.connection) == schema(fresh.connection)
    assert old.connection.execute("pragma user_version").fetchone() == (VERSION,)
    with old.read() as tx:
        assert [member.name for member in tx.members.all()] == ["Awa"]
        assert tx.visits.last_of(42, "2026-01-01") is not None
    assert old.connection.execute("pragma integrity_check").fetchone() == ("ok",)
    assert old.connection.execute("pragma foreign_key_check").fetchall() == []
    old.close()
    fresh.close()


@pytest.mark.parametrize("version", OLD)
def test_a_copy_of_the_old_file_stays_beside_it(tmp_path: Path, version: int) -> None:
    old_file(tmp_path / "old.db", version)
    open_store(tmp_path / "old.db").close()
    (copy,) = tmp_path.glob("old-before-schema-*.db")
    assert copy.stat().st_mode & 0o777 == (tmp_path / "old.db").stat().st_mode & 0o777
    connection = connect(copy, 1.0)
    assert connection.execute("pragma user_version").fetchone() == (version,)
    assert connection.execute("select name from member").fetchall() == [("Awa",)]
    connection.close()


def test_a_new_file_needs_no_copy(tmp_path: Path) -> None:
    open_store(tmp_path / "kiosk.db").close()
    assert [path.name for path in tmp_path.glob("*before-schema*")] == []


@pytest.mark.parametrize("broken", range(2, VERSION + 1))
def test_a_step_that_fails_leaves_the_steps_before_it_and_can_be_done_again(
    tmp_path: Path, broken: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    old_file(tmp_path / "old.db", 1)
    halfway = [
        (name, (*statements[:1], "insert into nowhere values (1)")) if number == broken else (name, statements)
        for number, (name, statements) in enumerate(STEPS, start=1)
    ]
    with monkeypatch.context() as patched:
        patched.setattr(upgrade, "STEPS", tuple(halfway))
        with pytest.raises(Exception, match="nowhere"):
            open_store(tmp_path / "old.db")
    connection = connect(tmp_path / "old.db", 1.0)
    assert connection.execute("pragma user_version").fetchone() == (broken - 1,)
    connection.close()
    store = open_store(tmp_path / "old.db")
    assert store.connection.execute("pragma user_version").fetchone() == (VERSION,)
    store.close()


def test_printers_and_papers_of_a_stored_file_are_kept(tmp_path: Path) -> None:
    stored = Path(__file__).with_name("stored") / "schema-5.db.gz"
    (tmp_path / "kiosk.db").write_bytes(gzip.decompress(stored.read_bytes()))
    store = open_store(tmp_path / "kiosk.db")
    with store.read() as tx:
        assert tx.prints.printers() == [
            PrinterSpec(1, "Caisse", "tcp://192.0.2.1:9100", PrinterRole.RECEIPTS),
            PrinterSpec(2, "Étiquettes", "file:/dev/usb/lp0", PrinterRole.LABELS, 32),
        ]
        jobs = {job.id: (job.state.value, job.printer_id) for job in tx.prints.recent(9)}
        tried = [each.verdict.value for each in tx.prints.attempts(9)]
    assert jobs == {1: ("printed", None), 2: ("unknown", None), 3: ("not_sent", None), 4: ("queued", None)}
    assert tried == ["not_sent", "unknown", "printed"]
    assert store.connection.execute("pragma integrity_check").fetchone() == ("ok",)
    store.close()


def test_opening_twice_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.db"
    open_store(path).close()
    before = path.read_bytes()
    open_store(path).close()
    assert path.read_bytes() == before


def test_a_locked_old_file_is_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old_file(tmp_path / "old.db", 1)
    monkeypatch.setattr(upgrade, "BUSY_TIMEOUT_S", 0.05)
    other = connect(tmp_path / "old.db", 1.0)
    other.execute("begin immediate")
    with pytest.raises(Trouble) as caught:
        open_store(tmp_path / "old.db")
    assert caught.value.code is TroubleCode.DATABASE_LOCKED
    other.close()
