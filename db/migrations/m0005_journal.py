"""The journal of acts, the print queue and its attempts."""

from __future__ import annotations

from db.migrations.append_only import append_only

STATEMENTS: tuple[str, ...] = (
    # One row per act, in the act's own transaction; the nonce makes a repeated act return its first result.
    """create table journal (
        kiosk_id integer not null references kiosk (id),
        seq integer not null,
        at integer not null,
        local_day text not null,
        act text not null,
        person_key integer,
        nonce text unique,
        subject integer,
        facts text not null default '{}',
        primary key (kiosk_id, seq)
    ) strict, without rowid""",
    *append_only("journal"),
    """create table printer (
        id integer primary key,
        uid text not null unique,
        name text not null,
        uri text not null,
        role text not null unique check (role in ('receipts', 'labels', 'kitchen')),
        columns integer not null default 48 check (columns in (32, 48))
    ) strict""",
    """create table print_job (
        id integer primary key,
        uid text not null unique,
        kind text not null,
        key text not null,
        copy integer not null check (copy >= 1),
        role text not null,
        language text not null,
        state text not null check (state in
            ('queued', 'sending', 'printed', 'waiting', 'not_sent', 'unknown', 'unverified', 'stale', 'cancelled')),
        document blob,
        detail text not null default '',
        created_at integer not null,
        unique (key, copy)
    ) strict""",
    "create index print_job_open on print_job (state, id)"
    " where state in ('queued', 'sending', 'waiting', 'not_sent', 'unknown', 'stale')",
    """create table print_attempt (
        kiosk_id integer not null references kiosk (id),
        seq integer not null,
        job_id integer not null references print_job (id),
        at integer not null,
        verdict text not null,
        detail text not null default '',
        primary key (kiosk_id, seq)
    ) strict, without rowid""",
    "create index print_attempt_job on print_attempt (job_id)",
    *append_only("print_attempt"),
)
