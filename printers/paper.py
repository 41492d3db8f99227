"""Reads printer bytes back into what stands on the paper: an interpreter that shares nothing with the encoder."""

from __future__ import annotations

from dataclasses import dataclass

from printers.bitmap import BAND_ROWS, Bitmap
from printers.commands import Command, split

_ALIGNMENTS = ("left", "centre", "right")
_CODE_PAGES = {16: "cp1252", 0: "cp437", 2: "cp850", 19: "cp858"}
_SILENT = (
    b"\x1c.", b"\x1c&", b"\x1dW", b"\x1dL", b"\x1da", b"\x1dr", b"\x1dw", b"\x1dH", b"\x1df", b"\x10\x04", b"\x10\x05",
)  # fmt: skip
"""Commands that put nothing on the paper: Chinese mode, margins, questions, the looks of barcodes."""
_ESC = 0x1B
_BEEP_LENGTH = 8
_EAN_13 = 2
_QR_MODULE, _QR_STORE, _QR_PRINT = 67, 80, 81


@dataclass(frozen=True, slots=True)
class Row:
    """One line of letters; `size` multiplies width and height."""

    text: str
    bold: bool
    size: int
    align: str


@dataclass(frozen=True, slots=True)
class Picture:
    bitmap: Bitmap


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code drawn by the printer, `module` dots a module."""

    payload: str
    module: int
    align: str


@dataclass(frozen=True, slots=True)
class CutMark:
    """Where the knife falls."""


@dataclass(frozen=True, slots=True)
class DrawerKick:
    """The cash drawer springs open."""


@dataclass(frozen=True, slots=True)
class Bars:
    """An EAN-13 barcode drawn by the printer, `height` dots high."""

    digits: str
    height: int
    align: str


@dataclass(frozen=True, slots=True)
class Buzz:
    """The buzzer sounds so many times."""

    times: int


@dataclass(frozen=True, slots=True)
class Unread:
    """A command this interpreter does not know: its first bytes, in hexadecimal."""

    command: str


Item = Row | Picture | Code | Bars | CutMark | DrawerKick | Buzz | Unread


def read(data: bytes) -> tuple[Item, ...]:
    """Everything that `data` puts on the paper, from top to bottom; a torn end prints what came before it."""
    reader = _Reader()
    for command in split(data):
        reader.obey(command)
    reader.end()
    return tuple(reader.items)


class _Reader:
    """The state of a printer while it reads."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self._line = bytearray()
        self._reset()

    def obey(self, command: Command) -> None:
        match command.code:
            case b"":
                self._line += command.body
            case b"\n":
                self._feed()
            case b"\x1dv":
                self._picture(command.body)
            case _ if not command.whole or command.code in _SILENT or len(command.code) == 1:
                pass
            case _ if command.code[0] == _ESC:
                self._escape(command.code[1:], command.body)
            case _:
                self._group(command.code, command.body)

    def end(self) -> None:
        if self._line:
            self._feed()

    def _reset(self) -> None:
        self._line.clear()
        self._page, self._bold, self._size, self._align = "cp437", False, 1, "left"
        self._module, self._payload, self._bars = 3, b"", 162

    def _feed(self) -> None:
        text = self._line.decode(self._page, errors="replace")
        self._line.clear()
        self.items.append(Row(text, self._bold, self._size, self._align))

    def _escape(self, command: bytes, body: bytes) -> None:
        match command:
            case b"@":
                self._reset()
            case b"t":
                self._page = _CODE_PAGES.get(body[0], "ascii")
            case b"E":
                self._bold = bool(body[0] & 1)
            case b"a":
                self._align = _ALIGNMENTS[body[0] % 48 % 3]
            case b"d":
                self.items += [Row("", bold=False, size=1, align="left")] * body[0]
            case b"p":
                self.items.append(DrawerKick())
            case b"B":
                self.items.append(Buzz(body[0]))
            case b"(" if body[0] == ord("A") and len(body) == _BEEP_LENGTH:
                self.items.append(Buzz(body[5]))
            case _:
                self.items.append(Unread("1b" + command.hex()))

    def _group(self, code: bytes, body: bytes) -> None:
        match code:
            case b"\x1d!":
                self._size = (body[0] >> 4 & 7) + 1
            case b"\x1dV":
                self.items.append(CutMark())
            case b"\x1dh":
                self._bars = body[0]
            case b"\x1dk" if body[0] == _EAN_13:
                self.items.append(Bars(body[1:-1].decode("ascii", errors="replace"), self._bars, self._align))
            case b"\x1d(":
                self._extended(body[:1], body[3:])
            case _:
                self.items.append(Unread(code.hex()))

    def _picture(self, body: bytes) -> None:
        """A torn picture ends after the last row that came, the rest of it white."""
        head, dots = body[:6].ljust(6, b"\0"), body[6:]
        stride = int.from_bytes(head[2:4], "little")
        height = min(int.from_bytes(head[4:6], "little"), -(-len(dots) // max(1, stride)))
        self.items.append(Picture(Bitmap(stride * 8, height, dots.ljust(stride * height, b"\0"))))

    def _extended(self, kind: bytes, body: bytes) -> None:
        if kind != b"k" or len(body) < 3 or body[0] != ord("1"):
            self.items.append(Unread("1d28" + kind.hex()))
            return
        function, rest = body[1], body[2:]
        if function == _QR_MODULE:
            self._module = rest[0]
        elif function == _QR_STORE:
            self._payload = rest[1:]
        elif function == _QR_PRINT:
            payload = self._payload.decode("utf-8", errors="replace")
            self.items.append(Code(payload, self._module, self._align))


def as_text(data: bytes, columns: int) -> str:
    """The paper of `data` in plain characters: a margin tells size and bold (`2B|`), drawings are named in brackets."""
    rows = [_described(item, columns) for item in _joined(read(data))]
    return "\n".join(row.rstrip() for row in rows) + "\n"


def _described(item: Item, columns: int) -> str:
    match item:
        case Row():
            size = " " if item.size == 1 else str(item.size)
            return f"{size}{'B' if item.bold else ' '}|{_placed(item, columns // item.size)}"
        case Picture():
            return f"  |[picture {item.bitmap.width} x {item.bitmap.height}]"
        case Code():
            payload = " / ".join(item.payload.splitlines())
            return f"  |[QR {item.module} dots a module, {item.align}: {payload}]"
        case _:
            return f"  |[{_noted(item)}]"


def _noted(item: Bars | CutMark | DrawerKick | Buzz | Unread) -> str:
    match item:
        case Bars():
            return f"barcode {item.digits}, {item.align}"
        case CutMark():
            return "cut"
        case DrawerKick():
            return "drawer"
        case Buzz():
            return f"buzzer {item.times}"
        case Unread():
            return f"unread {item.command}"


def _placed(row: Row, columns: int) -> str:
    return {"left": row.text.ljust, "centre": row.text.center, "right": row.text.rjust}[row.align](columns)


def _joined(items: tuple[Item, ...]) -> list[Item]:
    """Pictures that touch are one picture, sent in bands."""
    joined: list[Item] = []
    for item in items:
        above = joined[-1] if joined else None
        if isinstance(item, Picture) and isinstance(above, Picture) and above.bitmap.height % BAND_ROWS == 0:
            upper, lower = above.bitmap, item.bitmap
            whole = Bitmap(upper.width, upper.height + lower.height, upper.data + lower.data)
            joined[-1] = Picture(whole)
        else:
            joined.append(item)
    return joined
