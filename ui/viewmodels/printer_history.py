"""Every try of one printer, the latest first: what it was and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.printing import PrintAttempt, Verdict
from kiosk.rules.calendar import local_day
from kiosk.services import print_queue
from kiosk.services.house import Topic
from kiosk.words import Words
from kiosk.words.formats import clock, day_short
from ui.rows import Rows
from ui.viewmodels.base import PageModel
from ui.viewmodels.printers import KIND_PICTURES

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

SHOWN = 60
DONE = frozenset({Verdict.PRINTED, Verdict.UNVERIFIED})


@dataclass(frozen=True, slots=True)
class TryRow:
    """`mark` is "done" or "look"; `detail` is the technical word of the printer or its line."""

    seq: int
    picture: str
    text: str
    stateText: str
    detail: str
    mark: str


def derive(tries: Sequence[PrintAttempt], words: Words, zone: str) -> tuple[TryRow, ...]:
    return tuple(
        TryRow(
            each.seq, KIND_PICTURES.get(each.kind, "printer"),
            words.say(
                "printer_history_line", day=day_short(local_day(each.at, zone), words), time=clock(each.at, zone),
                kind=words.say(f"printers_kind_{each.kind}"),
            ),
            words.say(f"printers_state_{each.verdict}"), each.detail, "done" if each.verdict in DONE else "look",
        )
        for each in tries
    )  # fmt: skip


@QmlElement
@QmlUncreatable("made by navigation")
class PrinterHistoryModel(PageModel):
    viewChanged = Signal()

    PICTURE = "printer"
    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.PRINTS})

    def __init__(self, screen: Screen, printer: int = 0) -> None:
        super().__init__(screen)
        self._printer = printer
        self._tries = Rows(TryRow, parent=self)
        self._name = next((each.name for each in print_queue.printers(self.house) if each.id == printer), "")

    def _title(self) -> str:
        return self.words.say("printer_history_title", name=self._name)

    def refresh(self) -> None:
        found = print_queue.attempts(self.house, SHOWN, self._printer)
        self._tries.replace(derive(found, self.words, self.house.settings.zone))
        self.changed.emit()

    tries = Property(QObject, lambda self: self._tries, constant=True)
    empty = Property(bool, lambda self: not self._tries.rows, notify=viewChanged)
