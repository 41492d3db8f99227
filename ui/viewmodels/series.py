"""Series: the same hours every week. First how far and what each date would become; then each date by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import RefusalCode, Refused
from kiosk.model.series import SeriesDate
from kiosk.rules.calendar import add_days
from kiosk.services import office, reservations, series
from kiosk.services.house import Change, Topic
from kiosk.services.series import SeriesView, Weekly
from kiosk.words.formats import span
from ui import notices
from ui.rows import Rows
from ui.viewmodels.base import heard, new_nonce
from ui.viewmodels.errand import ErrandPage
from ui.viewmodels.reserve import ALONE
from ui.viewmodels.series_view import WEEKS, DateRow, WeeksRow, date_rows, weekly_text, weeks_rows

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


T = TypeVar("T")
QUARTERS_TO_A_STEP = 4
"""As many at most: no machine has longer steps than an hour."""


@dataclass(frozen=True, slots=True)
class SeriesWish:
    """A wall-clock minute of the day, minutes, the first day."""

    day: str
    minute: int
    minutes: int


@QmlElement
@QmlUncreatable("made by navigation")
class SeriesModel(ErrandPage):
    viewChanged = Signal()

    TITLE = "series_title"
    PICTURE = "weekly"
    TOPICS = frozenset({Topic.RESERVATIONS, Topic.RESOURCES, Topic.HOURS})
    NEEDS_MEMBER = True

    def __init__(
        self, screen: Screen, *, resource: int, day: str = "", minute: int = 0, minutes: int = 0, member: int = 0,
        party: int = ALONE, series: int = 0,
    ) -> None:  # fmt: skip
        """A new one from `day` on, or the one of number `series`."""
        super().__init__(screen, member)
        self._resource, self._party, self._series = resource, party, series
        self._wish = SeriesWish(day, minute, minutes)
        self._weeks = WEEKS[0]
        self._found: SeriesView | None = None
        self._refused: Refused | None = None
        self._asked = ""
        found = office.machine(self.house, resource)
        self._name, self._drawing = (found.name, found.picture) if found else ("", "reserve")
        self._dates = Rows(DateRow, parent=self)
        self._choices = Rows(WeeksRow, parent=self)

    def _spoken(self) -> str:
        dates = (heard(each.text, each.reason) for each in self._dates.rows)
        return heard(self._name, self._every(), self._said("sentence"), *dates)

    def refresh(self) -> None:
        person = self.person
        if person is None:
            return
        self._found, self._refused = None, None
        try:
            self._found = self._known(person.id) if self._series else self._preview()
        except Refused as refused:
            self._refused = refused
        dates = self._found.dates if self._found else ()
        self._dates.replace(date_rows(dates, self.house.today(), self.words))
        self._choices.replace(weeks_rows(self._wish.day, self._weeks, self.words) if not self._series else ())
        self.changed.emit()

    def _preview(self) -> SeriesView:
        """What would be made. What began "now", between two steps of the machine, begins at the next one every week."""
        for quarters in range(QUARTERS_TO_A_STEP):
            wish = self._weekly()
            try:
                found = series.preview(self.house, wish=replace(wish, start_minute=wish.start_minute + 15 * quarters))
            except Refused as refused:
                if refused.code is not RefusalCode.OFF_STEP:
                    raise
            else:
                self._wish = replace(self._wish, minute=found.series.start_minute)
                return found
        raise Refused(RefusalCode.OFF_STEP)

    def _known(self, member_id: int) -> SeriesView | None:
        found = series.of_member(self.house, member_id=member_id)
        return next((each for each in found if each.series.id == self._series), None)

    def _weekly(self) -> Weekly:
        person, wish = self.person, self._wish
        assert person is not None
        return Weekly(
            person.id, self._resource, wish.minute, wish.minutes, wish.day, add_days(wish.day, 7 * (self._weeks - 1)),
            party_key=self._party or None, by=self.by,
        )  # fmt: skip

    # --- what fingers do ------------------------------------------------------------------------------------------

    @Slot(int)
    def choose_weeks(self, weeks: int) -> None:
        self.screen.touched()
        self._weeks = weeks
        self.refresh()

    @Slot()
    def make(self) -> None:
        """Take every date that can be had."""
        change = self.screen.act(lambda: series.add(self.house, wish=self._weekly(), nonce=self.nonce))
        self.nonce = new_nonce()
        if change is not None:
            made = sum(each.reservation_id is not None for each in change.result.dates)
            self.screen.back_to(*(("ReserveFor", "Day", "Staff", "Member") if self.absent_id else ("MyDay", "Member")))
            self.screen.say_done(self.words.say("series_made", n=made), "weekly", self._hours(), seconds=5)

    @Slot(str)
    def add_date(self, day: str) -> None:
        """One that was skipped, or given back, after all."""
        actor = self.actor
        if actor is None:
            return
        self._do(
            lambda: series.add_date(self.house, member_id=actor.id, series_id=self._series, day=day, nonce=self.nonce)
        )

    @Slot(str)
    def ask(self, day: str) -> None:
        """First touch: give one date back, or, without a day, all that are to come."""
        self.screen.touched()
        self._asked = day or "all"
        self.changed.emit()

    @Slot()
    def keep(self) -> None:
        self._asked = ""
        self.changed.emit()

    @Slot()
    def give_back(self) -> None:
        """Second touch."""
        actor, asked = self.actor, self._asked
        self.keep()
        if actor is None or not asked:
            return
        if asked == "all":
            if self._do(
                lambda: series.cancel_rest(self.house, member_id=actor.id, series_id=self._series, nonce=self.nonce)
            ):
                self.screen.back_to("MyDay", "ReserveFor", "Staff", "Member")
                self.screen.say_done(self.words.say("series_ended"), "weekly")
            return
        date = self._date(asked)
        if date is not None and date.reservation_id is not None:
            number = date.reservation_id
            self._do(
                lambda: reservations.cancel(self.house, member_id=actor.id, reservation_id=number, nonce=self.nonce)
            )

    def _date(self, day: str) -> SeriesDate | None:
        dates = self._found.dates if self._found else ()
        return next((each for each in dates if each.day == day), None)

    def _do(self, work: Callable[[], Change[T]]) -> bool:
        change = self.screen.act(work)
        self.nonce = new_nonce()
        return change is not None

    # --- what QML reads -------------------------------------------------------------------------------------------

    def _hours(self) -> str:
        minute, minutes = self._wish.minute, self._wish.minutes
        if self._found is not None:
            minute, minutes = self._found.series.start_minute, self._found.series.minutes
        end = minute + minutes
        return span(f"{minute // 60:02d}:{minute % 60:02d}", f"{end // 60 % 24:02d}:{end % 60:02d}")

    def _every(self) -> str:
        first = self._found.series.from_day if self._found else self._wish.day
        return weekly_text(first, self._hours(), self.words) if first else ""

    def _said(self, name: str) -> str:
        if self._refused is None:
            return ""
        return str(getattr(notices.refusal(self._refused, self.words, self.house.settings.zone), name))

    def _act_text(self) -> str:
        made = sum(each.standing == "made" for each in self._dates.rows)
        return self.words.say("series_act", n=made) if made else self.words.say("reserve_act")

    dates = Property(QObject, lambda self: self._dates, constant=True)
    choices = Property(QObject, lambda self: self._choices, constant=True)
    fresh = Property(bool, lambda self: not self._series, constant=True)
    everyText = Property(str, _every, notify=viewChanged)
    label = Property(str, lambda self: self._name, constant=True)
    machinePicture = Property(str, lambda self: self._drawing, constant=True)
    impossible = Property(bool, lambda self: self._refused is not None, notify=viewChanged)
    reason = Property(str, lambda self: self._said("sentence"), notify=viewChanged)
    reasonPicture = Property(str, lambda self: self._said("picture"), notify=viewChanged)
    actText = Property(str, _act_text, notify=viewChanged)
    asked = Property(str, lambda self: self._asked, notify=viewChanged)
