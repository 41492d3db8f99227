"""The paper side of the desk: what the screen asks of printers, and what of their work it is told."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal

if TYPE_CHECKING:
    from kiosk.app import Kiosk
    from kiosk.model.printing import Capabilities, PrinterSpec, PrinterState, PrintJob
    from kiosk.ports import Printer
    from kiosk.pressroom import Pressroom
    from ui.jobs import Result
    from ui.screen import Screen


class PaperDesk(QObject):
    """Nothing is loaded nor printed before `start`. `failed` carries a bug of a worker."""

    failed = Signal(object)

    def __init__(self, kiosk: Kiosk, parent: QObject, printer: Printer | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._printer = printer
        self._lock = threading.Lock()
        self._screen: Screen | None = None
        self.pressroom: Pressroom | None = None

    def start(self, screen: Screen) -> None:
        from kiosk.pressroom import Pressroom

        room = Pressroom(self._kiosk, self._press, self)
        room.moved.connect(self._moved)
        room.standing.connect(screen.paper_news)
        room.troubled.connect(screen.tell_trouble)
        room.failed.connect(self.failed)
        self._screen, self.pressroom = screen, room
        room.start()
        screen.paper_news()

    def print_soon(self) -> None:
        """Let the workers print what is queued; the act that queued it is long done."""
        if self.pressroom is not None:
            self.pressroom.wake()

    def is_printing(self) -> bool:
        """Whether bytes are on their way; a paper that waits for somebody holds up no badge."""
        from kiosk.model.printing import JobState
        from kiosk.services import print_queue

        if self.pressroom is None:
            return False
        return bool(print_queue.open_jobs(self._kiosk.house, JobState.QUEUED, JobState.SENDING))

    def states(self) -> Mapping[int, PrinterState]:
        """How each printer stands, by its id."""
        return self.pressroom.states if self.pressroom is not None else {}

    def watch(self, watched: bool) -> None:  # noqa: FBT001 (a plain outlet of the screen)
        """Ask the printers how they stand as long as somebody looks."""
        if self.pressroom is not None:
            self.pressroom.watch(watched)

    def find(self, then: Callable[[list[PrinterSpec]], None]) -> None:
        """Printers plugged in, with a first guess at what they are."""
        from kiosk.model.printing import PrinterSpec
        from printers.discover import discover
        from ui.jobs import Ok

        def told(result: Result) -> None:
            found = result.value if isinstance(result, Ok) else []
            then([PrinterSpec(0, each.name, each.uri, None, each.columns, each.profile) for each in found])

        if self.pressroom is not None:
            self.pressroom.find(discover, told)

    def probe(self, spec: PrinterSpec, then: Callable[[Capabilities | None], None]) -> None:
        """What a printer answers, None where it cannot be asked."""
        from ui.jobs import Ok

        if self.pressroom is not None:
            self.pressroom.probe(spec, lambda result: then(result.value if isinstance(result, Ok) else None))

    def check_uri(self, uri: str) -> None:
        """Raises Trouble where no printer can be reached by such an address."""
        from printers.transports import open_transport

        open_transport(uri, self._kiosk.folder.paper)

    def _press(self) -> Printer:
        """Called on the workers: what it loads keeps no page waiting."""
        with self._lock:
            if self._printer is None:
                from kiosk.words import Words
                from printers.press import Press
                from ui.window import PICTURES

                self._printer = Press(lambda language: Words(language).say, self._kiosk.folder.paper, PICTURES)
            return self._printer

    def _moved(self, job: PrintJob) -> None:
        from kiosk.rules.paper import PRIVATE
        from kiosk.services import print_queue

        screen = self._screen
        if screen is None:
            return
        screen.paper_news()
        paper = self._kiosk.folder.paper / f"{job.id}-{job.kind.value}.png"
        if paper.exists():
            screen.show_paper(QUrl.fromLocalFile(str(paper)).toString())
        if job.kind in PRIVATE:
            paper.unlink(missing_ok=True)  # the screen has read it; no picture of a badge or of her data stays behind
        if job.state not in print_queue.QUIET:
            screen.outlets.play("attention")

    def close(self) -> None:
        if self.pressroom is not None:
            self.pressroom.close()
