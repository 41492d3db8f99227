"""The tour is a test: every step must show what it says, in every language and size."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STEPS = 9


def tour(out: Path, *options: str, code: str = "") -> subprocess.CompletedProcess[str]:
    arguments = [
        sys.executable,
        "-c",
        f"{code}\nfrom kiosk.cli import main\nmain()",
        "tour",
        "--out",
        str(out),
        *options,
    ]
    return subprocess.run(
        arguments, capture_output=True, text=True, check=False, cwd=ROOT, timeout=120,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "HOME": str(out), "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip


def story(out: Path) -> dict[str, object]:
    told: dict[str, object] = json.loads((out / "tour.json").read_text(encoding="utf-8"))
    return told


def assert_whole(out: Path, done: subprocess.CompletedProcess[str]) -> None:
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    steps = story(out)["steps"]
    assert isinstance(steps, list)
    assert len(steps) == STEPS
    assert all(step["ok"] and step["ms"] >= 0 and (out / step["picture"]).stat().st_size > 5000 for step in steps)
    kinds = {path.stem.split("-")[1] for path in (out / "paper").glob("*.png")}
    assert kinds == {"badge", "slip", "label", "receipt"}


def test_the_day_in_french(tmp_path: Path) -> None:
    assert_whole(tmp_path, tour(tmp_path))


@pytest.mark.slow
@pytest.mark.parametrize("size", ["1280x800", "1024x600", "800x1280", "1920x1080"])
@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_the_day_in_every_language_and_size(tmp_path: Path, language: str, size: str) -> None:
    assert_whole(tmp_path, tour(tmp_path, "--lang", language, "--size", size))


def test_the_day_on_a_network_printer(tmp_path: Path) -> None:
    received = bytearray()
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

        def listen() -> None:
            with suppress(OSError):
                while True:
                    link, _ = server.accept()
                    with link:
                        while data := link.recv(65_536):
                            received.extend(data)

        listener = threading.Thread(target=listen, daemon=True)
        listener.start()
        done = tour(tmp_path, "--printer", f"tcp://127.0.0.1:{port}")
    assert_whole(tmp_path, done)
    assert received.count(b"\x1dV") == 4
    assert b"SIMULATION" in received


@pytest.mark.parametrize(
    ("module", "owner", "act", "step"),
    [
        ("kiosk.services.presence", "", "check_in", "badge-before-the-camera"),
        ("kiosk.services.office", "", "issue_badge", "staff-prints-a-badge"),
        ("kiosk.services.production", "", "note_batch", "open-the-place"),
        ("printers.press", "Press", "print", "staff-prints-a-badge"),
        ("ui.frames", "", "read_codes", "badge-before-the-camera"),
    ],
)
def test_a_disabled_service_ends_the_tour(tmp_path: Path, module: str, owner: str, act: str, step: str) -> None:
    code = (
        f"import {module} as owner\n"
        "from kiosk.errors import RefusalCode, Refused\n"
        "def broken(*a, **k): raise Refused(RefusalCode.NO_SUCH_JOB)\n"
        f"setattr(owner{'.' + owner if owner else ''}, {act!r}, broken)"
    )
    done = tour(tmp_path, code=code)
    assert done.returncode == 1
    steps = story(tmp_path)["steps"]
    assert isinstance(steps, list)
    assert steps[-1]["step"].endswith(step)
    assert steps[-1]["ok"] is False
