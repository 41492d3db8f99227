"""Machines and places as staff keep them: one tile each with its units, what needs somebody first; starter packs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.resources import Availability, Resource, UnitState
from kiosk.services import equipment
from kiosk.services.equipment import Equipment
from kiosk.services.house import Topic
from kiosk.starter import PACKS, THINGS
from kiosk.words import Words
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.machine_sheets import save_sheets
from ui.viewmodels.machine_words import ORDER, mark_of, units_text, worst

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

AWAY = "away"


@dataclass(frozen=True, slots=True)
class MachineRow:
    """One tile; `marks` are the shapes of its units, in their order."""

    resource: int
    label: str
    picture: str
    availability: str
    stateText: str
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PackRow:
    name: str
    picture: str
    count: str


def derive(found: Sequence[Equipment], words: Words) -> tuple[MachineRow, ...]:
    """What does not work comes first, then what is to be looked at, then the order of the room."""
    ordered = sorted(found, key=lambda each: min(ORDER.index(worst(each.units)), ORDER.index(UnitState.HINT)))
    return tuple(
        MachineRow(
            each.resource.id,
            each.resource.name,
            each.resource.picture,
            mark_of(worst(each.units)),
            units_text(each.units, words),
            tuple(mark_of(unit.state) for unit in each.units) if len(each.units) > 1 else (),
        )
        for each in ordered
    )


def derive_away(found: Sequence[Resource], words: Words) -> tuple[MachineRow, ...]:
    """What is put away: touched, it comes back."""
    closed = Availability.CLOSED.value
    return tuple(
        MachineRow(each.id, each.name, each.picture, closed, words.say("machine_is_away"), ()) for each in found
    )


def pack_rows(pack: str) -> tuple[PackRow, ...]:
    """What comes in with a starter pack."""
    return tuple(PackRow(each.resource.name, each.resource.picture, str(each.units)) for each in THINGS.get(pack, ()))


@QmlElement
@QmlUncreatable("made by navigation")
class MachinesModel(PageModel):
    viewChanged = Signal()

    PICTURE = "sewing-machine"
    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.RESOURCES})

    def __init__(self, screen: Screen, mode: str = "") -> None:
        super().__init__(screen)
        self._away = mode == AWAY
        self._view: tuple[MachineRow, ...] = ()
        self._rows = Rows(MachineRow, parent=self)
        self._packed = Rows(PackRow, parent=self)
        self._put_away = 0
        self._pack = self._file = ""
        self._came: tuple[int, ...] = ()

    def _title(self) -> str:
        return self.words.say("machines_away_title" if self._away else "staff_machines_title")

    def refresh(self) -> None:
        away = equipment.put_away(self.house)
        found = derive_away(away, self.words) if self._away else derive(equipment.equipment(self.house), self.words)
        if (found, len(away)) != (self._view, self._put_away):
            self._view, self._put_away = found, len(away)
            self._rows.replace(found)
            self.changed.emit()

    @Slot(int)
    def touch(self, resource: int) -> None:
        """A tile: the machine's page, or back into use."""
        self.screen.touched()
        if self._away:
            self._bring_back(resource)
        else:
            self.screen.go("Machine", resource=resource)

    def _bring_back(self, resource: int) -> None:
        staff, nonce = self.screen.session.staff, new_nonce()
        row = next((each for each in self._view if each.resource == resource), None)
        if staff is None or row is None:
            return
        if self.screen.act(
            lambda: equipment.bring_back(self.house, resource_id=resource, by=staff, nonce=nonce)
        ) is not None:  # fmt: skip
            self.screen.say_done(self.words.say("machine_back", name=row.label), "done")
            if not self._view:
                self.screen.back_to("Machines")

    @Slot()
    def open_away(self) -> None:
        self.screen.touched()
        self.screen.go("Machines", mode=AWAY)

    @Slot()
    def add(self) -> None:
        self.screen.touched()
        self.screen.go("MachineEdit", resource=0)

    @Slot(str)
    def ask_pack(self, pack: str) -> None:
        """A starter pack: what comes in with it; "" leaves it."""
        self.screen.touched()
        self._pack = pack if pack in PACKS else ""
        self._packed.replace(pack_rows(self._pack))
        self.nonce = new_nonce()
        self.changed.emit()

    @Slot()
    def furnish(self) -> None:
        pack, staff = self._pack, self.screen.session.staff
        self._pack = ""
        if not pack or staff is None:
            return
        done = self.screen.act(
            lambda: equipment.furnish(self.house, pack=pack, by=staff, nonce=self.nonce), sound="done"
        )
        self._came = done.result if done is not None else ()
        self.changed.emit()

    @Slot()
    def unfurnish(self) -> None:
        """The way back: what came in goes."""
        came, staff = self._came, self.screen.session.staff
        self._came = ()
        if came and staff is not None:
            nonce = new_nonce()
            self.screen.act(lambda: equipment.unfurnish(self.house, resource_ids=came, by=staff, nonce=nonce))
        self.changed.emit()

    @Slot()
    def make_sheets(self) -> None:
        """The sheets of every unit, as one file."""
        self.screen.touched()
        self._file = save_sheets(self.screen, None)
        self.changed.emit()

    @Slot()
    def close_sheets(self) -> None:
        self._file = ""
        self.changed.emit()

    machines = Property(QObject, lambda self: self._rows, constant=True)
    empty = Property(bool, lambda self: not self._view, notify=viewChanged)
    away = Property(bool, lambda self: self._away, constant=True)
    awayCount = Property(int, lambda self: self._put_away, notify=viewChanged)
    pack = Property(str, lambda self: self._pack, notify=viewChanged)
    packed = Property(QObject, lambda self: self._packed, constant=True)
    furnished = Property(bool, lambda self: bool(self._came), notify=viewChanged)
    fileText = Property(
        str, lambda self: self.words.say("machine_sheets_where", file=self._file) if self._file else "",
        notify=viewChanged,
    )  # fmt: skip
