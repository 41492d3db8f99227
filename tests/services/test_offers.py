"""Stays proposed first, the label of a unit, and the products somebody is likely to have made."""

from __future__ import annotations

import pytest

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.model.quantities import Amount
from kiosk.model.resources import DayException, UnitState
from kiosk.rules.calendar import instant
from kiosk.services import production, reservations

ZONE = "Europe/Paris"
TODAY, TOMORROW = "2026-11-23", "2026-11-24"


def resource_id(kiosk: Kiosk, name: str) -> int:
    with kiosk.house.store.read() as tx:
        return next(each.id for each in tx.resources.all() if each.name == name)


def product_id(kiosk: Kiosk, name: str) -> int:
    return next(each.id for each in production.products_made(kiosk.house) if each.name == name)


def test_offers_of_a_free_machine(kiosk: Kiosk, members: dict[str, Member]) -> None:
    found = reservations.offers(
        kiosk.house, resource_id=resource_id(kiosk, "Presse"), member_id=members["butterfly"].id
    )
    assert [(each.day, each.at, each.minutes) for each in found] == [
        (TODAY, instant(TODAY, 9 * 60, ZONE), 120),
        (TODAY, instant(TODAY, 11 * 60, ZONE), 120),
        (TOMORROW, instant(TOMORROW, 10 * 60, ZONE), 120),
    ]


def test_an_offer_can_be_reserved_as_it_is(kiosk: Kiosk, members: dict[str, Member]) -> None:
    press, member = resource_id(kiosk, "Presse"), members["butterfly"].id
    for number, each in enumerate(reservations.offers(kiosk.house, resource_id=press, member_id=member)):
        reservations.reserve(
            kiosk.house, member_id=member, resource_id=press, start=each.at, minutes=each.minutes, nonce=f"o{number}"
        )
    assert len(reservations.upcoming(kiosk.house, member_id=member)) == 3


def test_closed_days_make_no_offer(kiosk: Kiosk, members: dict[str, Member]) -> None:
    with kiosk.house.store.write() as tx:
        tx.openings.add_exception(DayException(TODAY))
    found = reservations.offers(
        kiosk.house, resource_id=resource_id(kiosk, "Presse"), member_id=members["butterfly"].id
    )
    assert TODAY not in {each.day for each in found}
    assert len(found) == 3


def test_a_broken_machine_offers_nothing_and_its_plan_says_why(kiosk: Kiosk, members: dict[str, Member]) -> None:
    press, member = resource_id(kiosk, "Presse"), members["butterfly"].id
    with kiosk.house.store.write() as tx:
        for unit in tx.resources.units(press):
            tx.resources.set_state(unit.id, UnitState.BROKEN, kiosk.house.now())
    assert reservations.offers(kiosk.house, resource_id=press, member_id=member) == ()
    assert reservations.day_plan(kiosk.house, resource_id=press, day=TODAY, member_id=member).broken


def test_offers_of_something_unknown_are_refused(kiosk: Kiosk, members: dict[str, Member]) -> None:
    with pytest.raises(Refused) as refused:
        reservations.offers(kiosk.house, resource_id=999, member_id=members["butterfly"].id)
    assert refused.value.code is RefusalCode.UNKNOWN_RESOURCE


def test_units_of_a_pool_are_named_and_a_single_one_is_not(kiosk: Kiosk) -> None:
    overlockers, press = resource_id(kiosk, "Surjeteuse"), resource_id(kiosk, "Presse")
    with kiosk.house.store.read() as tx:
        pool, single = tx.resources.units(overlockers), tx.resources.units(press)
    assert [reservations.unit_label(kiosk.house, unit_id=unit.id) for unit in pool] == ["1", "2"]
    assert reservations.unit_label(kiosk.house, unit_id=single[0].id) == ""
    assert reservations.unit_label(kiosk.house, unit_id=999) == ""


def test_her_own_products_come_first_then_the_favourites(kiosk: Kiosk, members: dict[str, Member]) -> None:
    member = members["butterfly"].id
    for number, name in enumerate(("Coussin", "Accras ×8", "Coussin")):
        made = product_id(kiosk, name)
        unit = next(each.unit for each in production.products_made(kiosk.house) if each.id == made)
        production.note_batch(
            kiosk.house, member_id=member, product_id=made, amount=Amount.of(2, unit), nonce=f"b{number}"
        )
    hers = production.products_for(kiosk.house, member_id=member)
    assert [each.name for each in hers[:3]] == ["Coussin", "Accras ×8", "Sac bleu"]
    others = production.products_for(kiosk.house, member_id=members["turtle"].id)
    assert [each.favourite for each in others] == sorted((each.favourite for each in others), reverse=True)
    assert {each.id for each in hers} == {each.id for each in others}
    assert "Retouche" not in {each.name for each in hers}


def test_product_today_counts_the_whole_room(kiosk: Kiosk, members: dict[str, Member]) -> None:
    bag = product_id(kiosk, "Sac bleu")
    product, before = production.product_today(kiosk.house, product_id=bag)
    for number, sign in enumerate(("butterfly", "turtle")):
        production.note_batch(
            kiosk.house,
            member_id=members[sign].id,
            product_id=bag,
            amount=Amount.of(4, product.unit),
            nonce=f"{number}",
        )
    assert before == 0
    assert production.product_today(kiosk.house, product_id=bag)[1] == 8000


def test_product_today_refuses_what_is_not_made_here(kiosk: Kiosk) -> None:
    with kiosk.house.store.read() as tx:
        mending = next(each.id for each in tx.products.all() if not each.made_here)
    for unknown in (mending, 999):
        with pytest.raises(Refused) as refused:
            production.product_today(kiosk.house, product_id=unknown)
        assert refused.value.code is RefusalCode.UNKNOWN_PRODUCT
