"""The house's shape: what may import what, what QML may use, and that headless use stays headless."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

ROOT = Path(__file__).parents[2]
QML_FOLDERS = ("Controls", "Pages", "Keyboard", "")


def run_python(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_imports_point_downwards() -> None:
    done = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"], cwd=ROOT, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    kept = re.search(r"Contracts: (\d+) kept, 0 broken", done.stdout)
    assert kept is not None
    assert int(kept[1]) >= 4


def test_headless_use_loads_no_qt(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom kiosk.app import open_demo\n"
        f"with open_demo({str(tmp_path / 'place')!r}) as kiosk:\n    assert kiosk.house.today()\n"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'escpos', 'shiboken'))])"
    )
    assert run_python(code).strip() == "[]"


def test_opening_a_place_that_exists_loads_no_migration_library(tmp_path: Path) -> None:
    open_it = f"from kiosk.app import open_kiosk\nopen_kiosk({str(tmp_path / 'place')!r}).close()\n"
    run_python(open_it)
    code = open_it + "import sys\nprint('sqlite_utils' in sys.modules)"
    assert run_python(code).strip() == "False"


@pytest.mark.parametrize("folder", QML_FOLDERS)
def test_qmldir_lists_every_file(folder: str) -> None:
    place = ROOT / "ui" / "Kiosk" / folder
    listed = set(re.findall(r"\b(\w+\.qml)$", (place / "qmldir").read_text(), re.MULTILINE))
    there = {path.name for path in place.glob("*.qml")}
    assert there
    assert listed == there


def test_no_context_properties_and_no_python_singletons() -> None:
    code = {path: path.read_text() for path in (ROOT / "ui").rglob("*.py")}
    assert code
    offenders = [
        path.name for path, text in code.items() if "setContextProperty" in text or re.search(r"@QmlSingleton\b", text)
    ]
    assert offenders == []


def test_every_qml_file_binds_its_components() -> None:
    files = [path for path in (ROOT / "ui" / "Kiosk").rglob("*.qml") if "Keyboard" not in path.parts]
    assert len(files) > 40
    assert [path.name for path in files if "pragma ComponentBehavior: Bound" not in path.read_text()] == []


def test_every_page_has_a_model_and_a_file() -> None:
    from ui.pages import MODELS, model_class
    from ui.viewmodels.base import PageModel

    pages = {path.stem.removesuffix("Page") for path in (ROOT / "ui" / "Kiosk" / "Pages").glob("*Page.qml")}
    assert pages == set(MODELS)
    assert all(issubclass(model_class(name), PageModel) for name in MODELS)


def test_void_qt_calls_lose_no_reference_to_none(qapp: QObject) -> None:
    """PySide6 6.12.0 on Python 3.11 loses one with each void call, and aborts after some thousands."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(500):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 50


def test_files_stay_readable() -> None:
    files = [path for name in ("kiosk", "ui", "printers", "db") for path in (ROOT / name).rglob("*.py")]
    long = {str(path.relative_to(ROOT)): lines for path in files if (lines := len(path.read_text().splitlines())) > 320}
    assert len(files) > 80
    assert long == {}
