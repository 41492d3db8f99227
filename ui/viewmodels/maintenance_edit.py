"""MaintenanceEdit: what is planned for such machines: a task by its picture, every so many days or hours of use."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.maintenance import MAINTENANCE_TASKS, STARTER_PLANS, MaintenancePlan
from kiosk.services import maintenance, office
from kiosk.services.house import Topic
from kiosk.words import Words
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.maintenance import task_text

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

DAYS = (0, 1, 2, 3, 7, 14, 21, 30, 60, 90, 120, 180, 270, 365, 730)
HOURS = (0, 1, 2, 4, 8, 12, 20, 30, 40, 60, 80, 100, 150, 200, 300, 500, 1000)
"""Lengths one reaches with − and +; 0 is never."""


@dataclass(frozen=True, slots=True)
class PlanRow:
    plan: int
    label: str
    picture: str
    text: str


@dataclass(frozen=True, slots=True)
class TaskRow:
    task: str
    label: str
    picture: str
    chosen: bool


def often_text(plan: MaintenancePlan, words: Words) -> str:
    """ "tous les 30 jours ou toutes les 40 h d'utilisation"."""
    parts = []
    if plan.every_days:
        parts.append(words.say("maintenance_every_days", n=plan.every_days))
    if plan.every_minutes:
        parts.append(words.say("maintenance_every_hours", n=max(1, plan.every_minutes // 60)))
    return f" {words.say('maintenance_or')} ".join(parts)


def stepped(value: int, by: int, steps: tuple[int, ...]) -> int:
    """The next length up or down."""
    if by > 0:
        return next((step for step in steps if step > value), value)
    return next((step for step in reversed(steps) if step < value), 0)


@QmlElement
@QmlUncreatable("made by navigation")
class MaintenanceEditModel(PageModel):
    viewChanged = Signal()

    PICTURE = "maintenance"
    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.MAINTENANCE})

    def __init__(self, screen: Screen, resource: int = 0) -> None:
        super().__init__(screen)
        self._resource = office.machine(self.house, resource)
        self._draft: MaintenancePlan | None = None
        self._kept: list[MaintenancePlan] = []
        self._plans = Rows(PlanRow, parent=self)
        self._tasks = Rows(TaskRow, parent=self)

    def _title(self) -> str:
        return self._resource.name if self._resource else self.words.say("maintenance_plans")

    def _picture(self) -> str:
        return self._resource.picture if self._resource else self.PICTURE

    def refresh(self) -> None:
        self._kept = maintenance.plans(self.house, resource_id=self._resource.id) if self._resource else []
        self._plans.replace([
            PlanRow(each.id, task_text(each.task, self.words), each.picture, often_text(each, self.words))
            for each in self._kept
        ])  # fmt: skip
        chosen = self._draft.task if self._draft else ""
        self._tasks.replace([
            TaskRow(task, task_text(task, self.words), picture, task == chosen)
            for task, picture in MAINTENANCE_TASKS.items()
        ])  # fmt: skip
        self.changed.emit()

    @Slot(int)
    def edit(self, plan: int) -> None:
        """One of the plans into the hand; 0 is a new one."""
        self.screen.touched()
        new = MaintenancePlan(0, self._resource.id if self._resource else 0, "", "care-check", 30)
        self._draft = next((each for each in self._kept if each.id == plan), new)
        self.nonce = new_nonce()
        self.refresh()

    @Slot()
    def close_draft(self) -> None:
        self.screen.touched()
        self._draft = None
        self.refresh()

    def _change(self, **changes: object) -> None:
        self.screen.touched()
        if self._draft is not None:
            self._draft = replace(self._draft, **changes)
            self.refresh()

    @Slot(str)
    def choose_task(self, task: str) -> None:
        self._change(task=task, picture=MAINTENANCE_TASKS[task])

    @Slot(str)
    def set_own_task(self, text: str) -> None:
        """A task of the place's own words."""
        if text.strip():
            self._change(task=text, picture="care-check")

    @Slot(int)
    def step_days(self, by: int) -> None:
        days = stepped(self._draft.every_days or 0, by, DAYS) if self._draft else 0
        self._change(every_days=days or None)

    @Slot(int)
    def step_hours(self, by: int) -> None:
        hours = stepped((self._draft.every_minutes or 0) // 60, by, HOURS) if self._draft else 0
        self._change(every_minutes=hours * 60 or None)

    @Slot()
    def save(self) -> None:
        draft, staff, nonce = self._draft, self.screen.session.staff, self.nonce
        if draft is None or staff is None:
            return
        if self.screen.act(lambda: maintenance.save_plan(self.house, plan=draft, by=staff, nonce=nonce)) is not None:
            self.close_draft()
            self.screen.say_done(self.words.say("maintenance_saved"), "maintenance")

    @Slot()
    def drop(self) -> None:
        draft, staff, nonce = self._draft, self.screen.session.staff, self.nonce
        if draft is None or staff is None:
            return
        if self.screen.act(lambda: maintenance.drop_plan(self.house, plan_id=draft.id, by=staff, nonce=nonce)):
            self.close_draft()
            self.screen.say_done(self.words.say("maintenance_dropped"), "maintenance")

    @Slot()
    def add_usual(self) -> None:
        """The usual tasks of such a machine."""
        resource, staff, nonce = self._resource, self.screen.session.staff, new_nonce()
        if resource is not None and staff is not None:
            self.screen.act(
                lambda: maintenance.add_usual_plans(self.house, resource_id=resource.id, by=staff, nonce=nonce)
            )

    def _own_task(self) -> str:
        return "" if self._draft is None or self._draft.task in MAINTENANCE_TASKS else self._draft.task

    def _days(self) -> str:
        days = self._draft.every_days if self._draft else None
        return self.words.say("maintenance_every_days", n=days) if days else self.words.say("maintenance_never")

    def _hours(self) -> str:
        minutes = self._draft.every_minutes if self._draft else None
        if not minutes:
            return self.words.say("maintenance_never")
        return self.words.say("maintenance_every_hours", n=max(1, minutes // 60))

    plans = Property(QObject, lambda self: self._plans, constant=True)
    tasks = Property(QObject, lambda self: self._tasks, constant=True)
    empty = Property(bool, lambda self: not self._kept, notify=viewChanged)
    hasUsual = Property(
        bool, lambda self: self._resource is not None and self._resource.picture in STARTER_PLANS, constant=True
    )
    editing = Property(bool, lambda self: self._draft is not None, notify=viewChanged)
    isNew = Property(bool, lambda self: self._draft is not None and not self._draft.id, notify=viewChanged)
    ownTask = Property(str, lambda self: self._own_task(), notify=viewChanged)
    daysText = Property(str, lambda self: self._days(), notify=viewChanged)
    hoursText = Property(str, lambda self: self._hours(), notify=viewChanged)
