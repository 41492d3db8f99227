"""Wall: today, machine by machine, for whoever looks from three metres away. Never who."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.resources import Availability
from kiosk.rules.calendar import MINUTE_MS, wall_minute
from kiosk.services import plan
from kiosk.services.house import Topic
from kiosk.services.plan import MachineDay, RoomDay, Stretch
from kiosk.words import Words
from kiosk.words.formats import clock, day_short, span
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.share_text import day_message

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

MOST_MARKS = 6
"""Hours written over the ribbons: more would be too small to read from afar."""


@dataclass(frozen=True, slots=True)
class WallRow:
    """One machine or pool. `stretches` are (from, to, state, how many are free): places between 0 and 1."""

    resource: int
    label: str
    picture: str
    availability: str
    stateText: str
    spoken: str
    stretches: tuple[tuple[float, float, str, str], ...]


@dataclass(frozen=True, slots=True)
class WallView:
    """`now` is the place of this minute between 0 and 1, negative outside the day; `marks` are (place, hour)."""

    rows: tuple[WallRow, ...] = ()
    now: float = -1.0
    marks: tuple[tuple[float, str], ...] = ()


def derive(room: RoomDay, now: int, words: Words, zone: str) -> WallView:
    """The day in shapes and words."""
    length = room.closes - room.opens
    if not length:
        return WallView()
    rows = tuple(_row(each, room, now, words, zone) for each in room.machines)
    here = (now - room.opens) / length
    return WallView(rows, here if 0 <= here <= 1 else -1.0, _marks(room, zone))


def _row(machine: MachineDay, room: RoomDay, now: int, words: Words, zone: str) -> WallRow:
    stands = next((each for each in machine.stretches if each.start <= now < each.end), None)
    state = stands.state if stands else Availability.CLOSED
    return WallRow(
        machine.resource.id, machine.resource.name, machine.resource.picture, state.value,
        _standing_text(machine, stands, words, zone), _spoken(machine, words, zone),
        tuple(_place(each, machine, room) for each in _from_now(machine.stretches, now)),
    )  # fmt: skip


def _standing_text(machine: MachineDay, stands: Stretch | None, words: Words, zone: str) -> str:
    """How it stands now; while it is taken, until when."""
    if stands is not None and stands.state is Availability.BUSY:
        return words.say("wall_busy_until", time=clock(stands.end, zone))
    return _state_text(machine, stands, words)


def _state_text(machine: MachineDay, stands: Stretch | None, words: Words) -> str:
    if stands is not None and stands.free and machine.units > 1:
        return words.say("wall_free_units", n=stands.free)
    return words.say(f"wall_{stands.state if stands else Availability.CLOSED}")


def _spoken(machine: MachineDay, words: Words, zone: str) -> str:
    """The ribbon in words."""
    states = ", ".join(
        words.say(
            "wall_stretch", hours=span(clock(each.start, zone), clock(each.end, zone)),
            state=_state_text(machine, each, words),
        )
        for each in machine.stretches
    )  # fmt: skip
    return words.say("wall_ribbon", name=machine.resource.name, states=states or words.say("wall_closed"))


def _from_now(stretches: tuple[Stretch, ...], now: int) -> list[Stretch]:
    """What has gone by and what is still to come, apart: how many were free is of no use any more."""
    found: list[Stretch] = []
    for each in stretches:
        if each.start < now:
            past = replace(each, end=min(each.end, now), free=0)
            if found and found[-1].state is past.state:
                past = replace(past, start=found.pop().start)
            found.append(past)
        if each.end > now:
            found.append(replace(each, start=max(each.start, now)))
    return found


def _place(each: Stretch, machine: MachineDay, room: RoomDay) -> tuple[float, float, str, str]:
    length = room.closes - room.opens
    count = str(each.free) if each.free and machine.units > 1 else ""
    return (each.start - room.opens) / length, (each.end - room.opens) / length, each.state.value, count


def _marks(room: RoomDay, zone: str) -> tuple[tuple[float, str], ...]:
    """Whole hours, every so many that they can be large, clear of the end."""
    hour = 60 * MINUTE_MS
    length = room.closes - room.opens
    every = -(-length // (MOST_MARKS * hour))
    first = room.opens + -wall_minute(room.opens, zone) % 60 * MINUTE_MS
    wholes = range(first, room.closes - hour, hour)
    return tuple(((at - room.opens) / length, clock(at, zone)) for place, at in enumerate(wholes) if place % every == 0)


@QmlElement
@QmlUncreatable("made by navigation")
class WallModel(PageModel):
    viewChanged = Signal()

    PICTURE = "wall"
    TOPICS = frozenset({Topic.RESERVATIONS, Topic.RESOURCES, Topic.PLACE, Topic.HOURS, Topic.USES})

    def __init__(self, screen: Screen, *, rest: bool = False) -> None:
        """`rest`: it is what the screen shows while nobody is there; any touch leads to the first page."""
        super().__init__(screen)
        self._rest = rest
        self._room: RoomDay | None = None
        self._view = WallView()
        self._rows = Rows(WallRow, parent=self)

    def _title(self) -> str:
        return f"{self.words.say('wall_title')} · {day_short(self.house.today(), self.words)}"

    def refresh(self) -> None:
        house = self.house
        self._room = plan.room_day(house, house.today())
        view = derive(self._room, house.now(), self.words, house.settings.zone)
        if view == self._view:
            return
        self._view = view
        self._rows.replace(view.rows)
        self.changed.emit()

    @Slot()
    def wake(self) -> None:
        """Somebody touched the screen at rest."""
        if self._rest:
            self.screen.home()

    @Slot()
    def print_plan(self) -> None:
        """Queue the plan of today, once for each touch."""
        self.screen.touched()
        change = self.screen.act(lambda: plan.print_plan(self.house, day=self.house.today(), nonce=self.nonce))
        if change is not None:
            self.nonce = new_nonce()
            self.screen.say_done(self.words.say("wall_printing"), "printer")

    @Slot()
    def message(self) -> None:
        """What is free today, as a message for the group."""
        if self._room is not None:
            house = self.house
            text = day_message(self._room, house.now(), house.settings.place_name, self.words, house.settings.zone)
            self.screen.go("MessageQr", text=text)

    def _marks(self) -> list[dict[str, object]]:
        return [{"at": at, "text": text} for at, text in self._view.marks]

    rows = Property(QObject, lambda self: self._rows, constant=True)
    count = Property(int, lambda self: len(self._view.rows), notify=viewChanged)
    now = Property(float, lambda self: self._view.now, notify=viewChanged)
    marks = Property("QVariantList", _marks, notify=viewChanged)
    rest = Property(bool, lambda self: self._rest, constant=True)
