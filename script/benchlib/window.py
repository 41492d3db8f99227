"""Rows "badge" and "pages": the real window, without a screen."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtMultimedia import QVideoFrame

from benchlib.acts import nonce
from benchlib.rows import Row, row
from benchlib.start import resident_mb
from kiosk.app import open_demo
from kiosk.desk import Desk
from kiosk.model.people import Greeting, Member, Role
from kiosk.services import office
from kiosk.services.house import House
from ui.qr_image import qr_rows
from ui.window import make_application

BADGES, QUICK_BADGES = 120, 24
CHANGES, WARM_UP = 2_000, 200
PACE_S = 0.3
"""Between two badges, so that each of the twelve has been away for longer than one scan lasts."""
PATIENCE_S = 10.0
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
        _wait(lambda: desk.camera is not None)
        yield desk
        desk.close()
        app.processEvents()


def _wait(done: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE_S
    while not done():
        if time.monotonic() > until:
            raise RuntimeError("the window did not answer")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 2)


def _pause(seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


# --- badge ------------------------------------------------------------------------------------------------------------


def _badge_row(desk: Desk, count: int) -> Row:
    """Camera picture with a badge in it -> the frame that shows the greeting; the 95th percentile."""
    pictures = cycle(_pictures(desk.kiosk.house))
    times = []
    for _ in range(count + 2):
        desk.screen.home()
        _pause(PACE_S)
        times.append(_greet(desk, next(pictures)))
    return row("badge", sorted(times[2:])[int(0.95 * count)])


def _greet(desk: Desk, picture: QImage) -> float:
    shown: list[int] = []

    def frame_shown() -> None:
        if desk.screen.navigation.here.name == "Member" and not shown:
            shown.append(time.perf_counter_ns())

    window = desk.window.window
    window.frameSwapped.connect(frame_shown)
    assert desk.camera is not None
    begun = time.perf_counter_ns()
    desk.camera.sink.setVideoFrame(QVideoFrame(picture))
    _wait(lambda: bool(shown))
    window.frameSwapped.disconnect(frame_shown)
    return (shown[0] - begun) / 1e6


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
    """Change the page and wait until it was drawn. Home wipes the session, so somebody of staff comes again."""
    drawn: list[bool] = []

    def frame_shown() -> None:
        drawn.append(True)

    if name == ROUND[0]:
        _come(desk)
    window = desk.window.window
    window.frameSwapped.connect(frame_shown)
    desk.screen.open(name)
    if desk.screen.navigation.here.name != name:
        raise RuntimeError(f"{name} did not open")
    _wait(lambda: bool(drawn))
    window.frameSwapped.disconnect(frame_shown)


def _come(desk: Desk) -> None:
    staff = _staff(desk.kiosk.house)
    desk.screen.home()
    desk.screen.welcome(Greeting(staff, arrived=False, visit_seq=0, since=desk.kiosk.house.now()))
    desk.screen.staff_opened(staff)


def _staff(house: House) -> Member:
    return next(member for member in office.members(house)[0] if member.role is Role.STAFF)


def _settled_mb() -> float:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    _pause(0.5)
    gc.collect()
    return resident_mb()
