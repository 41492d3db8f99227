"""What a printer says, byte by byte. Source: Epson's ESC/POS reference, "identifying the transmitted status".

Three kinds of answers share one line and are told apart by fixed bits: to a status question (`0xx1xx10`), to the
barrier `GS r` (`0xx0xxxx`), and automatic status, four bytes of which the first is `0xx1xx00`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.model.printing import PrinterState

_FIXED, _QUESTION, _AUTOMATIC = 0x93, 0x12, 0x10
_MIDDLE = 0x90
_FLOW = frozenset({0x11, 0x13})
"""XON and XOFF of printers whose line was not told to use them."""
_FRAME = 4
_PAPER_ANSWERS = frozenset({0x00, 0x03})
_PAPER_OUT_ANSWERS = frozenset({0x0C, 0x0F})


class Kind(StrEnum):
    QUESTION = "question"
    BARRIER = "barrier"
    BARRIER_WITHOUT_PAPER = "barrier_without_paper"
    AUTOMATIC = "automatic"
    NOISE = "noise"


@dataclass(frozen=True, slots=True)
class Heard:
    kind: Kind
    data: bytes


class Ear:
    """Cuts what comes in into answers. A frame of automatic status may come in pieces, with an answer in between."""

    def __init__(self) -> None:
        self._frame = b""

    @property
    def in_a_frame(self) -> bool:
        return bool(self._frame)

    def hear(self, data: bytes) -> list[Heard]:
        return [heard for byte in data if (heard := self._byte(byte)) is not None]

    def _byte(self, byte: int) -> Heard | None:
        if byte in _FLOW:
            return None
        one = bytes([byte])
        if self._frame and not byte & _MIDDLE:
            self._frame += one
            if len(self._frame) < _FRAME:
                return None
            whole, self._frame = self._frame, b""
            return Heard(Kind.AUTOMATIC, whole)
        if byte & _FIXED == _AUTOMATIC:
            torn, self._frame = self._frame, one
            return Heard(Kind.NOISE, torn) if torn else None
        if byte & _FIXED == _QUESTION:
            return Heard(Kind.QUESTION, one)
        if byte in _PAPER_ANSWERS:
            return Heard(Kind.BARRIER, one)
        return Heard(Kind.BARRIER_WITHOUT_PAPER if byte in _PAPER_OUT_ANSWERS else Kind.NOISE, one)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a printer stands; what it did not say is taken as fine."""

    offline: bool = False
    cover: bool = False
    error: bool = False
    out: bool = False
    near: bool = False

    @property
    def state(self) -> PrinterState:
        """The one thing to tell a person first: an open cover also looks like missing paper."""
        found = (
            (self.cover, PrinterState.COVER_OPEN),
            (self.out, PrinterState.PAPER_OUT),
            (self.error, PrinterState.ERROR),
            (self.offline, PrinterState.OFFLINE),
            (self.near, PrinterState.NEAR_END),
        )
        return next((state for said, state in found if said), PrinterState.READY)


def from_answers(online: int, trouble: int, paper: int) -> Standing:
    """The answers to `DLE EOT` 1, 2 and 4."""
    return Standing(
        offline=bool(online & 0x08),
        cover=bool(trouble & 0x04),
        error=bool(trouble & 0x40),
        out=bool(paper & 0x60 or trouble & 0x20),
        near=bool(paper & 0x0C),
    )


def from_frame(frame: bytes) -> Standing:
    """Four bytes of automatic status."""
    return Standing(
        offline=bool(frame[0] & 0x08),
        cover=bool(frame[0] & 0x20),
        error=bool(frame[1] & 0x6C),
        out=bool(frame[2] & 0x0C),
        near=bool(frame[2] & 0x03),
    )
