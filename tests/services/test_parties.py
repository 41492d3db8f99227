"""Groups for a time: their sign, days, members, and how many came."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.parties import Party
from kiosk.model.people import Member
from kiosk.services import erasure, office, parties, presence

MONDAY = "2026-11-23"


def add(kiosk: Kiosk, nonce: str = "party", **more: Any) -> Party:
    wish = {
        "name": "Coopérative", "sign": "shell", "colour": "rose", "from_day": MONDAY, "until_day": "2026-12-02",
        "member_ids": [2, 3], **more,
    }  # fmt: skip
    return parties.add(kiosk.house, nonce=nonce, **wish).result


def refused(work: Any) -> RefusalCode:
    with pytest.raises(Refused) as caught:
        work()
    return caught.value.code


def test_twenty_taps_are_one_group(kiosk: Kiosk) -> None:
    found = {add(kiosk).key for _ in range(20)}
    assert len(found) == 1
    (card,) = parties.cards(kiosk.house)
    assert (card.party.key, [member.id for member in card.members], card.has_badge) == (found.pop(), [2, 3], False)


def test_a_group_is_not_mistaken_for_a_member_nor_a_member_for_a_group(
    kiosk: Kiosk, clock: Any, members: dict[str, Member]
) -> None:
    awa = members["butterfly"]
    assert refused(lambda: add(kiosk, sign=awa.sign, colour=awa.colour)) is RefusalCode.SIGN_USED
    assert refused(lambda: add(kiosk, sign="snail", colour="aqua")) is RefusalCode.SIGN_ALIKE
    party = add(kiosk)
    lena = {"name": "Lena", "sign": "shell", "language": "fr", "nonce": "lena"}
    assert refused(lambda: office.add_member(kiosk.house, colour="rose", **lena)) is RefusalCode.SIGN_USED
    assert ("shell", "rose") in office.taken_signs(kiosk.house)
    parties.end_today(kiosk.house, party_key=party.key, nonce="end")
    clock.step(minutes=24 * 60)
    office.add_member(kiosk.house, colour="rose", **lena)
    back = replace(party, until_day=None)
    assert refused(lambda: parties.change(kiosk.house, party=back, member_ids=[], nonce="c")) is RefusalCode.SIGN_USED


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"name": " "}, RefusalCode.NAME_MISSING),
        ({"until_day": "2026-11-22"}, RefusalCode.WRONG_DAYS),
        ({"from_day": "soon"}, RefusalCode.WRONG_DAYS),
        ({"member_ids": [2, 9999]}, RefusalCode.UNKNOWN_MEMBER),
        ({"sign": "dragon"}, RefusalCode.SIGN_USED),
    ],
)
def test_what_makes_no_group(kiosk: Kiosk, more: dict[str, Any], why: RefusalCode) -> None:
    assert refused(lambda: add(kiosk, **more)) is why
    assert parties.cards(kiosk.house) == []


def test_a_change_is_kept_once(kiosk: Kiosk) -> None:
    party = add(kiosk)
    after = replace(party, name=" Coop  des Tilleuls ", colour="sky", until_day=None)
    for _ in range(20):
        parties.change(kiosk.house, party=after, member_ids=[4], nonce="c")
    (card,) = parties.cards(kiosk.house)
    assert card.party == replace(after, name="Coop des Tilleuls")
    assert [member.id for member in card.members] == [4]
    ghost = replace(party, key=1)
    gone = refused(lambda: parties.change(kiosk.house, party=ghost, member_ids=[], nonce="d"))
    assert gone is RefusalCode.UNKNOWN_PARTY


@pytest.mark.parametrize("shorter", [True, False])
def test_ending_early_frees_what_it_had_reserved_later_and_tells_each_once(kiosk: Kiosk, shorter: bool) -> None:
    party = add(kiosk)
    now = kiosk.house.now()
    with kiosk.house.store.write() as tx:
        for days in (0, 1, 2):
            start = now + 3_600_000 + days * 86_400_000
            tx.reservations.add(
                unit_id=1, resource_id=1, holder_key=party.key, start_at=start, end_at=start + 3_600_000,
                local_day=kiosk.house.day_of(start), now=now,
            )  # fmt: skip
    assert len(parties.bookings_of(kiosk.house, party_key=party.key)) == 3
    if shorter:
        sooner = replace(party, until_day=MONDAY)
        parties.change(kiosk.house, party=sooner, member_ids=[2, 3], nonce="end")
    else:
        parties.end_today(kiosk.house, party_key=party.key, nonce="end")
    left = parties.bookings_of(kiosk.house, party_key=party.key)
    assert [each.reservation.local_day for each in left] == [MONDAY]
    ended = parties.find(kiosk.house, party_key=party.key)
    assert ended is not None
    assert ended.until_day == MONDAY
    with kiosk.house.store.read() as tx:
        told = [(each, message.code, message.facts) for each in (2, 3, 4) for message in tx.messages.of_member(each)]
    assert told == [(each, "group_ended", {"group": "Coopérative", "day": MONDAY}) for each in (2, 3)]


def test_how_many_came_is_a_number_and_the_last_one_counts(kiosk: Kiosk) -> None:
    party, other = add(kiosk), add(kiosk, "other", sign="giraffe", colour="lilac")
    for people, nonce in ((7, "a"), (7, "a"), (9, "b")):
        parties.come(kiosk.house, party_key=party.key, people=people, nonce=nonce)
    parties.come(kiosk.house, party_key=other.key, people=3, nonce="c")
    assert parties.people_today(kiosk.house, party_key=party.key) == 9
    assert presence.inside(kiosk.house).groups == 12
    rows = kiosk.store.connection.execute("select kind, people, person_key from visit order by seq").fetchall()
    assert rows == [("guests", 7, party.key), ("guests", 9, party.key), ("guests", 3, other.key)]
    for people, why in ((0, RefusalCode.QUANTITY_ZERO), (201, RefusalCode.QUANTITY_TOO_BIG)):
        assert refused(lambda n=people: parties.come(kiosk.house, party_key=party.key, people=n, nonce=f"n{n}")) is why


def test_a_group_goes_and_fills_the_house_no_more(kiosk: Kiosk) -> None:
    party, house = add(kiosk), kiosk.house
    assert refused(lambda: parties.leave(house, party_key=party.key, nonce="early")) is RefusalCode.NOT_PRESENT
    parties.come(house, party_key=party.key, people=9, nonce="come")
    for _ in range(20):
        parties.leave(house, party_key=party.key, nonce="go")
    assert (parties.people_today(house, party_key=party.key), presence.inside(house).total) == (0, 0)
    parties.come(house, party_key=party.key, people=4, nonce="again")
    assert presence.inside(house).total == 4


def test_a_group_counts_for_what_the_place_holds(kiosk: Kiosk, members: dict[str, Member]) -> None:
    party, house = add(kiosk), kiosk.house
    house.settings = replace(house.settings, place_capacity=10)
    presence.check_in_member(house, member_id=members["turtle"].id, nonce="in")
    parties.come(house, party_key=party.key, people=6, nonce="six")
    presence.set_guests(house, people=1, by=members["sunflower"], nonce="guest")
    assert refused(lambda: parties.come(house, party_key=party.key, people=9, nonce="nine")) is RefusalCode.PLACE_FULL
    parties.come(house, party_key=party.key, people=8, nonce="eight")
    assert (presence.inside(house).total, presence.inside(house).full) == (10, True)
    presence.set_guests(house, people=5, by=members["sunflower"], nonce="guests")
    parties.come(house, party_key=party.key, people=7, nonce="one went")
    assert presence.inside(house).total == 13


def test_a_group_that_is_over_does_not_come(kiosk: Kiosk, clock: Any) -> None:
    party = add(kiosk, until_day=MONDAY)
    clock.step(minutes=24 * 60)
    over = refused(lambda: parties.come(kiosk.house, party_key=party.key, people=3, nonce="x"))
    assert over is RefusalCode.PARTY_OVER


def test_who_is_erased_leaves_her_groups(kiosk: Kiosk, members: dict[str, Member]) -> None:
    party = add(kiosk, member_ids=[members["butterfly"].id, members["owl"].id])
    erasure.erase(kiosk.house, members["owl"].id, members["sunflower"], "e")
    (card,) = parties.cards(kiosk.house)
    assert card.party.key == party.key
    assert [member.sign for member in card.members] == ["butterfly"]
