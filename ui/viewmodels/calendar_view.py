"""A calendar of six weeks as it is touched: its days, the first and the last in the hand, dates in words. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from kiosk.model.opening import Pair
from kiosk.rules.calendar import add_days, weekday
from kiosk.rules.week import Week
from kiosk.words import Words
from kiosk.words.formats import day_short
from ui.viewmodels.week_editor import day_text

WEEKS, TURN = 6, 4
"""Weeks shown at once, and weeks a turn goes on."""


@dataclass(frozen=True, slots=True)
class DayCell:
    """`mark` is "usual", "closed" (once), "other", "shut" (as every week) or "past"."""

    day: str
    number: str
    month: str
    mark: str
    text: str
    chosen: bool
    today: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """First and last day in the hand, and what they shall be: "usual", "closed" or "other"."""

    first: str = ""
    last: str = ""
    kind: str = "usual"


def cells(
    monday: str, today: str, usual: Week, special: Mapping[str, tuple[Pair, ...]], choice: Choice, words: Words,
    shut: Collection[str] = (),
) -> tuple[DayCell, ...]:  # fmt: skip
    """Six weeks from a Monday on; on days of `shut` all that is around stays closed."""
    closed = {**dict.fromkeys(shut, ()), **special}
    dates = (add_days(monday, offset) for offset in range(7 * WEEKS))
    return tuple(
        _cell(day, monday, today, closed.get(day, usual[weekday(day)]), choice, words, special=day in special)
        for day in dates
    )


def _cell(
    day: str, monday: str, today: str, spans: tuple[Pair, ...], choice: Choice, words: Words, *, special: bool
) -> DayCell:
    number = int(day[8:])
    month = words.say(f"month_short_{int(day[5:7])}") if number == 1 or day == monday else ""
    said = f"{day_short(day, words)}, {day_text(spans, words)}"
    return DayCell(
        day, str(number), month, _mark(day, today, spans, special=special), said,
        choice.first <= day <= choice.last, day == today,
    )  # fmt: skip


def _mark(day: str, today: str, spans: tuple[Pair, ...], *, special: bool) -> str:
    if day < today:
        return "past"
    if special:
        return "other" if spans else "closed"
    return "usual" if spans else "shut"


def range_text(choice: Choice, words: Words, today: str) -> str:
    first, last = date_text(choice.first, today, words), date_text(choice.last, today, words)
    return first if choice.first == choice.last else words.say("exceptions_range", first=first, last=last)


def date_text(day: str, today: str, words: Words) -> str:
    """ "mar. 24 nov.", with its year where that is another one."""
    text = day_short(day, words)
    return text if day[:4] == today[:4] else f"{text} {day[:4]}"
