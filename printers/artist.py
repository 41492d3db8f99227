"""Draws for the encoder what its printer has no letters for; Qt is loaded with the first drawing, not before."""

from __future__ import annotations

from pathlib import Path

from kiosk.model.lines import Pair, Text
from kiosk.model.people import SIGNS
from printers.bitmap import Bitmap
from printers.paper_size import PaperSize


class QtArtist:
    """Text in every script, signs, and the pictures `<name>.svg` of the folder `pictures`."""

    def __init__(self, pictures: Path | None = None) -> None:
        self._pictures = pictures

    def paragraph(self, text: str, size: PaperSize, look: Text, *, right_to_left: bool) -> Bitmap:
        from printers.raster import paragraph

        return paragraph(text, size, look, right_to_left=right_to_left)

    def pair_row(self, left: str, right: str, size: PaperSize, look: Pair, *, right_to_left: bool) -> Bitmap:
        from printers.raster import pair_row

        return pair_row(left, right, size, look, right_to_left=right_to_left)

    def signed_row(self, name: str, text: str, size: PaperSize, height: int, *, right_to_left: bool) -> Bitmap:
        from printers.raster import signed_row

        return signed_row(name, text, size, height, right_to_left=right_to_left)

    def glyph(self, name: str, dots: int, height: int) -> Bitmap | None:
        """A member's sign or a picture of the folder; None for what is neither."""
        if name in SIGNS:
            from printers.raster import sign

            return sign(name, dots, height)
        if self._pictures is None or name != Path(name).name or not (self._pictures / f"{name}.svg").is_file():
            return None
        from printers.drawing import line_drawing

        return line_drawing(self._pictures / f"{name}.svg", dots, height)
