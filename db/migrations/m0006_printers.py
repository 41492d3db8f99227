"""Printers say what family they are, whether they answer, and may be known without a paper of their own."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    # SQLite cannot loosen a column: the table is written anew. Nothing refers to it by a foreign key, but papers and
    # tries remember its number: one that is gone is never given again.
    """create table printer_anew (
        id integer primary key autoincrement,
        uid text not null unique,
        name text not null,
        uri text not null,
        role text unique check (role in ('receipts', 'labels', 'kitchen')),
        columns integer not null default 48 check (columns in (32, 48)),
        profile text not null default 'generic',
        asks_status integer not null default 1 check (asks_status in (0, 1))
    ) strict""",
    """insert into printer_anew (id, uid, name, uri, role, columns)
        select id, uid, name, uri, role, columns from printer""",
    "drop table printer",
    "alter table printer_anew rename to printer",
    # Where the bytes went: 0 is paper on the screen. Not a foreign key, because printers come and go.
    "alter table print_job add column printer_id integer",
    "alter table print_attempt add column printer_id integer",
)
