"""Receipt: the change fills the page until the next touch; then none, on the telephone, or on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.sales import Sale
from kiosk.rules.prices import change_pieces
from kiosk.services import till
from kiosk.words import Words
from kiosk.words.formats import euros
from ui.qr_image import qr_rows
from ui.rows import Rows
from ui.viewmodels.base import PageModel
from ui.viewmodels.money import PieceRow, piles
from ui.viewmodels.receipt_text import receipt_text
from ui.viewmodels.till_badge import note_presence

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

CHANGE, CHOICE, CODE = "change", "choice", "code"
SECOND_MS = 1_000


@dataclass(frozen=True, slots=True)
class ReceiptView:
    step: str = CHOICE
    change_text: str = ""
    change: tuple[PieceRow, ...] = ()
    paid_text: str = ""
    alone_text: str = ""
    left: float = 1.0


def derive(sale: Sale, step: str, seconds_left: int, seconds: int, words: Words) -> ReceiptView:
    """`left` runs from 1 to 0 while nobody chooses."""
    back = change_cents(sale)
    return ReceiptView(
        step,
        words.say("receipt_give_back", change=euros(back, words.language)) if back else "",
        piles(change_pieces(back)),
        words.say("receipt_paid", total=euros(sale.total_cents, words.language)),
        words.say("receipt_alone", n=seconds_left),
        seconds_left / max(1, seconds),
    )


def change_cents(sale: Sale) -> int:
    return sum(paid.change_cents for paid in sale.payments)


@QmlElement
@QmlUncreatable("made by navigation")
class ReceiptModel(PageModel):
    viewChanged = Signal()

    PICTURE = "receipt"

    def __init__(self, screen: Screen, sale: int) -> None:
        super().__init__(screen)
        self._sale = till.ticket(screen.house, sale)
        self._step = CHANGE if change_cents(self._sale) else CHOICE
        self._seconds_left = self.house.settings.receipt_seconds
        self._view = ReceiptView()
        self._change = Rows(PieceRow, parent=self)
        self._code: list[str] = []
        self._timer = QTimer(self, interval=SECOND_MS)
        self._timer.timeout.connect(self.second_passed)
        if self._step == CHOICE:
            self._timer.start()

    def _title(self) -> str:
        return self.words.say("receipt_title", number=self._sale.number)

    def refresh(self) -> None:
        view = derive(
            self._sale, self._step, self._seconds_left, self.house.settings.receipt_seconds, self.words
        )  # fmt: skip
        if view != self._view:
            self._view = view
            self._change.replace(view.change)
            self.changed.emit()

    def take_code(self, text: str) -> bool:
        note_presence(self.screen, text)
        return True

    def close(self) -> None:
        self._timer.stop()

    @Slot()
    def go_on(self) -> None:
        """The change is handed over: ask for the receipt."""
        if self._step == CHANGE:
            self._step = CHOICE
            self._timer.start()
            self._now()

    @Slot()
    def none(self) -> None:
        """No receipt, or done with it: on with the till."""
        if self.screen.page is self:
            self.screen.back_to("Till")

    @Slot()
    def show_code(self) -> None:
        self._timer.stop()
        if not self._code:
            settings = self.house.settings
            self._code = qr_rows(receipt_text(self._sale, settings.place_name, settings.zone), "L")
        self._step = CODE
        self._now()

    @Slot()
    def paper(self) -> None:
        """Queue the paper, once for this page; the till goes on at once."""
        if self.screen.page is not self:
            return
        seq = self._sale.seq
        change = self.screen.act(lambda: till.print_receipt(self.house, sale_seq=seq, nonce=self.nonce))
        if change is not None:
            self.screen.back_to("Till")
            self.screen.say_done(self.words.say("receipt_printing"), "receipt")

    @property
    def counting(self) -> bool:
        """Whether the seconds run."""
        return self._timer.isActive()

    def second_passed(self) -> None:
        """Nobody chose for one more second; at the last one no receipt is taken."""
        self._seconds_left -= 1
        if self._seconds_left > 0:
            self.refresh()
        else:
            self._timer.stop()
            self.none()

    def _now(self) -> None:
        self.screen.touched()
        self.refresh()

    changePieces = Property(QObject, lambda self: self._change, constant=True)
    step = Property(str, lambda self: self._view.step, notify=viewChanged)
    changeText = Property(str, lambda self: self._view.change_text, notify=viewChanged)
    paidText = Property(str, lambda self: self._view.paid_text, notify=viewChanged)
    aloneText = Property(str, lambda self: self._view.alone_text, notify=viewChanged)
    left = Property(float, lambda self: self._view.left, notify=viewChanged)
    code = Property("QStringList", lambda self: self._code, notify=viewChanged)
