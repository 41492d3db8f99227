"""Finding somebody among many: by the drawing of her sign, without reading, or by the letters of her name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.people import SIGNS, Member
from kiosk.rules.collation import finds
from ui.rows import Rows
from ui.viewmodels.base import PageModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

MANY = 24
"""Up to so many are found by looking."""


@dataclass(frozen=True, slots=True)
class FindRow:
    """A drawing somebody here has as her sign."""

    sign: str
    picture: str


@QmlElement
@QmlUncreatable("made by its page")
class Finder(QObject):
    """What is looked for. `sifted` lets the page show whom `among` leaves."""

    changed = Signal()

    def __init__(self, page: PageModel, sifted: Callable[[], None]) -> None:
        super().__init__(page)
        self._page, self._sifted = page, sifted
        self._typed = self._sign = ""
        self._needed = self._choosing = False
        self._signs = Rows(FindRow, parent=self)

    def among(self, members: Iterable[Member]) -> list[Member]:
        """Those of them who are looked for."""
        everybody = list(members)
        known = {member.sign for member in everybody}
        self._signs.replace(tuple(FindRow(sign, picture) for sign, picture in SIGNS.items() if sign in known))
        needed = len(everybody) > MANY
        if needed != self._needed:
            self._needed = needed
            self.changed.emit()
        if not needed:
            return everybody
        return [each for each in everybody if self._sign in ("", each.sign) and finds(each.name, self._typed)]

    def _look(self, *, typed: str = "", sign: str = "", choosing: bool = False) -> None:
        self._page.screen.touched()
        if (typed, sign, choosing) != (self._typed, self._sign, self._choosing):
            self._typed, self._sign, self._choosing = typed, sign, choosing
            self.changed.emit()
            self._sifted()

    @Slot(str)
    def look_for(self, text: str) -> None:
        """Letters of her name; the drawing that was chosen is let go."""
        self._look(typed=text)

    @Slot()
    def ask_sign(self) -> None:
        """Which drawing she has."""
        self._look(choosing=not self._choosing)

    @Slot(str)
    def choose(self, sign: str) -> None:
        self._look(sign=sign)

    @Slot()
    def clear(self) -> None:
        """Everybody again."""
        self._look()

    def _picture(self) -> str:
        """The drawing that was chosen, else one for all of them."""
        return SIGNS.get(self._sign) or next(iter(SIGNS.values()))

    needed = Property(bool, lambda self: self._needed, notify=changed)
    choosing = Property(bool, lambda self: self._choosing, notify=changed)
    looking = Property(bool, lambda self: bool(self._typed or self._sign or self._choosing), notify=changed)
    typed = Property(str, lambda self: self._typed, notify=changed)
    chosen = Property(bool, lambda self: bool(self._sign), notify=changed)
    picture = Property(str, lambda self: self._picture(), notify=changed)
    signs = Property(QObject, lambda self: self._signs, constant=True)
