"""The tour's world: a demo place on a fixed day, its window, a hand, a card, and a second look at the file."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest

from db.driver import connect
from kiosk.app import Kiosk, open_demo
from kiosk.desk import Desk
from kiosk.errors import Refused, Trouble
from kiosk.folder import Folder
from kiosk.model.printing import PrinterRole, PrinterSpec, PrintJob, Verdict
from kiosk.services import office, print_queue
from kiosk.tour.checks import StepFailed
from kiosk.words import Words
from printers.press import Press
from printers.preview import save
from ui.hand import Hand
from ui.window import PICTURES, make_application

log = logging.getLogger(__name__)

THE_DAY = 1_795_525_500_000
"""Tuesday 2026-11-24, 14:05 in Paris."""


@dataclass(slots=True)
class TourClock:
    """Starts at a fixed moment and runs as fast as real time."""

    began: float

    def now(self) -> int:
        return THE_DAY + int((time.monotonic() - self.began) * 1000)


class KeepingPress(Press):
    """The press of the running kiosk; each sheet is drawn into the tour's folder too."""

    def __init__(self, paper: Path, kept: Path) -> None:
        super().__init__(lambda language: Words(language).say, paper, PICTURES)
        self._paper = kept

    def print(self, job: PrintJob, spec: PrinterSpec) -> tuple[Verdict, str]:
        verdict, detail = super().print(job, spec)
        save(self.typeset(job, spec.columns), spec.columns, self._paper / f"{job.id:03d}-{job.kind}.png")
        return verdict, detail


class World:
    def __init__(self, out: Path, *, language: str, size: tuple[int, int], printer: str) -> None:
        self.out, self.language, self.size = out, language, size
        self.words = Words(language)
        self.paper = out / "paper"
        self.paper.mkdir(parents=True, exist_ok=True)
        self.clock = TourClock(time.monotonic())
        self.app = make_application()
        QAccessible.setActive(True)
        self.memory: dict[str, Any] = {}
        self.kiosk, self.desk, self.hand = self._open(printer)

    @property
    def folder(self) -> Folder:
        return Folder(self.out / "place")

    def _open(self, printer: str | None = None) -> tuple[Kiosk, Desk, Hand]:
        kiosk = open_demo(self.folder.path, clock=self.clock)
        if kiosk.house.settings.languages[0] != self.language:
            others = [each for each in kiosk.house.settings.languages if each != self.language]
            kiosk.change_setting("languages", (self.language, *others))
        self._everybody_speaks(kiosk)
        press = KeepingPress(kiosk.folder.paper, self.paper)
        if printer is not None and urlsplit(printer).scheme != "preview":
            name = urlsplit(printer).netloc or Path(urlsplit(printer).path).name
            spec = PrinterSpec(0, name, printer, PrinterRole.RECEIPTS)
            print_queue.save_printer(kiosk.house, printer=replace(spec, asks_status=press.probe(spec).barrier))
        desk = Desk(kiosk, demo=True, printer=press)
        desk.window.show(size=self.size)
        hand = Hand(desk.window.window, desk.screen.code_seen)
        hand.wait(lambda: desk.camera is not None, "the camera service did not start")
        return kiosk, desk, hand

    def _everybody_speaks(self, kiosk: Kiosk) -> None:
        """The story is told in one language, so those it meets have it."""
        for member in office.members(kiosk.house)[0]:
            changed = replace(member, language=self.language)
            office.change_member(kiosk.house, member=changed, nonce=f"tour-language-{member.id}")

    def restart(self) -> None:
        """Stop the kiosk and start it again on the same folder."""
        self.close()
        self.kiosk, self.desk, self.hand = self._open()

    def close(self) -> None:
        self.desk.close()
        self.kiosk.close()
        QGuiApplication.processEvents()

    def rows(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        """What the file says, on a second connection."""
        connection = connect(self.folder.database, 5)
        try:
            return list(connection.execute(sql, values).fetchall())
        finally:
            connection.close()

    def say(self, key: str, **facts: object) -> str:
        return self.words.say(key, **facts)

    def shot(self, name: str) -> str:
        QTest.qWait(250)
        path = self.out / f"{name}.png"
        if not self.desk.window.window.grabWindow().save(str(path)):
            raise StepFailed(f"no picture {path.name}")
        return path.name

    def sheets(self) -> set[str]:
        return {path.name for path in self.paper.glob("*.png") if not path.name.startswith(".")}

    def wait_for_paper(self, kind: str, known: set[str]) -> str:
        """The sheet of this kind that was not there before."""
        self.hand.wait(lambda: any(kind in name for name in self.sheets() - known), f"no {kind} came out")
        return next(name for name in sorted(self.sheets() - known) if kind in name)

    def tell(self, name: str, step: Callable[[World], dict[str, object]]) -> dict[str, object]:
        """Play one step; what happened, and how long it took in milliseconds."""
        began = time.monotonic()
        ok, happened = True, dict[str, object]()
        try:
            happened = step(self)
        except (StepFailed, AssertionError, Refused, Trouble) as failure:
            ok, happened = False, {"failed": str(failure) or type(failure).__name__}
            log.exception("step %s failed", name)
        took = round((time.monotonic() - began) * 1000)
        return {"step": name, "ok": ok, "ms": took, "picture": self.shot(name), **happened}
