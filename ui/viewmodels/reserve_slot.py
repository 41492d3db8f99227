"""ReserveSlot: when, and for how long. Three offers first; "another time" opens days, hours and lengths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import RefusalCode, Refused
from kiosk.model.reservations import Reservation
from kiosk.services import presence, reservations
from kiosk.services.house import Change
from kiosk.words.formats import clock, day_short, span
from ui import notices
from ui.viewmodels.reserve import ALONE
from ui.viewmodels.share_text import freed_text
from ui.viewmodels.slot_page import SlotPage
from ui.viewmodels.slot_view import Stay
from ui.viewmodels.times import hours_text
from ui.viewmodels.unit_names import named

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by navigation")
class ReserveSlotModel(SlotPage):
    actChanged = Signal()

    def __init__(
        self, screen: Screen, *, resource: int, own: bool = False, member: int = 0, party: int = ALONE,
        moving: int = 0, freed: int = 0,
    ) -> None:  # fmt: skip
        super().__init__(screen, resource=resource, own=own, member=member, party=party, moving=moving, freed=freed)
        self.changed.connect(self.actChanged)
        self._second: Refused | None = None

    @Slot()
    def reserve(self) -> None:
        """The one main act. Refused: the day is read again, on the nearest free hour."""
        self._try()

    def _try(self, companion: int | None = None) -> None:
        person, stay = self.person, self._stay
        if person is None or stay is None:
            return

        def work() -> Change[Reservation] | Change[None]:
            try:
                return self._take(person.id, stay, companion)
            except Refused as refused:
                if refused.code is not RefusalCode.NEEDS_SOMEONE:
                    raise
                self._second = refused
                return Change(None, repeated=True)

        change = self.screen.act(work)
        if change is None:
            self.refresh()
        elif change.result is None:
            self.screen.outlets.play("refused")
            self.changed.emit()
        else:
            self._tell(change.result)

    def _take(self, member_id: int, stay: Stay, companion: int | None) -> Change[Reservation]:
        if self._moving and self.actor is not None:
            return reservations.move(
                self.house, member_id=self.actor.id, reservation_id=self._moving, start=stay.at, minutes=stay.minutes,
                resource_id=self._resource, nonce=self.nonce,
            )  # fmt: skip
        return reservations.reserve(
            self.house, member_id=member_id, resource_id=self._resource, start=stay.at, minutes=stay.minutes,
            party_key=self._party or None, companion_id=companion, by=self.by, nonce=self.nonce,
        )  # fmt: skip

    def take_code(self, text: str) -> bool:
        """The second badge, while it is asked for."""
        if self._second is None:
            return False
        try:
            companion = presence.whose(self.house, code=text)
        except Refused as refused:
            self.screen.refuse(refused)
            return True
        self.close_second()
        self._try(companion.id)
        return True

    @Slot()
    def close_second(self) -> None:
        """Nobody is there to begin with."""
        self._second = None
        self.changed.emit()

    def _tell(self, made: Reservation) -> None:
        zone = self.house.settings.zone
        label = reservations.unit_label(self.house, unit_id=made.unit_id)
        name = named(self._title(), label, self.words)
        what = self.words.say("reserve_done", name=name, day=day_short(made.local_day, self.words))
        hours = span(clock(made.start_at, zone), clock(made.end_at, zone))
        picture = self._picture()
        self.screen.back_to(*self._homes())
        self.screen.say_done(f"{what}\n{self.words.say('reserve_slip')}", picture, hours, seconds=5)

    def _homes(self) -> tuple[str, ...]:
        """Where one goes from here, the first of these one came by."""
        if self._moving:
            return ("Booking", "MyDay", "Staff", "Member")
        return ("ReserveFor", "Day", "Staff", "Member") if self.absent_id else ("Member",)

    @Slot()
    def tell_group(self) -> None:
        """The time given back, as a message for the group."""
        if self._freed is not None:
            house, freed = self.house, self._freed
            text = freed_text(
                named(freed.name, freed.label, self.words), freed.reservation.local_day,
                hours_text(freed.reservation, house.settings.zone), house.settings.place_name, self.words,
            )  # fmt: skip
            self.screen.go("MessageQr", text=text)

    def _second_text(self, name: str) -> str:
        if self._second is None:
            return ""
        return str(getattr(notices.refusal(self._second, self.words, self.house.settings.zone), name))

    def _freed_text(self) -> str:
        if self._freed is None:
            return ""
        lay = self._freed.reservation
        return f"{day_short(lay.local_day, self.words)} {hours_text(lay, self.house.settings.zone)}"

    moving = Property(bool, lambda self: bool(self._moving), constant=True)
    freedText = Property(str, _freed_text, notify=actChanged)
    asksSecond = Property(bool, lambda self: self._second is not None, notify=actChanged)
    secondTitle = Property(str, lambda self: self._second_text("title"), notify=actChanged)
    secondText = Property(str, lambda self: self._second_text("sentence"), notify=actChanged)
    secondNext = Property(str, lambda self: self._second_text("next_step"), notify=actChanged)
