"""After the payment: the change first, then the choice, then back to the till."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import zxingcpp
from PySide6.QtGui import QImage

from db.driver import Connection, connect
from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.sales import Sale
from kiosk.services import till
from kiosk.words import Words
from kiosk.words.formats import NO_BREAK_SPACE
from ui.hand import Hand
from ui.screen import Outlets, Screen
from ui.viewmodels.money import PieceRow
from ui.viewmodels.receipt import ReceiptModel, derive
from ui.viewmodels.receipt_text import LINES_SHOWN, receipt_text
from ui.window import KioskWindow

PARIS = "Europe/Paris"


def _sell(kiosk: Kiosk, given: int, names: tuple[str, ...] = ("Mafé", "Mafé", "Guirlande")) -> Sale:
    sold = {product.name: product for product in till.products_sold(kiosk.house)[0]}
    for number, name in enumerate(names):
        milli = 1500 if name == "Guirlande" else 1000
        till.add_product(kiosk.house, product_id=sold[name].id, milli=milli, nonce=f"{name}-{number}")
    basket = till.baskets(kiosk.house)[0]
    payment = till.cash(basket.total_cents, given) if given else till.card(basket.total_cents)
    return till.pay(kiosk.house, basket_id=basket.id, nonce=basket.nonce, payments=[payment]).result


@pytest.fixture(autouse=True)
def page_left(screen: Screen) -> Iterator[None]:
    """The seconds of a page left open do not run into the next test."""
    yield
    if screen.page is not None:
        screen.page.close()


def _page(screen: Screen, sale: Sale) -> ReceiptModel:
    screen.go("Till")
    screen.go("Receipt", sale=sale.seq)
    page = screen.page
    assert isinstance(page, ReceiptModel)
    return page


def test_what_goes_back_is_said_and_drawn(kiosk: Kiosk) -> None:
    view = derive(_sell(kiosk, 4000), "change", 8, 8, Words("fr"))
    assert view.change_text == f"Rendre 9,50{NO_BREAK_SPACE}€"
    assert view.change == (PieceRow(500, 1, True), PieceRow(200, 2, False), PieceRow(50, 1, False))


@pytest.mark.parametrize(("left", "share", "text"), [(8, 1.0, "8 secondes"), (1, 0.125, "1 seconde"), (0, 0.0, "0")])
def test_the_seconds_run_out(kiosk: Kiosk, left: int, share: float, text: str) -> None:
    view = derive(_sell(kiosk, 0), "choice", left, 8, Words("fr"))
    assert view.left == share
    assert text in view.alone_text


def test_the_change_fills_the_page_until_the_next_touch(window: KioskWindow, hand: Hand, kiosk: Kiosk) -> None:
    page = _page(window.screen, _sell(kiosk, 4000))
    hand.see("SIMULATION")
    hand.see(f"Rendre 9,50{NO_BREAK_SPACE}€")
    assert hand.find("receiptNone") is None
    page.second_passed()
    assert page.step == "change"
    hand.tap("handedOver")
    hand.see("Un ticket")
    hand.tap("receiptNone")
    assert window.screen.pageName == "Till"


def test_without_change_the_choice_comes_at_once_and_no_is_the_default(
    window: KioskWindow, hand: Hand, kiosk: Kiosk
) -> None:
    page = _page(window.screen, _sell(kiosk, 0))
    hand.see("Un ticket")
    for _ in range(kiosk.house.settings.receipt_seconds - 1):
        page.second_passed()
    assert window.screen.pageName == "Receipt"
    page.second_passed()
    assert window.screen.pageName == "Till"


def test_paper_is_queued_once_and_the_till_goes_on(screen: Screen, outlets: Outlets, kiosk: Kiosk) -> None:
    asked: list[str] = []
    outlets.print_soon = lambda: asked.append("print")
    sale = _sell(kiosk, 0)
    page = _page(screen, sale)
    for _ in range(20):
        page.paper()
    assert screen.pageName == "Till"
    rows: Connection = connect(kiosk.folder.database, 5)
    found = rows.execute("select kind, copy, state from print_job where key = ?", (f"receipt-{sale.uid}",)).fetchall()
    assert found == [("receipt", 1, "queued")]
    assert asked == ["print"]


def test_the_code_can_be_read_and_stays_until_it_is_put_away(window: KioskWindow, hand: Hand, kiosk: Kiosk) -> None:
    sale = _sell(kiosk, 4000)
    page = _page(window.screen, sale)
    hand.tap("handedOver")
    hand.tap("receiptCode")
    hand.wait(lambda: hand.find("receiptDone") is not None, "the code is not shown")
    assert not page.counting
    picture = window.window.grabWindow().convertToFormat(QImage.Format.Format_Grayscale8)
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
    assert [code.text for code in found] == [receipt_text(sale, kiosk.house.settings.place_name, PARIS)]
    hand.tap("receiptDone")
    assert window.screen.pageName == "Till"


def test_the_text_says_all_a_ticket_must(kiosk: Kiosk) -> None:
    text = receipt_text(_sell(kiosk, 4000), "Atelier du Canal", PARIS)
    assert text.splitlines() == [
        "Atelier du Canal",
        "SIMULATION - ne prouve aucun achat",
        "Ticket 1 - 23/11/2026 09:00",
        "2 × Mafé : 17,00 €",
        "1,5 m Guirlande : 13,50 €",
        "TOTAL 30,50 €",
        "Espèces : 40,00 €",
        "Rendre 9,50 €",
    ]


def test_an_unknown_ticket_is_refused(kiosk: Kiosk) -> None:
    with pytest.raises(Refused) as caught:
        till.ticket(kiosk.house, 999)
    assert caught.value.code is RefusalCode.NO_SUCH_JOB


def test_a_long_ticket_stays_readable(kiosk: Kiosk) -> None:
    names = tuple(product.name for product in till.products_sold(kiosk.house)[0])
    text = receipt_text(_sell(kiosk, 0, names), "Atelier du Canal", PARIS)
    more = len(names) - LINES_SHOWN
    assert more > 0
    assert f"+ {more} autre" in text
    assert len(text.encode()) < 700
