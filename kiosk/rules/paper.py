"""What paper needs somebody for: a roll, a cover, a look, or an answer. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.model.printing import DocumentKind, JobState, PrinterSpec, PrinterState, PrintJob

PRIVATE = frozenset({DocumentKind.BADGE, DocumentKind.MY_DATA})
"""Papers of one person: what they say leaves the queue as soon as they have ended, and after two minutes anyway."""
STAFF_ONLY = PRIVATE | {DocumentKind.COUNTS, DocumentKind.TOTALS, DocumentKind.CASH}
"""Papers only staff is asked about: nobody else gets one of these by a touch."""
PAPERLESS = frozenset({DocumentKind.DRAWER, DocumentKind.BUZZER})
"""Kicks and buzzes: done now or never, and never again by themselves."""


class Need(StrEnum):
    """In the order in which people are asked."""

    PAPER = "paper"
    COVER = "cover"
    CAME_OUT = "came_out"
    STALE = "stale"
    FAULT = "fault"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Concern:
    """`printer` is whom it is about for PAPER, COVER, FAULT and AWAY; `job` the paper asked about for the others."""

    need: Need
    printer: PrinterSpec | None = None
    job: PrintJob | None = None


_NEEDS = {
    PrinterState.PAPER_OUT: Need.PAPER,
    PrinterState.COVER_OPEN: Need.COVER,
    PrinterState.ERROR: Need.FAULT,
    PrinterState.OFFLINE: Need.FAULT,
    PrinterState.AWAY: Need.AWAY,
}
_QUESTIONS = {JobState.UNKNOWN: Need.CAME_OUT, JobState.STALE: Need.STALE}

ASKED_ABOUT = (JobState.WAITING, *_QUESTIONS)
"""States of the jobs that can need somebody."""


def concerns(
    jobs: Sequence[PrintJob], printers: Sequence[PrinterSpec], states: Mapping[int, PrinterState], *, staff: bool
) -> list[Concern]:
    """All that needs somebody, the most urgent first; without `staff` only what anybody may answer."""
    waiting = {job.printer_id for job in jobs if job.state is JobState.WAITING}
    found = [
        Concern(need, printer=printer)
        for printer in printers
        if (need := _need_of(printer, states.get(printer.id), waits=printer.id in waiting)) is not None
    ]
    found += [
        Concern(_QUESTIONS[job.state], job=job)
        for job in jobs
        if job.state in _QUESTIONS and job.kind not in PAPERLESS and (staff or job.kind not in STAFF_ONLY)
    ]
    return sorted(found, key=lambda concern: list(Need).index(concern.need))


def _need_of(printer: PrinterSpec, state: PrinterState | None, *, waits: bool) -> Need | None:
    if state is PrinterState.SILENT and printer.asks_status:
        return Need.AWAY
    found = _NEEDS.get(state) if state is not None else None
    return found or (Need.PAPER if waits else None)
