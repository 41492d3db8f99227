"""Badge codes: how a new one is drawn, what a scanned text is, and when two reads are one scan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

ALPHABET = "BCDEFGHIJKLNOPRSTUVX"
"""The letters typed alike by a keyboard scanner on US, FR, BE, CH, DE, ES, IT, PT and GB layouts."""

TOKEN_LENGTH = 24
"""Letters in a badge code: 103 bits, and a version 2 QR code at level Q."""

TORN_MIN = 6
"""Shorter scraps of our alphabet are not even recognised as half a badge."""

CAMERA_WINDOW_MS = 2_500
READER_WINDOW_MS = 5_000
SETTLE_MS = 1_000
"""After two badges in one picture, how long one alone must wait before it counts."""

_LETTERS = frozenset(ALPHABET)
_DAMAGED_LENGTHS = range(20, 29)


class ScanKind(StrEnum):
    """What a scanned text looks like, before anybody asks the file who it belongs to."""

    TOKEN = "token"
    TORN = "torn"
    FOREIGN = "foreign"


class ScanSource(StrEnum):
    """Where a scan came from: the camera, or a scanner or card reader."""

    CAMERA = "camera"
    READER = "reader"


@dataclass(frozen=True, slots=True)
class Scan:
    """One read: the text, its source, and the moment in milliseconds of any steady clock."""

    text: str
    source: ScanSource
    at_ms: int


@dataclass(frozen=True, slots=True)
class Sightings:
    """What a camera saw lately: each text with its last moment, and when several were in view together."""

    last_seen: tuple[tuple[str, int], ...] = ()
    together_ms: int | None = None


def new_token(randbelow: Callable[[int], int]) -> str:
    """A fresh badge code; `randbelow` is `secrets.randbelow` outside of tests."""
    return "".join(ALPHABET[randbelow(len(ALPHABET))] for _ in range(TOKEN_LENGTH))


def normal(text: str) -> str:
    """The text as the file knows it: no space around it, and capitals when it is plain ASCII."""
    bare = text.strip()
    return bare.upper() if bare.isascii() else bare


def looks_like_token(text: str) -> bool:
    """Whether the text is a whole badge code, in capitals or not."""
    bare = normal(text)
    return len(bare) == TOKEN_LENGTH and _LETTERS.issuperset(bare)


def classify(text: str) -> ScanKind:
    """Tell a badge code, a damaged one and somebody else's code apart."""
    if looks_like_token(text):
        return ScanKind.TOKEN
    bare = normal(text)
    if TORN_MIN <= len(bare) < TOKEN_LENGTH and _LETTERS.issuperset(bare):
        return ScanKind.TORN
    return ScanKind.TORN if _damaged(bare) else ScanKind.FOREIGN


def _damaged(bare: str) -> bool:
    ours = sum(letter in _LETTERS for letter in bare)
    return len(bare) in _DAMAGED_LENGTHS and 6 * ours >= 5 * len(bare)


def same_scan(before: Scan | None, now: Scan) -> bool:
    """Whether `now` only repeats `before`: same text, within the longer of the two sources' windows."""
    if before is None or normal(before.text) != normal(now.text):
        return False
    return 0 <= now.at_ms - before.at_ms < max(_window_ms(before.source), _window_ms(now.source))


def _window_ms(source: ScanSource) -> int:
    return CAMERA_WINDOW_MS if source is ScanSource.CAMERA else READER_WINDOW_MS


def notice(before: Sightings, texts: list[str], at_ms: int) -> tuple[Sightings, list[str]]:
    """Add one picture's texts; return what to remember and what to tell, nothing when it is the same scan.

    A badge held still stays one scan until it has been away for the camera's window. Several badges in one
    picture are told together, once; one of them alone counts again only after the others have been away a while.
    """
    in_view = list(dict.fromkeys(texts))
    fresh = {text: seen for text, seen in before.last_seen if 0 <= at_ms - seen < CAMERA_WINDOW_MS}
    if len(in_view) > 1:
        return _together(before, in_view, fresh, at_ms)
    if before.together_ms is not None and in_view:
        settled = at_ms - before.together_ms >= SETTLE_MS
        if not settled:
            return before, []
        return Sightings(((in_view[0], at_ms),)), in_view
    told = [text for text in in_view if text not in fresh]
    return Sightings(_remember(fresh, in_view, at_ms), before.together_ms), told


def _together(before: Sightings, in_view: list[str], fresh: dict[str, int], at_ms: int) -> tuple[Sightings, list[str]]:
    repeated = before.together_ms is not None and all(text in fresh for text in in_view)
    return Sightings(_remember(fresh, in_view, at_ms), at_ms), [] if repeated else in_view


def _remember(fresh: dict[str, int], in_view: list[str], at_ms: int) -> tuple[tuple[str, int], ...]:
    return tuple((fresh | dict.fromkeys(in_view, at_ms)).items())
