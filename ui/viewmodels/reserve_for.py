"""ReserveFor: for somebody absent. A touch on her sign leads to the same pages, with a band of her colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.rules.powers import Power
from kiosk.services import office
from kiosk.services.house import Topic
from ui.rows import Rows
from ui.viewmodels.base import PageModel
from ui.viewmodels.finder import Finder
from ui.viewmodels.people import PersonRow, person_rows

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by navigation")
class ReserveForModel(PageModel):
    viewChanged = Signal()

    TITLE = "reserve_for_title"
    PICTURE = "reserve-for"
    NEEDS_POWER = Power.RESERVE_FOR
    TOPICS = frozenset({Topic.MEMBERS})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._people = Rows(PersonRow, parent=self)
        self._finder = Finder(self, self.refresh)

    def refresh(self) -> None:
        everybody = (member for member in office.members(self.house)[0] if not member.paused)
        rows = person_rows(self._finder.among(everybody), self.words)
        if rows != self._people.rows:
            self._people.replace(rows)
            self.changed.emit()

    @Slot(int)
    def choose(self, member: int) -> None:
        """On to the machines, for her."""
        self.screen.go("Reserve", member=member)

    people = Property(QObject, lambda self: self._people, constant=True)
    finder = Property(QObject, lambda self: self._finder, constant=True)
    empty = Property(bool, lambda self: not self._people.rows, notify=viewChanged)
