"""Rows "start" and "memory": `kiosk run` to its first usable frame, against an empty QML window."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchlib.rows import Row, row
from kiosk.app import open_demo

ROOT = Path(__file__).resolve().parents[2]
STARTS, QUICK_STARTS = 11, 3
SETTLE_S = 2.0
"""From the first frame to the measuring of memory: by then camera, printing and backups are awake."""
PATIENCE_S = 60.0
EMPTY = """
import sys
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

app = QGuiApplication([])
engine = QQmlApplicationEngine()
engine.load(sys.argv[1])


def usable():
    engine.rootObjects()[0].frameSwapped.disconnect(usable)
    sys.stdout.write("usable\\n")
    sys.stdout.flush()


engine.rootObjects()[0].frameSwapped.connect(usable)
sys.exit(app.exec())
"""
WINDOW = "import QtQuick\nWindow { visible: true; width: 1280; height: 800 }\n"


@dataclass(frozen=True, slots=True)
class Start:
    """Milliseconds from the start of the process to its first frame, and resident megabytes a little later."""

    ms: float
    megabytes: float


def start_rows(work: Path, *, quick: bool) -> list[Row]:
    """Both rows, from the same processes started in turn; the first of each does not count."""
    open_demo(work / "start").close()
    (work / "empty.py").write_text(EMPTY, encoding="utf-8")
    (work / "Empty.qml").write_text(WINDOW, encoding="utf-8")
    kiosk = ["-m", "kiosk", "run", "--data", str(work / "start"), "--window", "1280x800"]
    empty = [str(work / "empty.py"), str(work / "Empty.qml")]
    found: tuple[list[Start], list[Start]] = ([], [])
    for _ in range(1 + (QUICK_STARTS if quick else STARTS)):
        found[0].append(_start(kiosk))
        found[1].append(_start(empty))
    ours, floor = (each[1:] for each in found)
    return [
        row("start", median(each.ms for each in ours), median(each.ms for each in floor)),
        row("memory", median(each.megabytes for each in ours), median(each.megabytes for each in floor)),
    ]


def _start(arguments: list[str]) -> Start:
    environment = {**os.environ, "KIOSK_BENCH_FRAME": "1", "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    )
    try:
        assert process.stdout is not None
        told = process.stdout.readline()
        took = (time.perf_counter() - begun) * 1000
        if told.strip() != b"usable":
            process.kill()
            raise RuntimeError(process.communicate()[1].decode())
        time.sleep(SETTLE_S)
        return Start(took, resident_mb(process.pid))
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.communicate(timeout=PATIENCE_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()


def resident_mb(pid: int | str = "self") -> float:
    """VmRSS of a process."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024
