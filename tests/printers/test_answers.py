"""Bytes from a printer are told apart, whatever pieces they come in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.printing import PrinterState
from printers.answers import Ear, Kind, Standing, from_answers, from_frame

FRAME = b"\x10\x00\x03\x0f"
BARRIERS = {Kind.BARRIER, Kind.BARRIER_WITHOUT_PAPER}


def kinds(*pieces: bytes) -> list[Kind]:
    ear = Ear()
    return [heard.kind for piece in pieces for heard in ear.hear(piece)]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\x12", [Kind.QUESTION]),
        (b"\x1a\x32\x72\x16", [Kind.QUESTION] * 4),
        (b"\x00", [Kind.BARRIER]),
        (b"\x03", [Kind.BARRIER]),
        (b"\x0c\x0f", [Kind.BARRIER_WITHOUT_PAPER] * 2),
        (FRAME, [Kind.AUTOMATIC]),
        (FRAME + b"\x00", [Kind.AUTOMATIC, Kind.BARRIER]),
        (b"\x00" + FRAME, [Kind.BARRIER, Kind.AUTOMATIC]),
        (b"\x10\x00\x12\x03\x0f\x00", [Kind.QUESTION, Kind.AUTOMATIC, Kind.BARRIER]),
        (b"\x10\x00" + FRAME, [Kind.NOISE, Kind.AUTOMATIC]),
        (b"\x11\x13", []),
        (b"\xff\x81\x41", [Kind.NOISE] * 3),
    ],
)
def test_answers_are_told_apart(data: bytes, told: list[Kind]) -> None:
    assert kinds(data) == told
    assert kinds(*[data[at : at + 1] for at in range(len(data))]) == told


@given(st.lists(st.binary(max_size=6), max_size=6))
def test_pieces_make_no_difference(pieces: list[bytes]) -> None:
    assert kinds(*pieces) == kinds(b"".join(pieces))


@given(st.binary(max_size=3))
def test_a_frame_of_fine_status_hides_no_barrier(rest: bytes) -> None:
    ear = Ear()
    ear.hear(FRAME[: len(rest) + 1])
    assert ear.in_a_frame is (len(rest) < 3)


@pytest.mark.parametrize(
    ("answers", "frame", "state"),
    [
        ((0x12, 0x12, 0x12), b"\x10\x00\x00\x0f", PrinterState.READY),
        ((0x12, 0x12, 0x1E), b"\x10\x00\x03\x0f", PrinterState.NEAR_END),
        ((0x1A, 0x32, 0x7E), b"\x18\x00\x0f\x0f", PrinterState.PAPER_OUT),
        ((0x1A, 0x36, 0x7E), b"\x38\x00\x0f\x0f", PrinterState.COVER_OPEN),
        ((0x1A, 0x52, 0x12), b"\x18\x08\x00\x0f", PrinterState.ERROR),
        ((0x1A, 0x12, 0x12), b"\x18\x00\x00\x0f", PrinterState.OFFLINE),
        ((0x16, 0x12, 0x12), b"\x14\x00\x00\x0f", PrinterState.READY),
    ],
)
def test_how_it_stands_is_the_same_asked_or_told(
    answers: tuple[int, int, int], frame: bytes, state: PrinterState
) -> None:
    assert from_answers(*answers).state is state
    assert from_frame(frame).state is state


def test_what_is_not_said_is_fine() -> None:
    assert Standing().state is PrinterState.READY
