"""The workers of the printers, with printers that do as they are told."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from kiosk.model.people import Member
from kiosk.model.printing import (
    Capabilities,
    JobState,
    PrinterRole,
    PrinterSpec,
    PrinterState,
    PrintJob,
    Verdict,
)
from kiosk.pressroom import Pressroom
from kiosk.services import office, print_queue
from ui.jobs import Ok, Result


@dataclass
class Machine:
    """One printer: how it stands, what its next job ends in, and what it was sent."""

    state: PrinterState = PrinterState.READY
    verdict: Verdict = Verdict.PRINTED
    sent: list[int] = field(default_factory=list)
    may_go_on: threading.Event = field(default_factory=threading.Event)


@dataclass
class Shop:
    """The Printer port over machines by their address."""

    machines: dict[str, Machine] = field(default_factory=dict)

    def __getitem__(self, uri: str) -> Machine:
        if uri not in self.machines:
            self.machines[uri] = Machine()
            self.machines[uri].may_go_on.set()
        return self.machines[uri]

    def print(self, job: PrintJob, spec: PrinterSpec) -> tuple[Verdict, str]:
        machine = self[spec.uri]
        assert machine.may_go_on.wait(10)
        machine.sent.append(job.id)
        return machine.verdict, "as told"

    def resume(self, job: PrintJob, spec: PrinterSpec) -> tuple[Verdict, str]:
        return self[spec.uri].verdict, "asked again"

    def state(self, spec: PrinterSpec) -> PrinterState:
        return self[spec.uri].state

    def probe(self, spec: PrinterSpec) -> Capabilities:
        return Capabilities(status=True)


TILL, SHELF = "tcp://192.0.2.1:9100", "tcp://192.0.2.2:9100"


@pytest.fixture
def shop() -> Shop:
    return Shop()


@pytest.fixture
def room(qtbot: QtBot, kiosk: Kiosk, shop: Shop) -> Iterator[Pressroom]:
    for uri, role in ((TILL, PrinterRole.RECEIPTS), (SHELF, PrinterRole.LABELS)):
        print_queue.save_printer(kiosk.house, printer=PrinterSpec(0, role.value, uri, role))
    room = Pressroom(kiosk, lambda: shop)
    yield room
    for machine in shop.machines.values():
        machine.may_go_on.set()
    room.close()


@pytest.fixture
def settles(qtbot: QtBot, kiosk: Kiosk) -> Callable[[list[JobState]], None]:
    def wait(wanted: list[JobState]) -> None:
        def same() -> None:
            assert [job.state for job in reversed(print_queue.recent(kiosk.house))] == wanted

        qtbot.waitUntil(lambda: _holds(same), timeout=5000)

    return wait


def _holds(check: Callable[[], None]) -> bool:
    try:
        check()
    except AssertionError:
        return False
    return True


def queue(kiosk: Kiosk, nonce: str, role: PrinterRole = PrinterRole.RECEIPTS) -> int:
    return print_queue.test_page(kiosk.house, role=role, nonce=nonce).result


def test_everything_queued_comes_out_in_order(
    room: Pressroom, kiosk: Kiosk, shop: Shop, settles: Callable[[list[JobState]], None]
) -> None:
    jobs = [queue(kiosk, f"n{number}") for number in range(5)]
    room.start()
    settles([JobState.PRINTED] * 5)
    assert shop[TILL].sent == jobs
    assert shop[SHELF].sent == []


def test_a_stuck_printer_holds_up_nobody(
    room: Pressroom, kiosk: Kiosk, shop: Shop, settles: Callable[[list[JobState]], None]
) -> None:
    shop[TILL].may_go_on.clear()
    room.start()
    queue(kiosk, "stuck")
    queue(kiosk, "label", PrinterRole.LABELS)
    room.wake()
    settles([JobState.SENDING, JobState.PRINTED])
    queue(kiosk, "another act")
    room.wake()
    settles([JobState.SENDING, JobState.PRINTED, JobState.QUEUED])
    shop[TILL].may_go_on.set()
    settles([JobState.PRINTED] * 3)


def test_a_waiting_paper_is_asked_about_until_it_is_out(
    room: Pressroom, qtbot: QtBot, kiosk: Kiosk, shop: Shop, settles: Callable[[list[JobState]], None]
) -> None:
    shop[TILL].verdict, shop[TILL].state = Verdict.WAITING, PrinterState.PAPER_OUT
    job = queue(kiosk, "one")
    room.start()
    settles([JobState.WAITING])
    qtbot.waitUntil(lambda: PrinterState.PAPER_OUT in room.states.values(), timeout=5000)
    shop[TILL].verdict, shop[TILL].state = Verdict.PRINTED, PrinterState.READY
    room.beat()
    settles([JobState.PRINTED])
    assert shop[TILL].sent == [job]
    qtbot.waitUntil(lambda: set(room.states.values()) == {PrinterState.READY}, timeout=5000)


def test_what_never_left_goes_when_the_printer_is_back(
    room: Pressroom, kiosk: Kiosk, shop: Shop, settles: Callable[[list[JobState]], None]
) -> None:
    shop[TILL].verdict, shop[TILL].state = Verdict.NOT_SENT, PrinterState.AWAY
    queue(kiosk, "one")
    room.start()
    settles([JobState.NOT_SENT])
    shop[TILL].verdict, shop[TILL].state = Verdict.PRINTED, PrinterState.READY
    room.beat()
    settles([JobState.PRINTED])


def test_a_silent_printer_that_should_answer_gets_no_second_try_by_itself(
    room: Pressroom, qtbot: QtBot, kiosk: Kiosk, shop: Shop, settles: Callable[[list[JobState]], None]
) -> None:
    shop[TILL].verdict, shop[TILL].state = Verdict.NOT_SENT, PrinterState.SILENT
    queue(kiosk, "one")
    room.start()
    settles([JobState.NOT_SENT])
    for _ in range(3):
        room.beat()
        qtbot.wait(50)
    assert len(shop[TILL].sent) == 1


def test_old_papers_ask(room: Pressroom, kiosk: Kiosk, clock: Any, settles: Callable[[list[JobState]], None]) -> None:
    queue(kiosk, "one")
    clock.step(minutes=3)
    told: list[int] = []
    room.standing.connect(lambda: told.append(1))
    room.beat()
    settles([JobState.STALE])
    assert told


def test_a_paper_queued_by_another_program_is_found(
    room: Pressroom, kiosk: Kiosk, settles: Callable[[list[JobState]], None]
) -> None:
    room.start()
    other = kiosk.second_store()
    print_queue.test_page(replace(kiosk.house, store=other), role=PrinterRole.LABELS, nonce="beside")
    other.close()
    room.beat()
    settles([JobState.PRINTED])


def test_a_badge_stays_in_no_file(
    room: Pressroom,
    qtbot: QtBot,
    kiosk: Kiosk,
    members: dict[str, Member],
    tmp_path: Path,
    settles: Callable[[list[JobState]], None],
) -> None:
    paper = tmp_path / "printer.bin"
    paper.write_bytes(b"before")
    kept = {printer.role: printer for printer in print_queue.printers(kiosk.house)}[PrinterRole.RECEIPTS]
    print_queue.save_printer(kiosk.house, printer=replace(kept, uri=f"file:{paper}"))

    class Appends(Shop):
        def print(self, job: PrintJob, spec: PrinterSpec) -> tuple[Verdict, str]:
            with paper.open("ab") as file:
                file.write(f"<{job.kind}>".encode())
            return Verdict.UNVERIFIED, ""

    room.printer = Appends
    left = kiosk.folder.paper / "7-badge.png"
    left.parent.mkdir(exist_ok=True)
    left.write_bytes(b"picture")
    queue(kiosk, "page")
    room.start()
    assert not left.exists()
    settles([JobState.UNVERIFIED])
    office.issue_badge(kiosk.house, member_id=members["butterfly"].id, nonce="b", on_paper=True)
    room.wake()
    settles([JobState.UNVERIFIED] * 2)
    qtbot.waitUntil(lambda: paper.read_bytes() == b"before<test>", timeout=5000)
    assert print_queue.recent(kiosk.house)[0].document is None


def test_printers_taken_away_and_added_while_it_runs(
    room: Pressroom, kiosk: Kiosk, shop: Shop, settles: Callable[[list[JobState]], None]
) -> None:
    room.start()
    for printer in print_queue.printers(kiosk.house):
        print_queue.drop_printer(kiosk.house, printer_id=printer.id)
    new = PrinterSpec(0, "Neuve", "tcp://192.0.2.9:9100", PrinterRole.RECEIPTS)
    print_queue.save_printer(kiosk.house, printer=new)
    queue(kiosk, "label", PrinterRole.LABELS)
    room.wake()
    settles([JobState.PRINTED])
    assert len(shop["tcp://192.0.2.9:9100"].sent) == 1
    assert shop[SHELF].sent == []


def test_a_look_at_a_printer_comes_back_later(room: Pressroom, qtbot: QtBot) -> None:
    told: list[Result] = []
    room.probe(PrinterSpec(0, "", "usb://04b8:0e15", None), told.append)
    room.find(lambda: ["usb://04b8:0e15"], told.append)
    qtbot.waitUntil(lambda: len(told) == 2, timeout=5000)
    assert told == [Ok(Capabilities(status=True)), Ok(["usb://04b8:0e15"])]
