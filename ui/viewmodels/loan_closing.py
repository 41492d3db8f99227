"""LoanClosing: what is done before a lent place is left, ticked by pictures by whoever is there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.loans import LoanTask
from kiosk.model.opening import CLOSING_TASKS
from kiosk.services import loans
from kiosk.services.house import Topic
from kiosk.services.loans import Closing
from kiosk.words import Words
from kiosk.words.formats import day_short
from ui.rows import Rows
from ui.viewmodels.base import PageModel, heard, new_nonce

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class TaskRow:
    task: int
    label: str
    picture: str
    done: bool
    text: str


def task_text(task: str, words: Words) -> str:
    """A shipped line in the language of the screen, any other as it was written."""
    return words.say(f"closing_{task}") if task in CLOSING_TASKS else task


def task_rows(items: tuple[tuple[LoanTask, bool], ...], words: Words) -> tuple[TaskRow, ...]:
    return tuple(
        TaskRow(
            task.id, task_text(task.task, words), task.picture, done,
            words.say("closing_ticked" if done else "closing_open"),
        )
        for task, done in items
    )  # fmt: skip


@QmlElement
@QmlUncreatable("made by navigation")
class LoanClosingModel(PageModel):
    """`day` "" is today; another day's closing is what was left open."""

    viewChanged = Signal()

    TITLE = "closing_title"
    PICTURE = "closing"
    NEEDS_MEMBER = True
    TOPICS = frozenset({Topic.HOURS})

    def __init__(self, screen: Screen, loan: int = 0, day: str = "") -> None:
        super().__init__(screen)
        self._loan, self._day = loan, day or self.house.today()
        self._closing: Closing | None = None
        self._tasks = Rows(TaskRow, parent=self)

    def _title(self) -> str:
        if self._closing is None:
            return super()._title()
        if self._closing.day != self.house.today():
            return self.words.say("closing_day", day=day_short(self._closing.day, self.words))
        return self.words.say("closing_of", place=self._closing.resource.name)

    def _spoken(self) -> str:
        return heard(self._title(), *(row.label for row in self._tasks.rows if not row.done))

    def refresh(self) -> None:
        known = any(each.loan.id == self._loan for each in loans.loans(self.house))
        self._closing = loans.closing(self.house, loan_id=self._loan, day=self._day) if known else None
        self._tasks.replace(task_rows(self._closing.items, self.words) if self._closing else ())
        self.changed.emit()

    @Slot(int)
    def touch(self, task: int) -> None:
        """Done, or not yet after all."""
        self.screen.touched()
        row = next((each for each in self._tasks.rows if each.task == task), None)
        if row is None:
            return
        nonce, member = new_nonce(), self.screen.session.member
        self.screen.act(
            lambda: loans.tick(self.house, task_id=task, day=self._day, done=not row.done, by=member, nonce=nonce)
        )

    @Slot()
    def finish(self) -> None:
        """Whatever is ticked: nobody is held back."""
        left = self._closing.left if self._closing else 0
        self.screen.back()
        words = self.words
        sentence = words.say("closing_some_left", n=left) if left else words.say("closing_all_done")
        self.screen.say_done(sentence, "closing" if left else "done")

    tasks = Property(QObject, lambda self: self._tasks, constant=True)
    empty = Property(bool, lambda self: not self._tasks.rows, notify=viewChanged)
