"""What the page of hours shows, out of a day's plan and what was chosen: pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from kiosk.model.offers import Offer, Start
from kiosk.model.resources import Resource
from kiosk.rules.calendar import MINUTE_MS, add_days, wall_minute, weekday
from kiosk.rules.offers import fitting, nearest
from kiosk.rules.prices import time_cents
from kiosk.services.reservations import DayPlan
from kiosk.services.room import DayHours
from kiosk.words import Words
from kiosk.words.formats import clock, day_short, duration, euros, span

LENGTHS = (30, 60, 120, 180, 240)
"""Stays with a tile of their own, in minutes."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What was read for the page: today, the plan of the chosen day, the days ahead, the offers, what is said of the
    machine."""

    now: int
    today: str
    zone: str
    plan: DayPlan
    days: tuple[DayHours, ...]
    offers: tuple[Offer, ...]
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Stay:
    """What would be reserved: start in epoch ms, length in minutes."""

    at: int
    minutes: int

    @property
    def end(self) -> int:
        return self.at + self.minutes * MINUTE_MS


@dataclass(frozen=True, slots=True)
class OfferRow:
    """A stay proposed at once; `date` is the number of its day where it is not today's."""

    key: int
    dayText: str
    date: str
    timeText: str
    lengthText: str
    startMinute: int
    minutes: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class DayRow:
    day: str
    small: str
    number: str
    closed: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class HourRow:
    """One start tile; `at` is the instant as text, for QML numbers of 32 bits."""

    at: str
    text: str
    taken: bool
    chosen: bool
    smallText: str = ""


@dataclass(frozen=True, slots=True)
class LengthRow:
    minutes: int
    text: str
    taken: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class SlotView:
    """One state of the page; `state` is offers, own, full or broken."""

    state: str = ""
    offers: tuple[OfferRow, ...] = ()
    days: tuple[DayRow, ...] = ()
    chosen_day: int = 0
    hours: tuple[HourRow, ...] = ()
    lengths: tuple[LengthRow, ...] = ()
    cells: tuple[tuple[str, bool, bool], ...] = ()
    marks: tuple[tuple[int, str], ...] = ()
    day_text: str = ""
    span_text: str = ""
    length_text: str = ""
    earlier: bool = False
    later: bool = False
    price: str = ""
    hint: str = ""


def settle(plan: DayPlan, wished_at: int, wished_minutes: int, *, firm: bool = True) -> Stay | None:
    """The wish as far as the day allows it; None on a full day.

    A `firm` start stays, the length gives way; else, or where it is taken, the nearest start that takes the length.
    """
    shortest = plan.resource.min_minutes
    free = fitting(plan.starts, shortest if firm else wished_minutes)
    start = next((each for each in free if each.at == wished_at), None)
    start = start or nearest(plan.starts, wished_at, wished_minutes, shortest)
    return Stay(start.at, min(wished_minutes, start.longest_minutes)) if start else None


def shifted(plan: DayPlan, at: int, *, forward: bool) -> int | None:
    """The free start just before or after another; None where there is none."""
    free = [each.at for each in fitting(plan.starts, plan.resource.min_minutes)]
    found = [each for each in free if (each > at if forward else each < at)]
    return (found[0] if forward else found[-1]) if found else None


def derive(facts: Facts, stay: Stay | None, words: Words, *, own: bool) -> SlotView:
    """The page in words. `own`: day, hour and length are chosen one by one."""
    plan = facts.plan
    state = "broken" if plan.broken else "own" if own else "offers" if facts.offers else "full"
    return SlotView(
        state=state,
        offers=() if own else _offers(facts, stay, words),
        days=_days(facts, words) if own else (),
        chosen_day=next((place for place, each in enumerate(facts.days) if each.day == plan.day), 0),
        hours=_hours(facts, stay, words) if own else (),
        lengths=_lengths(facts, stay, words) if own else (),
        cells=_cells(plan, stay),
        marks=_marks(plan, facts.zone),
        day_text=_day_text(plan.day, facts.today, words) if stay else "",
        span_text=_span_text(stay, facts.zone) if stay else "",
        length_text=duration(stay.minutes, words) if stay else "",
        earlier=stay is not None and shifted(plan, stay.at, forward=False) is not None,
        later=stay is not None and shifted(plan, stay.at, forward=True) is not None,
        price=_price(plan.resource, stay, words),
        hint=facts.hint,
    )


def _offers(facts: Facts, stay: Stay | None, words: Words) -> tuple[OfferRow, ...]:
    return tuple(
        OfferRow(
            key=index,
            dayText=words.say("reserve_now") if each.at <= facts.now else _day_text(each.day, facts.today, words),
            date="" if each.day == facts.today else str(int(each.day[8:])),
            timeText=_span_text(Stay(each.at, each.minutes), facts.zone),
            lengthText=duration(each.minutes, words),
            startMinute=wall_minute(each.at, facts.zone),
            minutes=each.minutes,
            chosen=stay == Stay(each.at, each.minutes),
        )
        for index, each in enumerate(facts.offers)
    )


def _days(facts: Facts, words: Words) -> tuple[DayRow, ...]:
    return tuple(
        DayRow(
            day=each.day,
            small=_weekday(each.day, facts.today, words),
            number=str(int(each.day[8:])),
            closed=not each.spans,
            chosen=each.day == facts.plan.day,
        )
        for each in facts.days
    )


def _hours(facts: Facts, stay: Stay | None, words: Words) -> tuple[HourRow, ...]:
    """One tile an hour, on its first free start; what begins now has a tile of its own before them."""
    rows: list[HourRow] = []
    shortest = facts.plan.resource.min_minutes
    for _, group in groupby(facts.plan.starts, key=lambda start: wall_minute(start.at, facts.zone) // 60):
        starts = list(group)
        now, *rest = starts
        if now.at > facts.now or not fitting([now], shortest):
            rows.append(_hour(starts, stay, shortest))
            continue
        rows.append(
            HourRow(str(now.at), now.wall, taken=False, chosen=_is(stay, now), smallText=words.say("reserve_now"))
        )
        if any(_is(stay, each) for each in rest):
            rows.append(_hour(rest, stay, shortest))
    return tuple(rows)


def _hour(starts: Sequence[Start], stay: Stay | None, shortest: int) -> HourRow:
    free = fitting(starts, shortest)
    chosen = next((each for each in free if _is(stay, each)), None)
    shown = chosen or (free or starts)[0]
    return HourRow(str(shown.at), shown.wall, taken=not free, chosen=chosen is not None)


def _is(stay: Stay | None, start: Start) -> bool:
    return stay is not None and stay.at == start.at


def _lengths(facts: Facts, stay: Stay | None, words: Words) -> tuple[LengthRow, ...]:
    """The usual lengths, and the longest that fits where it is none of them."""
    resource = facts.plan.resource
    usual = [each for each in LENGTHS if resource.min_minutes <= each <= resource.max_minutes]
    start = next((each for each in facts.plan.starts if _is(stay, each)), None)
    longest = start.longest_minutes if start else 0
    chosen = stay.minutes if stay else 0
    rows = [LengthRow(each, duration(each, words), taken=each > longest, chosen=each == chosen) for each in usual]
    if chosen not in (0, longest, *usual):
        rows.append(LengthRow(chosen, duration(chosen, words), taken=False, chosen=True))
    elif start and longest not in usual and longest >= resource.min_minutes:
        until = words.say("reserve_until", time=clock(start.at + longest * MINUTE_MS, facts.zone))
        rows.append(LengthRow(longest, until, taken=False, chosen=longest == chosen))
    return tuple(rows)


def _cells(plan: DayPlan, stay: Stay | None) -> tuple[tuple[str, bool, bool], ...]:
    return tuple(
        (each.state, each.mine and each.state != "past", stay is not None and stay.at <= each.at < stay.end)
        for each in plan.quarters
    )


def _marks(plan: DayPlan, zone: str) -> tuple[tuple[int, str], ...]:
    """Every second hour of the ribbon, clear of its end."""
    every = 120 if len(plan.quarters) > 32 else 60
    return tuple(
        (place, clock(each.at, zone))
        for place, each in enumerate(plan.quarters[:-3])
        if wall_minute(each.at, zone) % every == 0
    )


def _weekday(day: str, today: str, words: Words) -> str:
    if day == today:
        return words.say("today_short")
    if day == add_days(today, 1):
        return words.say("tomorrow_short")
    return words.say(f"weekday_short_{weekday(day)}")


def _day_text(day: str, today: str, words: Words) -> str:
    """ "aujourd'hui", "demain" or "mer. 25 nov."."""
    if day == today:
        return words.say("reserve_today")
    return words.say("reserve_tomorrow") if day == add_days(today, 1) else day_short(day, words)


def _price(resource: Resource, stay: Stay | None, words: Words) -> str:
    """What the stay costs, where the place charges for this machine; else nothing at all."""
    if resource.tariff_cents is None or stay is None:
        return ""
    return euros(time_cents(resource.tariff_cents, stay.minutes), words.language)


def _span_text(stay: Stay, zone: str) -> str:
    return span(clock(stay.at, zone), clock(stay.end, zone))
