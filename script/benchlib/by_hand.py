"""The floor of an act: the same rows, written by hand with prepared statements in one durable transaction."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from benchlib.days import LABEL, SLIP
from db.driver import Connection
from db.ids import presence_key, uuid7
from kiosk.rules.calendar import QUARTER_MS

AT, DAY = 1_900_000_000_000, "2030-03-17"
_PERSON = "insert into person (key, member_id, scope, local_day) values (?, ?, 'presence', ?)"
_VISIT = "insert into visit (kiosk_id, seq, uid, person_key, kind, at, local_day) values (1, ?, ?, ?, 'in', ?, ?)"
_JOURNAL = (
    "insert into journal (kiosk_id, seq, at, local_day, act, person_key, nonce, subject, facts)"
    " values (1, ?, ?, ?, ?, ?, ?, ?, '{}')"
)
_RESERVATION = (
    "insert into reservation (id, uid, kiosk_id, unit_id, resource_id, holder_key, start_at, end_at, local_day, state,"
    " created_at) values (?, ?, 1, ?, ?, ?, ?, ?, ?, 'booked', ?)"
)
_CLAIM = "insert into claim (unit_id, quarter, kind, owner) values (?, ?, 'reserved', ?)"
_PRINT = (
    "insert into print_job (uid, kind, key, copy, role, language, state, document, created_at)"
    " values (?, ?, ?, 1, ?, 'fr', 'queued', ?, ?)"
)
_LOT = "insert into lot (id, uid, number, product_id, made_on, use_by_day, created_at) values (?, ?, ?, ?, ?, ?, ?)"
_BATCH = "insert into batch (id, uid, kiosk_id, product_id, lot_id, opened_at, local_day) values (?, ?, 1, ?, ?, ?, ?)"
_MAKER = "insert into batch_maker (batch_id, person_key) values (?, ?)"
_STEP = (
    "insert into batch_step (kiosk_id, seq, uid, batch_id, kind, typed_numerator, typed_denominator, typed_unit,"
    " base_milli, person_key, at, local_day) values (1, ?, ?, ?, 'made', 8, 1, 'piece', 8000, ?, ?, ?)"
)
_MOVEMENT = (
    "insert into lot_movement (kiosk_id, seq, uid, lot_id, kind, typed_numerator, typed_denominator, typed_unit,"
    " base_milli, batch_id, at, local_day) values (1, ?, ?, ?, 'made', 8, 1, 'piece', 8000, ?, ?, ?)"
)
_BASKET = "insert into basket (id, nonce, changed_at) values (?, ?, ?)"
_BASKET_LINE = (
    "insert into basket_line (basket_id, line, product_id, label, picture, unit, typed_numerator, typed_denominator,"
    " base_milli, unit_cents, vat_bp, amount_cents) values (?, ?, ?, 'Sac bleu', 'bag', 'piece', 1, 1, 1000, 1800,"
    " 2000, 1800)"
)
_SALE = (
    "insert into sale (kiosk_id, seq, uid, mode, seller_id, number, kind, total_cents, at, local_day)"
    " values (1, ?, ?, 'training', ?, ?, 'sale', 5400, ?, ?)"
)
_SALE_LINE = (
    "insert into sale_line (kiosk_id, sale_seq, line, product_id, label, unit, typed_numerator, typed_denominator,"
    " base_milli, unit_cents, vat_bp, amount_cents, seller_id)"
    " values (1, ?, ?, ?, 'Sac bleu', 'piece', 1, 1, 1000, 1800, 2000, 1800, ?)"
)
_PAYMENT = (
    "insert into payment (kiosk_id, sale_seq, line, means, amount_cents, given_cents) values (1, ?, 1, 'cash', 5400, ?)"
)

Rows = list[tuple[str, tuple[Any, ...]]]


class Hand:
    """Writes the rows of one kind of act into a copy of the place, as fast as the library can."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._member, self._key = connection.execute(
            "select member_id, key from person where scope = 'work' order by 1 limit 1"
        ).fetchone()
        self._product = connection.execute("select min(id) from product").fetchone()[0]
        self._seller = connection.execute("select min(id) from seller").fetchone()[0]
        self._unit, self._resource = connection.execute("select id, resource_id from unit order by id").fetchone()
        self._number = max(
            connection.execute(f"select coalesce(max({column}), 0) from {table}").fetchone()[0]
            for table, column in _NUMBERED
        )

    def prepare(self, act: str) -> Callable[[], None]:
        self._number += 1
        rows = getattr(self, f"_{act}")(self._number)
        return lambda: self._write(rows)

    def _write(self, rows: Rows) -> None:
        execute = self._connection.execute
        execute("begin immediate")
        for statement, values in rows:
            execute(statement, values)
        execute("commit")

    def _journal(self, number: int, act: str, key: int | None) -> tuple[str, tuple[Any, ...]]:
        return _JOURNAL, (number, AT, DAY, act, key, uuid4().hex, number)

    def _checkin(self, number: int) -> Rows:
        key = presence_key(DAY)
        return [
            (_PERSON, (key, self._member, f"day-{number}")),
            (_VISIT, (number, uuid7(), key, AT, DAY)),
            self._journal(number, "check_in", key),
        ]

    def _reserve(self, number: int) -> Rows:
        first, uid = (AT // QUARTER_MS) + number * 8, uuid7()
        span = (first * QUARTER_MS, (first + 8) * QUARTER_MS)
        claims: Rows = [(_CLAIM, (self._unit, quarter, number)) for quarter in range(first, first + 8)]
        return [
            (_RESERVATION, (number, uid, self._unit, self._resource, self._key, *span, DAY, AT)),
            *claims,
            (_PRINT, (uuid7(), "slip", f"slip-{uid}", "receipts", SLIP, AT)),
            self._journal(number, "reserve", self._key),
        ]

    def _batch(self, number: int) -> Rows:
        lot = f"L30076B{number:08d}"
        return [
            (_LOT, (number, uuid7(), lot, self._product, DAY, DAY, AT)),
            (_BATCH, (number, uuid7(), self._product, number, AT, DAY)),
            (_MAKER, (number, self._key)),
            (_STEP, (number, uuid7(), number, self._key, AT, DAY)),
            (_MOVEMENT, (number, uuid7(), number, number, AT, DAY)),
            (_PRINT, (uuid7(), "label", f"label-{lot}", "labels", LABEL, AT)),
            self._journal(number, "note_batch", self._key),
        ]

    def _sale(self, number: int) -> Rows:
        self._connection.execute("begin immediate")
        self._connection.execute(_BASKET, (number, uuid7(), AT))
        for line in (1, 2, 3):
            self._connection.execute(_BASKET_LINE, (number, line, self._product))
        self._connection.execute("commit")
        lines: Rows = [(_SALE_LINE, (number, line, self._product, self._seller)) for line in (1, 2, 3)]
        return [
            (_SALE, (number, uuid7(), self._seller, number, AT, DAY)),
            *lines,
            (_PAYMENT, (number, 6000)),
            ("delete from basket where id = ?", (number,)),
            self._journal(number, "training_sale", None),
        ]


_NUMBERED = (
    ("visit", "seq"), ("journal", "seq"), ("reservation", "id"), ("lot", "id"), ("batch", "id"), ("batch_step", "seq"),
    ("lot_movement", "seq"), ("sale", "seq"), ("sale", "number"), ("basket", "id"),
)  # fmt: skip
"""A hand starts above every number used, and jumps to it once."""
