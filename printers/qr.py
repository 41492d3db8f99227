"""QR codes as rows of modules, error correction Q."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
