"""`kiosk run`: open the place and show it; what keeps it from opening is shown on the screen too."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from kiosk.app import Kiosk, SystemClock, open_demo, open_kiosk
from kiosk.desk import RETRY, log_to, run_desk
from kiosk.errors import Trouble, TroubleCode
from kiosk.services.house import House
from kiosk.settings import Settings
from ui.screen import Outlets, Screen
from ui.window import KioskWindow, make_application, missing_fonts


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
        return _show_trouble(trouble, windowed)
    with kiosk:
        return run_desk(kiosk, demo=demo, windowed=windowed)


def _open(folder: Path, *, demo: bool) -> Kiosk:
    make_application()
    if missing := missing_fonts():
        raise Trouble(TroubleCode.FONT_MISSING, fonts=", ".join(missing))
    kiosk = open_demo(folder) if demo else open_kiosk(folder)
    log_to(kiosk.folder.path)
    return kiosk


def _show_trouble(trouble: Trouble, windowed: tuple[int, int] | None) -> int:
    app = make_application()
    house = House(ShutDoor(trouble), SystemClock(), Settings(), b"")  # type: ignore[arg-type]
    screen = Screen(house, Outlets(retry_open=lambda: app.exit(RETRY)))
    screen.navigation.home()
    screen.start_with_trouble(trouble)
    window = KioskWindow(screen)
    window.show(full_screen=windowed is None, size=windowed)
    try:
        return int(app.exec())
    finally:
        window.close()
