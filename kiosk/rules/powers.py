"""Who may do what for others: a role, and whether the day's key is in her hands. Pure."""

from __future__ import annotations

from enum import StrEnum

from kiosk.model.people import Role


class Power(StrEnum):
    """Something done for somebody else or for the whole place; what one does for herself needs none."""

    FORGOTTEN_BADGE = "forgotten_badge"
    DAY_BADGE = "day_badge"
    REPLACE_BADGE = "replace_badge"
    SEE_PRESENT = "see_present"
    GUESTS = "guests"
    MARK_BROKEN = "mark_broken"
    RESERVE_FOR = "reserve_for"
    NOT_CLEAN = "not_clean"
    CLOSING_LIST = "closing_list"
    QUALIFY = "qualify"
    KEEP_HOUSE = "keep_house"


OF_THE_DAY = frozenset(Power) - {Power.QUALIFY, Power.KEEP_HOUSE}
"""What the day's key opens; qualifying people and what lasts (members, machines, money) stays with staff."""

_POWERS: dict[tuple[Role, bool], frozenset[Power]] = {
    (Role.MEMBER, False): frozenset(),
    (Role.MEMBER, True): OF_THE_DAY,
    (Role.COORDINATOR, False): frozenset(Power),
    (Role.COORDINATOR, True): frozenset(Power),
    (Role.STAFF, False): frozenset(Power),
    (Role.STAFF, True): frozenset(Power),
}


def powers_of(role: Role, *, holds_key: bool) -> frozenset[Power]:
    """All she may do for others, out of a closed table."""
    return _POWERS[role, holds_key]
