"""The printers and how they stand, and the latest papers with what became of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.printing import DocumentKind, JobState, PrinterRole, PrinterSpec, PrinterState, PrintJob
from kiosk.rules.paper import PAPERLESS
from kiosk.services import print_queue
from kiosk.services.house import Topic
from kiosk.words import Words
from kiosk.words.formats import clock
from ui.rows import Rows
from ui.viewmodels.base import PageModel

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

KIND_PICTURES = {
    DocumentKind.RECEIPT: "receipt", DocumentKind.LABEL: "🏷️", DocumentKind.SLIP: "reserve",
    DocumentKind.BADGE: "badge-hand", DocumentKind.TOTALS: "totals", DocumentKind.TEST: "printer",
    DocumentKind.NOTE: "receipt", DocumentKind.PLAN: "day", DocumentKind.CASH: "cash", DocumentKind.DRAWER: "till",
    DocumentKind.CHARTER: "charter", DocumentKind.MY_DATA: "my-data", DocumentKind.COUNTS: "counts",
    DocumentKind.SHEET: "machine-sheet",
    DocumentKind.BUZZER: "wait",
}  # fmt: skip
UNDERWAY = frozenset({JobState.QUEUED, JobState.SENDING})
DONE = frozenset({JobState.PRINTED, JobState.UNVERIFIED})
MILLIMETRES = {48: 80, 32: 58}
"""Characters a line -> width of the paper."""


STATE_MARKS = {
    PrinterState.READY: "done", PrinterState.NEAR_END: "wait", PrinterState.SILENT: "look",
    PrinterState.PAPER_OUT: "look", PrinterState.COVER_OPEN: "look", PrinterState.ERROR: "look",
    PrinterState.OFFLINE: "look", PrinterState.AWAY: "look",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PrinterRow:
    """`role` is "" where no paper goes; `mark` is the shape before the state's words, as in JobRow."""

    printer: int
    role: str
    picture: str
    label: str
    where: str
    address: str
    stateText: str
    mark: str


@dataclass(frozen=True, slots=True)
class JobRow:
    """`mark` is "done", "wait", "look" or "gone": the shape before the state's words."""

    job: int
    picture: str
    text: str
    stateText: str
    mark: str
    canRetry: bool
    canCancel: bool


def printer_rows(
    printers: Sequence[PrinterSpec], states: Mapping[int, PrinterState], words: Words
) -> tuple[PrinterRow, ...]:
    """One row for each printer, and the paper on the screen where receipts have no printer."""
    own = any(printer.role is PrinterRole.RECEIPTS for printer in printers)
    shown = printers if own else [print_queue.PREVIEW, *printers]
    return tuple(_printer_row(printer, states.get(printer.id), words) for printer in shown)


def _printer_row(printer: PrinterSpec, state: PrinterState | None, words: Words) -> PrinterRow:
    role = words.say(f"printers_role_{printer.role}") if printer.role else words.say("printer_role_none")
    width = words.say("printers_width", mm=MILLIMETRES.get(printer.columns, 80))
    on_screen = printer.uri.startswith("preview:")
    address = words.say("printer_on_screen") if on_screen else printer.uri.partition(":")[2].removeprefix("//")
    mark, told = state_of(printer, state, words)
    return PrinterRow(
        printer.id, printer.role.value if printer.role else "", "🖥️" if on_screen else "printer",
        printer.name or address, words.say("printer_line", role=role, width=width), address if printer.name else "",
        told, mark,
    )  # fmt: skip


def state_of(printer: PrinterSpec, state: PrinterState | None, words: Words) -> tuple[str, str]:
    """Mark and words of how a printer stands; a printer known never to answer cannot tell."""
    if printer.id == 0:
        return "done", words.say("printer_state_ready")
    if not printer.asks_status and state in (None, PrinterState.SILENT):
        return "wait", words.say("printer_state_never")
    if state is None:
        return "wait", words.say("printer_state_unasked")
    return STATE_MARKS[state], words.say(f"printer_state_{state}")


def job_rows(jobs: Sequence[PrintJob], words: Words, zone: str) -> tuple[JobRow, ...]:
    return tuple(_job_row(job, words, zone) for job in jobs)


def _job_row(job: PrintJob, words: Words, zone: str) -> JobRow:
    key = "printers_job_copy" if job.copy > 1 else "printers_job"
    text = words.say(key, kind=words.say(f"printers_kind_{job.kind}"), copy=job.copy, time=clock(job.created_at, zone))
    state = job.state
    return JobRow(
        job.id, KIND_PICTURES[job.kind], text, words.say(f"printers_state_{state}"), _mark(state),
        _can_retry(job),
        state is not JobState.SENDING and state not in print_queue.SETTLED,
    )  # fmt: skip


def _can_retry(job: PrintJob) -> bool:
    """Not what is under way, and not what a newer copy has replaced."""
    replaced = job.state is JobState.CANCELLED and bool(job.detail)
    gone = job.document is None or job.kind in PAPERLESS
    return not gone and job.state not in print_queue.UNDERWAY and not replaced


def _mark(state: JobState) -> str:
    if state in DONE:
        return "done"
    if state in UNDERWAY:
        return "wait"
    return "gone" if state is JobState.CANCELLED else "look"


@QmlElement
@QmlUncreatable("made by navigation")
class PrintersModel(PageModel):
    viewChanged = Signal()

    TITLE = "printers_title"
    PICTURE = "printer"
    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.PRINTS})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._jobs_read: tuple[PrintJob, ...] = ()
        self._printers = Rows(PrinterRow, parent=self)
        self._jobs = Rows(JobRow, parent=self)
        screen.outlets.watch_printers(True)

    def close(self) -> None:
        self.screen.outlets.watch_printers(False)

    def refresh(self) -> None:
        self._jobs_read = tuple(print_queue.recent(self.house))
        self.changed.emit()
        states = self.screen.outlets.printer_states()
        self._printers.replace(printer_rows(print_queue.printers(self.house), states, self.words))
        self._jobs.replace(job_rows(self._jobs_read, self.words, self.house.settings.zone))

    @Slot(str)
    def test(self, role: str) -> None:
        """A test page; the next one only after this one has come out."""
        self.screen.touched()
        last = max((job.id for job in self._jobs_read if self._is_past_test(job, role)), default=0)
        nonce = f"{self.nonce}-{role}-{last}"
        sent = self.screen.act(lambda: print_queue.test_page(self.house, role=PrinterRole(role), nonce=nonce))
        if sent is not None and not sent.repeated:
            self.screen.say_done(self.words.say("printers_test_sent"), "printer")

    @staticmethod
    def _is_past_test(job: PrintJob, role: str) -> bool:
        return job.kind is DocumentKind.TEST and job.role == role and job.state not in UNDERWAY

    @Slot(int)
    def change(self, printer: int) -> None:
        """The paper on the screen has nothing to set: another printer can be added."""
        self.screen.touched()
        if printer:
            self.screen.go("PrinterEdit", printer=printer)
        else:
            self.screen.go("PrinterFind")

    @Slot(int)
    def retry(self, job: int) -> None:
        """Once for each state a job is seen in, however often it is touched."""
        self.screen.touched()
        found = next((each for each in self._jobs_read if each.id == job), None)
        if found is None or not _can_retry(found):
            return
        nonce = f"{self.nonce}-{job}-{found.state}-{found.created_at}"
        self.screen.act(lambda: print_queue.retry(self.house, job_id=job, nonce=nonce))

    @Slot(int)
    def give_up(self, job: int) -> None:
        self.screen.touched()
        self.screen.act(lambda: print_queue.cancel(self.house, job_id=job))

    empty = Property(bool, lambda self: not self._jobs_read, notify=viewChanged)
    printers = Property(QObject, lambda self: self._printers, constant=True)
    jobs = Property(QObject, lambda self: self._jobs, constant=True)
