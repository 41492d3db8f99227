"""Holding the day: what its key opens, until closing, and the way to pass it on."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.rules.powers import OF_THE_DAY, Power
from kiosk.services import day_key, loans, plan, questions
from kiosk.services.house import House, Topic
from kiosk.words import Words
from kiosk.words.formats import clock
from ui.pages import MODELS, model_class
from ui.rows import Rows
from ui.viewmodels.base import PageModel, heard
from ui.viewmodels.share_text import day_message

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class DayWay:
    """One thing to do for others; its label is the word `day_way_<name>`, and `about` what it is about."""

    name: str
    page: str
    picture: str
    arguments: dict[str, object] = field(default_factory=dict)
    about: str = ""


WAYS = (
    DayWay("present", "Present", "members"),
    DayWay("reserve_for", "ReserveFor", "reserve-for"),
    DayWay("guests", "Guests", "guests"),
    DayWay("forgotten", "Members", "forgotten", {"mode": "forgotten"}),
    DayWay("broken", "Broken", "machine-broken"),
    DayWay("lost", "LostBadge", "badge-lost"),
    DayWay("message", "MessageQr", "message"),
    DayWay("faults", "Faults", "fault-part"),
    DayWay("questions", "Questions", "questions"),
)


@dataclass(frozen=True, slots=True)
class DayWayRow:
    """`place`: which of the ways it is."""

    place: int
    way: str
    label: str
    picture: str
    fact: str


@dataclass(frozen=True, slots=True)
class DayView:
    until: str = ""
    ways: tuple[DayWayRow, ...] = ()


def opens_by_key(way: DayWay) -> bool:
    """Whether its page opens for who holds the key."""
    if way.page not in MODELS:
        return False
    kind = model_class(way.page)
    return not kind.NEEDS_STAFF and (kind.NEEDS_POWER is None or kind.NEEDS_POWER in OF_THE_DAY)


def with_count(way: DayWay, house: House, words: Words) -> DayWay:
    """The way to the reservations that may not hold any more says how many there are."""
    count = len(questions.concerned(house)) if way.page == "Questions" else 0
    return replace(way, about=words.say("questions_count", n=count)) if count else way


def closings(house: House) -> tuple[DayWay, ...]:
    """The checklist of each place that is lent to us today."""
    return tuple(
        DayWay("closing", "LoanClosing", "closing", {"loan": each.loan.id}, each.resource.name)
        for each in loans.closings_today(house)
    )


def derive(until: str, ways: tuple[DayWay, ...], words: Words) -> DayView:
    rows = tuple(
        DayWayRow(place, way.name, words.say(f"day_way_{way.name}"), way.picture, way.about)
        for place, way in enumerate(ways)
    )
    return DayView(words.say("day_until", time=until) if until else "", rows)


@QmlElement
@QmlUncreatable("made by navigation")
class DayModel(PageModel):
    viewChanged = Signal()

    TITLE = "day_title"
    PICTURE = "day-key"
    NEEDS_POWER = Power.SEE_PRESENT
    TOPICS = frozenset({Topic.DAY_KEY, Topic.PRESENCE, Topic.HOURS, Topic.RESERVATIONS})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._always = self._offered = tuple(way for way in WAYS if opens_by_key(way))
        self._view = DayView()
        self._ways = Rows(DayWayRow, parent=self)

    def _spoken(self) -> str:
        return heard(self._title(), self._view.until)

    def refresh(self) -> None:
        held = day_key.key_of_day(self.house)
        until = clock(held.until, self.house.settings.zone) if held is not None else ""
        always = tuple(with_count(way, self.house, self.words) for way in self._always)
        self._offered = always + closings(self.house)
        view = derive(until, self._offered, self.words)
        if view != self._view:
            self._view = view
            self._ways.replace(view.ways)
            self.changed.emit()

    @Slot(int)
    def go(self, place: int) -> None:
        """One of the ways."""
        self.screen.touched()
        way = self._offered[place]
        if way.page == "MessageQr":
            self.screen.go(way.page, text=self._message())
        else:
            self.screen.go(way.page, **way.arguments)

    def _message(self) -> str:
        """The order of the day: what is free, for the group."""
        house = self.house
        room = plan.room_day(house, house.today())
        return day_message(room, house.now(), house.settings.place_name, self.words, house.settings.zone)

    ways = Property(QObject, lambda self: self._ways, constant=True)
    until = Property(str, lambda self: self._view.until, notify=viewChanged)
