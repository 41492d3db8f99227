"""The picture of a week that is edited by touching it: seven days as columns, one day's spans in the hand."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.rules import week as rule
from kiosk.rules.week import Day, Week
from kiosk.words import Words
from kiosk.words.formats import span
from ui.rows import Rows
from ui.viewmodels.base import PageModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

HOUR, MIDNIGHT = 60, 1440
FIRST_HOUR = 6
"""The scale begins here, or where the earliest day does; it ends at midnight."""
STEPS = (30, 15)


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """`blocks` are (from, to, start, end): shares of the column, and the hours written in it."""

    day: int
    label: str
    text: str
    blocks: tuple[tuple[float, float, str, str], ...]
    chosen: bool
    marked: bool


@dataclass(frozen=True, slots=True)
class SpanRow:
    place: int
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class MarkRow:
    """An hour beside the columns, at its share."""

    text: str
    at: float


@dataclass(frozen=True, slots=True)
class WeekView:
    """`night` are the shares of the column where the day begins and ends."""

    columns: tuple[ColumnRow, ...] = ()
    spans: tuple[SpanRow, ...] = ()
    marks: tuple[MarkRow, ...] = ()
    name: str = ""
    start: int = 0
    end: int = 0
    can_add: bool = False
    morning: float = 0.0
    evening: float = 1.0


def derive(week: Week, day: int, place: int, copied: frozenset[int] | None, words: Words) -> WeekView:
    """The columns, and the chosen day; `copied` are the days its hours went to while that is asked, else None."""
    first = min([FIRST_HOUR * HOUR, *(start // HOUR * HOUR for each in week for start, _ in each)])
    spans = week[day]
    start, end = spans[place] if spans else (0, 0)
    return WeekView(
        tuple(_column(week[number], number, day, first, copied, words) for number in range(7)),
        tuple(SpanRow(each, span_text(spans[each]), each == place) for each in range(len(spans))),
        _marks(first),
        words.say(f"weekday_{day}"), start, end, rule.can_have_span(spans), _share(7 * HOUR, first),
        _share(20 * HOUR, first),
    )  # fmt: skip


def _marks(first: int) -> tuple[MarkRow, ...]:
    hours = (hour for hour in range(4, 24, 4) if hour * HOUR > first)
    return tuple(MarkRow(f"{hour:02d}", _share(hour * HOUR, first)) for hour in hours)


def _column(day: Day, number: int, chosen: int, first: int, copied: frozenset[int] | None, words: Words) -> ColumnRow:
    return ColumnRow(
        number,
        words.say(f"weekday_short_{number}"),
        day_text(day, words),
        tuple((_share(start, first), _share(end, first), wall(start), wall(end)) for start, end in day),
        number == chosen,
        copied is not None and number in copied,
    )


def day_text(day: Day, words: Words) -> str:
    """ "09:00 – 12:00   14:00 – 18:00", or closed."""
    return "   ".join(span_text(each) for each in day) if day else words.say("hours_closed")


def span_text(pair: tuple[int, int]) -> str:
    return span(wall(pair[0]), wall(pair[1]))


def wall(minute: int) -> str:
    return f"{minute // HOUR:02d}:{minute % HOUR:02d}"


def _share(minute: int, first: int) -> float:
    return (minute - first) / (MIDNIGHT - first)


@QmlElement
@QmlUncreatable("made by its page")
class WeekEditor(QObject):
    """`edited` tells its page that the week is another one."""

    changed = Signal()
    edited = Signal()

    def __init__(self, page: PageModel, week: Week, day: int = 0) -> None:
        super().__init__(page)
        self._page = page
        self.week = week
        self._day, self._place, self._step = day, 0, STEPS[0]
        self._copied: frozenset[int] | None = None
        self._view = WeekView()
        self._columns = Rows(ColumnRow, parent=self)
        self._spans = Rows(SpanRow, parent=self)
        self._marks = Rows(MarkRow, parent=self)

    def show(self, week: Week) -> None:
        """Another week, and nothing else."""
        self.week, self._place, self._copied = week, 0, None
        self.refresh()

    def refresh(self) -> None:
        view = derive(self.week, self._day, self._place, self._copied, self._page.words)
        if view != self._view:
            self._view = view
            self._columns.replace(view.columns)
            self._spans.replace(view.spans)
            self._marks.replace(view.marks)
        self.changed.emit()

    def _set(self, day: Day, place: int) -> None:
        self._page.screen.touched()
        before, self.week = self.week, rule.with_day(self.week, (self._day,), day)
        self._place = max(0, min(place, len(day) - 1))
        self.refresh()
        if self.week != before:
            self.edited.emit()

    @Slot(int)
    def touch_day(self, day: int) -> None:
        """Take a day in the hand; while copying, give it the hours of the one in the hand."""
        self._page.screen.touched()
        if self._copied is None:
            self._day, self._place = day, 0
            self.refresh()
        elif day != self._day:
            before, self._copied = self.week, self._copied | {day}
            self.week = rule.with_day(self.week, (day,), self.week[self._day])
            self.refresh()
            if self.week != before:
                self.edited.emit()

    @Slot(int)
    def choose_span(self, place: int) -> None:
        self._page.screen.touched()
        self._place = place
        self.refresh()

    @Slot(bool, int)
    def move(self, end: bool, direction: int) -> None:  # noqa: FBT001
        """Its start or end, one step earlier (-1) or later (1)."""
        day = self.week[self._day]
        if self._place < len(day):
            self._set(rule.stepped(day, self._place, end=end, by=direction * self._step), self._place)

    @Slot()
    def add_span(self) -> None:
        """Open a closed day, or put a break into an open one."""
        day, place = rule.with_span(self.week[self._day])
        self._set(day, place)

    @Slot()
    def drop_span(self) -> None:
        self._set(rule.without(self.week[self._day], self._place), self._place)

    @Slot(int)
    def choose_step(self, minutes: int) -> None:
        self._page.screen.touched()
        self._step = minutes
        self.refresh()

    @Slot()
    def switch_copy(self) -> None:
        """Begin to copy the day in the hand to others, or end it."""
        self._page.screen.touched()
        self._copied = frozenset() if self._copied is None else None
        self.refresh()

    columns = Property(QObject, lambda self: self._columns, constant=True)
    spans = Property(QObject, lambda self: self._spans, constant=True)
    marks = Property(QObject, lambda self: self._marks, constant=True)
    name = Property(str, lambda self: self._view.name, notify=changed)
    hasSpan = Property(bool, lambda self: bool(self._view.spans), notify=changed)
    canAdd = Property(bool, lambda self: self._view.can_add, notify=changed)
    startMinute = Property(int, lambda self: self._view.start, notify=changed)
    endMinute = Property(int, lambda self: self._view.end, notify=changed)
    startText = Property(str, lambda self: wall(self._view.start), notify=changed)
    endText = Property(str, lambda self: wall(self._view.end), notify=changed)
    morning = Property(float, lambda self: self._view.morning, notify=changed)
    evening = Property(float, lambda self: self._view.evening, notify=changed)
    step = Property(int, lambda self: self._step, notify=changed)
    copying = Property(bool, lambda self: self._copied is not None, notify=changed)
    copyText = Property(str, lambda self: self._page.words.say("opening_copy_to", day=self._view.name), notify=changed)
