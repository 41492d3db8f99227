"""A kiosk that is told to stop before its event loop runs; ends with what the loop ended with, 9 if it never did."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

from PySide6.QtCore import QTimer

from kiosk import desk
from kiosk.app import open_demo
from ui.window import KioskWindow


def main(folder: Path) -> int:
    show = KioskWindow.show

    def show_and_stop(window: KioskWindow, **how: object) -> None:
        show(window, **how)  # type: ignore[arg-type]
        QTimer.singleShot(5_000, lambda: os._exit(9))
        os.kill(os.getpid(), signal.SIGTERM)

    KioskWindow.show = show_and_stop  # type: ignore[method-assign]
    with open_demo(folder) as kiosk:
        return desk.run_desk(kiosk, demo=True, windowed=(1280, 800))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
