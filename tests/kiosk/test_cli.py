"""The command line, as real processes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kiosk.app import open_demo, open_kiosk
from kiosk.errors import Refused
from kiosk.services import pins

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60


def environment(**more: str) -> dict[str, str]:
    keep = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return keep | {"PYTHONPATH": str(ROOT), "LANG": "en_GB.UTF-8", "QT_QUICK_BACKEND": "software"} | more


def command(*arguments: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *map(str, arguments)],
        capture_output=True, text=True, check=False, env=environment(**more), timeout=PATIENCE_S,
    )  # fmt: skip


def start(folder: Path, *options: str) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "run", "--data", str(folder), "--window", "1280x800", *options],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env=environment(QT_QPA_PLATFORM="offscreen", KIOSK_BENCH_FRAME="1"),
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "usable"
    return process


def stop(process: subprocess.Popen[str]) -> str:
    process.send_signal(signal.SIGTERM)
    _, complaint = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 0
    return complaint


def test_run_shows_home_and_ends_when_told(tmp_path: Path) -> None:
    process = start(tmp_path / "place", "--demo")
    time.sleep(0.5)
    assert stop(process) == ""


def test_a_second_run_on_the_same_folder_is_refused(tmp_path: Path) -> None:
    process = start(tmp_path / "place", "--demo")
    second = command("run", "--demo", "--data", tmp_path / "place", "--window", "1280x800", QT_QPA_PLATFORM="offscreen")
    assert second.returncode == 1
    assert "already" in second.stderr
    stop(process)


def test_commands_work_beside_a_running_kiosk(tmp_path: Path) -> None:
    process = start(tmp_path / "place", "--demo")
    done = command("backup", "--data", tmp_path / "place")
    assert done.returncode == 0, done.stderr
    assert (Path(done.stdout.strip()) / "kiosk.db").exists()
    restored = command("restore", done.stdout.strip(), "--data", tmp_path / "place")
    assert restored.returncode == 1
    assert "already" in restored.stderr
    stop(process)


def test_restore_says_where_the_old_file_is(tmp_path: Path) -> None:
    open_demo(tmp_path / "place").close()
    made = command("backup", "--data", tmp_path / "place").stdout.strip()
    done = command("restore", made, "--data", tmp_path / "place")
    assert done.returncode == 0, done.stderr
    assert "before-restore-" in done.stdout


def test_demo_never_lives_in_a_real_place(tmp_path: Path) -> None:
    from kiosk.services import setup

    with open_kiosk(tmp_path / "place") as kiosk:
        setup.found_place(kiosk.house, staff_name="Ana", sign="owl", colour="mint", language="fr", pin="4321", packs=())
    done = command("demo", "--data", tmp_path / "place")
    assert done.returncode == 1
    assert done.stderr
    with open_kiosk(tmp_path / "place") as kiosk, kiosk.house.store.read() as tx:
        assert len(tx.members.all()) == 1


def test_demo_founds_and_tops_up(tmp_path: Path) -> None:
    for _ in range(2):
        done = command("demo", "--data", tmp_path / "place")
        assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == str(tmp_path / "place")


def test_without_a_screen_run_says_so(tmp_path: Path) -> None:
    done = command("run", "--data", tmp_path / "place")
    assert done.returncode == 1
    assert "screen" in done.stderr


def test_doctor_tells_programs_and_people(tmp_path: Path) -> None:
    open_demo(tmp_path / "place").close()
    command("backup", "--data", tmp_path / "place")
    told = json.loads(command("doctor", "--json", "--data", tmp_path / "place").stdout)
    names = [check["name"] for check in told["checks"]]
    assert names == [
        "versions", "sqlite", "fonts", "camera", "voice", "disk", "place", "clock", "clock_jump", "printers", "backups"
    ]  # fmt: skip
    assert {check["name"]: check["ok"] for check in told["checks"]} == dict.fromkeys(names, True)
    text = command("doctor", "--data", tmp_path / "elsewhere")
    assert text.returncode == 1
    assert "kiosk run" in text.stdout


def test_doctor_notices_a_clock_that_went_back(tmp_path: Path) -> None:
    with open_kiosk(tmp_path / "place") as kiosk, kiosk.house.store.write() as tx:
        tx.place.found("real", "A", 0)
        tx.journal.add("test", now=4_000_000_000_000, local_day="2096-10-02")
    told = json.loads(command("doctor", "--json", "--data", tmp_path / "place").stdout)
    assert {check["name"]: check["ok"] for check in told["checks"]}["clock"] is False


def test_doctor_looks_for_the_reader_that_is_named(tmp_path: Path) -> None:
    with open_kiosk(tmp_path / "place") as kiosk:
        with kiosk.house.store.write() as tx:
            tx.place.found("real", "A", 0)
        kiosk.change_setting("reader_port", "serial:///dev/no-such-reader?baud=115200")
    told = json.loads(command("doctor", "--json", "--data", tmp_path / "place").stdout)
    (reader,) = (check for check in told["checks"] if check["name"] == "reader")
    assert (reader["ok"], reader["detail"]) == (False, "/dev/no-such-reader, 115200")


def test_settings_prints_every_setting(tmp_path: Path) -> None:
    done = command("settings", "--data", tmp_path, "--set", "volume", "12")
    assert done.returncode == 0, done.stderr
    assert "volume = 12" in done.stdout
    wrong = command("settings", "--data", tmp_path, "--set", "volume", "loud")
    assert wrong.returncode == 1
    assert "volume" in wrong.stderr


@pytest.mark.parametrize("fault", ["newer", "rubbish", "settings"])
def test_what_keeps_a_place_shut_is_said_plainly(tmp_path: Path, fault: str) -> None:
    open_demo(tmp_path / "place").close()
    match fault:
        case "newer":
            import sqlite3

            connection = sqlite3.connect(tmp_path / "place" / "kiosk.db")
            connection.execute("pragma user_version = 999")
            connection.close()
        case "rubbish":
            (tmp_path / "place" / "kiosk.db").write_bytes(b"rubbish" * 1000)
        case "settings":
            (tmp_path / "place" / "settings.toml").write_text("volume = loud")
    before = (tmp_path / "place" / "kiosk.db").read_bytes()
    done = command("backup", "--data", tmp_path / "place")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 2
    assert "Traceback" not in done.stderr
    assert (tmp_path / "place" / "kiosk.db").read_bytes() == before


def test_a_lost_pin_is_given_anew(tmp_path: Path) -> None:
    open_demo(tmp_path / "place").close()
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "pin", "--data", str(tmp_path / "place")],
        input="8642\n8642\n", capture_output=True, text=True, check=False, env=environment(), timeout=PATIENCE_S,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    code = done.stdout.strip()[-4:]
    with open_kiosk(tmp_path / "place") as kiosk:
        member = pins.staff_by_code(kiosk.house, code)
        assert pins.sign_in(kiosk.house, member_id=member.id, pin="8642") == member
        with pytest.raises(Refused):
            pins.sign_in(kiosk.house, member_id=member.id, pin="1234")


def test_a_short_pin_is_refused_and_a_place_without_staff_says_so(tmp_path: Path) -> None:
    open_demo(tmp_path / "place").close()
    for folder, sentence in ((tmp_path / "place", "PIN"), (tmp_path / "empty", "team")):
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", "pin", "--data", str(folder)],
            input="12\n12\n", capture_output=True, text=True, check=False, env=environment(), timeout=PATIENCE_S,
        )  # fmt: skip
        assert done.returncode == 1
        assert sentence in done.stderr
