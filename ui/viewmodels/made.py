"""Made: which product. What she often makes comes first, then the favourites."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.production import Product
from kiosk.services.house import Topic
from kiosk.services.production import products_for
from kiosk.words import Words
from ui.rows import Rows
from ui.viewmodels.base import PageModel

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

ALL = ""


@dataclass(frozen=True, slots=True)
class ProductRow:
    product: int
    label: str
    picture: str


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """A category; `key` is empty for all of them. Its picture is that of its first product."""

    key: str
    text: str
    picture: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class MadeView:
    shelves: tuple[ShelfRow, ...] = ()
    products: tuple[ProductRow, ...] = ()


def derive(products: Sequence[Product], shelf: str, words: Words) -> MadeView:
    """Shelves are in the order of the products; one shelf alone is not worth a choice."""
    pictures: dict[str, str] = {}
    for each in products:
        pictures.setdefault(each.category, each.picture)
    shelf = shelf if shelf in pictures else ALL
    rows = [ShelfRow(ALL, words.say("made_all"), "made", chosen=shelf == ALL)]
    rows += [
        ShelfRow(category, category_text(category, words), picture, chosen=shelf == category)
        for category, picture in sorted(pictures.items())
    ]
    return MadeView(
        shelves=tuple(rows) if len(pictures) > 1 else (),
        products=tuple(
            ProductRow(each.id, each.name, each.picture) for each in products if shelf in (ALL, each.category)
        ),
    )


def category_text(category: str, words: Words) -> str:
    """The word for a shelf of the starter packs, or the shelf as the place calls it."""
    key = f"till_category_{category}"
    said = words.say(key)
    return category if said == key else said


@QmlElement
@QmlUncreatable("made by navigation")
class MadeModel(PageModel):
    TITLE = "made_title"
    PICTURE = "made"
    TOPICS = frozenset({Topic.PRODUCTS, Topic.BATCHES})
    NEEDS_MEMBER = True

    viewChanged = Signal()

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._shelf = ALL
        self._view: MadeView | None = None
        self._shelves = Rows(ShelfRow, parent=self)
        self._products = Rows(ProductRow, parent=self)

    def refresh(self) -> None:
        member = self.screen.session.member
        if member is None:
            return
        view = derive(products_for(self.house, member_id=member.id), self._shelf, self.words)
        if view == self._view:
            return
        self._view = view
        self._shelves.replace(view.shelves)
        self._products.replace(view.products)
        self.changed.emit()

    @Slot(str)
    def choose_shelf(self, key: str) -> None:
        self.screen.touched()
        self._shelf = key
        self.refresh()

    @Slot(int)
    def choose(self, product: int) -> None:
        """On to how many."""
        self.screen.go("MadeCount", product=product)

    shelves = Property(QObject, lambda self: self._shelves, constant=True)
    products = Property(QObject, lambda self: self._products, constant=True)
    empty = Property(bool, lambda self: not (self._view and self._view.products), notify=viewChanged)
    hasShelves = Property(bool, lambda self: bool(self._view and self._view.shelves), notify=viewChanged)
