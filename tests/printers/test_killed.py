"""The kiosk is killed at each state of a job; after it starts again, the state is honest and the queue goes on."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from handling import wait_until
from machine import Machine
from plugs import TcpPrinter

from kiosk.app import Kiosk, open_kiosk
from kiosk.model.printing import DocumentKind, JobState, PrinterRole, PrintJob, TotalsDoc
from kiosk.model.sales import DayTotals
from kiosk.services import print_queue
from printers.confirm import PADDING
from printers.press import Press

ROOT = Path(__file__).parents[2]
PROGRAM = Path(__file__).parent / "doubles" / "kiosk_to_kill.py"
BARRIER = b"\x1dr\x01"


@pytest.fixture
def printer() -> Iterator[TcpPrinter]:
    with TcpPrinter(Machine(buffer=1024)) as printer:
        yield printer


@contextmanager
def running(folder: Path, uri: str) -> Iterator[subprocess.Popen[bytes]]:
    """A kiosk with "doc-1" in its queue; leaving kills it."""
    command = [sys.executable, str(PROGRAM), str(folder), uri, "doc-1"]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={"PYTHONPATH": str(ROOT), "HOME": str(folder)}
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == b"queued\n"
        yield process
    finally:
        process.kill()
        process.wait()
        process.stdin.close()
        process.stdout.close()


def go(process: subprocess.Popen[bytes]) -> None:
    assert process.stdin is not None
    process.stdin.write(b"go\n")
    process.stdin.flush()


def only_job(kiosk: Kiosk) -> PrintJob:
    (job,) = print_queue.recent(kiosk.house)
    return job


def print_another(kiosk: Kiosk, words_for: Callable) -> JobState:
    house = kiosk.house
    with house.store.write() as tx:
        number = tx.prints.add(
            kind=DocumentKind.TOTALS, key="doc-2", role=PrinterRole.RECEIPTS, language="fr",
            document=TotalsDoc("doc-2", DayTotals("2026-11-21", 0, 0, (), ())), now=house.now(),
        )  # fmt: skip
    press = Press(words_for, kiosk.folder.path / "paper")
    print_queue.print_next(house, press)
    press.close()
    with house.store.read() as tx:
        job = tx.prints.get(number)
    assert job is not None
    return job.state


def test_killed_while_queued_it_prints_after_the_start(
    printer: TcpPrinter, words_for: Callable, tmp_path: Path
) -> None:
    with running(tmp_path, printer.uri):
        pass
    with open_kiosk(tmp_path) as kiosk:
        assert print_queue.settle_interrupted(kiosk.house) == 0
        assert only_job(kiosk).state is JobState.QUEUED
        print_queue.print_next(kiosk.house, Press(words_for, tmp_path / "paper"))
        assert only_job(kiosk).state is JobState.PRINTED
    assert len(printer.machine.whole("doc-1")) == 1


def before_the_first_byte(machine: Machine) -> Callable[[], bool]:
    machine.mute = True
    return lambda: b"\x10\x04\x01" in machine.received


def in_the_middle(machine: Machine) -> Callable[[], bool]:
    machine.arm("stalled", 1500)
    return lambda: len(machine.received) >= 1500


def before_the_answer(machine: Machine) -> Callable[[], bool]:
    machine.barrier = False
    return lambda: machine.received.endswith(BARRIER)


@pytest.mark.parametrize("moment", [before_the_first_byte, in_the_middle, before_the_answer])
def test_killed_while_sending_somebody_is_asked(
    moment: Callable[[Machine], Callable[[], bool]], printer: TcpPrinter, words_for: Callable, tmp_path: Path
) -> None:
    machine = printer.machine
    reached = moment(machine)
    with running(tmp_path, printer.uri) as process:
        go(process)
        wait_until(reached, 20)
    machine.refill()
    machine.barrier = True
    with open_kiosk(tmp_path) as kiosk:
        assert print_queue.settle_interrupted(kiosk.house) == 1
        assert only_job(kiosk).state is JobState.UNKNOWN
        machine.received.clear()
        assert print_another(kiosk, words_for) is JobState.PRINTED
    assert PADDING in machine.received
    assert len(machine.whole("doc-2")) == 1
    assert len(machine.whole("doc-1")) == (moment is before_the_answer)


def test_killed_while_it_waits_for_paper_somebody_is_asked(
    printer: TcpPrinter, words_for: Callable, tmp_path: Path
) -> None:
    machine = printer.machine
    machine.arm("paper_out", 300, printed=True)
    with running(tmp_path, printer.uri) as process:
        go(process)
        assert process.stdout is not None
        assert process.stdout.readline() == b"done\n"
    with open_kiosk(tmp_path) as kiosk:
        assert only_job(kiosk).state is JobState.WAITING
        assert print_queue.settle_interrupted(kiosk.house) == 1
        assert only_job(kiosk).state is JobState.UNKNOWN
        machine.refill()
        assert print_another(kiosk, words_for) is JobState.PRINTED
    assert len(machine.whole("doc-1")) <= 1
    assert len(machine.whole("doc-2")) == 1


def test_killed_after_it_was_printed_it_stays_printed(printer: TcpPrinter, words_for: Callable, tmp_path: Path) -> None:
    with running(tmp_path, printer.uri) as process:
        go(process)
        assert process.stdout is not None
        assert process.stdout.readline() == b"done\n"
    with open_kiosk(tmp_path) as kiosk:
        assert print_queue.settle_interrupted(kiosk.house) == 0
        assert only_job(kiosk).state is JobState.PRINTED
        assert print_another(kiosk, words_for) is JobState.PRINTED
    assert len(printer.machine.whole("doc-1")) == 1
