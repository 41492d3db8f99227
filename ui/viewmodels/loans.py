"""Loans: the places others lend, how each stands, and its sudden end in two touches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.rules.calendar import add_days
from kiosk.rules.week import Week, week_of
from kiosk.services import loans
from kiosk.services.house import Topic
from kiosk.services.loans import Lent
from kiosk.words import Words
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.calendar_view import date_text
from ui.viewmodels.hours_edit import concerned_text, days_text
from ui.viewmodels.week_editor import day_text

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class LoanRow:
    """`mark` is the shape before the words: "free" (ours today), "closed" (not today), "busy" (taken back), "over"."""

    loan: int
    label: str
    picture: str
    lender: str
    hours: str
    stateText: str
    mark: str
    withdrawn: bool
    hasList: bool


def loan_row(lent: Lent, today: str, listed: frozenset[int], words: Words) -> LoanRow:
    loan = lent.loan
    mark, told = _state(lent, today, words)
    return LoanRow(
        loan.id, lent.resource.name, lent.resource.picture, words.say("lending_by", lender=loan.lender),
        week_text(week_of(loan.rules), words), told, mark, loan.withdrawn_on is not None, loan.id in listed,
    )  # fmt: skip


def _state(lent: Lent, today: str, words: Words) -> tuple[str, str]:
    loan = lent.loan
    if loan.withdrawn_on is not None:
        key = "lending_withdrawn" if loan.withdrawn_on <= today else "lending_withdrawn_soon"
        return "busy", words.say(key, day=date_text(loan.withdrawn_on, today, words))
    if loan.until_day < today:
        return "over", words.say("lending_over")
    if today < loan.from_day:
        return "closed", words.say("lending_from", day=date_text(loan.from_day, today, words))
    return "free" if lent.open_today else "closed", words.say(
        "lending_until", day=date_text(loan.until_day, today, words)
    )


def week_text(week: Week, words: Words) -> str:
    """ "lun., mer. 08:00 – 20:00": days with the same hours together."""
    alike: dict[str, list[int]] = {}
    for day, spans in enumerate(week):
        if spans:
            alike.setdefault(day_text(spans, words), []).append(day)
    return "   ".join(f"{days_text(days, words)} {hours}" for hours, days in alike.items())


@QmlElement
@QmlUncreatable("made by navigation")
class LoansModel(PageModel):
    """`dialog` is "", "when" (from when it is taken back) or "gone" (it is)."""

    viewChanged = Signal()

    TITLE = "lending_title"
    PICTURE = "loan"
    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.HOURS, Topic.RESOURCES})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._lent: tuple[Lent, ...] = ()
        self._asked: Lent | None = None
        self._dialog = self._message = ""
        self._concerned = 0
        self._loans = Rows(LoanRow, parent=self)

    def refresh(self) -> None:
        today = self.house.today()
        self._lent = tuple(loans.loans(self.house))
        listed = frozenset(each.loan.id for each in self._lent if loans.loan(self.house, loan_id=each.loan.id)[1])
        self._loans.replace([loan_row(each, today, listed, self.words) for each in self._lent])
        self.changed.emit()

    def _find(self, loan: int) -> Lent | None:
        return next((each for each in self._lent if each.loan.id == loan), None)

    @Slot()
    def add(self) -> None:
        self.screen.touched()
        self.screen.go("LoanEdit")

    @Slot(int)
    def edit(self, loan: int) -> None:
        self.screen.touched()
        self.screen.go("LoanEdit", loan=loan)

    @Slot(int)
    def check(self, loan: int) -> None:
        """The checklist of today."""
        self.screen.touched()
        self.screen.go("LoanClosing", loan=loan)

    @Slot(int)
    def ask_withdraw(self, loan: int) -> None:
        self.screen.touched()
        self._asked, self.nonce, self._dialog = self._find(loan), new_nonce(), "when"
        self.changed.emit()

    @Slot(int)
    def withdraw(self, days: int) -> None:
        """From today (0) or tomorrow (1) on; then the group can be told."""
        asked, staff = self._asked, self.screen.session.staff
        if asked is None or staff is None:
            return
        from_day, nonce = add_days(self.house.today(), days), self.nonce
        done = self.screen.act(
            lambda: loans.withdraw(self.house, loan_id=asked.loan.id, from_day=from_day, by=staff, nonce=nonce)
        )
        self._dialog = ""
        if done is not None:
            self._dialog, self._concerned = "gone", len(done.result)
            own = Words(self.house.settings.languages[0])
            self._message = own.say(
                "lending_message", place=asked.resource.name, day=date_text(from_day, from_day, own),
                house=self.house.settings.place_name,
            )  # fmt: skip
        self.changed.emit()

    @Slot(int)
    def restore(self, loan: int) -> None:
        staff = self.screen.session.staff
        if staff is None:
            return
        nonce = new_nonce()
        if self.screen.act(lambda: loans.restore(self.house, loan_id=loan, by=staff, nonce=nonce)) is not None:
            self.screen.say_done(self.words.say("lending_restored"), "loan")

    @Slot()
    def cancel(self) -> None:
        self._dialog = ""
        self.changed.emit()

    @Slot()
    def tell(self) -> None:
        """The message for the group as a code."""
        self._dialog = ""
        self.screen.go("MessageQr", text=self._message)

    @Slot()
    def see_questions(self) -> None:
        self._dialog = ""
        self.screen.go("Questions")

    loans = Property(QObject, lambda self: self._loans, constant=True)
    empty = Property(bool, lambda self: not self._lent, notify=viewChanged)
    dialog = Property(str, lambda self: self._dialog, notify=viewChanged)
    hasConcerned = Property(bool, lambda self: self._concerned > 0, notify=viewChanged)
    askedTitle = Property(
        str,
        lambda self: self.words.say("lending_withdraw_ask", lender=self._asked.loan.lender) if self._asked else "",
        notify=viewChanged,
    )
    goneText = Property(str, lambda self: concerned_text(self._concerned, self.words), notify=viewChanged)
