"""Lines to the bytes of a thermal printer, with python-escpos as the command builder."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

from kiosk.model.lines import Align, Beep, Cut, Ean, Glyph, Kick, Line, Pair, Qr, Rule, Signed, Space, Text
from printers.bitmap import DOTS_PER_MM, Bitmap
from printers.codepage import clean, letters
from printers.ean import is_ean13
from printers.paper_size import LINE_DOTS, PaperSize
from printers.profiles import Buzzer, Profile, profile_of
from printers.wrap import pair, wrap

if TYPE_CHECKING:
    from escpos.printer import Dummy

_LEAVE_CHINESE = b"\x1c."
_CODE_PAGE = b"\x1bt"
_AREA = b"\x1dW"
_BEEPS = b"\x1b(A\x05\x00\x61\x64"
"""Epson's buzzer: how often, then tenths of a second on and off follow."""
_BEEP_TENTHS = 2
_ALIGNMENTS = {Align.START: "left", Align.CENTRE: "center", Align.END: "right"}
_RULE = "-"
_TEAR_LINES = 5
"""From the print head to the edge paper is torn at."""
_BARS_HIGH = 64
_QUIET_MODULES = 4
_SMALLEST_MODULE, _LARGEST_MODULE = 4, 16
"""Dots of 1/8 mm: half a millimetre is what a telephone still reads on thermal paper."""


class Artist(Protocol):
    """Who draws what the printer cannot write, as pictures of the full width."""

    def paragraph(self, text: str, size: PaperSize, look: Text, *, right_to_left: bool) -> Bitmap: ...
    def pair_row(self, left: str, right: str, size: PaperSize, look: Pair, *, right_to_left: bool) -> Bitmap: ...
    def signed_row(self, name: str, text: str, size: PaperSize, height: int, *, right_to_left: bool) -> Bitmap: ...
    def glyph(self, name: str, dots: int, height: int) -> Bitmap | None: ...


def encode(
    lines: Iterable[Line], columns: int, artist: Artist, *, right_to_left: bool = False, profile: str = "generic"
) -> bytes:
    """The whole job, from the printer's reset on. `right_to_left` starts paragraphs at the right edge."""
    tape = _Tape(PaperSize(columns), profile_of(profile, columns), artist, right_to_left=right_to_left)
    for line in lines:
        tape.write(line)
    return tape.cut_off()


class _Tape:
    """Bytes in the making. The builder is emptied before each piece it cannot make itself."""

    def __init__(self, size: PaperSize, profile: Profile, artist: Artist, *, right_to_left: bool) -> None:
        from escpos.printer import Dummy

        self._size = size
        self._profile = profile
        self._right_to_left = right_to_left
        self._artist = artist
        self._builder: Dummy = Dummy()
        self._parts: list[bytes] = []
        self._builder.hw("INIT")
        self._raw(_LEAVE_CHINESE)
        self._raw(_CODE_PAGE + bytes([profile.page_number]))
        if profile.sets_area:
            self._raw(_AREA + size.dots.to_bytes(2, "little"))

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
            case Glyph() | Signed():
                self._drawing(line)
            case Ean():
                self._bars(line)
            case Cut() | Kick() | Beep():
                self._act(line)

    def cut_off(self) -> bytes:
        self._raw(b"")
        return b"".join(self._parts)

    def _raw(self, data: bytes) -> None:
        self._parts += [self._builder.output, data]
        self._builder.clear()

    def _text(self, line: Text) -> None:
        native = letters(line.text, self._profile.page)
        if native is None:
            drawn = self._artist.paragraph(clean(line.text), self._size, line, right_to_left=self._right_to_left)
            self._picture(drawn)
            return
        align = line.align
        if self._right_to_left and align is not Align.CENTRE:
            align = Align.END if align is Align.START else Align.START
        self._native(wrap(native, self._size.columns // line.size), align, line.size, bold=line.bold)

    def _pair(self, line: Pair) -> None:
        left, right = letters(line.left, self._profile.page), letters(line.right, self._profile.page)
        if left is None or right is None or self._right_to_left:
            texts = clean(line.left), clean(line.right)
            self._picture(self._artist.pair_row(*texts, self._size, line, right_to_left=self._right_to_left))
            return
        self._native(pair(left, right, self._size.columns // line.size), Align.START, line.size, bold=line.bold)

    def _native(self, rows: Iterable[str], align: Align, size: int, *, bold: bool) -> None:
        self._builder.set(align=_ALIGNMENTS[align], bold=bold, custom_size=True, width=size, height=size)
        self._raw(b"".join(row.encode(self._profile.page) + b"\n" for row in rows))

    def _feed(self, lines: int) -> None:
        self._native([""] * lines, Align.START, 1, bold=False)

    def _drawing(self, line: Glyph | Signed) -> None:
        size, height = self._size, line.mm * DOTS_PER_MM
        if isinstance(line, Signed):
            text = clean(line.text)
            self._picture(self._artist.signed_row(line.sign, text, size, height, right_to_left=self._right_to_left))
        elif (drawn := self._artist.glyph(line.sign, size.dots, height)) is not None:
            self._picture(drawn)

    def _picture(self, picture: Bitmap) -> None:
        self._builder.set(align="left")
        for band in picture.bands():
            self._raw(band.command())

    def _code(self, line: Qr) -> None:
        module = _module_dots(line, self._size.dots)
        if not self._profile.native_qr:
            from printers.qr import drawn

            self._picture(drawn(line.payload, module, _QUIET_MODULES, self._size.dots))
            return
        from escpos.constants import QR_ECLEVEL_Q

        quiet = math.ceil(_QUIET_MODULES * module / LINE_DOTS)
        self._feed(quiet)
        self._builder.set(align="center")
        self._builder.qr(line.payload, ec=QR_ECLEVEL_Q, size=module, native=True)
        self._feed(quiet)

    def _bars(self, line: Ean) -> None:
        if not is_ean13(line.digits):
            self._text(Text(line.digits, align=Align.CENTRE))
            return
        self._builder.set(align="center")
        self._builder.barcode(line.digits, "EAN13", height=_BARS_HIGH, align_ct=False, function_type="A")

    def _act(self, line: Cut | Kick | Beep) -> None:
        profile = self._profile
        match line:
            case Cut() if profile.cutter:
                self._builder.cut(feed=False)
            case Cut():
                self._feed(_TEAR_LINES)
            case Kick() if profile.drawer_pin is not None:
                self._builder.cashdraw(profile.drawer_pin)
            case Beep(times) if profile.buzzer is Buzzer.SHORT:
                self._builder.buzzer(times, _BEEP_TENTHS)
            case Beep(times) if profile.buzzer is Buzzer.EXTENDED:
                self._raw(_BEEPS + bytes([times, _BEEP_TENTHS, _BEEP_TENTHS]))
            case _:
                pass


def _module_dots(line: Qr, dots: int) -> int:
    """Dots of one module: the code is at least `mm` wide, its modules can be read, and it fits with its quiet zone."""
    from printers.qr import modules

    wide = modules(line.payload)
    wanted = max(_SMALLEST_MODULE, math.ceil(line.mm * DOTS_PER_MM / wide))
    return max(1, min(wanted, dots // (wide + 2 * _QUIET_MODULES), _LARGEST_MODULE))
