"""A name as it is kept: any script, single spaces, nothing in it that cannot be seen. Pure."""

from __future__ import annotations

import unicodedata

LONGEST = 60

_JOINERS = "\u200c\u200d"
"""They cannot be seen either, but Persian, Bengali, Sinhala and others write with them."""


def clean(text: str) -> str:
    """The name in it, at most 60 letters; "" where there is none.

    Marks of direction, byte-order marks and the like come along when a name is pasted from a messenger or a table.
    """
    shown = "".join(each for each in text if each in _JOINERS or unicodedata.category(each) != "Cf")
    words = (word.strip(_JOINERS) for word in shown.split())
    name = " ".join(word for word in words if word)[:LONGEST].rstrip(f" {_JOINERS}")
    return name if all(each in _JOINERS or each.isprintable() for each in name) else ""


def same(one: str, other: str) -> bool:
    """Whether two clean names are written alike: a Mac keeps accents beside their letters, others on them."""
    return unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
