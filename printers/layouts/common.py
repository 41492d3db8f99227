"""Pieces several documents share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

from kiosk.model.lines import Align, Cut, Line, Pair, Rule, Space, Text
from kiosk.model.sales import VatShare
from kiosk.words.formats import NO_BREAK_SPACE, euros

Say = Callable[..., str]
"""`Words.say` of one language: a key and its facts give a sentence."""
_LEAST_STARS = 4


def centred(text: str, *, size: int = 1, bold: bool = False) -> Text:
    return Text(text, bold=bold, size=size, align=Align.CENTRE)


def title(text: str, columns: int) -> Text:
    """The heading of a paper: large where its longest word fits, else smaller."""
    longest = max(len(word) for word in text.replace("\n", " ").split(" "))
    size = next((size for size in (2, 1) if longest <= columns // size), 1)
    return centred(text, size=size, bold=True)


def headed(heading: str, body: Iterable[Line]) -> tuple[Line, ...]:
    """A rule, a bold heading and what it heads."""
    return (Rule(), Text(heading, bold=True), *body)


def simulation(say: Say, columns: int) -> tuple[Line, ...]:
    """SIMULATION in large letters, with a sentence that says what it means."""
    return (title(say("paper_simulation"), columns), centred(say("paper_simulation_why")))


def simulation_across(say: Say, columns: int) -> Text:
    """The word repeated over the whole width, so that no part of the paper can be torn off without it."""
    word = f" {say('paper_simulation')} "
    times = max(1, columns // (len(word) + _LEAST_STARS))
    row = word.center(columns // times, "*") * times
    return centred(row.center(columns, "*"), bold=True)


def day(iso: str, say: Say) -> str:
    """ISO day -> "sam. 21 nov. 2026"."""
    return f"{near_day(iso, say)} {dt.date.fromisoformat(iso).year}"


def near_day(iso: str, say: Say) -> str:
    """ISO day -> "sam. 21 nov.", for what happens soon."""
    date = dt.date.fromisoformat(iso)
    return f"{say(f'weekday_short_{date.weekday()}')} {date.day} {say(f'month_short_{date.month}')}"


def percent(basis_points: int) -> str:
    """`550` basis points -> "5,5 %"."""
    whole, rest = divmod(basis_points, 100)
    fraction = f"{rest:02d}".rstrip("0")
    return f"{whole},{fraction}{NO_BREAK_SPACE}%" if fraction else f"{whole}{NO_BREAK_SPACE}%"


def vat_lines(shares: Iterable[VatShare], say: Say) -> tuple[Line, ...]:
    """One line per rate: the rate, the sum without tax, and the tax."""
    return tuple(
        Pair(say("paper_vat_rate", rate=percent(share.vat_bp), net=euros(share.ht_cents)), euros(share.vat_cents))
        for share in shares
    )


def end(*last: Line) -> tuple[Line, ...]:
    """The foot of a paper: its last lines and enough white to tear it off."""
    return (*last, Space(1), Cut())
