"""ReserveFor: for somebody absent. A touch on her sign leads to the same pages, with a band of her colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.people import COLOURS, SIGNS, Member
from kiosk.rules.powers import Power
from kiosk.services import office
from kiosk.services.house import Topic
from ui.rows import Rows
from ui.viewmodels.base import PageModel

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class PersonRow:
    member: int
    label: str
    sign: str
    colour: str


def person_row(member: Member) -> PersonRow:
    """Her sign, as it stands on her badge, and her name."""
    return PersonRow(member.id, member.name, SIGNS.get(member.sign, ""), COLOURS.get(member.colour, "#FFFFFF"))


@QmlElement
@QmlUncreatable("made by navigation")
class ReserveForModel(PageModel):
    viewChanged = Signal()

    TITLE = "reserve_for_title"
    PICTURE = "reserve-for"
    NEEDS_POWER = Power.RESERVE_FOR
    TOPICS = frozenset({Topic.MEMBERS})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._people = Rows(PersonRow, parent=self)

    def refresh(self) -> None:
        rows = tuple(person_row(member) for member in office.members(self.house)[0] if not member.paused)
        if rows != self._people.rows:
            self._people.replace(rows)
            self.changed.emit()

    @Slot(int)
    def choose(self, member: int) -> None:
        """On to the machines, for her."""
        self.screen.go("Reserve", member=member)

    people = Property(QObject, lambda self: self._people, constant=True)
    empty = Property(bool, lambda self: not self._people.rows, notify=viewChanged)
