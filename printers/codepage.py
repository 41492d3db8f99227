"""What a French thermal printer can write with its own letters, and nothing that commands it."""

from __future__ import annotations

import unicodedata

PAGE = "cp1252"

_FORMAT_MARKS = dict.fromkeys(
    [0x00AD, 0x061C, 0x200B, 0x200E, 0x200F, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
_SUBSTITUTES = {
    0x202F: "\u00a0",
    0x2007: "\u00a0",
    0x2009: "\u00a0",
    0x2010: "-",
    0x2011: "-",
    0x2212: "-",
    0x2215: "/",
}


def clean(text: str) -> str:
    """Composed text of printable characters; line breaks stay, other control characters become spaces.

    A stray control character inside a name would be a command to the printer.
    """
    composed = unicodedata.normalize("NFC", text.translate(_SUBSTITUTES))
    return "".join(_harmless(character) for character in composed)


def _harmless(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cs":
        return "\ufffd"
    if category in {"Zl", "Zp"}:
        return "\n"
    return " " if category == "Cc" and character != "\n" else character


def letters(text: str, page: str = PAGE) -> str | None:
    """The text as the printer's own letters can write it, or None when it must be drawn; `page` is a codec."""
    bare = clean(text).translate(_FORMAT_MARKS)
    try:
        bare.encode(page)
    except UnicodeEncodeError:
        return None
    return bare
