"""The press and printers that answer: jobs that wait, jobs that are asked about, and what a restart remembers."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from handling import PATIENCE, PLUGS, Plug, links_to, plug_in, wait_until
from machine import Machine
from plugs import TcpPrinter

from kiosk.model.printing import Capabilities, Document, PrinterRole, PrinterSpec, PrinterState, PrintJob, Verdict
from printers.confirm import PADDING
from printers.press import Press

WORDS = "SIMULATION"


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture(params=PLUGS)
def plug(request: pytest.FixtureRequest, machine: Machine, tmp_path: Path) -> Iterator[Plug]:
    with plug_in(request.param, machine, tmp_path) as plug:
        yield plug


@pytest.fixture
def press(plug: Plug, words_for: Callable, tmp_path: Path) -> Iterator[Press]:
    press = Press(words_for, tmp_path / "paper", links=links_to(plug), patience=PATIENCE)
    yield press
    press.close()


@pytest.fixture
def spec(plug: Plug) -> PrinterSpec:
    return PrinterSpec(1, "Comptoir", plug.uri, PrinterRole.RECEIPTS)


@pytest.fixture
def receipt(make_job: Callable[..., PrintJob], documents: dict[str, Document]) -> PrintJob:
    return make_job(documents["receipt"])


@pytest.mark.parametrize("name", ["receipt", "slip-ar", "badge", "label", "totals", "testpage"])
def test_every_paper_comes_out_whole(
    name: str,
    make_job: Callable[..., PrintJob],
    documents: dict[str, Document],
    press: Press,
    spec: PrinterSpec,
    machine: Machine,
) -> None:
    assert press.print(make_job(documents[name]), spec) == (Verdict.PRINTED, "")
    assert len(machine.whole()) == 1
    assert machine.oddities == []


def test_a_job_waits_for_paper_and_is_printed_once(
    press: Press, spec: PrinterSpec, receipt: PrintJob, machine: Machine
) -> None:
    machine.arm("paper_out", 200, printed=True)
    assert press.print(receipt, spec) == (Verdict.WAITING, "paper_out")
    assert press.state(spec) is PrinterState.PAPER_OUT
    assert press.resume(receipt, spec) == (Verdict.WAITING, "paper_out")
    machine.refill()
    assert press.resume(receipt, spec) == (Verdict.PRINTED, "")
    assert press.state(spec) is PrinterState.READY
    assert len(machine.whole(WORDS)) == 1


def test_nothing_is_sent_behind_a_job_that_waits(
    press: Press,
    spec: PrinterSpec,
    receipt: PrintJob,
    make_job: Callable[..., PrintJob],
    documents: dict[str, Document],
    machine: Machine,
) -> None:
    second = make_job(documents["label"], number=42)
    machine.arm("cover_open", 200, printed=True)
    press.print(receipt, spec)
    assert press.print(second, spec) == (Verdict.NOT_SENT, "cover_open")
    assert press.probe(spec) == Capabilities(status=True)
    machine.refill()
    assert press.print(second, spec) == (Verdict.PRINTED, "")
    assert press.resume(receipt, spec) == (Verdict.PRINTED, "")
    assert len(machine.whole()) == 2


def test_a_job_that_waited_on_a_lost_connection_is_unknown(
    press: Press, spec: PrinterSpec, receipt: PrintJob, machine: Machine
) -> None:
    machine.arm("paper_out", 200, printed=True)
    press.print(receipt, spec)
    press.close()
    assert press.resume(receipt, spec) == (Verdict.UNKNOWN, "connection gone")


def test_how_a_printer_stands(press: Press, spec: PrinterSpec, machine: Machine) -> None:
    assert press.state(spec) is PrinterState.READY
    for fault in ("near_end", "paper_out", "cover_open", "error", "offline"):
        setattr(machine, fault, True)
        assert press.state(spec) is PrinterState(fault)
        machine.refill()
    machine.mute = True
    assert press.state(spec) is PrinterState.SILENT
    assert press.probe(spec) == Capabilities()
    machine.refill()
    assert press.probe(spec) == Capabilities(status=True, barrier=True, automatic=True)
    assert [ticket.text for ticket in machine.tickets] == [""]


def test_a_printer_that_is_never_asked(press: Press, plug: Plug, receipt: PrintJob, machine: Machine) -> None:
    machine.mute = True
    spec = PrinterSpec(1, "Comptoir", plug.uri, PrinterRole.RECEIPTS, asks_status=False)
    assert press.state(spec) is PrinterState.SILENT
    assert press.print(receipt, spec) == (Verdict.UNVERIFIED, "")
    wait_until(lambda: len(machine.whole(WORDS)) == 1)
    assert machine.received == press.typeset(receipt, 48)


@pytest.mark.parametrize("plug", ["tcp", "usb"], indirect=True)
def test_a_new_start_remembers_a_job_that_was_cut_off(
    press: Press,
    plug: Plug,
    spec: PrinterSpec,
    receipt: PrintJob,
    machine: Machine,
    words_for: Callable,
    tmp_path: Path,
) -> None:
    machine.arm("fin", 300)
    assert press.print(receipt, spec)[0] is Verdict.UNKNOWN
    plug.plugged = True
    after = Press(words_for, tmp_path / "paper", links=links_to(plug), patience=PATIENCE)
    machine.received.clear()
    assert after.print(receipt, spec) == (Verdict.PRINTED, "")
    assert PADDING in machine.received
    machine.received.clear()
    assert after.print(receipt, spec) == (Verdict.PRINTED, "")
    assert PADDING not in machine.received
    assert len(machine.whole(WORDS)) == 2


def test_a_printer_that_is_away_is_said_to_be(words_for: Callable, receipt: PrintJob, tmp_path: Path) -> None:
    press = Press(words_for, tmp_path / "paper", patience=PATIENCE)
    for uri in ("tcp://127.0.0.1:9", f"serial://{tmp_path}/ttyUSB7"):
        spec = PrinterSpec(1, "Comptoir", uri, PrinterRole.RECEIPTS)
        verdict, detail = press.print(receipt, spec)
        assert (verdict, bool(detail)) == (Verdict.NOT_SENT, True)
        assert press.state(spec) is PrinterState.AWAY
        assert press.probe(spec) == Capabilities()


def test_two_jobs_at_once_on_one_printer_come_out_one_after_the_other(
    press: Press,
    spec: PrinterSpec,
    make_job: Callable[..., PrintJob],
    documents: dict[str, Document],
    machine: Machine,
) -> None:
    jobs = [make_job(documents[name], number=number) for number, name in enumerate(["receipt", "totals"], start=1)]
    verdicts: list[Verdict] = []
    workers = [threading.Thread(target=lambda job=job: verdicts.append(press.print(job, spec)[0])) for job in jobs]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(30)
    assert verdicts == [Verdict.PRINTED] * 2
    assert len(machine.whole(WORDS)) == 2
    assert machine.oddities == []


def test_a_printer_that_waits_holds_up_no_other(
    words_for: Callable, make_job: Callable[..., PrintJob], documents: dict[str, Document], tmp_path: Path
) -> None:
    press = Press(words_for, tmp_path / "paper", patience=PATIENCE)
    with TcpPrinter(Machine()) as empty, TcpPrinter(Machine()) as full:
        empty.machine.arm("paper_out", 200, printed=True)
        specs = [
            PrinterSpec(1, "Un", empty.uri, PrinterRole.RECEIPTS),
            PrinterSpec(2, "Deux", full.uri, PrinterRole.LABELS),
        ]
        verdicts = [press.print(make_job(documents["receipt"]), spec)[0] for spec in specs]
        press.close()
    assert verdicts == [Verdict.WAITING, Verdict.PRINTED]
