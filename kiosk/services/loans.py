"""Places that others lend: the loan and its hours, its sudden end, and the checklist before one leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.loans import Loan, LoanTask
from kiosk.model.opening import LoanDays
from kiosk.model.resources import Resource
from kiosk.rules.calendar import add_days, weekday
from kiosk.rules.opening_hours import in_force
from kiosk.rules.powers import Power
from kiosk.services import day_key, opening, pins, questions
from kiosk.services.hours import resource_wall_spans
from kiosk.services.house import Change, House, Topic, changed, note_act
from kiosk.services.office import clean_name
from kiosk.services.room import DayHours

if TYPE_CHECKING:
    from kiosk.model.people import Member
    from kiosk.model.reservations import Reservation
    from kiosk.ports import Tx

LOOK_BACK = 14
"""As many days back an unfinished closing is still spoken of."""


@dataclass(frozen=True, slots=True)
class Lent:
    """A loan and the place it is about; `open_today`: it is ours today."""

    loan: Loan
    resource: Resource
    open_today: bool


@dataclass(frozen=True, slots=True)
class Closing:
    """The checklist of a lent place for one day: each task, and whether it is ticked."""

    loan: Loan
    resource: Resource
    day: str
    items: tuple[tuple[LoanTask, bool], ...]

    @property
    def left(self) -> int:
        return sum(not done for _, done in self.items)


def loans(house: House) -> list[Lent]:
    """Every loan, those in force first."""
    today = house.today()
    with house.store.read() as tx:
        found = [_lent(tx, loan, today) for loan in tx.loans.all()]
    known = [each for each in found if each is not None]
    return sorted(known, key=lambda each: (not is_running(each.loan, today), each.loan.from_day))


def lent_week(house: House, days: int = 7) -> tuple[tuple[Resource, tuple[DayHours, ...]], ...]:
    """When the lent places are ours on the next days, today first; only those that are."""
    today = house.today()
    dates = [add_days(today, offset) for offset in range(days)]
    with house.store.read() as tx:
        lent = {each.resource_id for each in tx.loans.all()}
        weeks = [
            (each, tuple(DayHours(day, resource_wall_spans(tx, each, day)) for day in dates))
            for each in tx.resources.all() if each.id in lent
        ]  # fmt: skip
    return tuple((resource, week) for resource, week in weeks if any(each.spans for each in week))


def is_running(loan: Loan, today: str) -> bool:
    """Whether it is ours now or will be."""
    return today <= loan.until_day and (loan.withdrawn_on is None or today < loan.withdrawn_on)


def loan(house: House, *, loan_id: int) -> tuple[Loan, list[LoanTask]]:
    """One loan and its checklist. Raises Refused(unknown_loan)."""
    with house.store.read() as tx:
        return _known(tx, loan_id), tx.loans.tasks(loan_id)


def save(
    house: House, *, loan: Loan, tasks: Sequence[LoanTask], by: Member, nonce: str
) -> Change[tuple[Loan, list[Reservation]]]:
    """A new loan (id 0), or one that changed, with its checklist; and the reservations newly in question.

    Raises Refused: staff_only, unknown_resource, unknown_loan, name_missing, hours_wrong, hours_empty, days_reversed.
    """
    pins.staff_by_badge(by)
    with house.store.write() as tx:
        if (done := tx.journal.subject_of(nonce)) is not None:
            return Change((_known(tx, done), []), repeated=True)
        kept, concerned = _save(tx, house, loan, tasks)
        note_act(tx, house, "save_loan", by, nonce, kept.id)
    return Change((kept, concerned), opening.TOPICS)


def would_concern(house: House, *, loan: Loan) -> list[Reservation]:
    """The reservations that `save` would put in question; nothing is changed. Raises as `save`."""
    return opening.rehearse(house, lambda tx: _save(tx, house, loan, None)[1])


def withdraw(house: House, *, loan_id: int, from_day: str, by: Member, nonce: str) -> Change[list[Reservation]]:
    """The lender takes the place back from a day on; the result is the reservations newly in question.

    Raises Refused: staff_only, unknown_loan.
    """
    return _turn(house, loan_id, by, nonce, "withdraw_loan", lambda found: replace(found, withdrawn_on=from_day))


def restore(house: House, *, loan_id: int, by: Member, nonce: str) -> Change[list[Reservation]]:
    """The place is lent again as before. Raises Refused: staff_only, unknown_loan."""
    return _turn(house, loan_id, by, nonce, "restore_loan", lambda found: replace(found, withdrawn_on=None))


def end(house: House, *, loan_id: int, by: Member, nonce: str) -> Change[list[Reservation]]:
    """The place is not lent at all any more, it is as any other. Raises Refused: staff_only, unknown_loan."""
    return _turn(house, loan_id, by, nonce, "end_loan", lambda found: replace(found, rules=()))


def closing(house: House, *, loan_id: int, day: str) -> Closing:
    """The checklist of a day. Raises Refused(unknown_loan)."""
    with house.store.read() as tx:
        return _closing(tx, _known(tx, loan_id), day)


def closings_today(house: House) -> list[Closing]:
    """The checklists of the lent places that are ours today."""
    today = house.today()
    with house.store.read() as tx:
        found = [_closing(tx, each, today) for each in tx.loans.all() if _is_ours(each, today)]
    return [each for each in found if each.items]


def unfinished(house: House) -> list[Closing]:
    """The last closing of each lent place that was used and not wholly ticked. For whoever holds the day."""
    today = house.today()
    with house.store.read() as tx:
        found = [_last_used(tx, each, today) for each in tx.loans.all()]
    return [each for each in found if each is not None and each.left]


def tick(house: House, *, task_id: int, day: str, done: bool, by: Member | None, nonce: str) -> Change[Closing]:
    """Tick a line of a day's closing, or take the tick away. Raises Refused(unknown_loan)."""
    with house.store.write() as tx:
        found = _known(tx, tx.loans.loan_of_task(task_id))
        if tx.journal.subject_of(nonce) is not None:
            return Change(_closing(tx, found, day), repeated=True)
        now = house.now()
        key = tx.members.presence_key(by.id, house.day_of(now)) if by else None
        tx.loans.check(task_id, key, done=done, now=now, local_day=day)
        tx.journal.add(
            "tick_closing", now=now, local_day=house.day_of(now), person_key=key, nonce=nonce, subject=found.id
        )
        after = _closing(tx, found, day)
    return Change(after, changed(Topic.HOURS))


def may_see_unfinished(house: House, member: Member) -> bool:
    """Whether what was left open the last time is told to her: staff, or whoever holds the day."""
    return Power.CLOSING_LIST in day_key.powers(house, member_id=member.id)


def _turn(
    house: House, loan_id: int, by: Member, nonce: str, act: str, turned: Callable[[Loan], Loan]
) -> Change[list[Reservation]]:
    pins.staff_by_badge(by)
    with house.store.write() as tx:
        found = _known(tx, loan_id)
        if tx.journal.subject_of(nonce) is not None:
            return Change([], repeated=True)
        tx.loans.change(turned(found))
        concerned = questions.review(tx, house, [found.resource_id])
        note_act(tx, house, act, by, nonce, loan_id)
    return Change(concerned, opening.TOPICS)


def _save(
    tx: Tx, house: House, loan: Loan, tasks: Sequence[LoanTask] | None
) -> tuple[Loan, list[Reservation]]:  # fmt: skip
    if tx.resources.get(loan.resource_id) is None:
        raise Refused(RefusalCode.UNKNOWN_RESOURCE)
    if loan.until_day < loan.from_day:
        raise Refused(RefusalCode.DAYS_REVERSED)
    clean = replace(loan, lender=clean_name(loan.lender), rules=opening.clean_rules(loan.rules))
    if not clean.rules:
        raise Refused(RefusalCode.HOURS_EMPTY)
    touched = {clean.resource_id}
    if clean.id:
        touched.add(_known(tx, clean.id).resource_id)
        tx.loans.change(clean)
    else:
        clean = replace(clean, id=tx.loans.add(clean))
    if tasks is not None:
        tx.loans.set_tasks(clean.id, [replace(each, task=clean_name(each.task)) for each in tasks])
    return clean, questions.review(tx, house, sorted(touched))


def _known(tx: Tx, loan_id: int | None) -> Loan:
    found = tx.loans.get(loan_id) if loan_id is not None else None
    if found is None:
        raise Refused(RefusalCode.UNKNOWN_LOAN)
    return found


def _lent(tx: Tx, loan: Loan, today: str) -> Lent | None:
    resource = tx.resources.get(loan.resource_id)
    return Lent(loan, resource, _is_ours(loan, today)) if resource else None


def _is_ours(loan: Loan, day: str) -> bool:
    days = LoanDays(loan.id, loan.from_day, loan.until_day, loan.withdrawn_on)
    return in_force(days, day) and any(rule.weekday == weekday(day) for rule in loan.rules)


def _closing(tx: Tx, loan: Loan, day: str) -> Closing:
    resource, done = tx.resources.get(loan.resource_id), tx.loans.checked(loan.id, day)
    if resource is None:
        raise Refused(RefusalCode.UNKNOWN_LOAN)
    return Closing(loan, resource, day, tuple((task, done.get(task.id, False)) for task in tx.loans.tasks(loan.id)))


def _last_used(tx: Tx, loan: Loan, today: str) -> Closing | None:
    """The newest day before today on which somebody was there: who reserved it, or ticked something."""
    if tx.resources.get(loan.resource_id) is None:
        return None
    for back in range(1, LOOK_BACK + 1):
        day = add_days(today, -back)
        if not _is_ours(loan, day):
            continue
        if tx.loans.checked(loan.id, day) or _was_reserved(tx, loan.resource_id, day):
            return _closing(tx, loan, day)
    return None


def _was_reserved(tx: Tx, resource_id: int, day: str) -> bool:
    inside = set(tx.resources.contained_units(resource_id))
    return any(each.resource_id == resource_id or each.unit_id in inside for each in tx.reservations.of_day(day))
