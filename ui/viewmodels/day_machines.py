"""For who holds the day: every machine, "broken" and "works again" in two touches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.resources import Availability, Resource, Unit, UnitState
from kiosk.rules.powers import Power
from kiosk.services import office, pools
from kiosk.services.house import Topic
from kiosk.words import Words
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class UnitRow:
    unit: int
    label: str
    picture: str
    availability: str
    stateText: str


def derive(found: Sequence[tuple[Resource, Sequence[Unit]]], words: Words) -> tuple[UnitRow, ...]:
    """One tile a unit; the number is said where there are several."""
    return tuple(
        UnitRow(
            unit.id,
            words.say("staff_unit", name=resource.name, label=unit.label) if len(units) > 1 else resource.name,
            resource.picture,
            (Availability.BROKEN if unit.state is UnitState.BROKEN else Availability.FREE).value,
            words.say(f"staff_unit_{unit.state}"),
        )
        for resource, units in found
        for unit in units
    )


@QmlElement
@QmlUncreatable("made by navigation")
class DayMachinesModel(PageModel):
    viewChanged = Signal()

    TITLE = "day_way_broken"
    PICTURE = "machine-broken"
    NEEDS_POWER = Power.MARK_BROKEN
    TOPICS = frozenset({Topic.RESOURCES})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._view: tuple[UnitRow, ...] = ()
        self._units = Rows(UnitRow, parent=self)
        self._asked: UnitRow | None = None

    def refresh(self) -> None:
        view = derive(office.machines(self.house), self.words)
        if view != self._view:
            self._view = view
            self._units.replace(view)
            self.changed.emit()

    @Slot(int)
    def touch(self, unit: int) -> None:
        """A machine's tile: ask what is to be noted."""
        self.screen.touched()
        self.nonce = new_nonce()
        self._asked = next((row for row in self._view if row.unit == unit), None)
        self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        self._asked = None
        self.changed.emit()

    @Slot()
    def confirm(self) -> None:
        """Broken becomes working, anything else becomes broken."""
        asked, doer = self._asked, self.screen.session.doer
        if asked is None or doer is None:
            return
        self._asked = None
        state = UnitState.OK if self._is_broken(asked) else UnitState.BROKEN
        noted = self.screen.act(
            lambda: pools.set_unit_state(self.house, unit_id=asked.unit, state=state, by=doer, nonce=self.nonce)
        )
        self.changed.emit()
        if noted is not None:
            broken = state is UnitState.BROKEN
            key, picture = ("staff_unit_broken_done", "machine-broken") if broken else ("staff_unit_works_done", "done")
            self.screen.say_done(self.words.say(key, name=asked.label), picture)

    @staticmethod
    def _is_broken(row: UnitRow | None) -> bool:
        return row is not None and row.availability == Availability.BROKEN

    units = Property(QObject, lambda self: self._units, constant=True)
    empty = Property(bool, lambda self: not self._view, notify=viewChanged)
    asking = Property(bool, lambda self: self._asked is not None, notify=viewChanged)
    askedBroken = Property(bool, lambda self: self._is_broken(self._asked), notify=viewChanged)
    askedName = Property(str, lambda self: self._asked.label if self._asked else "", notify=viewChanged)
    askedPicture = Property(str, lambda self: self._asked.picture if self._asked else "", notify=viewChanged)
