"""What the header shows of the day's key: the sign of who holds it, all day, and never a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.people import COLOURS, SIGNS
from kiosk.services.house import Topic

if TYPE_CHECKING:
    from kiosk.model.day_keys import DayKey
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

TOPICS = frozenset({Topic.DAY_KEY, Topic.PRESENCE, Topic.MEMBERS})


@QmlElement
@QmlUncreatable("made by the screen")
class HeaderKey(QObject):
    """`found` is who holds the key now; `mine` where she is the one at the screen."""

    changed = Signal()

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._screen = screen
        self.found: DayKey | None = None
        screen.sessionChanged.connect(self.changed)
        screen.languageChanged.connect(self.changed)

    def refresh(self) -> None:
        """Read again; tells only what differs. The first time after the first frame, which does not wait for it."""
        from kiosk.services import day_key

        found = day_key.key_of_day(self._screen.house)
        if found != self.found:
            self.found = found
            self.changed.emit()

    def is_mine(self) -> bool:
        member = self._screen.session.member
        return self.found is not None and member is not None and member.id == self.found.member.id

    def _sign(self) -> str:
        return SIGNS[self.found.member.sign] if self.found is not None else ""

    def _colour(self) -> str:
        return COLOURS[self.found.member.colour] if self.found is not None else "#FFFFFF"

    sign = Property(str, _sign, notify=changed)
    colour = Property(str, _colour, notify=changed)
    mine = Property(bool, is_mine, notify=changed)
    text = Property(str, lambda self: self._screen.words.say("day_key_held"), notify=changed)
