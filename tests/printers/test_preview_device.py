"""The preview printer answers like a real one, and breaks like one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.model.lines import Cut, Glyph, Kick, Line, Qr, Text
from printers.answers import Ear, Kind, from_answers, from_frame
from printers.artist import QtArtist
from printers.encoder import encode
from printers.paper import Row, read
from printers.preview_device import Faults, PreviewDevice, faults_of

ASK, BARRIER, AUTOMATIC = b"\x10\x04", b"\x1dr\x01", b"\x1da\xff"
JOB: list[Line] = [*(Text(f"ligne {number}") for number in range(1, 9)), Glyph("owl"), Qr("R-1"), Kick(), Cut()]


def job() -> bytes:
    return encode(JOB, 48, QtArtist())


def look(device: PreviewDevice) -> str:
    one, two, four = (device.feed(ASK + bytes([number]))[-1] for number in (1, 2, 4))
    return from_answers(one, two, four).state.value


def lines(device: PreviewDevice) -> list[str]:
    return [item.text for item in read(device.take_paper()) if isinstance(item, Row) and item.text]


@settings(deadline=None)
@given(st.lists(st.integers(1, 2000), max_size=30))
def test_the_paper_is_the_very_bytes_however_they_come(cuts: list[int]) -> None:
    device, data, at = PreviewDevice(), job(), 0
    for cut in cuts:
        device.feed(data[at : at + cut])
        at += cut
    assert device.feed(data[at:] + BARRIER) == b"\x00"
    assert device.take_paper() == data
    assert device.take_paper() == b""


def test_paper_runs_out_inside_a_job_and_the_rest_comes_after_the_new_roll() -> None:
    device = PreviewDevice(Faults(paper_out=5))
    assert look(device) == "ready"
    frames = Ear().hear(device.feed(b"\x1b@" + AUTOMATIC + job()[2:] + BARRIER))
    assert [heard.kind for heard in frames] == [Kind.AUTOMATIC, Kind.AUTOMATIC]
    assert [from_frame(heard.data).state.value for heard in frames] == ["ready", "paper_out"]
    assert (look(device), device.stopped) == ("paper_out", True)
    assert lines(device) == [f"ligne {number}" for number in range(1, 6)]
    device.mend()
    after = Ear().hear(device.feed(b""))
    assert [heard.kind for heard in after] == [Kind.AUTOMATIC, Kind.BARRIER]
    assert lines(device) == ["ligne 6", "ligne 7", "ligne 8"]
    assert look(device) == "ready"


def test_a_cover_that_is_open_from_the_start() -> None:
    device = PreviewDevice(Faults(cover=0))
    assert look(device) == "cover_open"
    assert device.feed(job() + BARRIER) == b""
    assert device.take_paper() == b""


def test_somebody_changes_the_roll_after_some_questions() -> None:
    device = PreviewDevice(Faults(paper_out=2, mend=3))
    device.feed(job() + BARRIER)
    assert [look(device) for _ in range(4)] == ["paper_out", "paper_out", "paper_out", "ready"]
    assert lines(device) == [f"ligne {number}" for number in range(1, 9)]


@pytest.mark.parametrize("after", [0, 1, 10, 300])
def test_the_line_breaks_once_after_so_many_bytes(after: int) -> None:
    device = PreviewDevice(Faults(hang_up=after))
    with pytest.raises(ConnectionResetError):
        device.feed(job() + BARRIER)
    assert len(device.take_paper()) <= after
    assert device.feed(job() + BARRIER) == b"\x00"
    assert device.take_paper() == job()


def test_a_roll_near_its_end_says_so_and_prints() -> None:
    device = PreviewDevice(Faults(near_end=True))
    assert look(device) == "near_end"
    assert device.feed(job() + BARRIER) == b"\x03"


def test_a_mute_printer_prints_and_says_nothing() -> None:
    device = PreviewDevice(Faults(mute=True))
    assert device.feed(ASK + b"\x01" + job() + BARRIER + AUTOMATIC) == b""
    assert lines(device)[0] == "ligne 1"


def test_reset_ends_automatic_status() -> None:
    device = PreviewDevice(Faults(paper_out=3))
    assert len(device.feed(AUTOMATIC)) == 4
    assert device.feed(job()) == b""


def test_faults_are_told_in_the_address() -> None:
    assert faults_of("") == Faults()
    assert faults_of("paper_out=5&mend=3&near_end=1") == Faults(paper_out=5, mend=3, near_end=True)
    assert faults_of("cover=0&hang_up=10&mute=1") == Faults(cover=0, hang_up=10, mute=True)
    for wrong in ("paper_out", "paper_out=x", "cover=-1", "fire=1", "a=1&&"):
        with pytest.raises(ValueError, match=r".+"):
            faults_of(wrong)


@settings(deadline=None)
@given(st.lists(st.binary(max_size=60), max_size=8))
def test_garbage_never_stops_it(pieces: list[bytes]) -> None:
    device = PreviewDevice(Faults(paper_out=2, mend=1))
    for piece in pieces:
        device.feed(piece)
    device.power_cycle()
    device.mend()
    assert device.feed(bytes(4608) + b"\x1b@" + BARRIER)[-1:] == b"\x00"
