"""HandOver: an hour for somebody of the group. Her sign, her badge; then it is hers, or exchanged for one of hers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import Refused
from kiosk.model.people import COLOURS, SIGNS, Member
from kiosk.model.reservations import Reservation
from kiosk.model.resources import Resource
from kiosk.services import circle, presence, reservations, swaps
from kiosk.services.house import Change, Topic
from kiosk.words import Words
from ui.rows import Rows
from ui.viewmodels.base import heard, new_nonce
from ui.viewmodels.errand import ErrandPage
from ui.viewmodels.people import PersonRow, person_rows
from ui.viewmodels.times import day_text, hours_text

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

WHO, BADGE, WHAT = "who", "badge", "what"


@dataclass(frozen=True, slots=True)
class SwapRow:
    """One reservation of hers that could come back for it."""

    reservation: int
    label: str
    picture: str
    hours: str
    day: str


def swap_rows(
    booked: list[tuple[Reservation, Resource]], holder_key: int, now: int, today: str, words: Words, zone: str
) -> tuple[SwapRow, ...]:
    """Those she holds herself and has not begun; a group's are not hers to exchange."""
    return tuple(
        SwapRow(
            each.id, resource.name, resource.picture, hours_text(each, zone), day_text(each.local_day, today, words)
        )
        for each, resource in booked
        if each.holder_key == holder_key and each.start_at > now and each.question is None
    )


@QmlElement
@QmlUncreatable("made by navigation")
class HandOverModel(ErrandPage):
    viewChanged = Signal()

    TITLE = "hand_over_title"
    PICTURE = "pass-on"
    TOPICS = frozenset({Topic.RESERVATIONS, Topic.PARTIES})
    NEEDS_MEMBER = True

    def __init__(self, screen: Screen, *, reservation: int, member: int = 0) -> None:
        super().__init__(screen, member)
        self._reservation = reservation
        self._step = WHO
        self._other: Member | None = None
        self._mates: dict[int, Member] = {}
        self._people = Rows(PersonRow, parent=self)
        self._swaps = Rows(SwapRow, parent=self)

    def _spoken(self) -> str:
        if self._step == BADGE:
            return self._ask_text()
        if self._step == WHO:
            return heard(self.words.say("hand_over_who"), *(each.label for each in self._people.rows))
        swaps = (f"{each.label}, {each.day} {each.hours}" for each in self._swaps.rows)
        return heard(self.words.say("hand_over_what"), *swaps, self._give_text())

    def refresh(self) -> None:
        found = swaps.fellows(self.house, reservation_id=self._reservation)
        self._mates = {mate.id: mate for mate in found if not mate.paused}
        self._people.replace(person_rows(self._mates.values(), self.words))
        self.changed.emit()

    @Slot(int)
    def choose(self, member: int) -> None:
        """Who takes it: she is asked to show her badge."""
        self.screen.touched()
        self._other = self._mates.get(member)
        self._step = BADGE if self._other else WHO
        self.changed.emit()

    def take_code(self, text: str) -> bool:
        """Her badge, while it is asked for."""
        if self._step != BADGE or self._other is None:
            return False
        try:
            shown = presence.whose(self.house, code=text)
        except Refused as refused:
            self.screen.refuse(refused)
            return True
        if shown.id != self._other.id:
            self.screen.say_done(self.words.say("hand_over_other_badge", name=self._other.name), "two-badges")
            return True
        self._offer(shown)
        return True

    def _offer(self, other: Member) -> None:
        """Her own hours, which may come back for it; nothing to ask where she has none."""
        house = self.house
        booked = reservations.upcoming(house, member_id=other.id) if self._exchanges() else []
        rows = swap_rows(booked, other.person_key, house.now(), house.today(), self.words, house.settings.zone)
        self._swaps.replace(rows)
        if rows:
            self._step = WHAT
            self.changed.emit()
        else:
            self.give()

    def _exchanges(self) -> bool:
        """Only what one person holds can be exchanged."""
        actor = self.actor
        if actor is None:
            return False
        stay = circle.stay(self.house, reservation_id=self._reservation, member_id=actor.id)
        return stay.holder.party is None

    @Slot()
    def give(self) -> None:
        """It is hers from now on."""
        actor, other = self.actor, self._other
        if actor is None or other is None or self._step == WHO:
            return
        change = self.screen.act(
            lambda: swaps.hand_over(
                self.house, member_id=actor.id, reservation_id=self._reservation, to_member_id=other.id,
                nonce=self.nonce,
            )
        )  # fmt: skip
        self._after(change, "hand_over_given")

    @Slot(int)
    def swap(self, reservation: int) -> None:
        """It is hers, and hers is mine."""
        actor = self.actor
        if actor is None or self._step != WHAT:
            return
        change = self.screen.act(
            lambda: swaps.exchange(
                self.house, member_id=actor.id, reservation_id=self._reservation, other_id=reservation, nonce=self.nonce
            )
        )
        self._after(change, "hand_over_swapped")

    def _after(self, change: Change[Reservation] | Change[tuple[Reservation, Reservation]] | None, key: str) -> None:
        self.nonce = new_nonce()
        other = self._other
        if change is None or other is None:
            self._step, self._other = WHO, None
            self.refresh()
            return
        self.screen.back_to("MyDay", "ReserveFor", "Staff", "Member")
        self.screen.say_done(self.words.say(key, name=other.name), "pass-on", seconds=5)

    def _other_sign(self) -> str:
        return SIGNS.get(self._other.sign, "") if self._other else ""

    def _other_colour(self) -> str:
        return COLOURS.get(self._other.colour, "#FFFFFF") if self._other else "#FFFFFF"

    def _ask_text(self) -> str:
        return self.words.say("hand_over_badge", name=self._other.name) if self._other else ""

    def _give_text(self) -> str:
        return self.words.say("hand_over_give", name=self._other.name) if self._other else ""

    people = Property(QObject, lambda self: self._people, constant=True)
    swaps = Property(QObject, lambda self: self._swaps, constant=True)
    step = Property(str, lambda self: self._step, notify=viewChanged)
    empty = Property(bool, lambda self: not self._people.rows, notify=viewChanged)
    mineSign = Property(str, lambda self: SIGNS.get(getattr(self.person, "sign", ""), ""), constant=True)
    otherSign = Property(str, _other_sign, notify=viewChanged)
    otherColour = Property(str, _other_colour, notify=viewChanged)
    askText = Property(str, _ask_text, notify=viewChanged)
    giveText = Property(str, _give_text, notify=viewChanged)
