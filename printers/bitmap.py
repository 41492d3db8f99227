"""A picture of black and white dots, as a thermal head burns it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

DOTS_PER_MM = 8
BAND_ROWS = 64
"""Rows sent at once: small printers hold no more in their memory."""

_RASTER = b"\x1dv0\x00"


@dataclass(frozen=True, slots=True)
class Bitmap:
    """`width` dots (a multiple of 8) by `height` rows; `data` row by row, most significant bit leftmost, 1 is black."""

    width: int
    height: int
    data: bytes

    @property
    def stride(self) -> int:
        return self.width // 8

    def row(self, index: int) -> bytes:
        return self.data[index * self.stride : (index + 1) * self.stride]

    def black(self, x: int, y: int) -> bool:
        return bool(self.data[y * self.stride + x // 8] >> (7 - x % 8) & 1)

    def bands(self) -> Iterator[Bitmap]:
        """The picture in slices of at most `BAND_ROWS` rows, top first."""
        for top in range(0, self.height, BAND_ROWS):
            rows = min(BAND_ROWS, self.height - top)
            yield Bitmap(self.width, rows, self.data[top * self.stride : (top + rows) * self.stride])

    def command(self) -> bytes:
        """The bytes that print it: `GS v 0`, width in bytes and height in rows, low byte first."""
        return _RASTER + self.stride.to_bytes(2, "little") + self.height.to_bytes(2, "little") + self.data
