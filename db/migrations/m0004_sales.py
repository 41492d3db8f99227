"""Baskets being filled, and the sales, lines and payments that stay."""

from __future__ import annotations

from db.migrations.append_only import append_only

STATEMENTS: tuple[str, ...] = (
    # A basket survives a power cut; it goes when its sale is written or it is emptied.
    """create table basket (
        id integer primary key,
        nonce text not null unique,
        parked integer not null default 0 check (parked in (0, 1)),
        changed_at integer not null
    ) strict""",
    """create table basket_line (
        basket_id integer not null references basket (id) on delete cascade,
        line integer not null,
        product_id integer references product (id),
        label text not null,
        picture text not null,
        unit text not null,
        typed_numerator integer not null,
        typed_denominator integer not null check (typed_denominator > 0),
        base_milli integer not null check (base_milli > 0),
        unit_cents integer not null check (unit_cents >= 0),
        vat_bp integer not null,
        amount_cents integer not null check (amount_cents >= 0),
        maker_key integer,
        lot_id integer references lot (id),
        primary key (basket_id, line)
    ) strict, without rowid""",
    # One numbering per (seller, register); training sales have their own mode and are never converted.
    """create table sale (
        kiosk_id integer not null references kiosk (id),
        seq integer not null,
        uid text not null unique,
        mode text not null check (mode in ('training', 'real')),
        seller_id integer not null references seller (id),
        number integer not null,
        kind text not null check (kind in ('sale', 'refund')),
        refunds_seq integer,
        cashier_key integer,
        total_cents integer not null,
        at integer not null,
        local_day text not null,
        primary key (kiosk_id, seq),
        unique (kiosk_id, seller_id, mode, number)
    ) strict, without rowid""",
    "create index sale_day on sale (local_day)",
    *append_only("sale"),
    """create table sale_line (
        kiosk_id integer not null,
        sale_seq integer not null,
        line integer not null,
        product_id integer references product (id),
        label text not null,
        unit text not null,
        typed_numerator integer not null,
        typed_denominator integer not null check (typed_denominator > 0),
        base_milli integer not null,
        unit_cents integer not null,
        vat_bp integer not null,
        amount_cents integer not null,
        maker_key integer,
        seller_id integer not null references seller (id),
        lot_id integer references lot (id),
        commission_bp integer not null default 0,
        primary key (kiosk_id, sale_seq, line),
        foreign key (kiosk_id, sale_seq) references sale (kiosk_id, seq)
    ) strict, without rowid""",
    "create index sale_line_lot on sale_line (lot_id) where lot_id is not null",
    *append_only("sale_line"),
    """create table payment (
        kiosk_id integer not null,
        sale_seq integer not null,
        line integer not null,
        means text not null check (means in ('cash', 'card', 'cheque', 'voucher', 'transfer', 'later')),
        amount_cents integer not null,
        given_cents integer not null,
        primary key (kiosk_id, sale_seq, line),
        foreign key (kiosk_id, sale_seq) references sale (kiosk_id, seq)
    ) strict, without rowid""",
    *append_only("payment"),
)
