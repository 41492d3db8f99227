"""Till: what is sold here by category, the basket on the counter, and the way to pay. Nobody has to be logged in."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import RefusalCode, Refused
from kiosk.model.production import Product
from kiosk.model.quantities import MeasureUnit
from kiosk.model.sales import Basket, BasketLine
from kiosk.services import till
from kiosk.services.house import Change, Topic
from kiosk.starter import CATEGORIES
from kiosk.words import Words
from kiosk.words.formats import euros, quantity
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.till_badge import note_presence

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

FAVOURITES = "favourites"
FAVOURITES_SHOWN = 11
OTHER_AMOUNT = 0
_PER_UNIT = {MeasureUnit.METRE: "till_per_metre", MeasureUnit.GRAM: "till_per_gram"}


@dataclass(frozen=True, slots=True)
class TabRow:
    key: str
    label: str
    picture: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ProductRow:
    """A tile; number 0 is the open amount. `count` is what the basket holds of it."""

    product: int
    label: str
    picture: str
    priceText: str
    count: str


@dataclass(frozen=True, slots=True)
class LineRow:
    line: int
    label: str
    picture: str
    detailText: str
    amountText: str


@dataclass(frozen=True, slots=True)
class TillView:
    tab: str = ""
    tabs: tuple[TabRow, ...] = ()
    products: tuple[ProductRow, ...] = ()
    lines: tuple[LineRow, ...] = ()
    total_text: str = ""
    waiting_text: str = ""


def derive(
    sold: Sequence[Product], popular: Sequence[int], basket: Basket, waiting: int, tab: str, words: Words
) -> TillView:
    """The till in words; a `tab` that does not exist shows the first one."""
    shelves = _shelves(sold, popular)
    tab = tab if tab in shelves else next(iter(shelves), "")
    other = ProductRow(OTHER_AMOUNT, words.say("till_other_amount"), "open-amount", "", _count(basket, None, words))
    shown = (*(_product_row(each, basket, words) for each in shelves.get(tab, ())), other)
    return TillView(
        tab,
        tuple(_tab_row(key, each, tab, words) for key, each in shelves.items()),
        shown,
        tuple(line_row(line, words) for line in basket.lines),
        euros(basket.total_cents, words.language),
        words.say("till_waiting", n=waiting) if waiting else "",
    )


def _shelves(sold: Sequence[Product], popular: Sequence[int]) -> dict[str, list[Product]]:
    """Favourites first, then the categories of the house, then those the place made up itself."""
    by_id = {product.id: product for product in sold}
    often = [by_id[each] for each in popular if each in by_id and not by_id[each].favourite]
    favourites = [product for product in sold if product.favourite] + often
    shelves = {FAVOURITES: favourites[:FAVOURITES_SHOWN]} if favourites else {}
    own = sorted({product.category for product in sold} - set(CATEGORIES), key=_alphabetical)
    for category in (*CATEGORIES, *own):
        if found := [product for product in sold if product.category == category]:
            shelves[category] = found
    return shelves


def _alphabetical(name: str) -> str:
    """É stands with E."""
    return unicodedata.normalize("NFKD", name).casefold()


def _tab_row(key: str, products: Sequence[Product], tab: str, words: Words) -> TabRow:
    if key == FAVOURITES:
        return TabRow(key, words.say("till_favourites"), "⭐", key == tab)
    label = words.say(f"till_category_{key}") if key in CATEGORIES else key
    return TabRow(key, label, products[0].picture, key == tab)


def _product_row(product: Product, basket: Basket, words: Words) -> ProductRow:
    return ProductRow(
        product.id, product.name, product.picture, price_text(product, words), _count(basket, product.id, words)
    )


def price_text(product: Product, words: Words) -> str:
    """ "8,50 €", "9,00 € / m", or nothing where the price is open."""
    if product.price_cents is None:
        return ""
    price = euros(product.price_cents, words.language)
    return words.say(_PER_UNIT[product.unit], price=price) if product.unit in _PER_UNIT else price


def _count(basket: Basket, product_id: int | None, words: Words) -> str:
    lines = [line for line in basket.lines if line.product_id == product_id]
    return quantity(sum(line.milli for line in lines), lines[0].unit, words.language) if lines else ""


def line_row(line: BasketLine, words: Words) -> LineRow:
    amount = quantity(line.milli, line.unit, words.language)
    detail = words.say("till_line", quantity=amount, price=euros(line.unit_cents, words.language))
    label = words.say("till_other_amount") if line.product_id is None else line.label
    return LineRow(line.line, label, line.picture, detail, euros(line.amount_cents, words.language))


@QmlElement
@QmlUncreatable("made by navigation")
class TillModel(PageModel):
    viewChanged = Signal()

    TITLE = "till_title"
    PICTURE = "till"
    TOPICS = frozenset({Topic.BASKETS, Topic.PRODUCTS, Topic.SALES})

    def __init__(self, screen: Screen, tab: str = "") -> None:
        super().__init__(screen)
        self._tab = tab
        self._view = TillView()
        self._sold: dict[int, Product] = {}
        self._basket = till.NO_BASKET
        self._tabs = Rows(TabRow, parent=self)
        self._products = Rows(ProductRow, parent=self)
        self._lines = Rows(LineRow, parent=self)

    def refresh(self) -> None:
        sold, popular = till.products_sold(self.house)
        self._basket, waiting = till.baskets(self.house)
        self._sold = {product.id: product for product in sold}
        view = derive(sold, popular, self._basket, len(waiting), self._tab, self.words)
        if view == self._view:
            return
        self._view = view
        self._tabs.replace(view.tabs)
        self._products.replace(view.products)
        self._lines.replace(view.lines)
        self.changed.emit()

    def take_code(self, text: str) -> bool:
        note_presence(self.screen, text)
        return True

    @Slot(str)
    def choose_tab(self, key: str) -> None:
        """Show a shelf, and remember it for the way back from another page."""
        self.screen.touched()
        self._tab = key
        self.screen.navigation.here.arguments["tab"] = key
        self.refresh()

    @Slot(int)
    def touch_product(self, product: int) -> None:
        """One piece more; what is measured or has no price asks how much first."""
        found = self._sold.get(product)
        if product == OTHER_AMOUNT:
            self.screen.go("Amount")
        elif found is not None and (found.price_cents is None or found.unit in till.MEASURED):
            self.screen.go("Amount", product=product)
        else:
            self._act(lambda nonce: till.add_product(self.house, product_id=product, nonce=nonce))

    @Slot(int)
    def take_off(self, line: int) -> None:
        basket = self._basket.id
        self._act(lambda nonce: till.take_off(self.house, basket_id=basket, line=line, nonce=nonce))

    @Slot()
    def park(self) -> None:
        basket = self._basket
        if not basket.lines:
            self.screen.refuse(Refused(RefusalCode.BASKET_EMPTY))
            return
        self._act(lambda nonce: till.park(self.house, basket_id=basket.id, nonce=nonce))

    @Slot()
    def pay(self) -> None:
        if self._basket.lines:
            self.screen.go("Pay")
        else:
            self.screen.refuse(Refused(RefusalCode.BASKET_EMPTY))

    def _tab_place(self) -> int:
        return next((place for place, tab in enumerate(self._view.tabs) if tab.chosen), 0)

    def _act(self, work: Callable[[str], Change[Any]]) -> None:
        """One act with the nonce at hand; a new one is born only where it was done, so a retry stays one act."""
        nonce = self.nonce
        self.screen.touched()
        if self.screen.act(lambda: work(nonce)) is not None:
            self.nonce = new_nonce()

    tabs = Property(QObject, lambda self: self._tabs, constant=True)
    products = Property(QObject, lambda self: self._products, constant=True)
    lines = Property(QObject, lambda self: self._lines, constant=True)
    tab = Property(str, lambda self: self._view.tab, notify=viewChanged)
    tabPlace = Property(int, lambda self: self._tab_place(), notify=viewChanged)
    totalText = Property(str, lambda self: self._view.total_text, notify=viewChanged)
    waitingText = Property(str, lambda self: self._view.waiting_text, notify=viewChanged)
    anySold = Property(bool, lambda self: bool(self._sold), notify=viewChanged)
