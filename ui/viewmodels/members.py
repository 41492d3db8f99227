"""Everybody of the house: to look after members and badges, or to find who forgot a badge. Only behind the PIN."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.people import COLOURS, SIGNS, Member
from kiosk.rules.powers import Power
from kiosk.services import new_badges, office, presence
from kiosk.services.house import Topic
from kiosk.words import Words
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.card_sheet import save_sheet
from ui.viewmodels.finder import Finder
from ui.viewmodels.people import in_order

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

FORGOTTEN = "forgotten"


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One tile; `mood` is "paused", "badge" or "no_badge" and `note` says it; `here` who is in."""

    member: int
    label: str
    sign: str
    colour: str
    mood: str
    note: str
    here: bool


@dataclass(frozen=True, slots=True)
class MembersView:
    rows: tuple[MemberRow, ...] = ()
    without_badge: tuple[int, ...] = ()


def derive(
    everybody: list[Member], badges: set[int], present: set[int], words: Words, found: Collection[int]
) -> MembersView:
    """Tiles of those who are `found`, in the order of names; cards are for everybody, whoever is looked for."""
    ordered = in_order(everybody, words)
    rows = tuple(_row(member, badges, present, words) for member in ordered if member.id in found)
    without = tuple(member.id for member in ordered if member.id not in badges and not member.paused)
    return MembersView(rows, without)


def _row(member: Member, badges: set[int], present: set[int], words: Words) -> MemberRow:
    mood = "paused" if member.paused else "badge" if member.id in badges else "no_badge"
    here = member.id in present
    return MemberRow(
        member.id,
        member.name,
        SIGNS[member.sign],
        COLOURS[member.colour],
        mood,
        words.say(f"staff_member_{mood}"),
        here,
    )


@QmlElement
@QmlUncreatable("made by navigation")
class MembersModel(PageModel):
    viewChanged = Signal()

    PICTURE = "members"
    NEEDS_POWER = Power.FORGOTTEN_BADGE
    TOPICS = frozenset({Topic.MEMBERS, Topic.PRESENCE})

    def __init__(self, screen: Screen, mode: str = "manage") -> None:
        super().__init__(screen)
        self._choose = mode == FORGOTTEN or screen.session.staff is None
        self._view = MembersView()
        self._members = Rows(MemberRow, parent=self)
        self._finder = Finder(self, self.refresh)
        self._file = ""
        self._nonces: dict[int, str] = {}

    def _title(self) -> str:
        return self.words.say("staff_members_choose" if self._choose else "staff_members_title")

    def _picture(self) -> str:
        return "forgotten" if self._choose else self.PICTURE

    def refresh(self) -> None:
        session = self.screen.session
        before, session.new_badges = session.new_badges, new_badges.for_cards(self.house, session.new_badges)
        everybody, badges, present = office.members(self.house)
        found = {member.id for member in self._finder.among(each for each in everybody if self._shows(each))}
        view = derive(everybody, badges, present, self.words, found)
        if view != self._view or before != session.new_badges:
            self._view = view
            self._members.replace(view.rows)
            self.changed.emit()

    def _shows(self, member: Member) -> bool:
        """Who chooses a member sees only those who may come in."""
        return not (self._choose and member.paused)

    @Slot(int)
    def touch(self, member: int) -> None:
        """A member's tile: her page, or her arrival without a badge."""
        self.screen.touched()
        if not self._choose:
            self.screen.go("MemberEdit", member=member)
            return
        # Her number in it would tell for ever who came.
        by, nonce = self.screen.session.doer, self._nonces.setdefault(member, new_nonce())
        arrival = self.screen.act(lambda: presence.check_in_member(self.house, member_id=member, nonce=nonce, by=by))
        if arrival is not None:
            self.screen.welcome(arrival.result)

    @Slot()
    def add(self) -> None:
        self.screen.touched()
        self.screen.go("MemberEdit", member=0)

    def _cards(self) -> int:
        return len(self.screen.session.new_badges) + len(self._view.without_badge)

    @Slot()
    def make_sheet(self) -> None:
        """One sheet of the badges made since the PIN, and of a first badge for everybody without one."""
        self.screen.touched()
        for member in self._view.without_badge:
            self._issue(member)
        self.refresh()
        self._file = save_sheet(self.screen, tuple(self.screen.session.new_badges))
        self.changed.emit()

    def _issue(self, member: int) -> None:
        nonce = new_nonce()
        made = self.screen.act(lambda: office.issue_badge(self.house, member_id=member, nonce=nonce), sound="")
        if made is not None:
            self.screen.session.new_badges.append(made.result)

    @Slot()
    def close_sheet(self) -> None:
        self._file = ""
        self.changed.emit()

    def _file_text(self) -> str:
        return self.words.say("staff_cards_where", file=self._file) if self._file else ""

    members = Property(QObject, lambda self: self._members, constant=True)
    finder = Property(QObject, lambda self: self._finder, constant=True)
    choose = Property(bool, lambda self: self._choose, constant=True)
    empty = Property(bool, lambda self: not self._view.rows, notify=viewChanged)
    cards = Property(int, lambda self: self._cards(), notify=viewChanged)
    cardsText = Property(str, lambda self: self.words.say("staff_cards_text", n=self._cards()), notify=viewChanged)
    fileText = Property(str, lambda self: self._file_text(), notify=viewChanged)
