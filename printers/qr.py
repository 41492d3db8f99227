"""QR codes as rows of modules, error correction Q."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from printers.bitmap import Bitmap

if TYPE_CHECKING:
    from qrcode.main import QRCode


def matrix(payload: str) -> list[list[bool]]:
    """The modules of the smallest code that holds `payload`, without quiet zone; True is black."""
    return [[bool(module) for module in row] for row in _code(payload).get_matrix()]


def modules(payload: str) -> int:
    """Modules along one side, without drawing the code."""
    return 17 + 4 * int(_code(payload).best_fit())


def _code(payload: str) -> QRCode:
    import qrcode

    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_Q, border=0)
    code.add_data(payload)
    return code


def drawn(payload: str, module: int, quiet: int, dots: int) -> Bitmap:
    """The code in the middle of `dots`, `module` dots a module, with `quiet` modules of white above and below."""
    rows = matrix(payload)
    stride = dots // 8
    left = (dots - len(rows) * module) // 2
    white = bytes(stride) * (quiet * module)
    return Bitmap(dots, (len(rows) + 2 * quiet) * module, b"".join([white, *_lines(rows, module, left, dots), white]))


def _lines(rows: list[list[bool]], module: int, left: int, dots: int) -> Iterator[bytes]:
    for row in rows:
        ink = "".join(("1" if black else "0") * module for black in row)
        line = int(("0" * left + ink).ljust(dots, "0"), 2).to_bytes(dots // 8)
        yield line * module
