"""Three steps on a machine that asks for it: with someone, alone, can show. Pure; days are ISO."""

from __future__ import annotations

import datetime as dt

from kiosk.model.qualifications import Qualification, QualificationStep
from kiosk.rules.calendar import add_days

STEPS = tuple(QualificationStep)
"""From the first to the last."""
WARN_DAYS = 14
_ALONE = frozenset({QualificationStep.ALONE, QualificationStep.CAN_SHOW})


def step_on(found: Qualification | None, day: str) -> QualificationStep | None:
    """Her step on a day; what has ended counts no more."""
    if found is None or (found.valid_until is not None and found.valid_until < day):
        return None
    return found.step


def may_use(step: QualificationStep | None, companion: QualificationStep | None = None) -> bool:
    """Alone from the second step on; before it, with somebody who may."""
    return step in _ALONE or companion in _ALONE


def can_show(step: QualificationStep | None) -> bool:
    return step is QualificationStep.CAN_SHOW


def given(before: QualificationStep | None, wanted: QualificationStep) -> QualificationStep:
    """What she has after somebody who can show gave her a step: never less than before."""
    return wanted if before is None else max(before, wanted, key=STEPS.index)


def end_after(day: str, months: int) -> str:
    """The same day so many months later; the last of a month that is too short."""
    date = dt.date.fromisoformat(day)
    years, month = divmod(date.month - 1 + months, 12)
    first = dt.date(date.year + years, month + 1, 1)
    last = (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    return min(first + dt.timedelta(days=date.day - 1), last).isoformat()


def ends_soon(found: Qualification, day: str) -> bool:
    """Whether it still counts, and ends within two weeks."""
    until = found.valid_until
    return until is not None and day <= until <= add_days(day, WARN_DAYS)
