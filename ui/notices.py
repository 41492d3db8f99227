"""What the sheet over a page says: a refusal, a trouble, or that something was done."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.errors import RefusalCode, Refused, Trouble, TroubleCode
from kiosk.rules.calendar import add_days, local_day, weekday
from kiosk.words import Words
from kiosk.words.formats import clock, duration, euros


@dataclass(frozen=True, slots=True)
class Notice:
    """`kind` is refused, trouble or done; `picture` names a drawing or an emoji; it closes itself after `seconds`."""

    kind: str
    picture: str
    title: str
    sentence: str
    next_step: str = ""
    seconds: int = 5


def refusal(refused: Refused, words: Words, zone: str) -> Notice:
    code = refused.code
    facts = {name: _said(refused, name, value, words, zone) for name, value in refused.facts.items()}
    title, sentence = words.say(f"refused_{code}_title"), words.say(f"refused_{code}", **facts)
    next_step = words.say(f"refused_{code}_next", **facts)
    return Notice("refused", REFUSAL_PICTURES[code], title, sentence, next_step, READING_SECONDS)


def trouble(error: Trouble, words: Words) -> Notice:
    facts = {name: str(value) for name, value in error.facts.items()}
    code = error.code
    title, sentence = words.say(f"trouble_{code}_title"), words.say(f"trouble_{code}", **facts)
    return Notice("trouble", TROUBLE_PICTURES[code], title, sentence, words.say(f"trouble_{code}_next", **facts), 15)


def _said(refused: Refused, name: str, value: object, words: Words, zone: str) -> object:
    code = refused.code
    if name == "opens" and isinstance(value, int):
        return opening_said(value, str(refused.facts["today"]), words, zone)
    if name == "near" and isinstance(value, tuple):
        # The mark makes a list of nothing but digits run from right to left.
        comma = "\u200f\u060c " if words.right_to_left else ", "
        return comma.join(clock(at, zone) for at in value) or words.say("refused_no_other_time")
    if code is RefusalCode.NEEDS_SOMEONE and name in ("who", "next"):
        return _company(value, words, zone)
    if name == "missing" and isinstance(value, int):
        return euros(value, words.language)
    if name == "until" and isinstance(value, int):
        return clock(value, zone)
    if code in _LENGTHS and name in ("least", "most") and isinstance(value, int):
        return duration(value, words)
    return value


def _company(value: object, words: Words, zone: str) -> str:
    """Names of those who can show it, or the start and name of the next session; nothing where there is none."""
    from ui.viewmodels.stairs import session_text, who_text

    match value:
        case (int() as at, str()):
            return session_text(at, local_day(at, zone), words, zone)
        case tuple():
            return who_text(value, words)
    return ""


def opening_said(opens: int, today: str, words: Words, zone: str) -> str:
    """An opening inside a sentence: "à 14:00", "demain à 08:00", "mardi à 08:00"."""
    day, time = local_day(opens, zone), clock(opens, zone)
    if day == today:
        return words.say("door_at", time=time)
    if day == add_days(today, 1):
        return words.say("door_tomorrow", time=time)
    return words.say("door_day", day=words.say(f"weekday_{weekday(day)}"), time=time)


READING_SECONDS = 10
"""Three lines in a third language take their time; "got it" is there for the others."""
_LENGTHS = frozenset({RefusalCode.TOO_SHORT, RefusalCode.TOO_LONG})
_BADGE, _TIME, _COUNT, _MONEY, _PEOPLE = "badge-hand", "hours", "made", "till", "staff-key"
REFUSAL_PICTURES: dict[RefusalCode, str] = {
    RefusalCode.UNKNOWN_BADGE: "forgotten",
    RefusalCode.FOREIGN_CODE: "forgotten",
    RefusalCode.TORN_CODE: _BADGE,
    RefusalCode.TWO_BADGES: _BADGE,
    RefusalCode.REPLACED_BADGE: "forgotten",
    RefusalCode.LOST_BADGE: "forgotten",
    RefusalCode.DAY_BADGE_OVER: "hours",
    RefusalCode.GROUP_BADGE: "members",
    RefusalCode.PARTY_OVER: "day",
    RefusalCode.UNKNOWN_PARTY: "members",
    RefusalCode.WRONG_DAYS: "day",
    RefusalCode.PAUSED_MEMBER: "help",
    RefusalCode.TOO_LATE_TO_UNDO: "not-me",
    RefusalCode.NOT_PRESENT: "leave",
    RefusalCode.STAFF_ONLY: _PEOPLE,
    RefusalCode.WRONG_PIN: _PEOPLE,
    RefusalCode.PIN_WAIT: _PEOPLE,
    RefusalCode.PIN_TOO_SHORT: _PEOPLE,
    RefusalCode.NAME_MISSING: _BADGE,
    RefusalCode.SIGN_USED: _BADGE,
    RefusalCode.SIGN_ALIKE: _BADGE,
    RefusalCode.CARD_USED: _BADGE,
    RefusalCode.CARD_GONE: _BADGE,
    RefusalCode.LAST_STAFF: _PEOPLE,
    RefusalCode.NOT_ALLOWED_TODAY: "day-key",
    RefusalCode.KEY_HELD: "day-key",
    RefusalCode.KEY_ASLEEP: "day-key",
    RefusalCode.KEY_TWO_BADGES: "two-badges",
    RefusalCode.UNKNOWN_MEMBER: "help",
    RefusalCode.OPENS_AT: _TIME,
    RefusalCode.CLOSED_NOW: _TIME,
    RefusalCode.PLACE_FULL: "members",
    RefusalCode.CHARTER_TO_ACCEPT: "charter",
    RefusalCode.CHARTER_EMPTY: "charter",
    RefusalCode.CLOSED_THEN: _TIME,
    RefusalCode.IN_THE_PAST: _TIME,
    RefusalCode.TOO_FAR_AHEAD: "day",
    RefusalCode.TOO_SHORT: _TIME,
    RefusalCode.TOO_LONG: _TIME,
    RefusalCode.OFF_STEP: _TIME,
    RefusalCode.JUST_TAKEN: "reserve",
    RefusalCode.MACHINE_BROKEN: "trouble",
    RefusalCode.NEEDS_SOMEONE: "with-someone",
    RefusalCode.CANNOT_SHOW: "can-show",
    RefusalCode.IN_USE: "wait",
    RefusalCode.RESERVED_NOW: "reserve",
    RefusalCode.RESERVED_SOON: _TIME,
    RefusalCode.UNKNOWN_RESOURCE: "reserve",
    RefusalCode.NAME_USED: "pencil",
    RefusalCode.WRONG_LENGTHS: _TIME,
    RefusalCode.INSIDE_ITSELF: "place",
    RefusalCode.LAST_UNIT: "machine-broken",
    RefusalCode.TOO_MANY_UNITS: "sewing-machine",
    RefusalCode.BAD_PHOTO: "not-filmed",
    RefusalCode.HOURS_WRONG: _TIME,
    RefusalCode.HOURS_EMPTY: _TIME,
    RefusalCode.DAYS_REVERSED: "day",
    RefusalCode.UNKNOWN_LOAN: "loan",
    RefusalCode.INTERVAL_MISSING: "maintenance",
    RefusalCode.DOCUMENT_KIND: "documents",
    RefusalCode.DOCUMENT_TOO_BIG: "documents",
    RefusalCode.DOCUMENT_GONE: "documents",
    RefusalCode.NOT_YOURS: "not-me",
    RefusalCode.ALREADY_OVER: _TIME,
    RefusalCode.NOT_OF_GROUP: "members",
    RefusalCode.UNREADABLE_LINE: "pencil",
    RefusalCode.UNKNOWN_PRODUCT: _COUNT,
    RefusalCode.QUANTITY_ZERO: _COUNT,
    RefusalCode.QUANTITY_TOO_BIG: _COUNT,
    RefusalCode.BASKET_EMPTY: _MONEY,
    RefusalCode.BASKET_GONE: _MONEY,
    RefusalCode.NOT_ENOUGH_GIVEN: _MONEY,
    RefusalCode.AMOUNT_TOO_BIG: _MONEY,
    RefusalCode.NO_SUCH_JOB: "printer",
    RefusalCode.BAD_PRINTER_ADDRESS: "printer",
    RefusalCode.DEMO_AND_REAL: "help",
    RefusalCode.WRONG_SETTING: "help",
}
TROUBLE_PICTURES: dict[TroubleCode, str] = dict.fromkeys(TroubleCode, "trouble") | {
    TroubleCode.PRINTER_AWAY: "printer",
}
