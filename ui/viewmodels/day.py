"""Holding the day: what its key opens, until closing, and the way to pass it on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.rules.powers import OF_THE_DAY, Power
from kiosk.services import day_key
from kiosk.services.house import Topic
from kiosk.words import Words
from kiosk.words.formats import clock
from ui.pages import MODELS, model_class
from ui.rows import Rows
from ui.viewmodels.base import PageModel, heard

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class DayWay:
    """One thing to do for others; its label is the word `day_way_<name>`."""

    name: str
    page: str
    picture: str
    arguments: dict[str, object] = field(default_factory=dict)


WAYS = (
    DayWay("present", "Present", "members"),
    DayWay("reserve_for", "ReserveFor", "reserve-for"),
    DayWay("guests", "Guests", "guests"),
)


@dataclass(frozen=True, slots=True)
class DayWayRow:
    way: str
    label: str
    picture: str


@dataclass(frozen=True, slots=True)
class DayView:
    until: str = ""
    ways: tuple[DayWayRow, ...] = ()


def opens_by_key(way: DayWay) -> bool:
    """Whether its page opens for who holds the key."""
    power: Power | None = model_class(way.page).NEEDS_POWER if way.page in MODELS else None
    return power in OF_THE_DAY


def derive(until: str, ways: tuple[DayWay, ...], words: Words) -> DayView:
    rows = tuple(DayWayRow(way.name, words.say(f"day_way_{way.name}"), way.picture) for way in ways)
    return DayView(words.say("day_until", time=until) if until else "", rows)


@QmlElement
@QmlUncreatable("made by navigation")
class DayModel(PageModel):
    viewChanged = Signal()

    TITLE = "day_title"
    PICTURE = "day-key"
    NEEDS_POWER = Power.SEE_PRESENT
    TOPICS = frozenset({Topic.DAY_KEY, Topic.PRESENCE})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._offered = tuple(way for way in WAYS if opens_by_key(way))
        self._view = DayView()
        self._ways = Rows(DayWayRow, parent=self)

    def _spoken(self) -> str:
        return heard(self._title(), self._view.until)

    def refresh(self) -> None:
        held = day_key.key_of_day(self.house)
        until = clock(held.until, self.house.settings.zone) if held is not None else ""
        view = derive(until, self._offered, self.words)
        if view != self._view:
            self._view = view
            self._ways.replace(view.ways)
            self.changed.emit()

    @Slot(str)
    def go(self, name: str) -> None:
        """One of the ways."""
        self.screen.touched()
        way = next(way for way in self._offered if way.name == name)
        self.screen.go(way.page, **way.arguments)

    ways = Property(QObject, lambda self: self._ways, constant=True)
    until = Property(str, lambda self: self._view.until, notify=viewChanged)
