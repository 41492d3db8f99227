"""Who is asked for what about paper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.model.printing import DocumentKind, JobState, PrinterRole, PrinterSpec, PrinterState, PrintJob
from kiosk.rules.paper import Concern, Need, concerns

SHOP = PrinterSpec(1, "Caisse", "tcp://192.0.2.1:9100", PrinterRole.RECEIPTS)
LABELS = PrinterSpec(2, "Étiquettes", "tcp://192.0.2.2:9100", PrinterRole.LABELS)


def job(number: int, state: JobState, kind: DocumentKind = DocumentKind.SLIP, printer: int = 1) -> PrintJob:
    return PrintJob(number, kind, f"k{number}", 1, PrinterRole.RECEIPTS, state, 0, "fr", printer_id=printer)


@pytest.mark.parametrize(
    ("state", "need"),
    [
        (PrinterState.READY, None),
        (PrinterState.NEAR_END, None),
        (PrinterState.SILENT, Need.AWAY),
        (PrinterState.PAPER_OUT, Need.PAPER),
        (PrinterState.COVER_OPEN, Need.COVER),
        (PrinterState.ERROR, Need.FAULT),
        (PrinterState.OFFLINE, Need.FAULT),
        (PrinterState.AWAY, Need.AWAY),
    ],
)
def test_what_a_printer_needs(state: PrinterState, need: Need | None) -> None:
    found = concerns([], [SHOP], {1: state}, staff=False)
    assert found == ([Concern(need, printer=SHOP)] if need else [])


def test_a_printer_known_never_to_answer_needs_nobody() -> None:
    mute = replace(SHOP, asks_status=False)
    assert concerns([], [mute], {1: PrinterState.SILENT}, staff=False) == []


def test_a_waiting_paper_asks_for_paper_even_where_the_printer_says_nothing() -> None:
    assert concerns([job(1, JobState.WAITING)], [SHOP, LABELS], {}, staff=False) == [Concern(Need.PAPER, printer=SHOP)]


def test_hands_first_then_questions_then_the_rest() -> None:
    jobs = [job(1, JobState.STALE), job(2, JobState.UNKNOWN), job(3, JobState.QUEUED), job(4, JobState.NOT_SENT)]
    found = concerns(jobs, [SHOP, LABELS], {1: PrinterState.AWAY, 2: PrinterState.PAPER_OUT}, staff=False)
    assert [each.need for each in found] == [Need.PAPER, Need.CAME_OUT, Need.STALE, Need.AWAY]


@pytest.mark.parametrize("kind", [DocumentKind.BADGE, DocumentKind.TOTALS])
def test_only_staff_is_asked_about_what_others_must_not_get(kind: DocumentKind) -> None:
    jobs = [job(1, JobState.UNKNOWN, kind)]
    assert concerns(jobs, [], {}, staff=False) == []
    assert concerns(jobs, [], {}, staff=True) == [Concern(Need.CAME_OUT, job=jobs[0])]


def test_nobody_is_asked_whether_the_drawer_opened() -> None:
    assert concerns([job(1, JobState.UNKNOWN, DocumentKind.DRAWER)], [], {}, staff=True) == []
