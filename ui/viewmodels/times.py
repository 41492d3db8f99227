"""When the place is open and when a reservation is, in the words the pages about time share."""

from __future__ import annotations

from kiosk.model.reservations import Reservation
from kiosk.rules.calendar import MINUTE_MS, add_days, local_day, weekday
from kiosk.services.room import RoomView
from kiosk.words import Words
from kiosk.words.formats import clock, day_short, duration, span


def opening_text(room: RoomView, now: int, words: Words, zone: str) -> str:
    """Whether the place is open, and when that changes."""
    if room.closes_at is not None:
        return words.say("hours_open_until", time=clock(room.closes_at, zone))
    if room.opens_at is None:
        return words.say("hours_closed_now")
    day, today = local_day(room.opens_at, zone), local_day(now, zone)
    time = clock(room.opens_at, zone)
    if day == today:
        return words.say("hours_opens_at", time=time)
    named = words.say("hours_tomorrow") if day == add_days(today, 1) else words.say(f"weekday_{weekday(day)}")
    return words.say("hours_opens_day", day=named, time=time)


def day_text(day: str, today: str, words: Words) -> str:
    """ISO day -> "aujourd'hui", "demain" or "mar. 24 nov."."""
    if day == today:
        return words.say("hours_today")
    return words.say("hours_tomorrow") if day == add_days(today, 1) else day_short(day, words)


def hours_text(reservation: Reservation, zone: str) -> str:
    """ "15:00 – 17:00" of a reservation."""
    return span(clock(reservation.start_at, zone), clock(reservation.end_at, zone))


def distance_text(reservation: Reservation, now: int, words: Words, zone: str) -> str:
    """How far away it is: "maintenant, jusqu'à 16:00", "dans 55 min", or its day."""
    if reservation.start_at <= now:
        return words.say("hours_now", time=clock(reservation.end_at, zone))
    today = local_day(now, zone)
    if reservation.local_day == today:
        minutes = -(-(reservation.start_at - now) // MINUTE_MS)
        return words.say("hours_in", length=duration(minutes, words))
    return day_text(reservation.local_day, today, words)
