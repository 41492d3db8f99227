"""Groups for a time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Party:
    """A group for a time: a cooperative of five months, a flashcoop of ten days. Days are ISO, both included.

    `key` stands where a person's key would: a party may hold reservations, its members share them.
    """

    key: int
    name: str
    sign: str
    colour: str
    from_day: str
    until_day: str | None = None

    def runs_on(self, local_day: str) -> bool:
        return self.from_day <= local_day and (self.until_day is None or self.until_day >= local_day)
