"""Charter: staff put the rules of the place together and publish them as a new version with a date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.charter import OWN, RULES, Charter, CharterLine
from kiosk.services import charter
from kiosk.services.house import Topic
from kiosk.words import Words
from kiosk.words.formats import day_short
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class PickRow:
    """A rule to choose or leave; an own one goes when it is left."""

    rule: str
    picture: str
    sentence: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class CharterView:
    about: str = ""
    chosen_text: str = ""
    changed: bool = False
    rows: tuple[PickRow, ...] = ()


def derive(
    found: Charter | None, draft: tuple[CharterLine, ...], agreed: int, members: int, words: Words
) -> CharterView:
    """Shipped rules in their order, then the place's own; the draft beside what is published."""
    own = [line for line in draft if line.rule == OWN]
    shipped = (CharterLine(rule) for rule in RULES)
    rows = tuple(
        PickRow(
            line.sentence or line.rule, line.picture, line.sentence or words.say(f"charter_rule_{line.rule}"),
            line in draft,
        )
        for line in (*shipped, *own)
    )  # fmt: skip
    about = words.say("charter_none_staff")
    if found is not None:
        version = words.say("charter_version", version=found.version, day=day_short(found.local_day, words))
        about = f"{version} · {words.say('charter_standing', agreed=agreed, members=members)}"
    differs = bool(draft) and (found is None or set(draft) != set(found.lines))
    return CharterView(about, words.say("charter_chosen", n=len(draft)), differs, rows)


@QmlElement
@QmlUncreatable("made by navigation")
class CharterModel(PageModel):
    viewChanged = Signal()

    TITLE = "charter_title"
    PICTURE = "charter"
    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.CHARTER, Topic.MEMBERS})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        found = charter.current(self.house)
        self._draft: tuple[CharterLine, ...] = found.lines if found else ()
        self._asking = False
        self._view = CharterView()
        self._rules = Rows(PickRow, parent=self)

    def refresh(self) -> None:
        view = derive(*_standing(charter.standing(self.house), self._draft), self.words)
        if view != self._view:
            self._view = view
            self._rules.replace(view.rows)
            self.changed.emit()

    @Slot(str)
    def toggle(self, rule: str) -> None:
        """Put a rule in, or take it out."""
        self.screen.touched()
        line = CharterLine(rule) if rule in RULES else CharterLine(OWN, rule)
        if line in self._draft:
            self._draft = tuple(each for each in self._draft if each != line)
        else:
            self._draft = (*self._draft, line)
        self.refresh()

    @Slot(str)
    def add_own(self, sentence: str) -> None:
        """A sentence of the place itself."""
        self.screen.touched()
        clean = " ".join(sentence.split())
        line = CharterLine(OWN, clean)
        if clean and line not in self._draft:
            self._draft = (*self._draft, line)
            self.refresh()

    @Slot()
    def ask(self) -> None:
        self._ask(asking=self._view.changed)

    @Slot()
    def keep(self) -> None:
        self._ask(asking=False)

    def _ask(self, *, asking: bool) -> None:
        self.screen.touched()
        self._asking = asking
        self.changed.emit()

    @Slot()
    def publish(self) -> None:
        """The new version counts from now on."""
        self._ask(asking=False)
        by = self.screen.session.staff
        if by is None:
            return
        change = self.screen.act(
            lambda: charter.publish(self.house, lines=self._draft, by=by, nonce=self.nonce), sound="done"
        )
        if change is not None:
            self.nonce = new_nonce()
            self._draft = change.result.lines
            self.refresh()
            self.screen.say_done(self.words.say("charter_published"), "charter")

    rules = Property(QObject, lambda self: self._rules, constant=True)
    about = Property(str, lambda self: self._view.about, notify=viewChanged)
    chosenText = Property(str, lambda self: self._view.chosen_text, notify=viewChanged)
    canPublish = Property(bool, lambda self: self._view.changed, notify=viewChanged)
    asking = Property(bool, lambda self: self._asking, notify=viewChanged)


def _standing(
    found: tuple[Charter | None, int, int], draft: tuple[CharterLine, ...]
) -> tuple[Charter | None, tuple[CharterLine, ...], int, int]:
    return found[0], draft, found[1], found[2]
