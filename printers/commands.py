"""Printer bytes cut into commands: how long each is, nothing about what it does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_ARGUMENTS = {
    **dict.fromkeys((b"\x1b" + bytes([letter]) for letter in b"!-3EGJMRVadrt{ "), 1),
    **dict.fromkeys((b"\x1d" + bytes([letter]) for letter in b"!BHabfhrw"), 1),
    **dict.fromkeys((b"\x1b$", b"\x1b\\", b"\x1bB", b"\x1dL", b"\x1dP", b"\x1dW"), 2),
    **dict.fromkeys((b"\x1bp", b"\x10\x14"), 3),
    **dict.fromkeys((b"\x10\x04", b"\x10\x05", b"\x1c!"), 1),
}
"""Bytes after the two of a command, none for those not listed."""
_PREFIXES = b"\x1b\x1d\x1c\x10"
_NUL_ENDED = 6
"""Barcode systems up to this one end with a NUL; the others say how many letters follow."""
_FED_CUT = 65


@dataclass(frozen=True, slots=True)
class Command:
    """`code` is its first two bytes, empty for text; `body` what follows; a torn one is not `whole`."""

    code: bytes
    body: bytes
    whole: bool = True

    @property
    def data(self) -> bytes:
        return self.code + self.body


def split(data: bytes) -> Iterator[Command]:
    """The commands of `data` in order; line ends and other control characters each stand alone, as their code."""
    at = 0
    while at < len(data):
        byte = data[at]
        if byte in _PREFIXES:
            found = _command(data, at)
        elif byte < ord(" "):
            found = Command(data[at : at + 1], b"")
        else:
            found = Command(b"", data[at : _text_end(data, at)])
        at += len(found.data)
        yield found


def _text_end(data: bytes, at: int) -> int:
    while at < len(data) and data[at] >= ord(" "):
        at += 1
    return at


def _command(data: bytes, at: int) -> Command:
    code = data[at : at + 2]
    if len(code) < 2:
        return Command(code, b"", whole=False)
    wanted = _length(code, data[at + 2 : at + 8], data, at + 2)
    body = data[at + 2 : at + 2 + wanted]
    return Command(code, body, whole=len(body) == wanted)


def _length(code: bytes, head: bytes, data: bytes, at: int) -> int:
    """Bytes after the code; where the head that tells it is torn, one more than there are."""
    torn = len(data) - at + 1
    match code:
        case b"\x1d(" | b"\x1b(":
            return 3 + int.from_bytes(head[1:3], "little") if len(head) >= 3 else torn
        case b"\x1dv":
            stride, rows = int.from_bytes(head[2:4], "little"), int.from_bytes(head[4:6], "little")
            return 6 + stride * rows if len(head) >= 6 else torn
        case b"\x1dV":
            return (2 if head[0] >= _FED_CUT else 1) if head else torn
        case b"\x1dk":
            return _barcode_length(head, data, at) if len(head) >= 2 else torn
        case _:
            return _ARGUMENTS.get(code, 0)


def _barcode_length(head: bytes, data: bytes, at: int) -> int:
    if head[0] > _NUL_ENDED:
        return 2 + head[1]
    end = data.find(b"\0", at + 1)
    return end + 1 - at if end >= 0 else len(data) - at + 1
