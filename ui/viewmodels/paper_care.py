"""What paper needs: how to change the roll in pictures, or one question about one paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.rules.paper import Concern, Need
from kiosk.services import print_queue
from kiosk.services.house import Change, Topic, changed
from kiosk.words import Words
from kiosk.words.formats import clock
from ui.rows import Rows
from ui.viewmodels.base import PageModel
from ui.viewmodels.printers import KIND_PICTURES

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

SMALL = frozenset({"generic58", "chinese58"})
"""Families whose lid is lifted with a finger; the others have a lever or a button."""
QUESTIONS = frozenset({Need.CAME_OUT, Need.STALE})


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, as a picture and a few words."""

    number: int
    picture: str
    text: str


@dataclass(frozen=True, slots=True)
class View:
    """`need` is "" where all is well; `job` is the paper asked about; `more` counts the other papers asked about."""

    need: str = ""
    picture: str = "done"
    title: str = ""
    sentence: str = ""
    job: int = 0
    more: int = 0
    steps: tuple[Step, ...] = ()


def derive(found: Sequence[Concern], words: Words, zone: str) -> View:
    """The most urgent concern as a page."""
    if not found:
        return View(title=words.say("care_well"), sentence=words.say("care_well_why"))
    first = found[0]
    if first.job is not None:
        more = sum(each.need is first.need for each in found) - 1
        key = "care_paper_copy" if first.job.copy > 1 else "care_paper_of"
        paper = words.say(
            key, kind=words.say(f"printers_kind_{first.job.kind}"), copy=first.job.copy,
            time=clock(first.job.created_at, zone),
        )  # fmt: skip
        return View(
            first.need.value, KIND_PICTURES.get(first.job.kind, "printer"), words.say(f"care_{first.need}"), paper,
            first.job.id, more,
        )  # fmt: skip
    name = first.printer.name if first.printer and first.printer.name else words.say("care_this_printer")
    return View(
        first.need.value, "printer", words.say(f"care_{first.need}"), name, steps=_steps(first, words),
    )  # fmt: skip


def _steps(concern: Concern, words: Words) -> tuple[Step, ...]:
    printer = concern.printer
    small = printer is not None and (
        printer.profile in SMALL or (printer.profile == "generic" and printer.columns < 48)
    )
    size = "small" if small else "big"
    match concern.need:
        case Need.PAPER:
            names = [f"open-{size}", "old", f"new-{size}", f"pull-{size}", f"close-{size}"]
        case Need.COVER:
            names = [f"pull-{size}", f"close-{size}"]
        case _:
            names = ["power", "cable", "call"]
    return tuple(
        Step(number, f"roll-{name}", words.say(f"care_step_{name.partition('-')[0]}"))
        for number, name in enumerate(names, start=1)
    )


@QmlElement
@QmlUncreatable("made by navigation")
class PaperCareModel(PageModel):
    viewChanged = Signal()

    TITLE = "care_title"
    PICTURE = "roll-change"
    TOPICS = frozenset({Topic.PRINTS})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._view = View()
        self._steps = Rows(Step, parent=self)

    def refresh(self) -> None:
        self.screen.paper_care.refresh()
        view = derive(self.screen.paper_care.found, self.words, self.house.settings.zone)
        if view != self._view:
            self._view = view
            self._steps.replace(view.steps)
            self.changed.emit()

    @Slot()
    def yes(self) -> None:
        """It came out; or: print the old paper now."""
        self._answer(came_out=True)

    @Slot()
    def no(self) -> None:
        """It did not come out: once more, as a duplicate; or: leave the old paper."""
        self._answer(came_out=False)

    def _answer(self, *, came_out: bool) -> None:
        self.screen.touched()
        job, need = self._view.job, self._view.need
        nonce = f"{self.nonce}-{job}-{need}"
        if need == Need.CAME_OUT:
            self.screen.act(lambda: print_queue.answer(self.house, job_id=job, came_out=came_out, nonce=nonce))
        elif need == Need.STALE and came_out:
            self.screen.act(lambda: print_queue.retry(self.house, job_id=job, nonce=nonce))
        elif need == Need.STALE:
            self.screen.act(lambda: print_queue.cancel(self.house, job_id=job))

    @Slot()
    def leave_all(self) -> None:
        """Nobody wants the old papers any more."""
        self.screen.touched()
        if self._view.need == Need.STALE:
            self.screen.act(self._cancel_all)

    def _cancel_all(self) -> Change[None]:
        for concern in self.screen.paper_care.found:
            if concern.need is Need.STALE and concern.job is not None:
                print_queue.cancel(self.house, job_id=concern.job.id)
        return Change(None, changed(Topic.PRINTS))

    need = Property(str, lambda self: self._view.need, notify=viewChanged)
    job = Property(int, lambda self: self._view.job, notify=viewChanged)
    papers = Property(str, lambda self: self._view.picture, notify=viewChanged)
    heading = Property(str, lambda self: self._view.title, notify=viewChanged)
    sentence = Property(str, lambda self: self._view.sentence, notify=viewChanged)
    more = Property(int, lambda self: self._view.more, notify=viewChanged)
    leaveAll = Property(str, lambda self: self.words.say("care_leave_all", n=self._view.more + 1), notify=viewChanged)
    asks = Property(bool, lambda self: self._view.need in QUESTIONS, notify=viewChanged)
    steps = Property(QObject, lambda self: self._steps, constant=True)
