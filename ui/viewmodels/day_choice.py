"""One day, chosen by touches: a day, a week or a month earlier or later."""

from __future__ import annotations

import calendar
import datetime as dt

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.words import Words
from ui.viewmodels.base import PageModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

FIRST, LAST = dt.date(2000, 1, 1), dt.date(2099, 12, 31)


def moved(day: str, *, days: int = 0, months: int = 0) -> str:
    """The day so many days and months away, inside this century; a month too short ends earlier."""
    date = dt.date.fromisoformat(day)
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    if not FIRST.year <= year <= LAST.year:
        return day
    last = calendar.monthrange(year, month + 1)[1]
    found = dt.date(year, month + 1, min(date.day, last)) + dt.timedelta(days=days)
    return min(max(found, FIRST), LAST).isoformat()


def month_text(day: str, words: Words) -> str:
    date = dt.date.fromisoformat(day)
    return f"{words.say(f'month_short_{date.month}')} {date.year}"


def weekday_text(day: str, words: Words) -> str:
    return words.say(f"weekday_{dt.date.fromisoformat(day).weekday()}")


@QmlElement
@QmlUncreatable("made by its page")
class DayChoice(QObject):
    """What a `DayPicker` shows and moves; `chosen` tells the page."""

    changed = Signal()
    chosen = Signal(str)

    def __init__(self, page: PageModel, day: str) -> None:
        super().__init__(page)
        self._page, self._day = page, day
        page.changed.connect(self.changed)

    @property
    def day(self) -> str:
        return self._day

    def put(self, day: str) -> None:
        """Show this day, without telling the page."""
        if day != self._day:
            self._day = day
            self.changed.emit()

    @Slot(int, int)
    def move(self, days: int, months: int) -> None:
        """So many days and months on, or back."""
        self._page.screen.touched()
        day = moved(self._day, days=days, months=months)
        if day != self._day:
            self.put(day)
            self.chosen.emit(day)

    number = Property(str, lambda self: str(int(self._day[8:])), notify=changed)
    month = Property(str, lambda self: month_text(self._day, self._page.words), notify=changed)
    weekday = Property(str, lambda self: weekday_text(self._day, self._page.words), notify=changed)
