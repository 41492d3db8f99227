"""The event on a slip: well-formed iCalendar for every name, and the kiosk's own code."""

from __future__ import annotations

import datetime as dt

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from kiosk.rules.codes import Code, CodeKind, read_code
from kiosk.rules.ical import escaped, event, folded, shortened

UID = "0192f3a47c2e7d11a3b45c6d7e8f9012"
TWO, FOUR = 1_795_525_200_000, 1_795_532_400_000
"""Tuesday 2026-11-24, 14:00 and 16:00 in Paris."""
NAMES = st.text(st.characters(exclude_categories=("Cs",)), max_size=120)


def test_an_event_reads_as_it_should() -> None:
    assert event(UID, TWO, FOUR, "Piqueuse · Atelier, « Canal »; 3", TWO).split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:Atelier Kiosk",
        "BEGIN:VEVENT",
        f"UID:R{UID}",
        "DTSTAMP:20261124T130000Z",
        "DTSTART:20261124T130000Z",
        "DTEND:20261124T150000Z",
        "SUMMARY:Piqueuse · Atelier\\, « Canal »\\; 3",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


@given(NAMES)
def test_any_name_makes_a_calendar_another_program_reads(name: str) -> None:
    text = event(UID, TWO, FOUR, name, TWO)
    (found,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert found["UID"] == f"R{UID}"
    assert found.decoded("DTSTART") == dt.datetime(2026, 11, 24, 13, tzinfo=dt.UTC)
    assert found.decoded("DTEND") == dt.datetime(2026, 11, 24, 15, tzinfo=dt.UTC)
    assert len(text.encode()) <= 340
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


@given(NAMES)
def test_the_kiosk_knows_its_own_event_whole_and_line_by_line(name: str) -> None:
    text = event(UID, TWO, FOUR, name, TWO)
    assert read_code(text) == Code(CodeKind.RESERVATION, UID)
    kinds = [read_code(line).kind for line in text.split("\r\n")[:-1] if not line.startswith((" ", "SUMMARY"))]
    assert kinds.count(CodeKind.RESERVATION) == 1
    assert set(kinds) == {CodeKind.RESERVATION, CodeKind.EVENT_LINE}


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=300))
def test_folding_loses_nothing(text: str) -> None:
    assert folded(text).replace("\r\n ", "") == text


@given(NAMES, st.integers(8, 100))
def test_a_long_name_is_cut_between_letters(name: str, most: int) -> None:
    short = shortened(name, most)
    assert len(short.encode()) <= most
    assert short == name or name.startswith(short.removesuffix("…"))


def test_line_breaks_and_direction_marks_never_reach_the_text() -> None:
    assert escaped("a\r\nb\u2066c\u2069") == "a b c"
