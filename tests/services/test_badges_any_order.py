"""Whatever is done to badges, in whatever order: one of her own works at most, and what works says whose it is."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.app import Kiosk
from kiosk.errors import Refused
from kiosk.model.badges import BadgeKind, BadgeState, NewBadge
from kiosk.model.people import Member
from kiosk.services import badges, new_badges, presence
from kiosk.services.house import House

ACTS = st.lists(
    st.tuples(st.sampled_from(["issue", "lost", "day", "card", "restore", "report"]), st.integers(0, 5)), max_size=9
)


def _do(house: House, act: str, which: int, her: Member, staff: Member, nonce: str) -> NewBadge | None:
    known = badges.of_member(house, member_id=her.id)
    badge_id = known[which % len(known)].id if known else 0
    match act:
        case "issue":
            return new_badges.issue(house, member_id=her.id, nonce=nonce).result
        case "lost":
            return new_badges.replace_lost(house, member_id=her.id, by=[staff], nonce=nonce).result
        case "day":
            return new_badges.issue_for_day(house, member_id=her.id, by=staff, nonce=nonce).result
        case "card":
            badges.give_card(house, member_id=her.id, code=f"04A{nonce}", nonce=nonce)
        case "restore":
            new_badges.restore(house, badge_id=badge_id, by=staff, nonce=nonce)
        case "report":
            new_badges.report_lost(house, badge_id=badge_id, by=staff, nonce=nonce)
    return None


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS, run=st.uuids())
def test_one_badge_of_her_own_works_at_most(kiosk: Kiosk, members: dict[str, Member], acts: list, run: object) -> None:
    house, her, staff = kiosk.house, members["turtle"], members["sunflower"]
    tokens: dict[int, str] = {}
    for number, (act, which) in enumerate(acts):
        with suppress(Refused):
            made = _do(house, act, which, her, staff, f"{str(run)[:8]}{number}")
            if made is not None:
                tokens[made.badge_id] = made.token
    found = badges.of_member(house, member_id=her.id)
    for kind in (BadgeKind.PERSONAL, BadgeKind.DAY):
        assert sum(each.state is BadgeState.ACTIVE and each.kind is kind for each in found) <= 1
    for badge in found:
        if badge.id in tokens:
            works = True
            try:
                assert presence.whose(house, code=tokens[badge.id]) == her
            except Refused:
                works = False
            assert works is (badge.state is BadgeState.ACTIVE)
