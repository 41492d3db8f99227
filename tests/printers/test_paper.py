"""The interpreter reads whatever it is given."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.lines import Cut, Glyph, Qr, Text
from printers.artist import QtArtist
from printers.encoder import encode
from printers.paper import CutMark, DrawerKick, Picture, Row, Unread, as_text, read


@given(st.binary(max_size=300))
def test_garbage_never_stops_it(data: bytes) -> None:
    assert as_text(data, 48).endswith("\n")


def test_a_torn_job_shows_what_came_before() -> None:
    data = encode([Text("Bonjour"), Glyph("fish"), Qr("R-1"), Cut()], 48, QtArtist())
    for end in range(0, len(data), 7):
        items = read(data[:end])
        assert CutMark() not in items
    assert read(data[:200])[0] == Row("Bonjour", bold=False, size=1, align="left")
    torn = next(item for item in read(data[:200]) if isinstance(item, Picture))
    assert torn.bitmap.height < 64


def test_drawer_unknown_commands_and_padding() -> None:
    data = b"\0" * 4608 + b"\x1b@\x1bp\x00\x19\xfaab\x1bZ\ncd"
    assert read(data) == (
        DrawerKick(),
        Unread("1b5a"),
        Row("ab", bold=False, size=1, align="left"),
        Row("cd", bold=False, size=1, align="left"),
    )


def test_reset_forgets_the_looks_of_a_torn_job() -> None:
    items = read(b"\x1d!\x22\x1bE\x01\x1ba\x02torn" + b"\x1b@" + b"whole\n")
    assert items == (Row("whole", bold=False, size=1, align="left"),)
