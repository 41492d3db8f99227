"""`kiosk print`: the queue and the printers from the command line, beside a running kiosk or without one."""

from __future__ import annotations

import os
import secrets
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.folder import default_folder
from kiosk.options import data_option
from kiosk.telling import terminal_language, told
from kiosk.words import Words

if TYPE_CHECKING:
    from kiosk.app import Kiosk
    from kiosk.model.printing import JobState, PrinterSpec, PrintJob
    from printers.press import Press

EXIT_CODES = {"printed": 0, "not_sent": 3, "waiting": 4, "unknown": 5, "unverified": 6}
PATIENCE_S, PAUSE_S = 60.0, 0.2
"""How long a running kiosk may take to print what was handed to it, and how often one looks."""


@click.group(name="print")
def printing() -> None:
    """Papers and printers: what waits, once more, give up, try."""


@printing.command(name="list")
@data_option
@click.option("--limit", default=20, show_default=True, help="How many papers, the latest first.")
def list_jobs(data: Path | None, limit: int) -> None:
    """List the latest papers and what became of them."""
    from kiosk.app import open_kiosk
    from kiosk.services import print_queue
    from kiosk.words.formats import clock

    words = Words(terminal_language())
    with told(), open_kiosk(data or default_folder(demo=False)) as kiosk:
        jobs = print_queue.recent(kiosk.house, limit)
        for job in jobs:
            click.echo(words.say(
                "print_line", id=job.id, time=clock(job.created_at, kiosk.house.settings.zone), copy=job.copy,
                kind=words.say(f"printers_kind_{job.kind}"), state=words.say(f"printers_state_{job.state}"),
                detail=f"({job.detail})" if job.detail else "",
            ).rstrip())  # fmt: skip
        if not jobs:
            click.echo(words.say("print_nothing"))


@printing.command()
@click.argument("job", type=int)
@data_option
def retry(job: int, data: Path | None) -> None:
    """Print JOB again: as it is where nothing came out, else as a numbered duplicate."""
    from kiosk.services import print_queue

    _carry_out(data, lambda kiosk: print_queue.retry(kiosk.house, job_id=job).result.id)


@printing.command()
@click.argument("job", type=int)
@data_option
def cancel(job: int, data: Path | None) -> None:
    """Give JOB up."""
    from kiosk.app import open_kiosk
    from kiosk.services import print_queue

    with told(), open_kiosk(data or default_folder(demo=False)) as kiosk:
        print_queue.cancel(kiosk.house, job_id=job)
        click.echo(Words(terminal_language()).say("print_cancelled", id=job))


@printing.command()
@data_option
@click.option("--printer", "uri", help="This address instead of the receipt printer, for instance tcp://192.168.1.50.")
def test(data: Path | None, uri: str | None) -> None:
    """Print a test page. Ends with 0 printed, 3 not sent, 4 waiting, 5 unknown, 6 unverified."""
    if uri is None:
        _carry_out(data, _queue_test)
    else:
        _try_address(data, uri)


def _queue_test(kiosk: Kiosk) -> int:
    from kiosk.model.printing import PrinterRole
    from kiosk.services import print_queue

    return print_queue.test_page(kiosk.house, role=PrinterRole.RECEIPTS, nonce=secrets.token_hex(16)).result


def _carry_out(data: Path | None, queue: Callable[[Kiosk], int]) -> None:
    """Queue a paper; a running kiosk prints it, and without one this program does."""
    from kiosk.app import open_kiosk
    from kiosk.errors import Trouble, TroubleCode

    with told(), open_kiosk(data or default_folder(demo=False)) as kiosk:
        number = queue(kiosk)
        try:
            with kiosk.folder.lock_for_running():
                job = _print_here(kiosk, number)
        except Trouble as trouble:
            if trouble.code is not TroubleCode.ALREADY_RUNNING:
                raise
            job = _wait_for(kiosk, number)
        _tell(job.state, job.detail, job.id)


def _print_here(kiosk: Kiosk, number: int) -> PrintJob:
    from kiosk.model.printing import JobState
    from kiosk.services import print_queue

    print_queue.settle_interrupted(kiosk.house)
    press = _press(kiosk)
    while (job := _job(kiosk, number)).state is JobState.QUEUED:
        with kiosk.store.read() as tx:
            spec = print_queue.printer_for(tx, job.role)
        if print_queue.print_next(kiosk.house, press, spec) is None:
            break
    press.close()
    return _job(kiosk, number)


def _wait_for(kiosk: Kiosk, number: int) -> PrintJob:
    from kiosk.model.printing import JobState

    until = time.monotonic() + PATIENCE_S
    while (job := _job(kiosk, number)).state in (JobState.QUEUED, JobState.SENDING) and time.monotonic() < until:
        time.sleep(PAUSE_S)
    return job


def _job(kiosk: Kiosk, number: int) -> PrintJob:
    from kiosk.errors import RefusalCode, Refused

    with kiosk.store.read() as tx:
        found = tx.prints.get(number)
    if found is None:
        raise Refused(RefusalCode.NO_SUCH_JOB)
    return found


def _try_address(data: Path | None, uri: str) -> None:
    """A test page past the queue, on a printer the place need not know yet."""
    from kiosk.app import open_kiosk
    from kiosk.model.printing import DocumentKind, JobState, PrinterRole, PrintJob, TestDoc

    with told(), open_kiosk(data or default_folder(demo=False)) as kiosk:
        press, spec = _press(kiosk), _spec(kiosk, uri)
        spec = spec if spec.id else _as_it_answers(press, spec)
        job = PrintJob(
            0, DocumentKind.TEST, "test", 1, PrinterRole.RECEIPTS, JobState.SENDING, kiosk.house.now(),
            terminal_language(), TestDoc(kiosk.house.settings.place_name, spec.name, spec.uri),
        )  # fmt: skip
        verdict, detail = press.print(job, spec)
        press.close()
        _tell(JobState(verdict.value), detail, 0)


def _spec(kiosk: Kiosk, uri: str) -> PrinterSpec:
    from kiosk.model.printing import PrinterSpec
    from kiosk.services import print_queue

    known = {printer.uri: printer for printer in print_queue.printers(kiosk.house)}
    return known.get(uri) or PrinterSpec(0, uri, uri, None)


def _as_it_answers(press: Press, spec: PrinterSpec) -> PrinterSpec:
    from dataclasses import replace

    return replace(spec, asks_status=press.probe(spec).status)


def _press(kiosk: Kiosk) -> Press:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from printers.press import Press

    return Press(lambda language: Words(language).say, kiosk.folder.paper, Path(__file__).parents[1] / PICTURES)


PICTURES = Path("ui", "Kiosk", "Pictures")


def _tell(state: JobState, detail: str, number: int) -> None:
    """Say what became of it and what to do; end with its code."""
    words, known = Words(terminal_language()), str(state) in EXIT_CODES
    key = f"print_{state}" if known else "print_queued"
    click.echo(words.say(key, detail=detail or "–", id=number))
    again = f"{key}_again" if key == "print_not_sent" and number == 0 else f"{key}_next"
    click.echo(words.say(again, id=number))
    sys.exit(EXIT_CODES.get(str(state), EXIT_CODES["unknown" if str(state) == "sending" else "not_sent"]))
