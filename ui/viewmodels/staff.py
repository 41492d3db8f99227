"""The staff pages' first page: where to, and what waits for somebody there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.rules.calendar import local_day
from kiosk.services import clock_watch
from kiosk.services.clock_watch import ClockState
from kiosk.services.house import Change, Topic
from kiosk.words import Words
from kiosk.words.formats import clock, day_short, duration
from ui.rows import Rows
from ui.viewmodels.base import PageModel
from ui.viewmodels.staff_ways import WayRow, rows

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class StaffView:
    ways: tuple[WayRow, ...] = ()
    sun: bool = False
    pictures_only: bool = False
    clock: str = ""


def clock_text(found: ClockState, words: Words, zone: str) -> str:
    """What staff must know of the clock, "" where it runs well."""
    if found.behind:
        return words.say("staff_clock_behind")
    if not found.jumped_seconds:
        return ""
    length = duration(max(1, round(abs(found.jumped_seconds) / 60)), words)
    day, time = day_short(local_day(found.at, zone), words), clock(found.at, zone)
    key = "staff_clock_forward" if found.jumped_seconds > 0 else "staff_clock_back"
    return words.say(key, length=length, day=day, time=time)


@QmlElement
@QmlUncreatable("made by navigation")
class StaffModel(PageModel):
    viewChanged = Signal()

    TITLE = "staff_title"
    PICTURE = "staff-key"
    NEEDS_STAFF = True
    TOPICS = frozenset(Topic)

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._view = StaffView()
        self._ways = Rows(WayRow, parent=self)

    def refresh(self) -> None:
        settings = self.house.settings
        told = clock_text(clock_watch.state(self.house), self.words, settings.zone)
        view = StaffView(rows(self.house, self.words), settings.sun_theme, settings.pictures_only, told)
        if view != self._view:
            self._view = view
            self._ways.replace(view.ways)
            self.changed.emit()

    def _switch(self, name: str, *, on: bool) -> None:
        def change() -> Change[None]:
            self.screen.change_setting(name, on)
            return Change(None, frozenset({Topic.PLACE}))

        self.screen.act(change)

    @Slot()
    def clock_seen(self) -> None:
        """Staff looked at the clock."""
        self.screen.act(lambda: clock_watch.seen(self.house))

    @Slot()
    def switch_sun(self) -> None:
        """The theme for full sun, on or off."""
        self._switch("sun_theme", on=not self._view.sun)

    @Slot()
    def switch_pictures_only(self) -> None:
        """Words beside pictures, shown or hidden."""
        self._switch("pictures_only", on=not self._view.pictures_only)

    ways = Property(QObject, lambda self: self._ways, constant=True)
    clockText = Property(str, lambda self: self._view.clock, notify=viewChanged)
    sun = Property(bool, lambda self: self._view.sun, notify=viewChanged)
    picturesOnly = Property(bool, lambda self: self._view.pictures_only, notify=viewChanged)
