"""Home: "show your badge", the room as it stands, and the way to the rest. Never who is here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.resources import Availability, Standing
from kiosk.services.house import Topic
from kiosk.services.room import RoomView, room_view
from kiosk.words import Words
from kiosk.words.formats import clock, quantity
from ui.rows import Rows
from ui.viewmodels.base import PageModel
from ui.viewmodels.times import opening_text

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class MachineRow:
    """One tile of the room."""

    machine: int
    label: str
    picture: str
    availability: str
    stateText: str


@dataclass(frozen=True, slots=True)
class MadeRow:
    """One thing made today by the whole room."""

    product: int
    label: str
    picture: str
    text: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """`hours_short` fits under the hours button; `closed_text` is the banner of a closed place, else empty."""

    hours_short: str = ""
    closed_text: str = ""
    machines: tuple[MachineRow, ...] = ()
    made: tuple[MadeRow, ...] = ()


def derive(room: RoomView, now: int, words: Words, zone: str) -> HomeView:
    """What Home shows of a room, in words."""
    machines = tuple(
        MachineRow(
            each.resource.id, each.resource.name, each.resource.picture, each.availability.value,
            _state_text(each, words, zone),
        )
        for each in room.standings
    )  # fmt: skip
    made = tuple(
        MadeRow(product.id, product.name, product.picture, quantity(milli, product.unit, words.language))
        for product, milli in room.made_today
    )
    closed = "" if room.is_open else opening_text(room, now, words, zone)
    return HomeView(_short_hours(room, words, zone), closed, machines, made)


def _state_text(standing: Standing, words: Words, zone: str) -> str:
    until = clock(standing.until, zone) if standing.until else ""
    match standing.availability:
        case Availability.FREE if standing.units > 1:
            return words.say("home_free_units", n=standing.free_units)
        case Availability.BUSY if until:
            return words.say("home_busy_until", time=until)
        case Availability.CLEANING if until:
            return words.say("home_cleaning_until", time=until)
    return words.say(f"home_{standing.availability}")


def _short_hours(room: RoomView, words: Words, zone: str) -> str:
    if room.closes_at is None:
        return words.say("hours_closed")
    return words.say("hours_short_until", time=clock(room.closes_at, zone))


@QmlElement
@QmlUncreatable("made by navigation")
class HomeModel(PageModel):
    viewChanged = Signal()

    PICTURE = "place"
    TOPICS = frozenset({Topic.RESERVATIONS, Topic.RESOURCES, Topic.BATCHES, Topic.PLACE})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._view = HomeView()
        self._machines = Rows(MachineRow, parent=self)
        self._made = Rows(MadeRow, parent=self)

    def _title(self) -> str:
        return self.house.settings.place_name or self.words.say("home_no_name")

    def refresh(self) -> None:
        view = derive(room_view(self.house), self.house.now(), self.words, self.house.settings.zone)
        if view == self._view:
            return
        self._view = view
        self._machines.replace(view.machines)
        self._made.replace(view.made)
        self.changed.emit()

    @Slot(int)
    def touch_machine(self, machine: int) -> None:
        """A stranger touches a machine: show the badge first."""
        self.screen.say_done(self.words.say("home_badge_first"), "badge-hand")

    @Slot()
    def forgotten(self) -> None:
        """The badge is at home: somebody of staff vouches for its holder."""
        self.screen.go("SignIn", purpose="forgotten")

    machines = Property(QObject, lambda self: self._machines, constant=True)
    made = Property(QObject, lambda self: self._made, constant=True)
    machineCount = Property(int, lambda self: len(self._view.machines), notify=viewChanged)
    madeCount = Property(int, lambda self: len(self._view.made), notify=viewChanged)
    hoursShort = Property(str, lambda self: self._view.hours_short, notify=viewChanged)
    closedText = Property(str, lambda self: self._view.closed_text, notify=viewChanged)
