"""What the keys of a US keyboard mean, by the scan code X11 and Wayland give them (kernel code plus 8)."""

from __future__ import annotations

_ROWS = {
    10: ("1234567890-=", "!@#$%^&*()_+"),
    24: ("qwertyuiop[]", "QWERTYUIOP{}"),
    38: ("asdfghjkl;'`", 'ASDFGHJKL:"~'),
    51: ("\\zxcvbnm,./", "|ZXCVBNM<>?"),
    65: (" ", " "),
    79: ("789-456+1230.", "789-456+1230."),
}

_PLAIN = {first + place: key for first, (row, _) in _ROWS.items() for place, key in enumerate(row)}
_SHIFTED = {first + place: key for first, (_, row) in _ROWS.items() for place, key in enumerate(row)}


def us_character(scan_code: int, *, shift: bool) -> str:
    """The character on that key, or nothing: code 0 is a key event that came without hardware."""
    return (_SHIFTED if shift else _PLAIN).get(scan_code, "")
