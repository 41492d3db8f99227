"""Exceptions: the weeks to come as a calendar; a day or a range is closed, open at other hours, or as usual again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import Refused
from kiosk.model.opening import Pair
from kiosk.model.weeks import DaysChange
from kiosk.rules.calendar import add_days, weekday
from kiosk.rules.week import USUAL, Week, week_of, with_day
from kiosk.services import loans, office, opening
from kiosk.services.house import Topic
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.calendar_view import TURN, Choice, DayCell, cells, range_text
from ui.viewmodels.hours_edit import after_change, concerned_text
from ui.viewmodels.week_editor import WeekEditor, day_text

if TYPE_CHECKING:
    from kiosk.model.resources import Resource
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by navigation")
class ExceptionsModel(PageModel):
    """`resource` 0 is the place."""

    viewChanged = Signal()

    TITLE = "exceptions_title"
    PICTURE = "exception"
    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.HOURS})

    def __init__(self, screen: Screen, resource: int = 0) -> None:
        super().__init__(screen)
        self._resource = self._find(resource)
        today = self.house.today()
        self._first_monday = self._monday = add_days(today, -weekday(today))
        self._choice, self._wants_range = Choice(), False
        self._usual: Week = ((),) * 7
        self._special: dict[str, tuple[Pair, ...]] = {}
        self._shut: frozenset[str] = frozenset()
        self._summary, self._asking = "", False
        self._editor = WeekEditor(self, ((),) * 7)
        self._editor.edited.connect(self.changed)
        self._cells = Rows(DayCell, parent=self)

    def _find(self, resource: int) -> Resource | None:
        return office.machine(self.house, resource)

    def _title(self) -> str:
        return self._resource.name if self._resource else super()._title()

    @property
    def _id(self) -> int | None:
        return self._resource.id if self._resource else None

    def refresh(self) -> None:
        around = opening.around(self.house, resource_id=self._id)
        own = opening.weekly(self.house, resource_id=self._id) if self._id else ()
        lent = tuple(
            rule for each in loans.loans(self.house) if each.loan.resource_id == self._id for rule in each.loan.rules
        )
        self._usual = week_of(lent or own or around)
        self._special = self._days(self._id)
        place = self._days(None) if self._resource else {}
        self._shut = frozenset(day for day, spans in place.items() if not spans)
        self._editor.refresh()
        self._show()

    def _days(self, resource_id: int | None) -> dict[str, tuple[Pair, ...]]:
        last = add_days(self._first_monday, 400)
        found = opening.exceptions(
            self.house, first_day=self._first_monday, last_day=last, resource_id=resource_id
        )  # fmt: skip
        return {each.day: each.spans for each in found}

    def _show(self) -> None:
        today = self.house.today()
        self._cells.replace(
            cells(self._monday, today, self._usual, self._special, self._choice, self.words, self._shut)
        )
        self.changed.emit()

    @Slot(int)
    def turn(self, by: int) -> None:
        """Weeks later (1) or earlier (-1), never before this one."""
        self.screen.touched()
        self._monday = max(self._first_monday, add_days(self._monday, by * 7 * TURN))
        self._show()

    @Slot(str)
    def touch(self, day: str) -> None:
        """A day into the hand; where several are wanted, the end of the range."""
        self.screen.touched()
        if day < self.house.today():
            return
        if self._wants_range and self._choice.first:
            first, last = sorted((self._choice.first, day))
            self._choice, self._wants_range = Choice(first, last, self._choice.kind), False
        else:
            self._choice = Choice(day, day, self._kind_of(day))
            self._editor.touch_day(weekday(day))
            self._take(self._special.get(day) or self._usual[weekday(day)] or (USUAL,))
        self._show()

    def _kind_of(self, day: str) -> str:
        return "usual" if day not in self._special else "other" if self._special[day] else "closed"

    def _take(self, spans: tuple[Pair, ...]) -> None:
        self._editor.show(with_day(self._usual, (weekday(self._choice.first),), spans))

    @Slot()
    def want_range(self) -> None:
        self.screen.touched()
        self._wants_range = not self._wants_range
        self._show()

    @Slot(str)
    def choose(self, kind: str) -> None:
        """ "usual", "closed" or "other"."""
        self.screen.touched()
        self._choice = Choice(self._choice.first, self._choice.last, kind)
        if kind == "other" and not self._spans():
            self._take((USUAL,))
        self._show()

    def _spans(self) -> tuple[Pair, ...]:
        return self._editor.week[weekday(self._choice.first)]

    def _usual_text(self) -> str:
        first = self._choice.first
        return day_text(() if first in self._shut else self._usual[weekday(first)], self.words)

    def _range_text(self) -> str:
        return range_text(self._choice, self.words, self.house.today())

    def _wish(self) -> DaysChange:
        spans = {"usual": None, "closed": ()}.get(self._choice.kind, self._spans())
        return DaysChange(self._choice.first, self._choice.last, spans, self._id)

    def _says_more(self) -> bool:
        """Whether what is chosen differs from what is kept, on any of the days."""
        if not self._choice.first:
            return False
        day, wish = self._choice.first, self._wish().spans
        while day <= self._choice.last:
            if self._special.get(day) != wish:
                return True
            day = add_days(day, 1)
        return False

    @Slot()
    def ask_save(self) -> None:
        self.screen.touched()
        try:
            concerned = opening.would_concern(self.house, wish=self._wish())
        except Refused as refused:
            self.screen.refuse(refused)
            return
        kind = self._choice.kind
        after = day_text(self._spans(), self.words) if kind == "other" else self.words.say(f"exceptions_{kind}")
        line = self.words.say("exceptions_becomes", days=self._range_text(), after=after)
        self._summary = f"{line}\n\n{concerned_text(len(concerned), self.words)}"
        self._asking, self.nonce = True, new_nonce()
        self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        self._asking = False
        self.changed.emit()

    @Slot()
    def save(self) -> None:
        staff = self.screen.session.staff
        if staff is None or not self._asking:
            return
        self._asking = False
        wish, nonce = self._wish(), self.nonce
        done = self.screen.act(lambda: opening.change(self.house, wish=wish, by=staff, nonce=nonce))
        self._show()
        if done is not None:
            after_change(self.screen, len(done.result), self.words.say("exceptions_saved"))

    cells = Property(QObject, lambda self: self._cells, constant=True)
    editor = Property(QObject, lambda self: self._editor, constant=True)
    hasChoice = Property(bool, lambda self: bool(self._choice.first), notify=viewChanged)
    kind = Property(str, lambda self: self._choice.kind, notify=viewChanged)
    rangeText = Property(
        str,
        lambda self: self._range_text() if self._choice.first else "",
        notify=viewChanged,
    )
    usualText = Property(
        str,
        lambda self: self._usual_text() if self._choice.first else "",
        notify=viewChanged,
    )
    wantsRange = Property(bool, lambda self: self._wants_range, notify=viewChanged)
    canGoBack = Property(bool, lambda self: self._monday > self._first_monday, notify=viewChanged)
    canSave = Property(bool, lambda self: self._says_more(), notify=viewChanged)
    asking = Property(bool, lambda self: self._asking, notify=viewChanged)
    summary = Property(str, lambda self: self._summary, notify=viewChanged)
