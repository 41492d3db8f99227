"""Arrival: after the greeting, one question or message each, with a picture and a way to leave it for later."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.messages import Message
from kiosk.rules.calendar import add_days
from kiosk.services import arrivals, day_end
from kiosk.services.arrivals import Ask, Kind
from kiosk.services.day_end import PartOfDay
from kiosk.services.house import Topic
from kiosk.words import Words
from kiosk.words.formats import clock
from ui import arriving
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.leaving import strike_arrival
from ui.viewmodels.times import day_text

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

PICTURES = {Kind.CHARTER: "charter", Kind.LEFT: "leave", Kind.VALID: "day"}
MESSAGE_PICTURES = {
    "in_question": "questions", "restored": "done", "kept": "done", "moved": "day", "freed": "reserve",
    "released": "reserve", "reserved_for": "reserve", "series_freed": "weekly", "handed_over": "pass-on",
    "exchanged": "pass-on", "group_ended": "group", "may_with_someone": "with-someone", "may_alone": "alone",
    "may_show": "can-show", "step_ends": "day", "not_clean": "rule-tidy",
}  # fmt: skip
CHOICES = frozenset({"in_question"})
"""Messages that are answered on "my day"."""
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class ArrivalView:
    """`kind` is "charter", "message", "choice", "left", "valid" or "" where nothing waits; `place` is "1 / 3"."""

    kind: str = ""
    picture: str = ""
    sentence: str = ""
    place: str = ""
    act: str = ""
    later: str = ""


def derive(waiting: list[Ask], passed: int, today: str, words: Words) -> ArrivalView:
    """The first of what waits, in words."""
    if not waiting:
        return ArrivalView("", "done", words.say("arrival_nothing"), act=words.say("arrival_go_on"))
    ask, number = waiting[0], passed + len(waiting)
    kind = "choice" if ask.message is not None and ask.message.code in CHOICES else ask.kind.value
    place = f"{passed + 1} / {number}" if number > 1 else ""
    picture = MESSAGE_PICTURES.get(ask.message.code, "message") if ask.message else PICTURES[ask.kind]
    return ArrivalView(
        kind, picture, _sentence(ask, today, words), place, words.say(f"arrival_act_{kind}"),
        "" if kind == "valid" else words.say(f"arrival_later_{kind}"),
    )  # fmt: skip


def _sentence(ask: Ask, today: str, words: Words) -> str:
    if ask.message is not None:
        return message_text(ask.message, today, words)
    day = ask.day.local_day if ask.day is not None else ask.until
    if not day:
        return words.say(f"arrival_{ask.kind}")
    said = words.say("arrival_yesterday") if add_days(day, 1) == today else day_text(day, today, words)
    return words.say(f"arrival_{ask.kind}", day=said)


def message_text(message: Message, today: str, words: Words) -> str:
    """A message in her language; days among its facts are said as days."""
    return words.say(f"message_{message.code}", **{k: _said(v, today, words) for k, v in message.facts.items()})


def _said(value: object, today: str, words: Words) -> object:
    return day_text(value, today, words) if isinstance(value, str) and ISO_DAY.fullmatch(value) else value


@QmlElement
@QmlUncreatable("made by navigation")
class ArrivalModel(PageModel):
    viewChanged = Signal()

    TITLE = "arrival_title"
    PICTURE = "message"
    NEEDS_MEMBER = True
    TOPICS = frozenset({Topic.MESSAGES, Topic.CHARTER})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._undo_nonce = new_nonce()
        self._ask: Ask | None = None
        self._view = ArrivalView()

    def refresh(self) -> None:
        waiting = arriving.waiting(self.screen)
        self._ask = waiting[0] if waiting else None
        view = derive(waiting, len(self.screen.session.passed), self.house.today(), self.words)
        if view != self._view:
            self._view = view
            self.changed.emit()

    @Slot()
    def answer(self) -> None:
        """The main act: read the charter, see her day, or "I understood"."""
        self.screen.touched()
        ask, to_choose = self._ask, self._view.kind == "choice"
        if ask is None:
            arriving.go_on(self.screen)
        elif ask.kind is Kind.CHARTER:
            self.screen.go("CharterRead", then="arrival")
        else:
            self._done(ask)
            if to_choose:
                self.screen.back_to("Member")
                self.screen.go("MyDay")
            else:
                arriving.go_on(self.screen)

    def _done(self, ask: Ask) -> None:
        member, message = self.screen.session.member, ask.message
        if member is None:
            return
        self.screen.session.passed.add(ask.key)
        if message is not None:
            self.screen.act(
                lambda: arrivals.understood(self.house, member_id=member.id, message_id=message.id), sound=""
            )
        elif ask.kind is Kind.VALID:
            self.screen.act(lambda: arrivals.valid_told(self.house, member=member), sound="")

    @Slot()
    def later(self) -> None:
        """It waits for her next arrival; "when did you leave?" is asked once only."""
        self.screen.touched()
        if self._ask is not None and self._ask.kind is Kind.LEFT:
            self._say_left(None)
        if self._ask is not None:
            self.screen.session.passed.add(self._ask.key)
        arriving.go_on(self.screen)

    @Slot(str)
    def left(self, part: str) -> None:
        """When she left on her last day here."""
        self.screen.touched()
        self._say_left(PartOfDay(part))
        self.screen.session.passed.add("left")
        arriving.go_on(self.screen)

    def _say_left(self, part: PartOfDay | None) -> None:
        member = self.screen.session.member
        if member is not None:
            self.screen.act(lambda: day_end.say_left(self.house, member_id=member.id, part=part), sound="")

    @Slot()
    def not_me(self) -> None:
        """Somebody else was greeted: strike the arrival and forget who it was."""
        strike_arrival(self.screen, self._undo_nonce)

    def _hello(self) -> str:
        return self.words.say("member_hello", name=getattr(self.screen.session.member, "name", ""))

    def _presence(self) -> str:
        since = clock(self.screen.session.since, self.house.settings.zone)
        return self.words.say("member_presence", time=since)

    kind = Property(str, lambda self: self._view.kind, notify=viewChanged)
    mark = Property(str, lambda self: self._view.picture, notify=viewChanged)
    sentence = Property(str, lambda self: self._view.sentence, notify=viewChanged)
    spoken = Property(str, lambda self: self._view.sentence, notify=viewChanged)
    place = Property(str, lambda self: self._view.place, notify=viewChanged)
    act = Property(str, lambda self: self._view.act, notify=viewChanged)
    laterText = Property(str, lambda self: self._view.later, notify=viewChanged)
    hello = Property(str, lambda self: self._hello(), notify=viewChanged)
    presenceText = Property(str, lambda self: self._presence(), notify=viewChanged)
    undoLeft = Property(float, lambda self: self.screen.session.undo_left(), constant=True)
    undoSeconds = Property(int, lambda self: self.house.settings.undo_seconds, constant=True)
