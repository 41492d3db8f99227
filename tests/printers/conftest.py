"""Documents to print, and the real sentences to print them with."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.model.documents import TYPES
from kiosk.model.leaves import CharterDoc, CountsDoc, MyDataDoc
from kiosk.model.printing import (
    BadgeDoc,
    BuzzerDoc,
    CashDoc,
    Document,
    DrawerDoc,
    JobState,
    LabelDoc,
    NoteDoc,
    PlanDoc,
    PlanSpan,
    PlanUnit,
    PrinterRole,
    PrinterSpec,
    PrintJob,
    ReceiptDoc,
    SlipDoc,
    TestDoc,
    TotalsDoc,
)
from kiosk.model.quantities import MeasureUnit
from kiosk.model.sales import DayTotals, Means, Payment, Sale, SaleLine, SaleMode, Seller, VatShare
from kiosk.model.sheets import SheetDoc
from kiosk.rules.ical import event
from kiosk.words import Words

sys.path.insert(0, str(Path(__file__).parent))

sys.path.insert(0, str(Path(__file__).parent / "doubles"))

PLACE = "Atelier des Tilleuls"
TOKEN = "BCDEFGHIJKLNOPRSTUVXBCDE"

WITH_VAT = Seller(
    1, "Association Fil et Marmite", "3 place du Marché, 93200 Saint-Denis", "12345678900012", "normal", "Fait ici."
)
FRANCHISE = Seller(2, PLACE)

SOLD = (
    SaleLine(1, "Tablier en coton bleu", MeasureUnit.PIECE, 2000, 1250, 2000, 2500),
    SaleLine(2, "Wax « Soleil »", MeasureUnit.METRE, 1500, 1000, 2000, 1500),
    SaleLine(3, "Confiture de figues", MeasureUnit.PIECE, 1000, 550, 550, 550),
    SaleLine(
        4, "Sac de courses à deux poches et à longues anses, doublé", MeasureUnit.PIECE, 1000, 123456, 2000, 123456
    ),
)
TOTAL = sum(line.amount_cents for line in SOLD)
CASH = Payment(Means.CASH, TOTAL, 130_000)
NOON = 1_795_258_800_000
"""2026-11-21 12:00 in Paris."""


def sale(seller: Seller = WITH_VAT, payment: Payment = CASH) -> Sale:
    return Sale(7, "uid", SaleMode.TRAINING, 12, seller, NOON, "2026-11-21", TOTAL, SOLD, (payment,))


LABEL = LabelDoc(
    PLACE,
    "K-261121-03",
    "Confiture de figues",
    "12 pots",
    "2026-11-21",
    "2027-05-21",
    contains=("sulfites",),
    traces=("fruits à coque", "sésame"),
    unknown_allergens=True,
    storage="au frais après ouverture",
    composition="figues, sucre, citron",
    maker_contact="Cuisine des Tilleuls, 3 place du Marché",
    price="5,50 €",
)
PLAIN_LABEL = LabelDoc(PLACE, "C-261121-01", "Tablier", "6", "2026-11-21", None)


def slip(language: str) -> SlipDoc:
    return SlipDoc(
        PLACE,
        language,
        "Machine à coudre",
        "Machine 2",
        "sewing-machine",
        "2026-11-24",
        "14:00",
        "16:00",
        "turtle",
        event("0192f3a47c2e7d11a3b45c6d7e8f9012", NOON, NOON + 7_200_000, f"Machine à coudre · {PLACE}", NOON),
    )


TOTALS = DayTotals(
    "2026-11-21",
    3,
    5100,
    ((Means.CASH, 3100), (Means.CARD, 2000)),
    (VatShare(550, 1100, 1043, 57), VatShare(2000, 4000, 3333, 667)),
)

ALTERED = (
    SaleLine(1, "Ourlet de rideau", MeasureUnit.METRE, 3500, 600, 2000, 2100),
    SaleLine(2, "Fermeture à glissière, pose", MeasureUnit.PIECE, 1000, 900, 2000, 900),
)
NOTE = NoteDoc(PLACE, WITH_VAT, "A-0031", NOON, "2026-11-21", "Europe/Paris", ALTERED, 3000)
PLAN = PlanDoc(
    PLACE,
    "2026-11-21",
    (
        PlanUnit(
            "Machine à coudre 1",
            (PlanSpan("09:00", "11:00", "busy"), PlanSpan("11:00", "14:00"), PlanSpan("14:00", "16:00", "cleaning")),
        ),
        PlanUnit("Surjeteuse", (PlanSpan("09:00", "18:00", "broken"),)),
        PlanUnit("Four", ()),
    ),
)
CASH_SLIP = CashDoc(
    PLACE,
    NOON,
    "2026-11-21",
    "Europe/Paris",
    ((5000, 1), (2000, 3), (1000, 0), (200, 12), (50, 7), (2, 1)),
    expected_cents=13_800,
)

DOCUMENTS: dict[str, Document] = {
    "receipt": ReceiptDoc(PLACE, sale(), "Europe/Paris", "A"),
    "receipt-franchise": ReceiptDoc(PLACE, sale(FRANCHISE, Payment(Means.CARD, TOTAL, TOTAL)), "Europe/Paris", "A"),
    "label": LABEL,
    "label-plain": PLAIN_LABEL,
    "slip-fr": slip("fr"),
    "slip-ar": slip("ar"),
    "badge": BadgeDoc(PLACE, "Mariama", "turtle", TOKEN),
    "totals": TotalsDoc(PLACE, TOTALS),
    "totals-empty": TotalsDoc(PLACE, DayTotals("2026-11-21", 0, 0, (), ())),
    "note": NOTE,
    "plan": PLAN,
    "charter": CharterDoc(
        PLACE,
        3,
        "2026-11-21",
        ("On se lave les mains en arrivant.", "On range sa place avant de partir.", "نساعد بعضنا بعضا."),
    ),
    "my-data": MyDataDoc(
        PLACE, "Mariama", "turtle", (("Moi", ("Nom : Mariama", "Langue : Français")), ("Mes jours ici", ("Rien",)))
    ),
    "counts": CountsDoc(
        PLACE,
        "novembre 2026",
        "mar. 24 nov.",
        (("visites", "124"), ("personnes", "moins de 5"), ("en العربية", "non montré")),
    ),
    "cash": CASH_SLIP,
    "cash-empty": CashDoc(PLACE, NOON, "2026-11-21", "Europe/Paris", ()),
    "sheet": SheetDoc(PLACE, "Machine à coudre", "2", "sewing-machine", "M0192f3a47c2e7d11a3b45c6d7e8f9012"),
    "drawer": DrawerDoc("sale"),
    "buzzer": BuzzerDoc(3),
    "testpage": TestDoc(PLACE, "Comptoir", "tcp://192.0.2.7:9100"),
}

_KINDS = {document: kind for kind, document in TYPES.items()}


@pytest.fixture
def documents() -> dict[str, Document]:
    return DOCUMENTS


@pytest.fixture
def make_job() -> Callable[..., PrintJob]:
    def make(document: Document | None, *, copy: int = 1, language: str = "fr", number: int = 41) -> PrintJob:
        kind = _KINDS[type(document or DOCUMENTS["receipt"])]
        return PrintJob(
            number, kind, "key", copy, PrinterRole.RECEIPTS, JobState.SENDING, NOON, language, document=document
        )

    return make


@pytest.fixture
def make_spec() -> Callable[..., PrinterSpec]:
    def make(uri: str, columns: int = 48) -> PrinterSpec:
        return PrinterSpec(1, "Comptoir", uri, PrinterRole.RECEIPTS, columns)

    return make


@pytest.fixture
def words_for() -> Callable[[str], Callable[..., str]]:
    return lambda language: Words(language).say
