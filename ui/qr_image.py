"""QR codes as rows of 0 and 1, for the screen's card pictures and the tour's camera."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from qrcode.main import QRCode

Level = Literal["L", "M", "Q", "H"]
"""How much of the code may be damaged: 7, 15, 25 or 30 percent."""


def qr_rows(text: str, level: Level = "Q") -> list[str]:
    """The code's modules without a quiet zone; "1" is dark. The library is loaded at the first call."""
    code = _code(text, level)
    code.make(fit=True)
    return ["".join("1" if dark else "0" for dark in row) for row in code.get_matrix()]


def qr_modules(text: str, level: Level = "Q") -> int | None:
    """Modules along one side, without drawing; None where no code holds so much."""
    from qrcode.exceptions import DataOverflowError

    try:
        return 17 + 4 * int(_code(text, level).best_fit())
    except (DataOverflowError, ValueError):
        return None


def _code(text: str, level: Level) -> QRCode:
    from qrcode import constants
    from qrcode.main import QRCode

    levels = {
        "L": constants.ERROR_CORRECT_L,
        "M": constants.ERROR_CORRECT_M,
        "Q": constants.ERROR_CORRECT_Q,
        "H": constants.ERROR_CORRECT_H,
    }
    code = QRCode(error_correction=levels[level], border=0)
    code.add_data(text)
    return code
