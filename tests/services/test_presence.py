"""Check-in, "this is not me", leaving: one act for one scan."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.badges import BadgeState
from kiosk.model.people import Member
from kiosk.model.visits import Greeting
from kiosk.services import badges, office, presence


@pytest.fixture
def token(kiosk: Kiosk, awa: Member) -> str:
    return office.issue_badge(kiosk.house, member_id=awa.id, nonce="badge").result.token


def visits(kiosk: Kiosk) -> list[str]:
    return [row[0] for row in kiosk.store.connection.execute("select kind from visit order by seq")]


def refusal(kiosk: Kiosk, code: str) -> RefusalCode:
    with pytest.raises(Refused) as caught:
        presence.check_in(kiosk.house, code=code, nonce=f"scan-{code}")
    return caught.value.code


def test_the_first_scan_of_the_day_is_an_arrival(kiosk: Kiosk, awa: Member, token: str) -> None:
    greeting = presence.check_in(kiosk.house, code=f" {token.lower()} ", nonce="one").result
    assert (greeting.member, greeting.arrived) == (awa, True)
    assert presence.present(kiosk.house) == {awa.id}


def test_later_scans_only_say_who_she_is(kiosk: Kiosk, token: str, clock: Any) -> None:
    first = presence.check_in(kiosk.house, code=token, nonce="one").result
    clock.step(minutes=30)
    again = presence.check_in(kiosk.house, code=token, nonce="two").result
    assert not again.arrived
    assert again.since == first.since
    assert visits(kiosk) == ["in"]


def test_twenty_taps_are_one_arrival(kiosk: Kiosk, token: str) -> None:
    changes = [presence.check_in(kiosk.house, code=token, nonce="same") for _ in range(20)]
    assert visits(kiosk) == ["in"]
    assert [change.repeated for change in changes] == [False] + [True] * 19
    assert len({change.result.visit_seq for change in changes}) == 1


def test_a_late_repeat_of_a_struck_scan_stays_struck(kiosk: Kiosk, token: str) -> None:
    greeting = presence.check_in(kiosk.house, code=token, nonce="scan").result
    presence.not_me(kiosk.house, greeting=greeting, nonce="undo")
    repeat = presence.check_in(kiosk.house, code=token, nonce="scan")
    assert repeat.repeated
    assert visits(kiosk) == ["in", "undo"]


def test_the_next_day_is_a_new_arrival_under_a_new_key(kiosk: Kiosk, token: str, clock: Any) -> None:
    presence.check_in(kiosk.house, code=token, nonce="monday")
    clock.step(minutes=1440)
    assert presence.present(kiosk.house) == set()
    assert presence.check_in(kiosk.house, code=token, nonce="tuesday").result.arrived
    keys = kiosk.store.connection.execute("select distinct person_key from visit").fetchall()
    assert len(keys) == 2


def test_not_me_strikes_the_arrival(kiosk: Kiosk, awa: Member, token: str, clock: Any) -> None:
    greeting = presence.check_in(kiosk.house, code=token, nonce="one").result
    clock.step(seconds=kiosk.house.settings.undo_seconds)
    for _ in range(20):
        presence.not_me(kiosk.house, greeting=greeting, nonce="undo")
    assert visits(kiosk) == ["in", "undo"]
    assert awa.id not in presence.present(kiosk.house)
    assert kiosk.store.connection.execute("select corrects_seq from visit where kind = 'undo'").fetchone()[0] == 1


def test_not_me_has_its_time(kiosk: Kiosk, token: str, clock: Any) -> None:
    greeting = presence.check_in(kiosk.house, code=token, nonce="one").result
    clock.step(seconds=kiosk.house.settings.undo_seconds + 3)
    with pytest.raises(Refused) as caught:
        presence.not_me(kiosk.house, greeting=greeting, nonce="late")
    assert caught.value.code is RefusalCode.TOO_LATE_TO_UNDO
    assert visits(kiosk) == ["in"]


def test_not_me_cannot_strike_an_older_arrival(kiosk: Kiosk, token: str) -> None:
    presence.check_in(kiosk.house, code=token, nonce="one")
    second = presence.check_in(kiosk.house, code=token, nonce="two").result
    with pytest.raises(Refused) as caught:
        presence.not_me(kiosk.house, greeting=second, nonce="undo")
    assert caught.value.code is RefusalCode.TOO_LATE_TO_UNDO


def test_leaving_and_coming_back(kiosk: Kiosk, awa: Member, token: str) -> None:
    presence.check_in(kiosk.house, code=token, nonce="one")
    for _ in range(3):
        presence.leave(kiosk.house, member_id=awa.id, nonce="bye")
    assert presence.check_in(kiosk.house, code=token, nonce="two").result.arrived
    assert visits(kiosk) == ["in", "out", "in"]


def test_who_is_not_here_cannot_leave(kiosk: Kiosk, awa: Member) -> None:
    with pytest.raises(Refused) as caught:
        presence.leave(kiosk.house, member_id=awa.id, nonce="bye")
    assert caught.value.code is RefusalCode.NOT_PRESENT


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("BCDEFGHIJKLNOPRSTUVXBCDE", RefusalCode.UNKNOWN_BADGE),
        ("04A2B3C4D5E680", RefusalCode.UNKNOWN_BADGE),
        ("BCDEFGHIJK", RefusalCode.TORN_CODE),
        ("https://example.org/menu", RefusalCode.FOREIGN_CODE),
        ("3017620422003 and more text", RefusalCode.FOREIGN_CODE),
        ("", RefusalCode.FOREIGN_CODE),
        ("\x00\U0001f98b", RefusalCode.FOREIGN_CODE),
    ],
)
def test_codes_of_no_badge(kiosk: Kiosk, code: str, expected: RefusalCode) -> None:
    assert refusal(kiosk, code) is expected
    assert visits(kiosk) == []


def test_badges_that_no_longer_work(kiosk: Kiosk, awa: Member, token: str) -> None:
    new = office.issue_badge(kiosk.house, member_id=awa.id, nonce="new").result
    assert refusal(kiosk, token) is RefusalCode.REPLACED_BADGE
    with kiosk.store.write() as tx:
        tx.badges.set_state(new.badge_id, BadgeState.LOST)
    assert refusal(kiosk, new.token) is RefusalCode.LOST_BADGE


def test_a_pause_is_respected(kiosk: Kiosk, members: dict[str, Member], token: str, awa: Member) -> None:
    office.change_member(kiosk.house, member=replace(awa, paused=True), nonce="pause")
    assert refusal(kiosk, token) is RefusalCode.PAUSED_MEMBER
    with pytest.raises(Refused) as caught:
        presence.check_in_member(kiosk.house, member_id=awa.id, nonce="by-hand")
    assert caught.value.code is RefusalCode.PAUSED_MEMBER


def test_staff_checks_in_who_forgot_her_badge(kiosk: Kiosk, awa: Member) -> None:
    greeting: Greeting = presence.check_in_member(kiosk.house, member_id=awa.id, nonce="by-hand").result
    assert greeting.arrived
    with pytest.raises(Refused) as caught:
        presence.check_in_member(kiosk.house, member_id=10_000, nonce="nobody")
    assert caught.value.code is RefusalCode.UNKNOWN_MEMBER


def test_the_file_never_holds_a_token(kiosk: Kiosk, token: str) -> None:
    presence.check_in(kiosk.house, code=token, nonce="one")
    kiosk.close()
    found = b"".join(path.read_bytes() for path in kiosk.folder.path.glob("kiosk.db*"))
    assert token.encode() not in found
    assert badges.token_hash(kiosk.house.badge_key, token) in found


def test_whose_badge_it_is_without_an_arrival(kiosk: Kiosk, awa: Member, token: str) -> None:
    assert presence.whose(kiosk.house, code=token.lower()) == awa
    assert visits(kiosk) == []
    office.issue_badge(kiosk.house, member_id=awa.id, nonce="newer")
    with pytest.raises(Refused) as caught:
        presence.whose(kiosk.house, code=token)
    assert caught.value.code is RefusalCode.REPLACED_BADGE
