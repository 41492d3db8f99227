"""Rows "badge" and "pages": the real window, without a screen."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtMultimedia import QVideoFrame

from benchlib.acts import nonce
from benchlib.rows import Row, row
from benchlib.start import resident_mb
from kiosk.app import open_demo
from kiosk.desk import Desk
from kiosk.model.people import Member, Role
from kiosk.model.visits import Greeting
from kiosk.services import office
from kiosk.services.house import House
from ui.qr_image import qr_rows
from ui.window import make_application

BADGES, QUICK_BADGES = 120, 24
CHANGES, WARM_UP = 2_000, 320
PACE_S = 0.3
"""Between two badges, so that each of the twelve has been away for longer than one scan lasts."""
PATIENCE_S = 10.0
SETTLE_S = 1.0
FRAMES = 100
"""Frames that may come before the one that is waited for."""
ROUND = (
    "Member", "Reserve", "MyDay", "Made", "Hours", "Help", "Till", "Parked", "Amount", "Staff", "Totals", "Members",
    "MemberEdit", "Machines", "Printers", "PrinterEdit",
)  # fmt: skip


def window_rows(names: list[str], work: Path, *, quick: bool) -> list[Row]:
    """The rows that were asked for."""
    with _desk(work / "window") as desk:
        found = []
        if "badge" in names:
            found.append(_badge_row(desk, QUICK_BADGES if quick else BADGES))
        if "pages" in names:
            found.append(_pages_row(desk, CHANGES // 10 if quick else CHANGES))
    return found


@contextmanager
def _desk(folder: Path) -> Iterator[Desk]:
    app = make_application()
    with open_demo(folder) as kiosk:
        desk = Desk(kiosk, demo=True)
        desk.window.show(size=(1280, 800))
        drawn(desk, "Home")
        run(SETTLE_S)
        yield desk
        desk.close()
        app.processEvents()


def run(seconds: float, until: SignalInstance | None = None) -> bool:
    """Let the event loop run until the signal comes, at most so long. Whether it came.

    A real loop: what was to be deleted later is deleted in it, and not in processEvents().
    """
    loop = QEventLoop()
    timer = QTimer(singleShot=True)
    timer.timeout.connect(lambda: loop.exit(1))
    if until is not None:
        until.connect(loop.quit)
    timer.start(round(seconds * 1000))
    late = loop.exec()
    timer.stop()
    if until is not None:
        until.disconnect(loop.quit)
    return not late


def drawn(desk: Desk, *pages: str) -> None:
    """Wait for the next frame that was drawn with one of these pages."""
    for _ in range(FRAMES):
        if not run(PATIENCE_S, desk.window.window.frameSwapped):
            break
        if desk.screen.navigation.here.name in pages:
            return
    raise RuntimeError(f"{' or '.join(pages)} was not drawn")


# --- badge ------------------------------------------------------------------------------------------------------------


def _badge_row(desk: Desk, count: int) -> Row:
    """Camera picture with a badge in it -> the frame that shows the greeting; the 95th percentile."""
    pictures = cycle(_pictures(desk.kiosk.house))
    times = []
    for _ in range(count + 2):
        desk.screen.home()
        run(PACE_S)
        times.append(_greet(desk, next(pictures)))
    return row("badge", sorted(times[2:])[int(0.95 * count)])


def _greet(desk: Desk, picture: QImage) -> float:
    assert desk.camera is not None
    begun = time.perf_counter_ns()
    desk.camera.sink.setVideoFrame(QVideoFrame(picture))
    drawn(desk, "Member", "Arrival")
    return (time.perf_counter_ns() - begun) / 1e6


def _pictures(house: House) -> list[QImage]:
    members = [member for member in office.members(house)[0] if not member.paused]
    return [_card(office.issue_badge(house, member_id=each.id, nonce=nonce()).result.token) for each in members]


def _card(text: str, module: int = 6) -> QImage:
    """A badge before a grey wall, as a camera of 1280 by 720 sees it."""
    image = QImage(1280, 720, QImage.Format.Format_RGB32)
    image.fill(QColor("#b0a898"))
    painter, rows = QPainter(image), qr_rows(text)
    side = (len(rows) + 8) * module
    painter.fillRect(400, 200, side, side, QColor("white"))
    for y, line in enumerate(rows):
        for x, dark in enumerate(line):
            if dark == "1":
                painter.fillRect(400 + (x + 4) * module, 200 + (y + 4) * module, module, module, QColor("black"))
    painter.end()
    return image


# --- pages ------------------------------------------------------------------------------------------------------------


def _pages_row(desk: Desk, changes: int) -> Row:
    """Growth of resident memory over the page changes, after each page has been shown some times."""
    pages = cycle(ROUND)
    for _ in range(WARM_UP):
        _turn(desk, next(pages))
    before = _settled_mb()
    for _ in range(changes):
        _turn(desk, next(pages))
    return row("pages", max(0.0, _settled_mb() - before))


def _turn(desk: Desk, name: str) -> None:
    """Change the page and wait until it was drawn; at the beginning of a round somebody of staff comes again."""
    if name == ROUND[0]:
        _come(desk)
    desk.screen.open(name)
    if desk.screen.navigation.here.name != name:
        raise RuntimeError(f"{name} did not open")
    drawn(desk, name)


def _come(desk: Desk) -> None:
    staff = _staff(desk.kiosk.house)
    desk.screen.home()
    desk.screen.welcome(Greeting(staff, arrived=False, visit_seq=0, since=desk.kiosk.house.now()))
    desk.screen.staff_opened(staff)


def _staff(house: House) -> Member:
    return next(member for member in office.members(house)[0] if member.role is Role.STAFF)


def _settled_mb() -> float:
    run(0.5)
    gc.collect()
    return resident_mb()
