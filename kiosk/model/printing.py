"""Documents, the lines they are laid out in, and the life of a print job."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.model.sales import DayTotals, Sale


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
    TEST = "test"


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
    """Badge for today's pocket: the token leaves the queue as soon as the job has ended."""

    place: str
    name: str
    sign: str
    token: str


@dataclass(frozen=True, slots=True)
class TotalsDoc:
    place: str
    totals: DayTotals
    training: bool = True


@dataclass(frozen=True, slots=True)
class TestDoc:
    """Test page of one printer."""

    place: str
    printer: str
    uri: str


Document = ReceiptDoc | LabelDoc | SlipDoc | BadgeDoc | TotalsDoc | TestDoc


class Align(StrEnum):
    START = "start"
    CENTRE = "centre"
    END = "end"


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph, wrapped by words. `size` 1 to 3 multiplies width and height."""

    text: str
    bold: bool = False
    size: int = 1
    align: Align = Align.START


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and an amount at the end of the line."""

    left: str
    right: str
    bold: bool = False
    size: int = 1


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the paper."""


@dataclass(frozen=True, slots=True)
class Space:
    """Empty lines."""

    lines: int = 1


@dataclass(frozen=True, slots=True)
class Qr:
    """A QR code at least `mm` wide."""

    payload: str
    mm: int = 30


@dataclass(frozen=True, slots=True)
class Glyph:
    """A monochrome drawing (a member's sign) `mm` high."""

    sign: str
    mm: int = 12


@dataclass(frozen=True, slots=True)
class Cut:
    """Feed and cut."""


Line = Text | Pair | Rule | Space | Qr | Glyph | Cut


@dataclass(frozen=True, slots=True)
class PrinterSpec:
    """A printer of the place.

    `uri` is `preview:`, `tcp://host:9100`, `serial:///dev/ttyUSB0?baud=115200`, `usb://04b8:0e15` or `file:PATH`;
    `profile` names its family; `asks_status` is false for a printer that never answers: its papers stay unverified.
    """

    id: int
    name: str
    uri: str
    role: PrinterRole
    columns: int = 48
    profile: str = "generic"
    asks_status: bool = True


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One row of the queue. `document` is gone (None) once a badge job has ended."""

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
