"""Pages that take, change or give back time: for whoever stands there, her group, or somebody absent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.people import COLOURS, SIGNS, Member
from kiosk.services import circle
from ui.viewmodels.base import PageModel

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by navigation")
class ErrandPage(PageModel):
    """`member` is the id of somebody absent, 0 for whoever stands there."""

    errandChanged = Signal()

    def __init__(self, screen: Screen, member: int = 0) -> None:
        super().__init__(screen)
        self.changed.connect(self.errandChanged)
        self._absent = circle.circle_of(self.house, member_id=member).member if member else None

    @property
    def actor(self) -> Member | None:
        """Whoever stands there: staff where the staff pages are open."""
        return self.screen.session.staff or self.screen.session.member

    @property
    def person(self) -> Member | None:
        """Whom the time is for."""
        return self._absent or self.screen.session.member

    @property
    def absent_id(self) -> int:
        return self._absent.id if self._absent else 0

    @property
    def by(self) -> int | None:
        """Who acts for somebody absent."""
        return self.actor.id if self._absent is not None and self.actor is not None else None

    def _colour(self) -> str:
        return COLOURS.get(getattr(self.person, "colour", ""), "#FFFFFF")

    def _for_text(self) -> str:
        return self.words.say("reserve_for", name=self._absent.name) if self._absent else ""

    forSomeone = Property(bool, lambda self: self._absent is not None, constant=True)
    forText = Property(str, _for_text, notify=errandChanged)
    forSign = Property(str, lambda self: SIGNS.get(self._absent.sign, "") if self._absent else "", constant=True)
    mineColour = Property(str, lambda self: self._colour(), constant=True)
