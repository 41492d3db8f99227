"""Papers to take home, which prove nothing: the charter, her data, figures of a month."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CharterDoc:
    """A version of the charter, its sentences already in words."""

    place: str
    version: int
    day: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MyDataDoc:
    """What the kiosk knows about one member, already in her words: headings, each with its lines.

    Like a badge it leaves the queue as soon as the job has ended.
    """

    place: str
    name: str
    sign: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class CountsDoc:
    """Figures of one month, already in words: name and value."""

    place: str
    month: str
    made: str
    figures: tuple[tuple[str, str], ...]
