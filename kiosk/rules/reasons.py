"""Which of several refusals to show: only the nearest one that the person can act on."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.errors import RefusalCode, Refused

Code = RefusalCode

AT_ONCE = (
    Code.TORN_CODE, Code.TWO_BADGES, Code.KEY_TWO_BADGES, Code.NAME_MISSING, Code.WRONG_DAYS, Code.CHARTER_TO_ACCEPT,
    Code.CHARTER_EMPTY,
    Code.PIN_TOO_SHORT, Code.WRONG_PIN, Code.BASKET_EMPTY, Code.QUANTITY_ZERO, Code.QUANTITY_TOO_BIG,
    Code.NOT_ENOUGH_GIVEN, Code.AMOUNT_TOO_BIG, Code.BAD_PRINTER_ADDRESS, Code.WRONG_SETTING,
    Code.NAME_USED, Code.WRONG_LENGTHS, Code.INSIDE_ITSELF, Code.LAST_UNIT, Code.TOO_MANY_UNITS, Code.BAD_PHOTO,
    Code.UNREADABLE_LINE,
    Code.HOURS_WRONG, Code.HOURS_EMPTY, Code.DAYS_REVERSED, Code.INTERVAL_MISSING,
)  # fmt: skip
"""What she settles herself, here and now."""

OTHERWISE = (
    Code.OFF_STEP, Code.TOO_SHORT, Code.TOO_LONG, Code.IN_THE_PAST, Code.TOO_FAR_AHEAD, Code.CLOSED_THEN,
    Code.JUST_TAKEN, Code.IN_USE, Code.RESERVED_NOW, Code.RESERVED_SOON,
    Code.UNKNOWN_LOAN, Code.DOCUMENT_KIND, Code.DOCUMENT_TOO_BIG, Code.DOCUMENT_GONE,
    Code.MACHINE_BROKEN, Code.NOT_OF_GROUP, Code.SIGN_USED, Code.SIGN_ALIKE, Code.CARD_USED, Code.UNKNOWN_PRODUCT,
    Code.CARD_GONE, Code.GROUP_BADGE,
    Code.UNKNOWN_RESOURCE, Code.BASKET_GONE, Code.NO_SUCH_JOB, Code.FOREIGN_CODE, Code.UNKNOWN_BADGE,
)  # fmt: skip
"""What goes if she chooses another hour, machine, badge."""

LATER = (Code.PIN_WAIT, Code.PLACE_FULL, Code.KEY_ASLEEP, Code.OPENS_AT)
"""What time settles, the soonest first."""

WITH_SOMEBODY = (
    Code.NEEDS_SOMEONE, Code.CANNOT_SHOW, Code.NOT_ALLOWED_TODAY, Code.KEY_HELD,
    Code.REPLACED_BADGE, Code.LOST_BADGE,
    Code.DAY_BADGE_OVER, Code.PARTY_OVER, Code.UNKNOWN_PARTY,
    Code.STAFF_ONLY, Code.PAUSED_MEMBER, Code.UNKNOWN_MEMBER, Code.CLOSED_NOW,
    Code.LAST_STAFF, Code.DEMO_AND_REAL,
)  # fmt: skip
"""What somebody else must do."""

SETTLED = (Code.NOT_PRESENT, Code.NOT_YOURS, Code.TOO_LATE_TO_UNDO, Code.ALREADY_OVER)
"""What stays as it is."""

ORDER: tuple[RefusalCode, ...] = (*AT_ONCE, *OTHERWISE, *LATER, *WITH_SOMEBODY, *SETTLED)
"""Every code once, the nearest first."""

_PLACE = {code: place for place, code in enumerate(ORDER)}


def nearest(codes: Iterable[RefusalCode]) -> RefusalCode:
    """The one to show; of at least one."""
    return min(codes, key=_PLACE.__getitem__)


def raise_nearest(refusals: Iterable[Refused | None]) -> None:
    """Raise the nearest of what refuses; nothing where nothing does."""
    found = [refused for refused in refusals if refused is not None]
    if found:
        raise min(found, key=lambda refused: _PLACE[refused.code])
