"""Badges: whose one is, lost and found, for a day, for a group; cards that are nobody's yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.badges import BadgeKind, BadgeState
from kiosk.model.day_keys import KeyReason
from kiosk.model.people import Member
from kiosk.model.printing import BadgeDoc
from kiosk.services import badges, day_key, erasure, new_badges, office, parties, presence, print_queue

CARD = "04A2B3C4D5E680"
DAY_MS = 86_400_000


def raised(call: Callable[..., object], *arguments: object, **values: object) -> RefusalCode:
    with pytest.raises(Refused) as caught:
        call(*arguments, **values)
    return caught.value.code


def shown(kiosk: Kiosk, code: str, nonce: str = "scan") -> Member:
    return presence.check_in(kiosk.house, code=code, nonce=nonce).result.member


def test_a_lost_badge_stops_at_once_and_a_new_one_is_printed(kiosk: Kiosk, fatou: Member, noor: Member) -> None:
    old = new_badges.issue(kiosk.house, member_id=fatou.id, nonce="old").result
    made = new_badges.replace_lost(kiosk.house, member_id=fatou.id, by=[noor], nonce="lost").result
    assert raised(presence.check_in, kiosk.house, code=old.token, nonce="s") is RefusalCode.REPLACED_BADGE
    assert shown(kiosk, made.token) == fatou
    (job,) = print_queue.recent(kiosk.house)
    assert job.document == BadgeDoc(kiosk.house.settings.place_name, fatou.name, fatou.sign, made.token)
    assert [each.state for each in badges.of_member(kiosk.house, member_id=fatou.id)] == [
        BadgeState.ACTIVE, BadgeState.LOST,
    ]  # fmt: skip
    with pytest.raises(Refused):
        new_badges.replace_lost(kiosk.house, member_id=fatou.id, by=[noor], nonce="lost")


def test_two_members_or_who_holds_the_day_may_replace_it(
    kiosk: Kiosk, awa: Member, fatou: Member, members: dict[str, Member]
) -> None:
    owl, fish = members["owl"], members["fish"]

    def replace_it(nonce: str, *by: Member) -> object:
        return new_badges.replace_lost(kiosk.house, member_id=fatou.id, by=by, nonce=nonce)

    assert raised(replace_it, "a", owl) is RefusalCode.NOT_ALLOWED_TODAY
    assert raised(replace_it, "b", owl, owl) is RefusalCode.KEY_TWO_BADGES
    assert raised(replace_it, "c", owl, fatou) is RefusalCode.KEY_TWO_BADGES
    assert not new_badges.may_replace(kiosk.house, by=[owl])
    assert new_badges.may_replace(kiosk.house, by=[owl, fish])
    replace_it("d", owl, fish)
    for member in (owl, fish):
        presence.check_in_member(kiosk.house, member_id=member.id, nonce=f"in-{member.id}")
    day_key.take(kiosk.house, member_id=owl.id, witness_id=fish.id, reason=KeyReason.OPENING, nonce="key")
    replace_it("e", owl)
    office.change_member(kiosk.house, member=replace(fatou, paused=True), nonce="p")
    assert raised(replace_it, "f", owl) is RefusalCode.PAUSED_MEMBER


def test_a_badge_that_is_found_works_again_and_the_newer_one_stops(kiosk: Kiosk, fatou: Member, noor: Member) -> None:
    old = new_badges.issue(kiosk.house, member_id=fatou.id, nonce="old").result
    new = new_badges.replace_lost(kiosk.house, member_id=fatou.id, by=[noor], nonce="lost").result
    assert raised(new_badges.restore, kiosk.house, badge_id=old.badge_id, by=fatou, nonce="x") is RefusalCode.STAFF_ONLY
    for _ in range(20):
        new_badges.restore(kiosk.house, badge_id=old.badge_id, by=noor, nonce="found")
    assert shown(kiosk, old.token) == fatou
    assert raised(presence.check_in, kiosk.house, code=new.token, nonce="t") is RefusalCode.REPLACED_BADGE
    assert raised(new_badges.restore, kiosk.house, badge_id=999, by=noor, nonce="y") is RefusalCode.CARD_GONE


def test_a_badge_reported_lost_without_a_new_one_says_so(kiosk: Kiosk, fatou: Member, noor: Member) -> None:
    old = new_badges.issue(kiosk.house, member_id=fatou.id, nonce="old").result
    new_badges.report_lost(kiosk.house, badge_id=old.badge_id, by=noor, nonce="lost")
    assert raised(presence.whose, kiosk.house, code=old.token) is RefusalCode.LOST_BADGE
    assert fatou.id not in office.members(kiosk.house)[1]
    new_badges.issue(kiosk.house, member_id=fatou.id, nonce="new")
    assert raised(presence.whose, kiosk.house, code=old.token) is RefusalCode.REPLACED_BADGE


def test_a_day_badge_ends_at_closing_and_the_old_one_stays(
    kiosk: Kiosk, clock: Any, fatou: Member, noor: Member, members: dict[str, Member]
) -> None:
    own = new_badges.issue(kiosk.house, member_id=fatou.id, nonce="own").result
    assert (
        raised(new_badges.issue_for_day, kiosk.house, member_id=fatou.id, by=members["owl"], nonce="n")
        is RefusalCode.NOT_ALLOWED_TODAY
    )
    first = new_badges.issue_for_day(kiosk.house, member_id=fatou.id, by=noor, nonce="d1").result
    day = new_badges.issue_for_day(kiosk.house, member_id=fatou.id, by=noor, nonce="d2").result
    assert (day.kind, day.ends_at) == (BadgeKind.DAY, clock.at + 12 * 3_600_000)
    assert raised(presence.whose, kiosk.house, code=first.token) is RefusalCode.REPLACED_BADGE
    assert presence.whose(kiosk.house, code=day.token) == presence.whose(kiosk.house, code=own.token) == fatou
    (job, *_) = print_queue.recent(kiosk.house)
    assert isinstance(job.document, BadgeDoc)
    assert job.document.until == "21:00"
    clock.step(minutes=12 * 60)
    assert raised(presence.whose, kiosk.house, code=day.token) is RefusalCode.DAY_BADGE_OVER
    assert presence.whose(kiosk.house, code=own.token) == fatou
    late = new_badges.issue_for_day(kiosk.house, member_id=fatou.id, by=noor, nonce="d3").result
    assert late.ends_at == clock.at + 3 * 3_600_000, "after closing: until the day is over"


def test_an_unknown_card_is_kept_three_days_without_a_person(kiosk: Kiosk, clock: Any, awa: Member) -> None:
    for number in range(3):
        assert raised(presence.check_in, kiosk.house, code=CARD, nonce=f"s{number}") is RefusalCode.UNKNOWN_BADGE
    for foreign in ("https://example.org", "M" + "0" * 32, "BEGIN:VEVENT"):
        raised(presence.check_in, kiosk.house, code=foreign, nonce="f")
    (card,) = badges.unknown_cards(kiosk.house)
    assert card.seen_at == clock.at
    columns = [row[1] for row in kiosk.store.connection.execute("pragma table_info(unknown_badge)")]
    assert columns == ["token_hash", "seen_at"]
    clock.step(minutes=3 * 24 * 60 + 1)
    assert badges.unknown_cards(kiosk.house) == []
    presence.check_in_member(kiosk.house, member_id=awa.id, nonce="next")
    raised(presence.check_in, kiosk.house, code="B2", nonce="write")
    left = kiosk.store.connection.execute("select seen_at from unknown_badge").fetchall()
    assert left == [(clock.at,)]


def test_a_card_that_was_shown_is_given_with_one_tap(kiosk: Kiosk, awa: Member, fatou: Member) -> None:
    raised(presence.check_in, kiosk.house, code=CARD, nonce="s")
    (card,) = badges.unknown_cards(kiosk.house)
    for _ in range(20):
        badges.give_unknown(kiosk.house, member_id=awa.id, card=card, nonce="give")
    assert badges.unknown_cards(kiosk.house) == []
    assert shown(kiosk, CARD.lower()) == awa
    gone = raised(badges.give_unknown, kiosk.house, member_id=fatou.id, card=card, nonce="late")
    assert gone is RefusalCode.CARD_GONE


def test_what_is_no_card_is_not_given(kiosk: Kiosk, awa: Member) -> None:
    for code, why in (
        ("https://example.org", RefusalCode.FOREIGN_CODE), ("BCDEFGHIJK", RefusalCode.TORN_CODE),
        ("M" + "1" * 32, RefusalCode.FOREIGN_CODE),
    ):  # fmt: skip
        assert raised(badges.give_card, kiosk.house, member_id=awa.id, code=code, nonce=code) is why
    badges.give_card(kiosk.house, member_id=awa.id, code="BCDEFGHIJKLNOPRSTUVXBCDE", nonce="qr")
    assert presence.whose(kiosk.house, code="BCDEFGHIJKLNOPRSTUVXBCDE") == awa


def test_a_group_badge_is_nobodys(kiosk: Kiosk, clock: Any, awa: Member) -> None:
    today = kiosk.house.today()
    party = parties.add(
        kiosk.house, name="Coop", sign="shell", colour="rose", from_day=today, until_day=today, member_ids=[awa.id],
        nonce="p",
    ).result  # fmt: skip
    first = new_badges.issue_for_party(kiosk.house, party_key=party.key, nonce="g1").result
    badge = new_badges.issue_for_party(kiosk.house, party_key=party.key, nonce="g2", on_paper=True).result
    assert badges.party_of(kiosk.house, code=badge.token) == party
    assert badges.party_of(kiosk.house, code=CARD) is None
    assert raised(badges.party_of, kiosk.house, code=first.token) is RefusalCode.REPLACED_BADGE
    assert raised(presence.check_in, kiosk.house, code=badge.token, nonce="s") is RefusalCode.GROUP_BADGE
    assert raised(presence.whose, kiosk.house, code=badge.token) is RefusalCode.GROUP_BADGE
    clock.step(minutes=24 * 60)
    assert raised(badges.party_of, kiosk.house, code=badge.token) is RefusalCode.PARTY_OVER
    over = raised(new_badges.issue_for_party, kiosk.house, party_key=party.key, nonce="g3")
    assert over is RefusalCode.PARTY_OVER


def test_a_sheet_has_only_cards_that_work_under_the_names_of_today(
    kiosk: Kiosk, awa: Member, fatou: Member, noor: Member, members: dict[str, Member]
) -> None:
    house, owl = kiosk.house, members["owl"]
    made = [
        new_badges.issue(house, member_id=member.id, nonce=f"{number}").result
        for number, member in enumerate((awa, fatou, fatou, owl))
    ]
    renamed = office.change_member(house, member=replace(awa, name="Awa D."), nonce="name").result
    erasure.erase(house, owl.id, noor, "gone")
    again = new_badges.issue(house, member_id=members["fish"].id, nonce="again").result
    assert again.badge_id == made[3].badge_id, "the number of an erased badge comes again"
    found = new_badges.for_cards(house, made)
    assert [(each.holder, each.token) for each in found] == [(renamed, made[0].token), (fatou, made[2].token)]
