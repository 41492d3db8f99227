"""Baskets put aside: taken up again, or given up after a question."""

from __future__ import annotations

import pytest

from kiosk.app import Kiosk
from kiosk.model.quantities import MeasureUnit
from kiosk.model.sales import Basket, BasketLine
from kiosk.services import till
from kiosk.words import Words
from kiosk.words.formats import NO_BREAK_SPACE
from ui.hand import Hand
from ui.screen import Screen
from ui.viewmodels.parked import PICTURES_SHOWN, ParkedModel, derive
from ui.window import KioskWindow


@pytest.mark.parametrize(("lines", "more"), [(1, ""), (PICTURES_SHOWN, ""), (PICTURES_SHOWN + 3, "+ 3")])
def test_a_basket_shows_its_first_things_and_how_many_more(lines: int, more: str) -> None:
    things = tuple(
        BasketLine(line, None, "x", "bag", MeasureUnit.PIECE, 2000, 100, 0, 200) for line in range(1, lines + 1)
    )
    (row,) = derive([Basket(4, "n", parked=True, lines=things)], Words("fr"))
    shown = min(lines, PICTURES_SHOWN)
    assert (row.basket, row.pictures, row.counts, row.moreText) == (4, ("bag",) * shown, ("2",) * shown, more)
    assert row.totalText == f"{2 * lines},00{NO_BREAK_SPACE}€"


def _put_aside(kiosk: Kiosk, cents: int) -> int:
    basket = till.add_amount(kiosk.house, label="x", picture="bag", cents=cents, nonce=f"add-{cents}").result
    till.park(kiosk.house, basket_id=basket.id, nonce=f"park-{cents}")
    return basket.id


def test_a_basket_is_taken_up_and_the_one_on_the_counter_put_aside(
    window: KioskWindow, hand: Hand, kiosk: Kiosk
) -> None:
    first = _put_aside(kiosk, 700)
    on_counter = till.add_amount(kiosk.house, label="x", picture="bag", cents=300, nonce="counter").result
    window.screen.open("Till")
    hand.tap("waiting")
    hand.see(f"7,00{NO_BREAK_SPACE}€")
    hand.tap(f"resume_{first}")
    assert window.screen.pageName == "Till"
    basket, waiting = till.baskets(kiosk.house)
    assert (basket.id, [each.id for each in waiting]) == (first, [on_counter.id])


def test_giving_up_asks_first(window: KioskWindow, hand: Hand, kiosk: Kiosk) -> None:
    first, second = _put_aside(kiosk, 700), _put_aside(kiosk, 900)
    window.screen.open("Parked")
    hand.tap(f"drop_{first}")
    hand.see(f"Abandonner ce panier de 7,00{NO_BREAK_SPACE}€")
    hand.tap("sheetSecondary")
    assert [each.id for each in till.baskets(kiosk.house)[1]] == [first, second]
    hand.wait(lambda: hand.find("sheetSecondary") is None, "the question stays")
    hand.tap(f"drop_{second}")
    hand.tap("sheetPrimary")
    assert [each.id for each in till.baskets(kiosk.house)[1]] == [first]
    hand.does_not_see(f"9,00{NO_BREAK_SPACE}€")


def test_without_baskets_the_page_says_so_and_leads_back(window: KioskWindow, hand: Hand) -> None:
    window.screen.open("Till")
    window.screen.open("Parked")
    hand.see("Aucun panier en attente.")
    hand.tap("emptyButton")
    assert window.screen.pageName == "Till"


def test_a_basket_gone_meanwhile_is_refused_and_leaves_the_list(screen: Screen, kiosk: Kiosk) -> None:
    first = _put_aside(kiosk, 700)
    screen.go("Parked")
    page = screen.page
    assert isinstance(page, ParkedModel)
    till.drop_basket(kiosk.house, basket_id=first, nonce="elsewhere")
    page.resume(first)
    assert (screen.noticeKind, screen.pageName) == ("refused", "Parked")
    assert page.baskets.count == 0
    page.ask_drop(first)
    page.drop()
    assert screen.noticeKind == "refused"
