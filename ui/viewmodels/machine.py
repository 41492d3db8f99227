"""One machine or place: its units with their state, and the ways to all that belongs to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import Refused
from kiosk.model.resources import UnitState
from kiosk.services import equipment, pools, sheets
from kiosk.services.equipment import Equipment
from kiosk.services.house import Topic
from kiosk.words import Words
from ui.pages import MODELS
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.broken import mark
from ui.viewmodels.machine_sheets import save_sheets
from ui.viewmodels.machine_words import length_text, mark_of, rules_text, state_text
from ui.viewmodels.unit_names import unit_name

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

WAYS: dict[str, str] = {"HoursEdit": "hours", "Maintenance": "maintenance", "Documents": "documents"}
"""Pages about one resource, each with the picture of its way; those that are there are shown."""


@dataclass(frozen=True, slots=True)
class UnitRow:
    """One unit; `hint` and its picture are what is said of it, `about` brand, type and number."""

    unit: int
    label: str
    availability: str
    stateText: str
    hint: str
    hintPicture: str
    about: str
    broken: bool


@dataclass(frozen=True, slots=True)
class WayRow:
    page: str
    label: str
    picture: str


@dataclass(frozen=True, slots=True)
class MachineView:
    name: str = ""
    picture: str = ""
    facts: tuple[str, ...] = ()
    booked: str = ""
    units: tuple[UnitRow, ...] = ()


def derive(found: Equipment, words: Words, zone: str, today: str) -> MachineView:
    """The page of one resource."""
    resource = found.resource
    kind = words.say(f"machine_kind_{resource.kind}")
    sits = [words.say("machine_in", name=found.within.name)] if found.within is not None else []
    return MachineView(
        resource.name,
        resource.picture,
        (kind, *sits, length_text(resource, words), *rules_text(resource, words)),
        words.say("machine_booked", n=found.booked),
        tuple(
            UnitRow(
                unit.id,
                unit_name(resource, unit, len(found.units), words),
                mark_of(unit.state),
                state_text(unit, words, zone, today),
                unit.hint,
                unit.hint_picture,
                unit.about,
                unit.state is UnitState.BROKEN,
            )
            for unit in found.units
        ),
    )


@QmlElement
@QmlUncreatable("made by navigation")
class MachineModel(PageModel):
    viewChanged = Signal()

    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.RESOURCES, Topic.RESERVATIONS})

    def __init__(self, screen: Screen, resource: int) -> None:
        super().__init__(screen)
        self._resource = resource
        self._view = MachineView()
        self._units = Rows(UnitRow, parent=self)
        self._ways = Rows(WayRow, parent=self)
        self._retiring = False
        self._file = ""

    def _title(self) -> str:
        return self._view.name

    def _picture(self) -> str:
        return self._view.picture

    def refresh(self) -> None:
        try:
            found = equipment.one(self.house, resource_id=self._resource)
        except Refused:
            return  # put away, here or by another program: the page shows what was there until it is left
        view = derive(found, self.words, self.house.settings.zone, self.house.today())
        self._ways.replace(
            tuple(WayRow(each, self.words.say(f"machine_way_{each.lower()}"), picture)
                  for each, picture in WAYS.items() if each in MODELS)
        )  # fmt: skip
        if view != self._view:
            self._view = view
            self._units.replace(view.units)
            self.changed.emit()

    @Slot(int)
    def flip(self, unit: int) -> None:
        """Broken becomes working, anything else becomes broken."""
        self.screen.touched()
        row = next((each for each in self._view.units if each.unit == unit), None)
        if row is not None:
            mark(self, unit, UnitState.OK if row.broken else UnitState.BROKEN, row.label)

    @Slot(int)
    def open_unit(self, unit: int) -> None:
        self.screen.touched()
        self.screen.go("UnitEdit", unit=unit)

    @Slot()
    def edit(self) -> None:
        self.screen.touched()
        self.screen.go("MachineEdit", resource=self._resource)

    @Slot(str)
    def open_way(self, page: str) -> None:
        self.screen.touched()
        self.screen.go(page, resource=self._resource)

    @Slot()
    def add_unit(self) -> None:
        staff, nonce = self.screen.session.staff, new_nonce()
        if staff is not None:
            self.screen.touched()
            self.screen.act(lambda: pools.add_unit(self.house, resource_id=self._resource, by=staff, nonce=nonce))

    @Slot(int)
    def move(self, by: int) -> None:
        """One place earlier or later in the room."""
        self.screen.touched()
        staff, nonce = self.screen.session.staff, new_nonce()
        order = [each.resource.id for each in equipment.equipment(self.house)]
        if self._resource not in order:
            return  # put away meanwhile
        at = order.index(self._resource)
        to = max(0, min(len(order) - 1, at + by))
        if staff is not None and to != at:
            order.insert(to, order.pop(at))
            self.screen.act(lambda: equipment.reorder(self.house, resource_ids=order, by=staff, nonce=nonce))
            self.screen.say_done(self.words.say("machine_moved", place=to + 1, all=len(order)), self._view.picture)

    @Slot()
    def make_sheets(self) -> None:
        """The sheets of all its units, as one file."""
        self.screen.touched()
        self._file = save_sheets(self.screen, self._resource)
        self.changed.emit()

    @Slot()
    def print_sheets(self) -> None:
        """The same on receipt paper, one after the other."""
        self.screen.touched()
        for row in self._view.units:
            nonce = new_nonce()
            if self.screen.act(
                lambda unit=row.unit, nonce=nonce: sheets.print_sheet(self.house, unit_id=unit, nonce=nonce)
            ) is None:  # fmt: skip
                return
        self._file = ""
        self.changed.emit()
        self.screen.say_done(self.words.say("machine_sheets_printing"), "printer")

    @Slot()
    def close_sheets(self) -> None:
        self._file = ""
        self.changed.emit()

    @Slot()
    def ask_retire(self) -> None:
        self.screen.touched()
        self._retiring, self.nonce = True, new_nonce()
        self.changed.emit()

    @Slot()
    def cancel_retire(self) -> None:
        self._retiring = False
        self.changed.emit()

    @Slot()
    def retire(self) -> None:
        """Out of use: whoever is concerned is shown at once."""
        staff = self.screen.session.staff
        if not self._retiring or staff is None:
            return
        self._retiring = False
        name = self._view.name
        self.changed.emit()
        done = self.screen.act(
            lambda: equipment.retire_resource(self.house, resource_id=self._resource, by=staff, nonce=self.nonce)
        )
        if done is not None:
            self.screen.back_to("Machines")
            if done.result:
                self.screen.go("Questions")
            self.screen.say_done(self.words.say("machine_retired", name=name), "done")

    name = Property(str, lambda self: self._view.name, notify=viewChanged)
    facts = Property("QStringList", lambda self: list(self._view.facts), notify=viewChanged)
    bookedText = Property(str, lambda self: self._view.booked, notify=viewChanged)
    units = Property(QObject, lambda self: self._units, constant=True)
    ways = Property(QObject, lambda self: self._ways, constant=True)
    retiring = Property(bool, lambda self: self._retiring, notify=viewChanged)
    fileText = Property(
        str, lambda self: self.words.say("machine_sheets_where", file=self._file) if self._file else "",
        notify=viewChanged,
    )  # fmt: skip
