"""One worker for each printer in use: it prints what is queued for it, and tells how the printer stands."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QTimer, Signal

from db.gateway import SqliteStore
from kiosk.app import Kiosk
from kiosk.errors import Refused, Trouble
from kiosk.model.printing import JobState, PrinterSpec, PrinterState, PrintJob
from kiosk.rules.paper import PRIVATE
from kiosk.services import print_queue
from kiosk.services.house import House
from ui.jobs import Err, Ok, Result, SerialJobRunner

if TYPE_CHECKING:
    from kiosk.ports import Printer

log = logging.getLogger(__name__)

BEAT_MS = 2_000
"""How often a printer that needs somebody is asked again, and jobs of other programs are looked for."""
SERVES = frozenset({PrinterState.READY, PrinterState.NEAR_END})
ASKS_AGAIN = (JobState.WAITING, JobState.NOT_SENT)


@dataclass(frozen=True, slots=True)
class Told:
    """What one visit to a printer brought; `state` is None where it was not asked."""

    job: PrintJob | None
    state: PrinterState | None


class Line(QObject):
    """The jobs of one printer on a thread and a connection of their own; one visit at a time."""

    def __init__(self, room: Pressroom, spec: PrinterSpec) -> None:
        super().__init__(room)
        self.spec = spec
        self._room = room
        self._store: SqliteStore | None = None
        self._busy, self._again, self._ask_again = False, False, False
        self._runner = SerialJobRunner(self, name=f"printer-{spec.id}")
        self._runner.failed.connect(room.failed)

    def wake(self, *, ask: bool = False) -> None:
        """Look at the queue; with `ask`, first at how the printer stands. A second call waits for the first."""
        if self._busy:
            self._again, self._ask_again = True, self._ask_again or ask
            return
        self._busy, spec = True, self.spec
        self._runner.run(lambda: self._visit(spec, ask=ask), self._visited)

    def run(self, work: Callable[[], Any], then: Callable[[Result], None]) -> None:
        self._runner.run(work, then)

    def _visit(self, spec: PrinterSpec, *, ask: bool) -> Told:
        printer, house = self._room.printer(), self._house()
        state = _state(printer, spec) if ask else None
        if state in SERVES or (state is PrinterState.SILENT and not spec.asks_status):
            print_queue.take_up(house, spec)
        before = _length(spec)
        job = print_queue.print_next(house, printer, spec)
        if job is not None and job.kind in PRIVATE:
            _cut_back(spec, before)
        if job is not None:
            state = PrinterState.SILENT if job.state is JobState.UNVERIFIED else _state(printer, spec)
        return Told(job, state)

    def _visited(self, result: Result) -> None:
        self._busy = False
        self._room.visited(self.spec, result)
        moved = isinstance(result, Ok) and result.value.job is not None
        if self._again or moved:
            ask, self._again, self._ask_again = self._ask_again, False, False
            self.wake(ask=ask)

    def _house(self) -> House:
        if self._store is None:
            self._store = self._room.kiosk.second_store()
        return replace(self._room.kiosk.house, store=self._store)

    def close(self) -> None:
        self._runner.close()
        if self._store is not None:
            self._store.close()
            self._store = None


class Pressroom(QObject):
    """All lines. `printer` is asked for on the workers only, so that the screen never waits for what it loads."""

    moved = Signal(object)
    """A job came on: the PrintJob."""
    standing = Signal()
    """A printer stands otherwise than before, or old jobs ask."""
    troubled = Signal(object)
    failed = Signal(object)

    def __init__(self, kiosk: Kiosk, printer: Callable[[], Printer], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kiosk, self.printer = kiosk, printer
        self.states: dict[int, PrinterState] = {}
        self._lines: dict[int, Line] = {}
        self._retired: list[Line] = []
        self._watched = False
        self._closed = False
        self._errands = SerialJobRunner(self, name="errands")
        self._errands.failed.connect(self.failed)
        self._beat = QTimer(self, interval=BEAT_MS)
        self._beat.timeout.connect(self.beat)

    def start(self) -> None:
        """Settle what a crash left, ask every printer how it stands, and print what is queued."""
        print_queue.settle_interrupted(self.kiosk.house)
        for left in chain.from_iterable(self.kiosk.folder.paper.glob(f"*-{kind}.png") for kind in PRIVATE):
            left.unlink(missing_ok=True)
        self._beat.start()
        for line in self._lines_in_use():
            line.wake(ask=line.spec.asks_status)

    def wake(self, *, ask: bool = False) -> None:
        """Something was queued: every printer looks."""
        for line in self._lines_in_use():
            line.wake(ask=ask)

    def beat(self) -> None:
        """Every two seconds: old jobs ask, waiting ones are asked about, and other programs' jobs are found."""
        if print_queue.grow_old(self.kiosk.house):
            self.standing.emit()
        jobs = print_queue.open_jobs(self.kiosk.house, JobState.QUEUED, *ASKS_AGAIN)
        queued = any(job.state is JobState.QUEUED for job in jobs)
        hopes = any(job.state in ASKS_AGAIN for job in jobs)
        for line in self._lines_in_use():
            stuck = hopes or (line.spec.asks_status and self._state_of(line) not in SERVES)
            if queued or stuck or self._watched:
                line.wake(ask=stuck or self._watched)

    def watch(self, watched: bool) -> None:  # noqa: FBT001
        """Whether somebody looks at how the printers stand: then they are asked at every beat."""
        self._watched = watched
        if watched:
            self.wake(ask=True)

    def probe(self, spec: PrinterSpec, then: Callable[[Result], None]) -> None:
        """What a printer answers at all; in its own line where it has one."""
        line = self._lines.get(spec.id)
        runner = line if line is not None and line.spec.uri == spec.uri else self._errands
        runner.run(lambda: self.printer().probe(spec), then)

    def find(self, look: Callable[[], Sequence[Any]], then: Callable[[Result], None]) -> None:
        """Look for printers away from the screen."""
        self._errands.run(look, then)

    def visited(self, spec: PrinterSpec, result: Result) -> None:
        if isinstance(result, Err):
            if isinstance(result.error, Trouble):
                self.troubled.emit(result.error)
            return
        told: Told = result.value
        news = told.state is not None and self.states.get(spec.id) is not told.state
        if told.state is not None:
            self.states[spec.id] = told.state
        if told.job is not None:
            self.moved.emit(told.job)
        elif news:
            self.standing.emit()

    def close(self) -> None:
        """Wait for what is being printed."""
        self._closed = True
        self._beat.stop()
        for line in (*self._lines.values(), *self._retired):
            line.close()
        self._lines.clear()
        self._errands.close()

    def _lines_in_use(self) -> list[Line]:
        """A line for each printer as it is set now; those of printers taken away are closed."""
        if self._closed:
            return []
        specs = {spec.id: spec for spec in print_queue.in_use(self.kiosk.house)}
        for number in [each for each in self._lines if each not in specs]:
            self._retire(self._lines.pop(number))
        for number, spec in specs.items():
            line = self._lines.get(number)
            if line is None:
                self._lines[number] = Line(self, spec)
            elif line.spec != spec:
                line.spec = spec
                self.states.pop(number, None)
        return list(self._lines.values())

    def _state_of(self, line: Line) -> PrinterState:
        return self.states.get(line.spec.id, PrinterState.READY)

    def _retire(self, line: Line) -> None:
        """Its last visit may still be going on: nobody waits for that before the end."""
        self.states.pop(line.spec.id, None)
        self._retired.append(line)


def _state(printer: Printer, spec: PrinterSpec) -> PrinterState:
    try:
        return printer.state(spec)
    except Refused:
        return PrinterState.AWAY


def _length(spec: PrinterSpec) -> int | None:
    """Bytes in a plain file that serves as a printer; None for everything else."""
    path = Path(urlsplit(spec.uri).path) if spec.uri.startswith("file:") else None
    if path is None or (path.exists() and not path.is_file()):
        return None
    return path.stat().st_size if path.exists() else 0


def _cut_back(spec: PrinterSpec, before: int | None) -> None:
    """A plain file keeps no badge: what it got is taken out again."""
    path = Path(urlsplit(spec.uri).path)
    if before is not None and path.is_file():
        with path.open("r+b") as kept:
            kept.truncate(before)
