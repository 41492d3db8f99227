"""What happened stays as it happened: SQLite itself refuses to change it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.driver import Connection, IntegrityError
from kiosk.app import open_demo
from kiosk.model.printing import PrinterRole, PrinterSpec, PrintJob, Verdict
from kiosk.rules.calendar import instant
from kiosk.services import print_queue

HISTORY = {
    "visit", "batch", "batch_step", "lot_movement", "sale", "sale_line", "payment", "journal", "print_attempt",
    "day_key", "fault", "loan_check", "maintenance_log", "use_event",
}  # fmt: skip
BY_HAND = (
    "insert into day_key values (1, 1001, 'k', 'taken', '2026-11-23', 5, 6, '', 0, 1)",
    "insert into fault values (1, 1001, 'f', 1, 'noise', 0, 5, 0, '2026-11-23')",
    "insert into loan values (1001, 'l', 1, 'Chez Paul', '2026-11-23', '2026-12-23', null)",
    "insert into loan_task values (1001, 1001, 1, 'kitchen', 'Gaz', 1)",
    "insert into loan_check values (1, 1001, 'c', 1001, 5, 1, 0, '2026-11-23')",
    "insert into maintenance_log values (1, 1001, 'm', 1, null, 'service', '', '', null, 5, null, 0, '2026-11-23')",
    "insert into use_event values (1, 1001, 'u', 1, 'start', null, 5, null, null, null, null, 0, '2026-11-23')",
)
"""Rows of what the demo does not do every week."""


class Paper:
    def print(self, job: PrintJob, spec: PrinterSpec) -> tuple[Verdict, str]:
        return Verdict.PRINTED, ""


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """A demo workshop after a week, with one page printed."""
    from kiosk.demo.workshop import SteppingClock

    folder: Path = tmp_path_factory.mktemp("lived")
    with open_demo(folder, clock=SteppingClock(instant("2026-11-23", 17 * 60, "Europe/Paris"))) as kiosk:
        print_queue.test_page(kiosk.house, role=PrinterRole.RECEIPTS, nonce="page")
        print_queue.print_next(kiosk.house, Paper())
        for statement in BY_HAND:
            kiosk.store.connection.execute(statement)
        yield kiosk.store.connection


def guarded(connection: Connection) -> set[str]:
    rows = connection.execute("select tbl_name from sqlite_master where type = 'trigger' and name like '%_no_update'")
    return {row[0] for row in rows}


def test_all_history_is_guarded(lived: Connection) -> None:
    assert guarded(lived) == HISTORY


@pytest.mark.parametrize("table", sorted(HISTORY))
def test_rows_can_neither_change_nor_go(lived: Connection, table: str) -> None:
    before = lived.execute(f"select * from {table}").fetchall()
    assert before
    columns = [row[1] for row in lived.execute(f"pragma table_info({table})")]
    for column in columns:
        with pytest.raises(IntegrityError, match="append-only"):
            lived.execute(f"update {table} set {column} = {column}")
    with pytest.raises(IntegrityError, match="append-only"):
        lived.execute(f"delete from {table}")
    with pytest.raises(IntegrityError, match="append-only"):
        lived.execute(f"insert or replace into {table} select * from {table} limit 1")
    assert lived.execute(f"select * from {table}").fetchall() == before


def test_every_table_that_counts_in_sequence_is_history(lived: Connection) -> None:
    tables = [
        row[0]
        for row in lived.execute("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    ]
    counted = {table for table in tables if "seq" in {row[1] for row in lived.execute(f"pragma table_info({table})")}}
    assert counted <= HISTORY
