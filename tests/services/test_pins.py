"""PINs: who may open the staff pages, and how long guessing waits."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.app import Kiosk
from kiosk.demo.people import PIN
from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member, Role
from kiosk.services import office, pins


def attempt(kiosk: Kiosk, member_id: int, pin: str) -> RefusalCode | None:
    try:
        pins.sign_in(kiosk.house, member_id=member_id, pin=pin)
    except Refused as no:
        return no.code
    return None


def test_the_right_pin_opens(kiosk: Kiosk, noor: Member) -> None:
    assert attempt(kiosk, noor.id, PIN) is None
    acts = [row[0] for row in kiosk.store.connection.execute("select act from journal order by seq desc limit 1")]
    assert acts == ["sign_in"]


def test_five_wrong_pins_make_everybody_wait_a_minute(kiosk: Kiosk, noor: Member, clock: Any) -> None:
    assert [attempt(kiosk, noor.id, f"000{number}") for number in range(5)] == [RefusalCode.WRONG_PIN] * 5
    assert attempt(kiosk, noor.id, PIN) is RefusalCode.PIN_WAIT
    clock.step(seconds=59)
    assert attempt(kiosk, noor.id, PIN) is RefusalCode.PIN_WAIT
    clock.step(seconds=2)
    assert attempt(kiosk, noor.id, PIN) is None


def test_only_staff_with_a_pin_may_sign_in(kiosk: Kiosk, members: dict[str, Member], noor: Member) -> None:
    for member_id in (members["turtle"].id, members["butterfly"].id, 9999):
        assert attempt(kiosk, member_id, PIN) is RefusalCode.STAFF_ONLY
    office.change_member(kiosk.house, member=replace(members["turtle"], role=Role.STAFF), nonce="second")
    office.change_member(kiosk.house, member=replace(noor, paused=True), nonce="pause")
    assert attempt(kiosk, noor.id, PIN) is RefusalCode.STAFF_ONLY


def test_a_new_pin_and_its_typed_code(kiosk: Kiosk, members: dict[str, Member]) -> None:
    awa = members["butterfly"]
    code = office.set_pin(kiosk.house, member_id=awa.id, pin="974310").result
    assert len(code) == 4
    assert pins.staff_by_code(kiosk.house, code) == awa
    assert attempt(kiosk, awa.id, "974310") is None
    stored = kiosk.store.connection.execute("select pin_hash from member where id = ?", (awa.id,)).fetchone()[0]
    assert stored.startswith("$argon2id$")
    assert "974310" not in stored


@pytest.mark.parametrize("pin", ["", "123", "abcd", "12 34", "١٢٣٤"])
def test_a_pin_is_four_digits_or_more(kiosk: Kiosk, noor: Member, pin: str) -> None:
    with pytest.raises(Refused) as caught:
        office.set_pin(kiosk.house, member_id=noor.id, pin=pin)
    assert caught.value.code is RefusalCode.PIN_TOO_SHORT


def test_unknown_codes_and_members_stay_outside(kiosk: Kiosk, members: dict[str, Member]) -> None:
    with pytest.raises(Refused) as caught:
        pins.staff_by_code(kiosk.house, "0000")
    assert caught.value.code is RefusalCode.STAFF_ONLY
    with pytest.raises(Refused) as caught:
        pins.staff_by_badge(members["turtle"])
    assert caught.value.code is RefusalCode.STAFF_ONLY
    assert pins.staff_by_badge(members["sunflower"]) == members["sunflower"]


def test_who_has_a_pin(kiosk: Kiosk, members: dict[str, Member], noor: Member) -> None:
    assert pins.has_pin(kiosk.house, member_id=noor.id)
    assert not pins.has_pin(kiosk.house, member_id=members["butterfly"].id)
    assert not pins.has_pin(kiosk.house, member_id=9999)
