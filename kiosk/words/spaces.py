"""French marks stand behind a space; it must not let them fall alone onto the next line.

People who write sentences type plain spaces; they are bound when the catalogue is compiled.
"""

from __future__ import annotations

import re

NO_BREAK, NARROW = "\u00a0", "\u202f"

_NARROW = re.compile(r" (?=[?!;])")
_WIDE = re.compile(r" (?=[:»%])|(?<=«) ")


def bound(sentence: str) -> str:
    """The sentence with its marks bound to the words they belong to."""
    return _WIDE.sub(NO_BREAK, _NARROW.sub(NARROW, sentence))
