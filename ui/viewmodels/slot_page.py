"""Choosing when and for how long: what the page of hours reads and what fingers do there, before any act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import Refused
from kiosk.model.offers import Offer
from kiosk.rules.calendar import MINUTE_MS, instant, wall_minute
from kiosk.rules.offers import MORNING, usual_minutes
from kiosk.services import circle, reservations
from kiosk.services.circle import Stay as Kept
from kiosk.services.house import Topic
from kiosk.services.reservations import DayPlan
from kiosk.services.room import resource_hours
from ui.rows import Rows
from ui.viewmodels.base import heard
from ui.viewmodels.errand import ErrandPage
from ui.viewmodels.reserve import ALONE, hints_of
from ui.viewmodels.slot_view import DayRow, Facts, HourRow, LengthRow, OfferRow, SlotView, Stay, derive, settle, shifted

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by navigation")
class SlotPage(ErrandPage):
    TOPICS = frozenset({Topic.RESERVATIONS, Topic.RESOURCES, Topic.PLACE, Topic.HOURS})
    NEEDS_MEMBER = True

    viewChanged = Signal()

    def __init__(
        self, screen: Screen, *, resource: int, own: bool = False, member: int = 0, party: int = ALONE,
        moving: int = 0, freed: int = 0,
    ) -> None:  # fmt: skip
        """`own`: the page of days, hours and lengths, one step further than the offers. `party`: a group's key or
        ALONE; `moving`: a reservation that looks for another time; `freed`: one that was just given back."""
        super().__init__(screen, member)
        self._resource, self._own = resource, own
        self._party, self._moving = party, moving
        self._kept = self._known(moving or freed)
        self._freed = self._kept if freed else None
        self._day = ""
        self._wish = self._first_wish()
        self._firm = True
        self._facts: Facts | None = None
        self._stay: Stay | None = None
        self._view = SlotView()
        self._offers = Rows(OfferRow, parent=self)
        self._days = Rows(DayRow, parent=self)
        self._hours = Rows(HourRow, key="text", parent=self)
        self._lengths = Rows(LengthRow, key="text", parent=self)

    def _known(self, reservation: int) -> Kept | None:
        if not reservation or self.actor is None:
            return None
        return circle.stay(self.house, reservation_id=reservation, member_id=self.actor.id)

    def _first_wish(self) -> Stay | None:
        """What is moved begins where it lies now."""
        if not self._moving or self._kept is None:
            return None
        lies = self._kept.reservation
        self._day = lies.local_day
        return Stay(lies.start_at, (lies.end_at - lies.start_at) // MINUTE_MS)

    def _title(self) -> str:
        return self._facts.plan.resource.name if self._facts else self.words.say("reserve_title")

    def _picture(self) -> str:
        return self._facts.plan.resource.picture if self._facts else "reserve"

    def _spoken(self) -> str:
        view = self._view
        return heard(self._title(), view.day_text, view.span_text, view.length_text, view.price, view.hint)

    def refresh(self) -> None:
        person = self.person
        if person is None:
            return
        try:
            self._facts = self._read(person.id)
        except Refused as refused:
            self._facts, self._stay, self._view = None, None, SlotView(state="broken")
            self.changed.emit()
            self.screen.refuse(refused)
            return
        if self._wish is not None:
            self._stay = settle(self._facts.plan, self._wish.at, self._wish.minutes, firm=self._firm)
        view = derive(self._facts, self._stay, self.words, own=self._own)
        if view == self._view:
            return
        self._view = view
        self._offers.replace(view.offers)
        self._days.replace(view.days)
        self._hours.replace(view.hours)
        self._lengths.replace(view.lengths)
        self.changed.emit()

    def _read(self, member_id: int) -> Facts:
        house = self.house
        today = house.today()
        offers = self._read_offers(member_id) if not (self._own and self._day) else ()
        if not self._day:
            self._day = offers[0].day if offers else today
        self._day = max(self._day, today)
        plan = reservations.day_plan(
            house, resource_id=self._resource, day=self._day, member_id=member_id, party_key=self._party or None,
            moving=self._moving or None,
        )  # fmt: skip
        days = resource_hours(house, self._resource, plan.resource.horizon_days + 1) if self._own else ()
        if self._wish is None:
            self._wish = Stay(offers[0].at, offers[0].minutes) if offers else self._morning(plan)
        hint = hints_of(house).get(self._resource, "")
        return Facts(house.now(), today, house.settings.zone, plan, days, offers, hint)

    def _read_offers(self, member_id: int) -> tuple[Offer, ...]:
        """The stays proposed first; not the one she has just given back."""
        found = reservations.offers(
            self.house, resource_id=self._resource, member_id=member_id, party_key=self._party or None,
            moving=self._moving or None,
        )  # fmt: skip
        gone = self._freed.reservation.start_at if self._freed else None
        return tuple(each for each in found if each.at != gone)

    def _morning(self, plan: DayPlan) -> Stay:
        """A wish for a day on which nothing is free as yet."""
        at = instant(plan.day, int(MORNING[:2]) * 60, self.house.settings.zone)
        return Stay(at, usual_minutes(plan.resource))

    # --- what fingers do ----------------------------------------------------------------------------------------

    def _wishes(self, at: int, minutes: int, *, firm: bool = True) -> None:
        self.screen.touched()
        self._wish, self._firm = Stay(at, minutes), firm
        self.refresh()

    @Slot(int)
    def choose_offer(self, index: int) -> None:
        if self._facts is not None and 0 <= index < len(self._facts.offers):
            offer = self._facts.offers[index]
            self._day = offer.day
            self._wishes(offer.at, offer.minutes)

    @Slot()
    def choose_own(self) -> None:
        """Neither offer: on to the days and hours."""
        self.screen.go("ReserveSlot", resource=self._resource, own=True, member=self.absent_id, party=self._party)

    @Slot()
    def weekly(self) -> None:
        """The same hours every week."""
        if self._stay is not None:
            self.screen.go(
                "Series", resource=self._resource, day=self._day, minutes=self._stay.minutes,
                minute=wall_minute(self._stay.at, self.house.settings.zone), member=self.absent_id, party=self._party,
            )  # fmt: skip

    @Slot(str)
    def choose_day(self, day: str) -> None:
        """Another day, the same hour if it is free."""
        if self._facts is None or self._wish is None or day not in {each.day for each in self._facts.days}:
            return
        zone = self.house.settings.zone
        self._day = day
        at = instant(day, wall_minute(self._wish.at, zone), zone)
        self._wishes(at, self._wish.minutes, firm=False)

    @Slot()
    def next_free_day(self) -> None:
        """The way out of a full day: the first offer of a later day, or of any."""
        person = self.person
        offers = self._read_offers(person.id) if person is not None else ()
        if offers:
            offer = next((each for each in offers if each.day > self._day), offers[0])
            self._day = offer.day
            self._wishes(offer.at, offer.minutes)

    @Slot(str)
    def choose_start(self, at: str) -> None:
        if self._wish is not None:
            self._wishes(int(at), self._wish.minutes)

    @Slot(int)
    def choose_minutes(self, minutes: int) -> None:
        if self._stay is not None:
            self._wishes(self._stay.at, minutes)

    @Slot()
    def earlier(self) -> None:
        """To the free start just before."""
        self._shift(forward=False)

    @Slot()
    def later(self) -> None:
        """To the next free start."""
        self._shift(forward=True)

    def _shift(self, *, forward: bool) -> None:
        if self._facts is None or self._stay is None or self._wish is None:
            return
        at = shifted(self._facts.plan, self._stay.at, forward=forward)
        if at is not None:
            self._wishes(at, self._wish.minutes)

    # --- what QML reads -----------------------------------------------------------------------------------------

    def _chosen_hour(self) -> int:
        return next((place for place, each in enumerate(self._view.hours) if each.chosen), 0)

    def _cells(self) -> list[dict[str, object]]:
        return [{"state": state, "mine": mine, "chosen": chosen} for state, mine, chosen in self._view.cells]

    def _marks(self) -> list[dict[str, object]]:
        return [{"at": at, "text": text} for at, text in self._view.marks]

    offers = Property(QObject, lambda self: self._offers, constant=True)
    days = Property(QObject, lambda self: self._days, constant=True)
    hours = Property(QObject, lambda self: self._hours, constant=True)
    lengths = Property(QObject, lambda self: self._lengths, constant=True)
    state = Property(str, lambda self: self._view.state, notify=viewChanged)
    full = Property(bool, lambda self: not self._view.span_text, notify=viewChanged)
    chosenDay = Property(int, lambda self: self._view.chosen_day, notify=viewChanged)
    chosenHour = Property(int, _chosen_hour, notify=viewChanged)
    cells = Property("QVariantList", _cells, notify=viewChanged)
    marks = Property("QVariantList", _marks, notify=viewChanged)
    dayText = Property(str, lambda self: self._view.day_text, notify=viewChanged)
    spanText = Property(str, lambda self: self._view.span_text, notify=viewChanged)
    lengthText = Property(str, lambda self: self._view.length_text, notify=viewChanged)
    priceText = Property(str, lambda self: self._view.price, notify=viewChanged)
    hintText = Property(str, lambda self: self._view.hint, notify=viewChanged)
    canEarlier = Property(bool, lambda self: self._view.earlier, notify=viewChanged)
    canLater = Property(bool, lambda self: self._view.later, notify=viewChanged)
