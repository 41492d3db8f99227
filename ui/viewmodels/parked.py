"""Parked: the baskets put aside; each can be taken up again or given up after a question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.sales import Basket
from kiosk.services import till
from kiosk.services.house import Topic
from kiosk.words import Words
from kiosk.words.formats import euros, quantity
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.till_badge import note_presence

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

PICTURES_SHOWN = 6
NOBODY = 0


@dataclass(frozen=True, slots=True)
class ParkedRow:
    """A waiting basket; `pictures` and `counts` stand side by side, `moreText` says how many lines are not drawn."""

    basket: int
    pictures: tuple[str, ...]
    counts: tuple[str, ...]
    moreText: str
    linesText: str
    totalText: str


def derive(waiting: Sequence[Basket], words: Words) -> tuple[ParkedRow, ...]:
    return tuple(_row(basket, words) for basket in waiting)


def _row(basket: Basket, words: Words) -> ParkedRow:
    shown = basket.lines[:PICTURES_SHOWN]
    more = len(basket.lines) - len(shown)
    return ParkedRow(
        basket.id,
        tuple(line.picture for line in shown),
        tuple(quantity(line.milli, line.unit, words.language) for line in shown),
        f"+ {more}" if more else "",
        words.say("till_parked_things", n=len(basket.lines)),
        euros(basket.total_cents, words.language),
    )


@QmlElement
@QmlUncreatable("made by navigation")
class ParkedModel(PageModel):
    viewChanged = Signal()

    TITLE = "till_parked_title"
    PICTURE = "basket-aside"
    TOPICS = frozenset({Topic.BASKETS})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._rows: tuple[ParkedRow, ...] = ()
        self._asking = NOBODY
        self._baskets = Rows(ParkedRow, parent=self)

    def refresh(self) -> None:
        rows = derive(till.baskets(self.house)[1], self.words)
        if rows != self._rows:
            self._rows = rows
            self._baskets.replace(rows)
            self.changed.emit()

    def take_code(self, text: str) -> bool:
        note_presence(self.screen, text)
        return True

    @Slot(int)
    def resume(self, basket: int) -> None:
        """Back on the counter; what lay there is put aside."""
        change = self.screen.act(lambda: till.resume(self.house, basket_id=basket, nonce=self.nonce))
        if change is not None:
            self.screen.back_to("Till")
        else:
            self.refresh()

    @Slot(int)
    def ask_drop(self, basket: int) -> None:
        self.screen.touched()
        self._asking = basket
        self.changed.emit()

    @Slot()
    def keep(self) -> None:
        self.screen.touched()
        self._asking = NOBODY
        self.changed.emit()

    @Slot()
    def drop(self) -> None:
        """Give the basket up that was asked about."""
        basket, self._asking = self._asking, NOBODY
        if basket == NOBODY:
            return
        change = self.screen.act(lambda: till.drop_basket(self.house, basket_id=basket, nonce=self.nonce))
        if change is not None:
            self.nonce = new_nonce()
        self.refresh()
        self.changed.emit()

    def _question(self) -> str:
        total = next((row.totalText for row in self._rows if row.basket == self._asking), "")
        return self.words.say("till_parked_sure", total=total) if total else ""

    baskets = Property(QObject, lambda self: self._baskets, constant=True)
    question = Property(str, _question, notify=viewChanged)
