"""What each family of printers is told."""

from __future__ import annotations

import subprocess
import sys

import pytest

from kiosk.model.lines import Beep, Cut, Ean, Kick, Line, Qr, Text
from printers.artist import QtArtist
from printers.encoder import encode
from printers.paper import Bars, Code, CutMark, DrawerKick, Picture, Row, read
from printers.profiles import FAMILIES, profile_of

RESET = b"\x1b@\x1c."


def job(profile: str, *lines: Line, columns: int = 48) -> bytes:
    return encode(lines, columns, QtArtist(), profile=profile)


@pytest.mark.parametrize(("name", "columns", "family"), [
    ("generic", 48, "generic80"), ("generic", 42, "generic80"), ("generic", 32, "generic58"), ("", 32, "generic58"),
    ("epson", 32, "epson"), ("chinese58", 48, "chinese58"), ("no such model", 32, "generic58"),
    ("TM-U220", 48, "generic80"),
])  # fmt: skip
def test_a_family_is_found_by_its_name_or_else_by_the_width(name: str, columns: int, family: str) -> None:
    assert profile_of(name, columns) is FAMILIES[family]


def test_other_models_come_from_the_capability_file() -> None:
    assert (profile_of("TH230", 48).page, profile_of("TH230", 48).page_number) == ("cp1252", 8)
    assert (profile_of("T-1", 48).page, profile_of("T-1", 48).page_number) == ("cp858", 19)
    assert not profile_of("ZJ-5870", 32).native_qr
    assert not profile_of("Sunmi-V2", 32).cutter


@pytest.mark.parametrize(("name", "prologue"), [
    ("generic80", RESET + b"\x1bt\x10"), ("chinese58", RESET + b"\x1bt\x10"), ("TH230", RESET + b"\x1bt\x08"),
    ("epson", RESET + b"\x1bt\x10\x1dW\x40\x02"),
])  # fmt: skip
def test_every_job_begins_alike(name: str, prologue: bytes) -> None:
    assert job(name) == prologue


def test_one_character_set_a_paper() -> None:
    for name in (*FAMILIES, "T-1"):
        data = job(name, Text("Pâté 12,50 €"), Text("œuf Ɛ"), Text("ça"))
        assert data.count(b"\x1bt") == 1
    western = read(job("generic80", Text("cœur")))
    without_ligature = read(job("T-1", Text("cœur"), Text("12 €")))
    assert [type(item) for item in western] == [Row]
    assert [type(item) for item in without_ligature] == [Picture, Row]
    assert b"12 \xd5\n" in job("T-1", Text("12 €"))


def test_knife_or_feed() -> None:
    assert job("epson", Cut()).endswith(b"\x1dV\x42\x00")
    assert b"\x1dV" not in job("chinese58", Cut())
    assert job("chinese58", Cut()).endswith(b"\n\n\n\n\n")
    assert CutMark() not in read(job("generic", Cut(), columns=32))


def test_code_of_its_own_or_drawn() -> None:
    assert [type(item) for item in read(job("epson", Qr("R-1"))) if not isinstance(item, Row)] == [Code]
    drawn = [item.bitmap for item in read(job("chinese58", Qr("R-1"), columns=32)) if isinstance(item, Picture)]
    quiet = 4 * 12
    assert sum(band.height for band in drawn) == 21 * 12 + 2 * quiet
    assert not any(drawn[0].row(y).strip(b"\0") for y in range(quiet))
    assert any(drawn[0].row(quiet))


def test_drawer_and_buzzer() -> None:
    assert read(job("generic80", Kick())) == (DrawerKick(),)
    assert job("generic80", Kick(), Beep(3)).endswith(b"\x1bp\x0022\x1bB\x03\x02")
    assert job("epson", Beep(3)).endswith(b"\x1b(A\x05\x00ad\x03\x02\x02")
    assert read(job("generic58", Beep(3))) == ()


def test_no_bars_without_thirteen_digits() -> None:
    assert [item.digits for item in read(job("epson", Ean("4006381333931"))) if isinstance(item, Bars)] == [
        "4006381333931"
    ]
    assert [type(item) for item in read(job("epson", Ean("4006381333930")))] == [Row]


def test_a_family_is_known_without_loading_the_builder() -> None:
    code = (
        "import sys; from printers.profiles import profile_of; profile_of('generic', 48); profile_of('epson', 32);"
        "sys.exit('escpos' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
