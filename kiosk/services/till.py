"""The market-day till. Until the fiscal journal exists every sale is a training sale, and none is ever converted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.printing import DocumentKind, PrinterRole, ReceiptDoc
from kiosk.model.production import Product
from kiosk.model.quantities import MILLI, MeasureUnit
from kiosk.model.sales import MAX_CENTS, Basket, BasketLine, Means, Payment, Sale, SaleMode, Seller
from kiosk.rules.prices import line_cents
from kiosk.services.house import Change, House, Topic, changed

if TYPE_CHECKING:
    from kiosk.ports import Tx

NO_BASKET = Basket(0, "", False, ())
MEASURED = frozenset({MeasureUnit.METRE, MeasureUnit.GRAM})
"""Units that are measured out instead of counted."""


def products_sold(house: House) -> tuple[list[Product], list[int]]:
    """What is sold here, and the ids sold most often lately."""
    with house.store.read() as tx:
        return [product for product in tx.products.all() if product.sold_here], tx.sales.popular(12)


def baskets(house: House) -> tuple[Basket, list[Basket]]:
    """The basket on the counter (empty with id 0 where there is none) and those put aside."""
    with house.store.read() as tx:
        return tx.baskets.open() or NO_BASKET, tx.baskets.parked()


def ticket(house: House, sale_seq: int) -> Sale:
    """A written sale. Raises Refused(no_such_job) for an unknown ticket."""
    with house.store.read() as tx:
        return _written(tx, sale_seq)


def add_product(house: House, *, product_id: int, milli: int = MILLI, nonce: str) -> Change[Basket]:
    """Put `milli` thousandths of a product into the basket on the counter, at its price of now.

    Raises Refused: unknown_product, quantity_zero, amount_too_big.
    """
    with house.store.write() as tx:
        if tx.journal.subject_of(nonce) is not None:
            return Change(tx.baskets.open() or NO_BASKET, repeated=True)
        product = tx.products.get(product_id)
        if product is None or product.price_cents is None or not product.sold_here:
            raise Refused(RefusalCode.UNKNOWN_PRODUCT)
        basket = _counter(tx, house, nonce)
        twin = next(
            (each for each in basket.lines if each.product_id == product_id and each.unit_cents == product.price_cents),
            None,
        )
        total = milli + (twin.milli if twin else 0)
        line = BasketLine(
            twin.line if twin else _next_line(basket), product.id, product.name, product.picture, product.unit,
            total, product.price_cents, product.vat_bp, line_cents(product.price_cents, total),
        )  # fmt: skip
        return _put(tx, house, basket, line, nonce)


def add_amount(
    house: House, *, label: str, picture: str, cents: int, nonce: str, product_id: int | None = None
) -> Change[Basket]:
    """Put an open amount (cents TTC) into the basket; with a product it takes its name, picture and VAT rate.

    Raises Refused: unknown_product, quantity_zero, amount_too_big.
    """
    with house.store.write() as tx:
        if tx.journal.subject_of(nonce) is not None:
            return Change(tx.baskets.open() or NO_BASKET, repeated=True)
        product = tx.products.get(product_id) if product_id is not None else None
        if product_id is not None and (product is None or not product.sold_here):
            raise Refused(RefusalCode.UNKNOWN_PRODUCT)
        if cents <= 0:
            raise Refused(RefusalCode.QUANTITY_ZERO)
        basket = _counter(tx, house, nonce)
        line = BasketLine(
            _next_line(basket), product_id, product.name if product else label,
            product.picture if product else picture, MeasureUnit.PIECE, MILLI, cents,
            product.vat_bp if product else 0, cents,
        )  # fmt: skip
        return _put(tx, house, basket, line, nonce)


def take_off(house: House, *, basket_id: int, line: int, nonce: str) -> Change[Basket]:
    """One piece less of a line; the last one, a length or a weight takes the line away. Raises Refused(basket_gone)."""
    with house.store.write() as tx:
        basket = _known(tx, basket_id)
        found = next((each for each in basket.lines if each.line == line), None)
        if found is None or tx.journal.subject_of(nonce) is not None:
            return Change(basket, repeated=True)
        now = house.now()
        left = 0 if found.unit in MEASURED else found.milli - MILLI
        if left > 0:
            less = BasketLine(
                found.line, found.product_id, found.label, found.picture, found.unit, left, found.unit_cents,
                found.vat_bp, line_cents(found.unit_cents, left),
            )  # fmt: skip
            tx.baskets.put_line(basket_id, less, now)
        else:
            tx.baskets.drop_line(basket_id, line, now)
        tx.journal.add("take_off", now=now, local_day=house.day_of(now), nonce=nonce, subject=basket_id)
        return Change(_known(tx, basket_id), changed(Topic.BASKETS))


def park(house: House, *, basket_id: int, nonce: str) -> Change[None]:
    """Put the basket aside. Raises Refused: basket_gone, basket_empty."""
    with house.store.write() as tx:
        if tx.journal.subject_of(nonce) is not None:
            return Change(None, repeated=True)
        basket = _known(tx, basket_id)
        if not basket.lines:
            raise Refused(RefusalCode.BASKET_EMPTY)
        tx.baskets.set_parked(basket_id, 1, house.now())
        tx.journal.add("park", now=house.now(), local_day=house.today(), nonce=nonce, subject=basket_id)
    return Change(None, changed(Topic.BASKETS))


def resume(house: House, *, basket_id: int, nonce: str) -> Change[Basket]:
    """Take a basket up again; the one on the counter is put aside, or dropped where it is empty."""
    with house.store.write() as tx:
        basket = _known(tx, basket_id)
        if tx.journal.subject_of(nonce) is not None:
            return Change(basket, repeated=True)
        now = house.now()
        current = tx.baskets.open()
        if current is not None and current.lines:
            tx.baskets.set_parked(current.id, 1, now)
        elif current is not None:
            tx.baskets.drop(current.id)
        tx.baskets.set_parked(basket_id, 0, now)
        tx.journal.add("resume", now=now, local_day=house.day_of(now), nonce=nonce, subject=basket_id)
        return Change(_known(tx, basket_id), changed(Topic.BASKETS))


def drop_basket(house: House, *, basket_id: int, nonce: str) -> Change[None]:
    """Give a basket up; the journal keeps how much was in it. Raises Refused(basket_gone)."""
    with house.store.write() as tx:
        if tx.journal.subject_of(nonce) is not None:
            return Change(None, repeated=True)
        basket = _known(tx, basket_id)
        tx.baskets.drop(basket_id)
        tx.journal.add(
            "drop_basket", now=house.now(), local_day=house.today(), nonce=nonce, subject=basket_id,
            facts=f'{{"cents": {basket.total_cents}, "lines": {len(basket.lines)}}}',
        )  # fmt: skip
    return Change(None, changed(Topic.BASKETS))


def pay(
    house: House, *, basket_id: int, nonce: str, payments: Sequence[Payment], cashier_id: int | None = None
) -> Change[Sale]:
    """Write the basket as a training sale. `nonce` is the basket's own, so twenty taps give one ticket.

    Raises Refused: basket_gone, basket_empty, not_enough_given, amount_too_big.
    """
    with house.store.write() as tx:
        if (done := tx.journal.subject_of(_sale_nonce(nonce))) is not None and (first := tx.sales.get(done)):
            return Change(first, repeated=True)
        basket = _known(tx, basket_id)
        _check(basket, payments)
        now = house.now()
        day = house.day_of(now)
        seller = tx.sales.seller()
        seller_id = seller.id if seller else tx.sales.save_seller(Seller(0, house.settings.place_name))
        cashier = tx.members.get(cashier_id) if cashier_id is not None else None
        seq = tx.sales.add(
            mode=SaleMode.TRAINING, seller_id=seller_id, number=tx.sales.next_number(seller_id, SaleMode.TRAINING),
            cashier_key=cashier.person_key if cashier else None, basket=basket, payments=payments,
            now=now, local_day=day,
        )  # fmt: skip
        tx.baskets.drop(basket_id)
        tx.journal.add(
            "training_sale", now=now, local_day=day, person_key=cashier.person_key if cashier else None,
            nonce=_sale_nonce(nonce), subject=seq,
        )  # fmt: skip
        return Change(_written(tx, seq), changed(Topic.SALES, Topic.BASKETS))


def print_receipt(house: House, *, sale_seq: int, nonce: str) -> Change[int]:
    """Queue the receipt: the first time the original, later a numbered duplicate. Result: job id.

    Raises Refused(no_such_job) for an unknown ticket.
    """
    with house.store.write() as tx:
        if (done := tx.journal.subject_of(nonce)) is not None:
            return Change(done, repeated=True)
        sale = _written(tx, sale_seq)
        document = ReceiptDoc(house.settings.place_name, sale, house.settings.zone, tx.kiosk_letter)
        job = tx.prints.add(
            kind=DocumentKind.RECEIPT, key=f"receipt-{sale.uid}", role=PrinterRole.RECEIPTS, language="fr",
            document=document, now=house.now(),
        )  # fmt: skip
        tx.journal.add("print_receipt", now=house.now(), local_day=house.today(), nonce=nonce, subject=job)
    return Change(job, changed(Topic.PRINTS))


def payment(means: Means, total_cents: int, given_cents: int) -> Payment:
    """`total_cents` paid by `means`; only cash is given in another amount than it pays."""
    return Payment(means, total_cents, given_cents if means is Means.CASH else total_cents)


def cash(total_cents: int, given_cents: int) -> Payment:
    """A cash payment of `total_cents` out of what was given."""
    return Payment(Means.CASH, total_cents, given_cents)


def card(total_cents: int) -> Payment:
    """A payment on the card terminal, confirmed by hand."""
    return Payment(Means.CARD, total_cents, total_cents)


def _sale_nonce(basket_nonce: str) -> str:
    return f"sale-{basket_nonce}"


def _written(tx: Tx, seq: int) -> Sale:
    sale = tx.sales.get(seq)
    if sale is None:
        raise Refused(RefusalCode.NO_SUCH_JOB)
    return sale


def _check(basket: Basket, payments: Sequence[Payment]) -> None:
    if not basket.lines:
        raise Refused(RefusalCode.BASKET_EMPTY)
    paid = sum(payment.amount_cents for payment in payments)
    short = sum(max(0, -each.change_cents) for each in payments)
    if paid != basket.total_cents or short or any(each.amount_cents < 0 for each in payments):
        raise Refused(RefusalCode.NOT_ENOUGH_GIVEN, missing=max(0, basket.total_cents - paid) + short)
    if any(each.given_cents > MAX_CENTS for each in payments):
        raise Refused(RefusalCode.AMOUNT_TOO_BIG)


def _counter(tx: Tx, house: House, nonce: str) -> Basket:
    basket = tx.baskets.open()
    return basket or _known(tx, tx.baskets.add(nonce, house.now()))


def _next_line(basket: Basket) -> int:
    return max((line.line for line in basket.lines), default=0) + 1


def _known(tx: Tx, basket_id: int) -> Basket:
    basket = tx.baskets.get(basket_id)
    if basket is None:
        raise Refused(RefusalCode.BASKET_GONE)
    return basket


def _put(tx: Tx, house: House, basket: Basket, line: BasketLine, nonce: str) -> Change[Basket]:
    if line.milli <= 0 or line.unit_cents < 0 or (line.product_id is None and line.unit_cents == 0):
        raise Refused(RefusalCode.QUANTITY_ZERO)
    others = sum(each.amount_cents for each in basket.lines if each.line != line.line)
    if others + line.amount_cents > MAX_CENTS:
        raise Refused(RefusalCode.AMOUNT_TOO_BIG)
    now = house.now()
    tx.baskets.put_line(basket.id, line, now)
    tx.journal.add("put_in_basket", now=now, local_day=house.day_of(now), nonce=nonce, subject=basket.id)
    return Change(_known(tx, basket.id), changed(Topic.BASKETS))
