"""LoanEdit: a lent place, one question after the other: which, whose, when, until, and what is done on leaving."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import Refused
from kiosk.model.loans import Loan, LoanTask
from kiosk.model.opening import CLOSING_TASKS
from kiosk.model.resources import ResourceKind
from kiosk.rules.calendar import add_days, weekday
from kiosk.rules.week import rules_of, week_of
from kiosk.services import loans, office
from kiosk.services.house import Topic
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.calendar_view import TURN, Choice, DayCell, cells, date_text, range_text
from ui.viewmodels.edit_page import StepRow
from ui.viewmodels.hours_edit import after_change, concerned_text
from ui.viewmodels.loan_closing import TaskRow, task_text
from ui.viewmodels.loans import week_text
from ui.viewmodels.week_editor import WeekEditor

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

STEPS: dict[str, str] = {"where": "place", "lender": "loan", "hours": "hours", "days": "exception", "list": "closing"}
USUAL_TASKS = ("gas", "oven", "floor", "bins", "fridge", "lights", "keys")
"""Ticked from the start in a new list."""
OWN_PICTURE = "closing"
MONTHS = (1, 3, 6, 12)


@dataclass(frozen=True, slots=True)
class PlaceRow:
    resource: int
    label: str
    picture: str
    chosen: bool


def months_after(day: str, months: int) -> str:
    """The day before the same date some months later: three months from the 1st end on the last of the third."""
    year, month = divmod(int(day[:4]) * 12 + int(day[5:7]) - 1 + months, 12)
    number = int(day[8:])
    while True:
        try:
            return add_days(f"{year:04d}-{month + 1:02d}-{number:02d}", -1)
        except ValueError:
            number -= 1


@QmlElement
@QmlUncreatable("made by navigation")
class LoanEditModel(PageModel):
    """`loan` 0 is a new one. `dialog` is "", "save" or "end"."""

    viewChanged = Signal()

    TITLE = "lending_new"
    PICTURE = "loan"
    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.RESOURCES})

    def __init__(self, screen: Screen, loan: int = 0) -> None:
        super().__init__(screen)
        today = self.house.today()
        known = any(each.loan.id == loan for each in loans.loans(self.house))
        if known:
            self._draft, tasks = loans.loan(self.house, loan_id=loan)
        else:
            self._draft = Loan(0, 0, "", today, months_after(today, 3))
            tasks = [LoanTask(0, CLOSING_TASKS[each], each) for each in USUAL_TASKS]
        self._tasks = list(tasks)
        self._step = "hours" if known else "where"
        self._monday = add_days(today, -weekday(today))
        self._wants_last = False
        self._dialog = self._summary = ""
        self._editor = WeekEditor(self, week_of(self._draft.rules))
        self._editor.edited.connect(self.changed)
        self._steps = Rows(StepRow, parent=self)
        self._places = Rows(PlaceRow, parent=self)
        self._cells = Rows(DayCell, parent=self)
        self._list = Rows(TaskRow, key="label", parent=self)

    def refresh(self) -> None:
        self._editor.refresh()
        self._show()

    def _show(self) -> None:
        say, draft = self.words.say, self._draft
        resources = sorted(
            (each for each, _ in office.machines(self.house)), key=lambda each: each.kind is not ResourceKind.PLACE
        )
        ready = bool(draft.resource_id)
        self._steps.replace([
            StepRow(step, say(f"lending_step_{step}"), picture, ready or step == "where", step == self._step)
            for step, picture in STEPS.items()
        ])  # fmt: skip
        self._places.replace([
            PlaceRow(each.id, each.name, each.picture, each.id == draft.resource_id) for each in resources
        ])  # fmt: skip
        chosen = Choice(draft.from_day, draft.until_day)
        self._cells.replace(cells(self._monday, self.house.today(), self._editor.week, {}, chosen, self.words))
        self._list.replace(self._task_rows())
        self.changed.emit()

    def _task_rows(self) -> list[TaskRow]:
        """Every shipped line, ticked where it is wanted, and the place's own."""
        wanted = {each.task for each in self._tasks}
        offered = [(task, picture) for task, picture in CLOSING_TASKS.items()]
        offered += [(each.task, each.picture) for each in self._tasks if each.task not in CLOSING_TASKS]
        return [
            TaskRow(number, task_text(task, self.words), picture, task in wanted, "")
            for number, (task, picture) in enumerate(offered)
        ]

    @Slot(str)
    def go_to(self, step: str) -> None:
        self.screen.touched()
        self._step = step
        self._show()

    @Slot(int)
    def choose_place(self, resource: int) -> None:
        self._draft, self._step = replace(self._draft, resource_id=resource), "lender"
        self.screen.touched()
        self._show()

    @Slot(str)
    def set_lender(self, lender: str) -> None:
        self.screen.touched()
        if lender != self._draft.lender:
            self._draft = replace(self._draft, lender=lender)
            self.changed.emit()

    @Slot(str)
    def touch_day(self, day: str) -> None:
        """The first day, then the last; a day before the first begins anew."""
        self.screen.touched()
        if self._wants_last and day >= self._draft.from_day:
            self._draft, self._wants_last = replace(self._draft, until_day=day), False
        else:
            self._draft, self._wants_last = replace(self._draft, from_day=day, until_day=day), True
        self._show()

    @Slot(int)
    def choose_months(self, months: int) -> None:
        """So many months from the first day on."""
        self.screen.touched()
        self._wants_last = False
        self._draft = replace(self._draft, until_day=months_after(self._draft.from_day, months))
        self._show()

    @Slot(int)
    def turn(self, by: int) -> None:
        self.screen.touched()
        today = self.house.today()
        self._monday = max(add_days(today, -weekday(today)), add_days(self._monday, by * 7 * TURN))
        self._show()

    @Slot(int)
    def touch_task(self, number: int) -> None:
        """Into the list, or out of it."""
        self.screen.touched()
        task = [*CLOSING_TASKS, *(each.task for each in self._tasks if each.task not in CLOSING_TASKS)][number]
        if any(each.task == task for each in self._tasks):
            self._tasks = [each for each in self._tasks if each.task != task]
        else:
            self._tasks.append(LoanTask(0, CLOSING_TASKS[task], task))
        self._show()

    @Slot(str)
    def add_task(self, text: str) -> None:
        """A line of the place's own."""
        self.screen.touched()
        clean = " ".join(text.split())[:60]
        if clean and all(each.task != clean for each in self._tasks):
            self._tasks.append(LoanTask(0, OWN_PICTURE, clean))
            self._show()

    def _date(self, day: str) -> str:
        return date_text(day, self.house.today(), self.words)

    def _wish(self) -> Loan:
        return replace(self._draft, rules=rules_of(self._editor.week))

    @Slot()
    def go_on(self) -> None:
        """The next question; after the last, what is going to be written."""
        self.screen.touched()
        names = list(STEPS)
        if self._step != names[-1] and not self._draft.id:
            self.go_to(names[names.index(self._step) + 1])
        else:
            self._ask_save()

    def _ask_save(self) -> None:
        wish = self._wish()
        try:
            concerned = loans.would_concern(self.house, loan=wish)
        except Refused as refused:
            self.screen.refuse(refused)
            return
        name = next((row.label for row in self._places.rows if row.resource == wish.resource_id), "")
        told = self.words.say(
            "lending_summary", resource=name, lender=wish.lender, days=week_text(week_of(wish.rules), self.words),
            range=range_text(Choice(wish.from_day, wish.until_day), self.words, self.house.today()),
        )  # fmt: skip
        self._summary = f"{told}\n\n{concerned_text(len(concerned), self.words)}"
        self._dialog, self.nonce = "save", new_nonce()
        self.changed.emit()

    @Slot()
    def ask_end(self) -> None:
        self.screen.touched()
        self._dialog, self.nonce = "end", new_nonce()
        self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        self._dialog = ""
        self.changed.emit()

    @Slot()
    def confirm(self) -> None:
        """What the sheet asked."""
        staff, ends, nonce = self.screen.session.staff, self._dialog == "end", self.nonce
        self._dialog = ""
        self.changed.emit()
        if staff is None:
            return
        if ends:
            ended = self.screen.act(lambda: loans.end(self.house, loan_id=self._draft.id, by=staff, nonce=nonce))
            concerned = len(ended.result) if ended else None
        else:
            saved = self.screen.act(
                lambda: loans.save(self.house, loan=self._wish(), tasks=self._tasks, by=staff, nonce=nonce)
            )
            concerned = len(saved.result[1]) if saved else None
        if concerned is not None:
            self.screen.back_to("Loans")
            after_change(self.screen, concerned, self.words.say("lending_end_ask" if ends else "lending_saved"))

    steps = Property(QObject, lambda self: self._steps, constant=True)
    places = Property(QObject, lambda self: self._places, constant=True)
    cells = Property(QObject, lambda self: self._cells, constant=True)
    tasks = Property(QObject, lambda self: self._list, constant=True)
    editor = Property(QObject, lambda self: self._editor, constant=True)
    step = Property(str, lambda self: self._step, notify=viewChanged)
    isNew = Property(bool, lambda self: not self._draft.id, notify=viewChanged)
    lender = Property(str, lambda self: self._draft.lender, notify=viewChanged)
    firstText = Property(str, lambda self: self._date(self._draft.from_day), notify=viewChanged)
    lastText = Property(str, lambda self: self._date(self._draft.until_day), notify=viewChanged)
    canGoOn = Property(bool, lambda self: bool(self._draft.resource_id), notify=viewChanged)
    goesOn = Property(bool, lambda self: not self._draft.id and self._step != list(STEPS)[-1], notify=viewChanged)
    dialog = Property(str, lambda self: self._dialog, notify=viewChanged)
    summary = Property(str, lambda self: self._summary, notify=viewChanged)

    @Slot(int, result=str)
    def months_text(self, months: int) -> str:
        return self.words.say("lending_year") if months == 12 else self.words.say("lending_months", n=months)
