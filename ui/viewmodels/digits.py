"""Digits typed on the number pad: codes and PINs are held here and never shown."""

from __future__ import annotations

from dataclasses import dataclass

CODE_DIGITS = 4
MOST_DIGITS = 10


def pressed(digits: str, key: str, most: int = MOST_DIGITS) -> str:
    """What stands after one key of the number pad: a digit, or "back"."""
    if key == "back":
        return digits[:-1]
    return digits + key if key.isdigit() and len(digits) + len(key) <= most else digits


@dataclass(frozen=True, slots=True)
class TwicePin:
    """A new PIN is typed twice. `first` is what was typed before; `problem` is "", "short" or "differs"."""

    typed: str = ""
    first: str = ""
    problem: str = ""

    def press(self, key: str) -> TwicePin:
        return TwicePin(pressed(self.typed, key), self.first)

    def confirm(self, least: int) -> TwicePin:
        """The button after typing: on to the second time, `done`, or a problem and back to the first time."""
        if not self.first:
            return TwicePin(first=self.typed) if len(self.typed) >= least else TwicePin(self.typed, problem="short")
        return self if self.done else TwicePin(problem="differs")

    @property
    def done(self) -> bool:
        return bool(self.first) and self.typed == self.first
