"""A pool of n units against a plain search: what may be taken, and for how long."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import pytest

from kiosk.app import Kiosk
from kiosk.model.resources import Resource, ResourceKind
from kiosk.rules.calendar import QUARTER_MS
from kiosk.rules.slots import Busy, longest_minutes

ME, OTHER, THIRD = 1, 2, 3
WINDOW = 16
FIRST = 2_000_000


@dataclass
class Unit:
    """Who is at a unit in each quarter-hour, and whose cleaning it is."""

    taken: dict[int, int] = field(default_factory=dict)
    cleaning: dict[int, int] = field(default_factory=dict)


def furnish(chance: random.Random, units: int, buffer: int) -> list[Unit]:
    """Stays that could have been promised: no two on one unit, cleaning where nobody is."""
    pool = [Unit() for _ in range(units)]
    for unit in pool:
        for _ in range(chance.randrange(4)):
            start, length, who = chance.randrange(WINDOW), chance.randint(1, 4), chance.choice((ME, OTHER, THIRD))
            stay, after = range(start, start + length), range(start + length, start + length + buffer)
            clash = any(q in unit.taken or unit.cleaning.get(q, who) != who for q in stay)
            if clash or any(unit.taken.get(q, who) != who for q in after):
                continue
            for quarter in stay:
                unit.taken[quarter] = who
                unit.cleaning.pop(quarter, None)
            unit.cleaning.update({q: who for q in after if q not in unit.taken})
    return pool


def may(unit: Unit, first: int, last: int, buffer: int) -> bool:
    """The plain rule: nobody is there, nobody else cleans there, and nobody else comes before her cleaning is done."""
    return (
        not any(q in unit.taken or unit.cleaning.get(q, ME) != ME for q in range(first, last))
        and not any(unit.taken.get(q, ME) != ME for q in range(last, last + buffer))
    )  # fmt: skip


def busy(unit: Unit) -> Busy:
    cleaning = {quarter for quarter, who in unit.cleaning.items() if who != ME}
    return Busy(set(unit.taken), cleaning, {quarter for quarter, who in unit.taken.items() if who == ME})


def resource(buffer: int, longest: int) -> Resource:
    return Resource(1, "Pool", "x", ResourceKind.MACHINE, 15, 15, longest * 15, buffer * 15)


@pytest.mark.slow
def test_a_hundred_thousand_pools_equal_a_plain_search() -> None:
    chance = random.Random(4)
    asked = 0
    while asked < 100_000:
        buffer, longest = chance.randrange(3), chance.randint(1, 8)
        pool = furnish(chance, chance.randint(1, 5), buffer)
        spans, thing, shown = ((0, WINDOW * QUARTER_MS),), resource(buffer, longest), [busy(unit) for unit in pool]
        for start in range(WINDOW):
            most = min(longest, WINDOW - start)
            wanted = max(
                (n for n in range(1, most + 1) if any(may(u, start, start + n, buffer) for u in pool)), default=0
            )
            assert longest_minutes(thing, start * QUARTER_MS, spans, shown) == wanted * 15, (pool, start)
            asked += 1


def test_the_store_finds_a_unit_whenever_there_is_one(kiosk: Kiosk) -> None:
    chance, execute = random.Random(5), kiosk.store.connection.execute
    for _ in range(300):
        buffer, size = chance.randrange(3), chance.randint(1, 4)
        pool = furnish(chance, size, buffer)
        execute("begin immediate")
        with_store(kiosk, pool, buffer)
        for _ in range(6):
            start = chance.randrange(WINDOW)
            last = start + chance.randint(1, 6)
            with_me = [number for number, unit in enumerate(pool, 1000) if may(unit, start, last, buffer)]
            found = kiosk.store.rooms.reservations.free_unit(
                1000, FIRST + start, FIRST + last, ME, FIRST + last + buffer
            )
            assert (found.id if found else None) == min(with_me, default=None), (pool, start, last, buffer)
        execute("rollback")


def with_store(kiosk: Kiosk, pool: list[Unit], buffer: int) -> None:
    execute = kiosk.store.connection.execute
    execute(
        "insert into resource (id, uid, name, picture, kind, buffer_minutes)"
        " values (1000, 'p', 'Pool', 'x', 'machine', ?)",
        (buffer * 15,),
    )
    for who in (ME, OTHER, THIRD):
        execute(
            "insert into reservation (id, uid, kiosk_id, unit_id, resource_id, holder_key, start_at, end_at, local_day,"
            " state, created_at) values (?, ?, 1, 1, 1, ?, 0, 900000, '2026-11-23', 'booked', 0)",
            (who, f"r{who}", who),
        )
    for number, unit in enumerate(pool, 1000):
        execute("insert into unit (id, uid, resource_id, label) values (?, ?, 1000, ?)", (number, f"u{number}", number))
        for kind, found in (("reserved", unit.taken), ("cleaning", unit.cleaning)):
            for quarter, who in found.items():
                execute("insert into claim values (?, ?, ?, ?, null)", (number, FIRST + quarter, kind, who))
