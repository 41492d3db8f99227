"""When a machine may be used: its own hours, those of what contains it, and the place's."""

from __future__ import annotations

import pytest

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.model.resources import Availability, DayException, OpeningRule, Resource
from kiosk.rules.calendar import instant
from kiosk.services import hours, reservations, room
from kiosk.services.house import House

PARIS = "Europe/Paris"
TUESDAY = "2026-11-24"


def _resource(house: House, picture: str) -> Resource:
    with house.store.read() as tx:
        return next(each for each in tx.resources.all() if each.picture == picture)


def _spans(house: House, resource: Resource, day: str) -> list[tuple[int, int]]:
    with house.store.read() as tx:
        found = hours.resource_spans(tx, resource, day, PARIS)
        assert hours.spans_by_resource(tx, tx.resources.all(), day, PARIS)[resource.id] == found
    midnight = instant(day, 0, PARIS)
    return [((start - midnight) // 60_000, (end - midnight) // 60_000) for start, end in found]


def test_own_hours_and_those_of_the_kitchen_around_the_oven(kiosk: Kiosk) -> None:
    house = kiosk.house
    press, oven, kitchen = (_resource(house, picture) for picture in ("press", "oven", "kitchen"))
    assert _spans(house, press, TUESDAY) == _spans(house, oven, TUESDAY) == [(480, 1260)]
    with house.store.write() as tx:
        tx.openings.set_weekly([OpeningRule(1, 540, 720), OpeningRule(1, 700, 780)], press.id)
        tx.openings.set_weekly([OpeningRule(1, 600, 900)], kitchen.id)
        tx.openings.add_exception(DayException(TUESDAY, ((840, 1320),)), oven.id)
    assert _spans(house, press, TUESDAY) == [(540, 780)]
    assert _spans(house, press, "2026-11-25") == []
    assert _spans(house, kitchen, TUESDAY) == [(600, 900)]
    assert _spans(house, oven, TUESDAY) == [(840, 900)]
    assert _spans(house, oven, "2026-12-01") == [(600, 900)]


@pytest.mark.parametrize(("day", "quarters"), [("2026-10-25", 100), ("2027-03-28", 92)])
def test_days_of_clock_change_have_their_true_length(kiosk: Kiosk, day: str, quarters: int) -> None:
    press = _resource(kiosk.house, "press")
    with kiosk.house.store.write() as tx:
        tx.openings.set_weekly([OpeningRule(6, 0, 1440)], press.id)
    assert _spans(kiosk.house, press, day) == [(0, quarters * 15)]


def test_a_machine_closed_while_the_place_is_open(kiosk: Kiosk, members: dict[str, Member]) -> None:
    house = kiosk.house
    press = _resource(house, "press")
    with house.store.write() as tx:
        tx.openings.set_weekly([OpeningRule(0, 780, 1080)], press.id)
    standings = {each.resource.picture: each.availability for each in room.room_view(house).standings}
    assert (standings["press"], standings["overlocker"]) == (Availability.CLOSED, Availability.FREE)
    start = instant("2026-11-23", 720, PARIS)
    with pytest.raises(Refused) as refused:
        reservations.reserve(
            house, member_id=members["owl"].id, resource_id=press.id, start=start, minutes=120, nonce="n"
        )
    assert refused.value.code is RefusalCode.CLOSED_THEN
