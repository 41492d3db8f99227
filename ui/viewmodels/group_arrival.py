"""A group's badge was shown: how many came, and then what the group has reserved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.people import COLOURS, SIGNS
from kiosk.services import parties
from kiosk.services.house import House, Topic
from kiosk.services.parties import Booked
from kiosk.words import Words
from kiosk.words.formats import clock, day_short, span
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.digits import pressed

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

MOST_TYPED = 3


@dataclass(frozen=True, slots=True)
class BookedRow:
    booking: int
    label: str
    picture: str
    when: str


@dataclass(frozen=True, slots=True)
class ArrivalView:
    """`said` is what was noted before today, or just now; `noted` once the number stands; `here` while some are in."""

    number: str = ""
    said: str = ""
    noted: bool = False
    can_note: bool = False
    here: bool = False


def derive(typed: str, known: int, words: Words, *, noted: bool) -> ArrivalView:
    said = words.say("group_noted", n=known) if noted else words.say("group_before", n=known) if known else ""
    return ArrivalView(typed, said, noted, bool(typed) and int(typed) > 0, known > 0 and not noted)


def booked_rows(found: list[Booked], house: House, words: Words) -> tuple[BookedRow, ...]:
    zone = house.settings.zone
    return tuple(
        BookedRow(
            each.reservation.id, each.resource.name, each.resource.picture,
            f"{day_short(each.reservation.local_day, words)}  "
            f"{span(clock(each.reservation.start_at, zone), clock(each.reservation.end_at, zone))}",
        )
        for each in found
    )  # fmt: skip


@QmlElement
@QmlUncreatable("made by navigation")
class GroupArrivalModel(PageModel):
    viewChanged = Signal()

    PICTURE = "group"
    TOPICS = frozenset({Topic.PARTIES, Topic.RESERVATIONS, Topic.PRESENCE})

    def __init__(self, screen: Screen, party: int = 0) -> None:
        super().__init__(screen)
        self._key = party
        self._party = parties.find(self.house, party_key=party)
        self._typed = ""
        self._noted = False
        self._view = ArrivalView()
        self._bookings = Rows(BookedRow, parent=self)

    def _title(self) -> str:
        return self._party.name if self._party is not None else ""

    def refresh(self) -> None:
        key = self._key
        known = parties.people_today(self.house, party_key=key)
        view = derive(self._typed, known, self.words, noted=self._noted)
        if self._noted:
            found = parties.bookings_of(self.house, party_key=key)
            self._bookings.replace(booked_rows(found, self.house, self.words))
        if view != self._view:
            self._view = view
            self.changed.emit()

    @Slot(str)
    def press(self, key: str) -> None:
        """A key of the number pad."""
        self.screen.touched()
        self._typed = pressed(self._typed, key, MOST_TYPED).lstrip("0")
        self.refresh()

    @Slot()
    def note(self) -> None:
        """So many came."""
        self.screen.touched()
        if not self._view.can_note:
            return
        key, people = self._key, int(self._typed)
        done = self.screen.act(lambda: parties.come(self.house, party_key=key, people=people, nonce=self.nonce), "done")
        self.nonce = new_nonce()
        if done is not None:
            self._noted = True
            self.refresh()

    @Slot()
    def leave(self) -> None:
        """All of them go."""
        self.screen.touched()
        key, name = self._key, self._title()
        gone = self.screen.act(lambda: parties.leave(self.house, party_key=key, nonce=self.nonce), "done")
        self.nonce = new_nonce()
        if gone is not None:
            self.screen.home()
            self.screen.say_done(self.words.say("member_bye", name=name), "leave")

    number = Property(str, lambda self: self._view.number, notify=viewChanged)
    said = Property(str, lambda self: self._view.said, notify=viewChanged)
    noted = Property(bool, lambda self: self._view.noted, notify=viewChanged)
    canNote = Property(bool, lambda self: self._view.can_note, notify=viewChanged)
    here = Property(bool, lambda self: self._view.here, notify=viewChanged)
    sign = Property(str, lambda self: SIGNS.get(getattr(self._party, "sign", ""), ""), constant=True)
    colour = Property(str, lambda self: COLOURS.get(getattr(self._party, "colour", ""), "#FFFFFF"), constant=True)
    bookings = Property(QObject, lambda self: self._bookings, constant=True)
    empty = Property(bool, lambda self: not self._bookings.rows, notify=viewChanged)
