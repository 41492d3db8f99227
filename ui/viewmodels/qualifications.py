"""Who may use which machine, for staff: machine by machine, or person by person."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.people import COLOURS, SIGNS, Member
from kiosk.rules.calendar import add_days
from kiosk.rules.qualifications import WARN_DAYS
from kiosk.services import qualifications
from kiosk.services.house import Topic
from kiosk.services.qualifications import Matrix
from kiosk.words import Words
from kiosk.words.formats import day_short
from ui.rows import Rows
from ui.viewmodels.base import PageModel
from ui.viewmodels.finder import Finder
from ui.viewmodels.people import in_order
from ui.viewmodels.stairs import height, step_text

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A machine (`sign` is empty) or a member, with the stairs where both are known; `soon` where a step ends soon."""

    key: int
    label: str
    picture: str
    sign: str
    colour: str
    note: str
    stairs: int
    soon: bool


def derive(
    found: Matrix, words: Words, today: str, *, resource: int, member: int, by_member: bool
) -> tuple[MatrixRow, ...]:
    """Members of one machine, machines of one member, or where to begin: all machines, or all members."""
    if resource:
        return tuple(_person(found, each, resource, words, today) for each in found.members)
    if member:
        return tuple(_machine(found, each.id, member, words, today) for each in found.resources)
    if by_member:
        return tuple(_counted(found, each, words) for each in found.members)
    counts = {each.id: sum(key[1] == each.id for key in found.held) for each in found.resources}
    return tuple(
        MatrixRow(each.id, each.name, each.picture, "", "", words.say("skills_people", n=counts[each.id]), 0, False)
        for each in found.resources
    )


def _counted(found: Matrix, member: Member, words: Words) -> MatrixRow:
    count = sum(key[0] == member.id for key in found.held)
    note = words.say("skills_machines", n=count)
    return MatrixRow(member.id, member.name, "", SIGNS[member.sign], COLOURS[member.colour], note, 0, False)


def _standing(found: Matrix, member: int, resource: int, words: Words, today: str) -> tuple[str, int, bool]:
    held = found.held.get((member, resource))
    if held is None:
        return words.say("skills_step_none"), 0, False
    soon = held.valid_until is not None and held.valid_until <= add_days(today, WARN_DAYS)
    if held.valid_until is None:
        return step_text(held.step, words), height(held.step), soon
    if held.valid_until < today:
        return words.say("skills_ended", day=day_short(held.valid_until, words)), 0, soon
    said = words.say("skills_until", step=step_text(held.step, words), day=day_short(held.valid_until, words))
    return said, height(held.step), soon


def _person(found: Matrix, member: Member, resource: int, words: Words, today: str) -> MatrixRow:
    note, stairs, soon = _standing(found, member.id, resource, words, today)
    return MatrixRow(member.id, member.name, "", SIGNS[member.sign], COLOURS[member.colour], note, stairs, soon)


def _machine(found: Matrix, resource: int, member: int, words: Words, today: str) -> MatrixRow:
    note, stairs, soon = _standing(found, member, resource, words, today)
    name, picture = next((each.name, each.picture) for each in found.resources if each.id == resource)
    return MatrixRow(resource, name, picture, "", "", note, stairs, soon)


@QmlElement
@QmlUncreatable("made by navigation")
class QualificationsModel(PageModel):
    viewChanged = Signal()

    PICTURE = "stairs"
    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.QUALIFICATIONS, Topic.RESOURCES, Topic.MEMBERS})

    def __init__(self, screen: Screen, resource: int = 0, member: int = 0) -> None:
        super().__init__(screen)
        self._resource, self._member = resource, member
        self._by_member = False
        self._name = ""
        self._view: tuple[MatrixRow, ...] = ()
        self._rows = Rows(MatrixRow, parent=self)
        self._finder = Finder(self, self.refresh)

    def _title(self) -> str:
        return self._name or self.words.say("skills_staff_title")

    def refresh(self) -> None:
        found = qualifications.matrix(self.house)
        named = {each.id: each.name for each in (found.resources if self._resource else found.members)}
        self._name = named.get(self._resource or self._member, "")
        people = in_order(self._finder.among(found.members if self._of_people() else ()), self.words)
        view = derive(
            replace(found, members=tuple(people)), self.words, self.house.today(), resource=self._resource,
            member=self._member, by_member=self._by_member,
        )  # fmt: skip
        if view != self._view:
            self._view = view
            self._rows.replace(view)
            self.changed.emit()

    def _of_people(self) -> bool:
        return bool(self._resource) or (self._by_member and not self._member)

    @Slot(str)
    def show(self, what: str) -> None:
        """ "machines" or "members"."""
        self.screen.touched()
        self._by_member = what == "members"
        self.refresh()
        self.changed.emit()

    @Slot(int)
    def touch(self, key: int) -> None:
        """A machine or a member; where the other one is known, the step of both."""
        self.screen.touched()
        if self._resource:
            self.screen.go("QualificationEdit", resource=self._resource, member=key)
        elif self._member:
            self.screen.go("QualificationEdit", resource=key, member=self._member)
        elif self._by_member:
            self.screen.go("Qualifications", member=key)
        else:
            self.screen.go("Qualifications", resource=key)

    rows = Property(QObject, lambda self: self._rows, constant=True)
    empty = Property(bool, lambda self: not self._view, notify=viewChanged)
    top = Property(bool, lambda self: not (self._resource or self._member), constant=True)
    byMember = Property(bool, lambda self: self._by_member, notify=viewChanged)
    people = Property(bool, lambda self: self._of_people(), notify=viewChanged)
    finder = Property(QObject, lambda self: self._finder, constant=True)
