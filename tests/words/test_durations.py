"""Lengths of time as people say them."""

from __future__ import annotations

import pytest

from kiosk.words import Words
from kiosk.words.formats import duration


@pytest.mark.parametrize(
    ("minutes", "language", "expected"),
    [(45, "fr", "45 min"), (60, "fr", "1 h"), (90, "en", "1 h 30"), (120, "ar", "ساعتان"), (485, "fr", "8 h 05")],
)
def test_minutes_become_hours_from_sixty_on(minutes: int, language: str, expected: str) -> None:
    assert duration(minutes, Words(language)) == expected
