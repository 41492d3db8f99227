"""What needs somebody's eyes: reported and broken machines, places left not clean. For who keeps the day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.resources import Resource, Unit, UnitState
from kiosk.rules.powers import Power
from kiosk.services import faults, office, uses
from kiosk.services.faults import Reported
from kiosk.services.house import Topic
from kiosk.words import Words
from ui.rows import Rows
from ui.viewmodels.base import PageModel, heard, new_nonce
from ui.viewmodels.fault import picture_of
from ui.viewmodels.unit_names import named

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

SAID_SHOWN = 3


@dataclass(frozen=True, slots=True)
class FaultRow:
    """A unit to look at, or with `session` one to clean; `said` are pictures of what was reported."""

    key: str
    unit: int
    session: int
    picture: str
    label: str
    availability: str
    stateText: str
    said: tuple[str, ...] = ()


def derive(
    reported: Sequence[Reported], dirty: Sequence[tuple[Unit, Resource, int]], pools: set[int], words: Words
) -> tuple[FaultRow, ...]:
    """Broken ones and those to look at in the order of their reports, then what is to be cleaned. `pools`: ids of the
    resources that have several units."""
    rows = [_row(each, words, of_pool=each.resource.id in pools) for each in reported]
    rows += [
        FaultRow(
            f"clean-{seq}", unit.id, seq, thing.picture,
            named(thing.name, unit.label if thing.id in pools else "", words), "cleaning",
            words.say("faults_to_clean"), ("not-clean",),
        )
        for unit, thing, seq in dirty
    ]  # fmt: skip
    return tuple(rows)


def _row(found: Reported, words: Words, *, of_pool: bool) -> FaultRow:
    broken = found.unit.state is UnitState.BROKEN
    said = tuple(dict.fromkeys(picture_of(fault.kind) for fault in found.faults))[:SAID_SHOWN]
    return FaultRow(
        f"unit-{found.unit.id}", found.unit.id, 0, found.resource.picture,
        named(found.resource.name, found.unit.label if of_pool else "", words), "broken" if broken else "busy",
        words.say("faults_broken" if broken else "use_to_look_at"), said,
    )  # fmt: skip


@QmlElement
@QmlUncreatable("made by navigation")
class FaultsModel(PageModel):
    viewChanged = Signal()

    TITLE = "faults_title"
    PICTURE = "fault-part"
    NEEDS_POWER = Power.NOT_CLEAN
    TOPICS = frozenset({Topic.RESOURCES, Topic.USES})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._view: tuple[FaultRow, ...] = ()
        self._rows = Rows(FaultRow, parent=self)

    def _spoken(self) -> str:
        told = [heard(row.label, row.stateText) for row in self._view]
        return heard(self._title(), *(told or [self.words.say("faults_none")]))

    def refresh(self) -> None:
        house = self.house
        pools = {thing.id for thing, units in office.machines(house) if len(units) > 1}
        view = derive(faults.open_reports(house), faults.not_clean(house), pools, self.words)
        if view != self._view:
            self._view = view
            self._rows.replace(view)
            self.changed.emit()

    @Slot(int)
    def look(self, unit: int) -> None:
        """To the machine's own page, where it is decided."""
        self.screen.touched()
        self.screen.go("Use", unit=unit)

    @Slot(int)
    def cleaned(self, session: int) -> None:
        """It is clean now."""
        self.screen.touched()
        member = self.screen.session.member
        said = self.screen.act(
            lambda: uses.say_clean(
                self.house, seq=session, clean=True, member_id=member.id if member else None, nonce=self.nonce
            )
        )
        self.nonce = new_nonce()
        if said is not None:
            self.screen.say_done(self.words.say("use_clean_thanks"), "clean")

    rows = Property(QObject, lambda self: self._rows, constant=True)
    empty = Property(bool, lambda self: not self._view, notify=viewChanged)
