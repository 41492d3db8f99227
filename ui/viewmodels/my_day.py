"""My day: her reservations and her groups', which she can give back in two touches, and what she made today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.parties import Party
from kiosk.model.people import COLOURS, SIGNS
from kiosk.model.production import Batch
from kiosk.model.reservations import Reservation
from kiosk.model.resources import Resource, Unit
from kiosk.rules.calendar import local_day
from kiosk.services import circle, office, production, reservations
from kiosk.services.house import Topic
from kiosk.words import Words
from kiosk.words.formats import quantity
from ui.rows import Rows
from ui.viewmodels.base import heard, new_nonce
from ui.viewmodels.booking import leave_freed
from ui.viewmodels.errand import ErrandPage
from ui.viewmodels.times import day_text, distance_text, hours_text
from ui.viewmodels.unit_names import named

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class BookedRow:
    """One reservation; `when` is how far away it is, or why it may not hold (`doubtful`); `soon` is true from the
    morning of its day; `sign` is that of the group that holds it."""

    reservation: int
    picture: str
    label: str
    hours: str
    day: str
    when: str
    soon: bool
    doubtful: bool = False
    sign: str = ""
    colour: str = ""


@dataclass(frozen=True, slots=True)
class BatchRow:
    """One batch of today with its lot number."""

    batch: int
    picture: str
    label: str
    amount: str
    lot: str


@dataclass(frozen=True, slots=True)
class MyDayView:
    booked: tuple[BookedRow, ...] = ()
    made: tuple[BatchRow, ...] = ()


def derive(
    booked: list[tuple[Reservation, Resource]],
    units: dict[int, list[Unit]],
    batches: list[Batch],
    now: int,
    words: Words,
    zone: str,
    parties: Mapping[int, Party] = MappingProxyType({}),
) -> MyDayView:
    """Her reservations, soonest first, and today's batches, the latest first. `units` are those of each resource,
    `parties` her groups by key."""
    rows = tuple(
        _booked_row(one, resource, units.get(resource.id, []), now, words, zone, parties.get(one.holder_key))
        for one, resource in booked
    )
    latest = sorted(batches, key=lambda each: (each.opened_at, each.id), reverse=True)
    made = tuple(
        BatchRow(
            batch.id, batch.product.picture, batch.product.name,
            quantity(batch.amount.milli, batch.product.unit, words.language),
            words.say("my_day_lot", lot=batch.lot_number),
        )
        for batch in latest
    )  # fmt: skip
    return MyDayView(rows, made)


def _booked_row(
    reservation: Reservation,
    resource: Resource,
    units: list[Unit],
    now: int,
    words: Words,
    zone: str,
    party: Party | None,
) -> BookedRow:
    today, doubt = local_day(now, zone), reservation.question
    when = distance_text(reservation, now, words, zone)
    return BookedRow(
        reservation.id, resource.picture, _label(reservation, resource, units, words), hours_text(reservation, zone),
        day_text(reservation.local_day, today, words), words.say(f"booking_question_{doubt}") if doubt else when,
        reservation.local_day <= today, doubt is not None, SIGNS.get(party.sign, "") if party else "",
        COLOURS.get(party.colour, "") if party else "",
    )  # fmt: skip


def _label(reservation: Reservation, resource: Resource, units: list[Unit], words: Words) -> str:
    label = next((unit.label for unit in units if unit.id == reservation.unit_id), "")
    return named(resource.name, label if len(units) > 1 else "", words)


@QmlElement
@QmlUncreatable("made by navigation")
class MyDayModel(ErrandPage):
    viewChanged = Signal()

    PICTURE = "day"
    TOPICS = frozenset({Topic.RESERVATIONS, Topic.BATCHES, Topic.PARTIES})
    NEEDS_MEMBER = True

    def __init__(self, screen: Screen, *, member: int = 0) -> None:
        super().__init__(screen, member)
        self._view = MyDayView()
        self._asked: BookedRow | None = None
        self._booked = Rows(BookedRow, parent=self)
        self._made = Rows(BatchRow, parent=self)

    def _title(self) -> str:
        return self.words.say("reserve_hers" if self.absent_id else "my_day_title")

    def _spoken(self) -> str:
        rows = self._view.booked
        return heard(self._title(), *(f"{row.label}, {row.day}, {row.hours}, {row.when}" for row in rows))

    def refresh(self) -> None:
        member = self.person
        if member is None:
            return
        house = self.house
        view = derive(
            reservations.upcoming(house, member_id=member.id),
            {resource.id: units for resource, units in office.machines(house)},
            [] if self.absent_id else production.made_today(house, member_id=member.id),
            house.now(), self.words, house.settings.zone,
            {party.key: party for party in circle.circle_of(house, member_id=member.id).parties},
        )  # fmt: skip
        if view == self._view:
            return
        self._view = view
        asked = self._asked.reservation if self._asked else None
        self._asked = next((row for row in view.booked if row.reservation == asked), None)
        self._booked.replace(view.booked)
        self._made.replace(view.made)
        self.changed.emit()

    @Slot(int)
    def open(self, reservation: int) -> None:
        """All that can be done with one of them."""
        self.screen.go("Booking", reservation=reservation, member=self.absent_id)

    @Slot(int)
    def ask(self, reservation: int) -> None:
        """First touch: "give this time back?"."""
        self.screen.touched()
        self._ask(next((row for row in self._view.booked if row.reservation == reservation), None))

    @Slot()
    def keep(self) -> None:
        self.screen.touched()
        self._ask(None)

    @Slot()
    def give_back(self) -> None:
        """Second touch: it is free again, and other hours are offered at once."""
        self.screen.touched()
        actor, asked = self.actor, self._asked
        if actor is None or asked is None:
            return
        self._ask(None)
        change = self.screen.act(
            lambda: reservations.cancel(
                self.house, member_id=actor.id, reservation_id=asked.reservation, nonce=self.nonce
            )
        )
        if change is not None:
            self.nonce = new_nonce()
            leave_freed(self, circle.stay(self.house, reservation_id=asked.reservation, member_id=actor.id))

    def _ask(self, row: BookedRow | None) -> None:
        if row != self._asked:
            self._asked = row
            self.changed.emit()

    def _of_asked(self, name: str) -> str:
        return str(getattr(self._asked, name)) if self._asked is not None else ""

    booked = Property(QObject, lambda self: self._booked, constant=True)
    made = Property(QObject, lambda self: self._made, constant=True)
    bookedCount = Property(int, lambda self: len(self._view.booked), notify=viewChanged)
    madeCount = Property(int, lambda self: len(self._view.made), notify=viewChanged)
    asking = Property(bool, lambda self: self._asked is not None, notify=viewChanged)
    askedPicture = Property(str, lambda self: self._of_asked("picture"), notify=viewChanged)
    askedLabel = Property(str, lambda self: self._of_asked("label"), notify=viewChanged)
    askedWhen = Property(
        str,
        lambda self: f"{self._of_asked('day')} {self._of_asked('hours')}" if self._asked else "",
        notify=viewChanged,
    )
