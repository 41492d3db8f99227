"""Lines to the bytes of a thermal printer, with python-escpos as the command builder."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

from kiosk.model.printing import Align, Cut, Glyph, Line, Pair, Qr, Rule, Space, Text
from printers.bitmap import DOTS_PER_MM, Bitmap
from printers.codepage import clean, letters
from printers.paper_size import LINE_DOTS, PaperSize
from printers.wrap import pair, wrap

if TYPE_CHECKING:
    from escpos.printer import Dummy

_LEAVE_CHINESE = b"\x1c."
_ALIGNMENTS = {Align.START: "left", Align.CENTRE: "center", Align.END: "right"}
_RULE = "-"
_QUIET_MODULES = 4
_LARGEST_MODULE = 16


class Artist(Protocol):
    """Who draws what the printer cannot write, as pictures of the full width."""

    def paragraph(self, text: str, size: PaperSize, look: Text, *, right_to_left: bool) -> Bitmap: ...
    def pair_row(self, left: str, right: str, size: PaperSize, look: Pair, *, right_to_left: bool) -> Bitmap: ...
    def glyph(self, name: str, dots: int, height: int) -> Bitmap | None: ...


def encode(lines: Iterable[Line], columns: int, artist: Artist, *, right_to_left: bool = False) -> bytes:
    """The whole job, from the printer's reset on. `right_to_left` starts paragraphs at the right edge."""
    tape = _Tape(PaperSize(columns), artist, right_to_left=right_to_left)
    for line in lines:
        tape.write(line)
    return tape.cut_off()


class _Tape:
    """Bytes in the making. The builder is emptied before each piece it cannot make itself."""

    def __init__(self, size: PaperSize, artist: Artist, *, right_to_left: bool) -> None:
        from escpos.printer import Dummy

        self._size = size
        self._right_to_left = right_to_left
        self._artist = artist
        self._builder: Dummy = Dummy()
        self._parts: list[bytes] = []
        self._builder.hw("INIT")
        self._raw(_LEAVE_CHINESE)
        self._builder.charcode("CP1252")

    def write(self, line: Line) -> None:
        match line:
            case Text():
                self._text(line)
            case Pair():
                self._pair(line)
            case Rule():
                self._native([_RULE * self._size.columns], Align.START, 1, bold=False)
            case Space():
                self._feed(line.lines)
            case Qr():
                self._code(line)
            case Glyph():
                self._glyph(line)
            case Cut():
                self._builder.cut(feed=False)

    def cut_off(self) -> bytes:
        self._raw(b"")
        return b"".join(self._parts)

    def _raw(self, data: bytes) -> None:
        self._parts += [self._builder.output, data]
        self._builder.clear()

    def _text(self, line: Text) -> None:
        native = letters(line.text)
        if native is None:
            drawn = self._artist.paragraph(clean(line.text), self._size, line, right_to_left=self._right_to_left)
            self._picture(drawn)
            return
        align = line.align
        if self._right_to_left and align is not Align.CENTRE:
            align = Align.END if align is Align.START else Align.START
        self._native(wrap(native, self._size.columns // line.size), align, line.size, bold=line.bold)

    def _pair(self, line: Pair) -> None:
        left, right = letters(line.left), letters(line.right)
        if left is None or right is None or self._right_to_left:
            texts = clean(line.left), clean(line.right)
            self._picture(self._artist.pair_row(*texts, self._size, line, right_to_left=self._right_to_left))
            return
        self._native(pair(left, right, self._size.columns // line.size), Align.START, line.size, bold=line.bold)

    def _native(self, rows: Iterable[str], align: Align, size: int, *, bold: bool) -> None:
        self._builder.set(align=_ALIGNMENTS[align], bold=bold, custom_size=True, width=size, height=size)
        for row in rows:
            self._builder.textln(row)

    def _feed(self, lines: int) -> None:
        self._native([""] * lines, Align.START, 1, bold=False)

    def _glyph(self, line: Glyph) -> None:
        drawn = self._artist.glyph(line.sign, self._size.dots, line.mm * DOTS_PER_MM)
        if drawn is not None:
            self._picture(drawn)

    def _picture(self, picture: Bitmap) -> None:
        self._builder.set(align="left")
        for band in picture.bands():
            self._raw(band.command())

    def _code(self, line: Qr) -> None:
        from escpos.constants import QR_ECLEVEL_Q

        module = _module_dots(line, self._size.dots)
        quiet = math.ceil(_QUIET_MODULES * module / LINE_DOTS)
        self._feed(quiet)
        self._builder.set(align="center")
        self._builder.qr(line.payload, ec=QR_ECLEVEL_Q, size=module, native=True)
        self._feed(quiet)


def _module_dots(line: Qr, dots: int) -> int:
    """Dots of one module, so that the code is at least `mm` wide and still fits with its quiet zone."""
    from printers.qr import modules

    wide = modules(line.payload)
    wanted = math.ceil(line.mm * DOTS_PER_MM / wide)
    return max(1, min(wanted, dots // (wide + 2 * _QUIET_MODULES), _LARGEST_MODULE))
