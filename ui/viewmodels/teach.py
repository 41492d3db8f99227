"""A step given with two badges: the machine, the other's badge, the step."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.people import COLOURS, SIGNS, Member
from kiosk.model.qualifications import QualificationStep
from kiosk.rules.qualifications import STEPS
from kiosk.services import presence, qualifications
from kiosk.services.house import Topic
from kiosk.services.qualifications import Held, Pair
from kiosk.words import Words
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.stairs import height

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


class Asked(StrEnum):
    MACHINE = "machine"
    BADGE = "badge"
    STEP = "step"


@dataclass(frozen=True, slots=True)
class MachineRow:
    resource: int
    label: str
    picture: str
    note: str


@dataclass(frozen=True, slots=True)
class TeachView:
    """`had`: how many stairs the learner stands up already."""

    asked: Asked = Asked.MACHINE
    question: str = ""
    picture: str = ""
    other: str = ""
    otherColour: str = "#FFFFFF"
    had: int = 0


def machine_rows(held: list[Held], words: Words, *, staff: bool) -> tuple[MachineRow, ...]:
    """Every machine that asks for a step; what she can show is said so."""
    return tuple(
        MachineRow(
            each.resource.id, each.resource.name, each.resource.picture,
            words.say("teach_show" if staff or each.step is QualificationStep.CAN_SHOW else "teach_learn"),
        )
        for each in held
    )  # fmt: skip


def derive(chosen: Held | None, pair: Pair | None, me: Member, words: Words) -> TeachView:
    if chosen is None:
        return TeachView(Asked.MACHINE, words.say("teach_ask_machine"))
    picture = chosen.resource.picture
    if pair is None:
        return TeachView(Asked.BADGE, words.say("teach_ask_badge", resource=chosen.resource.name), picture)
    other = pair.learner if pair.learner.id != me.id else pair.giver
    question = words.say("teach_ask_step", name=pair.learner.name, resource=chosen.resource.name)
    return TeachView(Asked.STEP, question, picture, SIGNS[other.sign], COLOURS[other.colour], height(pair.step))


@QmlElement
@QmlUncreatable("made by navigation")
class TeachModel(PageModel):
    viewChanged = Signal()

    TITLE = "teach_title"
    PICTURE = "two-badges"
    NEEDS_MEMBER = True
    TOPICS = frozenset({Topic.QUALIFICATIONS, Topic.RESOURCES})

    def __init__(self, screen: Screen, resource: int = 0) -> None:
        super().__init__(screen)
        self._resource = resource
        self._held: list[Held] = []
        self._pair: Pair | None = None
        self._view = TeachView()
        self._machines = Rows(MachineRow, parent=self)

    def _spoken(self) -> str:
        return self._view.question

    def refresh(self) -> None:
        me = self.screen.session.member
        if me is None:
            return
        self._held = qualifications.steps_of(self.house, member_id=me.id)
        staff = qualifications.qualifies_anybody(self.house, member_id=me.id)
        if len(self._held) == 1:
            self._resource = self._held[0].resource.id
        self._machines.replace(machine_rows(self._held, self.words, staff=staff))
        view = derive(self._chosen(), self._pair, me, self.words)
        if view != self._view:
            self._view = view
            self.changed.emit()

    def _chosen(self) -> Held | None:
        return next((each for each in self._held if each.resource.id == self._resource), None)

    @Slot(int)
    def choose(self, resource: int) -> None:
        """The machine; the other's badge is asked for next."""
        self.screen.touched()
        self._resource, self._pair = resource, None
        self.refresh()

    def take_code(self, text: str) -> bool:
        me, chosen = self.screen.session.member, self._chosen()
        if me is None or chosen is None or self._view.asked is not Asked.BADGE:
            return False
        # Whose badge is shown here is here.
        shown = self.screen.act(lambda: presence.check_in(self.house, code=text, nonce=new_nonce()), sound="")
        if shown is None:
            return True
        other = shown.result.member.id
        found = self.screen.act(
            lambda: qualifications.pair(self.house, one_id=me.id, other_id=other, resource_id=chosen.resource.id)
        )
        if found is not None:
            self._pair = found.result
            self.nonce = new_nonce()
            self.refresh()
        return True

    @Slot(int)
    def give(self, stair: int) -> None:
        """The stair the learner stands on from now on, 1 to 3."""
        pair, chosen = self._pair, self._chosen()
        if pair is None or chosen is None:
            return
        step = STEPS[stair - 1]
        given = self.screen.act(
            lambda: qualifications.give(
                self.house, giver_id=pair.giver.id, member_id=pair.learner.id, resource_id=chosen.resource.id,
                step=step, valid_until=pair.valid_until, nonce=self.nonce,
            ),
            "done",
        )  # fmt: skip
        if given is None:
            return
        said = self.words.say(f"teach_done_{given.result.step}", name=pair.learner.name, resource=chosen.resource.name)
        self.screen.back_to("Member")
        self.screen.say_done(said, "stairs", seconds=5)

    machines = Property(QObject, lambda self: self._machines, constant=True)
    asked = Property(str, lambda self: self._view.asked.value, notify=viewChanged)
    question = Property(str, lambda self: self._view.question, notify=viewChanged)
    machinePicture = Property(str, lambda self: self._view.picture, notify=viewChanged)
    other = Property(str, lambda self: self._view.other, notify=viewChanged)
    otherColour = Property(str, lambda self: self._view.otherColour, notify=viewChanged)
    had = Property(int, lambda self: self._view.had, notify=viewChanged)
    sign = Property(str, lambda self: SIGNS[self.screen.session.member.sign], constant=True)
    colour = Property(str, lambda self: COLOURS[self.screen.session.member.colour], constant=True)
    empty = Property(bool, lambda self: not self._held, notify=viewChanged)
