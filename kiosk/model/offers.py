"""What a day still offers: starts, quarter-hours, whole stays."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Start:
    """A start offered on a day: epoch ms, its wall time "14:30", and the longest stay a unit allows from there."""

    at: int
    wall: str
    longest_minutes: int


@dataclass(frozen=True, slots=True)
class Quarter:
    """One quarter-hour of the day's ribbon: its start (epoch ms) and how a free unit stands then."""

    at: int
    state: str
    mine: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """A stay proposed at once: ISO day, start in epoch ms, length in minutes."""

    day: str
    at: int
    minutes: int
