"""Something is wrong with a machine: which picture, and whether it can still be used. Nobody is asked who she is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.faults import FaultKind
from kiosk.model.resources import UnitState
from kiosk.services import faults
from kiosk.words import Words
from ui.rows import Rows
from ui.viewmodels.base import PageModel, heard

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

DANGER_SECONDS = 20


@dataclass(frozen=True, slots=True)
class KindTile:
    kind: str
    label: str
    picture: str


def picture_of(kind: FaultKind) -> str:
    return f"fault-{kind.value.replace('_', '-')}"


def derive(words: Words) -> tuple[KindTile, ...]:
    """A tile for each picture; what is dangerous stands out by its drawing, not by its place."""
    return tuple(KindTile(kind.value, words.say(f"fault_{kind}"), picture_of(kind)) for kind in FaultKind)


@QmlElement
@QmlUncreatable("made by navigation")
class FaultModel(PageModel):
    viewChanged = Signal()

    PICTURE = "fault-other"

    def __init__(self, screen: Screen, unit: int = 0) -> None:
        super().__init__(screen)
        self._unit = unit
        self._kind: FaultKind | None = None
        self._view: tuple[KindTile, ...] = ()
        self._kinds = Rows(KindTile, parent=self)

    def _title(self) -> str:
        return self.words.say("fault_title" if self._kind is None else f"fault_{self._kind}")

    def _spoken(self) -> str:
        if self._kind is None:
            return heard(self._title(), *(tile.label for tile in self._view))
        say = self.words.say
        return heard(self._title(), say("fault_question"), say("fault_yes"), say("fault_no"))

    def refresh(self) -> None:
        view = derive(self.words)
        if view != self._view:
            self._view = view
            self._kinds.replace(view)
            self.changed.emit()

    @Slot(str)
    def choose(self, kind: str) -> None:
        """First touch: what is wrong. Smoke or gas needs no second question."""
        self.screen.touched()
        self._kind = FaultKind(kind)
        if self._kind is FaultKind.GAS:
            self.say(still_usable=False)
        else:
            self.changed.emit()

    @Slot()
    def choose_again(self) -> None:
        self.screen.touched()
        self._kind = None
        self.changed.emit()

    @Slot(bool)
    def say(self, still_usable: bool) -> None:  # noqa: FBT001
        """Second touch: whether it can still be used."""
        kind, member = self._kind, self.screen.session.member
        if kind is None:
            return
        reported = self.screen.act(
            lambda: faults.report(
                self.house, unit_id=self._unit, kind=kind, stops=not still_usable,
                member_id=member.id if member is not None else None, nonce=self.nonce,
            )
        )  # fmt: skip
        if reported is None:
            return
        self.screen.back()
        if kind is FaultKind.GAS:
            self.screen.outlets.play("attention")
            self.screen.say_done(self.words.say("fault_danger"), picture_of(kind), seconds=DANGER_SECONDS)
        else:
            key = "fault_stops" if reported.result is UnitState.BROKEN else "fault_noted"
            self.screen.say_done(self.words.say(key), picture_of(kind))

    kinds = Property(QObject, lambda self: self._kinds, constant=True)
    asking = Property(bool, lambda self: self._kind is not None, notify=viewChanged)
    chosen = Property(str, lambda self: picture_of(self._kind) if self._kind else "", notify=viewChanged)
