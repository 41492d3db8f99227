"""One day of history as rows: visits, reservations with claims, batches with lots, sales, and the journal."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Protocol

from benchlib.bulk import Writer
from db.driver import Connection
from kiosk.model.documents import encode_document
from kiosk.model.printing import LabelDoc, SlipDoc
from kiosk.rules.calendar import QUARTER_MS, instant
from kiosk.rules.ical import event
from kiosk.rules.lots import lot_number, lot_prefix, use_by

_STEP = "kiosk_id, seq, uid, {owner}, kind, typed_numerator, typed_denominator, typed_unit, base_milli, {more}"
COLUMNS: dict[str, str] = {
    "person": "key, member_id, scope, local_day",
    "visit": "kiosk_id, seq, uid, person_key, kind, at, local_day",
    "reservation": "id, uid, kiosk_id, unit_id, resource_id, holder_key, start_at, end_at, local_day, state,"
    " created_at",
    "claim": "unit_id, quarter, kind, owner",
    "use_event": "kiosk_id, seq, uid, unit_id, kind, start_seq, reservation_id, until_at, lasted_ms, at, local_day",
    "series": "id, uid, holder_key, resource_id, start_minute, minutes, from_day, until_day, created_at",
    "series_date": "series_id, day, reservation_id",
    "lot": "id, uid, number, product_id, made_on, use_by_day, created_at",
    "batch": "id, uid, kiosk_id, product_id, lot_id, opened_at, local_day",
    "batch_maker": "batch_id, person_key",
    "batch_step": _STEP.format(owner="batch_id", more="person_key, at, local_day"),
    "lot_movement": _STEP.format(owner="lot_id", more="batch_id, at, local_day"),
    "sale": "kiosk_id, seq, uid, mode, seller_id, number, kind, cashier_key, total_cents, at, local_day",
    "sale_line": "kiosk_id, sale_seq, line, product_id, label, unit, typed_numerator, typed_denominator, base_milli,"
    " unit_cents, vat_bp, amount_cents, seller_id",
    "payment": "kiosk_id, sale_seq, line, means, amount_cents, given_cents",
    "journal": "kiosk_id, seq, at, local_day, act, person_key, nonce, subject",
    "print_job": "uid, kind, key, copy, role, language, state, document, created_at",
}
_OPENS = 1_767_254_400_000
_EVENT = event("0" * 32, _OPENS, _OPENS + 7_200_000, "Piqueuse · Atelier du Canal", _OPENS)
SLIP = encode_document(
    SlipDoc("Atelier du Canal", "fr", "Piqueuse", "1", "sewing-machine", "2026-01-01", "09:00", "11:00", "owl", _EVENT)
)
LABEL = encode_document(
    LabelDoc("Atelier du Canal", "L26001A01", "Sac bleu", "8", "2026-01-01", None, composition="Coton 100 %")
)


class Portion(Protocol):
    visits: int
    reservations: int
    sales: int
    batches: int


@dataclass(frozen=True, slots=True)
class Furniture:
    """Members (id, key), units (id, resource, cleaning quarters), products (id, name, unit, cents, VAT)."""

    zone: str
    members: list[tuple[int, int]]
    units: list[tuple[int, int, int]]
    products: list[tuple[int, str, str, int, int]]
    seller_id: int


class Book:
    """A writer for each table."""

    def __init__(self, connection: Connection) -> None:
        self._writers = {table: Writer(connection, table, columns) for table, columns in COLUMNS.items()}
        self.add = {table: writer.add for table, writer in self._writers.items()}
        last = connection.execute("select coalesce(max(seq), 0) from journal").fetchone()[0]
        self.first_act = int(last) + 1

    def flush(self) -> None:
        for writer in self._writers.values():
            writer.flush()

    def counts(self) -> dict[str, int]:
        return {table: writer.written for table, writer in self._writers.items()}


class DayWriter:
    """Turns portions into rows; every number runs on from day to day."""

    def __init__(self, book: Book, furniture: Furniture, chance: random.Random) -> None:
        self._add, self._has, self._chance = book.add, furniture, chance
        self._act = book.first_act
        self._uids = self._visit = self._reservation = self._batch = self._sale = 0

    def write(self, day: str, portion: Portion) -> None:
        opens = instant(day, 8 * 60, self._has.zone)
        self._visits(day, opens, portion.visits)
        self._reservations(day, opens, portion.reservations)
        self._batches(day, opens, portion.batches)
        self._sales(day, opens, portion.sales)

    def _uid(self, at: int) -> str:
        self._uids += 1
        return f"{at:012x}7{self._uids:019x}"

    def _journal(self, act: str, at: int, day: str, person: int | None, subject: int) -> None:
        nonce = f"{self._chance.getrandbits(128):032x}"
        self._add["journal"]((1, self._act, at, day, act, person, nonce, subject))
        self._act += 1

    def _visits(self, day: str, opens: int, count: int) -> None:
        chance, visit = self._chance, self._add["visit"]
        people = chance.sample(self._has.members, k=min(len(self._has.members), max(1, count // 4)))
        keys = []
        for member_id, _ in people:
            keys.append(chance.getrandbits(62) + 1)
            self._add["person"]((keys[-1], member_id, "presence", day))
        for number in range(count):
            self._visit += 1
            at = opens + number * 60_000
            key, kind = keys[number // 2 % len(keys)], ("in", "out")[number % 2]
            visit((1, self._visit, self._uid(at), key, kind, at, day))
            self._journal("out" if kind == "out" else "check_in", at, day, key, self._visit)

    def _reservations(self, day: str, opens: int, count: int) -> None:
        free = {unit[0]: opens // QUARTER_MS for unit in self._has.units}
        for number in range(count):
            unit, resource, cleaning = self._has.units[number % len(self._has.units)]
            first = free[unit]
            last = first + self._chance.choice((4, 4, 6, 8))
            free[unit] = last + cleaning
            key = self._chance.choice(self._has.members)[1]
            self._reserve(day, opens - 86_400_000, unit, resource, key, first, last, cleaning)

    def _reserve(
        self, day: str, at: int, unit: int, resource: int, key: int, first: int, last: int, cleaning: int
    ) -> None:
        self._reservation += 1
        owner, uid, claim = self._reservation, self._uid(at), self._add["claim"]
        span = (first * QUARTER_MS, last * QUARTER_MS)
        self._add["reservation"]((owner, uid, 1, unit, resource, key, *span, day, "booked", at))
        for quarter in range(first, last):
            claim((unit, quarter, "reserved", owner))
        for quarter in range(last, last + cleaning):
            claim((unit, quarter, "cleaning", owner))
        self._print("slip", f"slip-{uid}", "receipts", SLIP, at)
        self._journal("reserve", at, day, key, owner)
        self._use(owner, unit, span, day)
        if owner % 10 == 0:
            series = (owner // 10, self._uid(at), key, resource, 540, 60, day, day, at)
            self._add["series"](series)
            self._add["series_date"]((series[0], day, owner))

    def _use(self, reservation: int, unit: int, span: tuple[int, int], day: str) -> None:
        """Every stay was begun and ended; who it was is forgotten."""
        add, seq, (start, end) = self._add["use_event"], 2 * reservation - 1, span
        add((1, seq, self._uid(start), unit, "start", None, reservation, end, None, start, day))
        add((1, seq + 1, self._uid(end), unit, "stop", seq, reservation, None, end - start, end, day))

    def _batches(self, day: str, opens: int, count: int) -> None:
        prefix, add = lot_prefix(day, "A"), self._add
        for serial in range(1, count + 1):
            self._batch += 1
            number, at = self._batch, opens + serial * 300_000
            made, _, unit, _, _ = self._chance.choice(self._has.products)
            key, pieces = self._chance.choice(self._has.members)[1], self._chance.randint(1, 12)
            amount = (pieces, 1, unit, pieces * 1000)
            lot = lot_number(prefix, serial)
            add["lot"]((number, self._uid(at), lot, made, day, use_by(day, 3), at))
            add["batch"]((number, self._uid(at), 1, made, number, at, day))
            add["batch_maker"]((number, key))
            add["batch_step"]((1, number, self._uid(at), number, "made", *amount, key, at, day))
            add["lot_movement"]((1, number, self._uid(at), number, "made", *amount, number, at, day))
            self._print("label", f"label-{lot}", "labels", LABEL, at)
            self._journal("note_batch", at, day, key, number)

    def _sales(self, day: str, opens: int, count: int) -> None:
        for number in range(count):
            self._sale += 1
            at, total = opens + number * 300_000, 0
            for line, made in enumerate(self._chance.choices(self._has.products, k=1 + self._sale % 3), start=1):
                total += self._sell(line, made, at, day)
            head = (1, self._sale, self._uid(at), "training", self._has.seller_id, self._sale, "sale", None, total)
            self._add["sale"]((*head, at, day))
            self._add["payment"]((1, self._sale, 1, ("cash", "card")[number % 2], total, total))
            self._journal("training_sale", at, day, None, self._sale)

    def _sell(self, line: int, made: tuple[int, str, str, int, int], at: int, day: str) -> int:
        product, label, unit, cents, vat = made
        pieces = 1 + line % 2
        amount = (pieces, 1, pieces * 1000, cents, vat, cents * pieces, self._has.seller_id)
        self._add["sale_line"]((1, self._sale, line, product, label, unit, *amount))
        self._journal("put_in_basket", at, day, None, self._sale)
        return cents * pieces

    def _print(self, kind: str, key: str, role: str, document: bytes, at: int) -> None:
        self._add["print_job"]((self._uid(at), kind, key, 1, role, "fr", "unverified", document, at))
