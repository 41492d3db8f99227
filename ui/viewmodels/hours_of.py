"""HoursOf: every machine and place, and whether its hours are its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.services import loans, office, opening
from kiosk.services.house import Topic
from ui.rows import Rows
from ui.viewmodels.base import PageModel

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ResourceRow:
    resource: int
    label: str
    picture: str
    text: str
    own: bool


@QmlElement
@QmlUncreatable("made by navigation")
class HoursOfModel(PageModel):
    viewChanged = Signal()

    TITLE = "opening_of_title"
    PICTURE = "hours"
    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.HOURS, Topic.RESOURCES})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._resources = Rows(ResourceRow, parent=self)
        self._lent: dict[int, int] = {}

    def refresh(self) -> None:
        self._lent = {each.loan.resource_id: each.loan.id for each in reversed(loans.loans(self.house))}
        rows = []
        for resource, _ in office.machines(self.house):
            own = bool(opening.weekly(self.house, resource_id=resource.id))
            lent = resource.id in self._lent
            key = "opening_lent" if lent else "opening_own" if own else "opening_as_place"
            rows.append(ResourceRow(resource.id, resource.name, resource.picture, self.words.say(key), own or lent))
        self._resources.replace(rows)
        self.changed.emit()

    @Slot(int)
    def choose(self, resource: int) -> None:
        """Its hours; of a lent place, its loan."""
        self.screen.touched()
        if resource in self._lent:
            self.screen.go("LoanEdit", loan=self._lent[resource])
        else:
            self.screen.go("HoursEdit", resource=resource)

    resources = Property(QObject, lambda self: self._resources, constant=True)
    empty = Property(bool, lambda self: not self._resources.rows, notify=viewChanged)
