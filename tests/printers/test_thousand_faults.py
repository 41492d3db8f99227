"""One document after the other through the real queue, each with its own fault; somebody looks at the paper."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from handling import PLUGS, Plug, links_to, plug_in, wait_until
from machine import Machine
from plugs import SerialPrinter, TcpPrinter

from kiosk.app import Kiosk
from kiosk.model.printing import DocumentKind, JobState, PrinterRole, PrinterSpec, PrintJob, TotalsDoc
from kiosk.model.sales import DayTotals, Means
from kiosk.services import print_queue
from printers.conversation import Patience
from printers.press import Press

HURRIED = Patience(
    answer_s=0.12, late_s=0.4, stall_s=0.3, barrier_s=0.35, quiet_s=0.03, look_s=0.06, slowest=30_000
)  # fmt: skip
ARMED = ("paper_out", "cover_open", "offline", "error", "mute", "garbage", "stalled", "fin", "rst", "power", "near_end")
AT_ONCE = (
    "paper_out",
    "cover_open",
    "offline",
    "error",
    "mute",
    "garbage",
    "stalled",
    "near_end",
    "away",
    "slow",
    "late",
)
TRIES = 12


class Counter:
    """A printer, its queue, and the person who stands in front of it."""

    def __init__(self, kiosk: Kiosk, plug: Plug, press: Press, seed: int) -> None:
        self.house, self.plug, self.machine, self.press = kiosk.house, plug, plug.machine, press
        self.chance = random.Random(seed)
        spec = PrinterSpec(0, "Comptoir", plug.uri, PrinterRole.RECEIPTS)
        self.spec = print_queue.save_printer(self.house, printer=spec).result

    def queue(self, name: str) -> int:
        totals = DayTotals("2026-11-21", 3, 5100, ((Means.CASH, 5100),), ())
        with self.house.store.write() as tx:
            return tx.prints.add(
                kind=DocumentKind.TOTALS, key=name, role=PrinterRole.RECEIPTS, language="fr",
                document=TotalsDoc(name, totals), now=self.house.now(),
            )  # fmt: skip

    def break_something(self) -> str:
        """Any fault, now or in a moment; sometimes none."""
        if self.chance.random() < 0.6:
            fault, after, printed = self.chance.choice(ARMED), self.chance.randint(1, 700), self.chance.random() < 0.5
            self.machine.arm(fault, after, printed=printed)
            return f"{fault} after {after} {'printed' if printed else 'received'}"
        fault = self.chance.choice(AT_ONCE)
        if fault == "away":
            self.unplug()
        elif fault == "slow":
            self.machine.rate = 3_000
        elif fault == "late":
            self.machine.delay = self.chance.choice((0.05, 0.2, 0.5))
        else:
            setattr(self.machine, fault, True)
        return fault

    def unplug(self) -> None:
        if isinstance(self.plug, TcpPrinter):
            self.plug.refuse()
        elif isinstance(self.plug, SerialPrinter):
            self.plug.unplug()
        else:
            self.plug.plugged = False

    def mend(self) -> None:
        if isinstance(self.plug, TcpPrinter):
            if not self.plug.open:
                self.plug.accept_again()
        elif isinstance(self.plug, SerialPrinter):
            if not self.plug.path.exists():
                self.plug.plug()
        else:
            self.plug.plugged = True
        self.machine.refill()
        wait_until(lambda: not self.machine.off)

    def originals(self, name: str) -> int:
        return sum("DUPLICATA" not in ticket.text for ticket in self.machine.whole(name))

    def job(self, number: int) -> PrintJob:
        with self.house.store.read() as tx:
            found = tx.prints.get(number)
        assert found is not None
        return found

    def copies(self, name: str) -> list[PrintJob]:
        """The jobs of a document that was queued lately, the original first."""
        return [job for job in reversed(print_queue.recent(self.house, 50)) if job.key == name]

    def check(self, name: str, copies: list[PrintJob]) -> None:
        """Never a false word: the paper and the states agree."""
        on_paper, first = self.originals(name), copies[0]
        assert on_paper <= 1, "two originals"
        if first.state is JobState.PRINTED:
            assert on_paper == 1, "a false `printed`"
        if first.state in (JobState.NOT_SENT, JobState.QUEUED):
            assert on_paper == 0, "printed and yet to be printed again"
        for later in copies[1:]:
            if later.state is JobState.PRINTED:
                assert self.machine.whole(name, f"DUPLICATA {later.copy}"), "a false `printed` of a copy"

    def check_all(self) -> int:
        """The same once more, for everything that was ever queued."""
        papers: dict[str, list[PrintJob]] = {}
        for job in reversed(print_queue.recent(self.house, 100_000)):
            papers.setdefault(job.key, []).append(job)
        for name, copies in papers.items():
            self.check(name, copies)
            assert copies[-1].state is JobState.PRINTED
        return len(papers)

    def see_to_it(self, name: str) -> None:
        """Mend the printer, look at the paper, say what is there, until this document needs nothing more."""
        for number in range(TRIES):
            self.mend()
            last = self.copies(name)[-1]
            if last.state is JobState.PRINTED:
                return
            if last.state is JobState.NOT_SENT:
                print_queue.take_up(self.house, self.spec)
            elif last.state is JobState.UNKNOWN:
                came_out = bool(self.machine.whole(name)) if last.copy == 1 else False
                nonce = f"look-{name}-{number}"
                print_queue.answer(self.house, job_id=last.id, came_out=came_out, nonce=nonce)
            print_queue.print_next(self.house, self.press, self.spec)
            self.check(name, self.copies(name))
        raise AssertionError(f"{name} does not go on: {self.copies(name)}")

    def play(self, name: str) -> str:
        number, fault = self.queue(name), self.break_something()
        print_queue.print_next(self.house, self.press, self.spec)
        state = self.job(number).state
        assert state not in (JobState.SENDING, JobState.QUEUED), fault
        self.check(name, self.copies(name))
        self.see_to_it(name)
        return f"{fault}: {state}"


def play(kiosk: Kiosk, plug: Plug, words_for: Callable, folder: Path, *, rounds: int, seed: int) -> Counter:
    press = Press(words_for, folder / "paper", links=links_to(plug), patience=HURRIED)
    counter = Counter(kiosk, plug, press, seed)
    for number in range(rounds):
        name = f"doc-{number:04}"
        try:
            counter.play(name)
        except AssertionError as wrong:
            wrong.add_note(f"{name} of seed {seed}")
            raise
    press.close()
    assert counter.check_all() == rounds
    return counter


@pytest.mark.parametrize("name", PLUGS)
def test_sixty_faults_in_a_row(name: str, kiosk: Kiosk, words_for: Callable, tmp_path: Path) -> None:
    with plug_in(name, Machine(), tmp_path) as plug:
        counter = play(kiosk, plug, words_for, tmp_path, rounds=20, seed=PLUGS.index(name))
        assert len(print_queue.attempts(counter.house, 1000)) >= 20


@pytest.mark.slow
@pytest.mark.parametrize(("name", "rounds"), [("tcp", 1000), ("serial", 200), ("usb", 200)])
def test_a_thousand_faults_in_a_row(name: str, rounds: int, kiosk: Kiosk, words_for: Callable, tmp_path: Path) -> None:
    """A thousand over the network; the two slower lines get fewer, so that CI ends in time."""
    with plug_in(name, Machine(), tmp_path) as plug:
        counter = play(kiosk, plug, words_for, tmp_path, rounds=rounds, seed=11)
        assert len(print_queue.attempts(counter.house, 5000)) >= rounds
