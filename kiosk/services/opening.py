"""Change opening hours: a week, a day, holidays; of the place or of one resource. What was promised is looked at."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.opening import Pair
from kiosk.model.resources import DayException, OpeningRule
from kiosk.model.weeks import DaysChange, WeekChange
from kiosk.rules.calendar import DAY_MINUTES, add_days
from kiosk.rules.opening_hours import joined
from kiosk.services import pins, questions
from kiosk.services.house import Change, House, Topic, changed, note_act

if TYPE_CHECKING:
    from kiosk.model.people import Member
    from kiosk.model.reservations import Reservation
    from kiosk.ports import Tx

LONGEST_RANGE = 366
TOPICS = changed(Topic.HOURS, Topic.PLACE, Topic.RESERVATIONS, Topic.MESSAGES)


def change(
    house: House, *, wish: WeekChange | DaysChange, by: Member, nonce: str
) -> Change[list[Reservation]]:  # fmt: skip
    """Open otherwise from now on; the result is the reservations newly in question.

    Raises Refused: staff_only, unknown_resource, hours_wrong, hours_empty, days_reversed.
    """
    pins.staff_by_badge(by)
    with house.store.write() as tx:
        if tx.journal.subject_of(nonce) is not None:
            return Change([], repeated=True)
        found = _apply(tx, house, wish)
        act = "set_week" if isinstance(wish, WeekChange) else "set_days"
        note_act(tx, house, act, by, nonce, wish.resource_id or 0)
    return Change(found, TOPICS)


def would_concern(house: House, *, wish: WeekChange | DaysChange) -> list[Reservation]:
    """The reservations that `change` would put in question; nothing is changed. Raises as `change`."""
    return rehearse(house, lambda tx: _apply(tx, house, wish))


def rehearse(house: House, act: Callable[[Tx], list[Reservation]]) -> list[Reservation]:
    """Do it, look at what came of it, and undo it."""
    found: list[Reservation] = []
    with suppress(_Rehearsed), house.store.write() as tx:
        found = act(tx)
        raise _Rehearsed
    return found


def weekly(house: House, *, resource_id: int | None = None) -> tuple[OpeningRule, ...]:
    """The week of the place, or the own one of a resource: empty where it has none."""
    with house.store.read() as tx:
        return tuple(tx.openings.weekly(resource_id))


def around(house: House, *, resource_id: int | None) -> tuple[OpeningRule, ...]:
    """The week a resource follows where it has none of its own: of what it stands in, else of the place."""
    with house.store.read() as tx:
        lent = {each.resource_id: each.rules for each in tx.loans.all()}
        for outer in tx.openings.containers(resource_id)[1:] if resource_id is not None else ():
            if rules := lent.get(outer) or tuple(tx.openings.weekly(outer)):
                return rules
        return tuple(tx.openings.weekly())


def exceptions(house: House, *, first_day: str, last_day: str, resource_id: int | None = None) -> list[DayException]:
    """The days that are not as usual, first to last."""
    with house.store.read() as tx:
        return tx.openings.exceptions(first_day, last_day, resource_id)


def clean_rules(rules: tuple[OpeningRule, ...]) -> tuple[OpeningRule, ...]:
    """The same week without overlaps, Monday first. Raises Refused(hours_wrong)."""
    days: dict[int, list[Pair]] = {}
    for rule in rules:
        days.setdefault(rule.weekday, []).append((rule.start_minute, rule.end_minute))
    if any(not 0 <= day <= 6 for day in days):
        raise Refused(RefusalCode.HOURS_WRONG)
    return tuple(OpeningRule(day, *span) for day in sorted(days) for span in _clean(tuple(days[day])))


def _apply(tx: Tx, house: House, wish: WeekChange | DaysChange) -> list[Reservation]:
    if wish.resource_id is not None and tx.resources.get(wish.resource_id) is None:
        raise Refused(RefusalCode.UNKNOWN_RESOURCE)
    if isinstance(wish, WeekChange):
        _set_week(tx, wish)
    else:
        _set_days(tx, wish)
    concerned = [each.id for each in tx.resources.all()] if wish.resource_id is None else [wish.resource_id]
    return questions.review(tx, house, concerned)


def _set_week(tx: Tx, wish: WeekChange) -> None:
    rules = clean_rules(wish.rules or ())
    if wish.rules is not None and wish.resource_id is not None and not rules:
        raise Refused(RefusalCode.HOURS_EMPTY)
    tx.openings.set_weekly(rules, wish.resource_id)


def _set_days(tx: Tx, wish: DaysChange) -> None:
    if not wish.first_day <= wish.last_day < add_days(wish.first_day, LONGEST_RANGE):
        raise Refused(RefusalCode.DAYS_REVERSED)
    if wish.spans is None:
        tx.openings.drop_exceptions(wish.first_day, wish.last_day, wish.resource_id)
        return
    spans, day = _clean(wish.spans), wish.first_day
    while day <= wish.last_day:
        tx.openings.add_exception(DayException(day, spans), wish.resource_id)
        day = add_days(day, 1)


def _clean(spans: tuple[Pair, ...]) -> tuple[Pair, ...]:
    if any(not 0 <= start < end <= DAY_MINUTES for start, end in spans):
        raise Refused(RefusalCode.HOURS_WRONG)
    return joined(spans)


class _Rehearsed(Exception):
    """Leaves the transaction undone."""
