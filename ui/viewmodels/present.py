"""Who is in the house now: for whoever holds the day, and for staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.rules.powers import Power
from kiosk.services import office
from kiosk.services.house import Topic
from ui.rows import Rows
from ui.viewmodels.base import PageModel
from ui.viewmodels.people import PersonRow, person_rows

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by navigation")
class PresentModel(PageModel):
    viewChanged = Signal()

    PICTURE = "members"
    NEEDS_POWER = Power.SEE_PRESENT
    TOPICS = frozenset({Topic.MEMBERS, Topic.PRESENCE})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._view: tuple[PersonRow, ...] = ()
        self._members = Rows(PersonRow, parent=self)

    def _title(self) -> str:
        return self.words.say("day_present_title", n=len(self._view))

    def refresh(self) -> None:
        everybody, _, present = office.members(self.house)
        view = person_rows((member for member in everybody if member.id in present), self.words)
        if view != self._view:
            self._view = view
            self._members.replace(view)
            self.changed.emit()

    members = Property(QObject, lambda self: self._members, constant=True)
    empty = Property(bool, lambda self: not self._view, notify=viewChanged)
