"""A badge, a machine's sheet and a slip are never taken for one another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.rules.badges import ALPHABET, TOKEN_LENGTH
from kiosk.rules.codes import Code, CodeKind, read_code, unit_code

UID = "0192f3a4b5c6d7e8f90a1b2c3d4e5f60"
EVENT = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:R{UID}\r\nDTSTART:20261124T130000Z\r\nEND:VEVENT"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (unit_code(UID), Code(CodeKind.UNIT, UID)),
        (f" m{UID.upper()}\n", Code(CodeKind.UNIT, UID)),
        (f"R{UID}", Code(CodeKind.RESERVATION, UID)),
        (EVENT, Code(CodeKind.RESERVATION, UID)),
        (f"UID:R{UID}", Code(CodeKind.RESERVATION, UID)),
        ("BEGIN:VEVENT", Code(CodeKind.EVENT_LINE, "BEGIN:VEVENT")),
        ("04A1B2C3", Code(CodeKind.BADGE, "04A1B2C3")),
        (f"M{UID[:-1]}", Code(CodeKind.BADGE, f"M{UID[:-1]}")),
        ("", Code(CodeKind.BADGE, "")),
    ],
)
def test_what_is_shown_is_told_apart(text: str, code: Code) -> None:
    assert read_code(text) == code


@given(st.text(ALPHABET, min_size=TOKEN_LENGTH, max_size=TOKEN_LENGTH))
def test_no_badge_is_taken_for_a_paper(token: str) -> None:
    assert read_code(token).kind is CodeKind.BADGE
