"""The day's key: taken with a second badge and a reason in pictures, passed from hand to hand, put back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.day_keys import DayKey, KeyReason
from kiosk.model.people import COLOURS, SIGNS, Member
from kiosk.services import day_key, presence
from kiosk.services.house import Topic
from kiosk.words import Words
from kiosk.words.formats import clock
from ui.rows import Rows
from ui.viewmodels.base import PageModel, heard, new_nonce
from ui.viewmodels.leaving import say_goodbye

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

LEAVE = "leave"
"""What she does once the key is out of her hands."""

REASON_PICTURES = {
    KeyReason.OPENING: "place",
    KeyReason.REPLACING: "key-relay",
    KeyReason.MARKET: "stall",
    KeyReason.CLOSING: "closing",
}


class Step(StrEnum):
    """What is asked now: nothing (closed), why, a second badge, the holder's badge, the badge of who takes it over."""

    ASLEEP = "asleep"
    REASON = "reason"
    WITNESS = "witness"
    HANDOVER = "handover"
    ON = "on"


@dataclass(frozen=True, slots=True)
class ReasonRow:
    reason: str
    label: str
    picture: str


@dataclass(frozen=True, slots=True)
class DayKeyView:
    """`other` is the sign of who holds the key where her badge is asked for."""

    step: Step = Step.ASLEEP
    question: str = ""
    help: str = ""
    sign: str = ""
    colour: str = "#FFFFFF"
    other: str = ""
    otherColour: str = "#FFFFFF"


def derive(held: DayKey | None, me: Member, reason: KeyReason | None, until: str, words: Words) -> DayKeyView:
    """What the page asks of her; `until` is the closing hour, "" where the place is closed."""
    step = _step(held, me, reason, until)
    shown = held.member if held is not None and step is Step.HANDOVER else None
    return DayKeyView(
        step,
        words.say(f"day_key_ask_{step}"),
        words.say(f"day_key_help_{step}", time=until),
        SIGNS[me.sign],
        COLOURS[me.colour],
        SIGNS[shown.sign] if shown else "",
        COLOURS[shown.colour] if shown else "#FFFFFF",
    )


def _step(held: DayKey | None, me: Member, reason: KeyReason | None, until: str) -> Step:
    if held is not None:
        return Step.ON if held.member.id == me.id else Step.HANDOVER
    if not until:
        return Step.ASLEEP
    return Step.REASON if reason is None else Step.WITNESS


def reasons(words: Words) -> tuple[ReasonRow, ...]:
    return tuple(
        ReasonRow(each.value, words.say(f"day_key_reason_{each}"), REASON_PICTURES[each]) for each in day_key.REASONS
    )


@QmlElement
@QmlUncreatable("made by navigation")
class DayKeyModel(PageModel):
    viewChanged = Signal()

    TITLE = "day_key_title"
    PICTURE = "day-key"
    NEEDS_MEMBER = True
    TOPICS = frozenset({Topic.DAY_KEY, Topic.PRESENCE, Topic.MEMBERS, Topic.HOURS})

    def __init__(self, screen: Screen, then: str = "") -> None:
        super().__init__(screen)
        self._leaving = then == LEAVE
        self._reason: KeyReason | None = None
        self._view = DayKeyView()
        self._reasons = Rows(ReasonRow, parent=self)

    def _spoken(self) -> str:
        return heard(self._view.question, self._view.help)

    def refresh(self) -> None:
        member = self.screen.session.member
        if member is None:
            return
        closing = day_key.closing_today(self.house)
        until = clock(closing, self.house.settings.zone) if closing is not None else ""
        view = derive(day_key.key_of_day(self.house), member, self._reason, until, self.words)
        self._reasons.replace(reasons(self.words))
        if view != self._view:
            self._view = view
            self.changed.emit()

    @Slot(str)
    def choose(self, reason: str) -> None:
        """Why she takes it; the second badge is asked for next."""
        self.screen.touched()
        self._reason = KeyReason(reason)
        self.refresh()

    def take_code(self, text: str) -> bool:
        step = self._view.step
        if step not in (Step.WITNESS, Step.HANDOVER, Step.ON):
            return False
        # Whose badge is shown here is here.
        shown = self.screen.act(lambda: presence.check_in(self.house, code=text, nonce=new_nonce()), sound="")
        if shown is not None:
            self._with(shown.result.member, step)
        return True

    def _with(self, other: Member, step: Step) -> None:
        me = self.screen.session.member
        if me is None:
            return
        taker, witness = (other, me) if step is Step.ON else (me, other)
        reason = self._reason if step is Step.WITNESS and self._reason else KeyReason.REPLACING
        nonce = new_nonce()
        taken = self.screen.act(
            lambda: day_key.take(self.house, member_id=taker.id, witness_id=witness.id, reason=reason, nonce=nonce)
        )
        if taken is None:
            return
        if step is Step.ON:
            self._let_go(self.words.say("day_key_passed", name=other.name))
            return
        until = clock(taken.result.until, self.house.settings.zone)
        self.screen.replace("Day")
        self.screen.say_done(self.words.say("day_key_taken", time=until), "day-key")

    @Slot()
    def put_back(self) -> None:
        """Nobody holds the day any more."""
        me = self.screen.session.member
        if me is None:
            return
        back = self.screen.act(lambda: day_key.give_back(self.house, member_id=me.id, nonce=self.nonce))
        if back is not None:
            self._let_go(self.words.say("day_key_back"))

    def _let_go(self, sentence: str) -> None:
        if self._leaving:
            say_goodbye(self.screen, new_nonce())
        else:
            self.screen.back_to("Member")
            self.screen.say_done(sentence, "day-key")

    reasons = Property(QObject, lambda self: self._reasons, constant=True)
    step = Property(str, lambda self: self._view.step.value, notify=viewChanged)
    question = Property(str, lambda self: self._view.question, notify=viewChanged)
    help = Property(str, lambda self: self._view.help, notify=viewChanged)
    sign = Property(str, lambda self: self._view.sign, notify=viewChanged)
    colour = Property(str, lambda self: self._view.colour, notify=viewChanged)
    other = Property(str, lambda self: self._view.other, notify=viewChanged)
    otherColour = Property(str, lambda self: self._view.otherColour, notify=viewChanged)
    leaving = Property(bool, lambda self: self._leaving, constant=True)
