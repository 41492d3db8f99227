"""The staff pages' first page: where to, and what waits for somebody there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.printing import JobState
from kiosk.model.resources import UnitState
from kiosk.model.sales import DayTotals
from kiosk.services import office, presence, print_queue
from kiosk.services.house import Change, House, Topic
from kiosk.words import Words
from kiosk.words.formats import euros
from ui.viewmodels.base import PageModel

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

TO_LOOK_AT = frozenset({JobState.NOT_SENT, JobState.UNKNOWN, JobState.STALE, JobState.WAITING})


@dataclass(frozen=True, slots=True)
class StaffFacts:
    """What the four tiles tell: today's sales, who is in, machines that do not work, papers that wait."""

    totals: DayTotals
    present: int
    broken: int
    papers: int


@dataclass(frozen=True, slots=True)
class StaffView:
    totals: str = ""
    members: str = ""
    machines: str = ""
    printers: str = ""
    broken: bool = False
    papers: bool = False
    sun: bool = False
    pictures_only: bool = False


def read(house: House) -> StaffFacts:
    units = [unit for _, units in office.machines(house) for unit in units]
    return StaffFacts(
        office.day_totals(house),
        len(presence.present(house)),
        sum(unit.state is UnitState.BROKEN for unit in units),
        sum(job.state in TO_LOOK_AT for job in print_queue.recent(house)),
    )


def derive(facts: StaffFacts, words: Words, *, sun: bool, pictures_only: bool) -> StaffView:
    """The tiles' second lines."""
    totals = facts.totals
    return StaffView(
        euros(totals.total_cents, words.language) if totals.tickets else words.say("staff_totals_none"),
        words.say("staff_members_in", n=facts.present),
        words.say("staff_machines_broken", n=facts.broken) if facts.broken else words.say("staff_machines_ok"),
        words.say("staff_printers_waiting", n=facts.papers) if facts.papers else words.say("staff_printers_ok"),
        bool(facts.broken),
        bool(facts.papers),
        sun,
        pictures_only,
    )


@QmlElement
@QmlUncreatable("made by navigation")
class StaffModel(PageModel):
    viewChanged = Signal()

    TITLE = "staff_title"
    PICTURE = "staff-key"
    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.SALES, Topic.PRESENCE, Topic.RESOURCES, Topic.PRINTS, Topic.PLACE})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._view = StaffView()

    def refresh(self) -> None:
        settings = self.house.settings
        facts = read(self.house)
        view = derive(facts, self.words, sun=settings.sun_theme, pictures_only=settings.pictures_only)
        if view != self._view:
            self._view = view
            self.changed.emit()

    def _switch(self, name: str, *, on: bool) -> None:
        def change() -> Change[None]:
            self.screen.change_setting(name, on)
            return Change(None, frozenset({Topic.PLACE}))

        self.screen.act(change)

    @Slot()
    def switch_sun(self) -> None:
        """The theme for full sun, on or off."""
        self._switch("sun_theme", on=not self._view.sun)

    @Slot()
    def switch_pictures_only(self) -> None:
        """Words beside pictures, shown or hidden."""
        self._switch("pictures_only", on=not self._view.pictures_only)

    totals = Property(str, lambda self: self._view.totals, notify=viewChanged)
    members = Property(str, lambda self: self._view.members, notify=viewChanged)
    machines = Property(str, lambda self: self._view.machines, notify=viewChanged)
    printers = Property(str, lambda self: self._view.printers, notify=viewChanged)
    broken = Property(bool, lambda self: self._view.broken, notify=viewChanged)
    papers = Property(bool, lambda self: self._view.papers, notify=viewChanged)
    sun = Property(bool, lambda self: self._view.sun, notify=viewChanged)
    picturesOnly = Property(bool, lambda self: self._view.pictures_only, notify=viewChanged)
