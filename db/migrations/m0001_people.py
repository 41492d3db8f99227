"""Kiosks, members, person keys, badges, visits."""

from __future__ import annotations

from db.migrations.append_only import append_only

STATEMENTS: tuple[str, ...] = (
    # kind: demo or real; a file never changes its kind.
    """create table place (
        id integer primary key check (id = 1),
        kind text not null check (kind in ('demo', 'real')),
        created_at integer not null
    ) strict""",
    "create trigger place_kind_stays before update of kind on place begin select raise(abort, 'kind stays'); end",
    """create table kiosk (
        id integer primary key,
        uid text not null unique,
        letter text not null check (length(letter) = 1),
        this integer not null default 0 check (this in (0, 1))
    ) strict""",
    "create unique index kiosk_this on kiosk (this) where this = 1",
    """create table member (
        id integer primary key,
        uid text not null unique,
        name text not null check (length(trim(name)) between 1 and 60),
        sign text not null,
        colour text not null,
        language text not null,
        role text not null default 'member' check (role in ('member', 'coordinator', 'staff')),
        pin_hash text,
        typed_code text unique,
        valid_until text,
        paused integer not null default 0 check (paused in (0, 1)),
        created_at integer not null,
        unique (sign, colour)
    ) strict""",
    # History carries person keys only; erasing a row here forgets whose history it was.
    # scope 'work' is one key for batches, reservations and sales; scope 'presence' is one key per local day,
    # so that presence can lose the person after N days while counts stay.
    """create table person (
        key integer primary key,
        member_id integer not null references member (id) on delete cascade,
        scope text not null check (scope in ('work', 'presence')),
        local_day text,
        check ((scope = 'presence') = (local_day is not null))
    ) strict""",
    "create unique index person_work on person (member_id) where scope = 'work'",
    "create unique index person_presence on person (local_day, member_id) where scope = 'presence'",
    # A group is a holder like a person: its key stands where a person's would.
    """create table party (
        key integer primary key,
        uid text not null unique,
        name text not null,
        sign text not null,
        colour text not null,
        from_day text not null,
        until_day text
    ) strict""",
    """create table party_member (
        party_key integer not null references party (key) on delete cascade,
        member_id integer not null references member (id) on delete cascade,
        primary key (party_key, member_id)
    ) strict, without rowid""",
    """create table badge (
        id integer primary key,
        uid text not null unique,
        member_id integer references member (id) on delete cascade,
        party_key integer references party (key) on delete cascade,
        token_hash blob not null unique,
        kind text not null check (kind in ('personal', 'day', 'group')),
        state text not null check (state in ('active', 'replaced', 'lost')),
        issued_at integer not null,
        ends_at integer,
        check ((member_id is null) <> (party_key is null))
    ) strict""",
    "create index badge_member on badge (member_id)",
    "create index badge_party on badge (party_key)",
    """create table visit (
        kiosk_id integer not null references kiosk (id),
        seq integer not null,
        uid text not null unique,
        person_key integer,
        kind text not null check (kind in ('in', 'out', 'undo', 'auto_out', 'guests')),
        people integer not null default 1 check (people >= 0),
        at integer not null,
        local_day text not null,
        corrects_seq integer,
        primary key (kiosk_id, seq)
    ) strict, without rowid""",
    # Presence keys are random: with the day in front, new rows fall together instead of all over the file.
    "create index visit_day on visit (local_day, person_key, kind)",
    *append_only("visit"),
)
