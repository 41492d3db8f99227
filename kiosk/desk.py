"""The running kiosk: window, readers, printing, backups and the crash hook, around one open place."""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QGuiApplication

from kiosk.app import Kiosk
from kiosk.errors import Refused, Trouble, TroubleCode
from kiosk.services.house import place_kind
from kiosk.telling import write_trouble
from ui.audible import Audible
from ui.multimedia import can_speak
from ui.scanner import KeyScanner
from ui.screen import Outlets, Screen
from ui.window import PICTURES, KioskWindow, make_application, missing_fonts

if TYPE_CHECKING:
    from kiosk.chores import Chores
    from kiosk.model.badges import NewBadge
    from kiosk.model.printing import Capabilities, PrinterSpec, PrintJob
    from kiosk.model.sheets import SheetDoc
    from kiosk.ports import Printer
    from kiosk.pressroom import Pressroom
    from ui.camera import BadgeCamera
    from ui.clock_guard import ClockGuard
    from ui.jobs import Result

log = logging.getLogger(__name__)

RETRY = 75
"""Exit code of the event loop that means: open the place again."""


class Desk(QObject):
    """One window on one place. `close` lets workers end before the store closes."""

    def __init__(self, kiosk: Kiosk, *, demo: bool = False, printer: Printer | None = None) -> None:
        super().__init__()
        self.kiosk = kiosk
        self._printer = printer
        self._press_lock = threading.Lock()
        self.pressroom: Pressroom | None = None
        self.chores: Chores | None = None
        self._audible = Audible(self, lambda: kiosk.house.settings.volume / 100)
        outlets = Outlets(
            print_soon=self.print_soon,
            printing=self._is_printing,
            look_again=self._look_again,
            play=self._audible.play,
            speak=self._audible.speak,
            hush=self._audible.hush,
            forget_spoken=self._audible.forget,
            can_speak=can_speak,
            change_setting=kiosk.change_setting,
            save_badge_sheet=self._save_badge_sheet,
            save_machine_sheets=self._save_machine_sheets,
            save_attendance=self._save_attendance,
            check_printer_uri=self._check_printer_uri,
            printer_states=lambda: self.pressroom.states if self.pressroom is not None else {},
            watch_printers=lambda watched: self.pressroom.watch(watched) if self.pressroom is not None else None,
            find_printers=self._find_printers,
            probe_printer=self._probe_printer,
            watch_camera=lambda seen: self.camera.watch(seen) if self.camera is not None else False,
        )
        self.screen = Screen(kiosk.house, outlets)
        first = "Home" if place_kind(kiosk.house) else "Setup"
        self.screen.start(first)
        self.window = KioskWindow(self.screen, demo=demo)
        self.scanner = KeyScanner(self)
        self.scanner.watch(self.window.window)
        self.scanner.scanned.connect(self.screen.code_seen)
        self.scanner.begun.connect(self.screen.reading.glimpse)
        self.scanner.dropped.connect(self.screen.reading.let_go)
        self.camera: BadgeCamera | None = None
        self.clock_guard: ClockGuard | None = None
        self._usable = False
        self.window.window.frameSwapped.connect(self._first_frame)

    def _first_frame(self) -> None:
        # On a real screen frames come from a thread of their own: several may wait here at once.
        if self._usable:
            return
        self._usable = True
        self.window.window.frameSwapped.disconnect(self._first_frame)
        if os.environ.get("KIOSK_BENCH_FRAME"):
            sys.stdout.write("usable\n")
            sys.stdout.flush()
        QTimer.singleShot(0, self._after_first_frame)

    def _after_first_frame(self) -> None:
        """What Home can be seen without: the log, fonts, camera, unfinished paper, backups."""
        log_to(self.kiosk.folder.path)
        if missing := missing_fonts():
            trouble = Trouble(TroubleCode.FONT_MISSING, fonts=", ".join(missing))
            write_trouble(trouble)  # without any font the screen shows boxes only
            self.screen.tell_trouble(trouble)
        if self.kiosk.house.settings.camera:
            self.start_camera()
        self.start_printing()
        self.guard_clock()
        self.start_chores()
        self.screen.header_key.refresh()

    def guard_clock(self) -> None:
        from ui.clock_guard import ClockGuard, steady_ms

        self.clock_guard = ClockGuard(self.kiosk.house.now, steady_ms, self)
        self.clock_guard.jumped.connect(self._clock_jumped)

    def start_camera(self) -> None:
        from ui.camera import BadgeCamera

        camera = BadgeCamera(self)
        camera.codes.connect(self.screen.codes_seen)
        camera.failed.connect(self._report)
        camera.start()
        self.camera = camera

    def start_chores(self) -> None:
        from kiosk.chores import Chores

        self.chores = Chores(self.kiosk, self)
        self.chores.published.connect(self.screen.published)
        self.chores.troubled.connect(self.screen.tell_trouble)
        self.chores.failed.connect(self._report)
        self.chores.start()

    # --- printing ---------------------------------------------------------------------------------------------

    def start_printing(self) -> None:
        from kiosk.pressroom import Pressroom

        room = Pressroom(self.kiosk, self._press, self)
        room.moved.connect(self._moved)
        room.standing.connect(self.screen.paper_news)
        room.troubled.connect(self.screen.tell_trouble)
        room.failed.connect(self._report)
        self.pressroom = room
        room.start()
        self.screen.paper_news()

    def print_soon(self) -> None:
        """Let the workers print what is queued; the act that queued it is long done."""
        if self.pressroom is not None:
            self.pressroom.wake()

    def _is_printing(self) -> bool:
        """Whether bytes are on their way; a paper that waits for somebody holds up no badge."""
        from kiosk.model.printing import JobState
        from kiosk.services import print_queue

        room = self.pressroom
        return room is not None and bool(print_queue.open_jobs(self.kiosk.house, JobState.QUEUED, JobState.SENDING))

    def _look_again(self) -> None:
        if self.camera is not None:
            self.camera.look_again()

    def _press(self) -> Printer:
        """Called on the workers: what it loads keeps no page waiting."""
        with self._press_lock:
            if self._printer is None:
                from kiosk.words import Words
                from printers.press import Press

                self._printer = Press(lambda language: Words(language).say, self.kiosk.folder.paper, PICTURES)
            return self._printer

    def _moved(self, job: PrintJob) -> None:
        from kiosk.rules.paper import PRIVATE
        from kiosk.services import print_queue

        self.screen.paper_news()
        paper = self.kiosk.folder.paper / f"{job.id}-{job.kind.value}.png"
        if paper.exists():
            self.screen.show_paper(QUrl.fromLocalFile(str(paper)).toString())
        if job.kind in PRIVATE:
            paper.unlink(missing_ok=True)  # the screen has read it; no picture of a badge or of her data stays behind
        if job.state not in print_queue.QUIET:
            self.screen.outlets.play("attention")

    def _find_printers(self, then: Callable[[list[PrinterSpec]], None]) -> None:
        """Printers plugged in, with a first guess at what they are."""
        from kiosk.model.printing import PrinterSpec
        from printers.discover import discover
        from ui.jobs import Ok

        def told(result: Result) -> None:
            found = result.value if isinstance(result, Ok) else []
            then([PrinterSpec(0, each.name, each.uri, None, each.columns, each.profile) for each in found])

        if self.pressroom is not None:
            self.pressroom.find(discover, told)

    def _probe_printer(self, spec: PrinterSpec, then: Callable[[Capabilities | None], None]) -> None:
        from ui.jobs import Ok

        if self.pressroom is not None:
            self.pressroom.probe(spec, lambda result: then(result.value if isinstance(result, Ok) else None))

    def _check_printer_uri(self, uri: str) -> None:
        from printers.transports import open_transport

        open_transport(uri, self.kiosk.folder.paper)

    # --- sheets, clock, bugs ----------------------------------------------------------------------------------

    def _save_badge_sheet(self, badges: list[NewBadge]) -> str:
        from kiosk.sheet_files import save_badge_sheet

        return save_badge_sheet(self.kiosk, badges)

    def _save_machine_sheets(self, sheets: list[SheetDoc]) -> str:
        from kiosk.sheet_files import save_machine_sheets

        return save_machine_sheets(self.kiosk, sheets)

    def _save_attendance(self, language: str) -> str:
        from kiosk.sheet_files import save_attendance

        return save_attendance(self.kiosk, language)

    def _clock_jumped(self, seconds: int) -> None:
        from kiosk.services import clock_watch

        self.screen.act(lambda: clock_watch.note_jump(self.kiosk.house, seconds=seconds), sound="")

    def _report(self, error: object) -> None:
        if isinstance(error, BaseException):
            self.show_bug(error)

    def show_bug(self, error: BaseException) -> None:
        """The page "call the facilitator", with the number under which the log tells more.

        A no that reaches here is no bug: what a page shows may be gone (erased, taken away) by another window.
        """
        from kiosk.crashes import describe

        if isinstance(error, Refused):
            self.screen.home()
            self.screen.refuse(error)
            return
        self.screen.replace("Trouble", bug=describe(error))

    def close(self) -> None:
        if self.camera is not None:
            self.camera.close()
        if self.chores is not None:
            self.chores.close()
        self._audible.close()
        if self.pressroom is not None:
            self.pressroom.close()
        self.window.close()
        self.screen.deleteLater()


def run_desk(kiosk: Kiosk, *, demo: bool = False, windowed: tuple[int, int] | None = None) -> int:
    """Show the kiosk until it is told to stop; the exit code, RETRY for "open the place again"."""
    lock = kiosk.folder.lock_for_running()
    app = make_application()
    desk = Desk(kiosk, demo=demo)
    desk.screen.outlets.retry_open = lambda: app.exit(RETRY)
    _install_hooks(app, desk)
    desk.window.show(full_screen=windowed is None, size=windowed)
    try:
        return int(app.exec())
    finally:
        sys.excepthook = sys.__excepthook__
        desk.close()
        _release(lock)


def _release(lock: IO[str]) -> None:
    with suppress(OSError):
        lock.close()


def _install_hooks(app: QGuiApplication, desk: Desk) -> None:
    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            app.exit(0)
            return
        desk.show_bug(error.with_traceback(trace))

    sys.excepthook = hook
    told_to_stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: told_to_stop.set())
    # Python sees a signal only when it runs: let it, five times a second. A loop that has not begun cannot be ended:
    # ask again until it is.
    ticking = QTimer(desk, interval=200)
    ticking.timeout.connect(lambda: app.exit(0) if told_to_stop.is_set() else None)
    ticking.start()


def log_to(folder: Path) -> None:
    """Log to `kiosk.log` in the data folder, a megabyte at most twice; no names ever go there."""
    from logging.handlers import RotatingFileHandler

    handler = RotatingFileHandler(folder / "kiosk.log", maxBytes=1_000_000, backupCount=1, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
