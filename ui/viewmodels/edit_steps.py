"""The line of questions on top of a page that edits something: each with its picture, one of them open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.words import Words


@dataclass(frozen=True, slots=True)
class StepRow:
    step: str
    label: str
    picture: str
    open: bool
    chosen: bool


def step_rows(steps: Mapping[str, str], prefix: str, chosen: str, words: Words) -> tuple[StepRow, ...]:
    """`steps` are names with their pictures; the word of a step is `<prefix>_<step>`."""
    return tuple(
        StepRow(step, words.say(f"{prefix}_{step}"), picture, open=True, chosen=step == chosen)
        for step, picture in steps.items()
    )
