"""What a machine's page offers to choose from: drawings, places to sit in, lengths, limits. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kiosk.model.resources import Resource, ResourceKind
from kiosk.rules.equipment import PHOTO, is_inside_itself
from kiosk.words import Words
from kiosk.words.formats import duration

DRAWINGS = (
    "sewing-machine", "overlocker", "embroidery", "press", "cutting-table", "dress-form", "washer", "kitchen", "oven",
    "mixer", "cold-room", "vacuum-sealer", "stall", "computer", "machine", "workstation", "place",
)  # fmt: skip
STEPS = (15, 30, 60)
SHORTEST = (15, 30, 60, 120, 180)
LONGEST = (60, 120, 240, 480, 720)
BUFFERS = (0, 15, 30, 45, 60)
HORIZONS = (7, 14, 28, 60, 90)
WATCHES = (-1, 30, 60, 120)
"""-1: never."""


@dataclass(frozen=True, slots=True)
class PictureRow:
    """A drawing, or the photo that is chosen."""

    picture: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class WithinRow:
    """A place something may sit in; 0 is none."""

    resource: int
    label: str
    picture: str
    chosen: bool


def picture_rows(chosen: str) -> tuple[PictureRow, ...]:
    own = (chosen,) if chosen.startswith(PHOTO) else ()
    return tuple(PictureRow(each, each == chosen) for each in (*own, *DRAWINGS))


def within_rows(everything: Sequence[Resource], draft: Resource, words: Words) -> tuple[WithinRow, ...]:
    """None, and every place or workstation that does not sit in this one itself."""
    fits = [
        each
        for each in everything
        if each.kind is not ResourceKind.MACHINE or each.id == draft.within_id
        if not (draft.id and is_inside_itself(everything, draft.id, each.id))
    ]
    nowhere = WithinRow(0, words.say("machine_within_none"), "", draft.within_id is None)
    return (nowhere, *(WithinRow(each.id, each.name, each.picture, each.id == draft.within_id) for each in fits))


def lengths(offered: Iterable[int], current: int, words: Words) -> list[dict[str, object]]:
    """Lengths as { value, text }, the one that is kept among them; 0 and -1 are "none"."""
    values = sorted({*offered, current})
    return [
        {"value": each, "text": duration(each, words) if each > 0 else words.say("machine_none")} for each in values
    ]


def days(current: int, words: Words) -> list[dict[str, object]]:
    return [{"value": each, "text": words.say("machine_days", n=each)} for each in sorted({*HORIZONS, current})]


def with_length(draft: Resource, name: str, minutes: int) -> Resource:
    """One length changed; the others give way so that they fit together."""
    match name:
        case "step":
            return replace(draft, step_minutes=minutes)
        case "least":
            return replace(draft, min_minutes=minutes, max_minutes=max(minutes, draft.max_minutes))
        case "most":
            return replace(draft, max_minutes=minutes, min_minutes=min(minutes, draft.min_minutes))
        case "buffer":
            return replace(draft, buffer_minutes=minutes)
        case "watch":
            return replace(draft, watch_minutes=minutes if minutes > 0 else None)
        case _:
            return replace(draft, horizon_days=minutes)
