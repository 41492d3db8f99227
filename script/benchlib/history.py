"""Ten years of a busy place, day by day, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, fields
from itertools import product as pairs
from pathlib import Path

from benchlib.bulk import bulk
from benchlib.days import Book, DayWriter, Furniture
from db.driver import Connection
from kiosk.app import open_kiosk
from kiosk.demo import workshop
from kiosk.demo.workshop import SteppingClock
from kiosk.model.people import COLOURS, SIGNS, Role
from kiosk.model.resources import Resource, ResourceKind
from kiosk.rules.calendar import add_days, instant
from kiosk.services.house import House
from kiosk.settings import Settings

DAYS = 3650
LAST_DAY = "2026-11-22"
ZONE = "Europe/Paris"
MEMBERS = 150
FLUSH_DAYS = 50


@dataclass(frozen=True, slots=True)
class Plan:
    """How many rows of each family of acts."""

    visits: int
    reservations: int
    sales: int
    batches: int


def scaled(plan: Plan, scale: float) -> Plan:
    return Plan(*(round(getattr(plan, each.name) * scale) for each in fields(plan)))


def generate(folder: Path, plan: Plan, *, seed: int = 1) -> dict[str, int]:
    """Make the place in an empty folder. How many rows were written, by table."""
    first = add_days(LAST_DAY, 1 - DAYS)
    clock = SteppingClock(instant(first, 8 * 60, ZONE))
    with open_kiosk(folder, clock=clock, settings=Settings(place_name=workshop.PLACE_NAME)) as kiosk:
        workshop.found(kiosk.house)
        _grow(kiosk.house)
        path = kiosk.folder.database
    with bulk(path) as connection:
        book = Book(connection)
        writer = DayWriter(book, _furniture(connection), random.Random(seed))
        for number, (day, portion) in enumerate(zip(_days(first), _portions(plan), strict=True)):
            writer.write(day, portion)
            if number % FLUSH_DAYS == FLUSH_DAYS - 1:
                book.flush()
        book.flush()
    return book.counts()


def _grow(house: House) -> None:
    """More members and machines than the demo workshop has."""
    with house.store.write() as tx:
        taken, known = tx.members.taken_signs(), len(tx.members.all())
        free = [pair for pair in pairs(SIGNS, COLOURS) if pair not in taken]
        # So many signs are not all told apart from afar, but the place must be full.
        for number, (sign, colour) in enumerate(free[: MEMBERS - known]):
            tx.members.add(
                name=f"M{number}", sign=sign, colour=colour, language="fr", role=Role.MEMBER, now=house.now()
            )
        tx.resources.add(
            Resource(0, "Brodeuse", "embroidery", ResourceKind.MACHINE), [str(number) for number in range(1, 11)]
        )


def _furniture(connection: Connection) -> Furniture:
    return Furniture(
        zone=ZONE,
        members=connection.execute("select member_id, key from person where scope = 'work' order by 1").fetchall(),
        units=connection.execute(
            "select u.id, r.id, r.buffer_minutes / 15 from unit u join resource r on r.id = u.resource_id"
            " where r.kind <> 'place' and r.within_id is null order by u.id"
        ).fetchall(),
        products=connection.execute(
            "select id, name, unit, price_cents, vat_bp from product where sold_here order by id"
        ).fetchall(),
        seller_id=connection.execute("select min(id) from seller").fetchone()[0],
    )


def _days(first: str) -> Iterator[str]:
    return (add_days(first, number) for number in range(DAYS))


def _portions(plan: Plan) -> Iterator[Plan]:
    """Each day's share, so that the shares add up exactly."""
    totals = [getattr(plan, each.name) for each in fields(plan)]
    for number in range(DAYS):
        yield Plan(*(total * (number + 1) // DAYS - total * number // DAYS for total in totals))
