"""Documents as lines of paper: pure functions, one module per document."""

from __future__ import annotations

from kiosk.model.printing import BadgeDoc, Document, LabelDoc, Line, ReceiptDoc, SlipDoc, TotalsDoc
from printers.layouts import badge, label, receipt, slip, testpage, totals
from printers.layouts.common import Say


def lay_out(document: Document, say: Say, columns: int, copy: int = 1) -> tuple[Line, ...]:
    """The lines of `document` in the language of `say`; a `copy` above 1 says DUPLICATA where that matters."""
    match document:
        case ReceiptDoc():
            return receipt.lines(document, say, columns, copy)
        case LabelDoc():
            return label.lines(document, say, columns)
        case SlipDoc():
            return slip.lines(document, say, columns)
        case BadgeDoc():
            return badge.lines(document, say, columns)
        case TotalsDoc():
            return totals.lines(document, say, columns)
        case _:
            return testpage.lines(document, say, columns)
