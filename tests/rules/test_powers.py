"""The closed table of powers, walked whole."""

from __future__ import annotations

import itertools

import pytest

from kiosk.model.people import Role
from kiosk.rules.powers import OF_THE_DAY, Power, powers_of

DAY = {
    "forgotten_badge", "day_badge", "replace_badge", "see_present", "guests", "mark_broken", "reserve_for", "not_clean",
    "closing_list",
}  # fmt: skip
LASTING = {"qualify", "keep_house"}
EXPECTED = {
    (Role.MEMBER, False): set(),
    (Role.MEMBER, True): DAY,
    (Role.COORDINATOR, False): DAY | LASTING,
    (Role.COORDINATOR, True): DAY | LASTING,
    (Role.STAFF, False): DAY | LASTING,
    (Role.STAFF, True): DAY | LASTING,
}


@pytest.mark.parametrize(("role", "holds_key"), list(itertools.product(Role, (False, True))))
@pytest.mark.parametrize("power", Power)
def test_the_table(role: Role, holds_key: bool, power: Power) -> None:
    assert (power in powers_of(role, holds_key=holds_key)) is (power.value in EXPECTED[role, holds_key])


def test_every_power_is_told() -> None:
    assert {power.value for power in Power} == DAY | LASTING
    assert {power.value for power in OF_THE_DAY} == DAY


@pytest.mark.parametrize("role", Role)
def test_the_key_takes_nothing_away(role: Role) -> None:
    assert powers_of(role, holds_key=False) <= powers_of(role, holds_key=True)
