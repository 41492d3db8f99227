"""The sheet to sign in ink: blank lines on A4, in every language, with nothing about anybody."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.app import Kiosk
from kiosk.model.people import Member
from kiosk.services import privacy
from kiosk.sheet_files import save_attendance
from kiosk.words import LANGUAGES
from printers.pdf_attendance import attendance_sheet

DAY_S = 86_400


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_page_of_a4(tmp_path: Path, words_for: Callable[[str], Callable[..., str]], language: str) -> None:
    path = tmp_path / "sheet.pdf"
    attendance_sheet(path, "Atelier", "Date", "9 – 12", words_for(language), right_to_left=language == "ar")
    data = path.read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.count(b"/Type /Page\n") + data.count(b"/Type /Page ") == 1
    assert b"/MediaBox [0 0 595" in data
    assert path.stat().st_mode & 0o777 == 0o600


def test_it_names_nobody_and_goes_with_the_papers(kiosk: Kiosk, members: dict[str, Member]) -> None:
    path = Path(save_attendance(kiosk, "fr"))
    assert path.parent == kiosk.folder.paper
    at = kiosk.house.now() / 1000 - (kiosk.house.settings.paper_days + 1) * DAY_S
    os.utime(path, (at, at))
    privacy.apply(kiosk.house)
    assert not path.exists()
