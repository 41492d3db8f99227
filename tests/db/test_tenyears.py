"""The generated ten years are a place like any other, and the same for the same seed."""

from __future__ import annotations

import hashlib
from dataclasses import fields
from pathlib import Path

import pytest
from benchlib.history import DAYS, LAST_DAY, Plan, generate, scaled
from tenyears import ROWS

from db.driver import connect
from kiosk.app import open_kiosk
from kiosk.demo.workshop import SteppingClock
from kiosk.rules.calendar import add_days, instant
from kiosk.services import office, presence, reservations

SMALL = scaled(ROWS, 0.01)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tenyears") / "place"
    generate(folder, SMALL)
    return folder


def test_the_plan_is_met_to_the_row(place: Path) -> None:
    connection = connect(place / "kiosk.db", 1.0)
    counts = [connection.execute(f"select count(*) from {name}").fetchone()[0] for name in
              ("visit", "reservation", "sale", "batch")]  # fmt: skip
    assert counts == [getattr(SMALL, each.name) for each in fields(Plan)]
    days = connection.execute("select count(distinct local_day), max(local_day) from visit").fetchone()
    assert days == (DAYS, LAST_DAY)
    connection.close()


def test_it_is_a_sound_place(place: Path) -> None:
    connection = connect(place / "kiosk.db", 1.0)
    assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]
    assert connection.execute("pragma foreign_key_check").fetchall() == []
    unpaid = """select seq from sale where total_cents <> (select sum(amount_cents) from sale_line where sale_seq = seq)
        or total_cents <> (select sum(amount_cents) from payment where sale_seq = seq)"""
    assert connection.execute(unpaid).fetchall() == []
    unclaimed = """select id from reservation r where (end_at - start_at) / 900000 <>
        (select count(*) from claim where owner = r.id and kind = 'reserved')"""
    assert connection.execute(unclaimed).fetchall() == []
    connection.close()


def test_its_indexes_are_those_of_a_new_file(place: Path, tmp_path: Path) -> None:
    query = "select name, sql from sqlite_master where name not like '%_migrations%' order by name"
    with open_kiosk(tmp_path / "new") as new, open_kiosk(place) as old:
        assert new.store.connection.execute(query).fetchall() == old.store.connection.execute(query).fetchall()


def test_life_goes_on_in_it(place: Path) -> None:
    clock = SteppingClock(instant(add_days(LAST_DAY, 1), 600, "Europe/Paris"))
    with open_kiosk(place, clock=clock) as kiosk:
        member = office.members(kiosk.house)[0][0]
        assert presence.check_in_member(kiosk.house, member_id=member.id, nonce="in").result.arrived
        machine = office.machines(kiosk.house)[0][0]
        made = reservations.reserve(
            kiosk.house, member_id=member.id, resource_id=machine.id, start=clock.at, minutes=60, nonce="stay"
        ).result
        assert made.id == SMALL.reservations + 1


def test_the_same_seed_gives_the_same_history(tmp_path: Path) -> None:
    tiny = scaled(ROWS, 0.003)
    prints = []
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        generate(tmp_path / name, tiny, seed=seed)
        connection = connect(tmp_path / name / "kiosk.db", 1.0)
        digest = hashlib.sha256()
        for table in ("visit", "claim", "sale_line", "batch_step"):
            columns = [row[1] for row in connection.execute(f"pragma table_info({table})")]
            kept = ", ".join(column for column in columns if column not in {"person_key", "maker_key"})
            digest.update(repr(connection.execute(f"select {kept} from {table} order by 1, 2, 3").fetchall()).encode())
        prints.append(digest.hexdigest())
        connection.close()
    assert prints[0] == prints[1] != prints[2]
