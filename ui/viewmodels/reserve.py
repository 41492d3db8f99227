"""Reserve: for whom, where she is in a group, and which machine or place. A pool of equal machines is one tile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import COLOURS, SIGNS
from kiosk.model.resources import Availability, Standing, UnitState
from kiosk.services import circle, office
from kiosk.services.circle import Circle
from kiosk.services.house import House, Topic
from kiosk.services.room import room_view
from kiosk.words import Words
from kiosk.words.formats import clock
from ui.rows import Rows
from ui.viewmodels.base import heard
from ui.viewmodels.errand import ErrandPage

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

ALONE = 0
"""Where a group's key would stand: the time is hers alone."""


@dataclass(frozen=True, slots=True)
class ResourceRow:
    """One tile: a machine, a place or a pool, as it stands now. `hint` is said of a machine that is alone."""

    resource: int
    label: str
    picture: str
    availability: str
    stateText: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class HolderRow:
    """One answer to "for whom?": herself, or a group of hers."""

    place: int
    label: str
    sign: str
    colour: str


def derive(
    standings: Sequence[Standing], words: Words, zone: str, hints: Mapping[int, str] | None = None
) -> tuple[ResourceRow, ...]:
    """The tiles, in the order of the room."""
    return tuple(
        ResourceRow(
            each.resource.id, each.resource.name, each.resource.picture, each.availability.value,
            _state_text(each, words, zone), (hints or {}).get(each.resource.id, ""),
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


def holder_rows(circle: Circle, words: Words, *, absent: bool = False) -> tuple[HolderRow, ...]:
    """Herself first, then her groups; nothing to ask where she has none."""
    if not circle.parties:
        return ()
    member = circle.member
    alone = words.say("reserve_for", name=member.name) if absent else words.say("reserve_for_me")
    return (
        HolderRow(0, alone, SIGNS.get(member.sign, ""), COLOURS.get(member.colour, "#FFFFFF")),
        *(
            HolderRow(place, each.name, SIGNS.get(each.sign, ""), COLOURS.get(each.colour, "#FFFFFF"))
            for place, each in enumerate(circle.parties, start=1)
        ),
    )


def hints_of(house: House) -> dict[int, str]:
    """What staff says of machines that work but for something; of a pool nothing, another of it may be fine."""
    return {
        resource.id: units[0].hint
        for resource, units in office.machines(house)
        if len(units) == 1 and units[0].state is UnitState.HINT
    }


@QmlElement
@QmlUncreatable("made by navigation")
class ReserveModel(ErrandPage):
    PICTURE = "reserve"
    TOPICS = frozenset({Topic.RESERVATIONS, Topic.RESOURCES, Topic.PLACE, Topic.USES, Topic.HOURS})
    NEEDS_MEMBER = True

    viewChanged = Signal()

    def __init__(self, screen: Screen, *, member: int = 0, party: int | None = None, moving: int = 0) -> None:
        """`party`: the key of a group, ALONE, or None where that is still to be asked; `moving`: a reservation that
        looks for another machine."""
        super().__init__(screen, member)
        self._party, self._moving = party, moving
        self._view: tuple[ResourceRow, ...] | None = None
        self._circle: Circle | None = None
        self._resources = Rows(ResourceRow, parent=self)
        self._holders = Rows(HolderRow, parent=self)

    def _title(self) -> str:
        return self.words.say("reserve_move_machine" if self._moving else "reserve_title")

    def _spoken(self) -> str:
        if self._holders.rows:
            return heard(self.words.say("reserve_for_whom"), *(each.label for each in self._holders.rows))
        return heard(self._title(), *(f"{each.label}, {each.stateText}" for each in self._resources.rows))

    def refresh(self) -> None:
        person = self.person
        if person is None:
            return
        if self._asks and self._circle is None:
            self._circle = circle.circle_of(self.house, member_id=person.id)
        asked = self._circle if self._asks else None
        holders = holder_rows(asked, self.words, absent=bool(self.absent_id)) if asked else ()
        standings = room_view(self.house).standings
        view = derive(standings, self.words, self.house.settings.zone, hints_of(self.house))
        if view == self._view and holders == self._holders.rows:
            return
        self._view = view
        self._resources.replace(view)
        self._holders.replace(holders)
        self.changed.emit()

    @property
    def _asks(self) -> bool:
        return self._party is None and not self._moving

    @Slot(int)
    def choose_holder(self, place: int) -> None:
        """For herself, or for one of her groups."""
        if self._circle is None or not 0 <= place <= len(self._circle.parties):
            return
        key = self._circle.parties[place - 1].key if place else ALONE
        self.screen.go("Reserve", member=self.absent_id, party=key)

    @Slot(int)
    def choose(self, resource: int) -> None:
        """On to its hours; what is broken says so here."""
        row = next((each for each in self._resources.rows if each.resource == resource), None)
        if row is not None and row.availability == Availability.BROKEN:
            self.screen.refuse(Refused(RefusalCode.MACHINE_BROKEN))
            return
        self.screen.go(
            "ReserveSlot", resource=resource, member=self.absent_id, party=self._party or ALONE, moving=self._moving,
            own=bool(self._moving),
        )  # fmt: skip

    @Slot()
    def see_hers(self) -> None:
        """What somebody absent has reserved, to change it or give it back."""
        self.screen.go("MyDay", member=self.absent_id)

    resources = Property(QObject, lambda self: self._resources, constant=True)
    holders = Property(QObject, lambda self: self._holders, constant=True)
    asksHolder = Property(bool, lambda self: bool(self._holders.rows), notify=viewChanged)
    empty = Property(bool, lambda self: not self._view, notify=viewChanged)
