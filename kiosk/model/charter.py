"""The charter of a place: a version of rules with a date, accepted by badge."""

from __future__ import annotations

from dataclasses import dataclass

OWN = "own"
"""The rule of a line that carries a sentence of the place itself."""

RULES = (
    "hands", "tidy", "iron", "food", "broken", "help", "hours", "children", "allergens", "photos", "share", "voices",
)  # fmt: skip
"""Shipped rules: each is a drawing `rule-<name>` and the word `charter_rule_<name>`."""

OWN_PICTURE = "charter"
LONGEST_SENTENCE = 140


@dataclass(frozen=True, slots=True)
class CharterLine:
    """One rule; `sentence` only where `rule` is "own"."""

    rule: str
    sentence: str = ""

    @property
    def picture(self) -> str:
        return OWN_PICTURE if self.rule == OWN else f"rule-{self.rule}"


@dataclass(frozen=True, slots=True)
class Charter:
    """One published version; `local_day` is the day it was published."""

    version: int
    local_day: str
    lines: tuple[CharterLine, ...]
