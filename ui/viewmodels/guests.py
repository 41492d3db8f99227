"""Guests: how many guests and children are in the house, as a number without names, and how many people in all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.rules.powers import Power
from kiosk.services import presence
from kiosk.services.house import Topic
from kiosk.services.presence import MOST_GUESTS, Inside
from kiosk.words import Words
from ui.viewmodels.base import PageModel, heard, new_nonce

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class GuestsView:
    """`members` and `groups` say how many came by badge, `total` all of them; `full` where the place holds no more."""

    guests: int = 0
    members: str = ""
    groups: str = ""
    total: str = ""
    limit: str = ""
    full: bool = False


def derive(found: Inside, words: Words) -> GuestsView:
    """How many there are, and how many the place holds."""
    members, total = words.say("guests_members", n=found.people), words.say("guests_total", n=found.total)
    groups = words.say("guests_groups", n=found.groups) if found.groups else ""
    limit = words.say("guests_limit", n=found.most) if found.most else ""
    return GuestsView(found.guests, members, groups, total, limit, found.full)


@QmlElement
@QmlUncreatable("made by navigation")
class GuestsModel(PageModel):
    viewChanged = Signal()

    TITLE = "guests_title"
    PICTURE = "guests"
    NEEDS_POWER = Power.GUESTS
    TOPICS = frozenset({Topic.PRESENCE})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._view = GuestsView()

    def _spoken(self) -> str:
        view = self._view
        return heard(self._title(), view.members, view.groups, view.total, view.limit)

    def refresh(self) -> None:
        view = derive(presence.inside(self.house), self.words)
        if view != self._view:
            self._view = view
            self.changed.emit()

    @Slot()
    def more(self) -> None:
        self._set(min(self._view.guests + 1, MOST_GUESTS))

    @Slot()
    def less(self) -> None:
        self._set(max(self._view.guests - 1, 0))

    @Slot()
    def none_left(self) -> None:
        """The guests are all gone."""
        self._set(0)

    def _set(self, people: int) -> None:
        self.screen.touched()
        by = self.screen.session.doer
        if by is None or people == self._view.guests:
            return
        nonce = new_nonce()
        self.screen.act(lambda: presence.set_guests(self.house, people=people, by=by, nonce=nonce), sound="")

    guests = Property(int, lambda self: self._view.guests, notify=viewChanged)
    membersText = Property(str, lambda self: self._view.members, notify=viewChanged)
    groupsText = Property(str, lambda self: self._view.groups, notify=viewChanged)
    totalText = Property(str, lambda self: self._view.total, notify=viewChanged)
    limitText = Property(str, lambda self: self._view.limit, notify=viewChanged)
    full = Property(bool, lambda self: self._view.full, notify=viewChanged)
