"""One reservation in words, and what can be done with it at this moment: pure."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.model.people import COLOURS, SIGNS
from kiosk.model.reservations import Question, ReservationState
from kiosk.rules.calendar import MINUTE_MS, local_day
from kiosk.rules.uses import EARLY_MS
from kiosk.services.circle import Stay
from kiosk.words import Words
from kiosk.words.formats import clock, duration
from ui.viewmodels.times import day_text, distance_text, hours_text
from ui.viewmodels.unit_names import named

LONGER = (15, 30, 60, 120)
"""Minutes one may go on longer, each with a tile of its own."""
QUESTION_PICTURES = {
    Question.BROKEN: "machine-broken",
    Question.CLOSED: "hours",
    Question.WITHDRAWN: "place",
    Question.CAPACITY: "reserve",
    Question.REMOVED: "reserve",
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What was read: the stay, by how many minutes it may go on, whether there is somebody to give it to, whether
    late comers are waited for at all, and whether whoever it is for is away."""

    stay: Stay
    longest: int
    mates: bool
    waits: bool
    now: int
    zone: str
    absent: bool = False


@dataclass(frozen=True, slots=True)
class ActRow:
    """One thing to do with it."""

    act: str
    label: str
    picture: str


@dataclass(frozen=True, slots=True)
class LongerRow:
    minutes: int
    text: str


@dataclass(frozen=True, slots=True)
class BookingView:
    """`question` says why it may not hold; `kept` up to when it waits for her; `group` whose it is."""

    label: str = ""
    picture: str = ""
    day: str = ""
    hours: str = ""
    when: str = ""
    question: str = ""
    question_picture: str = ""
    kept: str = ""
    group: str = ""
    group_sign: str = ""
    group_colour: str = "#FFFFFF"
    over: bool = False
    acts: tuple[ActRow, ...] = ()
    longer: tuple[LongerRow, ...] = ()


def derive(facts: Facts, words: Words) -> BookingView:
    stay, zone = facts.stay, facts.zone
    kept, party, today = stay.reservation, stay.holder.party, local_day(facts.now, zone)
    freed = kept.state is not ReservationState.BOOKED
    over = freed or kept.end_at <= facts.now
    ended = words.say("booking_freed" if freed else "booking_over")
    return BookingView(
        named(stay.name, stay.label, words),
        stay.resource.picture if stay.resource else "reserve",
        day_text(kept.local_day, today, words),
        hours_text(kept, zone),
        ended if over else distance_text(kept, facts.now, words, zone),
        words.say(f"booking_question_{kept.question}") if kept.question else "",
        QUESTION_PICTURES[kept.question] if kept.question else "",
        words.say("booking_kept", time=clock(kept.kept_until, zone)) if kept.kept_until and not over else "",
        party.name if party else "",
        SIGNS.get(party.sign, "") if party else "",
        COLOURS.get(party.colour, "#FFFFFF") if party else "#FFFFFF",
        over,
        () if over else tuple(_row(name, words) for name in _acts(facts)),
        _longer(facts.longest, words),
    )


_PICTURES = {
    "start": "begin", "machine": "reserve", "time": "hours", "wait": "wait", "extend": "longer",
    "late": "late", "give": "pass-on", "weekly": "weekly", "slip": "slip", "cancel": "give-back",
}  # fmt: skip


def _row(name: str, words: Words) -> ActRow:
    return ActRow(name, words.say(f"booking_{name}"), _PICTURES[name])


def _acts(facts: Facts) -> list[str]:
    """In the order of need: now, then change, then give back."""
    kept, now = facts.stay.reservation, facts.now
    if kept.question is not None:
        return ["machine", "time", "wait", "cancel"]
    begun = kept.start_at <= now
    offered = {
        "start": kept.start_at - EARLY_MS <= now and not facts.absent,
        "extend": facts.longest >= LONGER[0],
        "late": facts.waits and not begun and kept.start_at - now < 24 * 60 * MINUTE_MS and kept.kept_until is None,
        "time": not begun,
        "machine": not begun,
        "give": facts.mates and not begun,
        "weekly": facts.stay.resource is not None,
        "slip": True,
        "cancel": True,
    }
    return [name for name, there in offered.items() if there]


def _longer(longest: int, words: Words) -> tuple[LongerRow, ...]:
    fits = [each for each in LONGER if each <= longest]
    if longest > LONGER[0] and longest not in fits and longest < LONGER[-1]:
        fits.append(longest)
    return tuple(LongerRow(each, words.say("booking_longer", length=duration(each, words))) for each in sorted(fits))
