"""MyData: what the kiosk knows about her, all of it, in pictures and plain words; to print, and to have erased."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.people import COLOURS, SIGNS
from kiosk.services import my_data
from kiosk.services.house import Topic
from kiosk.services.my_data import Part
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

DAYS_SHOWN = 3
"""Days of presence on the screen; paper has all of them."""


@dataclass(frozen=True, slots=True)
class PartRow:
    """One card; `text` are its lines, one under the other."""

    part: str
    picture: str
    heading: str
    text: str


def derive(parts: tuple[Part, ...]) -> tuple[PartRow, ...]:
    return tuple(PartRow(each.name, each.picture, each.heading, "\n".join(each.lines)) for each in parts)


@QmlElement
@QmlUncreatable("made by navigation")
class MyDataModel(PageModel):
    viewChanged = Signal()

    TITLE = "my_data_title"
    PICTURE = "my-data"
    NEEDS_MEMBER = True
    TOPICS = frozenset({Topic.MEMBERS, Topic.RESERVATIONS, Topic.PRESENCE, Topic.MESSAGES, Topic.CHARTER})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._rows: tuple[PartRow, ...] = ()
        self._parts = Rows(PartRow, parent=self)

    def refresh(self) -> None:
        member = self.screen.session.member
        if member is None:
            return
        found = my_data.known(self.house, member_id=member.id)
        rows = derive(my_data.parts(found, self.house, self.words, most_days=DAYS_SHOWN))
        if rows != self._rows:
            self._rows = rows
            self._parts.replace(rows)
            self.changed.emit()

    @Slot()
    def print_it(self) -> None:
        """All of it on paper; the queue keeps nothing of it."""
        self.screen.touched()
        member = self.screen.session.member
        if member is None:
            return
        language, nonce = self.words.language, self.nonce
        change = self.screen.act(
            lambda: my_data.print_known(self.house, member_id=member.id, language=language, nonce=nonce)
        )
        if change is not None:
            self.nonce = new_nonce()
            self.screen.say_done(self.words.say("my_data_printing"), "printer")

    @Slot()
    def erase(self) -> None:
        """First look at what would go."""
        self.screen.touched()
        self.screen.go("MyErase")

    def _member(self, name: str) -> str:
        return str(getattr(self.screen.session.member, name, ""))

    parts = Property(QObject, lambda self: self._parts, constant=True)
    sign = Property(str, lambda self: SIGNS.get(self._member("sign"), ""), constant=True)
    colour = Property(str, lambda self: COLOURS.get(self._member("colour"), "#FFFFFF"), constant=True)
    name = Property(str, lambda self: self._member("name"), constant=True)
