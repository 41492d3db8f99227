"""Unknown badges, the charter of the place, messages for members, counts that outlive names, the day's key."""

from __future__ import annotations

from db.migrations.append_only import append_only

STATEMENTS: tuple[str, ...] = (
    # Kept without a person, three days at most: staff may still make it somebody's badge.
    """create table unknown_badge (
        token_hash blob primary key,
        seen_at integer not null
    ) strict, without rowid""",
    """create table charter (
        version integer primary key,
        local_day text not null,
        published_at integer not null
    ) strict""",
    # rule: a shipped rule with its picture and sentences, or 'own' with a sentence of the place.
    """create table charter_line (
        version integer not null references charter (version),
        position integer not null,
        rule text not null,
        sentence text not null default '',
        check ((rule = 'own') = (sentence <> '')),
        primary key (version, position)
    ) strict, without rowid""",
    """create table charter_acceptance (
        member_id integer not null references member (id) on delete cascade,
        version integer not null references charter (version),
        accepted_at integer not null,
        primary key (member_id, version)
    ) strict, without rowid""",
    # Told at her next badge, then deleted. facts is JSON of primitives.
    """create table message (
        id integer primary key,
        member_id integer not null references member (id) on delete cascade,
        code text not null,
        facts text not null default '{}',
        created_at integer not null
    ) strict""",
    "create index message_member on message (member_id)",
    # What is left of a month once its presence keys are gone.
    """create table month_count (
        month text not null,
        language text not null,
        persons integer not null check (persons >= 0),
        primary key (month, language)
    ) strict, without rowid""",
    # Keys of persons are presence keys: who held a day's key is forgotten with the day.
    """create table day_key (
        kiosk_id integer not null references kiosk (id),
        seq integer not null,
        uid text not null unique,
        kind text not null check (kind in ('taken', 'given_back')),
        local_day text not null,
        person_key integer not null,
        witness_key integer,
        reason text not null default '',
        at integer not null,
        until_at integer not null,
        check ((kind = 'taken') = (witness_key is not null)),
        primary key (kiosk_id, seq)
    ) strict, without rowid""",
    "create index day_key_day on day_key (local_day, seq)",
    *append_only("day_key"),
)
