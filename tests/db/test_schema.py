"""What the file may hold about people, and how strictly."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from db.driver import IntegrityError
from db.gateway import open_store
from kiosk.app import Kiosk
from kiosk.model.people import Member
from kiosk.model.printing import JobState, PrinterRole
from kiosk.services import presence

PERSONAL = re.compile(
    r"absen|late|penalt|score|rank|rating|point|address|phone|mail|birth|born|gender|sex|nation|countr|origin|status"
    r"|surname|family|photo|fingerprint|face|note|comment|remark|warning",
)

ABOUT_A_MEMBER = {"person", "badge", "party_member", "charter_acceptance", "message", "qualification"}
"""Tables that go with her when she is erased."""


def columns(kiosk: Kiosk, table: str) -> list[str]:
    return [row[1] for row in kiosk.store.connection.execute(f"pragma table_info({table})")]


def tables(kiosk: Kiosk) -> list[str]:
    rows = kiosk.store.connection.execute(
        "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and substr(name, 1, 1) <> '_'"
    )
    return [row[0] for row in rows]


@pytest.mark.parametrize(
    "table",
    [
        "member",
        "person",
        "badge",
        "visit",
        "party",
        "party_member",
        "batch_maker",
        "reservation",
        "series",
        "use_event",
        "fault",
        "day_key",
        "message",
        "qualification",
        "charter_acceptance",
        "month_count",
    ],
)
def test_nothing_is_asked_or_counted_about_people(kiosk: Kiosk, table: str) -> None:
    found = columns(kiosk, table)
    assert found
    assert [column for column in found if PERSONAL.search(column)] == []


def test_nobody_is_asked_why(kiosk: Kiosk) -> None:
    """The day's key is taken for a reason; leaving, cancelling or staying away has none."""
    asked = {table for table in tables(kiosk) if any("reason" in column for column in columns(kiosk, table))}
    assert asked == {"day_key"}


def test_no_table_judges(kiosk: Kiosk) -> None:
    assert [table for table in tables(kiosk) if re.search(r"absen|penalt|score|sanction|warning|rank", table)] == []


def test_names_live_in_one_erasable_table(kiosk: Kiosk, members: dict[str, Member]) -> None:
    awa = members["butterfly"]
    presence.check_in_member(kiosk.house, member_id=awa.id, nonce="in")
    with kiosk.store.write():
        kiosk.store.connection.execute("delete from member where id = ?", (awa.id,))
    assert kiosk.store.connection.execute("select count(*) from person where member_id = ?", (awa.id,)).fetchone() == (
        0,
    )
    assert kiosk.store.connection.execute("select count(*) from visit").fetchone() == (1,)
    assert kiosk.store.connection.execute("pragma foreign_key_check").fetchall() == []


def test_an_erased_name_leaves_the_bytes_of_the_file(kiosk: Kiosk, members: dict[str, Member]) -> None:
    name = b"Kavitha"
    with kiosk.store.write():
        kiosk.store.connection.execute("delete from member where id = ?", (members["elephant"].id,))
    kiosk.close()
    assert name not in b"".join(path.read_bytes() for path in kiosk.folder.path.glob("kiosk.db*"))


def test_history_points_at_keys_not_at_members(kiosk: Kiosk) -> None:
    for table in tables(kiosk):
        pointed = {row[2] for row in kiosk.store.connection.execute(f"pragma foreign_key_list({table})")}
        assert "member" not in pointed or table in ABOUT_A_MEMBER, table


def test_every_table_is_strict_and_holds_no_float(kiosk: Kiosk) -> None:
    for table in tables(kiosk):
        strict = kiosk.store.connection.execute("select strict from pragma_table_list(?)", (table,)).fetchone()
        assert strict == (1,), table
        types = {row[2].upper() for row in kiosk.store.connection.execute(f"pragma table_info({table})")}
        assert types <= {"INTEGER", "TEXT", "BLOB"}, table


def test_the_claim_is_the_guard(kiosk: Kiosk) -> None:
    execute = kiosk.store.connection.execute
    execute(
        "insert into reservation (id, uid, kiosk_id, unit_id, resource_id, holder_key, start_at, end_at, local_day,"
        " state, created_at) values (1, 'r', 1, 1, 1, 7, 0, 900000, '2026-11-23', 'booked', 0)"
    )
    execute("insert into claim values (1, 0, 'reserved', 1, null)")
    with pytest.raises(IntegrityError):
        execute("insert into claim values (1, 0, 'held', 1, null)")


def test_the_next_job_is_found_without_reading_old_ones(tmp_path: Path) -> None:
    store = open_store(tmp_path / "kiosk.db")
    asked: list[str] = []
    store.connection.set_trace_callback(asked.append)
    with store.read() as tx:
        tx.prints.next_queued(list(PrinterRole))
        tx.prints.open(JobState.WAITING)
        tx.prints.queued()
    store.connection.set_trace_callback(None)
    queries = [query for query in asked if "print_job" in query]
    plans = [store.connection.execute(f"explain query plan {query}").fetchall()[0][3] for query in queries]
    store.close()
    assert len(plans) == 3
    assert [plan for plan in plans if "print_job_open" not in plan] == []


def test_claims_are_found_without_reading_all_there_ever_were(kiosk: Kiosk) -> None:
    asked: list[str] = []
    kiosk.store.connection.set_trace_callback(asked.append)
    with kiosk.store.write() as tx:
        tx.reservations.claims_at(2_000_000)
        tx.reservations.running(2_000_000, "2026-11-24")
        tx.reservations.running(2_000_000, "2026-11-24", 1)
        tx.reservations.claims(1, 2_000_000, 2_000_050)
        tx.reservations.free_unit(1, 2_000_000, 2_000_008, 7, 2_000_009)
        tx.reservations.busy_until(1, 2_000_000)
        tx.uses.next_claim([1], 2_000_000, [7])
        tx.reservations.cancel(1)
    kiosk.store.connection.set_trace_callback(None)
    queries = [query for query in asked if "claim" in query]
    plans = [row[3] for query in queries for row in kiosk.store.connection.execute(f"explain query plan {query}")]
    assert len(queries) >= 8
    assert [plan for plan in plans if re.match(r"SCAN (c|claim|r|reservation)\b", plan)] == []
