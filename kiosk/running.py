"""`kiosk run`: open the place and show it; what keeps it from opening is shown on the screen too."""

from __future__ import annotations

import signal
from pathlib import Path
from types import TracebackType

from kiosk.app import Kiosk, SystemClock, open_demo, open_kiosk
from kiosk.desk import RETRY, run_desk
from kiosk.errors import Trouble, TroubleCode
from kiosk.folder import Folder, default_folder
from kiosk.quick import Run
from kiosk.services.house import House
from kiosk.settings import Settings
from kiosk.telling import has_screen, told
from ui.screen import Outlets
from ui.shut_screen import ShutScreen
from ui.window import KioskWindow, make_application


class ShutDoor:
    """Where a place could not be opened: every transaction raises the reason."""

    def __init__(self, trouble: Trouble) -> None:
        self._trouble = trouble

    def write(self) -> ShutDoor:
        return self

    read = write

    def __enter__(self) -> None:
        raise self._trouble

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Never entered."""


def run_told(wanted: Run) -> int:
    """`kiosk run`, with what keeps it from running told in the terminal."""
    with told():
        if not has_screen():
            raise Trouble(TroubleCode.NO_SCREEN)
        folder = wanted.data or default_folder(demo=wanted.demo)
        return run_place(folder, demo=wanted.demo, windowed=wanted.size)


def run_place(folder: Path, *, demo: bool, windowed: tuple[int, int] | None) -> int:
    """Show the kiosk of a folder until it is told to stop. Raises Trouble(already_running), Refused(demo_and_real)."""
    while True:
        code = _run_once(folder, demo=demo, windowed=windowed)
        if code != RETRY:
            return code


def _run_once(folder: Path, *, demo: bool, windowed: tuple[int, int] | None) -> int:
    try:
        kiosk = _open(folder, demo=demo)
    except Trouble as trouble:
        return _show_trouble(trouble, Folder(folder), windowed)
    with kiosk:
        return run_desk(kiosk, demo=demo, windowed=windowed)


def _open(folder: Path, *, demo: bool) -> Kiosk:
    return open_demo(folder) if demo else open_kiosk(folder)


def _show_trouble(trouble: Trouble, folder: Folder, windowed: tuple[int, int] | None) -> int:
    app = make_application()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)  # nothing is open, and no Python runs here that could answer
    house = House(ShutDoor(trouble), SystemClock(), Settings(), b"", folder)  # type: ignore[arg-type]
    screen = ShutScreen(house, Outlets(retry_open=lambda: app.exit(RETRY)))
    screen.navigation.home()
    screen.start_with_trouble(trouble)
    window = KioskWindow(screen)
    window.show(full_screen=windowed is None, size=windowed)
    try:
        return int(app.exec())
    finally:
        window.close()
