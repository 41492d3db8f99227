"""Totals of the day: tickets, money by means, VAT shares, and the paper of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.sales import DayTotals
from kiosk.services import office
from kiosk.services.house import Topic
from kiosk.words import Words
from kiosk.words.formats import day_long, euros, number
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.money import MEANS_PICTURES

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class MeansRow:
    means: str
    picture: str
    label: str
    amount: str


@dataclass(frozen=True, slots=True)
class VatRow:
    """Share of one rate: its VAT and what it is on."""

    rate: str
    label: str
    base: str
    amount: str


@dataclass(frozen=True, slots=True)
class TotalsView:
    day: str = ""
    empty: bool = True
    tickets: str = ""
    total: str = ""
    means: tuple[MeansRow, ...] = ()
    vat: tuple[VatRow, ...] = ()


def derive(totals: DayTotals, words: Words) -> TotalsView:
    """The day in words and money."""
    say, language = words.say, words.language
    means = tuple(
        MeansRow(each.value, MEANS_PICTURES[each], say(f"pay_means_{each}"), euros(cents, language))
        for each, cents in totals.by_means
    )
    vat = tuple(
        VatRow(
            str(share.vat_bp),
            say("staff_totals_rate", rate=number(share.vat_bp * 10, language)),
            say("staff_totals_of", net=euros(share.ht_cents, language)),
            euros(share.vat_cents, language),
        )
        for share in totals.by_rate
    )
    return TotalsView(
        day_long(totals.local_day, words),
        totals.tickets == 0,
        say("staff_totals_tickets", n=totals.tickets),
        euros(totals.total_cents, language),
        means,
        vat,
    )


@QmlElement
@QmlUncreatable("made by navigation")
class TotalsModel(PageModel):
    viewChanged = Signal()

    TITLE = "staff_way_totals"
    PICTURE = "totals"
    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.SALES})

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._view = TotalsView()
        self._means = Rows(MeansRow, parent=self)
        self._vat = Rows(VatRow, parent=self)

    def refresh(self) -> None:
        view = derive(office.day_totals(self.house), self.words)
        if view == self._view:
            return
        self._view = view
        self._means.replace(view.means)
        self._vat.replace(view.vat)
        self.nonce = new_nonce()
        self.changed.emit()

    @Slot()
    def print_totals(self) -> None:
        """These totals on paper, once however often it is touched."""
        if self.screen.act(lambda: office.print_totals(self.house, nonce=self.nonce)):
            self.screen.say_done(self.words.say("staff_totals_printing"), "printer")

    means = Property(QObject, lambda self: self._means, constant=True)
    vat = Property(QObject, lambda self: self._vat, constant=True)
    lines = Property(int, lambda self: len(self._view.means) + len(self._view.vat), notify=viewChanged)
    day = Property(str, lambda self: self._view.day, notify=viewChanged)
    empty = Property(bool, lambda self: self._view.empty, notify=viewChanged)
    tickets = Property(str, lambda self: self._view.tickets, notify=viewChanged)
    total = Property(str, lambda self: self._view.total, notify=viewChanged)
