"""Products with allergens, batches and their steps, lots and their movements."""

from __future__ import annotations

from db.migrations.append_only import append_only

_TYPED = """typed_numerator integer not null,
        typed_denominator integer not null check (typed_denominator > 0),
        typed_unit text not null,
        base_milli integer not null,"""
"""An amount exactly as typed, and the thousandths derived from it once."""

STATEMENTS: tuple[str, ...] = (
    """create table seller (
        id integer primary key,
        uid text not null unique,
        name text not null,
        address text not null default '',
        siret text not null default '',
        vat_regime text not null default 'franchise' check (vat_regime in ('franchise', 'normal')),
        footer text not null default ''
    ) strict""",
    """create table product (
        id integer primary key,
        uid text not null unique,
        name text not null check (length(trim(name)) between 1 and 60),
        picture text not null,
        category text not null,
        kind text not null check (kind in ('textile', 'food')),
        unit text not null check (unit in ('piece', 'metre', 'portion', 'gram')),
        price_cents integer check (price_cents >= 0),
        vat_bp integer not null default 0 check (vat_bp between 0 and 10000),
        usual_milli integer not null default 1000 check (usual_milli > 0),
        favourite integer not null default 0 check (favourite in (0, 1)),
        keeps_days integer check (keeps_days >= 0),
        storage text not null default '',
        composition text not null default '',
        barcode text unique,
        seller_id integer references seller (id),
        maker_key integer,
        made_here integer not null default 1 check (made_here in (0, 1)),
        sold_here integer not null default 1 check (sold_here in (0, 1)),
        position integer not null default 0,
        active integer not null default 1 check (active in (0, 1))
    ) strict""",
    # A missing row means unknown: unknown outranks no.
    """create table product_allergen (
        product_id integer not null references product (id),
        allergen text not null,
        level text not null check (level in ('contains', 'traces', 'no', 'unknown')),
        primary key (product_id, allergen)
    ) strict, without rowid""",
    """create table lot (
        id integer primary key,
        uid text not null unique,
        number text not null unique,
        product_id integer not null references product (id),
        made_on text not null,
        use_by_day text,
        created_at integer not null
    ) strict""",
    "create index lot_product on lot (product_id)",
    """create table batch (
        id integer primary key,
        uid text not null unique,
        kiosk_id integer not null references kiosk (id),
        product_id integer not null references product (id),
        lot_id integer not null unique references lot (id),
        practice integer not null default 0 check (practice in (0, 1)),
        opened_at integer not null,
        local_day text not null
    ) strict""",
    "create index batch_day on batch (local_day)",
    "create index batch_product on batch (product_id)",
    *append_only("batch"),
    """create table batch_maker (
        batch_id integer not null references batch (id),
        person_key integer not null,
        primary key (batch_id, person_key)
    ) strict, without rowid""",
    "create index batch_maker_person on batch_maker (person_key, batch_id)",
    f"""create table batch_step (
        kiosk_id integer not null references kiosk (id),
        seq integer not null,
        uid text not null unique,
        batch_id integer not null references batch (id),
        kind text not null
            check (kind in ('made', 'second_choice', 'to_mend', 'waste', 'closed', 'abandoned', 'struck')),
        {_TYPED}
        person_key integer,
        corrects_seq integer,
        at integer not null,
        local_day text not null,
        primary key (kiosk_id, seq)
    ) strict, without rowid""",
    "create index batch_step_batch on batch_step (batch_id)",
    "create index batch_step_day on batch_step (local_day)",
    *append_only("batch_step"),
    f"""create table lot_movement (
        kiosk_id integer not null references kiosk (id),
        seq integer not null,
        uid text not null unique,
        lot_id integer not null references lot (id),
        kind text not null check (kind in ('received', 'used', 'made', 'sold', 'delivered', 'lost', 'struck')),
        {_TYPED}
        batch_id integer references batch (id),
        corrects_seq integer,
        at integer not null,
        local_day text not null,
        primary key (kiosk_id, seq)
    ) strict, without rowid""",
    "create index lot_movement_lot on lot_movement (lot_id)",
    "create index lot_movement_batch on lot_movement (batch_id) where batch_id is not null",
    *append_only("lot_movement"),
)
