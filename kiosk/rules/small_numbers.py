"""Counts for others to read: a group under five is not told, and cannot be found by subtraction. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

LEAST = 5


class Untold(StrEnum):
    """Why a figure is not shown: it is fewer than five, or would give away one that is."""

    FEW = "few"
    HIDDEN = "hidden"


Told = int | Untold


@dataclass(frozen=True, slots=True)
class Groups:
    """What may be shown of groups and of their sum."""

    groups: Mapping[str, Told]
    total: Told


def told(count: int) -> Told:
    """One figure by itself; nobody is no group."""
    return Untold.FEW if 0 < count < LEAST else count


def told_groups(counts: Mapping[str, int]) -> Groups:
    """Groups beside their total. Small ones are left out; while what is left out could still be worked back from the
    total, the next smallest is left out with it, at last the total."""
    total = sum(counts.values())
    left_out = {name for name, count in counts.items() if 0 < count < LEAST}
    rest = sorted((count, name) for name, count in counts.items() if count >= LEAST)
    while left_out and rest and _can_be_found(counts, left_out):
        left_out.add(rest.pop(0)[1])
    groups: dict[str, Told] = {name: count for name, count in counts.items() if name not in left_out}
    groups |= {name: Untold.FEW if counts[name] < LEAST else Untold.HIDDEN for name in left_out}
    if left_out and _can_be_found(counts, left_out):
        return Groups(groups, told(total) if total < LEAST else Untold.HIDDEN)
    return Groups(groups, told(total))


def _can_be_found(counts: Mapping[str, int], left_out: set[str]) -> bool:
    """Whether the sum of what is left out has one way only to be divided, or is a small group itself."""
    rest, few = sum(counts[name] for name in left_out), sum(counts[name] < LEAST for name in left_out)
    hidden = len(left_out) - few
    at_their_least, at_their_most = few + LEAST * hidden, (LEAST - 1) * few
    return len(left_out) == 1 or rest < LEAST or rest == at_their_least or (not hidden and rest == at_their_most)
