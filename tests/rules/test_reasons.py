"""Of several refusals only the nearest is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import RefusalCode, Refused
from kiosk.rules.reasons import AT_ONCE, LATER, ORDER, OTHERWISE, SETTLED, WITH_SOMEBODY, nearest, raise_nearest

C = RefusalCode
CODES = st.lists(st.sampled_from(RefusalCode), min_size=1)


@pytest.mark.parametrize(
    ("codes", "shown"),
    [
        ([C.PAUSED_MEMBER, C.OPENS_AT], C.OPENS_AT),
        ([C.OPENS_AT, C.PLACE_FULL], C.PLACE_FULL),
        ([C.JUST_TAKEN, C.CHARTER_TO_ACCEPT], C.CHARTER_TO_ACCEPT),
        ([C.MACHINE_BROKEN, C.TOO_LONG], C.TOO_LONG),
        ([C.NOT_PRESENT], C.NOT_PRESENT),
    ],
)
def test_what_she_can_act_on_comes_first(codes: list[RefusalCode], shown: RefusalCode) -> None:
    assert nearest(codes) is shown


@given(CODES, st.randoms())
def test_the_order_of_asking_changes_nothing(codes: list[RefusalCode], chance: object) -> None:
    turned = sorted(codes, key=lambda _: chance.random())  # type: ignore[attr-defined]
    assert nearest(turned) is nearest(codes)
    assert nearest(codes) in codes
    assert all(ORDER.index(nearest(codes)) <= ORDER.index(code) for code in codes)


@given(st.lists(st.none() | st.sampled_from(RefusalCode).map(lambda code: Refused(code, opens=1))))
def test_the_nearest_is_raised_with_its_facts(refusals: list[Refused | None]) -> None:
    codes = [each.code for each in refusals if each is not None]
    if not codes:
        raise_nearest(refusals)
        return
    with pytest.raises(Refused) as caught:
        raise_nearest(refusals)
    assert caught.value.code is nearest(codes)
    assert caught.value.facts == {"opens": 1}


def test_groups_go_from_herself_to_what_stays() -> None:
    assert (*AT_ONCE, *OTHERWISE, *LATER, *WITH_SOMEBODY, *SETTLED) == ORDER
