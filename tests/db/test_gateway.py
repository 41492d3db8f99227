"""Opening the file safely, and writing to it in whole transactions."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from db import gateway
from db.driver import IntegrityError, connect, wal_is_safe
from db.gateway import SqliteStore, open_store
from db.migrations import VERSION
from db.turn import Turn
from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused, Trouble, TroubleCode


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.db"


@pytest.fixture
def store(path: Path) -> Iterator[SqliteStore]:
    found = open_store(path)
    yield found
    found.close()


def trouble(path: Path) -> TroubleCode:
    with pytest.raises(Trouble) as caught:
        open_store(path)
    return caught.value.code


def test_every_connection_is_durable_and_watches_its_keys(store: SqliteStore) -> None:
    pragmas = ("synchronous", "foreign_keys", "secure_delete", "recursive_triggers")
    values = [store.connection.execute(f"pragma {name}").fetchone()[0] for name in pragmas]
    assert values == [2, 1, 1, 1]
    mode = store.connection.execute("pragma journal_mode").fetchone()[0]
    assert mode == ("wal" if wal_is_safe() else "truncate")


def test_the_file_is_private(store: SqliteStore, path: Path) -> None:
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 40, 1), False), ((3, 44, 5), False), ((3, 44, 6), True), ((3, 45, 0), False), ((3, 50, 6), False),
        ((3, 50, 7), True), ((3, 51, 0), False), ((3, 51, 2), False), ((3, 51, 3), True), ((3, 53, 0), True),
        ((4, 0, 0), True),
    ],
)  # fmt: skip
def test_which_versions_may_use_wal(version: tuple[int, ...], *, safe: bool) -> None:
    assert wal_is_safe(version) is safe


def test_an_affected_version_uses_a_rollback_journal(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gateway, "wal_is_safe", lambda: False)
    store = open_store(path)
    assert store.connection.execute("pragma journal_mode").fetchone() == ("truncate",)
    with store.write() as tx:
        tx.place.found("real", "A", 0)
    store.close()
    assert not path.with_name("kiosk.db-wal").exists()


def test_a_newer_file_is_refused_untouched(path: Path, store: SqliteStore) -> None:
    store.connection.execute(f"pragma user_version = {VERSION + 1}")
    store.close()
    before = path.read_bytes()
    assert trouble(path) is TroubleCode.DATABASE_NEWER
    assert path.read_bytes() == before


@pytest.mark.parametrize("seed", range(3))
def test_random_bytes_are_no_place(path: Path, seed: int) -> None:
    noise = random.Random(seed).randbytes(20_000)
    path.write_bytes(noise)
    assert trouble(path) is TroubleCode.DATABASE_BROKEN
    assert path.read_bytes() == noise


def read_everybody(path: Path) -> None:
    with closing(open_store(path)) as store, store.read() as tx:
        tx.members.all()


def test_a_file_with_torn_pages_is_told(kiosk: Kiosk) -> None:
    database = kiosk.folder.database
    kiosk.close()
    data = bytearray(database.read_bytes())
    data[4096:] = random.Random(7).randbytes(len(data) - 4096)
    database.write_bytes(data)
    with pytest.raises(Trouble) as caught:
        read_everybody(database)
    assert caught.value.code is TroubleCode.DATABASE_BROKEN


def test_a_locked_file_becomes_trouble(path: Path, store: SqliteStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gateway, "BUSY_TIMEOUT_S", 0.05)
    second = SqliteStore(path)
    with store.write() as tx:
        tx.place.found("real", "A", 0)
        with pytest.raises(Trouble) as caught, second.write():
            pytest.fail("two writers at once")
    assert caught.value.code is TroubleCode.DATABASE_LOCKED
    with second.write() as tx:
        assert tx.place.kind() == "real"
    second.close()


def found_then(store: SqliteStore, error: Exception) -> None:
    with store.write() as tx:
        tx.place.found("real", "A", 0)
        raise error


def test_an_exception_undoes_everything(store: SqliteStore) -> None:
    for error in (ZeroDivisionError(), Refused(RefusalCode.NAME_MISSING)):
        with pytest.raises(type(error)):
            found_then(store, error)
    with store.read() as tx:
        assert tx.place.kind() is None


def found_twice(store: SqliteStore) -> None:
    with store.write() as tx:
        tx.place.found("real", "A", 0)
        tx.place.found("real", "B", 0)


def test_a_broken_rule_is_a_bug_not_trouble(store: SqliteStore) -> None:
    with pytest.raises(IntegrityError):
        found_twice(store)
    with store.read() as tx:
        assert tx.place.kind() is None


def test_a_read_stays_one_view(path: Path, store: SqliteStore) -> None:
    second = SqliteStore(path)
    with store.read() as before:
        assert before.place.kind() is None
        with second.write() as tx:
            tx.place.found("real", "A", 0)
        assert before.place.kind() is None
    with store.read() as after:
        assert after.place.kind() == "real"
    second.close()


def test_many_writers_take_turns(path: Path, store: SqliteStore) -> None:
    with store.write() as tx:
        tx.place.found("real", "A", 0)
    failures: list[BaseException] = []

    def work(number: int) -> None:
        own = SqliteStore(path)
        try:
            for step in range(25):
                with own.write() as tx:
                    tx.journal.add("act", now=step, local_day="2026-11-23", nonce=f"{number}-{step}", subject=step)
        except Trouble as trouble:
            failures.append(trouble)
        finally:
            own.close()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    numbers = [row[0] for row in store.connection.execute("select seq from journal order by seq")]
    assert numbers == list(range(1, 101))


def test_a_file_of_nothing_becomes_a_place(path: Path) -> None:
    path.touch()
    store = open_store(path)
    assert store.connection.execute("pragma user_version").fetchone() == (VERSION,)
    store.close()
    plain = connect(path, 1.0)
    assert plain.execute("pragma integrity_check").fetchone() == ("ok",)
    plain.close()


def test_writers_take_turns(tmp_path: Path) -> None:
    """Who waits to write is next, whatever the one who writes wants again; a halted one is not waited for."""
    path = tmp_path / "kiosk.db"
    first, second = open_store(path), open_store(path)
    turns: list[str] = []

    def write(store: SqliteStore, name: str) -> None:
        with store.write():
            turns.append(name)
            time.sleep(0.05)

    with first.write():
        waiting = threading.Thread(target=write, args=(second, "waiting"))
        waiting.start()
        time.sleep(0.05)
    write(first, "again")
    waiting.join()
    assert turns == ["waiting", "again"]
    halted = Turn(path.with_suffix(".turn"))
    halted.take(0)
    turn = Turn(path.with_suffix(".turn"))
    begun = time.monotonic()
    turn.take(0.05)
    assert time.monotonic() - begun < 1
    for each in (halted, turn, first, second):
        each.close()


def test_a_folder_that_takes_no_file_has_no_turns(tmp_path: Path) -> None:
    turn = Turn(tmp_path / "nowhere" / "kiosk.turn")
    turn.take(0)
    turn.pass_on()
    turn.close()
