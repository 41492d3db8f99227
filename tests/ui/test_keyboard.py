from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

WINDOW = Path(__file__).with_name("keyboard_window.py")
KEYBOARD = Path(__file__).parents[2] / "ui" / "Kiosk" / "Keyboard"
SIZES = {"fr": "1280x800", "en": "800x1280", "ar": "1024x600"}
LETTERS = {"fr": "aéa", "en": "qzq", "ar": "شاش"}


@pytest.fixture(scope="module", params=["fr", "en", "ar"])
def seen(request: pytest.FixtureRequest) -> dict[str, Any]:
    """What a window with a touch keyboard in this language showed; its size differs by language."""
    done = subprocess.run(
        [sys.executable, str(WINDOW), request.param, SIZES[request.param]],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout) | {"language": request.param}


def test_the_panel_is_loaded_by_the_first_field_one_can_type_in(seen: dict[str, Any]) -> None:
    assert (seen["before"], seen["after"]) == ([False, False], [True, True])


def test_a_tapped_letter_arrives_and_accents_have_keys_of_their_own(seen: dict[str, Any]) -> None:
    assert seen["letters"].lower() == LETTERS[seen["language"]]


def test_keys_are_large_enough_and_have_names(seen: dict[str, Any]) -> None:
    width, height = seen["smallest"]
    assert width >= 66
    assert height >= 66
    assert seen["unnamed"] == []


def test_the_page_is_lifted_so_that_the_field_stays_in_view(seen: dict[str, Any]) -> None:
    assert seen["field_bottom"] <= seen["panel_top"]
    assert seen["lifted"] > 0
    assert seen["not_lifted"] == 0


def test_digits_are_european_in_every_language(seen: dict[str, Any]) -> None:
    assert seen["digits"] == "4"
    assert {f"key-{digit}" for digit in range(10)} < set(seen["pad"])
    assert seen["amount"] == "75"


def test_the_keyboard_closes_with_its_main_key(seen: dict[str, Any]) -> None:
    assert seen["closed"] is True


def test_a_real_keyboard_and_a_scanner_work_beside_it(seen: dict[str, Any]) -> None:
    assert seen["typed"] == "4bonjour"
    assert seen["after_scan"] == "4bonjour"
    assert seen["scans"] == ["BCDEFGHIJK"]


def test_every_language_has_every_kind_of_page() -> None:
    pages = {"main.qml", "symbols.qml", "digits.qml", "numbers.qml", "dialpad.qml"}
    for folder in (KEYBOARD / "layouts").iterdir():
        assert {path.name for path in folder.iterdir()} == pages
    assert {folder.name for folder in (KEYBOARD / "layouts").iterdir()} == {"fr_FR", "en_GB", "ar_AR"}
