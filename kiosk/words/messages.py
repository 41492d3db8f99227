"""A message for a member, in her language."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.words import Words
from kiosk.words.formats import day_short


def message_text(code: str, facts: Mapping[str, object], words: Words) -> str:
    """The sentence `message_<code>` with its facts; a fact named `day` or `new_day` is an ISO day."""
    said = {name: day_short(str(value), words) if name in _DAYS else value for name, value in facts.items()}
    return words.say(f"message_{code}", **said)


_DAYS = frozenset({"day", "new_day"})
