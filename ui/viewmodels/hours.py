"""Hours: is it open now, and the seven days to come as bars on one scale."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.resources import DayException, Resource
from kiosk.rules.calendar import add_days, wall_minute, weekday
from kiosk.services import loans, opening
from kiosk.services.house import Topic
from kiosk.services.room import DayHours, RoomView, room_view, week_hours
from kiosk.words import Words
from kiosk.words.formats import day_short, span
from ui.rows import Rows
from ui.viewmodels.base import PageModel, heard
from ui.viewmodels.loans import week_text
from ui.viewmodels.times import opening_text
from ui.viewmodels.week_editor import day_text

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

HOUR = 60
AHEAD = 60
"""As many days ahead days that are not as usual are told."""
FIRST_HOUR, LAST_HOUR = 8, 20
"""The scale shows at least these hours."""


@dataclass(frozen=True, slots=True)
class DayRow:
    """`bars` are pairs of fractions of the scale, `lent` those of lent places; `text` says the same in hours."""

    day: str
    name: str
    date: str
    text: str
    bars: tuple[tuple[float, float], ...]
    today: bool
    closed: bool
    special: bool = False
    lent: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class MarkRow:
    """An hour written above the scale, at its fraction."""

    text: str
    at: float


@dataclass(frozen=True, slots=True)
class NewsRow:
    """A line below the week: a lent place, or days that are not as usual."""

    key: str
    picture: str
    text: str


@dataclass(frozen=True, slots=True)
class Besides:
    """What is not in every week: special days, lent places, exceptions further away."""

    special: frozenset[str] = frozenset()
    lent: tuple[tuple[Resource, tuple[DayHours, ...]], ...] = ()
    coming: tuple[DayException, ...] = ()


NOTHING_BESIDES = Besides()


@dataclass(frozen=True, slots=True)
class HoursView:
    """`now_at` is the fraction of now on the scale, negative outside it."""

    open: bool = False
    text: str = ""
    now_at: float = -1.0
    marks: tuple[MarkRow, ...] = ()
    days: tuple[DayRow, ...] = ()
    news: tuple[NewsRow, ...] = ()


def derive(
    room: RoomView, week: tuple[DayHours, ...], now: int, words: Words, zone: str, besides: Besides = NOTHING_BESIDES
) -> HoursView:
    """The week on one scale of hours; no days at all where the place has no hours yet."""
    text = opening_text(room, now, words, zone)
    lent = tuple(each for _, days in besides.lent for each in days)
    if not any(each.spans for each in (*week, *lent)):
        return HoursView(room.is_open, text, news=_news(besides, words))
    first, last = _scale((*week, *lent))
    minute = wall_minute(now, zone)
    now_at = _share(minute, first, last) if first <= minute <= last else -1.0
    marks = tuple(
        MarkRow(_wall(at), _share(at, first, last)) for at in range(first, last + 1, 2 * HOUR) if at <= last - HOUR
    )
    today = week[0].day
    rows = tuple(_row(each, today, (first, last), besides, words) for each in week)
    return HoursView(room.is_open, text, now_at, marks, rows, _news(besides, words))


def _news(besides: Besides, words: Words) -> tuple[NewsRow, ...]:
    """Lent places with their hours, then the special days that come after this week, as ranges."""
    lent = [
        NewsRow(
            f"lent-{resource.id}",
            resource.picture,
            words.say("exceptions_becomes", days=resource.name, after=_lent_text(week, words)),
        )
        for resource, week in besides.lent
    ]
    days = [
        NewsRow(
            f"days-{first}",
            "exception",
            words.say("exceptions_becomes", days=_range(first, last, words), after=day_text(spans, words)),
        )
        for first, last, spans in _ranges(besides.coming)
    ]
    return (*lent, *days)


def _lent_text(week: tuple[DayHours, ...], words: Words) -> str:
    days = sorted((weekday(each.day), each.spans) for each in week)
    return week_text(tuple(spans for _, spans in days), words)


def _range(first: str, last: str, words: Words) -> str:
    if first == last:
        return day_short(first, words)
    return words.say("exceptions_range", first=day_short(first, words), last=day_short(last, words))


def _ranges(days: tuple[DayException, ...]) -> list[tuple[str, str, tuple[tuple[int, int], ...]]]:
    """Days one after the other with the same hours, as (first, last, hours)."""
    found: list[tuple[str, str, tuple[tuple[int, int], ...]]] = []
    for each in days:
        if found and found[-1][2] == each.spans and add_days(found[-1][1], 1) == each.day:
            found[-1] = (found[-1][0], each.day, each.spans)
        else:
            found.append((each.day, each.day, each.spans))
    return found


def _row(hours: DayHours, today: str, scale: tuple[int, int], besides: Besides, words: Words) -> DayRow:
    first, last = scale
    spans = [span(_wall(start), _wall(end)) for start, end in hours.spans]
    return DayRow(
        hours.day,
        words.say(f"weekday_{weekday(hours.day)}"),
        _date(hours.day, today, words),
        "\n".join(spans) if spans else words.say("hours_closed"),
        tuple((_share(start, first, last), _share(end, first, last)) for start, end in hours.spans),
        hours.day == today,
        not hours.spans,
        hours.day in besides.special,
        tuple(
            (_share(start, first, last), _share(end, first, last))
            for _, week in besides.lent for each in week if each.day == hours.day for start, end in each.spans
        ),
    )  # fmt: skip


def _date(day: str, today: str, words: Words) -> str:
    if day == today:
        return words.say("hours_today")
    if day == add_days(today, 1):
        return words.say("hours_tomorrow")
    date = dt.date.fromisoformat(day)
    return f"{date.day} {words.say(f'month_{date.month}')}"


def _scale(week: tuple[DayHours, ...]) -> tuple[int, int]:
    """First and last minute shown: whole hours around everything that is open."""
    starts = [start for each in week for start, _ in each.spans]
    ends = [end for each in week for _, end in each.spans]
    first = min(FIRST_HOUR * HOUR, min(starts) // HOUR * HOUR)
    return first, max(LAST_HOUR * HOUR, -(-max(ends) // HOUR) * HOUR)


def _share(minute: int, first: int, last: int) -> float:
    return (minute - first) / (last - first)


def _wall(minute: int) -> str:
    return f"{minute // HOUR:02d}:{minute % HOUR:02d}"


@QmlElement
@QmlUncreatable("made by navigation")
class HoursModel(PageModel):
    viewChanged = Signal()

    TITLE = "hours_title"
    PICTURE = "hours"
    TOPICS = frozenset({Topic.PLACE, Topic.HOURS})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._view = HoursView()
        self._days = Rows(DayRow, parent=self)
        self._marks = Rows(MarkRow, parent=self)
        self._news = Rows(NewsRow, parent=self)

    def _spoken(self) -> str:
        return heard(self._title(), self._view.text, *(row.text for row in self._view.news))

    def refresh(self) -> None:
        house = self.house
        besides = self._besides()
        view = derive(room_view(house), week_hours(house), house.now(), self.words, house.settings.zone, besides)
        if view == self._view:
            return
        self._view = view
        self._days.replace(view.days)
        self._marks.replace(view.marks)
        self._news.replace(view.news)
        self.changed.emit()

    def _besides(self) -> Besides:
        house, today = self.house, self.house.today()
        found = opening.exceptions(house, first_day=today, last_day=add_days(today, AHEAD))
        week_ends = add_days(today, 6)
        special = frozenset(each.day for each in found if each.day <= week_ends)
        coming = tuple(each for each in found if each.day > week_ends)
        return Besides(special, loans.lent_week(house), coming)

    days = Property(QObject, lambda self: self._days, constant=True)
    marks = Property(QObject, lambda self: self._marks, constant=True)
    news = Property(QObject, lambda self: self._news, constant=True)
    newsCount = Property(int, lambda self: len(self._view.news), notify=viewChanged)
    dayCount = Property(int, lambda self: len(self._view.days), notify=viewChanged)
    isOpen = Property(bool, lambda self: self._view.open, notify=viewChanged)
    text = Property(str, lambda self: self._view.text, notify=viewChanged)
    nowAt = Property(float, lambda self: self._view.now_at, notify=viewChanged)
