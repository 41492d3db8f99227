"""Row "sale-dead-printer": a sale with its receipt while the printer is dead / while it lives."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from benchlib.acts import Bench, Sale, bench_of, nonce
from benchlib.rows import Row, row
from benchlib.store import COUNT, QUICK_COUNT, demo_place
from benchlib.timing import alternate
from kiosk.model.printing import JobState, PrinterRole, PrinterSpec
from kiosk.pressroom import Pressroom
from kiosk.services import print_queue, till
from kiosk.words import Words
from printers.press import Press
from ui.window import make_application

NOBODY = "tcp://127.0.0.1:1"
"""Refuses at once: the worker has the most to do with it."""


class PaperSale:
    """A sale and its receipt, with the workers awake; what was printed before has come to an end."""

    def __init__(self, bench: Bench, room: Pressroom) -> None:
        self._bench, self._room, self._sale = bench, room, Sale(bench)

    def prepare(self) -> Callable[[], object]:
        house = self._bench.kiosk.house
        while print_queue.open_jobs(house, JobState.QUEUED, JobState.SENDING):
            QCoreApplication.processEvents()
        act, once = self._sale.prepare(), nonce()

        def sell() -> None:
            sale = act().result  # type: ignore[attr-defined]
            till.print_receipt(house, sale_seq=sale.seq, nonce=once)
            self._room.wake()

        return sell


def dead_printer_row(work: Path, *, quick: bool) -> Row:
    make_application()
    with ExitStack() as stack:
        dead = stack.enter_context(_shop(work / "dead", NOBODY))
        living = stack.enter_context(_shop(work / "living", stack.enter_context(_printer())))
        value, floor = alternate(dead.prepare, living.prepare, QUICK_COUNT if quick else COUNT)
    return row("sale-dead-printer", value, floor)


@contextmanager
def _shop(folder: Path, uri: str) -> Iterator[PaperSale]:
    kiosk, clock = demo_place(folder)
    with kiosk:
        print_queue.save_printer(kiosk.house, printer=PrinterSpec(0, "Caisse", uri, PrinterRole.RECEIPTS))
        press = Press(lambda language: Words(language).say, kiosk.folder.paper)
        room = Pressroom(kiosk, lambda: press)
        room.start()
        yield PaperSale(bench_of(kiosk, clock), room)
        room.close()
        press.close()


@contextmanager
def _printer() -> Iterator[str]:
    process = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("answering_printer.py"))], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        yield f"tcp://127.0.0.1:{int(process.stdout.readline())}"
    finally:
        process.kill()
        process.communicate()
