"""The till: no cent is lost, twenty taps are one ticket, a basket lives until its sale is written."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable

import pytest

from kiosk.app import Kiosk, open_kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.model.printing import ReceiptDoc
from kiosk.model.production import Product
from kiosk.model.sales import MAX_CENTS, Basket, Means, Payment, Sale, SaleMode
from kiosk.services import office, print_queue, till

numbers = itertools.count()


@pytest.fixture
def products(kiosk: Kiosk) -> dict[str, Product]:
    return {product.name: product for product in till.products_sold(kiosk.house)[0]}


def put(kiosk: Kiosk, product: Product, milli: int = 1000, nonce: str = "") -> Basket:
    return till.add_product(
        kiosk.house, product_id=product.id, milli=milli, nonce=nonce or f"put-{next(numbers)}"
    ).result


def pay(kiosk: Kiosk, basket: Basket, given: int | None = None, cashier: int | None = None) -> Sale:
    total = basket.total_cents
    paid = [till.cash(total, total if given is None else given)]
    return till.pay(kiosk.house, basket_id=basket.id, nonce=basket.nonce, payments=paid, cashier_id=cashier).result


def count(kiosk: Kiosk, table: str) -> int:
    return int(kiosk.store.connection.execute(f"select count(*) from {table}").fetchone()[0])


def test_three_products_paid_in_cash(kiosk: Kiosk, products: dict[str, Product], members: dict[str, Member]) -> None:
    for name in ("Sac bleu", "Bissap", "Sac bleu"):
        basket = put(kiosk, products[name])
    assert [(line.label, line.milli, line.amount_cents) for line in basket.lines] == [
        ("Sac bleu", 2000, 3600), ("Bissap", 1000, 250),
    ]  # fmt: skip
    sale = pay(kiosk, basket, 5000, members["sunflower"].id)
    assert (sale.total_cents, sale.payments[0].change_cents, sale.number) == (3850, 1150, 1)
    assert sale.mode is SaleMode.TRAINING
    assert till.baskets(kiosk.house) == (till.NO_BASKET, [])
    assert count(kiosk, "basket_line") == 0


def test_twenty_taps_are_one_ticket(kiosk: Kiosk, products: dict[str, Product]) -> None:
    baskets = [put(kiosk, products["Bissap"], nonce="one finger") for _ in range(20)]
    assert {basket.total_cents for basket in baskets} == {250}
    sales = [pay(kiosk, baskets[0]) for _ in range(20)]
    assert len({sale.uid for sale in sales}) == 1
    assert (count(kiosk, "sale"), count(kiosk, "payment")) == (1, 1)


def test_numbers_have_no_gap(kiosk: Kiosk, products: dict[str, Product]) -> None:
    assert [pay(kiosk, put(kiosk, products["Bissap"])).number for _ in range(5)] == [1, 2, 3, 4, 5]


def test_taking_off_goes_down_to_an_empty_basket(kiosk: Kiosk, products: dict[str, Product]) -> None:
    put(kiosk, products["Bissap"])
    basket = put(kiosk, products["Bissap"])
    line = basket.lines[0].line
    for _ in range(20):
        left = till.take_off(kiosk.house, basket_id=basket.id, line=line, nonce="off-1").result
    assert left.total_cents == 250
    assert till.take_off(kiosk.house, basket_id=basket.id, line=line, nonce="off-2").result.lines == ()
    assert till.take_off(kiosk.house, basket_id=basket.id, line=line, nonce="off-3").repeated


def test_an_open_amount(kiosk: Kiosk) -> None:
    for _ in range(20):
        basket = till.add_amount(kiosk.house, label="Retouche", picture="mending", cents=1550, nonce="amount").result
    assert basket.total_cents == 1550
    assert pay(kiosk, basket).lines[0].label == "Retouche"


def test_a_basket_aside_comes_back(kiosk: Kiosk, products: dict[str, Product]) -> None:
    first = put(kiosk, products["Bissap"])
    for _ in range(20):
        till.park(kiosk.house, basket_id=first.id, nonce="aside")
    second = put(kiosk, products["Accras ×8"])
    assert second.id != first.id
    for _ in range(20):
        back = till.resume(kiosk.house, basket_id=first.id, nonce="back").result
    assert (back.id, back.parked) == (first.id, False)
    assert [basket.id for basket in till.baskets(kiosk.house)[1]] == [second.id]


def test_resuming_drops_an_empty_counter(kiosk: Kiosk, products: dict[str, Product]) -> None:
    first = put(kiosk, products["Bissap"])
    till.park(kiosk.house, basket_id=first.id, nonce="aside")
    second = put(kiosk, products["Bissap"])
    till.take_off(kiosk.house, basket_id=second.id, line=second.lines[0].line, nonce="off")
    till.resume(kiosk.house, basket_id=first.id, nonce="back")
    assert till.baskets(kiosk.house)[1] == []
    assert count(kiosk, "basket") == 1


def test_giving_a_basket_up_leaves_a_trace(kiosk: Kiosk, products: dict[str, Product]) -> None:
    basket = put(kiosk, products["Sac bleu"])
    for _ in range(20):
        till.drop_basket(kiosk.house, basket_id=basket.id, nonce="away")
    facts = kiosk.store.connection.execute("select facts from journal where act = 'drop_basket'").fetchall()
    assert facts == [('{"cents": 1800, "lines": 1}',)]


def test_a_basket_survives_a_restart(kiosk: Kiosk, products: dict[str, Product]) -> None:
    basket = put(kiosk, products["Sac bleu"])
    kiosk.close()
    with open_kiosk(kiosk.folder.path, settings=kiosk.house.settings) as again:
        assert till.baskets(again.house)[0] == basket


def test_a_new_price_opens_a_new_line(kiosk: Kiosk, products: dict[str, Product]) -> None:
    put(kiosk, products["Bissap"])
    kiosk.store.connection.execute("update product set price_cents = 300 where name = 'Bissap'")
    basket = put(kiosk, products["Bissap"])
    assert [line.unit_cents for line in basket.lines] == [250, 300]


def test_receipts_are_numbered_copies(kiosk: Kiosk, products: dict[str, Product]) -> None:
    sale = pay(kiosk, put(kiosk, products["Bissap"]))
    first = {till.print_receipt(kiosk.house, sale_seq=sale.seq, nonce="first").result for _ in range(20)}
    till.print_receipt(kiosk.house, sale_seq=sale.seq, nonce="second")
    jobs = print_queue.recent(kiosk.house)
    assert len(first) == 1
    assert [job.copy for job in jobs] == [2, 1]
    assert isinstance(jobs[0].document, ReceiptDoc)
    assert jobs[0].document.sale == sale


def raised(call: Callable[..., object], **values: object) -> RefusalCode:
    with pytest.raises(Refused) as caught:
        call(**values)
    return caught.value.code


def test_refusals_of_the_counter(kiosk: Kiosk, products: dict[str, Product]) -> None:
    house, bag = kiosk.house, products["Sac bleu"].id
    assert raised(till.add_product, house=house, product_id=9999, nonce="a") is RefusalCode.UNKNOWN_PRODUCT
    assert raised(till.add_product, house=house, product_id=bag, milli=0, nonce="b") is RefusalCode.QUANTITY_ZERO
    assert raised(till.add_product, house=house, product_id=bag, milli=10**9, nonce="c") is RefusalCode.AMOUNT_TOO_BIG
    amount = {"house": house, "label": "x", "picture": "x"}
    assert raised(till.add_amount, **amount, cents=500, product_id=9999, nonce="u") is RefusalCode.UNKNOWN_PRODUCT
    assert raised(till.add_amount, **amount, cents=0, nonce="d") is RefusalCode.QUANTITY_ZERO
    assert raised(till.add_amount, **amount, cents=-5, nonce="e") is RefusalCode.QUANTITY_ZERO
    assert raised(till.add_amount, **amount, cents=MAX_CENTS + 1, nonce="f") is RefusalCode.AMOUNT_TOO_BIG
    assert count(kiosk, "basket") == 0
    for call in (till.park, till.resume, till.drop_basket):
        assert raised(call, house=house, basket_id=77, nonce="g") is RefusalCode.BASKET_GONE
    assert raised(till.take_off, house=house, basket_id=77, line=1, nonce="h") is RefusalCode.BASKET_GONE
    assert raised(till.pay, house=house, basket_id=77, nonce="i", payments=[]) is RefusalCode.BASKET_GONE
    assert raised(till.print_receipt, house=house, sale_seq=77, nonce="j") is RefusalCode.NO_SUCH_JOB


def test_refusals_of_paying(kiosk: Kiosk, products: dict[str, Product]) -> None:
    basket = put(kiosk, products["Sac bleu"])
    wish = {"house": kiosk.house, "basket_id": basket.id, "nonce": basket.nonce}
    for paid in ([], [till.cash(1000, 1000)], [Payment(Means.CASH, 1800, 1000)], [Payment(Means.CASH, 3600, 3600)],
                 [Payment(Means.CASH, 2800, 2800), Payment(Means.CARD, -1000, 0)]):  # fmt: skip
        assert raised(till.pay, **wish, payments=paid) is RefusalCode.NOT_ENOUGH_GIVEN
    assert raised(till.pay, **wish, payments=[till.cash(1800, MAX_CENTS + 1)]) is RefusalCode.AMOUNT_TOO_BIG
    till.take_off(kiosk.house, basket_id=basket.id, line=1, nonce="off")
    assert raised(till.pay, **wish, payments=[]) is RefusalCode.BASKET_EMPTY
    assert raised(till.park, house=kiosk.house, basket_id=basket.id, nonce="park") is RefusalCode.BASKET_EMPTY
    assert count(kiosk, "sale") == 0


@pytest.mark.parametrize("seed", range(4))
def test_a_random_market_day_conserves_money(kiosk: Kiosk, products: dict[str, Product], seed: int) -> None:
    chance = random.Random(seed)
    expected: dict[Means, int] = {}
    for _ in range(15):
        for _ in range(chance.randint(1, 5)):
            basket = put(kiosk, chance.choice(list(products.values())), chance.choice((250, 1000, 3000)))
        total = basket.total_cents
        part = chance.randint(0, total)
        means = chance.sample(list(Means), 2)
        paid = [Payment(means[0], part, part), Payment(means[1], total - part, total - part + chance.randint(0, 99))]
        sale = till.pay(kiosk.house, basket_id=basket.id, nonce=basket.nonce, payments=paid).result
        assert sum(line.amount_cents for line in sale.lines) == sale.total_cents == total
        for each in paid:
            expected[each.means] = expected.get(each.means, 0) + each.amount_cents
    totals = office.day_totals(kiosk.house)
    assert dict(totals.by_means) == expected
    assert totals.total_cents == sum(expected.values()) == sum(share.ttc_cents for share in totals.by_rate)
    assert totals.tickets == 15


def test_popular_products_come_first(kiosk: Kiosk, products: dict[str, Product]) -> None:
    for name in ("Accras ×8", "Accras ×8", "Bissap"):
        pay(kiosk, put(kiosk, products[name]))
    assert till.products_sold(kiosk.house)[1] == [products["Accras ×8"].id, products["Bissap"].id]
