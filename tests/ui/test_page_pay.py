"""Payment: choosing never commits, the button commits once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.driver import Connection, connect
from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.model.sales import MAX_CENTS, Means, Payment
from kiosk.services import till
from kiosk.words import Words
from kiosk.words.formats import NO_BREAK_SPACE
from ui.hand import Hand
from ui.screen import Screen
from ui.viewmodels.money import PieceRow, piles
from ui.viewmodels.pay import Handed, PayModel, derive
from ui.window import KioskWindow

FR = Words("fr")


def euros(text: str) -> str:
    return f"{text}{NO_BREAK_SPACE}€"


@pytest.mark.parametrize(
    ("handed", "cents"),
    [
        (Handed(), 0),
        (Handed().with_piece(5000).with_piece(1000), 6000),
        (Handed().with_piece(5000).with_key("back"), 0),
        (Handed().with_key("1").with_key("0").with_key("5").with_key("0"), 105_000),
        (Handed().with_key("1").with_key("0").with_key(",").with_key("5"), 1_050),
        (Handed((5000,)).with_key("2"), 200),
        (Handed((), "10").with_piece(200), 1_200),
        (Handed((), "1").with_key("back").with_key("back"), 0),
        (Handed((100,)).with_key("x"), 100),
    ],
)
def test_what_lies_in_the_hand(handed: Handed, cents: int) -> None:
    assert handed.cents == cents


def test_pieces_lie_in_piles_largest_first() -> None:
    assert piles((200, 5000, 200)) == (PieceRow(5000, 1, True), PieceRow(200, 2, False))


@pytest.mark.parametrize(
    ("means", "handed", "enough", "change", "missing"),
    [
        (Means.CASH, Handed(), False, "", f"Il manque {euros('51,00')}"),
        (Means.CASH, Handed((5000,)), False, "", f"Il manque {euros('1,00')}"),
        (Means.CASH, Handed((5000, 100)), True, "Rien à rendre", ""),
        (Means.CASH, Handed((5000, 1000)), True, f"Rendre {euros('9,00')}", ""),
        (Means.CARD, Handed(), True, "Rien à rendre", ""),
        (Means.CHEQUE, Handed((5000, 5000)), True, "Rien à rendre", ""),
        (Means.VOUCHER, Handed(), True, "Rien à rendre", ""),
    ],
)
def test_the_page_says_what_is_missing_or_goes_back(
    means: Means, handed: Handed, enough: bool, change: str, missing: str
) -> None:
    view = derive(5100, means, handed, FR)
    assert (view.enough, view.change_text, view.missing_text) == (enough, change, missing)
    assert [row.means for row in view.means if row.chosen] == [means.value]


def test_change_is_shown_as_notes_and_coins() -> None:
    view = derive(5100, Means.CASH, Handed((5000, 1000)), FR)
    assert view.change == (PieceRow(500, 1, True), PieceRow(200, 2, False))


# --- through the window ---------------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def page_left(screen: Screen) -> Iterator[None]:
    """The seconds of a receipt left open do not run into the next test."""
    yield
    if screen.page is not None:
        screen.page.close()


@pytest.fixture
def rows(kiosk: Kiosk) -> Connection:
    return connect(kiosk.folder.database, 5)


@pytest.fixture
def basket(kiosk: Kiosk) -> till.Basket:
    sold = {product.name: product.id for product in till.products_sold(kiosk.house)[0]}
    for name, milli in [("Mafé", 2000), ("Bissap", 1000), ("Sac bleu", 1000), ("Guirlande", 1500)]:
        till.add_product(kiosk.house, product_id=sold[name], milli=milli, nonce=name)
    return till.baskets(kiosk.house)[0]


def _page(screen: Screen) -> PayModel:
    screen.go("Till")
    screen.go("Pay")
    page = screen.page
    assert isinstance(page, PayModel)
    return page


def test_cash_with_change_through_the_window(
    window: KioskWindow, hand: Hand, rows: Connection, basket: till.Basket
) -> None:
    window.screen.open("Till")
    hand.tap("pay")
    hand.see(f"À payer\u00a0: {euros('51,00')}")
    hand.see("SIMULATION")
    hand.tap("give_5000")
    hand.see(f"Il manque {euros('1,00')}")
    hand.tap("give_1000")
    hand.see(f"Rendre {euros('9,00')}")
    hand.tap("collect")
    assert window.screen.pageName == "Receipt"
    assert rows.execute("select mode, total_cents, cashier_key from sale").fetchall() == [("training", 5100, None)]
    assert rows.execute("select means, amount_cents, given_cents from payment").fetchall() == [("cash", 5100, 6000)]
    assert rows.execute("select count(*) from basket").fetchone() == (0,)


@pytest.mark.parametrize(("means", "tile"), [("card", "Carte"), ("cheque", "Chèque"), ("voucher", "Titre-resto")])
def test_a_tile_chooses_and_only_the_button_writes(
    window: KioskWindow, hand: Hand, rows: Connection, basket: till.Basket, means: str, tile: str
) -> None:
    _page(window.screen)
    hand.tap(f"means_{means}")
    hand.tap(tile)
    assert rows.execute("select count(*) from sale").fetchone() == (0,)
    hand.tap("collect")
    assert rows.execute("select means, amount_cents, given_cents from payment").fetchall() == [(means, 5100, 5100)]


def test_exact_and_take_back(window: KioskWindow, hand: Hand, basket: till.Basket) -> None:
    page = _page(window.screen)
    hand.tap("exact")
    hand.see("Rien à rendre")
    hand.tap("takeBack")
    assert page.missingText == f"Il manque {euros('1,00')}"
    hand.tap("otherMoney")
    hand.tap("give_10000")
    assert page.changeText == f"Rendre {euros('99,00')}"


def test_typed_amounts_are_shown_as_they_are_read(window: KioskWindow, hand: Hand, basket: till.Basket) -> None:
    page = _page(window.screen)
    for key in ["6", "00"]:
        hand.tap(f"key_{key}")
    assert page.givenText == euros("600,00")
    for _ in range(3):
        hand.tap("takeBack")
    for key in ["6", "0", ",", "5"]:
        hand.tap(f"key_{key}")
    assert page.givenText == euros("60,50")


def test_too_little_is_refused_with_what_is_missing(
    window: KioskWindow, hand: Hand, rows: Connection, basket: till.Basket
) -> None:
    page = _page(window.screen)
    page.give(5000)
    hand.tap("collect")
    hand.see(euros("1,00"))
    assert (window.screen.noticeKind, window.screen.pageName) == ("refused", "Pay")
    assert rows.execute("select count(*) from sale").fetchone() == (0,)


def test_twenty_taps_are_one_ticket(screen: Screen, rows: Connection, basket: till.Basket) -> None:
    page = _page(screen)
    page.exact()
    for _ in range(20):
        page.collect()
    assert rows.execute("select count(*) from sale").fetchone() == (1,)
    assert (screen.pageName, screen.noticeKind) == ("Receipt", "")
    assert screen.navigation.depth == 3


def test_twenty_calls_of_the_service_are_one_ticket(kiosk: Kiosk, rows: Connection, basket: till.Basket) -> None:
    paid = [till.cash(5100, 5100)]
    tickets = {
        till.pay(kiosk.house, basket_id=basket.id, nonce=basket.nonce, payments=paid).result.number for _ in range(20)
    }
    assert len(tickets) == 1
    assert rows.execute("select count(*) from sale").fetchone() == (1,)


def test_a_basket_gone_meanwhile_is_refused(screen: Screen, kiosk: Kiosk, basket: till.Basket) -> None:
    page = _page(screen)
    page.exact()
    till.drop_basket(kiosk.house, basket_id=basket.id, nonce="elsewhere")
    page.collect()
    assert (screen.noticeKind, screen.pageName) == ("refused", "Pay")


def test_a_basket_that_grew_meanwhile_shows_its_new_total_first(
    screen: Screen, kiosk: Kiosk, rows: Connection, basket: till.Basket
) -> None:
    page = _page(screen)
    page.exact()
    till.add_amount(kiosk.house, label="x", picture="bag", cents=100, nonce="elsewhere")
    page.collect()
    assert (screen.pageName, page.totalText) == ("Pay", euros("52,00"))
    assert rows.execute("select count(*) from sale").fetchone() == (0,)


def test_keys_of_a_keyboard_count_too(window: KioskWindow, hand: Hand, basket: till.Basket) -> None:
    page = _page(window.screen)
    hand.type("60.5")
    assert page.givenText == euros("60,50")
    QTest.keyClick(window.window, Qt.Key.Key_Backspace)
    assert page.givenText == euros("60,00")


def test_an_empty_basket_is_refused(screen: Screen, kiosk: Kiosk) -> None:
    basket = till.add_amount(kiosk.house, label="x", picture="bag", cents=100, nonce="one").result
    till.take_off(kiosk.house, basket_id=basket.id, line=1, nonce="off")
    _page(screen).collect()
    assert (screen.noticeKind, screen.pageName) == ("refused", "Pay")


def test_a_handful_beyond_any_ticket_is_refused(screen: Screen, rows: Connection, basket: till.Basket) -> None:
    page = _page(screen)
    for key in "9999999":
        page.key(key)
    page.collect()
    assert (screen.noticeKind, screen.pageName) == ("refused", "Pay")
    assert rows.execute("select count(*) from sale").fetchone() == (0,)


@pytest.mark.parametrize(
    ("payments", "code", "missing"),
    [
        ([till.cash(5100, 5000)], RefusalCode.NOT_ENOUGH_GIVEN, 100),
        ([till.cash(5000, 5000)], RefusalCode.NOT_ENOUGH_GIVEN, 100),
        ([], RefusalCode.NOT_ENOUGH_GIVEN, 5100),
        ([till.cash(-100, 0), till.card(5200)], RefusalCode.NOT_ENOUGH_GIVEN, 0),
        ([till.cash(5100, MAX_CENTS + 1)], RefusalCode.AMOUNT_TOO_BIG, None),
    ],
)
def test_the_service_names_what_is_missing(
    kiosk: Kiosk, basket: till.Basket, payments: list[Payment], code: RefusalCode, missing: int | None
) -> None:
    with pytest.raises(Refused) as caught:
        till.pay(kiosk.house, basket_id=basket.id, nonce=basket.nonce, payments=payments)
    assert (caught.value.code, caught.value.facts.get("missing")) == (code, missing)


def test_whoever_is_here_is_the_cashier(
    window: KioskWindow,
    hand: Hand,
    rows: Connection,
    members: dict[str, Member],
    badge_of: Callable[[Member], str],
    basket: till.Basket,
) -> None:
    member = next(iter(members.values()))
    page = _page(window.screen)
    hand.show_badge(badge_of(member))
    assert window.screen.pageName == "Pay"
    window.screen.closeNotice()
    page.exact()
    hand.tap("collect")
    assert rows.execute("select cashier_key from sale").fetchall() == [(member.person_key,)]
