"""Her own steps on the machines that ask for one, as stairs; who can show her; whether she is named to others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.qualifications import QualificationStep
from kiosk.rules.calendar import local_day
from kiosk.services import qualifications
from kiosk.services.house import Topic
from kiosk.services.qualifications import Held, Showing
from kiosk.words import Words
from kiosk.words.formats import day_short
from ui.rows import Rows
from ui.viewmodels.base import PageModel, heard, new_nonce
from ui.viewmodels.stairs import height, session_text, step_text, who_text

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class StepRow:
    """One machine: how many stairs she stands up, and what is to be said of it; `soon` where her step ends soon."""

    resource: int
    label: str
    picture: str
    stairs: int
    said: str
    soon: bool
    shows: bool
    named: bool


def derive(held: list[Held], showing: list[Showing], words: Words, zone: str) -> tuple[StepRow, ...]:
    """Her stairs, machine by machine."""
    others = {each.resource.id: each for each in showing}
    return tuple(_row(each, others.get(each.resource.id), words, zone) for each in held)


def _row(held: Held, showing: Showing | None, words: Words, zone: str) -> StepRow:
    resource = held.resource
    return StepRow(
        resource.id, resource.name, resource.picture, height(held.step), _said(held, showing, words, zone),
        held.ends_soon, held.step is QualificationStep.CAN_SHOW, held.may_be_named,
    )  # fmt: skip


def _said(held: Held, showing: Showing | None, words: Words, zone: str) -> str:
    if height(held.step) > 1:
        step = step_text(held.step, words)
        if held.valid_until is None:
            return step
        return words.say("skills_until", step=step, day=day_short(held.valid_until, words))
    parts = [who_text(showing.names if showing else (), words)]
    if showing is not None and showing.next is not None:
        at = showing.next[0]
        parts.append(session_text(at, local_day(at, zone), words, zone))
    return " ".join(parts)


@QmlElement
@QmlUncreatable("made by navigation")
class QualificationModel(PageModel):
    viewChanged = Signal()

    TITLE = "skills_title"
    PICTURE = "stairs"
    NEEDS_MEMBER = True
    TOPICS = frozenset({Topic.QUALIFICATIONS, Topic.RESOURCES, Topic.RESERVATIONS, Topic.MEMBERS})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._view: tuple[StepRow, ...] = ()
        self._steps = Rows(StepRow, parent=self)

    def _spoken(self) -> str:
        return heard(self._title(), *(f"{row.label}: {row.said}" for row in self._view))

    def refresh(self) -> None:
        member = self.screen.session.member
        if member is None:
            return
        house = self.house
        held = qualifications.steps_of(house, member_id=member.id)
        view = derive(held, qualifications.who_can_show(house), self.words, house.settings.zone)
        if view != self._view:
            self._view = view
            self._steps.replace(view)
            self.changed.emit()

    @Slot(int)
    def switch_named(self, resource: int) -> None:
        """Others may, or may no longer, be told that she can show this machine."""
        self.screen.touched()
        member = self.screen.session.member
        row = next((row for row in self._view if row.resource == resource), None)
        if member is None or row is None:
            return
        nonce = new_nonce()
        self.screen.act(
            lambda: qualifications.agree_to_be_named(
                self.house, member_id=member.id, resource_id=resource, agrees=not row.named, nonce=nonce
            )
        )

    steps = Property(QObject, lambda self: self._steps, constant=True)
    empty = Property(bool, lambda self: not self._view, notify=viewChanged)
