"""Documents as JSON, the form in which the print queue keeps them."""

from __future__ import annotations

from kiosk.model.leaves import CharterDoc, CountsDoc, MyDataDoc
from kiosk.model.printing import (
    BadgeDoc,
    BuzzerDoc,
    CashDoc,
    Document,
    DocumentKind,
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

TYPES: dict[DocumentKind, type[Document]] = {
    DocumentKind.RECEIPT: ReceiptDoc,
    DocumentKind.LABEL: LabelDoc,
    DocumentKind.SLIP: SlipDoc,
    DocumentKind.BADGE: BadgeDoc,
    DocumentKind.TOTALS: TotalsDoc,
    DocumentKind.NOTE: NoteDoc,
    DocumentKind.PLAN: PlanDoc,
    DocumentKind.CHARTER: CharterDoc,
    DocumentKind.MY_DATA: MyDataDoc,
    DocumentKind.COUNTS: CountsDoc,
    DocumentKind.CASH: CashDoc,
    DocumentKind.DRAWER: DrawerDoc,
    DocumentKind.BUZZER: BuzzerDoc,
    DocumentKind.SHEET: SheetDoc,
    DocumentKind.TEST: TestDoc,
}


def encode_document(document: Document) -> bytes:
    import msgspec

    return msgspec.json.encode(document)


def decode_document(kind: DocumentKind, data: bytes) -> Document:
    import msgspec

    return msgspec.json.decode(data, type=TYPES[kind])
