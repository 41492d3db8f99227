"""What tests of use have in common: a day, its hours, and acts in one line."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from kiosk.app import Kiosk
from kiosk.errors import Refused
from kiosk.model.people import Member
from kiosk.model.reservations import Reservation
from kiosk.model.resources import Resource
from kiosk.model.uses import Session
from kiosk.rules.calendar import instant
from kiosk.services import reservations, sessions, uses

DAY = "2026-11-23"
numbers = itertools.count()


def at(hour: int, minute: int = 0) -> int:
    return instant(DAY, hour * 60 + minute, "Europe/Paris")


def units(kiosk: Kiosk, thing: Resource) -> list[int]:
    with kiosk.store.read() as tx:
        return [unit.id for unit in tx.resources.units(thing.id)]


def begin(kiosk: Kiosk, member: Member, unit: int, **more: Any) -> Session:
    return uses.start(
        kiosk.house, member_id=member.id, unit_id=unit, nonce=more.pop("nonce", f"s{next(numbers)}"), **more
    ).result


def refused(kiosk: Kiosk, member: Member, unit: int) -> Refused:
    with pytest.raises(Refused) as caught:
        begin(kiosk, member, unit)
    return caught.value


def finish(kiosk: Kiosk, member: Member, session: Session) -> None:
    uses.stop(kiosk.house, member_id=member.id, seq=session.seq, nonce=f"e{next(numbers)}")


def book(kiosk: Kiosk, member: Member, thing: Resource, start: int, minutes: int = 60) -> Reservation:
    return reservations.reserve(
        kiosk.house, member_id=member.id, resource_id=thing.id, start=start, minutes=minutes, nonce=f"r{next(numbers)}"
    ).result


def rows(kiosk: Kiosk) -> list[tuple[str, int | None]]:
    return kiosk.store.connection.execute("select kind, lasted_ms from use_event order by seq").fetchall()


def ends(kiosk: Kiosk, unit: int) -> int | None:
    with kiosk.store.read() as tx:
        found = sessions.running(tx, kiosk.house, unit)
        return found.ends_at if found else None
