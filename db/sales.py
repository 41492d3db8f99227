"""SQL of sellers, sales, their lines and payments; tickets are only ever added."""

from __future__ import annotations

from collections.abc import Sequence

from db.driver import Connection, Row
from db.ids import uuid7
from kiosk.model.quantities import MeasureUnit
from kiosk.model.sales import Basket, DayTotals, Means, Payment, Sale, SaleLine, SaleMode, Seller
from kiosk.rules.prices import vat_shares

_ADD = """insert into sale (kiosk_id, seq, uid, mode, seller_id, number, kind, cashier_key, total_cents, at, local_day)
    values (:kiosk, (select coalesce(max(seq), 0) + 1 from sale where kiosk_id = :kiosk), :uid, :mode, :seller,
            :number, 'sale', :cashier, :total, :at, :day) returning seq"""
_COPY_LINES = """insert into sale_line (kiosk_id, sale_seq, line, product_id, label, unit, typed_numerator,
        typed_denominator, base_milli, unit_cents, vat_bp, amount_cents, maker_key, seller_id, lot_id)
    select ?, ?, b.line, b.product_id, b.label, b.unit, b.typed_numerator, b.typed_denominator, b.base_milli,
        b.unit_cents, b.vat_bp, b.amount_cents, coalesce(b.maker_key, p.maker_key), coalesce(p.seller_id, ?), b.lot_id
    from basket_line b left join product p on p.id = b.product_id where b.basket_id = ?"""
_RECENT = """with recent (seq) as (select seq from sale where kiosk_id = ?1 order by seq desc limit 500)
    select l.product_id from recent r cross join sale_line l on l.kiosk_id = ?1 and l.sale_seq = r.seq
    where l.product_id is not null group by l.product_id order by count(*) desc, l.product_id limit ?2"""


class Sales:
    def __init__(self, connection: Connection, kiosk_id: int) -> None:
        self._connection, self._kiosk_id = connection, kiosk_id

    def seller(self) -> Seller | None:
        row = self._connection.execute(
            "select id, name, address, siret, vat_regime, footer from seller order by id limit 1"
        ).fetchone()
        return Seller(*row) if row else None

    def save_seller(self, seller: Seller) -> int:
        """Change the seller of this id, or add one where the id is 0."""
        values = (seller.name, seller.address, seller.siret, seller.vat_regime, seller.footer)
        if seller.id:
            self._connection.execute(
                "update seller set name = ?, address = ?, siret = ?, vat_regime = ?, footer = ? where id = ?",
                (*values, seller.id),
            )
            return seller.id
        return int(
            self._connection.execute(
                "insert into seller (name, address, siret, vat_regime, footer, uid) values (?, ?, ?, ?, ?, ?)",
                (*values, uuid7()),
            ).lastrowid
            or 0
        )

    def next_number(self, seller_id: int, mode: SaleMode) -> int:
        row = self._connection.execute(
            "select coalesce(max(number), 0) + 1 from sale where kiosk_id = ? and seller_id = ? and mode = ?",
            (self._kiosk_id, seller_id, mode.value),
        ).fetchone()
        return int(row[0])

    def add(
        self,
        *,
        mode: SaleMode,
        seller_id: int,
        number: int,
        cashier_key: int | None,
        basket: Basket,
        payments: Sequence[Payment],
        now: int,
        local_day: str,
    ) -> int:
        """Write the basket as a ticket with its payments; the basket itself is left to the caller."""
        values = {
            "kiosk": self._kiosk_id, "uid": uuid7(), "mode": mode.value, "seller": seller_id, "number": number,
            "cashier": cashier_key, "total": basket.total_cents, "at": now, "day": local_day,
        }  # fmt: skip
        seq = int(self._connection.execute(_ADD, values).fetchone()[0])
        self._connection.execute(_COPY_LINES, (self._kiosk_id, seq, seller_id, basket.id))
        self._connection.executemany(
            "insert into payment (kiosk_id, sale_seq, line, means, amount_cents, given_cents)"
            " values (?, ?, ?, ?, ?, ?)",
            [
                (self._kiosk_id, seq, line, paid.means.value, paid.amount_cents, paid.given_cents)
                for line, paid in enumerate(payments, start=1)
            ],
        )
        return seq

    def get(self, seq: int) -> Sale | None:
        row = self._connection.execute(
            "select s.seq, s.uid, s.mode, s.number, s.at, s.local_day, s.total_cents,"
            " e.id, e.name, e.address, e.siret, e.vat_regime, e.footer"
            " from sale s join seller e on e.id = s.seller_id where s.kiosk_id = ? and s.seq = ?",
            (self._kiosk_id, seq),
        ).fetchone()
        return self._sale(row) if row else None

    def _sale(self, row: Row) -> Sale:
        seq, uid, mode, number, at, day, total, *seller = row
        found = (self._kiosk_id, seq)
        lines = self._connection.execute(
            "select line, label, unit, base_milli, unit_cents, vat_bp, amount_cents from sale_line"
            " where kiosk_id = ? and sale_seq = ? order by line",
            found,
        )
        payments = self._connection.execute(
            "select means, amount_cents, given_cents from payment where kiosk_id = ? and sale_seq = ? order by line",
            found,
        )
        return Sale(
            seq=seq, uid=uid, mode=SaleMode(mode), number=number,
            seller=Seller(*seller), at=at, local_day=day, total_cents=total,
            lines=tuple(SaleLine(line, label, MeasureUnit(unit), *rest) for line, label, unit, *rest in lines),
            payments=tuple(Payment(Means(means), amount, given) for means, amount, given in payments),
        )  # fmt: skip

    def day_totals(self, local_day: str) -> DayTotals:
        tickets, total = self._connection.execute(
            "select count(*), coalesce(sum(total_cents), 0) from sale where local_day = ?", (local_day,)
        ).fetchone()
        means = self._connection.execute(
            "select p.means, sum(p.amount_cents) from sale s"
            " join payment p on p.kiosk_id = s.kiosk_id and p.sale_seq = s.seq"
            " where s.local_day = ? group by p.means order by p.means",
            (local_day,),
        )
        rates = self._connection.execute(
            "select case e.vat_regime when 'normal' then l.vat_bp else 0 end as rate, sum(l.amount_cents) from sale s"
            " join sale_line l on l.kiosk_id = s.kiosk_id and l.sale_seq = s.seq join seller e on e.id = l.seller_id"
            " where s.local_day = ? group by rate order by rate",
            (local_day,),
        )
        return DayTotals(
            local_day, tickets, total, tuple((Means(name), cents) for name, cents in means), vat_shares(list(rates))
        )

    def popular(self, limit: int) -> list[int]:
        """Products sold most often in the last 500 tickets."""
        return [row[0] for row in self._connection.execute(_RECENT, (self._kiosk_id, limit))]
