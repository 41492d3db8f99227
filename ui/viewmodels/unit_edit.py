"""One unit of a machine by questions: its name, brand and number, a hint with which it goes on working."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.resources import Resource, Unit
from kiosk.services import equipment, pools, sheets
from ui.viewmodels.base import new_nonce
from ui.viewmodels.edit_page import EditPage
from ui.viewmodels.machine_sheets import save_sheets
from ui.viewmodels.unit_names import unit_name

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

STEPS: dict[str, str] = {"label": "pencil", "about": "machine", "hint": "hint", "sheet": "machine-sheet"}


@QmlElement
@QmlUncreatable("made by navigation")
class UnitEditModel(EditPage):
    viewChanged = Signal()

    STEPS = STEPS
    PREFIX = "unit_step"

    def __init__(self, screen: Screen, unit: int, step: str = "label") -> None:
        super().__init__(screen, step if step in STEPS else "label")
        self._resource: Resource | None = None
        self._before = self._draft = Unit(unit, 0, "")
        self._count = 0
        self._removing = False
        self._file = ""
        self._read(unit)

    def _read(self, unit_id: int) -> None:
        for each in equipment.equipment(self.house):
            for unit in each.units:
                if unit.id == unit_id:
                    self._resource, self._count = each.resource, len(each.units)
                    self._before = self._draft = unit

    def _title(self) -> str:
        return unit_name(self._resource, self._before, self._count, self.words) if self._resource else ""

    def _picture(self) -> str:
        return self._resource.picture if self._resource else ""

    def _change(self, draft: Unit) -> None:
        self.screen.touched()
        if draft != self._draft:
            self._draft = draft
            self.refresh()

    @Slot(str)
    def set_text(self, text: str) -> None:
        """What is typed in the open question."""
        names = {"label": "label", "about": "about", "hint": "hint"}
        if self._step in names:
            self._change(replace(self._draft, **{names[self._step]: text}))

    def picture_taken(self, picture: str) -> None:
        self._change(replace(self._draft, hint_picture=picture))

    @Slot()
    def drop_picture(self) -> None:
        self._change(replace(self._draft, hint_picture=""))

    @Slot()
    def save(self) -> None:
        self.screen.touched()
        staff = self.screen.session.staff
        if staff is None or not self._can_act():
            return
        kept = self.screen.act(lambda: pools.change_unit(self.house, unit=self._draft, by=staff, nonce=self.nonce))
        self.nonce = new_nonce()
        if kept is not None:
            self.screen.back()
            self.screen.say_done(self.words.say("staff_saved", name=self._title()), "done")

    @Slot()
    def ask_remove(self) -> None:
        self.screen.touched()
        self._removing = True
        self.changed.emit()

    @Slot()
    def cancel_remove(self) -> None:
        self._removing = False
        self.changed.emit()

    @Slot()
    def remove(self) -> None:
        """Out of its pool: its reservations go to the others, or whoever is concerned is shown at once."""
        staff = self.screen.session.staff
        if not self._removing or staff is None:
            return
        self._removing = False
        name = self._title()
        self.changed.emit()
        done = self.screen.act(
            lambda: pools.remove_unit(self.house, unit_id=self._before.id, by=staff, nonce=self.nonce)
        )
        self.nonce = new_nonce()
        if done is not None:
            self.screen.back()
            if done.result:
                self.screen.go("Questions")
            self.screen.say_done(self.words.say("unit_removed", name=name), "done")

    @Slot()
    def make_sheet(self) -> None:
        """A page for any printer."""
        self.screen.touched()
        self._file = save_sheets(self.screen, None, self._before.id)
        self.changed.emit()

    @Slot()
    def print_sheet(self) -> None:
        """On receipt paper."""
        self.screen.touched()
        nonce = new_nonce()
        if self.screen.act(lambda: sheets.print_sheet(self.house, unit_id=self._before.id, nonce=nonce)) is not None:
            self.screen.say_done(self.words.say("machine_sheets_printing"), "printer")

    @Slot()
    def close_sheets(self) -> None:
        self._file = ""
        self.changed.emit()

    def _can_act(self) -> bool:
        return self._draft != self._before and bool(self._draft.label.strip())

    def _text(self) -> str:
        draft = self._draft
        return {"label": draft.label, "about": draft.about, "hint": draft.hint}.get(self._step, "")

    text = Property(str, lambda self: self._text(), notify=viewChanged)
    hintPicture = Property(str, lambda self: self._draft.hint_picture, notify=viewChanged)
    only = Property(bool, lambda self: self._count == 1, notify=viewChanged)
    canAct = Property(bool, lambda self: self._can_act(), notify=viewChanged)
    removing = Property(bool, lambda self: self._removing, notify=viewChanged)
    fileText = Property(
        str, lambda self: self.words.say("machine_sheets_where", file=self._file) if self._file else "",
        notify=viewChanged,
    )  # fmt: skip
