"""Numbers, money, days and hours as people read them; digits are always 0-9."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from kiosk.model.quantities import MILLI, MeasureUnit
from kiosk.words import Words

NO_BREAK_SPACE = "\u00a0"
_LRI, _PDI = "\u2066", "\u2069"
_DECIMAL_POINT = {"en": "."}


def euros(cents: int, language: str = "fr") -> str:
    """`1250` cents -> "12,50 €"; the sign stays after the number in every language."""
    sign = "-" if cents < 0 else ""
    whole, rest = divmod(abs(cents), 100)
    grouped = f"{whole:,}".replace(",", "\u202f")
    text = f"{sign}{grouped}{_DECIMAL_POINT.get(language, ',')}{rest:02d}{NO_BREAK_SPACE}€"
    return f"{_LRI}{text}{_PDI}" if language == "ar" else text


def number(milli: int, language: str = "fr") -> str:
    """Thousandths -> "1,5": no more digits than needed."""
    sign = "-" if milli < 0 else ""
    whole, rest = divmod(abs(milli), MILLI)
    fraction = f"{rest:03d}".rstrip("0")
    return f"{sign}{whole}{_DECIMAL_POINT.get(language, ',')}{fraction}" if fraction else f"{sign}{whole}"


def quantity(milli: int, unit: MeasureUnit, language: str = "fr") -> str:
    """Thousandths of a unit -> "12", "1,5 m", "250 g": short enough for a receipt."""
    suffix = {MeasureUnit.METRE: "m", MeasureUnit.GRAM: "g"}.get(unit)
    text = number(milli, language)
    return f"{text}{NO_BREAK_SPACE}{suffix}" if suffix else text


def clock(at: int, zone: str) -> str:
    """Epoch milliseconds -> wall time "14:05"."""
    wall = dt.datetime.fromtimestamp(at / 1000, ZoneInfo(zone))
    return f"{wall.hour:02d}:{wall.minute:02d}"


def span(start: str, end: str) -> str:
    """Two wall times as "14:00 – 16:00", read left to right in every language."""
    return f"{_LRI}{start} – {end}{_PDI}"


def day_short(day: str, words: Words) -> str:
    """ISO day -> "mar. 24 nov."."""
    date = dt.date.fromisoformat(day)
    weekday, month = words.say(f"weekday_short_{date.weekday()}"), words.say(f"month_short_{date.month}")
    return f"{weekday} {date.day} {month}"


def day_year(day: str, words: Words) -> str:
    """ISO day -> "24 nov. 2026"."""
    date = dt.date.fromisoformat(day)
    return f"{date.day} {words.say(f'month_short_{date.month}')} {date.year}"


def day_long(day: str, words: Words) -> str:
    """ISO day -> "mardi 24 novembre 2026"."""
    date = dt.date.fromisoformat(day)
    weekday, month = words.say(f"weekday_{date.weekday()}"), words.say(f"month_{date.month}")
    return f"{weekday} {date.day} {month} {date.year}"


def duration(minutes: int, words: Words) -> str:
    """Minutes -> "45 min", "2 h", "1 h 30"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return words.say("duration_minutes", n=rest)
    if not rest:
        return words.say("duration_hours", n=hours)
    return words.say("duration_mixed", hours=hours, minutes=f"{rest:02d}")
