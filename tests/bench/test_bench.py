"""The table of measurements: its shape, its bars, and what makes it fail. How fast anything is, is not tested here."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from benchlib.rows import BARS, as_json, as_table, row

BENCH = Path(__file__).parents[2] / "script" / "bench.py"
NAMES = [
    "start", "memory", "badge", "checkin", "reserve", "reserve-contended", "batch", "sale",
    "tenyears-checkin", "tenyears-reserve", "tenyears-batch", "tenyears-sale", "pages",
    "sale-dead-printer", "receipt-bytes", "picture-line", "reserve-page", "wall",
]  # fmt: skip

ACTS = {"checkin", "reserve", "batch", "sale"}


def bench(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(BENCH), *arguments], capture_output=True, text=True, timeout=120, check=False
    )


def test_the_rows_have_fixed_names() -> None:
    assert list(BARS) == NAMES


@pytest.mark.parametrize(
    ("name", "value", "floor", "holds"),
    [
        ("checkin", 1.5, 1.0, True), ("checkin", 1.51, 1.0, False), ("badge", 120, 0.0, True),
        ("badge", 121, 0.0, False), ("pages", 0.0, 0.0, True), ("start", 500, 0.0, False),
    ],
)  # fmt: skip
def test_a_row_holds_its_bar_or_not(name: str, value: float, floor: float, *, holds: bool) -> None:
    measured = row(name, value, floor)
    assert measured.holds is holds
    assert ("OVER" in as_table([measured])) is not holds


def test_the_json_says_what_the_table_says() -> None:
    assert as_json([row("sale", 0.6, 0.4)]) == {
        "rows": [{"name": "sale", "value": 0.6, "floor": 0.4, "ratio": 1.5, "bar": 2.0, "unit": "ms"}]
    }


def test_every_act_is_really_done(tmp_path: Path) -> None:
    out = tmp_path / "bench.json"
    names = [name for name in NAMES if name in ACTS or name.startswith("tenyears-")]
    done = bench("--quick", "--rows", ",".join(names), "--json", str(out), "--folder", str(tmp_path))
    assert done.returncode in (0, 1), done.stderr
    rows = json.loads(out.read_text())["rows"]
    assert [each["name"] for each in rows] == names
    assert all(each["value"] > 0 and each["floor"] > 0 for each in rows)


def test_paper_is_really_made(tmp_path: Path) -> None:
    out = tmp_path / "bench.json"
    done = bench("--quick", "--rows", "receipt-bytes,picture-line", "--json", str(out), "--folder", str(tmp_path))
    rows = json.loads(out.read_text())["rows"]
    assert done.returncode in (0, 1), done.stderr
    assert [(each["name"], each["value"] > 0, each["floor"]) for each in rows] == [
        ("receipt-bytes", True, 0.0), ("picture-line", True, 0.0),
    ]  # fmt: skip


@pytest.mark.slow
def test_pages_about_time_are_really_shown(tmp_path: Path) -> None:
    out = tmp_path / "bench.json"
    done = bench("--quick", "--rows", "reserve-page,wall", "--json", str(out), "--folder", str(tmp_path))
    rows = json.loads(out.read_text())["rows"]
    assert done.returncode in (0, 1), done.stderr
    assert [(each["name"], each["value"] > 0) for each in rows] == [("reserve-page", True), ("wall", True)]


def test_an_unknown_row_is_refused() -> None:
    done = bench("--rows", "checkin,speed")
    assert done.returncode == 2
    assert "speed" in done.stderr
