"""MaintenanceLog: one machine, what is due on it, what was done to it and what that cost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.maintenance import MAINTENANCE_TASKS, LogEntry, LogKind
from kiosk.services import maintenance, office
from kiosk.services.house import Topic
from kiosk.words import Words
from kiosk.words.formats import day_short, euros
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.maintenance import DueRow, due_rows, task_text
from ui.viewmodels.unit_names import unit_name

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

KIND_PICTURES = {LogKind.SERVICE: "maintenance", LogKind.REPAIR: "repair", LogKind.REMARK: "pencil"}


@dataclass(frozen=True, slots=True)
class EntryRow:
    seq: int
    picture: str
    label: str
    date: str
    detail: str
    cost: str


def entry_row(entry: LogEntry, words: Words) -> EntryRow:
    picture = MAINTENANCE_TASKS.get(entry.task, "") if entry.kind is LogKind.SERVICE else ""
    task = entry.task if entry.plan_id is None else task_text(entry.task, words)
    label = task or words.say(f"maintenance_kind_{entry.kind}")
    if entry.kind is LogKind.REMARK and entry.plan_id is not None:
        label = f"{label}: {words.say('maintenance_taken_back')}"
    date = f"{day_short(entry.local_day, words)} {entry.local_day[:4]}"
    cost = "" if entry.cost_cents is None else euros(entry.cost_cents, words.language)
    return EntryRow(entry.seq, picture or KIND_PICTURES[entry.kind], label, date, entry.parts, cost)


@QmlElement
@QmlUncreatable("made by navigation")
class MaintenanceLogModel(PageModel):
    viewChanged = Signal()

    PICTURE = "maintenance"
    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.MAINTENANCE, Topic.RESOURCES, Topic.USES})

    def __init__(self, screen: Screen, unit: int = 0) -> None:
        super().__init__(screen)
        self._unit, self._resource = unit, 0
        self._name = self._picture_name = self._costs = ""
        self._due = Rows(DueRow, parent=self)
        self._entries = Rows(EntryRow, parent=self)

    def _title(self) -> str:
        return self._name or self.words.say("maintenance_title")

    def _picture(self) -> str:
        return self._picture_name or self.PICTURE

    def refresh(self) -> None:
        known = {unit.id: (resource, units) for resource, units in office.machines(self.house) for unit in units}
        if self._unit not in known:
            self.changed.emit()
            return
        resource, units = known[self._unit]
        found = maintenance.history(self.house, unit_id=self._unit)
        self._resource, self._picture_name = resource.id, resource.picture
        self._name = unit_name(resource, found.unit, len(units), self.words)
        due = [each for each in maintenance.due(self.house, resource_id=resource.id) if each.unit.id == self._unit]
        self._due.replace(due_rows(due, {resource.id: 1}, self.words))
        self._entries.replace([entry_row(each, self.words) for each in found.entries])
        self._costs = "   ".join(
            self.words.say("maintenance_year", year=year, cost=euros(cents, self.words.language))
            for year, cents in found.costs
        )
        self.changed.emit()

    @Slot(int)
    def done(self, plan: int) -> None:
        """It was done now."""
        staff, nonce = self.screen.session.staff, new_nonce()
        if staff is None:
            return
        self.screen.touched()
        self.screen.act(
            lambda: maintenance.note(
                self.house, unit_id=self._unit, kind=LogKind.SERVICE, plan_id=plan, by=staff, nonce=nonce
            )
        )

    @Slot(str)
    def note(self, kind: str) -> None:
        """ "repair" or "remark"."""
        self.screen.touched()
        self.screen.go("MaintenanceNote", unit=self._unit, kind=kind)

    @Slot(int)
    def open_entry(self, seq: int) -> None:
        """Parts and cost of it, or that it was not done."""
        self.screen.touched()
        self.screen.go("MaintenanceNote", unit=self._unit, seq=seq)

    @Slot(str)
    def go(self, page: str) -> None:
        """The plans or the documents of such machines."""
        self.screen.touched()
        self.screen.go(page, resource=self._resource)

    due = Property(QObject, lambda self: self._due, constant=True)
    entries = Property(QObject, lambda self: self._entries, constant=True)
    empty = Property(bool, lambda self: not self._entries.rows, notify=viewChanged)
    costs = Property(str, lambda self: self._costs, notify=viewChanged)
