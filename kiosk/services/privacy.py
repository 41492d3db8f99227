"""What the kiosk knows of people goes in time: what is kept for how long, how much is due, and letting it go."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.folder import file_trouble
from kiosk.model.printing import DocumentKind
from kiosk.rules.calendar import MINUTE_MS, add_days
from kiosk.services.house import Change, House, Topic, changed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.ports import Tx

DAY_MS = 24 * 60 * MINUTE_MS
UNKNOWN_BADGE_DAYS = 3
STEP_DAYS = 30
TELLING = (DocumentKind.SLIP, DocumentKind.PLAN, DocumentKind.BADGE, DocumentKind.MY_DATA)
"""Papers that could tell who: by a sign, a name or a code."""


class Matter(StrEnum):
    """What goes in time; its words are `privacy_<matter>`."""

    PRESENCE = "presence"
    RESERVATIONS = "reservations"
    MESSAGES = "messages"
    UNKNOWN_BADGES = "unknown_badges"
    DAY_BADGES = "day_badges"
    PAPERS = "papers"
    FILES = "files"
    COPIES = "copies"


@dataclass(frozen=True, slots=True)
class Expired:
    """`days`: for how long it is kept; `count`: how much has had its time, or went."""

    matter: Matter
    days: int
    count: int


def report(house: House) -> tuple[Expired, ...]:
    """What is kept for how long, and how much of it is due; changes nothing."""
    limits = _limits(house)
    with house.store.read() as tx:
        found = tx.retention
        counts = (
            found.old_presence(limits.presence_day), found.old_holders(limits.reservation_day),
            found.old_messages(limits.messages), found.old_unknown_badges(limits.unknown_badges),
            found.ended_badges(limits.now), found.old_papers(limits.papers, TELLING),
        )  # fmt: skip
    return _expired(house, (*counts, len(old_files(house))))


def apply(house: House) -> Change[tuple[Expired, ...]]:
    """Let go of everything that is due; what went. Raises Trouble where a file cannot be removed."""
    limits = _limits(house)
    presences, holders = _let_go_old_days(house, limits)
    with house.store.write() as tx:
        counts = _let_go(tx, limits)
        counts = (counts[0] + presences, counts[1] + holders, *counts[2:])
        if any(counts):
            tx.journal.add("privacy", now=limits.now, local_day=house.day_of(limits.now), subject=sum(counts))
    files = old_files(house)
    try:
        for path in files:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise file_trouble(error, house.folder.paper) from error
    return Change(_expired(house, (*counts, len(files))), _TOPICS if any(counts) else frozenset())


def _let_go_old_days(house: House, limits: _Limits) -> tuple[int, int]:
    """Years of presence and reservations that were never let go, month by month: nobody at the screen waits for a long
    write. How many of each."""
    with house.store.read() as tx:
        came, reserved = tx.retention.first_presence(), tx.retention.first_reservation()
    presences = holders = 0
    for _, until in _months(came, limits.presence_day):
        with house.store.write() as tx:
            presences += tx.retention.fold_presence(until, limits.today[:7])
    for first, until in _months(reserved, limits.reservation_day):
        with house.store.write() as tx:
            holders += tx.retention.forget_holders(until, first)
    return presences, holders


def _months(first: str | None, limit: str) -> Iterator[tuple[str, str]]:
    """A month after the other from the first day, each with the day after it, as long as they end before `limit`."""
    while first is not None and (until := add_days(first, STEP_DAYS)) < limit:
        yield first, until
        first = until


def _let_go(tx: Tx, limits: _Limits) -> tuple[int, ...]:
    gone = tx.retention
    return (
        gone.fold_presence(limits.presence_day, limits.today[:7]), gone.forget_holders(limits.reservation_day),
        gone.drop_messages(limits.messages), gone.drop_unknown_badges(limits.unknown_badges),
        gone.drop_ended_badges(limits.now), gone.forget_papers(limits.papers, TELLING),
    )  # fmt: skip


def old_files(house: House) -> list[Path]:
    """Pictures and sheets in paper/ that have had their days."""
    oldest = (house.now() - house.settings.paper_days * DAY_MS) / 1000
    folder = house.folder.paper
    found = folder.iterdir() if folder.is_dir() else ()
    return sorted(path for path in found if path.is_file() and path.stat().st_mtime < oldest)


@dataclass(frozen=True, slots=True)
class _Limits:
    """The first day or instant that stays."""

    now: int
    today: str
    presence_day: str
    reservation_day: str
    messages: int
    unknown_badges: int
    papers: int


def _limits(house: House) -> _Limits:
    now, settings = house.now(), house.settings
    today = house.day_of(now)
    return _Limits(
        now, today, add_days(today, -settings.presence_days), add_days(today, -settings.reservation_days),
        now - settings.message_days * DAY_MS, now - UNKNOWN_BADGE_DAYS * DAY_MS, now - settings.paper_days * DAY_MS,
    )  # fmt: skip


def _expired(house: House, counts: tuple[int, ...]) -> tuple[Expired, ...]:
    kept = house.settings
    days = {
        Matter.PRESENCE: kept.presence_days, Matter.RESERVATIONS: kept.reservation_days,
        Matter.MESSAGES: kept.message_days, Matter.UNKNOWN_BADGES: UNKNOWN_BADGE_DAYS, Matter.DAY_BADGES: 0,
        Matter.PAPERS: kept.paper_days, Matter.FILES: kept.paper_days,
    }  # fmt: skip
    return tuple(Expired(matter, days[matter], count) for matter, count in zip(days, counts, strict=True))


_TOPICS = changed(Topic.PRESENCE, Topic.RESERVATIONS, Topic.MESSAGES, Topic.MEMBERS, Topic.PRINTS)
