"""The print queue: jobs are rows; `sending` is written before the first byte, and what may be on paper is never resent
by itself. Each printer has its own line of jobs, so that a stuck one holds up no other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.printing import (
    Document,
    DocumentKind,
    JobState,
    PrintAttempt,
    PrinterRole,
    PrinterSpec,
    PrintJob,
    TestDoc,
    Verdict,
)
from kiosk.rules.paper import PAPERLESS, PRIVATE
from kiosk.services.house import Change, House, Topic, changed

if TYPE_CHECKING:
    from kiosk.ports import Printer, Tx

STALE_MS = 120_000
"""An older job asks before it prints: last night's jobs never come out in the morning by themselves."""

PREVIEW = PrinterSpec(0, "", "preview:", PrinterRole.RECEIPTS)
"""Where there is no printer, paper is shown on the screen."""

SETTLED = frozenset({JobState.PRINTED, JobState.UNVERIFIED, JobState.CANCELLED})

QUIET = SETTLED | {JobState.QUEUED}
"""States that need nobody's attention."""

AGEING = (JobState.QUEUED, JobState.NOT_SENT, JobState.WAITING, JobState.UNKNOWN)

UNDERWAY = frozenset({JobState.QUEUED, JobState.SENDING, JobState.WAITING})
"""States in which the bytes are on their way, or in the printer."""


def settle_interrupted(house: House) -> int:
    """After a crash: what was being sent, or waited for paper on a lost connection, becomes unknown. How many."""
    with house.store.write() as tx:
        found = tx.prints.open(JobState.SENDING, JobState.WAITING)
        for job in found:
            detail = f"stopped while {job.state}"
            tx.prints.set_state(job.id, JobState.UNKNOWN, detail)
            tx.prints.add_attempt(job.id, Verdict.UNKNOWN, detail, house.now(), job.printer_id)
    return len(found)


def print_next(house: House, printer: Printer, spec: PrinterSpec | None = None) -> PrintJob | None:
    """Move one job of this printer (without `spec`: of any printer) on; None where nothing can move.

    A job whose bytes wait in the printer is asked about first, and holds up what is behind it on the same printer.
    """
    for each in [spec] if spec is not None else in_use(house):
        if (job := _print_on(house, printer, each)) is not None:
            return job
    return None


def _print_on(house: House, printer: Printer, spec: PrinterSpec) -> PrintJob | None:
    with house.store.read() as tx:
        held = [job for job in tx.prints.open(JobState.WAITING) if job.printer_id == spec.id]
        idle = tx.prints.next_queued(_roles_of(tx, spec)) is None
    if held:
        verdict, detail = printer.resume(held[0], spec)
        return None if verdict is Verdict.WAITING else _settle(house, held[0], spec, verdict, detail)
    if idle or (job := _begin(house, spec)) is None or job.state is not JobState.SENDING:
        return None if idle else job
    try:
        verdict, detail = printer.print(job, spec)
    except Refused as refused:
        verdict, detail = Verdict.NOT_SENT, refused.code.value
    return _settle(house, job, spec, verdict, detail)


def _begin(house: House, spec: PrinterSpec) -> PrintJob | None:
    """Write that the next job is on its way, before its first byte; an old one asks instead."""
    with house.store.write() as tx:
        job = tx.prints.next_queued(_roles_of(tx, spec))
        if job is None:
            return None
        if house.now() - job.created_at > STALE_MS:
            _age(tx, job)
        else:
            tx.prints.set_sending(job.id, spec.id)
        return tx.prints.get(job.id)


def _settle(house: House, job: PrintJob, spec: PrinterSpec, verdict: Verdict, detail: str) -> PrintJob | None:
    with house.store.write() as tx:
        tx.prints.add_attempt(job.id, verdict, detail, house.now(), spec.id)
        tx.prints.set_state(job.id, JobState(verdict.value), detail)
        if job.kind in PRIVATE and JobState(verdict.value) in SETTLED:
            tx.prints.forget_document(job.id)
        return tx.prints.get(job.id)


def take_up(house: House, spec: PrinterSpec) -> int:
    """A printer is back: jobs that never reached it, and are not old yet, get in line again. How many."""
    with house.store.read() as tx:
        roles, now = _roles_of(tx, spec), house.now()
        found = [job for job in tx.prints.open(JobState.NOT_SENT) if job.role in roles and _may_go_again(job, now)]
    if found:
        with house.store.write() as tx:
            for job in found:
                tx.prints.set_state(job.id, JobState.QUEUED)
    return len(found)


def _may_go_again(job: PrintJob, now: int) -> bool:
    return job.kind not in PAPERLESS and now - job.created_at <= STALE_MS


def grow_old(house: House) -> int:
    """What has waited for two minutes asks from now on; a badge's code does not stay longer. How many jobs changed."""
    oldest = house.now() - STALE_MS
    with house.store.read() as tx:
        found = [job for job in tx.prints.open(*AGEING) if job.created_at < oldest and _ages(job)]
    if found:
        with house.store.write() as tx:
            for job in found:
                _age(tx, job)
    return len(found)


def _ages(job: PrintJob) -> bool:
    if job.state in (JobState.QUEUED, JobState.NOT_SENT):
        return True
    holds_code = job.kind in PRIVATE and job.document is not None
    return holds_code and job.state is not JobState.SENDING


def _age(tx: Tx, job: PrintJob) -> None:
    if job.kind in PRIVATE:
        tx.prints.forget_document(job.id)
    if job.state in (JobState.QUEUED, JobState.NOT_SENT, JobState.STALE):
        ends = job.kind in PRIVATE or job.kind in PAPERLESS
        tx.prints.set_state(job.id, JobState.CANCELLED if ends else JobState.STALE, job.detail or "too late")


def answer(house: House, *, job_id: int, came_out: bool, nonce: str) -> Change[PrintJob]:
    """Somebody looked whether an unknown paper came out: it did, or it goes again as a numbered duplicate.

    Raises Refused(no_such_job).
    """
    if not came_out:
        return retry(house, job_id=job_id, nonce=nonce)
    with house.store.write() as tx:
        job = tx.prints.get(job_id)
        if job is not None and tx.journal.subject_of(nonce) is not None:
            return Change(job, repeated=True)
        if job is None or job.state is not JobState.UNKNOWN:
            raise Refused(RefusalCode.NO_SUCH_JOB)
        tx.prints.set_state(job_id, JobState.PRINTED, "seen by somebody")
        if job.kind in PRIVATE:
            tx.prints.forget_document(job_id)
        now = house.now()
        tx.journal.add("came_out", now=now, local_day=house.day_of(now), nonce=nonce, subject=job_id)
        return Change(tx.prints.get(job_id) or job, changed(Topic.PRINTS))


def retry(house: House, *, job_id: int, nonce: str | None = None) -> Change[PrintJob]:
    """Send a job again that did not come out; with a nonce, once however often it is asked.

    Raises Refused(no_such_job).
    """
    with house.store.write() as tx:
        done = tx.journal.subject_of(nonce) if nonce is not None else None
        if done is not None and (first := tx.prints.get(done)):
            return Change(first, repeated=True)
        job = tx.prints.get(job_id)
        if job is None or job.document is None or job.state in UNDERWAY or job.kind in PAPERLESS:
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
        inside = job.state in (JobState.WAITING, JobState.UNKNOWN)
        tx.prints.set_state(job_id, JobState.CANCELLED, "may still come out" if inside else "")
        if job.kind in PRIVATE:
            tx.prints.forget_document(job_id)
    return Change(None, changed(Topic.PRINTS))


def recent(house: House, limit: int = 20) -> list[PrintJob]:
    """The latest jobs, newest first."""
    with house.store.read() as tx:
        return tx.prints.recent(limit)


def open_jobs(house: House, *states: JobState) -> list[PrintJob]:
    """Jobs that have not come to an end, oldest first; only those in `states` where some are named."""
    with house.store.read() as tx:
        return tx.prints.open(*states)


def attempts(house: House, limit: int = 50, printer_id: int | None = None) -> list[PrintAttempt]:
    """The latest tries, newest first; of one printer, or of all."""
    with house.store.read() as tx:
        return tx.prints.attempts(limit, printer_id)


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
    """Change the printer of this id, or with id 0 add one; its address was checked by the transports.

    A role has one printer: another one with the same role loses it. What waited in a printer at another address
    becomes unknown.
    """
    with house.store.write() as tx:
        before = {each.id: each.uri for each in tx.prints.printers()}
        number = tx.prints.save_printer(printer)
        if before.get(number, printer.uri) != printer.uri:
            _let_go(tx, house, number)
        now = house.now()
        tx.journal.add("save_printer", now=now, local_day=house.day_of(now), subject=number)
    return Change(replace(printer, id=number), changed(Topic.PRINTS))


def drop_printer(house: House, *, printer_id: int) -> Change[None]:
    """Back to paper on the screen for this printer's role; what waited in it becomes unknown."""
    with house.store.write() as tx:
        tx.prints.drop_printer(printer_id)
        _let_go(tx, house, printer_id)
        now = house.now()
        tx.journal.add("drop_printer", now=now, local_day=house.day_of(now), subject=printer_id)
    return Change(None, changed(Topic.PRINTS))


def in_use(house: House) -> list[PrinterSpec]:
    """The printers some paper goes to, the paper on the screen among them where receipts have no other."""
    with house.store.read() as tx:
        return list({(found := printer_for(tx, role)).id: found for role in PrinterRole}.values())


def printer_for(tx: Tx, role: PrinterRole) -> PrinterSpec:
    """The printer of a role, else the one of receipts, else the preview."""
    found = {printer.role: printer for printer in tx.prints.printers()}
    return found.get(role) or found.get(PrinterRole.RECEIPTS) or PREVIEW


def _roles_of(tx: Tx, spec: PrinterSpec) -> list[PrinterRole]:
    return [role for role in PrinterRole if printer_for(tx, role) == spec]


def _let_go(tx: Tx, house: House, printer_id: int) -> None:
    for job in tx.prints.open(JobState.WAITING):
        if job.printer_id == printer_id:
            tx.prints.set_state(job.id, JobState.UNKNOWN, "the printer was taken away")
            tx.prints.add_attempt(job.id, Verdict.UNKNOWN, "the printer was taken away", house.now(), printer_id)


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
    if job.kind in PRIVATE:
        tx.prints.forget_document(job.id)
    return tx.prints.get(number) or job
