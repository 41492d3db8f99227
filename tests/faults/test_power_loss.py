"""Power loss at any write: acts that were answered are never lost, and the file is whole."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import apsw
import fault_acts
import pytest
from fault_checks import half_acts, is_sound, nonces
from lossy_disk import Disk, Record, replay

from db.driver import connect
from kiosk.app import open_kiosk
from kiosk.demo.workshop import SteppingClock
from kiosk.rules.calendar import add_days

DAYS = 3
Pragmas = Callable[[apsw.Connection], None]


def durable(connection: apsw.Connection) -> None:
    """The pragmas of the gateway; exclusive, because this disk has no shared memory."""
    for pragma in ("locking_mode=exclusive", "journal_mode=wal", "synchronous=full", "foreign_keys=on",
                   "recursive_triggers=on", "secure_delete=on", "wal_autocheckpoint=60"):  # fmt: skip
        connection.execute(f"pragma {pragma}").fetchall()


def careless(connection: apsw.Connection) -> None:
    durable(connection)
    connection.execute("pragma synchronous=off")


def rollback_journal(connection: apsw.Connection) -> None:
    """What an SQLite whose WAL is not safe runs with."""
    durable(connection)
    connection.execute("pragma journal_mode=truncate").fetchall()


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    folder = tmp_path_factory.mktemp("record") / "place"
    fault_acts.found(folder)
    plain = connect(folder / "kiosk.db", 1.0)
    plain.execute("pragma journal_mode=delete")
    plain.close()
    start = (folder / "kiosk.db").read_bytes()
    statements: list[str] = []
    answers: list[tuple[int, str]] = []
    clock = SteppingClock(0)
    with open_kiosk(folder, clock=clock, settings=fault_acts.SETTINGS) as kiosk:
        kiosk.store.connection.set_trace_callback(lambda text: statements.append(text) if _writes(text) else None)
        days = fault_acts.Days(kiosk, clock, random.Random(5), lambda nonce: answers.append((len(statements), nonce)))
        for number in range(DAYS):
            days.play(add_days(fault_acts.FIRST_DAY, number))
        kiosk.store.connection.set_trace_callback(None)
    return Record(start, statements, answers)


def _writes(statement: str) -> bool:
    return not statement.lstrip().startswith(("--", "select", "with"))


def after_the_cut(
    record: Record, seed: int, folder: Path, pragmas: Pragmas = durable
) -> tuple[set[str], apsw.Connection]:
    """Cut the power at a random write (seed 0: never), and open what is left as any SQLite would."""
    chance = random.Random(seed)
    disk = Disk(chance.randrange(1, _operations(record, pragmas)) if seed else None)
    answered = replay(record, disk, pragmas=pragmas)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    disk.after(chance, folder)
    return answered, apsw.Connection(str(folder / "kiosk.db"))


_counted: dict[Pragmas, int] = {}
"""Writes and syncs of the whole record: it is the same for every test of this file."""


def _operations(record: Record, pragmas: Pragmas) -> int:
    if pragmas not in _counted:
        disk = Disk()
        replay(record, disk, pragmas=pragmas)
        _counted[pragmas] = disk.operations
    return _counted[pragmas]


def survives(record: Record, seeds: range, folder: Path, pragmas: Pragmas = durable) -> int:
    """Cut at each seed's point; how many answers were safe in all."""
    safe = 0
    for seed in seeds:
        answered, connection = after_the_cut(record, seed, folder, pragmas)
        assert is_sound(connection), seed
        assert half_acts(connection) == [], seed
        assert answered <= nonces(connection), seed
        safe += len(answered)
        connection.close()
    return safe


def test_the_record_holds_real_acts(record: Record, tmp_path: Path) -> None:
    answered, connection = after_the_cut(record, 0, tmp_path / "disk")
    assert len(answered) == len(record.answers) > 60
    assert answered <= nonces(connection)
    assert half_acts(connection) == []
    connection.close()


def test_twenty_cuts(record: Record, tmp_path: Path) -> None:
    assert survives(record, range(1, 21), tmp_path / "disk") > 100


def test_twenty_cuts_without_wal(record: Record, tmp_path: Path) -> None:
    assert survives(record, range(1, 21), tmp_path / "disk", rollback_journal) > 100


def test_this_disk_does_lose_what_is_not_synced(record: Record, tmp_path: Path) -> None:
    """The proof that the tests above can fail."""
    lost = 0
    for seed in range(1, 11):
        answered, connection = after_the_cut(record, seed, tmp_path / "disk", careless)
        try:
            lost += not (is_sound(connection) and answered <= nonces(connection))
        except apsw.Error:
            lost += 1
        connection.close()
    assert lost


@pytest.mark.slow
def test_three_hundred_cuts(record: Record, tmp_path: Path) -> None:
    assert survives(record, range(1, 301), tmp_path / "disk") > 3000
