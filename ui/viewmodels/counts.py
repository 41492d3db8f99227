"""Counts: the figures of a month for whoever funds the place, to print or to take along; and a sheet to sign in ink."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import Trouble
from kiosk.rules.small_numbers import Untold
from kiosk.services import counts
from kiosk.services.counts import Month, said
from kiosk.services.house import Topic
from kiosk.words import LANGUAGES, Words
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

PICTURES = {
    "visits": "badge-hand",
    "persons": "members",
    "hours": "hours",
    "batches": "made",
    "reservations": "reserve",
}


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure; `small` where it is words instead of a number."""

    figure: str
    picture: str
    label: str
    value: str
    small: bool


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """How many speak it; `share` (0 to 1) is the length of its bar, 0 where the figure is not told."""

    language: str
    label: str
    value: str
    share: float


@dataclass(frozen=True, slots=True)
class CountsView:
    month: str = ""
    figures: tuple[FigureRow, ...] = ()
    languages: tuple[LanguageRow, ...] = ()


def derive(found: Month, words: Words) -> CountsView:
    """The figures of one month in words."""
    values = (found.visits, found.persons.total, found.hours, found.batches, found.reservations)
    figures = tuple(
        FigureRow(name, PICTURES[name], words.say(f"counts_{name}"), said(value, words), isinstance(value, Untold))
        for name, value in zip(counts.FIGURES, values, strict=True)
    )
    told = {name: value for name, value in found.persons.groups.items() if not isinstance(value, Untold)}
    most = max(told.values(), default=0)
    languages = tuple(
        LanguageRow(name, LANGUAGES.get(name, name), said(value, words), told.get(name, 0) / most if most else 0.0)
        for name, value in sorted(found.persons.groups.items(), key=lambda each: -told.get(each[0], 0))
    )
    return CountsView(counts.month_said(found.month, words), figures, languages)


@QmlElement
@QmlUncreatable("made by navigation")
class CountsModel(PageModel):
    viewChanged = Signal()

    TITLE = "counts_title"
    PICTURE = "counts"
    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.PRESENCE, Topic.BATCHES, Topic.RESERVATIONS, Topic.HOURS})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._months = counts.months(self.house)
        self._at = 0
        self._file = ""
        self._view = CountsView()
        self._figures = Rows(FigureRow, parent=self)
        self._languages = Rows(LanguageRow, parent=self)

    def refresh(self) -> None:
        view = derive(counts.of_month(self.house, self._months[self._at]), self.words)
        if view != self._view:
            self._view = view
            self._figures.replace(view.figures)
            self._languages.replace(view.languages)
            self.changed.emit()

    @Slot()
    def before(self) -> None:
        self._turn(1)

    @Slot()
    def after(self) -> None:
        self._turn(-1)

    def _turn(self, by: int) -> None:
        self.screen.touched()
        self._at = max(0, min(len(self._months) - 1, self._at + by))
        self.refresh()

    @Slot()
    def print_it(self) -> None:
        self.screen.touched()
        month, language, nonce = self._months[self._at], self.words.language, self.nonce
        change = self.screen.act(lambda: counts.print_month(self.house, month=month, language=language, nonce=nonce))
        if change is not None:
            self.nonce = new_nonce()
            self.screen.say_done(self.words.say("charter_printing"), "printer")

    @Slot()
    def save(self) -> None:
        """Every month as a file for a spreadsheet."""
        self.screen.touched()
        try:
            path = counts.save_csv(self.house, language=self.words.language)
        except Trouble as error:
            self.screen.tell_trouble(error)
            return
        self._show_file(str(path))

    @Slot()
    def sheet(self) -> None:
        """Lines to sign in ink, which the kiosk does not keep."""
        self.screen.touched()
        try:
            path = self.screen.outlets.save_attendance(self.words.language)
        except Trouble as error:
            self.screen.tell_trouble(error)
            return
        self._show_file(path)

    def _show_file(self, path: str) -> None:
        self._file = path
        self.changed.emit()

    @Slot()
    def close_file(self) -> None:
        self._show_file("")

    def _file_text(self) -> str:
        days = self.house.settings.paper_days
        return self.words.say("counts_file", file=self._file, n=days) if self._file else ""

    figures = Property(QObject, lambda self: self._figures, constant=True)
    languages = Property(QObject, lambda self: self._languages, constant=True)
    languageCount = Property(int, lambda self: len(self._view.languages), notify=viewChanged)
    month = Property(str, lambda self: self._view.month, notify=viewChanged)
    canBefore = Property(bool, lambda self: self._at < len(self._months) - 1, notify=viewChanged)
    canAfter = Property(bool, lambda self: self._at > 0, notify=viewChanged)
    fileText = Property(str, lambda self: self._file_text(), notify=viewChanged)
