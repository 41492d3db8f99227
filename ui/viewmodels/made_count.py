"""MadeCount: how many of one product. The usual amount stands there already: one touch notes it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import Refused
from kiosk.model.production import Batch, Product
from kiosk.model.quantities import Amount
from kiosk.services import production
from kiosk.services.house import Topic
from kiosk.words.formats import quantity
from ui.rows import Rows
from ui.viewmodels.base import PageModel
from ui.viewmodels.count_view import (
    COUNTED,
    AmountRow,
    CountView,
    amounts_of,
    derive,
    moved,
    press,
    typed_value,
    usual_of,
)

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by navigation")
class MadeCountModel(PageModel):
    TOPICS = frozenset({Topic.PRODUCTS, Topic.BATCHES})
    NEEDS_MEMBER = True

    viewChanged = Signal()

    def __init__(self, screen: Screen, *, product: int) -> None:
        super().__init__(screen)
        self._product_id = product
        self._product: Product | None = None
        self._value = Fraction(0)
        self._typed: str | None = None
        self._view = CountView()
        self._amounts = Rows(AmountRow, parent=self)

    def _title(self) -> str:
        return self._view.label or self.words.say("made_title")

    def _picture(self) -> str:
        return self._view.picture or "made"

    def refresh(self) -> None:
        try:
            product, today = production.product_today(self.house, product_id=self._product_id)
        except Refused as refused:
            self._product = None
            self.changed.emit()
            self.screen.refuse(refused)
            return
        if self._product is None:
            self._value = usual_of(product)
        self._product = product
        view = derive(product, today, self._value, self._typed, self.words)
        if view == self._view:
            return
        self._view = view
        self._amounts.replace(view.amounts)
        self.changed.emit()

    # --- what fingers do ----------------------------------------------------------------------------------------

    def _take(self, value: Fraction, typed: str | None) -> None:
        self.screen.touched()
        self._value, self._typed = value, typed
        self.refresh()

    def _choose(self, value: Fraction) -> None:
        """An amount that was not typed; an open pad stays open and begins anew."""
        self._take(value, None if self._typed is None else "")

    @Slot()
    def less(self) -> None:
        if self._product is not None:
            self._choose(moved(self._value, self._product.unit, up=False))

    @Slot()
    def more(self) -> None:
        if self._product is not None:
            self._choose(moved(self._value, self._product.unit, up=True))

    @Slot(int)
    def choose_amount(self, place: int) -> None:
        amounts = amounts_of(self._product) if self._product is not None else ()
        if 0 <= place < len(amounts):
            self._choose(amounts[place])

    @Slot()
    def toggle_pad(self) -> None:
        """The first key on an open pad begins a new number; put away, the amount stays."""
        self._take(self._value, "" if self._typed is None else None)

    @Slot(str)
    def key(self, symbol: str) -> None:
        """A key of the pad."""
        if self._product is not None:
            typed = press(self._typed or "", symbol, comma=self._product.unit not in COUNTED)
            self._take(typed_value(typed), typed)

    @Slot()
    def note(self) -> None:
        """The one main act."""
        member, product = self.screen.session.member, self._product
        if member is None or product is None:
            return
        amount = Amount.of(self._value, product.unit)
        change = self.screen.act(
            lambda: production.note_batch(
                self.house, member_id=member.id, product_id=product.id, amount=amount, nonce=self.nonce
            )
        )
        if change is not None:
            self._tell(change.result)

    def _tell(self, batch: Batch) -> None:
        amount = quantity(batch.amount.milli, batch.product.unit, self.words.language)
        noted = self.words.say("made_done", amount=amount, name=batch.product.name)
        sentence = f"{noted}\n{self.words.say('made_label')}"
        self.screen.back_to("Member")
        self.screen.say_done(
            sentence, batch.product.picture, self.words.say("made_lot", lot=batch.lot_number), seconds=6
        )

    # --- what QML reads -----------------------------------------------------------------------------------------

    amounts = Property(QObject, lambda self: self._amounts, constant=True)
    question = Property(str, lambda self: self._view.question, notify=viewChanged)
    numberText = Property(str, lambda self: self._view.number_text, notify=viewChanged)
    unitText = Property(str, lambda self: self._view.unit_text, notify=viewChanged)
    totalText = Property(str, lambda self: self._view.total_text, notify=viewChanged)
    before = Property(float, lambda self: self._view.before, notify=viewChanged)
    added = Property(float, lambda self: self._view.added, notify=viewChanged)
    comma = Property(bool, lambda self: self._view.comma, notify=viewChanged)
    canLess = Property(bool, lambda self: self._view.less, notify=viewChanged)
    pad = Property(bool, lambda self: self._view.pad, notify=viewChanged)
    known = Property(bool, lambda self: self._product is not None, notify=viewChanged)
