"""Equipment as staff keep it: documents, maintenance, faults, use, lent places."""

from __future__ import annotations

from db.migrations.append_only import append_only

STATEMENTS: tuple[str, ...] = (
    "alter table resource add column needs_qualification integer not null default 0"
    " check (needs_qualification in (0, 1))",
    "alter table resource add column asks_clean integer not null default 0 check (asks_clean in (0, 1))",
    # How often who uses it is asked whether she is still there; null: never.
    "alter table resource add column watch_minutes integer check (watch_minutes > 0)",
    # about: brand, type, serial number, as staff write it. state_since: since when it works so, or
    # something is wrong with it.
    "alter table unit add column about text not null default ''",
    "alter table unit add column state_since integer not null default 0",
    "alter table unit add column hint_picture text not null default ''",
    # removed_at: put away, to be brought back for a while.
    """create table document (
        id integer primary key,
        uid text not null unique,
        resource_id integer not null references resource (id),
        title text not null check (length(trim(title)) between 1 and 60),
        file text not null unique,
        added_at integer not null,
        removed_at integer
    ) strict""",
    "create index document_resource on document (resource_id)",
    """create table maintenance_plan (
        id integer primary key,
        uid text not null unique,
        resource_id integer not null references resource (id),
        task text not null check (length(trim(task)) between 1 and 60),
        picture text not null,
        every_days integer check (every_days > 0),
        every_minutes integer check (every_minutes > 0),
        active integer not null default 1 check (active in (0, 1)),
        created_at integer not null,
        check (every_days is not null or every_minutes is not null)
    ) strict""",
    "create index maintenance_plan_resource on maintenance_plan (resource_id)",
    """create table maintenance_log (
        kiosk_id integer not null references kiosk (id),
        seq integer not null,
        uid text not null unique,
        unit_id integer not null references unit (id),
        plan_id integer references maintenance_plan (id),
        kind text not null check (kind in ('service', 'repair', 'remark')),
        task text not null default '',
        parts text not null default '',
        cost_cents integer check (cost_cents >= 0),
        person_key integer,
        corrects_seq integer,
        at integer not null,
        local_day text not null,
        primary key (kiosk_id, seq)
    ) strict, without rowid""",
    "create index maintenance_log_unit on maintenance_log (unit_id, seq)",
    "create index maintenance_log_corrects on maintenance_log (corrects_seq) where corrects_seq is not null",
    *append_only("maintenance_log"),
    # kind: which picture was touched. stops: she says it cannot be used.
    """create table fault (
        kiosk_id integer not null references kiosk (id),
        seq integer not null,
        uid text not null unique,
        unit_id integer not null references unit (id),
        kind text not null,
        stops integer not null check (stops in (0, 1)),
        person_key integer,
        at integer not null,
        local_day text not null,
        primary key (kiosk_id, seq)
    ) strict, without rowid""",
    "create index fault_unit on fault (unit_id, at)",
    *append_only("fault"),
    # A session of use is its start row and the row that ends it; lasted_ms stands on the ending row and is UTC time.
    # person_key and companion_key are presence keys: who used what is forgotten with the day.
    """create table use_event (
        kiosk_id integer not null references kiosk (id),
        seq integer not null,
        uid text not null unique,
        unit_id integer not null references unit (id),
        kind text not null
            check (kind in ('start', 'still_here', 'stop', 'takeover', 'auto_stop', 'clean', 'not_clean')),
        start_seq integer,
        person_key integer,
        companion_key integer,
        reservation_id integer references reservation (id),
        until_at integer,
        lasted_ms integer check (lasted_ms >= 0),
        at integer not null,
        local_day text not null,
        check ((kind = 'start') = (start_seq is null)),
        check ((kind in ('stop', 'takeover', 'auto_stop')) = (lasted_ms is not null)),
        primary key (kiosk_id, seq)
    ) strict, without rowid""",
    "create index use_event_unit on use_event (unit_id, seq)",
    "create index use_event_clean on use_event (unit_id, seq) where kind in ('clean', 'not_clean')",
    "create index use_event_lasted on use_event (unit_id, at, lasted_ms) where lasted_ms is not null",
    "create index use_event_reservation on use_event (reservation_id) where reservation_id is not null",
    *append_only("use_event"),
    # A place that belongs to somebody else: ours only in the opening rows of the loan, between two days,
    # and not from the day on which it is withdrawn.
    """create table loan (
        id integer primary key,
        uid text not null unique,
        resource_id integer not null references resource (id),
        lender text not null check (length(trim(lender)) between 1 and 60),
        from_day text not null,
        until_day text not null check (until_day >= from_day),
        withdrawn_on text
    ) strict""",
    "create index loan_resource on loan (resource_id)",
    "alter table opening add column loan_id integer references loan (id)",
    "create index opening_resource on opening (resource_id)",
    """create table loan_task (
        id integer primary key,
        loan_id integer not null references loan (id),
        position integer not null,
        picture text not null,
        task text not null check (length(trim(task)) between 1 and 60),
        active integer not null default 1 check (active in (0, 1))
    ) strict""",
    "create index loan_task_loan on loan_task (loan_id)",
    """create table loan_check (
        kiosk_id integer not null references kiosk (id),
        seq integer not null,
        uid text not null unique,
        loan_task_id integer not null references loan_task (id),
        person_key integer,
        done integer not null check (done in (0, 1)),
        at integer not null,
        local_day text not null,
        primary key (kiosk_id, seq)
    ) strict, without rowid""",
    "create index loan_check_day on loan_check (local_day, loan_task_id)",
    *append_only("loan_check"),
)
