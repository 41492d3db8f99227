"""Before somebody is erased: what goes, and what stays without her name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import Refused
from kiosk.model.people import COLOURS, SIGNS
from kiosk.services import erasure
from kiosk.services.erasure import Erasure
from kiosk.services.house import Topic
from kiosk.words import Words
from ui.rows import Rows
from ui.viewmodels.base import PageModel

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class FactRow:
    """One thing that goes, or that stays."""

    fact: str
    picture: str
    text: str


def goes(told: Erasure, words: Words) -> tuple[FactRow, ...]:
    """Only what there is; her name, sign and language always."""
    counted = (
        ("badges", "badge", told.badges), ("reservations", "reserve", told.reservations),
        ("qualifications", "stairs", told.qualifications), ("messages", "message", told.messages),
        ("days", "day", told.days), ("papers", "receipt", told.papers),
    )  # fmt: skip
    rows = [FactRow("self", "members", words.say("erase_goes_self"))]
    rows += [FactRow(fact, picture, words.say(f"erase_goes_{fact}", n=n)) for fact, picture, n in counted if n]
    if told.parties:
        rows.append(FactRow("parties", "group", words.say("erase_goes_parties", names=", ".join(told.parties))))
    return tuple(rows)


def stays(told: Erasure, words: Words) -> tuple[FactRow, ...]:
    counted = (("days", "day", told.days), ("batches", "made", told.batches))
    rows = [FactRow(fact, picture, words.say(f"erase_stays_{fact}", n=n)) for fact, picture, n in counted if n]
    rows.append(FactRow("sales", "totals", words.say("erase_stays_sales")))
    rows.append(FactRow("backups", "disk", words.say("erase_stays_backups", n=told.kept_days)))
    return tuple(rows)


@QmlElement
@QmlUncreatable("made by navigation")
class MemberEraseModel(PageModel):
    viewChanged = Signal()

    PICTURE = "erase"
    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.MEMBERS, Topic.RESERVATIONS, Topic.PARTIES, Topic.QUALIFICATIONS, Topic.PRESENCE})

    def __init__(self, screen: Screen, member: int = 0) -> None:
        super().__init__(screen)
        self._member = member
        self._told: Erasure | None = None
        self._asks = False
        self._goes = Rows(FactRow, parent=self)
        self._stays = Rows(FactRow, parent=self)

    def _title(self) -> str:
        return self.words.say("erase_title")

    def refresh(self) -> None:
        try:
            self._told = erasure.preview(self.house, self._member)
        except Refused:
            return
        self._goes.replace(goes(self._told, self.words))
        self._stays.replace(stays(self._told, self.words))
        self.changed.emit()

    def _ask(self, *, asks: bool) -> None:
        self.screen.touched()
        self._asks = asks
        self.changed.emit()

    @Slot()
    def ask(self) -> None:
        """The last question."""
        self._ask(asks=True)

    @Slot()
    def cancel(self) -> None:
        self._ask(asks=False)

    @Slot()
    def erase(self) -> None:
        """She is erased; back to everybody else."""
        self._ask(asks=False)
        staff, name = self.screen.session.staff, self._name()
        if staff is None:
            return
        done = self.screen.act(lambda: erasure.erase(self.house, self._member, staff, self.nonce), "done")
        if done is None:
            return
        if self.screen.session.member is not None and self.screen.session.member.id == self._member:
            self.screen.home()
        else:
            self.screen.back_to("Members")
        self.screen.say_done(self.words.say("erase_done", name=name), "erase")

    def _name(self) -> str:
        return self._told.member.name if self._told is not None else ""

    def _sign(self) -> str:
        return SIGNS[self._told.member.sign] if self._told is not None else ""

    def _colour(self) -> str:
        return COLOURS[self._told.member.colour] if self._told is not None else "#FFFFFF"

    goes = Property(QObject, lambda self: self._goes, constant=True)
    stays = Property(QObject, lambda self: self._stays, constant=True)
    name = Property(str, lambda self: self._name(), notify=viewChanged)
    sign = Property(str, lambda self: self._sign(), notify=viewChanged)
    colour = Property(str, lambda self: self._colour(), notify=viewChanged)
    sureText = Property(str, lambda self: self.words.say("erase_sure", name=self._name()), notify=viewChanged)
    lastStaff = Property(bool, lambda self: self._told is not None and self._told.last_staff, notify=viewChanged)
    asks = Property(bool, lambda self: self._asks, notify=viewChanged)
