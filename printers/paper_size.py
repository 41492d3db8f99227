"""Widths of paper, in columns, dots and letters."""

from __future__ import annotations

from dataclasses import dataclass

from printers.bitmap import DOTS_PER_MM

LINE_DOTS = 30
"""Height of a line of letters of size 1, with the white below it."""

_DOTS_PER_COLUMN = 12
_WIDE_COLUMNS = 42
_WIDE_LETTER, _NARROW_LETTER = 24, 20


@dataclass(frozen=True, slots=True)
class PaperSize:
    """A roll known by its `columns` of font A: 48 on 80 mm, 32 on 58 mm."""

    columns: int

    @property
    def dots(self) -> int:
        """Printable width in dots, rounded down to whole bytes."""
        return self.columns * _DOTS_PER_COLUMN // DOTS_PER_MM * DOTS_PER_MM

    @property
    def letter(self) -> int:
        """Height in dots of a drawn letter of size 1."""
        return _WIDE_LETTER if self.columns >= _WIDE_COLUMNS else _NARROW_LETTER
