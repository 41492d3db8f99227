"""A disk without room and a folder nobody may write: one clear trouble, nothing lost."""

from __future__ import annotations

import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.driver import connect
from kiosk.app import Kiosk, open_kiosk

CHILD = Path(__file__).with_name("child_faults.py")
ROOT = Path(__file__).parents[2]


def child(*arguments: object) -> list[str]:
    done = subprocess.run(
        [sys.executable, str(CHILD), *map(str, arguments)], capture_output=True, text=True, timeout=120, check=False,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.fixture
def open_folder(kiosk: Kiosk) -> Iterator[Path]:
    """A place in a folder everybody may look into."""
    kiosk.close()
    parent = Path(tempfile.mkdtemp())
    parent.chmod(0o755)
    folder = parent / "place"
    shutil.copytree(kiosk.folder.path, folder)
    yield folder
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o700)
    shutil.rmtree(parent)


def everybody_may_only_read(folder: Path) -> None:
    for path in folder.rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    folder.chmod(0o555)


def test_a_read_only_folder_is_told_and_left_alone(open_folder: Path) -> None:
    everybody_may_only_read(open_folder)
    before = {path: path.read_bytes() for path in open_folder.rglob("*") if path.is_file()}
    assert child("read-only", open_folder) == ["folder_read_only"]
    assert {path: path.read_bytes() for path in open_folder.rglob("*") if path.is_file()} == before


def test_a_read_only_file_in_a_folder_that_is_not(open_folder: Path) -> None:
    everybody_may_only_read(open_folder)
    for path in (open_folder, *open_folder.rglob("*")):
        if path.is_dir():
            path.chmod(0o777)
    assert child("read-only", open_folder)[-1] == "folder_read_only"


def test_a_folder_that_cannot_be_made(open_folder: Path) -> None:
    open_folder.parent.chmod(0o555)
    assert child("read-only", open_folder.parent / "new") == ["folder_read_only"]
    open_folder.parent.chmod(stat.S_IRWXU)


@pytest.mark.parametrize("room", [20_000, 300_000, 900_000])
def test_a_full_disk_stops_acts_and_loses_none(kiosk: Kiosk, room: int) -> None:
    kiosk.close()
    folder = kiosk.folder.path
    longest = max(path.stat().st_size for path in folder.glob("kiosk.db*"))
    lines = child("full", folder, longest + room if room > 20_000 else room)
    assert lines[-1] == "disk_full"
    done = [int(line.removeprefix("done ")) for line in lines[:-1]]
    connection = connect(folder / "kiosk.db", 1.0)
    badges = [row[0] for row in connection.execute("select id from badge order by id")]
    acts = [row[0] for row in connection.execute("select subject from journal where act = 'issue_badge' order by seq")]
    jobs = connection.execute("select count(*) from print_job").fetchone()[0]
    assert bool(done) is (room > 20_000)
    assert badges == acts == done
    assert jobs == len(done)
    assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
    connection.close()
    with open_kiosk(folder, settings=kiosk.house.settings) as again, again.store.write() as tx:
        tx.journal.add("room again", now=0, local_day="2026-11-23")
