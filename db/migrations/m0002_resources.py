"""Resources, units, opening hours, reservations and the claims that guard them."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    """create table resource (
        id integer primary key,
        uid text not null unique,
        name text not null check (length(trim(name)) between 1 and 60),
        picture text not null,
        kind text not null check (kind in ('machine', 'workstation', 'place')),
        step_minutes integer not null default 15 check (step_minutes > 0 and step_minutes % 15 = 0),
        min_minutes integer not null default 30 check (min_minutes > 0 and min_minutes % 15 = 0),
        max_minutes integer not null default 240 check (max_minutes >= min_minutes and max_minutes % 15 = 0),
        buffer_minutes integer not null default 0 check (buffer_minutes >= 0 and buffer_minutes % 15 = 0),
        horizon_days integer not null default 28 check (horizon_days > 0),
        tariff_cents integer check (tariff_cents >= 0),
        within_id integer references resource (id),
        position integer not null default 0,
        active integer not null default 1 check (active in (0, 1)),
        unique (name)
    ) strict""",
    "create index resource_within on resource (within_id) where within_id is not null",
    """create table unit (
        id integer primary key,
        uid text not null unique,
        resource_id integer not null references resource (id),
        label text not null,
        state text not null default 'ok' check (state in ('ok', 'hint', 'to_look_at', 'broken')),
        hint text not null default '',
        active integer not null default 1 check (active in (0, 1))
    ) strict""",
    "create index unit_resource on unit (resource_id)",
    # resource_id null: the whole place. Minutes are wall-clock minutes of the site's zone.
    """create table opening (
        id integer primary key,
        resource_id integer references resource (id),
        weekday integer not null check (weekday between 0 and 6),
        start_minute integer not null check (start_minute between 0 and 1439),
        end_minute integer not null check (end_minute between 1 and 1440 and end_minute > start_minute),
        from_day text,
        until_day text
    ) strict""",
    """create table opening_exception (
        id integer primary key,
        resource_id integer references resource (id),
        day text not null,
        start_minute integer,
        end_minute integer,
        check ((start_minute is null) = (end_minute is null)),
        check (end_minute is null or end_minute > start_minute)
    ) strict""",
    "create index opening_exception_day on opening_exception (day)",
    """create table reservation (
        id integer primary key,
        uid text not null unique,
        kiosk_id integer not null references kiosk (id),
        unit_id integer not null references unit (id),
        resource_id integer not null references resource (id),
        holder_key integer not null,
        start_at integer not null check (start_at % 900000 = 0),
        end_at integer not null check (end_at % 900000 = 0 and end_at > start_at),
        local_day text not null,
        state text not null check (state in ('booked', 'cancelled')),
        created_at integer not null
    ) strict""",
    "create index reservation_holder on reservation (holder_key, end_at)",
    "create index reservation_day on reservation (local_day, unit_id)",
    # quarter: epoch quarter-hours, UTC. The primary key is the guard against double booking.
    """create table claim (
        unit_id integer not null references unit (id),
        quarter integer not null,
        kind text not null check (kind in ('reserved', 'cleaning', 'contained', 'held')),
        owner integer not null references reservation (id),
        expires_at integer,
        primary key (unit_id, quarter)
    ) strict, without rowid""",
    "create index claim_owner on claim (owner)",
    "create index claim_expiring on claim (expires_at) where expires_at is not null",
)
