"""Found the demo workshop and let it live up to now: every row comes from a use case, none is written by hand."""

from __future__ import annotations

import random
from contextlib import suppress
from dataclasses import dataclass, replace

from kiosk.demo.care import tend
from kiosk.demo.people import MEMBERS, PIN, STAFF
from kiosk.demo.steps import give_steps
from kiosk.errors import RefusalCode, Refused
from kiosk.model.charter import CharterLine
from kiosk.model.people import Member, Role
from kiosk.model.quantities import Amount
from kiosk.model.resources import OpeningRule, UnitState
from kiosk.rules.calendar import MINUTE_MS, add_days, floor_quarter, instant
from kiosk.services import (
    charter,
    office,
    parties,
    pools,
    presence,
    print_queue,
    production,
    reservations,
    series,
    setup,
    till,
    uses,
)
from kiosk.services.house import House, place_kind
from kiosk.starter import PACKS

PLACE_NAME = "Atelier du Canal"
GROUP_NAME, GROUP = "Les Aiguilles", ("owl", "camel", "elephant")
WEEK_DAYS = 7
HINT, ABOUT = "Tirer le fil doucement", "Juki DDL-8700"
CHARTER = ("hands", "tidy", "iron", "broken", "help", "hours", "children", "photos")
NOW = (
    ("overlocker", 45, 120), ("overlocker", 30, 90), ("sewing-machine", 60, 120), ("press", 60, 60),
    ("kitchen", 60, 180),
)  # fmt: skip
"""What is in use at this moment: drawing of the machine, minutes since the start, length in minutes."""


@dataclass(slots=True)
class SteppingClock:
    """A clock that stands where it is put."""

    at: int

    def now(self) -> int:
        return self.at


def found(house: House) -> None:
    """Make an empty file the demo workshop, or leave a demo file as it is. Raises Refused(demo_and_real)."""
    kind = place_kind(house)
    if kind == "real":
        raise Refused(RefusalCode.DEMO_AND_REAL)
    if kind == "demo":
        return
    name, sign, colour, language = STAFF
    setup.found_place(
        house, staff_name=name, sign=sign, colour=colour, language=language, pin=PIN, packs=PACKS, kind="demo",
        seller_name="Association de démonstration",
    )  # fmt: skip
    with house.store.write() as tx:
        tx.openings.set_weekly([OpeningRule(day, 8 * 60, 21 * 60) for day in range(7)])
    for number, (name, sign, colour, language) in enumerate(MEMBERS):
        role = Role.COORDINATOR if number == 0 else Role.MEMBER
        office.add_member(
            house, name=name, sign=sign, colour=colour, language=language, role=role, nonce=f"demo-member-{number}"
        )


def live(house: House) -> int:
    """Fill the days since the file was last used, at most a week, and today's reservations. How many days."""
    now = house.now()
    today = house.today()
    give_steps(house)
    tend(house, lambda at: replace(house, clock=SteppingClock(at)))
    with house.store.read() as tx:
        members = [member for member in tx.members.all() if member.role is not Role.STAFF]
    lived = 0
    for back in range(WEEK_DAYS, -1, -1):
        day = add_days(today, -back)
        if _is_lived(house, day):
            continue
        _live_day(house, members, day, now)
        lived += 1
    _gather(house, members, today)
    _clear_paper(house)
    _agree(house)
    return lived


def _gather(house: House, members: list[Member], today: str) -> None:
    """A group of three for five months, and its hour every week: once."""
    of_it = [member.id for member in members if member.sign in GROUP]
    with house.store.read() as tx:
        if len(of_it) < len(GROUP) or tx.parties.all():
            return
        sewing = next((each for each in tx.resources.all() if each.picture == "sewing-machine"), None)
    sign, colour = office.free_sign(house)
    party = parties.add(
        house, name=GROUP_NAME, sign=sign, colour=colour, from_day=today, until_day=add_days(today, 150),
        member_ids=of_it, nonce="demo-group",
    ).result  # fmt: skip
    if sewing is not None:
        first = add_days(today, 1)
        weekly = series.Weekly(
            of_it[0], sewing.id, 10 * 60, 120, first, add_days(first, 21), party_key=party.key
        )  # fmt: skip
        with suppress(Refused):
            series.add(house, wish=weekly, nonce="demo-group-series")


def _agree(house: House) -> None:
    """The charter of the demo, to which everybody agreed."""
    if charter.current(house) is not None:
        return
    everybody, _, _ = office.members(house)
    staff = next(member for member in everybody if member.role is Role.STAFF)
    made = charter.publish(house, lines=tuple(map(CharterLine, CHARTER)), by=staff, nonce="demo-charter").result
    for member in everybody:
        charter.accept(house, member_id=member.id, version=made.version, nonce=f"demo-agree-{member.id}")


def _clear_paper(house: House) -> None:
    """Nobody waits for the paper of days that were only told."""
    with house.store.read() as tx:
        queued = tx.prints.queued()
    for job_id in queued:
        print_queue.cancel(house, job_id=job_id)


def _is_lived(house: House, day: str) -> bool:
    with house.store.read() as tx:
        return tx.journal.subject_of(f"demo-{day}") is not None


def _live_day(house: House, members: list[Member], day: str, now: int) -> None:
    chance = random.Random(day)
    zone = house.settings.zone
    clock = SteppingClock(instant(day, 9 * 60, zone))
    then = replace(house, clock=clock)
    here = chance.sample(members, k=chance.randint(5, 8))
    if day == house.day_of(now):
        _busy_now(then, clock, here, now)
        clock.at = instant(day, 9 * 60, zone)
    _reserve(then, here, day, chance)
    for number, member in enumerate(here):
        clock.at = instant(day, 9 * 60 + number * 7, zone)
        if clock.at >= now:
            break
        presence.check_in_member(then, member_id=member.id, nonce=f"demo-{day}-in-{number}")
    _make_and_sell(then, clock, here, day, now, chance)
    if day != house.day_of(now):
        _go_home(then, clock, here, day)
    with house.store.write() as tx:
        at = min(clock.at, now)
        tx.journal.add("demo_day", now=at, local_day=day, nonce=f"demo-{day}", subject=1)


def _go_home(then: House, clock: SteppingClock, here: list[Member], day: str) -> None:
    for number, member in enumerate(here):
        clock.at = instant(day, 18 * 60 + number * 5, then.settings.zone)
        presence.leave(then, member_id=member.id, nonce=f"demo-{day}-out-{number}")


def _reserve(then: House, here: list[Member], day: str, chance: random.Random) -> None:
    with then.store.read() as tx:
        resources = tx.resources.all()
    for number, member in enumerate(here):
        resource = chance.choice(resources)
        start = instant(day, 60 * (9 + number % 7) + chance.choice((0, 30)), then.settings.zone)
        minutes = max(resource.min_minutes, min(resource.max_minutes, chance.choice((60, 90, 120))))
        try:
            reservations.reserve(
                then, member_id=member.id, resource_id=resource.id, start=start, minutes=minutes,
                nonce=f"demo-{day}-reserve-{number}",
            )  # fmt: skip
        except Refused:
            continue


def _busy_now(then: House, clock: SteppingClock, here: list[Member], now: int) -> None:
    """The room as one finds it: machines in use, one being cleaned, one that waits for its repair."""
    with then.store.read() as tx:
        by_picture = {resource.picture: resource.id for resource in tx.resources.all()}
        staff = next(member for member in tx.members.all() if member.role is Role.STAFF)
        hinted, *_, last_unit = tx.resources.units(by_picture["sewing-machine"])
    quarter = floor_quarter(now)
    for number, (picture, before, minutes) in enumerate(NOW):
        clock.at = quarter - before * MINUTE_MS
        who = here[number % len(here)].id
        with suppress(Refused):
            made = reservations.reserve(
                then, member_id=who, resource_id=by_picture[picture], start=clock.at, minutes=minutes,
                nonce=f"demo-now-{now}-{number}",
            ).result  # fmt: skip
            uses.start(then, member_id=who, unit_id=made.unit_id, nonce=f"demo-use-{now}-{number}")
    clock.at = now
    _promise(then, here, by_picture["sewing-machine"], now)
    pools.change_unit(then, unit=replace(hinted, hint=HINT, about=ABOUT), by=staff, nonce=f"demo-hint-{now}")
    pools.set_unit_state(then, unit_id=last_unit.id, state=UnitState.BROKEN, by=staff, nonce=f"demo-broken-{now}")


def _promise(then: House, here: list[Member], resource_id: int, now: int) -> None:
    """Every sewing machine is reserved tomorrow: the one that breaks concerns somebody."""
    start = instant(add_days(then.day_of(now), 1), 10 * 60, then.settings.zone)
    for number, member in enumerate(here[:4]):
        with suppress(Refused):
            reservations.reserve(
                then, member_id=member.id, resource_id=resource_id, start=start, minutes=120,
                nonce=f"demo-promise-{now}-{number}",
            )  # fmt: skip


def _make_and_sell(
    then: House, clock: SteppingClock, here: list[Member], day: str, now: int, chance: random.Random
) -> None:
    made, (sold, _) = production.products_made(then), till.products_sold(then)
    start = instant(day, 11 * 60, then.settings.zone)
    for number in range(6):
        clock.at = start + number * 55 * MINUTE_MS
        if clock.at >= now:
            return
        product = chance.choice(made)
        amount = Amount.of(chance.choice((2, 4, 5, 8)), product.unit)
        production.note_batch(
            then, member_id=chance.choice(here).id, product_id=product.id, amount=amount, nonce=f"demo-{day}-b-{number}"
        )
        _sell(then, [chance.choice(sold).id for _ in range(3)], f"demo-{day}-s-{number}", chance)


def _sell(then: House, product_ids: list[int], nonce: str, chance: random.Random) -> None:
    if till.baskets(then)[0].lines:
        return
    for number, product_id in enumerate(product_ids):
        basket = till.add_product(then, product_id=product_id, nonce=f"{nonce}-{number}").result
    total = basket.total_cents
    payment = till.cash(total, -(-total // 1000) * 1000) if chance.random() < 0.6 else till.card(total)
    till.pay(then, basket_id=basket.id, nonce=basket.nonce, payments=[payment])
