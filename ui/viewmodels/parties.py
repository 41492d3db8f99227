"""The groups of the place: those that run, those to come, those that are over. For staff."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.parties import Party
from kiosk.model.people import COLOURS, SIGNS
from kiosk.rules.collation import name_key
from kiosk.services import parties
from kiosk.services.house import Topic
from kiosk.services.parties import PartyCard
from kiosk.words import Words
from kiosk.words.formats import day_year
from ui.rows import Rows
from ui.viewmodels.base import PageModel

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class PartyRow:
    """One tile; keys are longer than QML's numbers. `mood` is "badge", "" or "paused" (does not run)."""

    party: str
    label: str
    sign: str
    colour: str
    mood: str
    note: str


def derive(cards: list[PartyCard], today: str, words: Words) -> tuple[PartyRow, ...]:
    """Those that run first, then those to come, then those that are over; each in the order of names."""
    in_order = sorted(cards, key=lambda card: (_turn(card.party, today), name_key(card.party.name, words.language)))
    return tuple(_row(card, today, words) for card in in_order)


def _turn(party: Party, today: str) -> int:
    return 0 if party.runs_on(today) else 1 if party.from_day > today else 2


def _row(card: PartyCard, today: str, words: Words) -> PartyRow:
    party = card.party
    mood = "paused" if not party.runs_on(today) else "badge" if card.has_badge else ""
    return PartyRow(
        str(party.key), party.name, SIGNS[party.sign], COLOURS[party.colour], mood, note_of(party, today, words)
    )


def note_of(party: Party, today: str, words: Words) -> str:
    """What its dates say today."""
    if party.from_day > today:
        return words.say("party_from", day=day_year(party.from_day, words))
    if party.until_day is None:
        return words.say("party_open_end")
    key = "party_over" if party.until_day < today else "party_until"
    return words.say(key, day=day_year(party.until_day, words))


@QmlElement
@QmlUncreatable("made by navigation")
class PartiesModel(PageModel):
    viewChanged = Signal()

    TITLE = "party_title"
    PICTURE = "group"
    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.PARTIES, Topic.MEMBERS})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._view: tuple[PartyRow, ...] = ()
        self._parties = Rows(PartyRow, parent=self)

    def refresh(self) -> None:
        view = derive(parties.cards(self.house), self.house.today(), self.words)
        if view != self._view:
            self._view = view
            self._parties.replace(view)
            self.changed.emit()

    @Slot(str)
    def touch(self, party: str) -> None:
        self.screen.touched()
        self.screen.go("PartyEdit", party=int(party))

    @Slot()
    def add(self) -> None:
        self.screen.touched()
        self.screen.go("PartyEdit", party=0)

    parties = Property(QObject, lambda self: self._parties, constant=True)
    empty = Property(bool, lambda self: not self._view, notify=viewChanged)
