"""SQL of products and their allergens."""

from __future__ import annotations

from collections.abc import Sequence

from db.driver import Connection, Row
from db.ids import uuid7
from kiosk.model.production import AllergenLevel, Product, ProductAllergen, ProductKind
from kiosk.model.quantities import MeasureUnit

COLUMNS = (
    "id, name, picture, category, kind, unit, price_cents, vat_bp, usual_milli, favourite, keeps_days, storage,"
    " composition, made_here, sold_here"
)


def product_of(row: Row) -> Product:
    (number, name, picture, category, kind, unit, price, vat, usual, favourite, keeps, storage, made_of, made, sold) = (
        row
    )
    return Product(
        id=number, name=name, picture=picture, category=category, kind=ProductKind(kind),
        unit=MeasureUnit(unit), price_cents=price, vat_bp=vat,
        usual_milli=usual, favourite=bool(favourite), keeps_days=keeps,
        storage=storage, composition=made_of, made_here=bool(made), sold_here=bool(sold),
    )  # fmt: skip


class Products:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Product]:
        rows = self._connection.execute(f"select {COLUMNS} from product where active order by position, id")
        return [product_of(row) for row in rows]

    def get(self, product_id: int) -> Product | None:
        row = self._connection.execute(
            f"select {COLUMNS} from product where id = ? and active", (product_id,)
        ).fetchone()
        return product_of(row) if row else None

    def allergens(self, product_id: int) -> list[ProductAllergen]:
        rows = self._connection.execute(
            "select allergen, level from product_allergen where product_id = ? order by allergen", (product_id,)
        )
        return [ProductAllergen(row[0], AllergenLevel(row[1])) for row in rows]

    def add(self, product: Product, allergens: Sequence[ProductAllergen] = ()) -> int:
        """A new product (its id is ignored) at the end of the catalogue."""
        number = self._connection.execute(
            "insert into product (uid, name, picture, category, kind, unit, price_cents, vat_bp, usual_milli,"
            " favourite, keeps_days, storage, composition, made_here, sold_here, position)"
            " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (select count(*) from product))",
            (
                uuid7(), product.name, product.picture, product.category, product.kind.value, product.unit.value,
                product.price_cents, product.vat_bp, product.usual_milli, int(product.favourite), product.keeps_days,
                product.storage, product.composition, int(product.made_here), int(product.sold_here),
            ),
        ).lastrowid  # fmt: skip
        self._connection.executemany(
            "insert into product_allergen (product_id, allergen, level) values (?, ?, ?)",
            [(number, found.allergen, found.level.value) for found in allergens],
        )
        return int(number or 0)
