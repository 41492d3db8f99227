"""Maintenance: what is due on the machines, the most urgent first, noted as done with one touch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.maintenance import MAINTENANCE_TASKS, Due, LogEntry, LogKind
from kiosk.services import maintenance, office
from kiosk.services.house import Topic
from kiosk.words import Words
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.unit_names import unit_name

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class DueRow:
    """`mark` is "late", "soon" or "fine": the shape before the words."""

    key: str
    plan: int
    unit: int
    label: str
    picture: str
    machine: str
    machinePicture: str
    stateText: str
    mark: str


@dataclass(frozen=True, slots=True)
class UnitRow:
    unit: int
    label: str
    picture: str
    text: str
    mark: str


def task_text(task: str, words: Words) -> str:
    """A shipped task in the language of the screen, any other as it was written."""
    return words.say(f"maintenance_task_{task}") if task in MAINTENANCE_TASKS else task


def due_text(due: Due, words: Words) -> str:
    """ "dans 5 jours" or "reste 12 h d'utilisation": of the two what comes first."""
    if due.days_left is not None and _days_come_first(due):
        return _days_text(due.days_left, words)
    minutes = due.minutes_left or 0
    return words.say("maintenance_in_hours" if minutes > 0 else "maintenance_late_hours", n=abs(minutes) // 60)


def _days_come_first(due: Due) -> bool:
    if due.minutes_left is None or due.days_left is None:
        return True
    return due.days_left * (due.plan.every_minutes or 1) <= due.minutes_left * (due.plan.every_days or 1)


def _days_text(days: int, words: Words) -> str:
    if days == 0:
        return words.say("maintenance_today")
    return words.say("maintenance_in_days", n=days) if days > 0 else words.say("maintenance_late_days", n=-days)


def due_rows(due: list[Due], units: dict[int, int], words: Words) -> tuple[DueRow, ...]:
    """`units` is how many units each resource has."""
    return tuple(
        DueRow(
            f"{each.plan.id}-{each.unit.id}", each.plan.id, each.unit.id, task_text(each.plan.task, words),
            each.plan.picture, unit_name(each.resource, each.unit, units.get(each.resource.id, 1), words),
            each.resource.picture, due_text(each, words), each.urgency.value,
        )
        for each in due
    )  # fmt: skip


@QmlElement
@QmlUncreatable("made by navigation")
class MaintenanceModel(PageModel):
    """`resource` 0 is every machine. `mode` is "due" or "units"."""

    viewChanged = Signal()

    PICTURE = "maintenance"
    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.MAINTENANCE, Topic.RESOURCES, Topic.USES})

    def __init__(self, screen: Screen, resource: int = 0) -> None:
        super().__init__(screen)
        self._resource = resource
        self._mode = "due"
        self._noted: LogEntry | None = None
        self._noted_text = ""
        self._due = Rows(DueRow, parent=self)
        self._units = Rows(UnitRow, parent=self)

    def _title(self) -> str:
        name = next((each.name for each, _ in office.machines(self.house) if each.id == self._resource), "")
        return self.words.say("maintenance_of", name=name) if name else self.words.say("maintenance_title")

    def refresh(self) -> None:
        found = maintenance.due(self.house, resource_id=self._resource or None)
        machines = [each for each in office.machines(self.house) if self._resource in (0, each[0].id)]
        counts = {resource.id: len(units) for resource, units in machines}
        self._due.replace(due_rows(found, counts, self.words))
        nearest: dict[int, Due] = {}
        for each in found:
            nearest.setdefault(each.unit.id, each)
        self._units.replace([
            UnitRow(
                unit.id, unit_name(resource, unit, len(units), self.words), resource.picture,
                due_text(nearest[unit.id], self.words) if unit.id in nearest else "",
                nearest[unit.id].urgency.value if unit.id in nearest else "fine",
            )
            for resource, units in machines for unit in units
        ])  # fmt: skip
        self.changed.emit()

    @Slot(int, int)
    def done(self, plan: int, unit: int) -> None:
        """One touch: it was done now. Parts and cost can be said after, or that it was not."""
        staff, nonce = self.screen.session.staff, new_nonce()
        row = next((each for each in self._due.rows if (each.plan, each.unit) == (plan, unit)), None)
        if staff is None or row is None:
            return
        self.screen.touched()
        noted = self.screen.act(
            lambda: maintenance.note(
                self.house, unit_id=unit, kind=LogKind.SERVICE, plan_id=plan, by=staff, nonce=nonce
            )
        )
        if noted is not None:
            self._noted = noted.result
            self._noted_text = self.words.say("maintenance_noted", task=row.label, unit=row.machine)
            self.changed.emit()

    @Slot()
    def take_back(self) -> None:
        """It was not done after all."""
        noted, staff, nonce = self._noted, self.screen.session.staff, new_nonce()
        self._noted = None
        self.changed.emit()
        if noted is not None and staff is not None:
            self.screen.act(lambda: maintenance.take_back(self.house, entry=noted, by=staff, nonce=nonce))

    @Slot()
    def add_cost(self) -> None:
        noted, self._noted = self._noted, None
        if noted is not None:
            self.screen.touched()
            self.screen.go("MaintenanceNote", unit=noted.unit_id, seq=noted.seq)

    @Slot(int)
    def open_unit(self, unit: int) -> None:
        self.screen.touched()
        self.screen.go("MaintenanceLog", unit=unit)

    @Slot()
    def switch_mode(self) -> None:
        self.screen.touched()
        self._mode = "units" if self._mode == "due" else "due"
        self.changed.emit()

    @Slot()
    def open_plans(self) -> None:
        """The plans of the one machine that is shown."""
        self.screen.touched()
        self.screen.go("MaintenanceEdit", resource=self._resource)

    due = Property(QObject, lambda self: self._due, constant=True)
    units = Property(QObject, lambda self: self._units, constant=True)
    empty = Property(bool, lambda self: not self._due.rows, notify=viewChanged)
    mode = Property(str, lambda self: self._mode, notify=viewChanged)
    ofOne = Property(bool, lambda self: self._resource > 0, constant=True)
    hasNoted = Property(bool, lambda self: self._noted is not None, notify=viewChanged)
    notedText = Property(str, lambda self: self._noted_text, notify=viewChanged)
