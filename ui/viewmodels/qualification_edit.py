"""One member on one machine, for staff: the step, until when, or taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.people import COLOURS, SIGNS
from kiosk.model.qualifications import Qualification
from kiosk.rules.qualifications import STEPS, end_after
from kiosk.services import qualifications
from kiosk.services.house import Topic
from kiosk.words import Words
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.stairs import end_text, height

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

MONTHS = (6, 12, 24)
KEPT, ENDLESS = "kept", "endless"


@dataclass(frozen=True, slots=True)
class EndRow:
    """One answer to "until when"; `day` is empty where it has no end."""

    end: str
    label: str
    day: str
    chosen: bool


def ends(today: str, before: str | None, chosen: str | None, words: Words) -> tuple[EndRow, ...]:
    """No end, half a year, a year, two years; and the end she has now where it is another day."""
    days: dict[str, str | None] = {ENDLESS: None} | {f"m{months}": end_after(today, months) for months in MONTHS}
    if before is not None and before not in days.values():
        days[KEPT] = before
    return tuple(
        EndRow(end, words.say(f"skills_end_{end}"), end_text(day, words) if day else "", day == chosen)
        for end, day in days.items()
    )


@QmlElement
@QmlUncreatable("made by navigation")
class QualificationEditModel(PageModel):
    viewChanged = Signal()

    PICTURE = "stairs"
    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.QUALIFICATIONS, Topic.MEMBERS, Topic.RESOURCES})

    def __init__(self, screen: Screen, resource: int = 0, member: int = 0) -> None:
        super().__init__(screen)
        found = qualifications.matrix(self.house)
        self._resource = next((each for each in found.resources if each.id == resource), None)
        self._member = next((each for each in found.members if each.id == member), None)
        self._before: Qualification | None = found.held.get((member, resource))
        self._stair = height(self._before.step) if self._before is not None else 0
        self._until = self._before.valid_until if self._before is not None else None
        self._asks_back = False
        self._ends = Rows(EndRow, parent=self)

    def _title(self) -> str:
        return self._resource.name if self._resource is not None else self.words.say("skills_staff_title")

    def refresh(self) -> None:
        before = self._before.valid_until if self._before is not None else None
        self._ends.replace(ends(self.house.today(), before, self._until, self.words))
        self.changed.emit()

    @Slot(int)
    def pick(self, stair: int) -> None:
        self.screen.touched()
        self._stair = stair
        self.refresh()

    @Slot(str)
    def choose_end(self, end: str) -> None:
        """Until when: "endless", "kept" or "m12"."""
        self.screen.touched()
        if end == KEPT and self._before is not None:
            self._until = self._before.valid_until
        elif end == ENDLESS:
            self._until = None
        elif end.startswith("m"):
            self._until = end_after(self.house.today(), int(end[1:]))
        self.refresh()

    @Slot()
    def save(self) -> None:
        staff, member, resource = self.screen.session.staff, self._member, self._resource
        if staff is None or member is None or resource is None or not self._stair:
            return
        step, until = STEPS[self._stair - 1], self._until
        kept = self.screen.act(
            lambda: qualifications.give(
                self.house, giver_id=staff.id, member_id=member.id, resource_id=resource.id, step=step,
                valid_until=until, nonce=self.nonce,
            )
        )  # fmt: skip
        if kept is not None:
            self._leave(self.words.say(f"teach_done_{step}", name=member.name, resource=resource.name))

    @Slot()
    def ask_back(self) -> None:
        self.screen.touched()
        self._asks_back = True
        self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        self._asks_back = False
        self.changed.emit()

    @Slot()
    def take_back(self) -> None:
        staff, member, resource, nonce = self.screen.session.staff, self._member, self._resource, new_nonce()
        self._asks_back = False
        if staff is None or member is None or resource is None:
            return
        back = self.screen.act(
            lambda: qualifications.take_back(
                self.house, by_id=staff.id, member_id=member.id, resource_id=resource.id, nonce=nonce
            )
        )
        if back is not None:
            self._leave(self.words.say("skills_taken_back", name=member.name, resource=resource.name))

    def _leave(self, said: str) -> None:
        self.screen.back()
        self.screen.say_done(said, "stairs")

    def _say(self, name: str) -> str:
        return str(getattr(self._member, name)) if self._member is not None else ""

    ends = Property(QObject, lambda self: self._ends, constant=True)
    stair = Property(int, lambda self: self._stair, notify=viewChanged)
    had = Property(int, lambda self: height(self._before.step) if self._before else 0, constant=True)
    name = Property(str, lambda self: self._say("name"), constant=True)
    sign = Property(str, lambda self: SIGNS.get(self._say("sign"), ""), constant=True)
    colour = Property(str, lambda self: COLOURS.get(self._say("colour"), "#FFFFFF"), constant=True)
    machinePicture = Property(str, lambda self: self._resource.picture if self._resource else "", constant=True)
    known = Property(bool, lambda self: self._member is not None and self._resource is not None, constant=True)
    canTakeBack = Property(bool, lambda self: self._before is not None, constant=True)
    asksBack = Property(bool, lambda self: self._asks_back, notify=viewChanged)
