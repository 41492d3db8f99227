"""A machine is broken, or works again, in one touch; the way back stands below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.resources import UnitState
from kiosk.rules.powers import Power
from kiosk.services import equipment, pools
from kiosk.services.equipment import Equipment
from kiosk.services.house import Topic
from kiosk.words import Words
from ui.pages import model_class
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.machine_words import mark_of, state_text
from ui.viewmodels.share_text import broken_text
from ui.viewmodels.unit_names import unit_name

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class UnitRow:
    unit: int
    label: str
    picture: str
    availability: str
    stateText: str
    state: str


def derive(found: Sequence[Equipment], words: Words, zone: str, today: str) -> tuple[UnitRow, ...]:
    """One tile a unit, in the order of the room; the number is said where there are several."""
    return tuple(
        UnitRow(
            unit.id,
            unit_name(each.resource, unit, len(each.units), words),
            each.resource.picture,
            mark_of(unit.state),
            state_text(unit, words, zone, today),
            unit.state.value,
        )
        for each in found
        for unit in each.units
    )


def mark(page: PageModel, unit: int, state: UnitState, label: str, *, quiet: bool = False) -> bool:
    """Note how a unit stands and say so; who may act for others is shown at once whoever is concerned by it."""
    doer, nonce = page.screen.session.doer, new_nonce()
    if doer is None:
        return False
    noted = page.screen.act(lambda: pools.set_unit_state(page.house, unit_id=unit, state=state, by=doer, nonce=nonce))
    if noted is None:
        return False
    broken = state is UnitState.BROKEN
    if noted.result and page.screen.may_open(model_class("Questions")):
        page.screen.go("Questions")
    if noted.result or not quiet:
        key, picture = ("staff_unit_broken_done", "machine-broken") if broken else ("staff_unit_works_done", "done")
        page.screen.say_done(page.words.say(key, name=label), picture)
    return True


@QmlElement
@QmlUncreatable("made by navigation")
class BrokenModel(PageModel):
    viewChanged = Signal()

    TITLE = "machine_broken_title"
    PICTURE = "machine-broken"
    NEEDS_POWER = Power.MARK_BROKEN
    TOPICS = frozenset({Topic.RESOURCES})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._view: tuple[UnitRow, ...] = ()
        self._units = Rows(UnitRow, parent=self)
        self._last: UnitRow | None = None

    def refresh(self) -> None:
        view = derive(equipment.equipment(self.house), self.words, self.house.settings.zone, self.house.today())
        if view != self._view:
            self._view = view
            self._units.replace(view)
            self.changed.emit()

    @Slot(int)
    def touch(self, unit: int) -> None:
        """Broken becomes working, anything else becomes broken."""
        self.screen.touched()
        row = next((each for each in self._view if each.unit == unit), None)
        if row is not None:
            self._last = row
            mark(self, unit, UnitState.OK if row.state == UnitState.BROKEN else UnitState.BROKEN, row.label, quiet=True)
            self.changed.emit()

    @Slot()
    def undo(self) -> None:
        """That was another one: as it was before."""
        self.screen.touched()
        last, self._last = self._last, None
        if last is not None:
            mark(self, last.unit, UnitState(last.state), last.label, quiet=True)
        self.changed.emit()

    @Slot()
    def tell_group(self) -> None:
        """The same as a message for the group, where it is broken."""
        if self._last is not None and self._broke():
            self.screen.go("MessageQr", text=broken_text(self._last.label, self.house.settings.place_name, self.words))

    def _broke(self) -> bool:
        return self._last is not None and self._last.state != UnitState.BROKEN

    def _said(self) -> str:
        if self._last is None:
            return ""
        key = "staff_unit_works_done" if self._last.state == UnitState.BROKEN else "staff_unit_broken_done"
        return self.words.say(key, name=self._last.label)

    units = Property(QObject, lambda self: self._units, constant=True)
    empty = Property(bool, lambda self: not self._view, notify=viewChanged)
    said = Property(str, lambda self: self._said(), notify=viewChanged)
    broke = Property(bool, lambda self: self._broke(), notify=viewChanged)
    undone = Property(bool, lambda self: self._last is None, notify=viewChanged)
