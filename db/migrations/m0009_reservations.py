"""Reservations that come late, are in question or belong to a series; qualifications."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    # A weekly wish in wall time; each of its days is a reservation, or skipped with the refusal as its reason.
    """create table series (
        id integer primary key,
        uid text not null unique,
        holder_key integer not null,
        resource_id integer not null references resource (id),
        start_minute integer not null check (start_minute between 0 and 1439),
        minutes integer not null check (minutes > 0 and minutes % 15 = 0),
        from_day text not null,
        until_day text not null check (until_day >= from_day),
        created_at integer not null
    ) strict""",
    "create index series_holder on series (holder_key)",
    """create table series_date (
        series_id integer not null references series (id),
        day text not null,
        reservation_id integer references reservation (id),
        skipped text,
        check ((reservation_id is null) = (skipped is not null)),
        primary key (series_id, day)
    ) strict, without rowid""",
    "create index series_date_reservation on series_date (reservation_id) where reservation_id is not null",
    "alter table reservation add column series_id integer references series (id)",
    # kept_until: she said she comes late, the place is kept up to then.
    "alter table reservation add column kept_until integer",
    # question: why what was promised may not hold; its claims stay.
    "alter table reservation add column question text"
    " check (question in ('broken', 'closed', 'withdrawn', 'capacity', 'removed'))",
    # Staff said that it holds in spite of this.
    "alter table reservation add column kept_in_spite text"
    " check (kept_in_spite in ('broken', 'closed', 'withdrawn', 'capacity', 'removed'))",
    "create index reservation_question on reservation (question) where question is not null",
    # Who comes along where the holder may not use it alone; a lasting key.
    "alter table reservation add column companion_key integer",
    """create table qualification (
        member_id integer not null references member (id) on delete cascade,
        resource_id integer not null references resource (id),
        step text not null check (step in ('with_someone', 'alone', 'can_show')),
        may_be_named integer not null default 0 check (may_be_named in (0, 1)),
        given_by_key integer,
        given_at integer not null,
        valid_until text,
        primary key (member_id, resource_id)
    ) strict, without rowid""",
    "create index qualification_resource on qualification (resource_id, step)",
)
