"""SQL of baskets: they live until their sale is written, through power cuts too."""

from __future__ import annotations

from db.driver import Connection
from kiosk.model.quantities import Amount, MeasureUnit
from kiosk.model.sales import Basket, BasketLine

_LINES = """select line, product_id, label, picture, unit, base_milli, unit_cents, vat_bp, amount_cents
    from basket_line where basket_id = ? order by line"""
_PUT = """insert or replace into basket_line (basket_id, line, product_id, label, picture, unit, typed_numerator,
        typed_denominator, base_milli, unit_cents, vat_bp, amount_cents)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""


class Baskets:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def open(self) -> Basket | None:
        """The basket on the counter: the one not put aside."""
        row = self._connection.execute("select id from basket where not parked order by id desc limit 1").fetchone()
        return self.get(row[0]) if row else None

    def parked(self) -> list[Basket]:
        rows = self._connection.execute("select id from basket where parked order by id").fetchall()
        return [basket for row in rows if (basket := self.get(row[0]))]

    def get(self, basket_id: int) -> Basket | None:
        row = self._connection.execute("select id, nonce, parked from basket where id = ?", (basket_id,)).fetchone()
        if row is None:
            return None
        lines = tuple(
            BasketLine(line, product, label, picture, MeasureUnit(unit), milli, unit_cents, vat, cents)
            for line, product, label, picture, unit, milli, unit_cents, vat, cents in self._connection.execute(
                _LINES, (basket_id,)
            )
        )
        return Basket(row[0], row[1], bool(row[2]), lines)

    def add(self, nonce: str, now: int) -> int:
        return int(
            self._connection.execute("insert into basket (nonce, changed_at) values (?, ?)", (nonce, now)).lastrowid
            or 0
        )

    def put_line(self, basket_id: int, line: BasketLine, now: int) -> None:
        amount = Amount(line.milli, 1000, line.unit).value
        self._connection.execute(
            _PUT,
            (
                basket_id, line.line, line.product_id, line.label, line.picture, line.unit.value, amount.numerator,
                amount.denominator, line.milli, line.unit_cents, line.vat_bp, line.amount_cents,
            ),
        )  # fmt: skip
        self._touch(basket_id, now)

    def drop_line(self, basket_id: int, line: int, now: int) -> None:
        self._connection.execute("delete from basket_line where basket_id = ? and line = ?", (basket_id, line))
        self._touch(basket_id, now)

    def set_parked(self, basket_id: int, parked: int, now: int) -> None:
        self._connection.execute("update basket set parked = ? where id = ?", (parked, basket_id))
        self._touch(basket_id, now)

    def drop(self, basket_id: int) -> None:
        self._connection.execute("delete from basket where id = ?", (basket_id,))

    def _touch(self, basket_id: int, now: int) -> None:
        self._connection.execute("update basket set changed_at = ? where id = ?", (now, basket_id))
