"""Batches: lot numbers, labels, exact amounts."""

from __future__ import annotations

import itertools
from fractions import Fraction
from typing import Any

import pytest

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.model.printing import LabelDoc
from kiosk.model.production import Batch, Product, ProductKind
from kiosk.model.quantities import Amount, MeasureUnit
from kiosk.services import print_queue, production
from kiosk.services.house import Change

numbers = itertools.count()


@pytest.fixture
def products(kiosk: Kiosk) -> dict[str, Product]:
    return {product.name: product for product in production.products_made(kiosk.house)}


def note(kiosk: Kiosk, awa: Member, product: Product, value: Fraction | int = 8, nonce: str = "") -> Change[Batch]:
    return production.note_batch(
        kiosk.house, member_id=awa.id, product_id=product.id, amount=Amount.of(value, product.unit),
        nonce=nonce or f"batch-{next(numbers)}",
    )  # fmt: skip


def refusal(kiosk: Kiosk, **wish: object) -> RefusalCode:
    with pytest.raises(Refused) as caught:
        production.note_batch(kiosk.house, nonce="no", **wish)
    return caught.value.code


def test_a_batch_is_noted_whole(kiosk: Kiosk, awa: Member, products: dict[str, Product]) -> None:
    batch = note(kiosk, awa, products["Sac bleu"]).result
    assert batch.lot_number == "L26327A01"
    assert production.made_today(kiosk.house, member_id=awa.id) == [batch]
    tables = ("lot", "batch", "batch_maker", "batch_step", "lot_movement")
    assert [kiosk.store.connection.execute(f"select count(*) from {table}").fetchone()[0] for table in tables] == [
        1
    ] * 5


def test_lot_numbers_are_never_reused_and_pass_ninety_nine(
    kiosk: Kiosk, awa: Member, products: dict[str, Product]
) -> None:
    found = [note(kiosk, awa, products["Trousse"]).result.lot_number for _ in range(103)]
    assert len(set(found)) == 103
    assert found[8:11] == ["L26327A09", "L26327A10", "L26327A11"]
    assert found[98:101] == ["L26327A99", "L26327A100", "L26327A101"]


def test_a_new_day_counts_from_one(kiosk: Kiosk, awa: Member, products: dict[str, Product], clock: Any) -> None:
    note(kiosk, awa, products["Trousse"])
    clock.step(minutes=1440)
    assert note(kiosk, awa, products["Trousse"]).result.lot_number == "L26328A01"


def test_twenty_taps_are_one_batch(kiosk: Kiosk, awa: Member, products: dict[str, Product]) -> None:
    changes = [note(kiosk, awa, products["Trousse"], nonce="same") for _ in range(20)]
    assert {change.result.id for change in changes} == {1}
    assert [change.repeated for change in changes] == [False] + [True] * 19
    assert kiosk.store.connection.execute("select count(*) from print_job").fetchone()[0] == 1


def test_an_amount_stays_as_it_was_typed(kiosk: Kiosk, awa: Member, products: dict[str, Product]) -> None:
    garland = products["Guirlande"]
    note(kiosk, awa, garland, Fraction(1, 3))
    assert production.made_today(kiosk.house, member_id=awa.id)[0].amount == Amount(1, 3, MeasureUnit.METRE)
    row = kiosk.store.connection.execute("select typed_numerator, typed_denominator, base_milli from batch_step")
    assert row.fetchone() == (1, 3, 333)


def test_the_label_warns_of_what_is_inside_and_of_what_nobody_knows(
    kiosk: Kiosk, awa: Member, products: dict[str, Product]
) -> None:
    note(kiosk, awa, products["Pastels ×6"])
    with kiosk.store.write() as tx:
        unknown = tx.products.add(
            Product(0, "Soupe", "stew", "plats", ProductKind.FOOD, MeasureUnit.PORTION, 300, 550, 8000, keeps_days=2)
        )
    soup = next(each for each in production.products_made(kiosk.house) if each.id == unknown)
    note(kiosk, awa, soup)
    second, first = (job.document for job in print_queue.recent(kiosk.house, 2))
    assert isinstance(first, LabelDoc)
    assert isinstance(second, LabelDoc)
    assert len(first.contains) == 2
    assert not first.unknown_allergens
    assert first.use_by_day == "2026-11-26"
    assert second.unknown_allergens


def test_a_textile_has_no_last_day(kiosk: Kiosk, awa: Member, products: dict[str, Product]) -> None:
    assert note(kiosk, awa, products["Tablier"]).result.use_by_day is None


def test_every_refusal(kiosk: Kiosk, awa: Member, products: dict[str, Product]) -> None:
    bag = products["Sac bleu"]
    piece = MeasureUnit.PIECE
    many = Amount.of(10_000, piece)
    assert refusal(kiosk, member_id=9999, product_id=bag.id, amount=Amount.of(1, piece)) is RefusalCode.UNKNOWN_MEMBER
    assert refusal(kiosk, member_id=awa.id, product_id=9999, amount=Amount.of(1, piece)) is RefusalCode.UNKNOWN_PRODUCT
    assert refusal(kiosk, member_id=awa.id, product_id=bag.id, amount=Amount.of(0, piece)) is RefusalCode.QUANTITY_ZERO
    assert refusal(kiosk, member_id=awa.id, product_id=bag.id, amount=many) is RefusalCode.QUANTITY_TOO_BIG
    wrong_unit = Amount.of(1, MeasureUnit.GRAM)
    assert refusal(kiosk, member_id=awa.id, product_id=bag.id, amount=wrong_unit) is RefusalCode.UNKNOWN_PRODUCT
    assert kiosk.store.connection.execute("select count(*) from lot").fetchone()[0] == 0


def test_a_stranger_made_nothing(kiosk: Kiosk) -> None:
    assert production.made_today(kiosk.house, member_id=9999) == []


def test_a_product_nobody_knows_has_no_amount_of_today(kiosk: Kiosk) -> None:
    with pytest.raises(Refused) as caught:
        production.product_today(kiosk.house, product_id=9999)
    assert caught.value.code is RefusalCode.UNKNOWN_PRODUCT
