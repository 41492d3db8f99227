"""The machines of a pool one by one, for who stands before one of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.resources import Standing, Unit
from kiosk.services import room
from kiosk.services.house import Topic
from kiosk.words import Words
from ui.rows import Rows
from ui.viewmodels.base import PageModel, heard
from ui.viewmodels.home import state_text
from ui.viewmodels.unit_names import number_text

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class UnitTile:
    unit: int
    label: str
    picture: str
    availability: str
    stateText: str


def derive(found: tuple[tuple[Unit, Standing], ...], words: Words, zone: str) -> tuple[UnitTile, ...]:
    """One tile a machine, by its number."""
    return tuple(
        UnitTile(
            unit.id, number_text(unit.label, words), standing.resource.picture,
            standing.availability.value, state_text(standing, words, zone),
        )
        for unit, standing in found
    )  # fmt: skip


@QmlElement
@QmlUncreatable("made by navigation")
class UnitsModel(PageModel):
    viewChanged = Signal()

    TOPICS = frozenset({Topic.USES, Topic.RESERVATIONS, Topic.RESOURCES, Topic.HOURS})

    def __init__(self, screen: Screen, resource: int = 0) -> None:
        super().__init__(screen)
        self._resource = resource
        self._name, self._drawing = "", ""
        self._view: tuple[UnitTile, ...] = ()
        self._units = Rows(UnitTile, parent=self)

    def _title(self) -> str:
        return self._name

    def _picture(self) -> str:
        return self._drawing

    def _spoken(self) -> str:
        told = (heard(tile.label, tile.stateText) for tile in self._view)
        return heard(self._name, self.words.say("use_units_title"), *told)

    def refresh(self) -> None:
        found = room.pool(self.house, resource_id=self._resource)
        if found is not None:
            self._name, self._drawing = found[0].resource.name, found[0].resource.picture
        view = derive(found[1] if found else (), self.words, self.house.settings.zone)
        if view != self._view:
            self._view = view
            self._units.replace(view)
            self.changed.emit()

    @Slot(int)
    def touch(self, unit: int) -> None:
        self.screen.go("Use", unit=unit)

    units = Property(QObject, lambda self: self._units, constant=True)
    empty = Property(bool, lambda self: not self._view, notify=viewChanged)
