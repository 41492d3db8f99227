"""MaintenanceNote: what was done to a machine, with parts and cost where there are any."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.maintenance import LogEntry, LogKind
from kiosk.services import maintenance
from kiosk.services.house import Change
from kiosk.words.formats import euros
from ui.viewmodels.base import PageModel
from ui.viewmodels.maintenance import task_text

if TYPE_CHECKING:
    from kiosk.model.people import Member
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

MOST_DIGITS = 7


@QmlElement
@QmlUncreatable("made by navigation")
class MaintenanceNoteModel(PageModel):
    """A new repair or remark, or with `seq` what was noted before."""

    viewChanged = Signal()

    PICTURE = "pencil"
    NEEDS_STAFF = True

    def __init__(self, screen: Screen, unit: int = 0, kind: str = "repair", seq: int = 0) -> None:
        super().__init__(screen)
        self._unit = unit
        self._kept = maintenance.entry(self.house, seq=seq) if seq else None
        self._kind = self._kept.kind if self._kept else LogKind(kind)
        self._task = self._kept.task if self._kept else ""
        self._parts = self._kept.parts if self._kept else ""
        cost = self._kept.cost_cents if self._kept else None
        self._digits = "" if cost is None else str(cost)

    def _title(self) -> str:
        kind = self.words.say(f"maintenance_kind_{self._kind}")
        return task_text(self._task, self.words) if self._kept and self._kind is LogKind.SERVICE else kind

    def refresh(self) -> None:
        self.changed.emit()

    @Slot(str)
    def set_task(self, task: str) -> None:
        self.screen.touched()
        self._task = task
        self.changed.emit()

    @Slot(str)
    def set_parts(self, parts: str) -> None:
        self.screen.touched()
        self._parts = parts

    @Slot(str)
    def key(self, symbol: str) -> None:
        """A key of the number pad: cents come in from the right."""
        self.screen.touched()
        self._digits = self._digits[:-1] if symbol == "back" else (self._digits + symbol).lstrip("0")[:MOST_DIGITS]
        self.changed.emit()

    @Slot()
    def save(self) -> None:
        staff = self.screen.session.staff
        if staff is not None and self.screen.act(lambda: self._save(staff)) is not None:
            self.screen.back()
            self.screen.say_done(self.words.say("maintenance_note_saved"), "maintenance")

    def _save(self, staff: Member) -> Change[LogEntry]:
        cost = int(self._digits) if self._digits else None
        if self._kept is not None:
            said = replace(self._kept, task=self._task, parts=self._parts, cost_cents=cost)
            return maintenance.correct(self.house, entry=said, by=staff, nonce=self.nonce)
        return maintenance.note(
            self.house, unit_id=self._unit, kind=self._kind, task=self._task, parts=self._parts, cost_cents=cost,
            by=staff, nonce=self.nonce,
        )  # fmt: skip

    @Slot()
    def take_back(self) -> None:
        """It was not done after all."""
        kept, staff = self._kept, self.screen.session.staff
        if kept is None or staff is None:
            return
        if self.screen.act(lambda: maintenance.take_back(self.house, entry=kept, by=staff, nonce=self.nonce)):
            self.screen.back()

    asksTask = Property(bool, lambda self: self._kind is not LogKind.SERVICE, constant=True)
    isRemark = Property(bool, lambda self: self._kind is LogKind.REMARK, constant=True)
    canTakeBack = Property(bool, lambda self: self._kept is not None and self._kind is LogKind.SERVICE, constant=True)
    task = Property(str, lambda self: self._task, notify=viewChanged)
    parts = Property(str, lambda self: self._parts, notify=viewChanged)
    cost = Property(str, lambda self: euros(int(self._digits or 0), self.words.language), notify=viewChanged)
    hasCost = Property(bool, lambda self: bool(self._digits), notify=viewChanged)
    canSave = Property(bool, lambda self: self._kind is LogKind.SERVICE or bool(self._task.strip()), notify=viewChanged)
