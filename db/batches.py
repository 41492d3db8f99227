"""SQL of batches, their steps, lots and lot movements; what happened is only ever added to."""

from __future__ import annotations

from collections.abc import Sequence

from db.driver import Connection, Row
from db.ids import uuid7
from db.products import COLUMNS, product_of
from kiosk.model.production import Batch, MovementKind, Product, StepKind
from kiosk.model.quantities import Amount, MeasureUnit

_NEXT = "(select coalesce(max(seq), 0) + 1 from {table} where kiosk_id = :kiosk)"
_ADD_STEP = f"""insert into batch_step (kiosk_id, seq, uid, batch_id, kind, typed_numerator, typed_denominator,
        typed_unit, base_milli, person_key, at, local_day)
    values (:kiosk, {_NEXT.format(table="batch_step")}, :uid, :batch, :kind, :numerator, :denominator,
        :unit, :milli, :person, :at, :day) returning seq"""
_ADD_MOVEMENT = f"""insert into lot_movement (kiosk_id, seq, uid, lot_id, kind, typed_numerator, typed_denominator,
        typed_unit, base_milli, batch_id, at, local_day)
    values (:kiosk, {_NEXT.format(table="lot_movement")}, :uid, :lot, :kind, :numerator, :denominator,
        :unit, :milli, :batch, :at, :day) returning seq"""
_PRODUCT = ", ".join(f"p.{column}" for column in COLUMNS.split(", "))
_BATCH = f"""select b.id, l.number, s.typed_numerator, s.typed_denominator, s.typed_unit, b.opened_at, b.local_day,
        l.use_by_day, {_PRODUCT}
    from batch b join lot l on l.id = b.lot_id join product p on p.id = b.product_id
    join batch_step s on s.batch_id = b.id and s.kind = 'made'"""


def _batch(row: Row) -> Batch:
    number, lot, numerator, denominator, unit, opened_at, day, use_by, *product = row
    return Batch(
        id=number, lot_number=lot, product=product_of(tuple(product)),
        amount=Amount(numerator, denominator, MeasureUnit(unit)),
        opened_at=opened_at, local_day=day, use_by_day=use_by,
    )  # fmt: skip


class Batches:
    def __init__(self, connection: Connection, kiosk_id: int) -> None:
        self._connection, self._kiosk_id = connection, kiosk_id

    def get(self, batch_id: int) -> Batch | None:
        row = self._connection.execute(f"{_BATCH} where b.id = ?", (batch_id,)).fetchone()
        return _batch(row) if row else None

    def next_lot_serial(self, prefix: str) -> int:
        """The serial after the last lot number of this day and kiosk; numbers are never reused."""
        row = self._connection.execute(
            "select coalesce(max(cast(substr(number, ?) as integer)), 0) + 1 from lot where number > ? and number < ?",
            (len(prefix) + 1, prefix, f"{prefix}:"),
        ).fetchone()
        return int(row[0])

    def add_lot(self, *, number: str, product_id: int, made_on: str, use_by_day: str | None, now: int) -> int:
        return int(
            self._connection.execute(
                "insert into lot (uid, number, product_id, made_on, use_by_day, created_at) values (?, ?, ?, ?, ?, ?)",
                (uuid7(), number, product_id, made_on, use_by_day, now),
            ).lastrowid
            or 0
        )

    def add(self, *, product_id: int, lot_id: int, maker_keys: Sequence[int], now: int, local_day: str) -> int:
        number = self._connection.execute(
            "insert into batch (uid, kiosk_id, product_id, lot_id, opened_at, local_day) values (?, ?, ?, ?, ?, ?)",
            (uuid7(), self._kiosk_id, product_id, lot_id, now, local_day),
        ).lastrowid
        self._connection.executemany(
            "insert into batch_maker (batch_id, person_key) values (?, ?)", [(number, key) for key in maker_keys]
        )
        return int(number or 0)

    def add_step(
        self, batch_id: int, kind: StepKind, amount: Amount, person_key: int | None, now: int, local_day: str
    ) -> int:
        values = {"batch": batch_id, "person": person_key, **self._common(kind.value, amount, now, local_day)}
        return int(self._connection.execute(_ADD_STEP, values).fetchone()[0])

    def add_movement(
        self, lot_id: int, kind: MovementKind, amount: Amount, batch_id: int | None, now: int, local_day: str
    ) -> int:
        values = {"lot": lot_id, "batch": batch_id, **self._common(kind.value, amount, now, local_day)}
        return int(self._connection.execute(_ADD_MOVEMENT, values).fetchone()[0])

    def _common(self, kind: str, amount: Amount, now: int, local_day: str) -> dict[str, object]:
        return {
            "kiosk": self._kiosk_id, "uid": uuid7(), "kind": kind, "numerator": amount.numerator,
            "denominator": amount.denominator, "unit": amount.unit.value, "milli": amount.milli,
            "at": now, "day": local_day,
        }  # fmt: skip

    def of_maker(self, person_key: int, local_day: str) -> list[Batch]:
        rows = self._connection.execute(
            f"{_BATCH} join batch_maker m on m.batch_id = b.id and m.person_key = ? where b.local_day = ?"
            " order by b.id",
            (person_key, local_day),
        )
        return [_batch(row) for row in rows]

    def count_of_maker(self, person_key: int) -> int:
        row = self._connection.execute(
            "select count(*) from batch_maker where person_key = ?", (person_key,)
        ).fetchone()
        return int(row[0])

    def often_made(self, person_key: int, since_day: str) -> list[int]:
        """Ids of the products somebody made since a day, the most frequent first."""
        rows = self._connection.execute(
            # "cross join" keeps the order: the few batches of these days first, then whether they are hers.
            "select b.product_id from batch b cross join batch_maker m on m.batch_id = b.id and m.person_key = ?"
            " where b.local_day >= ? and not b.practice"
            " group by b.product_id order by count(*) desc, max(b.opened_at) desc",
            (person_key, since_day),
        )
        return [product_id for (product_id,) in rows]

    def made_by_product(self, local_day: str) -> list[tuple[Product, int]]:
        """Thousandths made on a day, by product."""
        rows = self._connection.execute(
            f"select {_PRODUCT}, sum(s.base_milli) from batch_step s join batch b on b.id = s.batch_id"
            " join product p on p.id = b.product_id where s.local_day = ? and s.kind = 'made' and not b.practice"
            " group by p.id order by p.position, p.id",
            (local_day,),
        )
        return [(product_of(row[:-1]), int(row[-1])) for row in rows]
