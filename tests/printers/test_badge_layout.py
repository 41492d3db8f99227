"""The badge on receipt paper: large enough to read, and where to bring it."""

from __future__ import annotations

import pytest

from kiosk.model.lines import Qr, Text
from kiosk.model.printing import BadgeDoc
from kiosk.words import LANGUAGES, Words
from printers.layouts.badge import lines


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("until", ["", "21:00"])
def test_code_place_and_end(language: str, until: str) -> None:
    words = Words(language)
    found = lines(BadgeDoc("Atelier", "Fatou", "turtle", "BCDEFGHIJKLNOPRSTUVXBCDE", until), words.say, 48)
    (code,) = [line for line in found if isinstance(line, Qr)]
    said = " ".join(line.text for line in found if isinstance(line, Text))
    assert code.mm >= 30
    assert words.say("paper_badge_found", place="Atelier") in said
    assert (words.say("paper_badge_until", time="21:00") in said) is bool(until)
