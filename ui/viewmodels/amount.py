"""Amount: how many metres or grams of a product, or how many euros where there is no price."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import RefusalCode, Refused
from kiosk.model.production import Product
from kiosk.model.quantities import MeasureUnit
from kiosk.model.sales import Basket
from kiosk.rules.prices import line_cents
from kiosk.services import till
from kiosk.services.house import Change
from kiosk.words import Words
from kiosk.words.formats import euros, quantity
from ui.rows import Rows
from ui.viewmodels import typed as pad
from ui.viewmodels.base import PageModel
from ui.viewmodels.till import price_text
from ui.viewmodels.till_badge import note_presence

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

EUROS = "euros"
USUAL: dict[str, tuple[str, ...]] = {
    EUROS: ("1", "2", "5", "10", "20", "50"),
    MeasureUnit.METRE.value: ("0,5", "1", "1,5", "2", "3", "5"),
    MeasureUnit.GRAM.value: ("100", "200", "250", "500", "750", "1000"),
}
"""Amounts asked for most, as they would be typed."""


@dataclass(frozen=True, slots=True)
class UsualRow:
    typed: str
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class AmountView:
    """`read_text` is the amount as the kiosk understands it, `typed_text` the keys that were pressed."""

    asks: str = EUROS
    title: str = ""
    picture: str = ""
    question: str = ""
    read_text: str = ""
    typed_text: str = ""
    price_text: str = ""
    total_text: str = ""
    ready: bool = False
    usual: tuple[UsualRow, ...] = ()


def derive(product: Product | None, typed: str, words: Words) -> AmountView:
    asks = asked(product)
    unit_cents = (product.price_cents or 0) if product else 0
    cents = pad.cents(typed) if asks == EUROS else line_cents(unit_cents, pad.milli(typed))
    return AmountView(
        asks,
        product.name if product else words.say("till_other_amount"),
        product.picture if product else "open-amount",
        words.say(f"till_amount_{asks}"),
        _read(asks, typed, words),
        words.say("till_amount_typed", typed=pad.shown(typed, words.language)) if typed else "",
        price_text(product, words) if product else "",
        euros(cents, words.language),
        pad.cents(typed) > 0,
        tuple(UsualRow(each, _read(asks, each, words), each == typed) for each in USUAL[asks]),
    )


def asked(product: Product | None) -> str:
    """What the page asks for: euros, metre or gram."""
    if product is None or product.price_cents is None or product.unit not in till.MEASURED:
        return EUROS
    return product.unit.value


def _read(asks: str, typed: str, words: Words) -> str:
    if asks == EUROS:
        return euros(pad.cents(typed), words.language)
    return quantity(pad.milli(typed), MeasureUnit(asks), words.language)


@QmlElement
@QmlUncreatable("made by navigation")
class AmountModel(PageModel):
    viewChanged = Signal()

    def __init__(self, screen: Screen, product: int = 0) -> None:
        super().__init__(screen)
        self._asked_product = product
        self._product: Product | None = None
        self._typed = ""
        self._view = AmountView()
        self._usual = Rows(UsualRow, parent=self)

    def _title(self) -> str:
        return self._view.title

    def _picture(self) -> str:
        return self._view.picture

    def refresh(self) -> None:
        sold = till.products_sold(self.house)[0] if self._asked_product else []
        self._product = next((each for each in sold if each.id == self._asked_product), None)
        self._show()

    def _show(self) -> None:
        view = derive(self._product, self._typed, self.words)
        if view != self._view:
            self._view = view
            self._usual.replace(view.usual)
            self.changed.emit()

    def take_code(self, text: str) -> bool:
        note_presence(self.screen, text)
        return True

    @Slot(str)
    def key(self, symbol: str) -> None:
        self.screen.touched()
        self._typed = pad.press(self._typed, symbol, comma=self._view.asks != MeasureUnit.GRAM)
        self._show()

    @Slot(str)
    def usual_amount(self, typed: str) -> None:
        self.screen.touched()
        self._typed = typed
        self._show()

    @Slot()
    def add(self) -> None:
        """Into the basket, once for this page, and back to the till."""
        if self._asked_product and self._product is None:
            self.screen.refuse(Refused(RefusalCode.UNKNOWN_PRODUCT))
        elif self._view.asks == EUROS:
            self._done(self.screen.act(self._add_euros))
        else:
            milli = pad.milli(self._typed)
            product = self._asked_product
            self._done(
                self.screen.act(lambda: till.add_product(self.house, product_id=product, milli=milli, nonce=self.nonce))
            )

    def _add_euros(self) -> Change[Basket]:
        # The ticket is in French whatever the language of the screen.
        return till.add_amount(
            self.house, label=Words("fr").say("till_other_amount"), picture="open-amount",
            cents=pad.cents(self._typed), product_id=self._asked_product or None, nonce=self.nonce,
        )  # fmt: skip

    def _done(self, change: object) -> None:
        if change is not None:
            self.screen.back_to("Till")

    usual = Property(QObject, lambda self: self._usual, constant=True)
    question = Property(str, lambda self: self._view.question, notify=viewChanged)
    readText = Property(str, lambda self: self._view.read_text, notify=viewChanged)
    typedText = Property(str, lambda self: self._view.typed_text, notify=viewChanged)
    priceText = Property(str, lambda self: self._view.price_text, notify=viewChanged)
    totalText = Property(str, lambda self: self._view.total_text, notify=viewChanged)
    ready = Property(bool, lambda self: self._view.ready, notify=viewChanged)
    comma = Property(bool, lambda self: self._view.asks != MeasureUnit.GRAM, notify=viewChanged)
