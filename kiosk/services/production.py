"""Note a batch: product, quantity, lot number, label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.model.printing import DocumentKind, LabelDoc, PrinterRole
from kiosk.model.production import ALLERGENS, AllergenLevel, Batch, MovementKind, Product, StepKind
from kiosk.model.quantities import Amount
from kiosk.rules import lots
from kiosk.rules.calendar import add_days
from kiosk.services.house import Change, House, Topic, changed
from kiosk.words import Words
from kiosk.words.formats import euros, quantity

if TYPE_CHECKING:
    from kiosk.ports import Tx

MOST_MILLI = 9_999_000
"""The largest amount of one batch: 9,999 units."""
HABIT_DAYS = 28
"""As far back as habits are looked for."""


def products_made(house: House) -> list[Product]:
    """What can be noted as made here."""
    with house.store.read() as tx:
        return [product for product in tx.products.all() if product.made_here]


def products_for(house: House, *, member_id: int) -> list[Product]:
    """What can be noted as made here: what she often made in the last weeks, then the favourites, then the rest."""
    since = add_days(house.today(), -HABIT_DAYS)
    with house.store.read() as tx:
        member = tx.members.get(member_id)
        often = tx.batches.often_made(member.person_key, since) if member else []
        found = [product for product in tx.products.all() if product.made_here]
    rank = {product_id: place for place, product_id in enumerate(often)}
    return sorted(found, key=lambda product: (rank.get(product.id, len(rank)), not product.favourite))


def product_today(house: House, *, product_id: int) -> tuple[Product, int]:
    """A product and the thousandths the whole room made of it today. Raises Refused(unknown_product)."""
    with house.store.read() as tx:
        product = tx.products.get(product_id)
        if product is None or not product.made_here:
            raise Refused(RefusalCode.UNKNOWN_PRODUCT)
        made = tx.batches.made_by_product(house.today())
    return product, next((milli for each, milli in made if each.id == product_id), 0)


def note_batch(house: House, *, member_id: int, product_id: int, amount: Amount, nonce: str) -> Change[Batch]:
    """A member made `amount` of a product: lot number drawn, label queued.

    Raises Refused: unknown_member, unknown_product, quantity_zero, quantity_too_big.
    """
    with house.store.write() as tx:
        if (done := tx.journal.subject_of(nonce)) is not None and (first := tx.batches.get(done)):
            return Change(first, repeated=True)
        member, product = _known(tx, member_id, product_id)
        _check(product, amount)
        now = house.now()
        day = house.day_of(now)
        prefix = lots.lot_prefix(day, tx.kiosk_letter)
        number = lots.lot_number(prefix, tx.batches.next_lot_serial(prefix))
        use_by = lots.use_by(day, product.keeps_days)
        lot_id = tx.batches.add_lot(number=number, product_id=product.id, made_on=day, use_by_day=use_by, now=now)
        batch_id = tx.batches.add(
            product_id=product.id, lot_id=lot_id, maker_keys=[member.person_key], now=now, local_day=day
        )
        tx.batches.add_step(batch_id, StepKind.MADE, amount, member.person_key, now, day)
        tx.batches.add_movement(lot_id, MovementKind.MADE, amount, batch_id, now, day)
        batch = Batch(batch_id, number, product, amount, now, day, use_by)
        _queue_label(tx, house, batch, now)
        tx.journal.add(
            "note_batch", now=now, local_day=day, person_key=member.person_key, nonce=nonce, subject=batch_id
        )
    return Change(batch, changed(Topic.BATCHES, Topic.PRINTS))


def made_today(house: House, *, member_id: int) -> list[Batch]:
    """A member's own batches of today; hers to see."""
    with house.store.read() as tx:
        member = tx.members.get(member_id)
        return tx.batches.of_maker(member.person_key, house.today()) if member else []


def _known(tx: Tx, member_id: int, product_id: int) -> tuple[Member, Product]:
    member, product = tx.members.get(member_id), tx.products.get(product_id)
    if member is None:
        raise Refused(RefusalCode.UNKNOWN_MEMBER)
    if product is None or not product.made_here:
        raise Refused(RefusalCode.UNKNOWN_PRODUCT)
    return member, product


def _check(product: Product, amount: Amount) -> None:
    if amount.unit is not product.unit:
        raise Refused(RefusalCode.UNKNOWN_PRODUCT)
    if amount.milli <= 0:
        raise Refused(RefusalCode.QUANTITY_ZERO)
    if amount.milli > MOST_MILLI:
        raise Refused(RefusalCode.QUANTITY_TOO_BIG, most=MOST_MILLI // 1000)


def _queue_label(tx: Tx, house: House, batch: Batch, now: int) -> None:
    product = batch.product
    found = tx.products.allergens(product.id)
    seller = tx.sales.seller()
    french = Words("fr")
    is_food = product.keeps_days is not None
    label = LabelDoc(
        place=house.settings.place_name,
        lot_number=batch.lot_number,
        product=product.name,
        amount=quantity(batch.amount.milli, product.unit),
        made_day=batch.local_day,
        use_by_day=batch.use_by_day,
        contains=_named(french, lots.named_allergens(found, AllergenLevel.CONTAINS)),
        traces=_named(french, lots.named_allergens(found, AllergenLevel.TRACES)),
        unknown_allergens=is_food and lots.is_unknown(found, ALLERGENS),
        storage=product.storage,
        composition=product.composition,
        maker_contact=f"{seller.name}\n{seller.address}".strip() if seller else house.settings.place_name,
        price="" if product.price_cents is None else euros(product.price_cents),
    )
    tx.prints.add(
        kind=DocumentKind.LABEL, key=f"label-{batch.lot_number}", role=PrinterRole.LABELS, language="fr",
        document=label, now=now,
    )  # fmt: skip


def _named(words: Words, allergens: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(words.say(f"allergen_{allergen}") for allergen in allergens)
