"""CharterRead: the charter in pictures, to agree to with one touch, or to take home on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.charter import Charter, CharterLine
from kiosk.services import charter
from kiosk.services.house import Topic
from kiosk.words import Words
from kiosk.words.formats import day_short
from ui import arriving
from ui.rows import Rows
from ui.viewmodels.base import PageModel, heard, new_nonce

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

ARRIVAL = "arrival"
"""She was asked on her way in: the next question follows."""


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One rule; `rule` is its place, `picture` its drawing."""

    rule: str
    picture: str
    sentence: str


@dataclass(frozen=True, slots=True)
class CharterReadView:
    version: int = 0
    about: str = ""
    owed: bool = False
    rows: tuple[RuleRow, ...] = ()


def rule_row(number: int, line: CharterLine, words: Words) -> RuleRow:
    sentence = line.sentence or words.say(f"charter_rule_{line.rule}")
    return RuleRow(f"{number}-{line.rule}", line.picture, sentence)


def derive(found: Charter | None, accepted: int, words: Words) -> CharterReadView:
    """The newest version; `accepted` is the one she agreed to, 0 for none."""
    if found is None:
        return CharterReadView()
    about = words.say("charter_version", version=found.version, day=day_short(found.local_day, words))
    rows = tuple(rule_row(number, line, words) for number, line in enumerate(found.lines))
    return CharterReadView(found.version, about, accepted < found.version, rows)


@QmlElement
@QmlUncreatable("made by navigation")
class CharterReadModel(PageModel):
    viewChanged = Signal()

    TITLE = "charter_read_title"
    PICTURE = "charter"
    NEEDS_MEMBER = True
    TOPICS = frozenset({Topic.CHARTER})

    def __init__(self, screen: Screen, then: str = "") -> None:
        super().__init__(screen)
        self._arriving = then == ARRIVAL
        self._print_nonce = new_nonce()
        self._view = CharterReadView()
        self._rules = Rows(RuleRow, parent=self)

    def _spoken(self) -> str:
        return heard(self._title(), *(row.sentence for row in self._view.rows))

    def refresh(self) -> None:
        member = self.screen.session.member
        if member is None:
            return
        found, accepted = charter.for_member(self.house, member_id=member.id)
        view = derive(found, accepted, self.words)
        if view != self._view:
            self._view = view
            self._rules.replace(view.rows)
            self.changed.emit()

    @Slot()
    def agree(self) -> None:
        self.screen.touched()
        member, version = self.screen.session.member, self._view.version
        if member is None:
            return
        change = self.screen.act(
            lambda: charter.accept(self.house, member_id=member.id, version=version, nonce=self.nonce)
        )
        if change is None:
            return
        self.screen.session.passed.add("charter")
        self._leave()
        self.screen.say_done(self.words.say("charter_agreed"), "charter")

    @Slot()
    def later(self) -> None:
        self.screen.touched()
        self.screen.session.passed.add("charter")
        self._leave()

    def _leave(self) -> None:
        if self._arriving:
            arriving.go_on(self.screen)
        else:
            self.screen.back()

    @Slot()
    def print_it(self) -> None:
        self.screen.touched()
        language, nonce = self.words.language, self._print_nonce
        change = self.screen.act(lambda: charter.print_charter(self.house, language=language, nonce=nonce))
        if change is not None:
            self.screen.say_done(self.words.say("charter_printing"), "printer")

    rules = Property(QObject, lambda self: self._rules, constant=True)
    ruleCount = Property(int, lambda self: len(self._view.rows), notify=viewChanged)
    about = Property(str, lambda self: self._view.about, notify=viewChanged)
    owed = Property(bool, lambda self: self._view.owed, notify=viewChanged)
