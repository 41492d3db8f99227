"""Home: "show your badge", the room as it stands, and the way to the rest. Never who is here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.resources import Availability, Standing
from kiosk.rules.uses import Watch
from kiosk.services import room, sessions
from kiosk.services.house import Topic
from kiosk.services.room import RoomView, room_view
from kiosk.services.sessions import UseNews
from kiosk.words import Words
from kiosk.words.formats import clock, quantity
from ui.rows import Rows
from ui.viewmodels.base import PageModel, heard
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
    """`hours_short` fits under the hours button; `closed_text` is the banner of a closed place, else empty.

    `use_text` tells of a use that ends soon ("quiet"), is asked about ("asks") or that nobody answers for ("tells").
    """

    hours_short: str = ""
    closed_text: str = ""
    use_text: str = ""
    use_kind: str = ""
    use_unit: int = 0
    machines: tuple[MachineRow, ...] = ()
    made: tuple[MadeRow, ...] = ()


def derive(room: RoomView, now: int, words: Words, zone: str, news: Sequence[UseNews] = ()) -> HomeView:
    """What Home shows of a room, in words; of the uses only the most urgent news."""
    machines = tuple(
        MachineRow(
            each.resource.id, each.resource.name, each.resource.picture, each.availability.value,
            state_text(each, words, zone),
        )
        for each in room.standings
    )  # fmt: skip
    made = tuple(
        MadeRow(product.id, product.name, product.picture, quantity(milli, product.unit, words.language))
        for product, milli in room.made_today
    )
    closed = "" if room.is_open else opening_text(room, now, words, zone)
    urgent = [each for each in news if each.watch is not Watch.QUIET or each.is_next][:1]
    text, kind, unit = _news(urgent[0], words, zone) if urgent else ("", "", 0)
    return HomeView(_short_hours(room, words, zone), closed, text, kind, unit, machines, made)


def _news(news: UseNews, words: Words, zone: str) -> tuple[str, str, int]:
    from ui.viewmodels.unit_names import named

    name = named(news.resource.name, news.unit.label if news.of_pool else "", words)
    kind = "next" if news.watch is Watch.QUIET else news.watch.value
    facts = {"time": clock(news.at, zone)} if kind == "next" else {}
    return words.say(f"use_news_{kind}", name=name, **facts), kind, news.unit.id


def state_text(standing: Standing, words: Words, zone: str) -> str:
    """How a machine stands, in a few words: "libre", "occupée jusqu'à 15:00"."""
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
    TOPICS = frozenset({Topic.RESERVATIONS, Topic.RESOURCES, Topic.BATCHES, Topic.PLACE, Topic.USES, Topic.HOURS})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._view = HomeView()
        self._machines = Rows(MachineRow, parent=self)
        self._made = Rows(MadeRow, parent=self)

    def _title(self) -> str:
        return self.house.settings.place_name or self.words.say("home_no_name")

    def _spoken(self) -> str:
        return heard(self.words.say("home_show_badge"), self.words.say("home_nothing_kept"), self._view.closed_text)

    def refresh(self) -> None:
        house = self.house
        view = derive(room_view(house), house.now(), self.words, house.settings.zone, sessions.news(house))
        if view == self._view:
            return
        self._view = view
        self._machines.replace(view.machines)
        self._made.replace(view.made)
        self.changed.emit()

    @Slot(int)
    def touch_machine(self, machine: int) -> None:
        """A machine's own page; of several alike, first which one."""
        found = room.pool(self.house, resource_id=machine)
        units = found[1] if found is not None else ()
        if len(units) == 1:
            self.screen.go("Use", unit=units[0][0].id)
        else:
            self.screen.go("Units", resource=machine)

    @Slot()
    def touch_use(self) -> None:
        """The banner about a use: to its machine."""
        self.screen.go("Use", unit=self._view.use_unit)

    @Slot()
    def forgotten(self) -> None:
        """The badge is at home: somebody of staff vouches for its holder."""
        self.screen.go("SignIn", purpose="forgotten")

    machines = Property(QObject, lambda self: self._machines, constant=True)
    made = Property(QObject, lambda self: self._made, constant=True)
    machineCount = Property(int, lambda self: len(self._view.machines), notify=viewChanged)
    madeCount = Property(int, lambda self: len(self._view.made), notify=viewChanged)
    hoursShort = Property(str, lambda self: self._view.hours_short, notify=viewChanged)
    useText = Property(str, lambda self: self._view.use_text, notify=viewChanged)
    useKind = Property(str, lambda self: self._view.use_kind, notify=viewChanged)
    closedText = Property(str, lambda self: self._view.closed_text, notify=viewChanged)
