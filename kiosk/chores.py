"""What the running kiosk does by itself every ten minutes, away from the screen's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from db.backup import is_due
from kiosk.errors import Trouble
from kiosk.nightly import night, tidy
from kiosk.rules.calendar import MINUTE_MS, wall_minute
from kiosk.services.house import place_kind
from ui.jobs import Ok, Result, SerialJobRunner

if TYPE_CHECKING:
    from kiosk.app import Kiosk


class Chores(QObject):
    """Tidies up, and at night lets go of what is due and keeps a copy.

    `published` carries the topics that changed, `troubled` a Trouble, `failed` a bug.
    """

    published = Signal(object)
    troubled = Signal(object)
    failed = Signal(object)

    def __init__(self, kiosk: Kiosk, parent: QObject) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._jobs = SerialJobRunner(self, name="chores")
        self._jobs.failed.connect(self.failed)
        self._timer = QTimer(self, interval=10 * MINUTE_MS)
        self._timer.timeout.connect(self._do)

    def start(self) -> None:
        self._timer.start()
        self._do()

    def _do(self) -> None:
        if place_kind(self._kiosk.house) is None:
            return
        self._jobs.run(lambda: tidy(self._kiosk), self._done)
        if self._is_night():
            self._jobs.run(lambda: night(self._kiosk), self._done)

    def _is_night(self) -> bool:
        house = self._kiosk.house
        now, hour = house.now(), house.settings.backup_hour
        return is_due(self._kiosk.folder, now=now, hour=hour, wall_hour=wall_minute(now, house.settings.zone) // 60)

    def _done(self, result: Result) -> None:
        if isinstance(result, Ok):
            self.published.emit(result.value)
        elif isinstance(result.error, Trouble):
            self.troubled.emit(result.error)

    def close(self) -> None:
        """Wait until what was begun has ended."""
        self._jobs.close()
