"""What changed and whom it concerns: reservations in question by cause and machine, with three answers."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.people import COLOURS, SIGNS
from kiosk.model.reservations import Question
from kiosk.model.resources import Resource
from kiosk.rules.calendar import local_day
from kiosk.rules.powers import Power
from kiosk.services import answers, equipment, questions
from kiosk.services.answers import Choice
from kiosk.services.holders import Holder
from kiosk.services.house import Topic
from kiosk.services.questions import Concerned
from kiosk.words import Words
from kiosk.words.formats import clock
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.times import day_text, hours_text

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

CAUSES: dict[str, str] = {
    Question.BROKEN: "machine-broken", Question.CLOSED: "hours", Question.WITHDRAWN: "loan-gone",
    Question.CAPACITY: "units", Question.REMOVED: "ask-free",
}  # fmt: skip
DONE = {Choice.MOVE: "ask-move", Choice.FREE: "ask-free", Choice.KEEP: "ask-keep"}


@dataclass(frozen=True, slots=True)
class GroupRow:
    """Everything one cause concerns on one machine."""

    key: str
    label: str
    picture: str
    causeText: str
    causePicture: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class ConcernedRow:
    """One reservation; `place` is where it could go, "" where nowhere."""

    reservation: int
    sign: str
    colour: str
    who: str
    day: str
    hours: str
    place: str
    canMove: bool
    chosen: bool


def group_rows(
    groups: Mapping[tuple[str, int], Sequence[Concerned]], things: Mapping[int, Resource], chosen: str, words: Words
) -> tuple[GroupRow, ...]:
    return tuple(
        GroupRow(
            _key(cause, resource_id),
            things[resource_id].name if resource_id in things else words.say("questions_gone"),
            things[resource_id].picture if resource_id in things else "machine",
            words.say(f"questions_cause_{cause}"),
            CAUSES.get(cause, "questions"),
            len(found),
            _key(cause, resource_id) == chosen,
        )
        for (cause, resource_id), found in groups.items()
    )


def concerned_rows(
    found: Sequence[Concerned], places: Mapping[int, int | None], left_out: Collection[int], words: Words, zone: str,
    today: str,
) -> tuple[ConcernedRow, ...]:  # fmt: skip
    return tuple(
        ConcernedRow(
            each.reservation.id,
            SIGNS.get(each.holder.sign, ""),
            COLOURS.get(each.holder.colour, "#FFFFFF"),
            who(each.holder),
            day_text(each.reservation.local_day, today, words),
            hours_text(each.reservation, zone),
            place_text(each, places.get(each.reservation.id), words, zone, today),
            places.get(each.reservation.id) is not None,
            each.reservation.id not in left_out,
        )
        for each in found
    )


def who(holder: Holder) -> str:
    """A name, for those who may act for others; empty once she is forgotten."""
    return holder.party.name if holder.party else holder.members[0].name if holder.members else ""


def place_text(each: Concerned, start: int | None, words: Words, zone: str, today: str) -> str:
    if start is None:
        return words.say("questions_no_place")
    if start == each.reservation.start_at:
        return words.say("questions_other_unit")
    day = local_day(start, zone)
    if day == each.reservation.local_day:
        return words.say("questions_other_time", time=clock(start, zone))
    return words.say("questions_other_day", day=day_text(day, today, words), time=clock(start, zone))


def share_text(found: Sequence[Concerned], label: str, cause: str, words: Words, zone: str, today: str) -> str:
    """For the group: what happened and which hours, nobody's name."""
    hours = [
        f"{day_text(each.reservation.local_day, today, words)} {hours_text(each.reservation, zone)}" for each in found
    ]
    return words.say("questions_share", name=label, cause=cause, hours=", ".join(dict.fromkeys(hours)))


def _key(cause: str, resource_id: int) -> str:
    return f"{cause}-{resource_id}"


@QmlElement
@QmlUncreatable("made by navigation")
class QuestionsModel(PageModel):
    viewChanged = Signal()

    TITLE = "questions_title"
    PICTURE = "questions"
    NEEDS_POWER = Power.RESERVE_FOR
    TOPICS = frozenset({Topic.RESERVATIONS, Topic.RESOURCES, Topic.HOURS})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._groups: Mapping[tuple[str, int], list[Concerned]] = {}
        self._found: list[Concerned] = []
        self._chosen = ""
        self._left_out: set[int] = set()
        self._places: dict[int, int | None] = {}
        self._group_rows = Rows(GroupRow, parent=self)
        self._rows = Rows(ConcernedRow, parent=self)

    def refresh(self) -> None:
        self._groups = answers.grouped(questions.concerned(self.house))
        keys = [_key(*each) for each in self._groups]
        if self._chosen not in keys:
            self._chosen, self._left_out = (keys[0] if keys else ""), set()
        self._found = next((found for each, found in self._groups.items() if _key(*each) == self._chosen), [])
        self._places = answers.proposals(self.house, [each.reservation for each in self._found])
        self._show()

    def _show(self) -> None:
        things = {each.resource.id: each.resource for each in equipment.equipment(self.house)}
        things |= {each.id: each for each in equipment.put_away(self.house)}
        zone, today = self.house.settings.zone, self.house.today()
        self._group_rows.replace(group_rows(self._groups, things, self._chosen, self.words))
        self._rows.replace(concerned_rows(self._found, self._places, self._left_out, self.words, zone, today))
        self.changed.emit()

    @Slot(str)
    def open_group(self, key: str) -> None:
        self.screen.touched()
        self._chosen, self._left_out = key, set()
        self.refresh()

    @Slot(int)
    def toggle(self, reservation: int) -> None:
        """Leave one out of the answer, or take it in again."""
        self.screen.touched()
        self._left_out ^= {reservation}
        self._show()

    def _asked(self) -> list[int]:
        found = [each.reservation.id for each in self._found]
        return [each for each in found if each not in self._left_out]

    @Slot(str)
    def answer(self, choice: str) -> None:
        """ "move", "free" or "keep" for those that are chosen."""
        self.screen.touched()
        by, asked, nonce = self.screen.session.doer, self._asked(), new_nonce()
        if by is None or not asked:
            return
        wanted = Choice(choice)
        done = self.screen.act(lambda: answers.answer(
            self.house, reservation_ids=asked, choice=wanted, by=by.id, nonce=nonce
        ), sound="done")  # fmt: skip
        if done is None:
            return
        said = self.words.say(f"questions_done_{choice}", n=done.result.done)
        if done.result.left:
            said = f"{said} {self.words.say('questions_left', n=done.result.left)}"
        self.screen.say_done(said, DONE[wanted])

    @Slot()
    def share(self) -> None:
        """The same as a message for the group."""
        self.screen.touched()
        row = next((each for each in self._group_rows.rows if each.chosen), None)
        asked = set(self._asked())
        found = [each for each in self._found if each.reservation.id in asked]
        if row is not None and found:
            zone, today = self.house.settings.zone, self.house.today()
            text = share_text(found, row.label, row.causeText, self.words, zone, today)
            self.screen.go("MessageQr", text=text)

    def _movable(self) -> int:
        return sum(self._places.get(each) is not None for each in self._asked())

    def _movable_text(self) -> str:
        count = self._movable()
        return self.words.say("questions_movable", n=count) if count else self.words.say("questions_no_place")

    groups = Property(QObject, lambda self: self._group_rows, constant=True)
    concerned = Property(QObject, lambda self: self._rows, constant=True)
    empty = Property(bool, lambda self: not self._groups, notify=viewChanged)
    asked = Property(int, lambda self: len(self._asked()), notify=viewChanged)
    movable = Property(int, lambda self: self._movable(), notify=viewChanged)
    askedText = Property(str, lambda self: self.words.say("questions_asked", n=len(self._asked())), notify=viewChanged)
    movableText = Property(str, lambda self: self._movable_text(), notify=viewChanged)
