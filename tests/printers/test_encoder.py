"""Bytes for a generic printer."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.model.lines import Align, Cut, Glyph, Line, Pair, Qr, Rule, Space, Text
from kiosk.model.people import SIGNS
from printers import encoder
from printers.artist import QtArtist
from printers.bitmap import BAND_ROWS, Bitmap
from printers.codepage import letters
from printers.paper import Picture, Row, Unread, read
from printers.preview import draw
from printers.raster import sign

PROLOGUE = b"\x1b@\x1c.\x1bt\x10"
ARABIC = "مرحبا بكم في الورشة"
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=40)

# Qt says so whenever a script is drawn with the face of another family.
drawn = pytest.mark.qt_log_ignore("OpenType support missing")


def encode(
    lines: Iterable[Line],
    columns: int = 48,
    *,
    right_to_left: bool = False,
    pictures: Path | None = None,
    profile: str = "generic",
) -> bytes:
    return encoder.encode(lines, columns, QtArtist(pictures), right_to_left=right_to_left, profile=profile)


def rows(data: bytes) -> list[Row]:
    return [item for item in read(data) if isinstance(item, Row)]


def pictures(data: bytes) -> list[Bitmap]:
    return [item.bitmap for item in read(data) if isinstance(item, Picture)]


def ink_columns(picture: Bitmap) -> list[int]:
    return [x for x in range(picture.width) if any(picture.black(x, y) for y in range(picture.height))]


def whole(bands: list[Bitmap]) -> Bitmap:
    return Bitmap(bands[0].width, sum(band.height for band in bands), b"".join(band.data for band in bands))


def test_a_job_starts_from_a_reset_printer() -> None:
    data = encode([Text("Pâté œuf 12,50\u202f€"), Cut()])
    assert data.startswith(PROLOGUE)
    assert b"P\xe2t\xe9 \x9cuf 12,50\xa0\x80\n" in data
    assert data.endswith(b"\x1dV\x42\x00")


def test_looks_are_told_before_each_line() -> None:
    data = encode([Text("Grand", bold=True, size=2, align=Align.CENTRE), Text("fin", align=Align.END)])
    assert b"\x1d!\x11\x1bE\x01\x1ba\x01Grand\n" in data
    assert b"\x1d!\x00\x1bE\x00\x1ba\x02fin\n" in data


@drawn
@settings(max_examples=60, deadline=None)
@given(ANY_TEXT, ANY_TEXT, st.sampled_from([48, 32]), st.integers(1, 3), st.booleans())
def test_any_text_can_be_printed(left: str, right: str, columns: int, size: int, right_to_left: bool) -> None:
    lines: list[Line] = [Text(left, size=size), Pair(left, right, size=size), Rule(), Space(2)]
    items = read(encode(lines, columns, right_to_left=right_to_left))
    assert not [item for item in items if isinstance(item, Unread)]
    assert all(len(item.text) * item.size <= columns for item in items if isinstance(item, Row))
    assert all(item.bitmap.width <= columns * 12 for item in items if isinstance(item, Picture))
    assert all(item.bitmap.height <= BAND_ROWS for item in items if isinstance(item, Picture))


@given(st.integers(0, 99_999_999), st.sampled_from([48, 32]), st.integers(1, 2))
@settings(deadline=None)
def test_amounts_end_at_the_right_edge(cents: int, columns: int, size: int) -> None:
    amount = f"{cents // 100},{cents % 100:02d}\u00a0€"
    last = rows(encode([Pair("Total", amount, size=size)], columns))[-1]
    assert last.text.endswith(amount)
    assert len(last.text) == columns // size


def test_a_name_cannot_command_the_printer() -> None:
    data = encode([Text("Ali\x1bp\x00\x19\xfa\x1dV\x00\x07")])
    assert [type(item) for item in read(data)] == [Row]
    assert b"\x1bp" not in data
    assert b"\x1dV" not in data


def test_letters_that_look_alike_are_brought_home() -> None:
    assert letters("e\u0301te\u0301") == "été"
    assert letters("1\u202f234,50\u00a0€") == "1\u00a0234,50\u00a0€"
    assert letters("\u206614:00 – 16:00\u2069") == "14:00 – 16:00"
    assert letters("Ɛ") is None
    assert letters("\ud800") is None


@pytest.mark.parametrize(("columns", "dots"), [(48, 576), (32, 384)])
def test_arabic_is_drawn_from_the_right_edge(columns: int, dots: int) -> None:
    picture = whole(pictures(encode([Text(ARABIC)], columns)))
    ink = ink_columns(picture)
    assert picture.width == dots
    assert ink[-1] >= dots - 8
    assert ink[0] > dots // 3


def test_long_arabic_wraps_and_nothing_is_cut() -> None:
    picture = whole(pictures(encode([Text(" ".join([ARABIC] * 6))], 32)))
    assert picture.height > 3 * 20
    assert not any(any(picture.row(y)) for y in (0, picture.height - 1))


def test_drawn_pair_keeps_its_amount_at_the_edge_and_mirrors() -> None:
    straight = ink_columns(whole(pictures(encode([Pair(f"Sac {ARABIC}", "5,00 €")], 48))))
    mirrored = ink_columns(whole(pictures(encode([Pair(ARABIC, "5,00 €")], 48, right_to_left=True))))
    assert straight[0] < 8
    assert straight[-1] >= 576 - 8
    assert mirrored[0] < 8
    assert mirrored[-1] >= 576 - 8


def test_right_to_left_paper_starts_its_latin_lines_at_the_right() -> None:
    data = encode(
        [Text("Machine 2"), Text("fin", align=Align.END), Text("milieu", align=Align.CENTRE)], right_to_left=True
    )
    assert [row.align for row in rows(data)] == ["right", "left", "centre"]


@pytest.mark.parametrize("name", SIGNS)
def test_each_sign_is_its_own_drawing(name: str) -> None:
    picture = whole(pictures(encode([Glyph(name)], 32)))
    others = {whole(pictures(encode([Glyph(other)], 32))).data for other in SIGNS if other != name}
    share = sum(byte.bit_count() for byte in picture.data) / (96 * 96)
    assert (picture.width, picture.height) == (384, 96)
    assert 0.05 < share < 0.9
    assert picture.data not in others


def test_a_sign_without_glyph_is_its_letters_in_a_ring() -> None:
    ink = ink_columns(sign("zebra", 576, 96))
    assert 576 // 2 - 48 <= ink[0] <= ink[-1] <= 576 // 2 + 48


def test_machines_are_drawn_in_outline(tmp_path: Path) -> None:
    (tmp_path / "press.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">'
        '<rect x="8" y="8" width="80" height="80" fill="#A6D2E8" stroke="#1C1B22" stroke-width="4"/></svg>'
    )
    picture = whole(pictures(encode([Glyph("press", 12)], 48, pictures=tmp_path)))
    middle = [x for x in range(picture.width) if picture.black(x, picture.height // 2)]
    assert (picture.width, picture.height) == (576, 96)
    assert 8 <= len(middle) <= 16
    assert middle[0] < 260
    assert middle[-1] > 316


@pytest.mark.qt_log_ignore("Cannot read file")
def test_a_missing_broken_or_outside_picture_leaves_no_trace(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "out.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>')
    (tmp_path / "in" / "empty.svg").write_text("")
    for name in ("missing", "empty", "../out", ""):
        assert encode([Glyph(name)], 48, pictures=tmp_path / "in") == encode([], 48)
    assert encode([Glyph("missing")], 48) == encode([], 48)


@pytest.mark.parametrize(
    ("profile", "columns"), [("generic80", 48), ("epson", 32), ("generic58", 32), ("chinese58", 32)]
)
@pytest.mark.parametrize("payload", ["BCDEFGHIJKLNOPRSTUVXBCDE", "R-1234", "https://exemple.test/r/0123456789abcdef"])
def test_codes_are_wide_enough_and_read_back(payload: str, profile: str, columns: int) -> None:
    data = encode([Qr(payload, 30), Cut()], columns, profile=profile)
    found = zxingcpp.read_barcodes(draw(data, columns), formats=zxingcpp.BarcodeFormat.QRCode)
    assert [(hit.text, hit.ec_level) for hit in found] == [(payload, "Q")]
    corners = found[0].position
    assert corners.top_right.x - corners.top_left.x >= 30 * 8 - 1
