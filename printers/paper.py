"""Reads printer bytes back into what stands on the paper: an interpreter that shares nothing with the encoder."""

from __future__ import annotations

from dataclasses import dataclass

from printers.bitmap import BAND_ROWS, Bitmap

_ALIGNMENTS = ("left", "centre", "right")
_CODE_PAGES = {16: "cp1252", 0: "cp437", 2: "cp850", 19: "cp858"}
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
class Unread:
    """A command this interpreter does not know: its first bytes, in hexadecimal."""

    command: str


Item = Row | Picture | Code | CutMark | DrawerKick | Unread


def read(data: bytes) -> tuple[Item, ...]:
    """Everything that `data` puts on the paper, from top to bottom; a torn end prints what came before it."""
    reader = _Reader(data)
    reader.run()
    return tuple(reader.items)


class _Reader:
    """The state of a printer while it reads."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0
        self.items: list[Item] = []
        self._line = bytearray()
        self._reset()

    def run(self) -> None:
        while self._at < len(self._data):
            byte = self._take(1)[0]
            match byte:
                case 0x1B:
                    self._escape()
                case 0x1D:
                    self._group()
                case 0x1C:
                    self._take(1)
                case 0x0A:
                    self._feed()
                case _ if byte >= 0x20:
                    self._line.append(byte)
        if self._line:
            self._feed()

    def _take(self, count: int) -> bytes:
        taken = self._data[self._at : self._at + count]
        self._at += count
        return taken.ljust(count, b"\0")

    def _reset(self) -> None:
        self._line.clear()
        self._page, self._bold, self._size, self._align = "cp437", False, 1, "left"
        self._module, self._payload = 3, b""

    def _feed(self) -> None:
        text = self._line.decode(self._page, errors="replace")
        self._line.clear()
        self.items.append(Row(text, self._bold, self._size, self._align))

    def _escape(self) -> None:
        command = self._take(1)
        match command:
            case b"@":
                self._reset()
            case b"t":
                self._page = _CODE_PAGES.get(self._take(1)[0], "ascii")
            case b"E":
                self._bold = bool(self._take(1)[0] & 1)
            case b"a":
                self._align = _ALIGNMENTS[self._take(1)[0] % 48 % 3]
            case b"d":
                self.items += [Row("", bold=False, size=1, align="left")] * self._take(1)[0]
            case b"p":
                self._take(3)
                self.items.append(DrawerKick())
            case _:
                self.items.append(Unread("1b" + command.hex()))

    def _group(self) -> None:
        command = self._take(1)
        match command:
            case b"!":
                self._size = (self._take(1)[0] >> 4 & 7) + 1
            case b"V":
                if self._take(1)[0] >= 65:
                    self._take(1)
                self.items.append(CutMark())
            case b"v":
                self._picture()
            case b"(":
                self._extended()
            case _:
                self.items.append(Unread("1d" + command.hex()))

    def _picture(self) -> None:
        self._take(2)
        stride = int.from_bytes(self._take(2), "little")
        announced = int.from_bytes(self._take(2), "little")
        here = -(-(len(self._data) - self._at) // max(1, stride))
        height = max(0, min(announced, here))
        self.items.append(Picture(Bitmap(stride * 8, height, self._take(stride * height))))

    def _extended(self) -> None:
        kind = self._take(1)
        body = self._take(int.from_bytes(self._take(2), "little"))
        if kind != b"k" or len(body) < 2 or body[0] != ord("1"):
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
            return f"  |[QR {item.module} dots a module, {item.align}: {item.payload}]"
        case CutMark():
            return "  |[cut]"
        case DrawerKick():
            return "  |[drawer]"
        case Unread():
            return f"  |[unread {item.command}]"


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
