"""Reserve: which machine or place. A pool of equal machines is one tile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import RefusalCode, Refused
from kiosk.model.resources import Availability, Standing
from kiosk.services.house import Topic
from kiosk.services.room import room_view
from kiosk.words import Words
from kiosk.words.formats import clock
from ui.rows import Rows
from ui.viewmodels.base import PageModel

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ResourceRow:
    """One tile: a machine, a place or a pool, as it stands now."""

    resource: int
    label: str
    picture: str
    availability: str
    stateText: str


def derive(standings: Sequence[Standing], words: Words, zone: str) -> tuple[ResourceRow, ...]:
    """The tiles, in the order of the room."""
    return tuple(
        ResourceRow(
            each.resource.id, each.resource.name, each.resource.picture, each.availability.value,
            _state_text(each, words, zone),
        )
        for each in standings
    )  # fmt: skip


def _state_text(standing: Standing, words: Words, zone: str) -> str:
    until = clock(standing.until, zone) if standing.until else ""
    match standing.availability:
        case Availability.FREE if standing.units > 1:
            return words.say("reserve_free_units", n=standing.free_units)
        case Availability.BUSY | Availability.CLEANING if until:
            return words.say(f"reserve_{standing.availability}_until", time=until)
    return words.say(f"reserve_{standing.availability}")


@QmlElement
@QmlUncreatable("made by navigation")
class ReserveModel(PageModel):
    TITLE = "reserve_title"
    PICTURE = "reserve"
    TOPICS = frozenset({Topic.RESERVATIONS, Topic.RESOURCES, Topic.PLACE})
    NEEDS_MEMBER = True

    viewChanged = Signal()

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._view: tuple[ResourceRow, ...] | None = None
        self._resources = Rows(ResourceRow, parent=self)

    def refresh(self) -> None:
        view = derive(room_view(self.house).standings, self.words, self.house.settings.zone)
        if view == self._view:
            return
        self._view = view
        self._resources.replace(view)
        self.changed.emit()

    @Slot(int)
    def choose(self, resource: int) -> None:
        """On to its hours; what is broken says so here."""
        row = next((each for each in self._resources.rows if each.resource == resource), None)
        if row is not None and row.availability == Availability.BROKEN:
            self.screen.refuse(Refused(RefusalCode.MACHINE_BROKEN))
        else:
            self.screen.go("ReserveSlot", resource=resource)

    resources = Property(QObject, lambda self: self._resources, constant=True)
    empty = Property(bool, lambda self: not self._view, notify=viewChanged)
