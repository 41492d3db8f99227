"""A weekly series in words and pictures: what each date becomes, and how far it goes. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.errors import RefusalCode
from kiosk.model.series import SeriesDate
from kiosk.rules.calendar import add_days, weekday
from kiosk.words import Words
from kiosk.words.formats import day_short
from ui.notices import REFUSAL_PICTURES

WEEKS = (4, 8, 12, 26)
"""How many dates one touch asks for."""


@dataclass(frozen=True, slots=True)
class DateRow:
    """One date. `standing` is made, skipped, given_back or gone; `reason` says why it was skipped, as does `mark`, an
    availability, or else `picture`."""

    day: str
    date: str
    text: str
    standing: str
    reason: str
    picture: str
    mark: str


@dataclass(frozen=True, slots=True)
class WeeksRow:
    weeks: int
    text: str
    until: str
    chosen: bool


def date_rows(dates: tuple[SeriesDate, ...], today: str, words: Words) -> tuple[DateRow, ...]:
    """In the order of days."""
    return tuple(
        DateRow(
            each.day, str(int(each.day[8:])), day_short(each.day, words), standing(each, today), reason(each, words),
            REFUSAL_PICTURES[each.skipped] if each.skipped else "", MARKS.get(each.skipped, "") if each.skipped else "",
        )
        for each in dates
    )  # fmt: skip


def standing(date: SeriesDate, today: str) -> str:
    if date.day < today:
        return "gone"
    if date.given_back:
        return "given_back"
    return "made" if date.reservation_id is not None else "skipped"


def reason(date: SeriesDate, words: Words) -> str:
    """Why it was skipped, in few words."""
    if date.given_back:
        return words.say("series_given_back")
    if date.skipped is None:
        return ""
    short = SHORT_REASONS.get(date.skipped)
    return words.say(f"series_skipped_{short}") if short else words.say(f"refused_{date.skipped}_title")


SHORT_REASONS = {
    RefusalCode.JUST_TAKEN: "taken",
    RefusalCode.CLOSED_THEN: "closed",
    RefusalCode.TOO_FAR_AHEAD: "far",
    RefusalCode.MACHINE_BROKEN: "broken",
}


MARKS = {
    RefusalCode.JUST_TAKEN: "busy",
    RefusalCode.CLOSED_THEN: "closed",
    RefusalCode.MACHINE_BROKEN: "broken",
}


def weeks_rows(from_day: str, weeks: int, words: Words) -> tuple[WeeksRow, ...]:
    return tuple(
        WeeksRow(
            each, words.say("series_weeks", n=each),
            words.say("series_until", day=_day(add_days(from_day, 7 * (each - 1)), words)), each == weeks,
        )
        for each in WEEKS
    )  # fmt: skip


def _day(day: str, words: Words) -> str:
    """ "22 déc.": its weekday stands above."""
    return f"{int(day[8:])} {words.say(f'month_short_{int(day[5:7])}')}"


def weekly_text(from_day: str, hours: str, words: Words) -> str:
    """ "chaque mardi 14:00 – 16:00"."""
    return words.say("series_every", day=words.say(f"weekday_{weekday(from_day)}"), hours=hours)
