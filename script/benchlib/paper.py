"""Rows "receipt-bytes" and "picture-line": from a document to the bytes of its paper."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path

from benchlib.rows import Row, row
from benchlib.timing import BLOCK, alternate
from kiosk.model.lines import Text
from kiosk.model.printing import DocumentKind, JobState, PrinterRole, PrintJob, ReceiptDoc
from kiosk.model.quantities import MeasureUnit
from kiosk.model.sales import Means, Payment, Sale, SaleLine, SaleMode, Seller
from kiosk.words import Words
from printers.artist import QtArtist
from printers.encoder import encode
from printers.press import Press

RUNS, QUICK_RUNS = 500, 100
COLUMNS = 48
AT, DAY = 1_900_000_000_000, "2030-03-17"
SELLER = Seller(1, "Association Fil et Marmite", "3 place du Marché", "12345678900012", "normal", "Fait ici.")
NAMES = ("Tablier en coton bleu", "Sac à deux poches", "Confiture de figues", "Bandeau en wax", "Coussin « Soleil »")
GREETING = "مرحبا بكم في الورشة، الساعة {number}"


def paper_rows(work: Path, *, quick: bool) -> list[Row]:
    """Both rows: the receipt through the press, the line through the encoder; none is drawn twice alike."""
    press = Press(lambda language: Words(language).say, work / "paper")
    runs = QUICK_RUNS if quick else RUNS
    receipts, lines = count(1), count(1)
    receipt, line = alternate(lambda: _receipt(press, next(receipts)), lambda: _line(next(lines)), max(runs, BLOCK))
    return [row("receipt-bytes", receipt), row("picture-line", line)]


def _receipt(press: Press, number: int) -> Callable[[], object]:
    sold = tuple(
        SaleLine(index, name, MeasureUnit.PIECE, 2000, 1250, 2000, 2500) for index, name in enumerate(NAMES, start=1)
    )
    total = sum(each.amount_cents for each in sold)
    paid = (Payment(Means.CASH, total, total + 500),)
    sale = Sale(number, "uid", SaleMode.TRAINING, number, SELLER, AT, DAY, total, sold, paid)
    document = ReceiptDoc("Atelier des Tilleuls", sale, "Europe/Paris", "A")
    job = PrintJob(
        number, DocumentKind.RECEIPT, "key", 1, PrinterRole.RECEIPTS, JobState.SENDING, AT, "fr", document=document
    )
    return lambda: press.typeset(job, COLUMNS)


def _line(number: int) -> Callable[[], object]:
    artist, lines = QtArtist(), [Text(GREETING.format(number=number))]
    return lambda: encode(lines, COLUMNS, artist, right_to_left=True)
