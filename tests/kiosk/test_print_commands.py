"""`kiosk print`, as real processes, with a small printer on a socket."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from kiosk.app import Kiosk, open_demo, open_kiosk
from kiosk.model.printing import JobState, PrinterRole, PrinterSpec
from kiosk.services import print_queue

ROOT = Path(__file__).parents[2]
PATIENCE_S = 90


def environment(**more: str) -> dict[str, str]:
    keep = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return keep | {"PYTHONPATH": str(ROOT), "LANG": "en_GB.UTF-8", "QT_QUICK_BACKEND": "software"} | more


def command(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "print", *map(str, arguments)],
        capture_output=True, text=True, check=False, env=environment(), timeout=PATIENCE_S,
    )  # fmt: skip


QUESTION = re.compile(rb"\x10\x04([\x01\x02\x04])|\x1dr(\x01)")
FINE = {b"\x01": b"\x12", b"\x02": b"\x12", b"\x04": b"\x12"}
NO_PAPER = {b"\x01": b"\x1a", b"\x02": b"\x32", b"\x04": b"\x72"}


@contextmanager
def printer(*, paper: int = 1_000_000, hangs_up: bool = False) -> Iterator[str]:
    """Answers what it is asked; after `paper` bytes it has none left, or hangs up. Its address."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=_serve, args=(server, paper, hangs_up), daemon=True).start()
        yield f"tcp://127.0.0.1:{server.getsockname()[1]}"


def _serve(server: socket.socket, paper: int, hangs_up: bool) -> None:
    with suppress(OSError):
        while True:
            link, _ = server.accept()
            with link, suppress(OSError):
                _talk(link, paper, hangs_up)


def _talk(link: socket.socket, paper: int, hangs_up: bool) -> None:
    got, rest = 0, b""
    while data := link.recv(4096):
        got += len(data)
        rest += data
        out = got > paper
        if out and hangs_up:
            return
        for found in QUESTION.finditer(rest):
            rest = rest[found.end() :] if found.end() <= len(rest) else b""
            if found[1]:
                link.sendall((NO_PAPER if out else FINE)[found[1]])
            elif not out:
                link.sendall(b"\x00")
        rest = rest[-2:]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    open_demo(tmp_path / "place").close()
    return tmp_path / "place"


def last(place: Path) -> tuple[int, JobState]:
    with open_kiosk(place) as kiosk:
        job = print_queue.recent(kiosk.house, 1)[0]
        return job.id, job.state


def use(kiosk: Kiosk, uri: str, *, asks: bool = True) -> None:
    spec = PrinterSpec(0, "Caisse", uri, PrinterRole.RECEIPTS, asks_status=asks)
    print_queue.save_printer(kiosk.house, printer=spec)


def test_a_test_page_says_what_became_of_it(place: Path) -> None:
    with printer() as uri, open_kiosk(place) as kiosk:
        use(kiosk, uri)
        done = command("test", "--data", place)
    assert (done.returncode, last(place)[1]) == (0, JobState.PRINTED), done.stdout + done.stderr


def test_an_absent_printer_is_not_sent_and_can_be_tried_again(place: Path) -> None:
    with open_kiosk(place) as kiosk:
        use(kiosk, "tcp://127.0.0.1:1")
    done = command("test", "--data", place)
    number, state = last(place)
    assert (done.returncode, state) == (3, JobState.NOT_SENT)
    assert f"kiosk print retry {number}" in done.stdout
    with printer() as uri, open_kiosk(place) as kiosk:
        use(kiosk, uri)
        again = command("retry", str(number), "--data", place)
    assert (again.returncode, last(place)) == (0, (number, JobState.PRINTED))


def test_paper_out_within_a_job_waits(place: Path) -> None:
    with printer(paper=700) as uri, open_kiosk(place) as kiosk:
        use(kiosk, uri)
        done = command("test", "--data", place)
    assert (done.returncode, last(place)[1]) == (4, JobState.WAITING), done.stdout + done.stderr
    assert "Do not send again" in done.stdout


def test_a_printer_that_hangs_up_leaves_it_unknown(place: Path) -> None:
    with printer(paper=700, hangs_up=True) as uri, open_kiosk(place) as kiosk:
        use(kiosk, uri)
        done = command("test", "--data", place)
    assert (done.returncode, last(place)[1]) == (5, JobState.UNKNOWN), done.stdout + done.stderr


def test_an_address_the_place_does_not_know(place: Path, tmp_path: Path) -> None:
    before = last(place)
    assert command("test", "--printer", f"file:{tmp_path / 'paper.bin'}", "--data", place).returncode == 6
    with printer() as uri:
        assert command("test", "--printer", uri, "--data", place).returncode == 0
    assert command("test", "--printer", "tcp://127.0.0.1:1", "--data", place).returncode == 3
    wrong = command("test", "--printer", "nonsense", "--data", place)
    assert (wrong.returncode, len(wrong.stderr.splitlines())) == (1, 2)
    assert (tmp_path / "paper.bin").read_bytes().startswith(b"\x1b@")
    assert last(place) == before


def test_papers_are_listed_and_given_up(place: Path) -> None:
    with open_kiosk(place) as kiosk:
        job = print_queue.test_page(kiosk.house, role=PrinterRole.RECEIPTS, nonce="one").result
    listed = command("list", "--limit", "1", "--data", place)
    assert listed.stdout.startswith(f"{job} ")
    assert "Test page" in listed.stdout
    assert command("cancel", str(job), "--data", place).returncode == 0
    assert last(place) == (job, JobState.CANCELLED)
    assert command("cancel", str(job), "--data", place).returncode == 1


def test_a_running_kiosk_prints_what_a_command_queues(place: Path) -> None:
    running = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "run", "--data", str(place), "--window", "1280x800"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env=environment(QT_QPA_PLATFORM="offscreen", KIOSK_BENCH_FRAME="1"),
    )  # fmt: skip
    assert running.stdout is not None
    assert running.stdout.readline().strip() == "usable"
    done = command("test", "--data", place)
    running.send_signal(signal.SIGTERM)
    _, complaint = running.communicate(timeout=PATIENCE_S)
    assert (done.returncode, last(place)[1]) == (0, JobState.PRINTED), done.stdout + done.stderr
    assert (running.returncode, complaint) == (0, "")


def test_exit_codes_are_told_by_help() -> None:
    told = command("test", "--help").stdout
    assert json.dumps([3, 4, 5, 6]) == json.dumps([int(code) for code in re.findall(r"\b[3-6]\b", told)])
