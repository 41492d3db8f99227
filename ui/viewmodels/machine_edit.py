"""A machine or place by questions: name, picture, kind, how many, lengths, cleaning, rules. Resource 0 is a new one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.resources import Resource, ResourceKind
from kiosk.rules.equipment import MOST_CENTS, MOST_UNITS, PHOTO
from kiosk.services import equipment
from kiosk.words.formats import euros
from ui.rows import Rows
from ui.viewmodels import machine_choices as choices
from ui.viewmodels.base import new_nonce
from ui.viewmodels.edit_page import EditPage
from ui.viewmodels.machine_choices import PictureRow, WithinRow

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

STEPS: dict[str, str] = {
    "name": "pencil", "picture": "photo", "kind": "place", "units": "units", "lengths": "lengths",
    "cleaning": "broom", "rules": "rules",
}  # fmt: skip
ASKED = ("name", "picture", "kind", "units")
"""What a new machine must tell; the rest has an answer already and may be left."""
NEW = Resource(0, "", "sewing-machine", ResourceKind.MACHINE)
TARIFF_STEP = 10


def act_of(draft: Resource, units: int, before: Resource | None, units_before: int, step: str) -> str:
    """The word of the main button; "" where there is nothing to do."""
    if before is not None:
        return "staff_save" if (draft, units) != (before, units_before) else ""
    return "staff_add" if step not in ASKED[:-1] else "staff_next"


@QmlElement
@QmlUncreatable("made by navigation")
class MachineEditModel(EditPage):
    viewChanged = Signal()

    PICTURE = "sewing-machine"
    STEPS = STEPS
    PREFIX = "machine_step"

    def __init__(self, screen: Screen, resource: int = 0) -> None:
        super().__init__(screen, "name")
        found = equipment.equipment(self.house)
        kept = next((each for each in found if each.resource.id == resource), None)
        self._everything = [each.resource for each in found]
        self._before = kept.resource if kept else None
        self._draft = kept.resource if kept else NEW
        self._units = self._units_before = len(kept.units) if kept else 1
        self._booked = kept.booked if kept else 0
        self._pictures = Rows(PictureRow, parent=self)
        self._within = Rows(WithinRow, parent=self)

    def _title(self) -> str:
        return self._before.name if self._before else self.words.say("machine_new")

    def _picture(self) -> str:
        return self._draft.picture

    def refresh(self) -> None:
        self._pictures.replace(choices.picture_rows(self._draft.picture))
        self._within.replace(choices.within_rows(self._everything, self._draft, self.words))
        super().refresh()

    def _change(self, draft: Resource) -> None:
        self.screen.touched()
        if draft != self._draft:
            self._draft = draft
            self.refresh()

    @Slot(str)
    def set_name(self, name: str) -> None:
        self._change(replace(self._draft, name=name))

    @Slot(str)
    def choose_picture(self, picture: str) -> None:
        self._change(replace(self._draft, picture=picture))

    def picture_taken(self, picture: str) -> None:
        self.choose_picture(picture)

    @Slot(str)
    def choose_kind(self, kind: str) -> None:
        self._change(replace(self._draft, kind=ResourceKind(kind)))

    @Slot(int)
    def choose_within(self, resource: int) -> None:
        """0: nothing."""
        self._change(replace(self._draft, within_id=resource or None))

    @Slot(int)
    def add_units(self, by: int) -> None:
        self.screen.touched()
        self._units = max(1, min(MOST_UNITS, self._units + by))
        self.refresh()

    @Slot(str, int)
    def choose_length(self, name: str, minutes: int) -> None:
        """ "step", "least", "most", "buffer", "watch" in minutes, "horizon" in days."""
        self._change(choices.with_length(self._draft, name, minutes))

    @Slot(int)
    def choose_tariff(self, cents: int) -> None:
        """Cents an hour; -1: the place does not charge."""
        self._change(replace(self._draft, tariff_cents=cents if cents >= 0 else None))

    @Slot(int)
    def add_tariff(self, steps: int) -> None:
        cents = (self._draft.tariff_cents or 0) + steps * TARIFF_STEP
        self._change(replace(self._draft, tariff_cents=max(0, min(MOST_CENTS, cents))))

    @Slot()
    def switch_qualification(self) -> None:
        self._change(replace(self._draft, needs_qualification=not self._draft.needs_qualification))

    @Slot()
    def switch_clean(self) -> None:
        self._change(replace(self._draft, asks_clean=not self._draft.asks_clean))

    @Slot()
    def forward(self) -> None:
        """The main button: the next question of a new machine, or keep what was changed."""
        self.screen.touched()
        act = act_of(self._draft, self._units, self._before, self._units_before, self._step)
        if not act or not self._draft.name.strip():
            return
        if self._before is not None:
            self._save()
        elif act == "staff_add":
            self._add()
        else:
            self.open_step(ASKED[ASKED.index(self._step) + 1])

    def _add(self) -> None:
        staff = self.screen.session.staff
        if staff is None:
            return
        made = self.screen.act(lambda: equipment.add_resource(
            self.house, resource=self._draft, units=self._units, by=staff, nonce=self.nonce
        ), sound="done")  # fmt: skip
        if made is not None:
            self.screen.replace("Machine", resource=made.result.id)
            self.screen.say_done(self.words.say("staff_added", name=made.result.name), made.result.picture)

    def _save(self) -> None:
        """Back to the machine; whoever is concerned is shown at once."""
        staff = self.screen.session.staff
        if staff is None:
            return
        count = self._units if self._units != self._units_before else None
        kept = self.screen.act(lambda: equipment.change_resource(
            self.house, resource=self._draft, units=count, by=staff, nonce=self.nonce
        ))  # fmt: skip
        if kept is None:
            self.nonce = new_nonce()
            return
        name = self._draft.name.strip()
        self.screen.back()
        if kept.result:
            self.screen.go("Questions")
        self.screen.say_done(self.words.say("staff_saved", name=name), "done")

    def _act_label(self) -> str:
        act = act_of(self._draft, self._units, self._before, self._units_before, self._step)
        return self.words.say(act) if act else ""

    def _tariff(self) -> str:
        cents = self._draft.tariff_cents
        return euros(cents, self.words.language) if cents is not None else ""

    pictures = Property(QObject, lambda self: self._pictures, constant=True)
    places = Property(QObject, lambda self: self._within, constant=True)
    known = Property(bool, lambda self: self._before is not None, constant=True)
    name = Property(str, lambda self: self._draft.name, notify=viewChanged)
    shown = Property(str, lambda self: self._draft.picture, notify=viewChanged)
    hasPhoto = Property(bool, lambda self: self._draft.picture.startswith(PHOTO), notify=viewChanged)
    kind = Property(str, lambda self: self._draft.kind.value, notify=viewChanged)
    units = Property(int, lambda self: self._units, notify=viewChanged)
    fewer = Property(bool, lambda self: self._units < self._units_before and self._booked > 0, notify=viewChanged)
    stepMinutes = Property(int, lambda self: self._draft.step_minutes, notify=viewChanged)
    leastMinutes = Property(int, lambda self: self._draft.min_minutes, notify=viewChanged)
    mostMinutes = Property(int, lambda self: self._draft.max_minutes, notify=viewChanged)
    bufferMinutes = Property(int, lambda self: self._draft.buffer_minutes, notify=viewChanged)
    watchMinutes = Property(int, lambda self: self._draft.watch_minutes or -1, notify=viewChanged)
    horizonDays = Property(int, lambda self: self._draft.horizon_days, notify=viewChanged)
    tariffCents = Property(
        int, lambda self: -1 if self._draft.tariff_cents is None else self._draft.tariff_cents, notify=viewChanged
    )
    tariffText = Property(str, lambda self: self._tariff(), notify=viewChanged)
    qualified = Property(bool, lambda self: self._draft.needs_qualification, notify=viewChanged)
    clean = Property(bool, lambda self: self._draft.asks_clean, notify=viewChanged)
    actLabel = Property(str, lambda self: self._act_label(), notify=viewChanged)
    canAct = Property(bool, lambda self: bool(self._draft.name.strip()), notify=viewChanged)
    stepChoices = Property("QVariantList", lambda self: choices.lengths(
        choices.STEPS, self._draft.step_minutes, self.words), notify=viewChanged)  # fmt: skip
    leastChoices = Property("QVariantList", lambda self: choices.lengths(
        choices.SHORTEST, self._draft.min_minutes, self.words), notify=viewChanged)  # fmt: skip
    mostChoices = Property("QVariantList", lambda self: choices.lengths(
        choices.LONGEST, self._draft.max_minutes, self.words), notify=viewChanged)  # fmt: skip
    bufferChoices = Property("QVariantList", lambda self: choices.lengths(
        choices.BUFFERS, self._draft.buffer_minutes, self.words), notify=viewChanged)  # fmt: skip
    watchChoices = Property("QVariantList", lambda self: choices.lengths(
        choices.WATCHES, self._draft.watch_minutes or -1, self.words), notify=viewChanged)  # fmt: skip
    horizonChoices = Property("QVariantList", lambda self: choices.days(
        self._draft.horizon_days, self.words), notify=viewChanged)  # fmt: skip
