"""The till through the real window, its rows read on a second connection."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from db.driver import Connection, connect
from kiosk.app import Kiosk, open_kiosk
from kiosk.model.people import Member
from kiosk.model.production import Product, ProductKind
from kiosk.model.quantities import MeasureUnit
from kiosk.model.sales import MAX_CENTS, Basket, BasketLine
from kiosk.services import presence, till
from kiosk.words import Words
from kiosk.words.formats import NO_BREAK_SPACE
from ui.hand import Hand
from ui.screen import Screen
from ui.viewmodels.till import FAVOURITES, OTHER_AMOUNT, TillModel, TillView, derive
from ui.window import KioskWindow

FR = Words("fr")
BAG = Product(
    1, "Sac bleu", "bag", "couture", ProductKind.TEXTILE, MeasureUnit.PIECE, 1800, 2000, 8000, favourite=True
)  # fmt: skip
STEW = replace(BAG, id=2, name="Mafé", picture="stew", category="plats", price_cents=850, favourite=False)
GARLAND = replace(BAG, id=3, name="Guirlande", category="deco", unit=MeasureUnit.METRE, favourite=False)
MENDING = replace(BAG, id=4, name="Retouche", category="Réparations", price_cents=None, favourite=False)
SOLD = [BAG, STEW, GARLAND, MENDING]


def _basket(*lines: BasketLine) -> Basket:
    return Basket(1, "nonce", parked=False, lines=lines)


def _line(product: Product | None, milli: int = 1000, cents: int = 850, line: int = 1) -> BasketLine:
    known = product or replace(BAG, name="Autre montant")
    return BasketLine(
        line, product.id if product else None, known.name, known.picture, known.unit, milli, cents, 0,
        cents * milli // 1000,
    )  # fmt: skip


def _view(tab: str = "", popular: list[int] | None = None, basket: Basket | None = None, waiting: int = 0) -> TillView:
    return derive(SOLD, popular or [], basket or _basket(), waiting, tab, FR)


def euros(text: str) -> str:
    return f"{text}{NO_BREAK_SPACE}€"


def test_favourites_come_first_then_the_house_categories_then_the_places_own() -> None:
    assert [tab.key for tab in _view().tabs] == [FAVOURITES, "couture", "deco", "plats", "Réparations"]
    assert [tab.label for tab in _view().tabs] == ["Favoris", "Couture", "Déco", "Plats", "Réparations"]


def test_own_categories_are_in_the_order_of_the_alphabet() -> None:
    sold = [replace(BAG, category=name, favourite=False) for name in ("Livres", "Épicerie", "bougies")]
    assert [tab.key for tab in derive(sold, [], _basket(), 0, "", FR).tabs] == ["bougies", "Épicerie", "Livres"]


@pytest.mark.parametrize(
    ("tab", "popular", "shown"),
    [
        ("", [], [1]),
        ("", [2, 1, 99], [1, 2]),
        (FAVOURITES, [4], [1, 4]),
        ("plats", [], [2]),
        ("Réparations", [], [4]),
        ("gone", [], [1]),
    ],
)
def test_a_tab_shows_its_products_and_always_the_open_amount(tab: str, popular: list[int], shown: list[int]) -> None:
    assert [row.product for row in _view(tab, popular).products] == [*shown, OTHER_AMOUNT]


def test_without_favourites_the_first_category_is_open() -> None:
    view = derive([STEW], [], _basket(), 0, "", FR)
    assert [(tab.key, tab.chosen) for tab in view.tabs] == [("plats", True)]


def test_nothing_to_sell_still_offers_the_open_amount() -> None:
    view = derive([], [], _basket(), 0, "", FR)
    assert (view.tabs, [row.product for row in view.products]) == ((), [OTHER_AMOUNT])


@pytest.mark.parametrize(
    ("tab", "price"),
    [("plats", euros("8,50")), ("deco", euros("18,00") + " / m"), ("Réparations", "")],
)
def test_a_tile_says_its_price(tab: str, price: str) -> None:
    assert _view(tab).products[0].priceText == price


def test_counts_add_up_over_lines_of_different_prices() -> None:
    basket = _basket(_line(STEW, 2000), _line(STEW, 1000, 900, line=2), _line(None, line=3))
    counts = {row.product: row.count for row in _view("plats", basket=basket).products}
    assert counts == {2: "3", OTHER_AMOUNT: "1"}


def test_a_measured_line_shows_its_length() -> None:
    basket = _basket(_line(GARLAND, 1500, 900))
    view = _view("deco", basket=basket)
    assert view.products[0].count == f"1,5{NO_BREAK_SPACE}m"
    assert view.lines[0].detailText == f"1,5{NO_BREAK_SPACE}m × {euros('9,00')}"
    assert view.lines[0].amountText == euros("13,50")


@pytest.mark.parametrize(("waiting", "text"), [(0, ""), (1, "1 panier en attente"), (3, "3 paniers en attente")])
def test_waiting_baskets_are_counted(waiting: int, text: str) -> None:
    assert _view(waiting=waiting).waiting_text == text


def test_the_open_amount_is_named_in_the_language_of_the_screen() -> None:
    view = derive(SOLD, [], _basket(_line(None)), 0, "", Words("en"))
    assert view.lines[0].label == "Other amount"


# --- through the window ---------------------------------------------------------------------------------------


@pytest.fixture
def rows(kiosk: Kiosk) -> Connection:
    return connect(kiosk.folder.database, 5)


@pytest.fixture
def products(kiosk: Kiosk) -> dict[str, int]:
    return {product.name: product.id for product in till.products_sold(kiosk.house)[0]}


def _open(window: KioskWindow) -> TillModel:
    window.screen.open("Till")
    page = window.screen.page
    assert isinstance(page, TillModel)
    return page


def test_touching_products_fills_the_basket(
    window: KioskWindow, hand: Hand, rows: Connection, products: dict[str, int]
) -> None:
    _open(window)
    hand.see("SIMULATION")
    for _ in range(3):
        hand.tap(f"product_{products['Mafé']}")
    hand.tap(f"product_{products['Sac bleu']}")
    hand.see(euros("43,50"))
    found = rows.execute("select label, base_milli, amount_cents from basket_line order by line").fetchall()
    assert found == [("Mafé", 3000, 2550), ("Sac bleu", 1000, 1800)]


def test_minus_takes_one_piece_off_and_the_last_one_the_line(
    window: KioskWindow, hand: Hand, rows: Connection, products: dict[str, int]
) -> None:
    _open(window)
    for _ in range(2):
        hand.tap(f"product_{products['Mafé']}")
    hand.tap("takeOff_1")
    hand.see(euros("8,50"))
    assert rows.execute("select base_milli from basket_line").fetchall() == [(1000,)]
    hand.tap("takeOff_1")
    hand.see("Le panier est vide")
    assert rows.execute("select count(*) from basket_line").fetchone() == (0,)


def test_minus_takes_a_length_off_whole(kiosk: Kiosk, screen: Screen, products: dict[str, int]) -> None:
    till.add_product(kiosk.house, product_id=products["Guirlande"], milli=1500, nonce="length")
    screen.go("Till")
    page = screen.page
    assert isinstance(page, TillModel)
    page.take_off(1)
    assert till.baskets(kiosk.house)[0].lines == ()


def test_tabs_change_what_is_offered(window: KioskWindow, hand: Hand, products: dict[str, int]) -> None:
    _open(window)
    hand.wait(lambda: (tab := hand.find("tab_boissons")) is not None and tab.x() > 0, "the tabs do not stand")
    hand.tap("tab_boissons")
    hand.see("Gingembre")
    hand.wait(lambda: hand.find(f"product_{products['Sac bleu']}") is None, "the bag is still offered")


def test_the_tab_is_still_open_after_another_page(screen: Screen, products: dict[str, int]) -> None:
    screen.go("Till")
    page = screen.page
    assert isinstance(page, TillModel)
    page.choose_tab("deco")
    page.touch_product(products["Guirlande"])
    assert screen.pageName == "Amount"
    screen.back()
    again = screen.page
    assert isinstance(again, TillModel)
    assert (again.tab, again.tabPlace) == ("deco", 2)
    screen.home()
    screen.go("Till")
    fresh = screen.page
    assert isinstance(fresh, TillModel)
    assert fresh.tab == FAVOURITES


def test_an_empty_basket_is_neither_paid_nor_put_aside(window: KioskWindow, hand: Hand, rows: Connection) -> None:
    page = _open(window)
    hand.tap("pay")
    assert (window.screen.noticeKind, window.screen.pageName) == ("refused", "Till")
    window.screen.closeNotice()
    page.park()
    assert window.screen.noticeKind == "refused"
    assert rows.execute("select count(*) from basket").fetchone() == (0,)


def test_a_line_of_a_basket_that_is_gone_says_so(screen: Screen, kiosk: Kiosk, products: dict[str, int]) -> None:
    basket = till.add_product(kiosk.house, product_id=products["Mafé"], nonce="one").result
    screen.go("Till")
    page = screen.page
    assert isinstance(page, TillModel)
    till.drop_basket(kiosk.house, basket_id=basket.id, nonce="elsewhere")
    page.take_off(1)
    assert screen.noticeKind == "refused"


def test_a_ticket_too_large_is_refused_and_the_basket_stays(
    screen: Screen, kiosk: Kiosk, products: dict[str, int]
) -> None:
    till.add_amount(kiosk.house, label="x", picture="bag", cents=MAX_CENTS, nonce="most")
    screen.go("Till")
    page = screen.page
    assert isinstance(page, TillModel)
    page.touch_product(products["Mafé"])
    assert screen.noticeKind == "refused"
    assert till.baskets(kiosk.house)[0].total_cents == MAX_CENTS


def test_a_product_gone_from_the_list_is_refused(screen: Screen) -> None:
    screen.go("Till")
    page = screen.page
    assert isinstance(page, TillModel)
    page.touch_product(999)
    assert screen.noticeKind == "refused"


def test_a_new_price_leaves_the_basket_alone_and_starts_a_new_line(
    window: KioskWindow, hand: Hand, rows: Connection, products: dict[str, int]
) -> None:
    page = _open(window)
    hand.tap(f"product_{products['Mafé']}")
    rows.execute("update product set price_cents = 1000 where id = ?", (products["Mafé"],))
    page.refresh()
    hand.see(euros("10,00"))
    assert page.totalText == euros("8,50")
    hand.tap(f"product_{products['Mafé']}")
    found = rows.execute("select unit_cents, amount_cents from basket_line order by line").fetchall()
    assert found == [(850, 850), (1000, 1000)]


def test_a_basket_survives_a_restart(window: KioskWindow, hand: Hand, kiosk: Kiosk, products: dict[str, int]) -> None:
    _open(window)
    hand.tap(f"product_{products['Mafé']}")
    hand.tap("park")
    hand.see("1 panier en attente")
    hand.tap(f"product_{products['Sac bleu']}")
    hand.see(euros("18,00"))
    folder = kiosk.folder.database.parent
    kiosk.close()
    with open_kiosk(folder) as again:
        basket, waiting = till.baskets(again.house)
    assert [line.label for line in basket.lines] == ["Sac bleu"]
    assert [line.label for each in waiting for line in each.lines] == ["Mafé"]


def test_a_badge_at_the_till_notes_presence_and_stays(
    window: KioskWindow,
    hand: Hand,
    kiosk: Kiosk,
    members: dict[str, Member],
    badge_of: Callable[[Member], str],
) -> None:
    _open(window)
    member = next(each for each in members.values() if each.language == "fr")
    code = badge_of(member)
    hand.show_badge(code)
    hand.see(f"Bonjour {member.name}, présence notée.")
    assert window.screen.pageName == "Till"
    assert window.screen.session.member == member
    assert presence.present(kiosk.house) == {member.id}
    window.screen.closeNotice()
    hand.show_badge(code)
    hand.see("présence déjà notée")
    assert window.screen.pageName == "Till"


def test_a_foreign_code_at_the_till_is_refused_and_nobody_is_here(window: KioskWindow, hand: Hand) -> None:
    _open(window)
    hand.show_badge("https://example.org/")
    assert (window.screen.noticeKind, window.screen.pageName) == ("refused", "Till")
    assert window.screen.session.member is None
