"""What the documentation says is so: examples run, commands, settings, codes and pages are all told."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.errors import RefusalCode, TroubleCode
from kiosk.settings import Settings
from ui.pages import MODELS

ROOT = Path(__file__).parents[2]
HELPERS = {"__init__", "house", "hours", "holders", "admission", "bookings", "lapses", "day_plans"}
"""Modules of services that serve the others."""
EXAMPLES = re.findall(r"## (.+?)\n.*?```python\n(.+?)```", (ROOT / "docs" / "scripting.md").read_text(), re.DOTALL)


def test_every_service_has_an_example() -> None:
    told = "".join(code for _, code in EXAMPLES)
    services = {path.stem for path in (ROOT / "kiosk" / "services").glob("*.py")} - HELPERS
    assert len(services) >= 9
    assert [name for name in services if not re.search(rf"\b{name}\b", told)] == []


@pytest.mark.parametrize(("title", "code"), EXAMPLES, ids=[title for title, _ in EXAMPLES])
def test_the_example_runs(title: str, code: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False, cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "HOME": str(tmp_path), "PATH": ""},
    )  # fmt: skip
    assert done.returncode == 0, f"{title}: {done.stderr}"
    assert "PySide6" not in done.stderr


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_is_documented(name: str) -> None:
    assert f"`kiosk {name}" in (ROOT / "docs" / "reference.md").read_text()


@pytest.mark.parametrize("name", [each.name for each in fields(Settings)])
def test_every_setting_is_documented(name: str) -> None:
    assert f"`{name}`" in (ROOT / "docs" / "reference.md").read_text()


@pytest.mark.parametrize("code", [*RefusalCode, *TroubleCode])
def test_every_code_is_documented(code: str) -> None:
    assert f"`{code}`" in (ROOT / "docs" / "reference.md").read_text()


@pytest.mark.parametrize("name", sorted(MODELS))
def test_every_page_is_documented(name: str) -> None:
    assert f"`{name}`" in (ROOT / "docs" / "reference.md").read_text()


def test_the_reference_is_fresh() -> None:
    done = subprocess.run([sys.executable, str(ROOT / "script" / "reference.py"), "--check"], check=False)
    assert done.returncode == 0, "run script/reference.py"


@pytest.mark.parametrize(
    "path", [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))], ids=lambda path: path.name
)
def test_links_lead_somewhere(path: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text())
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_readme_names_the_two_commands_that_ci_runs() -> None:
    readme, ci = (ROOT / "README.md").read_text(), (ROOT / ".ci" / "run").read_text()
    assert "script/kiosk --demo" in readme
    assert "script/test" in readme
    assert "script/test\n" in ci
