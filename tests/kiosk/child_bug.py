"""The kiosk as `kiosk run` has it, made to trip three times, then left with somebody erased elsewhere; says what it
shows. Argument: the data folder."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from PySide6.QtCore import QTimer

from kiosk.app import open_demo
from kiosk.desk import Desk, _install_hooks
from kiosk.services import erasure, office
from ui.window import make_application


def trip() -> None:
    raise RuntimeError("a fault of the program")


def main() -> None:
    app = make_application()
    with open_demo(sys.argv[1]) as kiosk:
        desk = Desk(kiosk, demo=True)
        screen = desk.screen
        _install_hooks(app, desk)
        desk.window.show(size=(1280, 800))
        token = office.issue_badge(kiosk.house, member_id=2, nonce="b").result.token

        def tell() -> None:
            reference = screen.page.reference if screen.pageName == "Trouble" else "-"
            sys.stdout.write(f"{screen.pageName} {reference} {screen.memberName or '-'}\n")

        def leave() -> None:
            app.exit(0)

        def show_badge() -> None:
            screen.code_seen(token)

        def misspell() -> None:
            screen.page.no_such_thing()

        def erase_elsewhere() -> None:
            with open_demo(sys.argv[1]) as second:
                erasure.erase(second.house, 2, office.first_staff(second.house), "gone")

        def reserve() -> None:
            screen.open("Reserve")

        steps: Iterator[Callable[[], None]] = iter(
            (show_badge, tell, trip, trip, tell, screen.home, tell, show_badge, tell, misspell, tell,
             erase_elsewhere, reserve, tell, leave)
        )  # fmt: skip

        def walk() -> None:
            next(steps)()

        walking = QTimer(desk, interval=30)
        walking.timeout.connect(walk)
        QTimer.singleShot(300, walking.start)
        app.exec()
        walking.stop()
        sys.excepthook = sys.__excepthook__
        desk.close()


if __name__ == "__main__":
    main()
