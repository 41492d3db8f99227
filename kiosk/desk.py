"""The running kiosk: window, readers, printing, backups and the crash hook, around one open place."""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.app import Kiosk
from kiosk.errors import Refused, Trouble, TroubleCode
from kiosk.paper_desk import PaperDesk
from kiosk.services.house import place_kind
from kiosk.telling import write_trouble
from ui.audible import Audible
from ui.garbage import Garbage
from ui.multimedia import can_speak
from ui.screen import Outlets, Screen
from ui.window import KioskWindow, make_application, missing_fonts

if TYPE_CHECKING:
    from kiosk.chores import Chores
    from kiosk.model.badges import NewBadge
    from kiosk.model.sheets import SheetDoc
    from kiosk.ports import Printer
    from ui.camera import BadgeCamera
    from ui.clock_guard import ClockGuard
    from ui.readers import Readers

log = logging.getLogger(__name__)

RETRY = 75
"""Exit code of the event loop that means: open the place again."""


class Desk(QObject):
    """One window on one place. `close` lets workers end before the store closes."""

    def __init__(self, kiosk: Kiosk, *, demo: bool = False, printer: Printer | None = None) -> None:
        super().__init__()
        self.kiosk = kiosk
        self.paper = PaperDesk(kiosk, self, printer)
        self.paper.failed.connect(self._report)
        self.chores: Chores | None = None
        self._audible = Audible(self, lambda: kiosk.house.settings.volume / 100)
        outlets = Outlets(
            print_soon=self.paper.print_soon,
            printing=self.paper.is_printing,
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
            check_printer_uri=self.paper.check_uri,
            printer_states=self.paper.states,
            watch_printers=self.paper.watch,
            find_printers=self.paper.find,
            probe_printer=self.paper.probe,
            watch_camera=lambda seen: self.camera.watch(seen) if self.camera is not None else False,
        )
        self.screen = Screen(kiosk.house, outlets)
        first = "Home" if place_kind(kiosk.house) else "Setup"
        self.screen.start(first)
        self.window = KioskWindow(self.screen, demo=demo)
        self.readers: Readers | None = None
        self.camera: BadgeCamera | None = None
        self.clock_guard: ClockGuard | None = None
        self.garbage: Garbage | None = None
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
        """What Home can be seen without: the log, fonts, readers, unfinished paper, backups."""
        log_to(self.kiosk.folder.path)
        if missing := missing_fonts():
            trouble = Trouble(TroubleCode.FONT_MISSING, fonts=", ".join(missing))
            write_trouble(trouble)  # without any font the screen shows boxes only
            self.screen.tell_trouble(trouble)
        self.start_readers()
        self.paper.start(self.screen)
        self.guard_clock()
        self.start_chores()
        self.screen.header_key.refresh()
        self.garbage = Garbage(self)

    def start_readers(self) -> None:
        from ui.readers import Readers

        self.readers = readers = Readers(self.screen, self.window.window)
        readers.listen(self.kiosk.house.settings.reader_port)
        if self.kiosk.house.settings.camera:
            self.start_camera(readers)

    def guard_clock(self) -> None:
        from ui.clock_guard import ClockGuard, steady_ms

        self.clock_guard = ClockGuard(self.kiosk.house.now, steady_ms, self)
        self.clock_guard.jumped.connect(self._clock_jumped)

    def start_camera(self, readers: Readers) -> None:
        from ui.camera import BadgeCamera

        camera = BadgeCamera(self)
        readers.look_through(camera)
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

    def _look_again(self) -> None:
        if self.camera is not None:
            self.camera.look_again()

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
        if self.readers is not None:
            self.readers.close()
        if self.chores is not None:
            self.chores.close()
        self._audible.close()
        self.paper.close()
        self.window.close()
        self.screen.deleteLater()
        if self.garbage is not None:
            self.garbage.close()
        self.deleteLater()


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
