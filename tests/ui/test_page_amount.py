"""How much: typed amounts are read one way only."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.app import Kiosk
from kiosk.model.production import Product, ProductKind
from kiosk.model.quantities import MeasureUnit
from kiosk.services import till
from kiosk.words import Words
from kiosk.words.formats import NO_BREAK_SPACE
from ui.hand import Hand
from ui.screen import Screen
from ui.viewmodels import typed as pad
from ui.viewmodels.amount import AmountModel, derive
from ui.window import KioskWindow

FR = Words("fr")
GARLAND = Product(
    3, "Guirlande", "garland", "deco", ProductKind.TEXTILE, MeasureUnit.METRE, 900, 2000, 5000
)  # fmt: skip
SPICE = replace(GARLAND, id=4, name="Épices", unit=MeasureUnit.GRAM, price_cents=2)
OPEN = replace(GARLAND, id=5, name="Don", unit=MeasureUnit.PIECE, price_cents=None)


def _typed(keys: list[str], *, comma: bool = True) -> str:
    typed = ""
    for key in keys:
        typed = pad.press(typed, key, comma=comma)
    return typed


@pytest.mark.parametrize(
    ("keys", "typed", "cents"),
    [
        (["1", "0", "5", "0"], "1050", 105_000),
        (["1", "0", ",", "5", "0"], "10,50", 1_050),
        (["1", "0", ".", "5", "0"], "10,50", 1_050),
        (["1", "0", ",", "5"], "10,5", 1_050),
        ([",", "5"], "0,5", 50),
        (["1", "00"], "100", 10_000),
        (["00"], "0", 0),
        (["0", "0", "7"], "7", 700),
        (["1", ",", "00"], "1,00", 100),
        (["1", ",", "2", "3", "4"], "1,23", 123),
        (["1", ",", ",", "2"], "1,2", 120),
        (["1", ","], "1,", 100),
        (["1", "2", "back"], "1", 100),
        (["1", "back", "back"], "", 0),
        (["x", "-", "²", "1"], "1", 100),
        (list("12345678"), "1234567", 123_456_700),
        ([], "", 0),
    ],
)
def test_keys_are_read_one_way(keys: list[str], typed: str, cents: int) -> None:
    assert _typed(keys) == typed
    assert pad.cents(typed) == cents


def test_grams_have_no_comma() -> None:
    assert _typed(["2", ",", "5", "0"], comma=False) == "250"


@pytest.mark.parametrize(
    ("product", "typed", "read", "total"),
    [
        (None, "1050", "1\u202f050,00 €", "1\u202f050,00 €"),
        (None, "10,50", "10,50 €", "10,50 €"),
        (OPEN, "5", "5,00 €", "5,00 €"),
        (GARLAND, "1,5", "1,5 m", "13,50 €"),
        (GARLAND, "0,05", "0,05 m", "0,45 €"),
        (SPICE, "250", "250 g", "5,00 €"),
        (GARLAND, "", "0 m", "0,00 €"),
    ],
)
def test_the_amount_is_shown_as_it_is_read(product: Product | None, typed: str, read: str, total: str) -> None:
    view = derive(product, typed, FR)
    assert (view.read_text, view.total_text) == tuple(text.replace(" ", NO_BREAK_SPACE) for text in (read, total))
    assert view.ready == bool(pad.cents(typed))


def test_typed_keys_are_named_as_on_the_pad() -> None:
    assert derive(None, "10,5", Words("en")).typed_text == "Typed: 10.5"
    assert derive(None, "10,5", FR).typed_text.endswith("10,5")


def test_usual_amounts_can_all_be_typed_and_the_chosen_one_shows() -> None:
    for product in (None, GARLAND, SPICE):
        rows = derive(product, "1", FR).usual
        assert len(rows) == 6
        assert all(_typed(list(row.typed)) == row.typed and pad.cents(row.typed) > 0 for row in rows)
    assert [row.typed for row in derive(GARLAND, "1", FR).usual if row.chosen] == ["1"]


@pytest.fixture
def products(kiosk: Kiosk) -> dict[str, int]:
    return {product.name: product.id for product in till.products_sold(kiosk.house)[0]}


def test_metres_through_the_window(window: KioskWindow, hand: Hand, kiosk: Kiosk, products: dict[str, int]) -> None:
    window.screen.open("Till")
    hand.tap(f"product_{products['Guirlande']}")
    hand.see("Combien de mètres")
    for key in "1,5":
        hand.tap(f"key_{key}")
    hand.see(f"13,50{NO_BREAK_SPACE}€")
    hand.tap("add")
    assert window.screen.pageName == "Till"
    (line,) = till.baskets(kiosk.house)[0].lines
    assert (line.label, line.milli, line.amount_cents, line.vat_bp) == ("Guirlande", 1500, 1350, 2000)


def test_another_amount_through_the_window(window: KioskWindow, hand: Hand, kiosk: Kiosk) -> None:
    window.screen.open("Till")
    hand.tap("product_0")
    hand.see("Quel montant")
    for key in ["1", "0", ",", "5", "0"]:
        hand.tap(f"key_{key}")
    hand.see(f"10,50{NO_BREAK_SPACE}€")
    hand.tap("takeBack")
    hand.tap("takeBack")
    hand.tap("usual_20")
    hand.tap("add")
    (line,) = till.baskets(kiosk.house)[0].lines
    assert (line.label, line.product_id, line.amount_cents) == ("Autre montant", None, 2000)


def _page(screen: Screen, product: int = 0) -> AmountModel:
    screen.go("Till")
    screen.go("Amount", product=product)
    page = screen.page
    assert isinstance(page, AmountModel)
    return page


@pytest.mark.parametrize("keys", [[], ["0"], list("9999999")])
def test_nothing_and_too_much_are_refused_and_the_page_stays(screen: Screen, kiosk: Kiosk, keys: list[str]) -> None:
    page = _page(screen)
    for key in keys:
        page.key(key)
    page.add()
    assert (screen.noticeKind, screen.pageName) == ("refused", "Amount")
    assert till.baskets(kiosk.house)[0].lines == ()


def test_a_product_that_is_gone_is_refused(screen: Screen) -> None:
    page = _page(screen, product=999)
    page.key("5")
    page.add()
    assert (screen.noticeKind, screen.pageName) == ("refused", "Amount")


def test_adding_twenty_times_is_once(screen: Screen, kiosk: Kiosk, products: dict[str, int]) -> None:
    page = _page(screen, products["Guirlande"])
    page.usual_amount("2")
    for _ in range(20):
        page.add()
    assert till.baskets(kiosk.house)[0].total_cents == 1800


def test_an_open_price_keeps_its_product_and_rate(kiosk: Kiosk, products: dict[str, int]) -> None:
    basket = till.add_amount(
        kiosk.house, label="", picture="", cents=700, product_id=products["Mafé"], nonce="open"
    ).result
    (line,) = basket.lines
    assert (line.label, line.product_id, line.vat_bp, line.amount_cents) == ("Mafé", products["Mafé"], 550, 700)
