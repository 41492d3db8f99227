"""Hours: is it open now, and the seven days to come as bars on one scale."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.rules.calendar import add_days, wall_minute, weekday
from kiosk.services.house import Topic
from kiosk.services.room import DayHours, RoomView, room_view, week_hours
from kiosk.words import Words
from kiosk.words.formats import span
from ui.rows import Rows
from ui.viewmodels.base import PageModel
from ui.viewmodels.times import opening_text

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

HOUR = 60
FIRST_HOUR, LAST_HOUR = 8, 20
"""The scale shows at least these hours."""


@dataclass(frozen=True, slots=True)
class DayRow:
    """`bars` are pairs of fractions of the scale; `text` says the same in hours."""

    day: str
    name: str
    date: str
    text: str
    bars: tuple[tuple[float, float], ...]
    today: bool
    closed: bool


@dataclass(frozen=True, slots=True)
class MarkRow:
    """An hour written above the scale, at its fraction."""

    text: str
    at: float


@dataclass(frozen=True, slots=True)
class HoursView:
    """`now_at` is the fraction of now on the scale, negative outside it."""

    open: bool = False
    text: str = ""
    now_at: float = -1.0
    marks: tuple[MarkRow, ...] = ()
    days: tuple[DayRow, ...] = ()


def derive(room: RoomView, week: tuple[DayHours, ...], now: int, words: Words, zone: str) -> HoursView:
    """The week on one scale of hours; no days at all where the place has no hours yet."""
    text = opening_text(room, now, words, zone)
    if not any(each.spans for each in week):
        return HoursView(room.is_open, text)
    first, last = _scale(week)
    minute = wall_minute(now, zone)
    now_at = _share(minute, first, last) if first <= minute <= last else -1.0
    marks = tuple(
        MarkRow(_wall(at), _share(at, first, last)) for at in range(first, last + 1, 2 * HOUR) if at <= last - HOUR
    )
    today = week[0].day
    return HoursView(room.is_open, text, now_at, marks, tuple(_row(each, today, first, last, words) for each in week))


def _row(hours: DayHours, today: str, first: int, last: int, words: Words) -> DayRow:
    spans = [span(_wall(start), _wall(end)) for start, end in hours.spans]
    return DayRow(
        hours.day,
        words.say(f"weekday_{weekday(hours.day)}"),
        _date(hours.day, today, words),
        "   ".join(spans) if spans else words.say("hours_closed"),
        tuple((_share(start, first, last), _share(end, first, last)) for start, end in hours.spans),
        hours.day == today,
        not hours.spans,
    )


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
    TOPICS = frozenset({Topic.PLACE})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._view = HoursView()
        self._days = Rows(DayRow, parent=self)
        self._marks = Rows(MarkRow, parent=self)

    def refresh(self) -> None:
        house = self.house
        view = derive(room_view(house), week_hours(house), house.now(), self.words, house.settings.zone)
        if view == self._view:
            return
        self._view = view
        self._days.replace(view.days)
        self._marks.replace(view.marks)
        self.changed.emit()

    days = Property(QObject, lambda self: self._days, constant=True)
    marks = Property(QObject, lambda self: self._marks, constant=True)
    dayCount = Property(int, lambda self: len(self._view.days), notify=viewChanged)
    isOpen = Property(bool, lambda self: self._view.open, notify=viewChanged)
    text = Property(str, lambda self: self._view.text, notify=viewChanged)
    nowAt = Property(float, lambda self: self._view.now_at, notify=viewChanged)
