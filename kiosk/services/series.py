"""Weekly series: the same hours every week, each date made or skipped with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.model.reservations import Reservation
from kiosk.model.series import Series, SeriesDate
from kiosk.rules import weekly
from kiosk.rules.calendar import DAY_MINUTES
from kiosk.services import bookings, holders
from kiosk.services.admission import Wish, taking
from kiosk.services.house import Change, House, Topic, changed

if TYPE_CHECKING:
    from kiosk.ports import Tx

_CHANGED = changed(Topic.RESERVATIONS, Topic.PRINTS, Topic.MESSAGES)


@dataclass(frozen=True, slots=True)
class Weekly:
    """What is wished every week: `start_minute` is a wall-clock minute of the day; days are ISO, both included.

    For herself, for the party (`party_key`) she is of, or by somebody (`by`) who may act for others. Only a party or
    who may act for others goes beyond the horizon of the resource: for anybody else those dates are skipped at first.
    """

    member_id: int
    resource_id: int
    start_minute: int
    minutes: int
    from_day: str
    until_day: str
    party_key: int | None = None
    by: int | None = None


@dataclass(frozen=True, slots=True)
class SeriesView:
    """A series and each of its days."""

    series: Series
    dates: tuple[SeriesDate, ...]


class _OnlyLooked(Exception):
    """Ends a preview: all it wrote is undone."""


def add(house: House, *, wish: Weekly, nonce: str) -> Change[SeriesView]:
    """Make a series; dates that cannot be are skipped, each with its reason, and may be added later.

    Raises Refused with the reason of the first date where none can be made, in_the_past where there is no date at all,
    and not_yours where `by` may not act for others.
    """
    with house.store.write() as tx:
        if (done := tx.journal.subject_of(nonce)) is not None and (first := tx.series.get(done)):
            return Change(_view(tx, first), repeated=True)
        made, actor = _make(tx, house, wish)
        now = house.now()
        day = house.day_of(now)
        key = holders.doer_key(tx, actor, made.series.holder_key, day)
        tx.journal.add("series", now=now, local_day=day, person_key=key, nonce=nonce, subject=made.series.id)
    return Change(made, _CHANGED)


def preview(house: House, *, wish: Weekly) -> SeriesView:
    """What `add` would make, date by date; nothing is written. Raises Refused like `add`."""
    found: list[SeriesView] = []
    try:
        with house.store.write() as tx:
            found.append(_make(tx, house, wish)[0])
            raise _OnlyLooked
    except _OnlyLooked:
        return found[0]


def of_member(house: House, *, member_id: int) -> list[SeriesView]:
    """Her series that are not over, and those of her parties."""
    today = house.today()
    with house.store.read() as tx:
        member = tx.members.get(member_id)
        if member is None:
            return []
        keys = [member.person_key, *holders.party_keys(tx, member_id, today)]
        return [_view(tx, each) for each in tx.series.of_holders(keys, today)]


def add_date(house: House, *, member_id: int, series_id: int, day: str, nonce: str) -> Change[SeriesView]:
    """Make a date that was skipped or given back. Raises Refused: not_yours, all that admission refuses."""
    with taking(house) as tx:
        series, actor = _opened(tx, house, member_id, series_id)
        dates = {date.day: date for date in tx.series.dates(series_id)}
        if day not in dates:
            raise Refused(RefusalCode.NOT_YOURS)
        free = dates[day].reservation_id is None or dates[day].given_back
        if tx.journal.subject_of(nonce) is not None or not free:
            return Change(_view(tx, series), repeated=True)
        made = _book(tx, house, series, day, _speaker(tx, series, actor), far=_far(tx, house, series, actor), slip=True)
        tx.series.put_date(series.id, SeriesDate(day, made.id))
        bookings.note(tx, house, "series_date", made, actor, nonce, house.now())
        view = _view(tx, series)
    return Change(view, _CHANGED)


def cancel_rest(
    house: House, *, member_id: int, series_id: int, from_day: str | None = None, nonce: str
) -> Change[list[Reservation]]:
    """Give back all that is not over, from a day on or from now on; the series ends there. What was given back.

    Raises Refused(not_yours).
    """
    with house.store.write() as tx:
        series, actor = _opened(tx, house, member_id, series_id)
        if tx.journal.subject_of(nonce) is not None:
            return Change([], repeated=True)
        now = house.now()
        first = max(from_day or "", house.day_of(now))
        numbers = [
            date.reservation_id for date in tx.series.dates(series_id) if date.day >= first and not date.given_back
        ]
        booked = [found for number in numbers if number and (found := tx.reservations.get(number))]
        gone = [found for found in booked if found.end_at > now]
        for each in gone:
            bookings.give_back(tx, each)
        if gone:
            bookings.tell_others(tx, house, gone[0], "series_freed", actor, now)
        tx.series.end(series_id, first)
        day = house.day_of(now)
        key = holders.doer_key(tx, actor, series.holder_key, day)
        tx.journal.add("series_end", now=now, local_day=day, person_key=key, nonce=nonce, subject=series_id)
    return Change(gone, _CHANGED)


def _make(tx: Tx, house: House, wish: Weekly) -> tuple[SeriesView, Member | None]:
    member = holders.known(tx, wish.member_id)
    actor = None if wish.by in (None, wish.member_id) else holders.known(tx, wish.by or 0)
    if actor is not None:
        holders.allow_for_others(tx, house, actor)
    days = weekly.days(wish.from_day, wish.until_day)
    if not days:
        raise Refused(RefusalCode.IN_THE_PAST)
    if tx.resources.get(wish.resource_id) is None:
        raise Refused(RefusalCode.UNKNOWN_RESOURCE)
    if wish.minutes <= 0 or wish.minutes % 15 or not 0 <= wish.start_minute < DAY_MINUTES:
        raise Refused(RefusalCode.OFF_STEP)
    series = tx.series.add(
        holder_key=wish.party_key or member.person_key, resource_id=wish.resource_id, start_minute=wish.start_minute,
        minutes=wish.minutes, from_day=wish.from_day, until_day=days[-1], now=house.now(),
    )  # fmt: skip
    far = _far(tx, house, series, actor or member)
    refusals: list[Refused] = []
    made: list[Reservation] = []
    for day in days:
        try:
            made.append(_book(tx, house, series, day, member, far=far, slip=not made))
            tx.series.put_date(series.id, SeriesDate(day, made[-1].id))
        except Refused as refused:
            refusals.append(refused)
            tx.series.put_date(series.id, SeriesDate(day, skipped=refused.code))
    if not made:
        raise refusals[0]
    if actor is not None:
        bookings.tell_others(tx, house, made[0], "reserved_for", actor, house.now())
    return _view(tx, series), actor


def _book(tx: Tx, house: House, series: Series, day: str, member: Member, *, far: bool, slip: bool) -> Reservation:
    found = weekly.hours(day, series.start_minute, series.minutes, house.settings.zone)
    if found is None:
        raise Refused(RefusalCode.CLOSED_THEN)
    party_key = series.holder_key if tx.parties.by_key(series.holder_key) else None
    wish = Wish(member.id, series.resource_id, *found, party_key=party_key, far=far)
    return bookings.book(tx, house, wish, house.now(), slip=slip, series_id=series.id)


def _far(tx: Tx, house: House, series: Series, actor: Member) -> bool:
    """Whether it may go beyond the horizon: a party's, or made by who may act for others."""
    return tx.parties.by_key(series.holder_key) is not None or holders.may_for_others(tx, house, actor)


def _opened(tx: Tx, house: House, member_id: int, series_id: int) -> tuple[Series, Member]:
    series, member = tx.series.get(series_id), tx.members.get(member_id)
    if series is None or member is None:
        raise Refused(RefusalCode.NOT_YOURS)
    if not holders.holds(tx, member, series.holder_key, house.today(), series.until_day):
        holders.allow_for_others(tx, house, member)
    return series, member


def _speaker(tx: Tx, series: Series, actor: Member) -> Member:
    """For whom a date is admitted: the holder, or one of the party."""
    people = holders.holder_of(tx, series.holder_key).members
    return actor if actor in people or not people else people[0]


def _view(tx: Tx, series: Series) -> SeriesView:
    return SeriesView(series, tuple(tx.series.dates(series.id)))
