"""Member: "bonjour", presence noted, four ways to go on, and what concerns her now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.people import COLOURS, Role
from kiosk.model.production import Batch, Product
from kiosk.model.reservations import Reservation
from kiosk.model.resources import Resource
from kiosk.rules.calendar import MINUTE_MS
from kiosk.rules.uses import EARLY_MS
from kiosk.services import production, qualifications, reservations, sessions
from kiosk.services.house import Topic
from kiosk.services.sessions import Running
from kiosk.words import Words
from kiosk.words.formats import clock, duration, quantity
from ui.rows import Rows
from ui.viewmodels.base import PageModel, heard, new_nonce
from ui.viewmodels.day_key import LEAVE
from ui.viewmodels.leaving import say_goodbye, strike_arrival
from ui.viewmodels.member_closing import NO_CLOSING, ClosingCard, closing_card
from ui.viewmodels.times import distance_text, hours_text
from ui.viewmodels.use_view import warning

if TYPE_CHECKING:
    from kiosk.model.people import Member
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class MadeTodayRow:
    """What she made of one product today, so that she can go on with it."""

    product: int
    picture: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class NextView:
    """What she uses now, else her next reservation; empty where there is none. `unit`: which machine can be begun or
    stopped, 0 where it is too early."""

    picture: str = ""
    label: str = ""
    hours: str = ""
    distance: str = ""
    unit: int = 0


@dataclass(frozen=True, slots=True)
class MemberView:
    hello: str = ""
    presence: str = ""
    next: NextView = NextView()
    made: tuple[MadeTodayRow, ...] = ()
    closing: ClosingCard = NO_CLOSING


def derive(
    name: str,
    since: int,
    booked: list[tuple[Reservation, Resource]],
    batches: list[Batch],
    now: int,
    words: Words,
    zone: str,
    used: list[Running] | None = None,
) -> MemberView:
    """What her page says: greeting, presence, the soonest reservation, today's work by product."""
    return MemberView(
        words.say("member_hello", name=name),
        words.say("member_presence", time=clock(since, zone)),
        _used(used, now, words, zone) if used else _next(booked, now, words, zone),
        tuple(made_rows(batches, words)),
    )


def _next(booked: list[tuple[Reservation, Resource]], now: int, words: Words, zone: str) -> NextView:
    if not booked:
        return NextView()
    reservation, resource = booked[0]
    soon = reservation.start_at - EARLY_MS <= now
    return NextView(
        resource.picture, words.say("use_begin", name=resource.name) if soon else resource.name,
        hours_text(reservation, zone), distance_text(reservation, now, words, zone),
        reservation.unit_id if soon else 0,
    )  # fmt: skip


def _used(used: list[Running], now: int, words: Words, zone: str) -> NextView:
    """Of what she uses, what ends first."""
    first = min(used, key=lambda each: each.ends_at)
    left = words.say("use_left", length=duration(-(-(first.ends_at - now) // MINUTE_MS), words))
    until = warning(first, now, words, zone) or words.say("use_until", time=clock(first.ends_at, zone))
    label = words.say("use_member_now", name=first.resource.name)
    return NextView(first.resource.picture, label, left, until, first.unit.id)


def made_rows(batches: list[Batch], words: Words) -> list[MadeTodayRow]:
    """One row a product, the one touched last first."""
    amounts: dict[int, int] = {}
    products: dict[int, Product] = {}
    for batch in sorted(batches, key=lambda each: (each.opened_at, each.id), reverse=True):
        products.setdefault(batch.product.id, batch.product)
        amounts[batch.product.id] = amounts.get(batch.product.id, 0) + batch.amount.milli
    return [
        MadeTodayRow(
            product.id, product.picture, product.name,
            words.say("member_made_so_far", amount=quantity(amounts[product.id], product.unit, words.language)),
        )
        for product in products.values()
    ]  # fmt: skip


@QmlElement
@QmlUncreatable("made by navigation")
class MemberModel(PageModel):
    viewChanged = Signal()

    TITLE = "member_title"
    TOPICS = frozenset({Topic.RESERVATIONS, Topic.BATCHES, Topic.MEMBERS, Topic.USES, Topic.HOURS})
    NEEDS_MEMBER = True

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._undo_nonce = new_nonce()
        self._view = MemberView()
        self._has_steps = qualifications.anything_asks(self.house)
        self._made = Rows(MadeTodayRow, parent=self)

    @property
    def _member(self) -> Member:
        member = self.screen.session.member
        assert member is not None
        return member

    def _spoken(self) -> str:
        view = self._view
        return heard(view.hello, view.presence, view.next.label, view.next.hours, view.next.distance, self._title())

    def refresh(self) -> None:
        if self.screen.session.member is None:
            return
        house, member = self.house, self._member
        view = derive(
            member.name, self.screen.session.since,
            reservations.upcoming(house, member_id=member.id), production.made_today(house, member_id=member.id),
            house.now(), self.words, house.settings.zone, sessions.of_member(house, member_id=member.id),
        )  # fmt: skip
        view = replace(view, closing=closing_card(house, member, self.words))
        if view == self._view:
            return
        self._view = view
        self._made.replace(view.made)
        self.changed.emit()

    @Slot()
    def not_me(self) -> None:
        """Somebody else was greeted: strike the arrival and forget who it was."""
        strike_arrival(self.screen, self._undo_nonce)

    @Slot()
    def leave(self) -> None:
        """She leaves; who holds the day's key is asked for it first."""
        if self.screen.header_key.is_mine():
            self.screen.go("DayKey", then=LEAVE)
        else:
            say_goodbye(self.screen, self.nonce)

    @Slot()
    def open_next(self) -> None:
        """What she uses or may begin now; else all her reservations, or a new one."""
        shown = self._view.next
        if shown.unit:
            self.screen.go("Use", unit=shown.unit)
        else:
            self.screen.go("MyDay" if shown.picture else "Reserve")

    @Slot()
    def open_closing(self) -> None:
        """The checklist of the lent place, of today or of the last time."""
        self.screen.go("LoanClosing", loan=self._view.closing.loan, day=self._view.closing.day)

    @Slot(int)
    def go_on(self, product: int) -> None:
        """Note more of something she already made today."""
        self.screen.go("MadeCount", product=product)

    made = Property(QObject, lambda self: self._made, constant=True)
    madeCount = Property(int, lambda self: len(self._view.made), notify=viewChanged)
    hello = Property(str, lambda self: self._view.hello, notify=viewChanged)
    hasClosing = Property(bool, lambda self: self._view.closing.loan > 0, notify=viewChanged)
    closingText = Property(str, lambda self: self._view.closing.text, notify=viewChanged)
    presenceText = Property(str, lambda self: self._view.presence, notify=viewChanged)
    nextPicture = Property(str, lambda self: self._view.next.picture, notify=viewChanged)
    nextLabel = Property(str, lambda self: self._view.next.label, notify=viewChanged)
    nextHours = Property(str, lambda self: self._view.next.hours, notify=viewChanged)
    nextDistance = Property(str, lambda self: self._view.next.distance, notify=viewChanged)
    colour = Property(str, lambda self: COLOURS[self._member.colour], constant=True)
    ofStaff = Property(bool, lambda self: self._member.role is not Role.MEMBER, constant=True)
    holdsKey = Property(bool, lambda self: self.screen.header_key.is_mine(), constant=True)
    hasSteps = Property(bool, lambda self: self._has_steps, constant=True)
    undoLeft = Property(float, lambda self: self.screen.session.undo_left(), constant=True)
    undoSeconds = Property(int, lambda self: self.house.settings.undo_seconds, constant=True)
