"""EAN-13 numbers."""

from __future__ import annotations

_LENGTH = 13


def is_ean13(digits: str) -> bool:
    """Thirteen digits, the last of which proves the others."""
    if len(digits) != _LENGTH or not (digits.isascii() and digits.isdecimal()):
        return False
    odd, even = sum(map(int, digits[::2])), sum(map(int, digits[1::2]))
    return (odd + 3 * even) % 10 == 0


_CODES = ("0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011", "0110111", "0001011")
"""The bars of each digit at the left, of the odd kind; the other kinds are these reversed or inverted."""
_PARITIES = ["111111", "110100", "110010", "110001", "101100", "100110", "100011", "101010", "101001", "100101"]
"""The first digit has no bars: it says which of the next six are of the odd kind."""
_INVERTED = str.maketrans("01", "10")


def bars(digits: str) -> str:
    """The 95 modules of an EAN-13 number, "1" black. Raises ValueError for what is none."""
    if not is_ean13(digits):
        message = f"not an EAN-13 number: {digits}"
        raise ValueError(message)
    parity = _PARITIES[int(digits[0])]
    left = "".join(_left(digit, odd=kind == "1") for digit, kind in zip(digits[1:7], parity, strict=True))
    right = "".join(_CODES[int(digit)].translate(_INVERTED) for digit in digits[7:])
    return f"101{left}01010{right}101"


def _left(digit: str, *, odd: bool) -> str:
    code = _CODES[int(digit)]
    return code if odd else code.translate(_INVERTED)[::-1]
