"""Booking: one reservation, reached from her day or by its slip: begin, go on, move, come late, give on, give back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.model.reservations import Reservation
from kiosk.rules.calendar import MINUTE_MS, add_days, wall_minute
from kiosk.services import circle, reservations, slips, swaps
from kiosk.services.circle import Stay
from kiosk.services.house import Change, Topic
from kiosk.words.formats import clock, day_short, span
from ui.rows import Rows
from ui.viewmodels.base import heard, new_nonce
from ui.viewmodels.booking_view import ActRow, BookingView, Facts, LongerRow, derive
from ui.viewmodels.errand import ErrandPage
from ui.viewmodels.reserve import ALONE

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")
ELSEWHERE = frozenset(
    {RefusalCode.JUST_TAKEN, RefusalCode.MACHINE_BROKEN, RefusalCode.CLOSED_THEN, RefusalCode.TOO_SHORT}
)
"""No other machine of the same kind for these hours, or for what is left of them: another kind may do."""


@QmlElement
@QmlUncreatable("made by navigation")
class BookingModel(ErrandPage):
    TOPICS = frozenset({Topic.RESERVATIONS, Topic.RESOURCES, Topic.USES, Topic.PARTIES})
    NEEDS_MEMBER = True

    viewChanged = Signal()

    def __init__(self, screen: Screen, *, reservation: int, member: int = 0) -> None:
        super().__init__(screen, member)
        self._reservation = reservation
        self._stay: Stay | None = None
        self._view = BookingView()
        self._asked = ""
        self._acts = Rows(ActRow, parent=self)
        self._longer = Rows(LongerRow, parent=self)

    def _title(self) -> str:
        return self._view.label or self.words.say("booking_title")

    def _picture(self) -> str:
        return self._view.picture or "reserve"

    def _spoken(self) -> str:
        view = self._view
        return heard(view.label, view.day, view.hours, view.when, view.question, view.kept)

    def refresh(self) -> None:
        actor = self.actor
        if actor is None:
            return
        try:
            facts = self._read(actor)
        except Refused as refused:
            self.screen.refuse(refused)
            return
        self._stay = facts.stay
        view = derive(facts, self.words)
        if view == self._view:
            return
        self._view = view
        self._acts.replace(view.acts)
        self._longer.replace(view.longer)
        self.changed.emit()

    def _read(self, actor: Member) -> Facts:
        house = self.house
        stay = circle.stay(house, reservation_id=self._reservation, member_id=actor.id)
        longest = reservations.longest_extension(house, reservation_id=self._reservation)
        mates = bool(swaps.fellows(house, reservation_id=self._reservation))
        waits = house.settings.keep_minutes > 0
        return Facts(stay, longest, mates, waits, house.now(), house.settings.zone, bool(self.absent_id))

    # --- what fingers do ----------------------------------------------------------------------------------------

    @Slot(str)
    def act(self, name: str) -> None:
        """One of the tiles."""
        self.screen.touched()
        if name in ("cancel", "extend"):
            self._ask(name)
        elif self._stay is not None:
            getattr(self, f"_{name}")(self._stay)

    @Slot()
    def keep(self) -> None:
        """It stays as it is."""
        self.screen.touched()
        self._ask("")

    @Slot()
    def give_back(self) -> None:
        """Second touch: it is free again, and other hours are offered at once."""
        actor, stay = self.actor, self._stay
        if actor is None or stay is None:
            return
        self._ask("")
        change = self._do(
            lambda: reservations.cancel(
                self.house, member_id=actor.id, reservation_id=self._reservation, nonce=self.nonce
            )
        )
        if change is not None:
            leave_freed(self, stay)

    @Slot(int)
    def go_on(self, minutes: int) -> None:
        """So many minutes longer."""
        actor = self.actor
        if actor is None:
            return
        self._ask("")
        change = self._do(
            lambda: reservations.extend(
                self.house, member_id=actor.id, reservation_id=self._reservation, minutes=minutes, nonce=self.nonce
            )
        )
        if change is not None:
            self._tell(self.words.say("booking_extended"), change.result)

    def _ask(self, name: str) -> None:
        if name != self._asked:
            self._asked = name
            self.changed.emit()

    def _do(self, work: Callable[[], Change[T]]) -> Change[T] | None:
        """One act of this page; another touch is another act."""
        change = self.screen.act(work)
        self.nonce = new_nonce()
        return change

    # --- ways -----------------------------------------------------------------------------------------------------

    def _start(self, stay: Stay) -> None:
        self.screen.go("Use", unit=stay.reservation.unit_id)

    def _time(self, stay: Stay) -> None:
        self.screen.go(
            "ReserveSlot", resource=stay.reservation.resource_id, own=True, member=self.absent_id,
            party=self._party(stay), moving=self._reservation,
        )  # fmt: skip

    def _machine(self, stay: Stay) -> None:
        """In doubt: another one of the same kind at the same time, where there is one; else the room."""
        actor = self.actor
        if actor is None:
            return
        if stay.reservation.question is not None and stay.resource is not None and len(stay.units) > 1:
            change = self._do(lambda: self._to_its_like(actor))
            if change is None:
                return
            if change.result is not None:
                self._tell(self.words.say("booking_moved"), change.result)
                return
        self.screen.go("Reserve", member=self.absent_id, party=self._party(stay), moving=self._reservation)

    def _to_its_like(self, actor: Member) -> Change[Reservation | None]:
        """On another machine of the same kind; nothing where none is free."""
        try:
            moved = reservations.move(
                self.house, member_id=actor.id, reservation_id=self._reservation, nonce=self.nonce
            )
        except Refused as refused:
            if refused.code not in ELSEWHERE:
                raise
            return Change(None, repeated=True)
        return Change(moved.result, moved.topics, moved.repeated)

    def _wait(self, stay: Stay) -> None:
        self.screen.back()
        self.screen.say_done(self.words.say("booking_waits"), "wait", seconds=5)

    def _late(self, stay: Stay) -> None:
        actor = self.actor
        if actor is None:
            return
        change = self._do(
            lambda: reservations.late(
                self.house, member_id=actor.id, reservation_id=self._reservation, nonce=self.nonce
            )
        )
        if change is not None and change.result.kept_until is not None:
            time = clock(change.result.kept_until, self.house.settings.zone)
            self.screen.say_done(self.words.say("booking_kept", time=time), "late", seconds=5)

    def _give(self, stay: Stay) -> None:
        self.screen.go("HandOver", reservation=self._reservation, member=self.absent_id)

    def _weekly(self, stay: Stay) -> None:
        """The series it is of; else a new one, from the week after on."""
        kept = stay.reservation
        self.screen.go(
            "Series", resource=kept.resource_id, day=add_days(kept.local_day, 7), series=kept.series_id or 0,
            minute=wall_minute(kept.start_at, self.house.settings.zone), party=self._party(stay),
            minutes=(kept.end_at - kept.start_at) // MINUTE_MS, member=self.absent_id,
        )  # fmt: skip

    def _slip(self, stay: Stay) -> None:
        actor = self.actor
        if actor is None:
            return
        change = self._do(
            lambda: slips.print_slip(self.house, member_id=actor.id, reservation_id=self._reservation, nonce=self.nonce)
        )
        if change is not None:
            self.screen.say_done(self.words.say("reserve_slip"), "slip")

    def _party(self, stay: Stay) -> int:
        return stay.holder.party.key if stay.holder.party else ALONE

    def _tell(self, sentence: str, after: Reservation) -> None:
        zone = self.house.settings.zone
        hours = span(clock(after.start_at, zone), clock(after.end_at, zone))
        self.screen.say_done(f"{sentence}\n{day_short(after.local_day, self.words)}", self._picture(), hours, seconds=5)

    acts = Property(QObject, lambda self: self._acts, constant=True)
    longer = Property(QObject, lambda self: self._longer, constant=True)
    asked = Property(str, lambda self: self._asked, notify=viewChanged)
    label = Property(str, lambda self: self._view.label, notify=viewChanged)
    dayText = Property(str, lambda self: self._view.day, notify=viewChanged)
    hours = Property(str, lambda self: self._view.hours, notify=viewChanged)
    when = Property(str, lambda self: self._view.when, notify=viewChanged)
    question = Property(str, lambda self: self._view.question, notify=viewChanged)
    questionPicture = Property(str, lambda self: self._view.question_picture, notify=viewChanged)
    kept = Property(str, lambda self: self._view.kept, notify=viewChanged)
    group = Property(str, lambda self: self._view.group, notify=viewChanged)
    groupSign = Property(str, lambda self: self._view.group_sign, notify=viewChanged)
    groupColour = Property(str, lambda self: self._view.group_colour, notify=viewChanged)
    over = Property(bool, lambda self: self._view.over, notify=viewChanged)


def leave_freed(page: ErrandPage, stay: Stay) -> None:
    """On to other hours of the same machine, with a word on what was given back; to the room where it is gone."""
    page.screen.back_to("MyDay", "ReserveFor", "Staff", "Member")
    if stay.resource is None:
        page.screen.say_done(page.words.say("my_day_freed"), "done")
        return
    party = stay.holder.party.key if stay.holder.party else ALONE
    page.screen.go(
        "ReserveSlot", resource=stay.resource.id, member=page.absent_id, party=party, freed=stay.reservation.id
    )
