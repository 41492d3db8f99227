"""Documents as lines of paper: pure functions, one module per document."""

from __future__ import annotations

from kiosk.model.leaves import CharterDoc, CountsDoc, MyDataDoc
from kiosk.model.lines import Beep, Kick, Line
from kiosk.model.printing import (
    BadgeDoc,
    BuzzerDoc,
    CashDoc,
    Document,
    DrawerDoc,
    LabelDoc,
    NoteDoc,
    PlanDoc,
    ReceiptDoc,
    SlipDoc,
    TestDoc,
    TotalsDoc,
)
from kiosk.model.sheets import SheetDoc
from printers.layouts import (
    badge,
    cash,
    charter,
    counts,
    label,
    my_data,
    note,
    plan,
    receipt,
    sheet,
    slip,
    testpage,
    totals,
)
from printers.layouts.common import Say, title


def lay_out(document: Document, say: Say, columns: int, copy: int = 1) -> tuple[Line, ...]:
    """The lines of `document` in the language of `say`; a `copy` above 1 says DUPLICATA.

    Labels are made to be many; a badge opens the same door each time, a sheet hangs where the old one hung.
    """
    match document:
        case ReceiptDoc():
            return receipt.lines(document, say, columns, copy)
        case NoteDoc():
            return note.lines(document, say, columns, copy)
        case DrawerDoc():
            return (Kick(),)
        case BuzzerDoc():
            return (Beep(document.times),)
        case SheetDoc():
            return sheet.lines(document, say, columns)
        case LabelDoc() | BadgeDoc() | TestDoc():
            return _sheet(document, say, columns)
        case CharterDoc() | MyDataDoc() | CountsDoc():
            return _leaf(document, say, columns)
        case _:
            again = (title(say("paper_copy", copy=copy), columns),) if copy > 1 else ()
            return (*again, *_sheet(document, say, columns))


def _sheet(
    document: LabelDoc | SlipDoc | BadgeDoc | TotalsDoc | PlanDoc | CashDoc | TestDoc, say: Say, columns: int
) -> tuple[Line, ...]:
    """Papers that are the same however often they are printed."""
    match document:
        case LabelDoc():
            return label.lines(document, say, columns)
        case SlipDoc():
            return slip.lines(document, say, columns)
        case BadgeDoc():
            return badge.lines(document, say, columns)
        case TotalsDoc():
            return totals.lines(document, say, columns)
        case PlanDoc():
            return plan.lines(document, say, columns)
        case CashDoc():
            return cash.lines(document, say, columns)
        case TestDoc():
            return testpage.lines(document, say, columns)


def _leaf(document: CharterDoc | MyDataDoc | CountsDoc, say: Say, columns: int) -> tuple[Line, ...]:
    """Papers to take home, which prove nothing: another one is no duplicate."""
    match document:
        case CharterDoc():
            return charter.lines(document, say, columns)
        case MyDataDoc():
            return my_data.lines(document, say, columns)
        case CountsDoc():
            return counts.lines(document, say, columns)
