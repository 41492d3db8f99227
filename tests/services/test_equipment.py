"""Machines and places as staff keep them; whatever changes, what was promised is kept or asked about."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.model.reservations import Question, Reservation
from kiosk.model.resources import Resource, ResourceKind, UnitState
from kiosk.rules.calendar import QUARTER_MS, instant
from kiosk.services import equipment, maintenance, office, photos, pools, questions, reservations, uses

DAY = "2026-11-24"
MIXER = Resource(0, " Batteur  à pâte ", "mixer", ResourceKind.MACHINE, max_minutes=120)
numbers = itertools.count()
JPEG = b"\xff\xd8\xff\xe0 a small picture \xff\xd9"


def at(hour: int, minute: int = 0) -> int:
    return instant(DAY, hour * 60 + minute, "Europe/Paris")


def fresh() -> str:
    return f"n-{next(numbers)}"


@pytest.fixture
def things(kiosk: Kiosk) -> dict[str, Resource]:
    return {resource.name: resource for resource, _ in office.machines(kiosk.house)}


def take(kiosk: Kiosk, member: Member, thing: Resource, start: int, minutes: int = 60) -> Reservation:
    return reservations.reserve(
        kiosk.house, member_id=member.id, resource_id=thing.id, start=start, minutes=minutes, nonce=fresh()
    ).result


def raised(call: Callable[..., object], *arguments: object, **values: object) -> RefusalCode:
    with pytest.raises(Refused) as caught:
        call(*arguments, **values)
    return caught.value.code


def claims(kiosk: Kiosk, owner: int) -> set[tuple[int, int, str]]:
    """(unit, quarter of the day, kind) of one reservation."""
    found = kiosk.store.connection.execute("select unit_id, quarter, kind from claim where owner = ?", (owner,))
    return {(unit, quarter - at(0) // QUARTER_MS, kind) for unit, quarter, kind in found}


def question(kiosk: Kiosk, reservation: Reservation) -> Question | None:
    with kiosk.store.read() as tx:
        found = tx.reservations.get(reservation.id)
    assert found is not None
    return found.question


def unit_of(kiosk: Kiosk, reservation: Reservation) -> int:
    with kiosk.store.read() as tx:
        found = tx.reservations.get(reservation.id)
    assert found is not None
    return found.unit_id


def change(
    kiosk: Kiosk, by: Member, thing: Resource, units: int | None = None, **values: object
) -> equipment.Concerned:
    wish = replace(thing, **values)
    return equipment.change_resource(kiosk.house, resource=wish, units=units, by=by, nonce=fresh()).result


def units(kiosk: Kiosk, thing: Resource) -> list[str]:
    return [unit.label for unit in equipment.one(kiosk.house, resource_id=thing.id).units]


def test_a_new_machine_is_there_once_with_its_units(kiosk: Kiosk, noor: Member) -> None:
    made = [
        equipment.add_resource(kiosk.house, resource=MIXER, units=3, by=noor, nonce="mixer").result for _ in range(20)
    ]
    assert {each.name for each in made} == {"Batteur à pâte"}
    assert len({each.id for each in made}) == 1
    assert units(kiosk, made[0]) == ["1", "2", "3"]
    assert office.machines(kiosk.house)[-1][0] == made[0]


@pytest.mark.parametrize("name", ["Surjeteuse", "SURJETEUSE", " surjéteuse "])
def test_two_machines_have_two_names(kiosk: Kiosk, noor: Member, things: dict[str, Resource], name: str) -> None:
    wish = replace(MIXER, name=name)
    assert raised(equipment.add_resource, kiosk.house, resource=wish, by=noor, nonce="n") is RefusalCode.NAME_USED
    assert raised(change, kiosk, noor, things["Presse"], name=name) is RefusalCode.NAME_USED
    change(kiosk, noor, things["Surjeteuse"], name=name)
    equipment.retire_resource(kiosk.house, resource_id=things["Surjeteuse"].id, by=noor, nonce="away")
    assert raised(equipment.add_resource, kiosk.house, resource=wish, by=noor, nonce="o") is RefusalCode.NAME_USED


def test_what_cannot_be_is_refused(kiosk: Kiosk, noor: Member, things: dict[str, Resource]) -> None:
    press = things["Presse"]
    assert raised(change, kiosk, noor, press, name=" ") is RefusalCode.NAME_MISSING
    assert raised(change, kiosk, noor, press, min_minutes=180) is RefusalCode.WRONG_LENGTHS
    assert raised(change, kiosk, noor, press, within_id=9999) is RefusalCode.UNKNOWN_RESOURCE
    assert raised(change, kiosk, noor, press, within_id=press.id) is RefusalCode.INSIDE_ITSELF
    assert raised(change, kiosk, noor, things["Cuisine"], within_id=things["Four"].id) is RefusalCode.INSIDE_ITSELF
    assert raised(change, kiosk, noor, press, 0) is RefusalCode.LAST_UNIT
    assert raised(change, kiosk, noor, press, 41) is RefusalCode.TOO_MANY_UNITS
    assert raised(change, kiosk, noor, replace(press, id=9999, name="x")) is RefusalCode.UNKNOWN_RESOURCE
    assert equipment.one(kiosk.house, resource_id=press.id).resource == press


def test_members_change_no_machine(kiosk: Kiosk, members: dict[str, Member], things: dict[str, Resource]) -> None:
    turtle, press = members["turtle"], things["Presse"]
    unit = equipment.one(kiosk.house, resource_id=press.id).units[0]
    for call, values in (
        (equipment.add_resource, {"resource": MIXER}),
        (equipment.change_resource, {"resource": press}),
        (equipment.retire_resource, {"resource_id": press.id}),
        (equipment.bring_back, {"resource_id": press.id}),
        (equipment.reorder, {"resource_ids": [each.id for each in things.values()]}),
        (equipment.furnish, {"pack": "kitchen"}),
        (equipment.unfurnish, {"resource_ids": [press.id]}),
        (pools.add_unit, {"resource_id": press.id}),
        (pools.change_unit, {"unit": unit}),
        (pools.remove_unit, {"unit_id": unit.id}),
        (pools.set_unit_state, {"unit_id": unit.id, "state": UnitState.BROKEN}),
    ):
        assert raised(call, kiosk.house, by=turtle, nonce=fresh(), **values) is RefusalCode.NOT_ALLOWED_TODAY


def test_other_lengths_and_steps_drop_nothing(
    kiosk: Kiosk, noor: Member, members: dict[str, Member], things: dict[str, Resource]
) -> None:
    kept = take(kiosk, members["turtle"], things["Presse"], at(10, 15), 90)
    before = claims(kiosk, kept.id)
    assert change(kiosk, noor, things["Presse"], step_minutes=60, min_minutes=60, max_minutes=60, horizon_days=1) == ()
    assert question(kiosk, kept) is None
    assert claims(kiosk, kept.id) == before


def test_cleaning_time_follows_as_far_as_nobody_was_promised_more(
    kiosk: Kiosk, noor: Member, members: dict[str, Member], things: dict[str, Resource]
) -> None:
    press = things["Presse"]
    first = take(kiosk, members["turtle"], press, at(10))
    take(kiosk, members["fish"], press, at(11, 30))
    last = take(kiosk, members["owl"], press, at(14))
    change(kiosk, noor, press, buffer_minutes=45)

    def cleaned(each: Reservation) -> set[int]:
        return {quarter for _, quarter, kind in claims(kiosk, each.id) if kind == "cleaning"}

    assert cleaned(first) == {44, 45}
    assert cleaned(last) == {60, 61, 62}
    change(kiosk, noor, press, buffer_minutes=0)
    assert cleaned(first) == cleaned(last) == set()


def test_fewer_units_take_the_free_ones_first_and_move_the_rest(
    kiosk: Kiosk, noor: Member, members: dict[str, Member], things: dict[str, Resource]
) -> None:
    pool = things["Piqueuse"]
    signs = ["turtle", "fish", "owl", "bee"]
    taken = [take(kiosk, members[sign], pool, at(10)) for sign in signs[:3]]
    alone = take(kiosk, members["bee"], pool, at(14))
    assert change(kiosk, noor, pool, 3) == ()
    assert units(kiosk, pool) == ["1", "2", "3"]
    concerned = change(kiosk, noor, pool, 1)
    left = equipment.one(kiosk.house, resource_id=pool.id).units
    assert [unit_of(kiosk, alone)] == [unit.id for unit in left]
    assert question(kiosk, alone) is None
    assert sorted(each.id for each in concerned) == sorted(
        each.id for each in taken if unit_of(kiosk, each) != left[0].id
    )
    assert [question(kiosk, each) for each in taken].count(Question.CAPACITY) == 2
    assert {each.reservation.id for each in questions.concerned(kiosk.house)} == {each.id for each in concerned}


def test_who_goes_on_on_another_unit_keeps_her_next_stay_there(
    kiosk: Kiosk, noor: Member, members: dict[str, Member], things: dict[str, Resource]
) -> None:
    """Her cleaning time gives way to what she has next on the unit that stays."""
    turtle = members["turtle"]
    change(kiosk, noor, things["Surjeteuse"], buffer_minutes=30)
    pool = replace(things["Surjeteuse"], buffer_minutes=30)
    first = take(kiosk, turtle, pool, at(10))
    other = next(unit for unit in equipment.one(kiosk.house, resource_id=pool.id).units if unit.id != first.unit_id)
    then = reservations.reserve(
        kiosk.house, member_id=turtle.id, resource_id=pool.id, start=at(11), minutes=60, unit_id=other.id, nonce="then"
    ).result
    assert pools.remove_unit(kiosk.house, unit_id=first.unit_id, by=noor, nonce="gone").result == ()
    assert claims(kiosk, first.id) == {(other.id, quarter, "reserved") for quarter in range(40, 44)}
    assert {kind for _, _, kind in claims(kiosk, then.id)} == {"reserved", "cleaning"}


def test_fewer_units_take_one_that_nobody_uses(
    kiosk: Kiosk, noor: Member, members: dict[str, Member], things: dict[str, Resource]
) -> None:
    pool = things["Piqueuse"]
    last = equipment.one(kiosk.house, resource_id=pool.id).units[-1]
    uses.start(kiosk.house, member_id=members["turtle"].id, unit_id=last.id, nonce="s")
    change(kiosk, noor, pool, 1)
    assert [unit.id for unit in equipment.one(kiosk.house, resource_id=pool.id).units] == [last.id]


def test_a_unit_removed_while_reserved(
    kiosk: Kiosk, noor: Member, members: dict[str, Member], things: dict[str, Resource]
) -> None:
    pool = things["Surjeteuse"]
    one, two = (take(kiosk, members[sign], pool, at(10)) for sign in ("turtle", "fish"))
    later = take(kiosk, members["turtle"], pool, at(15))
    (concerned,) = pools.remove_unit(kiosk.house, unit_id=one.unit_id, by=noor, nonce="gone").result
    assert concerned.id == one.id
    assert (question(kiosk, one), question(kiosk, two)) == (Question.CAPACITY, None)
    assert unit_of(kiosk, later) == two.unit_id
    assert {unit for unit, _, _ in claims(kiosk, later.id)} == {two.unit_id}
    assert pools.remove_unit(kiosk.house, unit_id=one.unit_id, by=noor, nonce="gone").repeated
    assert raised(pools.remove_unit, kiosk.house, unit_id=two.unit_id, by=noor, nonce="n") is RefusalCode.LAST_UNIT
    with kiosk.store.read() as tx:
        assert [message.code for message in tx.messages.of_member(members["turtle"].id)] == ["in_question"]


def test_broken_brings_into_question_and_mended_restores(
    kiosk: Kiosk, noor: Member, members: dict[str, Member], things: dict[str, Resource]
) -> None:
    kept = take(kiosk, members["turtle"], things["Presse"], at(10))
    values = {"unit_id": kept.unit_id, "by": noor}
    broken = pools.set_unit_state(kiosk.house, state=UnitState.BROKEN, nonce="b", **values)
    assert [each.id for each in broken.result] == [kept.id]
    unit = equipment.one(kiosk.house, resource_id=kept.resource_id).units[0]
    assert (unit.state, unit.state_since) == (UnitState.BROKEN, kiosk.house.now())
    assert pools.set_unit_state(kiosk.house, state=UnitState.OK, nonce="o", **values).result == ()
    assert question(kiosk, kept) is None


def test_put_away_and_brought_back(
    kiosk: Kiosk, noor: Member, members: dict[str, Member], things: dict[str, Resource]
) -> None:
    press = things["Presse"]
    kept = take(kiosk, members["turtle"], press, at(10))
    away = equipment.retire_resource(kiosk.house, resource_id=press.id, by=noor, nonce="a")
    assert [each.id for each in away.result] == [kept.id]
    assert question(kiosk, kept) is Question.REMOVED
    assert equipment.put_away(kiosk.house) == [press]
    assert raised(equipment.one, kiosk.house, resource_id=press.id) is RefusalCode.UNKNOWN_RESOURCE
    assert raised(take, kiosk, members["fish"], press, at(14)) is RefusalCode.UNKNOWN_RESOURCE
    assert equipment.bring_back(kiosk.house, resource_id=press.id, by=noor, nonce="b").result == ()
    assert question(kiosk, kept) is None
    again = raised(equipment.bring_back, kiosk.house, resource_id=press.id, by=noor, nonce="c")
    assert again is RefusalCode.UNKNOWN_RESOURCE


def test_whoever_keeps_the_kitchen_keeps_what_is_put_into_it(
    kiosk: Kiosk, noor: Member, members: dict[str, Member], things: dict[str, Resource]
) -> None:
    kitchen, oven, press = things["Cuisine"], things["Four"], things["Presse"]
    kept = take(kiosk, members["turtle"], kitchen, at(10), 120)
    outside = {unit for unit, _, kind in claims(kiosk, kept.id) if kind == "contained"}
    press_unit = equipment.one(kiosk.house, resource_id=press.id).units[0].id
    change(kiosk, noor, press, within_id=oven.id)
    inside = {unit for unit, _, kind in claims(kiosk, kept.id) if kind == "contained"}
    assert inside == outside | {press_unit}
    assert raised(take, kiosk, members["fish"], press, at(11)) is RefusalCode.JUST_TAKEN
    more = pools.add_unit(kiosk.house, resource_id=oven.id, by=noor, nonce="oven-2").result
    assert {unit for unit, _, kind in claims(kiosk, kept.id) if kind == "contained"} == inside | {more.id}
    change(kiosk, noor, oven, within_id=None)
    assert {kind for _, _, kind in claims(kiosk, kept.id)} == {"reserved", "cleaning"}
    take(kiosk, members["fish"], press, at(11))


def test_an_oven_promised_to_somebody_else_crowds_the_kitchen(
    kiosk: Kiosk, noor: Member, members: dict[str, Member], things: dict[str, Resource]
) -> None:
    kitchen, press = things["Cuisine"], things["Presse"]
    first = take(kiosk, members["turtle"], kitchen, at(10), 120)
    other = take(kiosk, members["fish"], press, at(11))
    (concerned,) = change(kiosk, noor, press, within_id=kitchen.id)
    assert concerned.id == first.id
    assert (question(kiosk, first), question(kiosk, other)) == (Question.CAPACITY, None)
    assert change(kiosk, noor, press, within_id=None) == ()
    assert question(kiosk, first) is None


def test_units_have_names_of_their_own_and_hints(kiosk: Kiosk, noor: Member, things: dict[str, Resource]) -> None:
    pool = things["Surjeteuse"]
    one, two = equipment.one(kiosk.house, resource_id=pool.id).units
    wish = replace(one, label=" Près de la  fenêtre ", about="Juki MO-654DE", hint=" Serrer le fil bleu ")
    pools.change_unit(kiosk.house, unit=wish, by=noor, nonce="hint")
    found = equipment.one(kiosk.house, resource_id=pool.id).units[0]
    assert (found.label, found.about, found.hint) == ("Près de la fenêtre", "Juki MO-654DE", "Serrer le fil bleu")
    assert found.state is UnitState.HINT
    taken = replace(two, label="pres de la fenetre")
    assert raised(pools.change_unit, kiosk.house, unit=taken, by=noor, nonce="t") is RefusalCode.NAME_USED
    pools.set_unit_state(kiosk.house, unit_id=one.id, state=UnitState.BROKEN, by=noor, nonce="broken")
    pools.change_unit(kiosk.house, unit=replace(found, hint=""), by=noor, nonce="no-hint")
    assert equipment.one(kiosk.house, resource_id=pool.id).units[0].state is UnitState.BROKEN
    assert pools.add_unit(kiosk.house, resource_id=pool.id, by=noor, nonce="more").result.label == "1"


def test_the_order_of_the_room(kiosk: Kiosk, noor: Member, things: dict[str, Resource]) -> None:
    wanted = [each.id for each in reversed(things.values())]
    equipment.reorder(kiosk.house, resource_ids=wanted, by=noor, nonce="order")
    assert [resource.id for resource, _ in office.machines(kiosk.house)] == wanted
    few = raised(equipment.reorder, kiosk.house, resource_ids=wanted[:2], by=noor, nonce="few")
    assert few is RefusalCode.UNKNOWN_RESOURCE


def test_a_starter_pack_comes_in_and_goes_again(kiosk: Kiosk, noor: Member, things: dict[str, Resource]) -> None:
    assert equipment.furnish(kiosk.house, pack="kitchen", by=noor, nonce="again").result == ()
    for thing in things.values():
        equipment.retire_resource(kiosk.house, resource_id=thing.id, by=noor, nonce=fresh())
    assert equipment.equipment(kiosk.house) == []
    came = equipment.furnish(kiosk.house, pack="kitchen", by=noor, nonce="kitchen").result
    assert [each.resource.name for each in equipment.equipment(kiosk.house)] == ["Cuisine", "Four"]
    assert [each.resource.id for each in equipment.equipment(kiosk.house)] == list(came)
    equipment.unfurnish(kiosk.house, resource_ids=came, by=noor, nonce="back")
    assert equipment.equipment(kiosk.house) == []


def test_what_a_pack_brings_is_cared_for(kiosk: Kiosk, noor: Member, things: dict[str, Resource]) -> None:
    change(kiosk, noor, things["Four"], name="Vieux four")
    (oven,) = equipment.furnish(kiosk.house, pack="kitchen", by=noor, nonce="oven").result
    assert [each.task for each in maintenance.plans(kiosk.house, resource_id=oven)] == ["seal", "clean", "check"]


def test_a_photo_is_private_and_goes_with_its_machine(kiosk: Kiosk, noor: Member, things: dict[str, Resource]) -> None:
    press = things["Presse"]
    first, second, third = (photos.keep_photo(kiosk.house, jpeg=JPEG) for _ in range(3))
    change(kiosk, noor, press, picture=first)
    file = photos.photo_file(kiosk.house, first)
    assert file is not None
    assert file.stat().st_mode & 0o777 == 0o600
    unit = equipment.one(kiosk.house, resource_id=press.id).units[0]
    pools.change_unit(kiosk.house, unit=replace(unit, hint_picture=second), by=noor, nonce="hint")
    change(kiosk, noor, press, picture=third)
    assert photos.photo_file(kiosk.house, first) is None
    assert photos.photo_file(kiosk.house, second) is not None
    equipment.retire_resource(kiosk.house, resource_id=press.id, by=noor, nonce="away")
    photos.drop_unused(kiosk.house, third)
    assert photos.photo_file(kiosk.house, third) is not None


def test_a_photo_nobody_chose_goes_with_the_next_one(kiosk: Kiosk) -> None:
    left, fresh_one = (photos.photo_file(kiosk.house, photos.keep_photo(kiosk.house, jpeg=JPEG)) for _ in range(2))
    assert left is not None
    assert fresh_one is not None
    long_ago = left.stat().st_mtime - photos.FORGOTTEN_AFTER_S - 1
    os.utime(left, (long_ago, long_ago))
    photos.keep_photo(kiosk.house, jpeg=JPEG)
    assert not left.exists()
    assert fresh_one.exists()


@pytest.mark.parametrize("jpeg", [b"", b"PNG", JPEG + b"x" * 200_000, b"\xff\xd8\xff\xe1..Exif\x00\x00place"])
def test_not_everything_is_a_photo(kiosk: Kiosk, jpeg: bytes) -> None:
    assert raised(photos.keep_photo, kiosk.house, jpeg=jpeg) is RefusalCode.BAD_PHOTO
    for picture in ("press", "photo:../kiosk", "photo:" + "0" * 32):
        assert photos.photo_file(kiosk.house, picture) is None
