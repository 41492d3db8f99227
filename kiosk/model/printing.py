"""Documents, printers, and the life of a print job."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.model.leaves import CharterDoc, CountsDoc, MyDataDoc
from kiosk.model.sales import DayTotals, Sale, SaleLine, Seller
from kiosk.model.sheets import SheetDoc


class JobState(StrEnum):
    """Where a print job stands; `sending` is written before the first byte."""

    QUEUED = "queued"
    SENDING = "sending"
    PRINTED = "printed"
    WAITING = "waiting"
    NOT_SENT = "not_sent"
    UNKNOWN = "unknown"
    UNVERIFIED = "unverified"
    STALE = "stale"
    CANCELLED = "cancelled"


class Verdict(StrEnum):
    """What a transport knows after a job. Never a false `printed`."""

    PRINTED = "printed"
    WAITING = "waiting"
    NOT_SENT = "not_sent"
    UNKNOWN = "unknown"
    UNVERIFIED = "unverified"


class PrinterState(StrEnum):
    """How a printer stands, as far as it says so."""

    READY = "ready"
    NEAR_END = "near_end"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    ERROR = "error"
    OFFLINE = "offline"
    SILENT = "silent"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a printer answered when it was tried: status questions, the barrier, status by itself."""

    status: bool = False
    barrier: bool = False
    automatic: bool = False


class PrinterRole(StrEnum):
    RECEIPTS = "receipts"
    LABELS = "labels"
    KITCHEN = "kitchen"


class DocumentKind(StrEnum):
    RECEIPT = "receipt"
    LABEL = "label"
    SLIP = "slip"
    BADGE = "badge"
    TOTALS = "totals"
    NOTE = "note"
    PLAN = "plan"
    CHARTER = "charter"
    MY_DATA = "my_data"
    COUNTS = "counts"
    CASH = "cash"
    DRAWER = "drawer"
    BUZZER = "buzzer"
    SHEET = "sheet"
    TEST = "test"


NAMELESS = frozenset(
    {
        DocumentKind.RECEIPT, DocumentKind.LABEL, DocumentKind.TOTALS, DocumentKind.NOTE, DocumentKind.PLAN,
        DocumentKind.CASH, DocumentKind.DRAWER, DocumentKind.BUZZER, DocumentKind.TEST,
    }
)  # fmt: skip
"""What never says a member's name: erasing her leaves it alone. Any other document is searched for it."""


@dataclass(frozen=True, slots=True)
class ReceiptDoc:
    """A sale on paper; `copy` 1 is the original, higher ones say DUPLICATA."""

    place: str
    sale: Sale
    zone: str
    kiosk_letter: str


@dataclass(frozen=True, slots=True)
class LabelDoc:
    """Label of a batch. Days are ISO dates; allergens hold the names already in words."""

    place: str
    lot_number: str
    product: str
    amount: str
    made_day: str
    use_by_day: str | None
    contains: tuple[str, ...] = ()
    traces: tuple[str, ...] = ()
    unknown_allergens: bool = False
    storage: str = ""
    composition: str = ""
    maker_contact: str = ""
    price: str = ""
    ean: str = ""


@dataclass(frozen=True, slots=True)
class SlipDoc:
    """Reservation slip in the member's language. Times are wall times "14:00"."""

    place: str
    language: str
    resource: str
    unit: str
    picture: str
    day: str
    start: str
    end: str
    sign: str
    qr: str


@dataclass(frozen=True, slots=True)
class BadgeDoc:
    """Badge on receipt paper: the token leaves the queue as soon as the job has ended. `until` is the wall time at
    which a badge of the day ends, "" for one that lasts."""

    place: str
    name: str
    sign: str
    token: str
    until: str = ""


@dataclass(frozen=True, slots=True)
class TotalsDoc:
    place: str
    totals: DayTotals
    training: bool = True


@dataclass(frozen=True, slots=True)
class NoteDoc:
    """What a service will cost, before it is paid: one paper for the customer, one to keep. Cents TTC."""

    place: str
    seller: Seller
    number: str
    at: int
    local_day: str
    zone: str
    lines: tuple[SaleLine, ...]
    total_cents: int
    training: bool = True


@dataclass(frozen=True, slots=True)
class PlanSpan:
    """Wall times "09:00"; `state` is free, busy, cleaning, broken or closed. Never who comes."""

    start: str
    end: str
    state: str = "free"


@dataclass(frozen=True, slots=True)
class PlanUnit:
    """The day of one machine, in the order of time."""

    label: str
    spans: tuple[PlanSpan, ...]


@dataclass(frozen=True, slots=True)
class PlanDoc:
    """The plan of one day for the wall: machines and hours, never a name nor a sign."""

    place: str
    day: str
    units: tuple[PlanUnit, ...]


@dataclass(frozen=True, slots=True)
class CashDoc:
    """What was counted in the drawer: (note or coin in cents, how many), largest first; cents.

    `expected_cents` is what the sales say should be there, None where nothing is expected.
    """

    place: str
    at: int
    local_day: str
    zone: str
    counts: tuple[tuple[int, int], ...]
    expected_cents: int | None = None
    training: bool = True

    @property
    def counted_cents(self) -> int:
        return sum(piece * count for piece, count in self.counts)


@dataclass(frozen=True, slots=True)
class DrawerDoc:
    """One kick of the cash drawer; no paper. `reason` is a code, for the journal."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class BuzzerDoc:
    """The printer's buzzer, 1 to 9 times; no paper."""

    times: int = 2


@dataclass(frozen=True, slots=True)
class TestDoc:
    """Test page of one printer."""

    place: str
    printer: str
    uri: str


Document = (
    ReceiptDoc | LabelDoc | SlipDoc | BadgeDoc | TotalsDoc
    | NoteDoc | PlanDoc | CharterDoc | MyDataDoc | CountsDoc | CashDoc | DrawerDoc | BuzzerDoc | SheetDoc | TestDoc
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PrinterSpec:
    """A printer of the place.

    `uri` is `preview:`, `tcp://host:9100`, `serial:///dev/ttyUSB0?baud=115200`, `usb://04b8:0e15` or `file:PATH`;
    `profile` names its family: `generic80`, `generic58`, `epson`, `chinese58`, one of python-escpos' models,
    or `generic`, which goes by the columns; `asks_status` is false for a printer that never answers: its papers stay
    unverified.
    """

    id: int
    name: str
    uri: str
    role: PrinterRole | None
    columns: int = 48
    profile: str = "generic"
    asks_status: bool = True


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One row of the queue. `document` is gone (None) once a badge job has ended.

    `printer_id` is the printer its bytes went to, 0 for paper on the screen, None before the first byte.
    """

    id: int
    kind: DocumentKind
    key: str
    copy: int
    role: PrinterRole
    state: JobState
    created_at: int
    language: str
    document: Document | None = field(default=None, repr=False)
    detail: str = ""
    printer_id: int | None = None


@dataclass(frozen=True, slots=True)
class PrintAttempt:
    """One try of one job, kept for good. `at` is epoch milliseconds UTC."""

    seq: int
    job_id: int
    kind: DocumentKind
    copy: int
    printer_id: int | None
    at: int
    verdict: Verdict
    detail: str = ""
