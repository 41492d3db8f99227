"""The print queue: jobs are rows; `sending` is written before the first byte, and nothing is resent by itself."""

from __future__ import annotations

from kiosk.errors import RefusalCode, Refused
from kiosk.model.printing import (
    Document,
    DocumentKind,
    JobState,
    PrinterRole,
    PrinterSpec,
    PrintJob,
    TestDoc,
    Verdict,
)
from kiosk.ports import Printer, Tx
from kiosk.services.house import Change, House, Topic, changed

STALE_MS = 120_000
"""An older job asks before it prints: last night's jobs never come out in the morning by themselves."""

PREVIEW = PrinterSpec(0, "", "preview:", PrinterRole.RECEIPTS)
"""Where there is no printer, paper is shown on the screen."""

SETTLED = frozenset({JobState.PRINTED, JobState.UNVERIFIED, JobState.CANCELLED})


QUIET = SETTLED | {JobState.QUEUED}
"""States that need nobody's attention."""


def settle_interrupted(house: House) -> int:
    """After a crash: jobs that were being sent become unknown. How many."""
    with house.store.write() as tx:
        found = tx.prints.interrupted()
        for job_id in found:
            tx.prints.set_state(job_id, JobState.UNKNOWN, "stopped while sending")
            tx.prints.add_attempt(job_id, Verdict.UNKNOWN, "stopped while sending", house.now())
    return len(found)


def print_next(house: House, printer: Printer) -> PrintJob | None:
    """Print the oldest queued job and record what is known of it; None where the queue is empty."""
    with house.store.write() as tx:
        job = tx.prints.next_queued()
        if job is None:
            return None
        if house.now() - job.created_at > STALE_MS:
            tx.prints.set_state(job.id, JobState.STALE)
            return tx.prints.get(job.id)
        spec = printer_for(tx, job.role)
        tx.prints.set_state(job.id, JobState.SENDING)
    try:
        verdict, detail = printer.print(job, spec)
    except Refused as refused:
        verdict, detail = Verdict.NOT_SENT, refused.code.value
    with house.store.write() as tx:
        tx.prints.add_attempt(job.id, verdict, detail, house.now())
        tx.prints.set_state(job.id, JobState(verdict.value), detail)
        if job.kind is DocumentKind.BADGE and JobState(verdict.value) in SETTLED:
            tx.prints.forget_document(job.id)
        return tx.prints.get(job.id)


def retry(house: House, *, job_id: int, nonce: str | None = None) -> Change[PrintJob]:
    """Send a job again that did not come out; with a nonce, once however often it is asked.

    Raises Refused(no_such_job).
    """
    with house.store.write() as tx:
        done = tx.journal.subject_of(nonce) if nonce is not None else None
        if done is not None and (first := tx.prints.get(done)):
            return Change(first, repeated=True)
        job = tx.prints.get(job_id)
        if job is None or job.document is None or job.state in (JobState.SENDING, JobState.QUEUED):
            raise Refused(RefusalCode.NO_SUCH_JOB)
        copy = _again(tx, house, job, job.document)
        now = house.now()
        tx.journal.add("print_again", now=now, local_day=house.day_of(now), nonce=nonce, subject=copy.id)
    return Change(copy, changed(Topic.PRINTS))


def cancel(house: House, *, job_id: int) -> Change[None]:
    """Give a job up. Raises Refused(no_such_job)."""
    with house.store.write() as tx:
        job = tx.prints.get(job_id)
        if job is None or job.state is JobState.SENDING or job.state in SETTLED:
            raise Refused(RefusalCode.NO_SUCH_JOB)
        tx.prints.set_state(job_id, JobState.CANCELLED)
        if job.kind is DocumentKind.BADGE:
            tx.prints.forget_document(job_id)
    return Change(None, changed(Topic.PRINTS))


def recent(house: House, limit: int = 20) -> list[PrintJob]:
    """The latest jobs, newest first."""
    with house.store.read() as tx:
        return tx.prints.recent(limit)


def test_page(house: House, *, role: PrinterRole, nonce: str) -> Change[int]:
    """Queue a test page for the printer of a role; the result is the job id."""
    with house.store.write() as tx:
        if (done := tx.journal.subject_of(nonce)) is not None:
            return Change(done, repeated=True)
        spec = printer_for(tx, role)
        now = house.now()
        job = tx.prints.add(
            kind=DocumentKind.TEST, key=f"test-{nonce}", role=role, language="fr",
            document=TestDoc(house.settings.place_name, spec.name, spec.uri), now=now,
        )  # fmt: skip
        tx.journal.add("test_page", now=now, local_day=house.day_of(now), nonce=nonce, subject=job)
    return Change(job, changed(Topic.PRINTS))


def printers(house: House) -> list[PrinterSpec]:
    with house.store.read() as tx:
        return tx.prints.printers()


def save_printer(house: House, *, printer: PrinterSpec) -> Change[PrinterSpec]:
    """Set the printer of a role; its address was checked by the transports."""
    with house.store.write() as tx:
        number = tx.prints.save_printer(printer)
        now = house.now()
        tx.journal.add("save_printer", now=now, local_day=house.day_of(now), subject=number)
    return Change(printer, changed(Topic.PRINTS))


def drop_printer(house: House, *, printer_id: int) -> Change[None]:
    """Back to paper on the screen for this printer's role."""
    with house.store.write() as tx:
        tx.prints.drop_printer(printer_id)
        now = house.now()
        tx.journal.add("drop_printer", now=now, local_day=house.day_of(now), subject=printer_id)
    return Change(None, changed(Topic.PRINTS))


def printer_for(tx: Tx, role: PrinterRole) -> PrinterSpec:
    """The printer of a role, else the one of receipts, else the preview."""
    found = {printer.role: printer for printer in tx.prints.printers()}
    return found.get(role) or found.get(PrinterRole.RECEIPTS) or PREVIEW


def _again(tx: Tx, house: House, job: PrintJob, document: Document) -> PrintJob:
    """Nothing reached the paper: the same copy goes again. Otherwise a new, numbered copy."""
    if job.state in (JobState.NOT_SENT, JobState.STALE, JobState.CANCELLED):
        tx.prints.set_queued(job.id, house.now())
        return tx.prints.get(job.id) or job
    number = tx.prints.add(
        kind=job.kind, key=job.key, role=job.role, language=job.language, document=document, now=house.now()
    )
    if job.state is JobState.UNKNOWN:
        tx.prints.set_state(job.id, JobState.CANCELLED, "printed again")
    if job.kind is DocumentKind.BADGE:
        tx.prints.forget_document(job.id)
    return tx.prints.get(number) or job
