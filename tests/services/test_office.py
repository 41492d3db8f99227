"""Staff's work: members, badges, machines, totals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import pytest

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import COLOURS, SIGNS, Member, Role
from kiosk.model.printing import BadgeDoc, TotalsDoc
from kiosk.model.resources import UnitState
from kiosk.rules.signs import confusable
from kiosk.services import badges, office, pools, presence, print_queue


def add(kiosk: Kiosk, nonce: str = "new", **more: str) -> Member:
    wish = {"name": "  Lena   Marie ", "sign": "snail", "colour": "sky", "language": "fr", **more}
    return office.add_member(kiosk.house, nonce=nonce, **wish).result


def raised(call: Callable[..., object], *arguments: object, **values: object) -> RefusalCode:
    with pytest.raises(Refused) as caught:
        call(*arguments, **values)
    return caught.value.code


def test_twenty_taps_are_one_member(kiosk: Kiosk) -> None:
    before = len(office.members(kiosk.house)[0])
    found = {add(kiosk).id for _ in range(20)}
    assert len(found) == 1
    everybody = office.members(kiosk.house)[0]
    assert len(everybody) == before + 1
    assert "Lena Marie" in {member.name for member in everybody}


@pytest.mark.parametrize("name", ["", "   ", "\n\t", "a\x00b", "\u202e\u200d"])
def test_a_name_has_letters(kiosk: Kiosk, name: str) -> None:
    assert raised(add, kiosk, name=name) is RefusalCode.NAME_MISSING


def test_names_of_any_writing_are_kept(kiosk: Kiosk) -> None:
    for number, (name, sign) in enumerate(zip(("أمينة", "கவிதா", "ትግስት", "N’Diaye-Ōé"), list(SIGNS)[-4:], strict=True)):
        assert add(kiosk, f"n-{number}", name=name, sign=sign, colour="sand").name == name
    assert add(kiosk, "long", name="x" * 80).name == "x" * 60


def test_a_sign_belongs_to_one(kiosk: Kiosk, awa: Member) -> None:
    assert raised(add, kiosk, sign=awa.sign, colour=awa.colour) is RefusalCode.SIGN_USED
    assert raised(add, kiosk, sign="dragon") is RefusalCode.SIGN_USED
    assert raised(add, kiosk, colour="black") is RefusalCode.SIGN_USED
    other = add(kiosk)
    changed = replace(other, sign=awa.sign, colour=awa.colour)
    assert raised(office.change_member, kiosk.house, member=changed, nonce="c") is RefusalCode.SIGN_USED


def test_the_suggested_sign_is_free(kiosk: Kiosk, members: dict[str, Member]) -> None:
    sign, colour = office.free_sign(kiosk.house)
    assert sign in SIGNS
    assert colour in COLOURS
    assert (sign, colour) not in {(member.sign, member.colour) for member in members.values()}
    assert sign not in members


def test_signs_are_given_until_there_is_none_and_are_never_mistaken(kiosk: Kiosk) -> None:
    while (pair := suggested(kiosk)) is not None:
        add(kiosk, "-".join(pair), sign=pair[0], colour=pair[1])
    everybody = [(member.sign, member.colour) for member in office.members(kiosk.house)[0]]
    assert len(everybody) > 70
    assert [each for each in combinations(everybody, 2) if confusable(*each)] == []


def suggested(kiosk: Kiosk) -> tuple[str, str] | None:
    try:
        return office.free_sign(kiosk.house)
    except Refused as refused:
        assert refused.code is RefusalCode.SIGN_USED
        return None


def test_a_sign_that_could_be_mistaken_is_refused(kiosk: Kiosk, awa: Member) -> None:
    assert (awa.sign, awa.colour) == ("butterfly", "mint")
    for sign, colour in (("butterfly", "aqua"), ("snail", "mint")):
        assert raised(add, kiosk, sign=sign, colour=colour) is RefusalCode.SIGN_ALIKE
    lena = add(kiosk, sign="shell", colour="sky")
    changed = replace(lena, sign="ladybird", colour="aqua")
    assert raised(office.change_member, kiosk.house, member=changed, nonce="c") is RefusalCode.SIGN_ALIKE
    own = replace(lena, colour="aqua")
    assert office.change_member(kiosk.house, member=own, nonce="d").result.colour == "aqua"


def test_changing_a_member(kiosk: Kiosk, awa: Member) -> None:
    office.change_member(kiosk.house, member=replace(awa, name="Awa B.", language="ar"), nonce="c")
    found = next(member for member in office.members(kiosk.house)[0] if member.id == awa.id)
    assert (found.name, found.language, found.person_key) == ("Awa B.", "ar", awa.person_key)
    assert (
        raised(office.change_member, kiosk.house, member=replace(awa, name=" "), nonce="d") is RefusalCode.NAME_MISSING
    )
    ghost = replace(awa, id=9999)
    assert raised(office.change_member, kiosk.house, member=ghost, nonce="e") is RefusalCode.UNKNOWN_MEMBER


def test_the_last_of_staff_stays(kiosk: Kiosk, awa: Member, noor: Member) -> None:
    for last in (replace(noor, role=Role.MEMBER), replace(noor, paused=True)):
        assert raised(office.change_member, kiosk.house, member=last, nonce="x") is RefusalCode.LAST_STAFF
    office.change_member(kiosk.house, member=replace(awa, role=Role.STAFF), nonce="y")
    assert (
        office.change_member(kiosk.house, member=replace(noor, role=Role.MEMBER), nonce="z").result.role is Role.MEMBER
    )


def test_a_new_badge_ends_the_old_one(kiosk: Kiosk, awa: Member) -> None:
    old, new = (office.issue_badge(kiosk.house, member_id=awa.id, nonce=nonce).result for nonce in ("one", "two"))
    assert raised(presence.check_in, kiosk.house, code=old.token, nonce="s") is RefusalCode.REPLACED_BADGE
    assert presence.check_in(kiosk.house, code=new.token, nonce="t").result.member == awa
    assert awa.id in office.members(kiosk.house)[1]
    assert raised(office.issue_badge, kiosk.house, member_id=9999, nonce="u") is RefusalCode.UNKNOWN_MEMBER


def test_a_repeated_tap_makes_no_second_badge(kiosk: Kiosk, awa: Member) -> None:
    badge = office.issue_badge(kiosk.house, member_id=awa.id, nonce="same", on_paper=True).result
    with pytest.raises(Refused):
        office.issue_badge(kiosk.house, member_id=awa.id, nonce="same", on_paper=True)
    (job,) = print_queue.recent(kiosk.house)
    assert job.document == BadgeDoc(kiosk.house.settings.place_name, awa.name, awa.sign, badge.token)


def test_a_card_she_already_has(kiosk: Kiosk, awa: Member, noor: Member) -> None:
    for _ in range(20):
        badges.give_card(kiosk.house, member_id=awa.id, code="04a2b3c4d5e680", nonce="card")
    assert presence.check_in(kiosk.house, code="04A2B3C4D5E680", nonce="scan").result.member == awa
    taken = raised(badges.give_card, kiosk.house, member_id=noor.id, code="04A2B3C4D5E680", nonce="other")
    assert taken is RefusalCode.CARD_USED
    assert raised(badges.give_card, kiosk.house, member_id=9999, code="X1", nonce="n") is RefusalCode.UNKNOWN_MEMBER


def test_machines_break_and_work_again(kiosk: Kiosk, awa: Member, noor: Member, members: dict[str, Member]) -> None:
    unit = office.machines(kiosk.house)[0][1][0]
    for _ in range(20):
        pools.set_unit_state(kiosk.house, unit_id=unit.id, state=UnitState.BROKEN, by=noor, nonce="broken")
    assert office.machines(kiosk.house)[0][1][0].state is UnitState.BROKEN
    acts = kiosk.store.connection.execute("select count(*) from journal where act = 'unit_broken'").fetchone()
    assert acts == (1,)
    values = {"unit_id": unit.id, "state": UnitState.OK, "nonce": "n"}
    assert raised(pools.set_unit_state, kiosk.house, by=members["turtle"], **values) is RefusalCode.NOT_ALLOWED_TODAY
    values["unit_id"] = 9999
    assert raised(pools.set_unit_state, kiosk.house, by=noor, **values) is RefusalCode.UNKNOWN_RESOURCE


def test_totals_on_paper_once(kiosk: Kiosk) -> None:
    assert len({office.print_totals(kiosk.house, nonce="totals").result for _ in range(20)}) == 1
    (job,) = print_queue.recent(kiosk.house)
    assert isinstance(job.document, TotalsDoc)
    assert job.document.totals == office.day_totals(kiosk.house)
    assert job.document.totals.tickets == 0
