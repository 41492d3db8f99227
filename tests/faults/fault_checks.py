"""What must be true of a file after any fault: whole acts only, and claims that agree with reservations."""

from __future__ import annotations

from typing import Any

HALF_ACTS: dict[str, str] = {
    "visits and their acts": """select seq from visit except select subject from journal
        where act in ('check_in', 'out', 'undo', 'auto_out', 'guests', 'left_later')""",
    "acts of presence without a visit": """select subject from journal
        where act in ('check_in', 'out', 'undo', 'auto_out', 'guests', 'left_later') except select seq from visit""",
    "reservations and their acts": """select id from reservation where series_id is null except
        select subject from journal where act = 'reserve'""",
    "series and their acts": "select id from series except select subject from journal where act = 'series'",
    "series without a row": "select subject from journal where act = 'series' except select id from series",
    "dates of a series without a reservation": """select id from reservation where series_id is not null except
        select reservation_id from series_date""",
    "acts on what is not there": """select subject from journal where act in ('extend', 'move', 'late') except
        select id from reservation""",
    "reserved without a row": "select subject from journal where act = 'reserve' except select id from reservation",
    "reservations without a slip": """select id from reservation where series_id is null and not exists
        (select 1 from print_job p where p.key like 'slip-' || reservation.uid || '%')""",
    "cancelled without an act": """select id from reservation where (state = 'cancelled') <>
        exists (select 1 from journal where act in ('cancel', 'release') and subject = reservation.id)""",
    "uses and their acts": """select seq from use_event where kind = 'start' except select subject from journal
        where act = 'use_start'""",
    "begun without a row": """select subject from journal where act = 'use_start' except select seq from use_event
        where kind = 'start'""",
    "ends and their acts": """select start_seq, kind from use_event where lasted_ms is not null except
        select subject, substr(act, 5) from journal where act in ('use_stop', 'use_takeover', 'use_auto_stop')""",
    "ended without a row": """select subject, substr(act, 5) from journal where act in
        ('use_stop', 'use_takeover', 'use_auto_stop') except select start_seq, kind from use_event""",
    "uses that overlap": """select s.seq from use_event s where s.kind = 'start' and exists (
        select 1 from use_event n where n.unit_id = s.unit_id and n.kind = 'start' and n.seq > s.seq) and not exists (
        select 1 from use_event e where e.start_seq = s.seq and e.lasted_ms >= 0)""",
    "batches and their acts": "select id from batch except select subject from journal where act = 'note_batch'",
    "noted without a batch": "select subject from journal where act = 'note_batch' except select id from batch",
    "batches in part": """select b.id from batch b join lot l on l.id = b.lot_id where 1 <>
        (select count(*) from batch_step where batch_id = b.id) or 1 <>
        (select count(*) from batch_maker where batch_id = b.id) or 1 <>
        (select count(*) from lot_movement where batch_id = b.id) or 1 <>
        (select count(*) from print_job where key = 'label-' || l.number)""",
    "lots without a batch": "select id from lot except select lot_id from batch",
    "sales and their acts": "select seq from sale except select subject from journal where act = 'training_sale'",
    "sold without a sale": "select subject from journal where act = 'training_sale' except select seq from sale",
    "sales whose money is not all there": """select seq from sale where total_cents <>
        (select coalesce(sum(amount_cents), -1) from sale_line where sale_seq = seq) or total_cents <>
        (select coalesce(sum(amount_cents), -1) from payment where sale_seq = seq)""",
    "baskets sold and still there": "select id from basket where 'sale-' || nonce in (select nonce from journal)",
    "claims of nobody": """select c.unit_id from claim c join reservation r on r.id = c.owner
        where r.state <> 'booked'""",
    "reservations without all their claims": """select id from reservation r where state = 'booked' and
        (end_at - start_at) / 900000 <> (select count(*) from claim c where c.owner = r.id and c.unit_id = r.unit_id
         and c.kind = 'reserved' and c.quarter >= start_at / 900000 and c.quarter < end_at / 900000)""",
    "claims beyond their stay": """select c.owner from claim c join reservation r on r.id = c.owner
        where c.kind = 'reserved' and (c.quarter < r.start_at / 900000 or c.quarter >= r.end_at / 900000)""",
    "moved without the slip of its hours": """select id from reservation r where state = 'booked' and exists
        (select 1 from journal where act in ('extend', 'move') and subject = r.id) and not exists
        (select 1 from print_job p
         where p.key = 'slip-' || r.uid || '-' || unit_id || '-' || start_at || '-' || end_at) and not exists
        (select 1 from use_event e where e.reservation_id = r.id)""",
    "numbers with a gap": "select number from sale group by seller_id having max(number) <> count(*)",
}


def half_acts(connection: Any) -> list[str]:
    """Names of the rules this file breaks."""
    return [name for name, query in HALF_ACTS.items() if connection.execute(query).fetchall()]


def is_sound(connection: Any) -> bool:
    whole = connection.execute("pragma integrity_check").fetchall() == [("ok",)]
    return whole and connection.execute("pragma foreign_key_check").fetchall() == []


def nonces(connection: Any) -> set[str]:
    return {row[0] for row in connection.execute("select nonce from journal where nonce is not null").fetchall()}
