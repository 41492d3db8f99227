"""The three steps on a machine as stairs: how far somebody is, in numbers and words pages share."""

from __future__ import annotations

import datetime as dt

from kiosk.model.qualifications import QualificationStep
from kiosk.rules.qualifications import STEPS
from kiosk.words import Words
from kiosk.words.formats import clock, day_short


def height(step: QualificationStep | None) -> int:
    """How many stairs she stands up: 0 to 3."""
    return 0 if step is None else STEPS.index(step) + 1


def step_text(step: QualificationStep | None, words: Words) -> str:
    return words.say(f"skills_step_{step}") if step is not None else words.say("skills_step_none")


def end_text(day: str, words: Words) -> str:
    """ISO day -> "24 mai 2027": short enough for a tile."""
    date = dt.date.fromisoformat(day)
    return f"{date.day} {words.say(f'month_short_{date.month}')} {date.year}"


def who_text(names: tuple[str, ...], words: Words) -> str:
    """Who can show it, of those who agreed to be named, or the way to find somebody."""
    if not names:
        return words.say("skills_ask_team")
    comma = "\u060c " if words.right_to_left else ", "
    return words.say("skills_who", names=comma.join(names), n=len(names))


def session_text(at: int, day: str, words: Words, zone: str) -> str:
    """The next time somebody who can show it is at it."""
    return words.say("skills_next_session", day=day_short(day, words), time=clock(at, zone))
