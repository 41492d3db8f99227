"""Printers by what they print, and the latest papers with what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.printing import DocumentKind, JobState, PrinterRole, PrinterSpec, PrintJob
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

ROLE_PICTURES = {PrinterRole.RECEIPTS: "receipt", PrinterRole.LABELS: "🏷️", PrinterRole.KITCHEN: "kitchen"}
KIND_PICTURES = {
    DocumentKind.RECEIPT: "receipt", DocumentKind.LABEL: "🏷️", DocumentKind.SLIP: "reserve",
    DocumentKind.BADGE: "badge-hand", DocumentKind.TOTALS: "totals", DocumentKind.TEST: "printer",
}  # fmt: skip
UNDERWAY = frozenset({JobState.QUEUED, JobState.SENDING})
DONE = frozenset({JobState.PRINTED, JobState.UNVERIFIED})
MILLIMETRES = {48: 80, 32: 58}
"""Characters a line -> width of the paper."""


@dataclass(frozen=True, slots=True)
class RoleRow:
    role: str
    picture: str
    label: str
    where: str
    paper: str


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


def role_rows(printers: Sequence[PrinterSpec], words: Words) -> tuple[RoleRow, ...]:
    """One row for each kind of paper, with or without a printer of its own."""
    found = {printer.role: printer for printer in printers}
    return tuple(
        RoleRow(
            role.value, picture, words.say(f"printers_role_{role}"), _where(role, found.get(role), words),
            _width(role, found, words),
        )
        for role, picture in ROLE_PICTURES.items()
    )  # fmt: skip


def _width(role: PrinterRole, found: dict[PrinterRole, PrinterSpec], words: Words) -> str:
    spec = found.get(role)
    if spec is None and role is PrinterRole.RECEIPTS:
        spec = print_queue.PREVIEW
    return words.say("printers_width", mm=MILLIMETRES.get(spec.columns, 80)) if spec is not None else ""


def _where(role: PrinterRole, spec: PrinterSpec | None, words: Words) -> str:
    if spec is None:
        return words.say("printers_where_preview" if role is PrinterRole.RECEIPTS else "printers_where_same")
    scheme, _, rest = spec.uri.partition(":")
    if scheme == "preview":
        return words.say("printers_where_preview")
    kind = "file" if scheme == "file" else "network"
    return words.say(f"printers_where_{kind}", address=rest.removeprefix("//"))


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
    return job.document is not None and job.state not in UNDERWAY and job.state is not JobState.WAITING and not replaced


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
        self._roles = Rows(RoleRow, parent=self)
        self._jobs = Rows(JobRow, parent=self)

    def refresh(self) -> None:
        self._jobs_read = tuple(print_queue.recent(self.house))
        self.changed.emit()
        self._roles.replace(role_rows(print_queue.printers(self.house), self.words))
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

    @Slot(str)
    def change(self, role: str) -> None:
        self.screen.touched()
        self.screen.go("PrinterEdit", role=role)

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
    roles = Property(QObject, lambda self: self._roles, constant=True)
    jobs = Property(QObject, lambda self: self._jobs, constant=True)
