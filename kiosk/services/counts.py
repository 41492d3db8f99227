"""Figures for funders, by month: visits, persons, hours of opening, what was made. No small group is told."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.folder import file_trouble, write_private
from kiosk.model.leaves import CountsDoc
from kiosk.model.printing import DocumentKind, PrinterRole
from kiosk.rules.calendar import add_days
from kiosk.rules.small_numbers import Groups, Told, Untold, told, told_groups
from kiosk.services.day_end import open_minutes
from kiosk.services.house import Change, House, Topic, changed
from kiosk.words import LANGUAGES, Words
from kiosk.words.formats import day_short

if TYPE_CHECKING:
    from kiosk.ports import Tx

FIGURES = ("visits", "persons", "hours", "batches", "reservations")


@dataclass(frozen=True, slots=True)
class Month:
    """One month, "2026-11". `persons` are grouped by language; `hours` are whole hours of opening."""

    month: str
    visits: Told
    persons: Groups
    hours: int
    batches: int
    reservations: int


def months(house: House) -> tuple[str, ...]:
    """Every month that has figures, the latest first; the running one at least."""
    with house.store.read() as tx:
        return tuple(tx.counts.months()) or (house.today()[:7],)


def of_month(house: House, month: str) -> Month:
    with house.store.read() as tx:
        return _of_month(tx, house, month)


def _of_month(tx: Tx, house: House, month: str) -> Month:
    return Month(
        month=month,
        visits=told(tx.counts.visits(month)),
        persons=told_groups(tx.counts.persons(month)),
        hours=_open_minutes(tx, house, month) // 60,
        batches=tx.counts.batches(month),
        reservations=tx.counts.reservations(month),
    )


def _open_minutes(tx: Tx, house: House, month: str) -> int:
    """As each day had been when it ended; days that were not noted count as the week is now, none before the first."""
    noted, today = tx.counts.open_minutes(month), house.today()
    first = tx.counts.first_day() or today
    day, minutes = max(first, f"{month}-01"), 0
    while day.startswith(month) and day <= today:
        minutes += noted[day] if day in noted else open_minutes(tx, house, day)
        day = add_days(day, 1)
    return minutes


def said(figure: Told, words: Words) -> str:
    """A figure, "fewer than 5", or that it is not shown."""
    return words.say(f"counts_{figure}") if isinstance(figure, Untold) else str(figure)


def lines(found: Month, words: Words) -> tuple[tuple[str, str], ...]:
    """Every figure of a month with its name."""
    figures: tuple[Told, ...] = (found.visits, found.persons.total, found.hours, found.batches, found.reservations)
    named = zip(FIGURES, figures, strict=True)
    languages = ((LANGUAGES.get(each, each), figure) for each, figure in found.persons.groups.items())
    return (
        *((words.say(f"counts_{name}"), said(figure, words)) for name, figure in named),
        *((words.say("counts_language", language=name), said(figure, words)) for name, figure in languages),
    )


def as_csv(house: House, chosen: Iterable[str], words: Words) -> str:
    """One line a month, for a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(
        [words.say("counts_month"), *(words.say(f"counts_{name}") for name in FIGURES), *LANGUAGES.values()]
    )
    with house.store.read() as tx:
        for month in chosen:
            writer.writerow(_row(_of_month(tx, house, month), words))
    return out.getvalue()


def _row(found: Month, words: Words) -> Sequence[str]:
    figures = (found.visits, found.persons.total, found.hours, found.batches, found.reservations)
    by_language = (found.persons.groups.get(language, 0) for language in LANGUAGES)
    return [found.month, *(said(figure, words) for figure in (*figures, *by_language))]


def save_csv(house: House, *, language: str) -> Path:
    """All months as a file in paper/, which lives as long as papers do. Raises Trouble."""
    path = house.folder.paper / f"counts-{house.today()}.csv"
    text = as_csv(house, months(house), Words(language))
    try:
        write_private(path, text.encode("utf-8-sig"))
    except OSError as error:
        raise file_trouble(error, path.parent) from error
    return path


def print_month(house: House, *, month: str, language: str, nonce: str) -> Change[int]:
    """Queue the figures of a month for the receipt printer."""
    words = Words(language)
    with house.store.write() as tx:
        if (done := tx.journal.subject_of(nonce)) is not None:
            return Change(done, repeated=True)
        now = house.now()
        document = CountsDoc(
            house.settings.place_name, month_said(month, words), day_short(house.today(), words),
            lines(_of_month(tx, house, month), words),
        )  # fmt: skip
        job = tx.prints.add(
            kind=DocumentKind.COUNTS, key=f"counts-{nonce}", role=PrinterRole.RECEIPTS, language=language,
            document=document, now=now,
        )  # fmt: skip
        tx.journal.add("print_counts", now=now, local_day=house.day_of(now), nonce=nonce, subject=job)
    return Change(job, changed(Topic.PRINTS))


def month_said(month: str, words: Words) -> str:
    """ "2026-11" -> "novembre 2026"."""
    return f"{words.say(f'month_{int(month[5:])}')} {month[:4]}"
