"""A day nobody closed closes itself at the closing time of the place, marked automatic; what she says of it later."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.visits import VisitKind
from kiosk.rules.calendar import MINUTE_MS, add_days, instant
from kiosk.rules.opening_hours import Span
from kiosk.services.door import day_over, ends_at
from kiosk.services.hours import spans_of
from kiosk.services.house import Change, House, Topic, changed

if TYPE_CHECKING:
    from kiosk.ports import Tx

LOOK_BACK_DAYS = 31


class PartOfDay(StrEnum):
    """When she left, as far as she remembers."""

    MIDDAY = "midday"
    AFTERNOON = "afternoon"
    EVENING = "evening"


LEFT_AT = {PartOfDay.MIDDAY: 13 * 60, PartOfDay.AFTERNOON: 17 * 60}
"""Wall minutes; in the evening is when the place closed."""


@dataclass(frozen=True, slots=True)
class OpenDay:
    """A day of hers that closed itself: `seq` is its automatic end."""

    seq: int
    local_day: str
    arrived_at: int
    ended_at: int


def close_days(house: House) -> Change[int]:
    """Close every day that is over for whoever did not say that she left; how many ends were written."""
    with house.store.write() as tx:
        ended = close(tx, house, house.now())
    return Change(ended, changed(Topic.PRESENCE) if ended else frozenset())


def close_before_arrival(tx: Tx, house: House, today: str, now: int, *, again: bool) -> None:
    """The same inside the first arrival of a day, and where she comes `again` after her day was over. What else has
    ended counts as over already; its rows wait for `close_days`."""
    if again or tx.journal.subject_of(_closed(add_days(today, -1))) is None:
        close(tx, house, now)


def close(tx: Tx, house: House, now: int) -> int:
    """Inside an act: days are looked back at once, and twice gives nothing new; how many ends were written."""
    today = house.day_of(now)
    yesterday = add_days(today, -1)
    mark = _closed(yesterday)
    seen = tx.journal.subject_of(mark) is not None
    ended = 0
    spans_on: dict[str, tuple[Span, ...]] = {}
    for day, key, at in tx.visits.open_between(yesterday if seen else add_days(today, -LOOK_BACK_DAYS), today):
        if day not in spans_on:
            spans_on[day] = spans_of(tx, day, house.settings.zone)
        spans = spans_on[day]
        if day < today or day_over(house, at, spans, now):
            seq = tx.visits.add(key, VisitKind.AUTO_OUT, ends_at(house, at, spans), day)
            tx.journal.add(VisitKind.AUTO_OUT.value, now=now, local_day=today, person_key=key, subject=seq)
            ended += 1
    if not seen:  # the opening hours of a day stay known, whatever the week becomes later
        tx.journal.add("days_closed", now=now, local_day=today, nonce=mark, subject=open_minutes(tx, house, yesterday))
    return ended


def _closed(day: str) -> str:
    return f"days-closed-{day}"


def open_minutes(tx: Tx, house: House, day: str) -> int:
    """How long the place is open on a day."""
    return sum(end - start for start, end in spans_of(tx, day, house.settings.zone)) // MINUTE_MS


def to_ask(house: House, *, member_id: int) -> OpenDay | None:
    """Her last day before today, if it closed itself and she was not asked yet when she left."""
    with house.store.read() as tx:
        return _to_ask(tx, house, member_id)


def _to_ask(tx: Tx, house: House, member_id: int) -> OpenDay | None:
    today = house.today()
    for back in range(1, LOOK_BACK_DAYS):
        day = add_days(today, -back)
        key = tx.members.presence_key(member_id, day)
        if key is None:
            continue
        rows = tx.visits.of_key(key, day)
        if len(rows) < 2 or rows[-1][0] is not VisitKind.AUTO_OUT or rows[-2][0] is not VisitKind.IN:
            return None
        (_, _, arrived_at), (_, seq, ended_at) = rows[-2:]
        return None if tx.journal.subject_of(_asked(seq)) is not None else OpenDay(seq, day, arrived_at, ended_at)
    return None


def say_left(house: House, *, member_id: int, part: PartOfDay | None) -> Change[None]:
    """She says when she left, or (None) that she would rather not; either way it is asked once. A new row corrects
    the automatic one. Raises Refused(already_over) where nothing is open to be said."""
    with house.store.write() as tx:
        found = _to_ask(tx, house, member_id)
        if found is None:
            raise Refused(RefusalCode.ALREADY_OVER)
        now = house.now()
        act, subject = "left_unsaid", found.seq
        key = tx.members.presence_key(member_id, found.local_day)
        if part is not None and key is not None:
            left = left_at(found, part, house.settings.zone)
            act = "left_later"
            subject = tx.visits.add(key, VisitKind.OUT, left, found.local_day, corrects_seq=found.seq)
        tx.journal.add(
            act, now=now, local_day=house.day_of(now), person_key=key, nonce=_asked(found.seq), subject=subject
        )
    return Change(None, changed(Topic.PRESENCE))


def left_at(found: OpenDay, part: PartOfDay, zone: str) -> int:
    """The instant she means: never before she came, never after the day had ended."""
    minute = LEFT_AT.get(part)
    said = found.ended_at if minute is None else instant(found.local_day, minute, zone)
    return min(max(said, found.arrived_at), found.ended_at)


def _asked(seq: int) -> str:
    return f"left-{seq}"
