"""Pay: the means, what is given, what is to hand back; one button writes the sale, once for a basket."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.sales import DENOMINATIONS, Basket, Means
from kiosk.rules.prices import change_pieces
from kiosk.services import till
from kiosk.words import Words
from kiosk.words.formats import euros
from ui.rows import Rows
from ui.viewmodels import typed as pad
from ui.viewmodels.base import PageModel
from ui.viewmodels.money import MEANS_PICTURES, PieceRow, piles
from ui.viewmodels.till_badge import note_presence

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class MeansRow:
    means: str
    label: str
    picture: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Handed:
    """What lies in the hand: notes and coins touched one by one, or an amount typed instead of them."""

    pieces: tuple[int, ...] = ()
    typed: str = ""

    @property
    def cents(self) -> int:
        return pad.cents(self.typed) if self.typed else sum(self.pieces)

    def with_piece(self, value: int) -> Handed:
        held = change_pieces(pad.cents(self.typed)) if self.typed else self.pieces
        return Handed((*held, value))

    def with_key(self, symbol: str) -> Handed:
        if symbol == pad.BACK and not self.typed:
            return Handed(self.pieces[:-1])
        return Handed(() if pad.press(self.typed, symbol) else self.pieces, pad.press(self.typed, symbol))


@dataclass(frozen=True, slots=True)
class PayView:
    total_text: str = ""
    means: tuple[MeansRow, ...] = ()
    cash: bool = True
    how_text: str = ""
    given_text: str = ""
    given: tuple[PieceRow, ...] = ()
    change_text: str = ""
    missing_text: str = ""
    change: tuple[PieceRow, ...] = ()
    enough: bool = False
    started: bool = False


def derive(total: int, means: Means, handed: Handed, words: Words) -> PayView:
    is_cash = means is Means.CASH
    back = handed.cents - total if is_cash else 0
    missing = words.say("pay_missing", missing=euros(-back, words.language)) if back < 0 else ""
    return PayView(
        euros(total, words.language),
        tuple(
            MeansRow(each.value, words.say(f"pay_means_{each}"), picture, each is means)
            for each, picture in MEANS_PICTURES.items()
        ),
        is_cash,
        "" if is_cash else words.say(f"pay_{means}_how", total=euros(total, words.language)),
        euros(handed.cents, words.language),
        piles(handed.pieces),
        _change_text(back, words),
        missing,
        piles(change_pieces(back)) if back > 0 else (),
        back >= 0,
        bool(handed.cents),
    )


def _change_text(back: int, words: Words) -> str:
    if back < 0:
        return ""
    return words.say("pay_change", change=euros(back, words.language)) if back else words.say("pay_no_change")


@QmlElement
@QmlUncreatable("made by navigation")
class PayModel(PageModel):
    viewChanged = Signal()

    PICTURE = "cash"

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._basket: Basket = till.baskets(screen.house)[0]
        self._means = Means.CASH
        self._handed = Handed()
        self._view = PayView()
        self._rows = Rows(MeansRow, parent=self)
        self._given = Rows(PieceRow, parent=self)
        self._change = Rows(PieceRow, parent=self)

    def _title(self) -> str:
        return self.words.say("pay_title", total=euros(self._basket.total_cents, self.words.language))

    def refresh(self) -> None:
        """The basket stays the one this page was opened for, as long as it is there."""
        here = till.baskets(self.house)[0]
        if here.id == self._basket.id:
            self._basket = here
        self._show()

    def _show(self) -> None:
        view = derive(self._basket.total_cents, self._means, self._handed, self.words)
        if view == self._view:
            return
        self._view = view
        self._rows.replace(view.means)
        self._given.replace(view.given)
        self._change.replace(view.change)
        self.changed.emit()

    def take_code(self, text: str) -> bool:
        note_presence(self.screen, text)
        return True

    @Slot(str)
    def choose_means(self, means: str) -> None:
        """A choice only; nothing is written."""
        self.screen.touched()
        self._means = Means(means)
        self._show()

    @Slot(int)
    def give(self, value: int) -> None:
        """One more note or coin of `value` cents."""
        if value in DENOMINATIONS:
            self._hold(self._handed.with_piece(value))

    @Slot(str)
    def key(self, symbol: str) -> None:
        self._hold(self._handed.with_key(symbol))

    @Slot()
    def exact(self) -> None:
        self._hold(Handed(change_pieces(self._basket.total_cents)))

    def _hold(self, handed: Handed) -> None:
        self.screen.touched()
        self._handed = handed
        self._show()

    @Slot()
    def collect(self) -> None:
        """Write the sale; the basket's own nonce makes twenty taps one ticket.

        Where the basket was changed elsewhere meanwhile, only the new total is shown.
        """
        shown = self._basket.total_cents
        self.refresh()
        if self._basket.total_cents != shown:
            self.changed.emit()
            return
        basket, member = self._basket, self.screen.session.member
        paid = [till.payment(self._means, basket.total_cents, self._handed.cents)]
        change = self.screen.act(
            lambda: till.pay(
                self.house, basket_id=basket.id, nonce=basket.nonce, payments=paid,
                cashier_id=member.id if member else None,
            ),
            sound="done",
        )  # fmt: skip
        if change is not None and self.screen.page is self:
            self.screen.replace("Receipt", sale=change.result.seq)

    means = Property(QObject, lambda self: self._rows, constant=True)
    given = Property(QObject, lambda self: self._given, constant=True)
    change = Property(QObject, lambda self: self._change, constant=True)
    cash = Property(bool, lambda self: self._view.cash, notify=viewChanged)
    meansPicture = Property(str, lambda self: MEANS_PICTURES[self._means], notify=viewChanged)
    howText = Property(str, lambda self: self._view.how_text, notify=viewChanged)
    totalText = Property(str, lambda self: self._view.total_text, notify=viewChanged)
    givenText = Property(str, lambda self: self._view.given_text, notify=viewChanged)
    changeText = Property(str, lambda self: self._view.change_text, notify=viewChanged)
    missingText = Property(str, lambda self: self._view.missing_text, notify=viewChanged)
    enough = Property(bool, lambda self: self._view.enough, notify=viewChanged)
    started = Property(bool, lambda self: self._view.started, notify=viewChanged)
