"""What a code shown to the kiosk is about: somebody's badge, a machine's sheet, or a reservation's slip. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_UID = re.compile(r"([MR])([0-9a-f]{32})", re.IGNORECASE)
_EVENT_UID = re.compile(r"^UID:R([0-9a-f]{32})", re.IGNORECASE | re.MULTILINE)
_EVENT_LINE = re.compile(r"^(BEGIN|END|VERSION|PRODID|DTSTAMP|DTSTART|DTEND|SUMMARY|LOCATION|UID)[:;]", re.IGNORECASE)


class CodeKind(StrEnum):
    """BADGE is anything but the kiosk's own papers; EVENT_LINE is a piece of a slip, to be passed over."""

    BADGE = "badge"
    UNIT = "unit"
    RESERVATION = "reservation"
    EVENT_LINE = "event_line"


@dataclass(frozen=True, slots=True)
class Code:
    """`uid` is that of the unit or reservation; the text itself for a badge."""

    kind: CodeKind
    uid: str


def unit_code(uid: str) -> str:
    """What the QR of a machine's sheet says."""
    return f"M{uid}"


def read_code(text: str) -> Code:
    """Tell codes apart. A slip's code is a whole iCalendar event; scanners that type send it line by line."""
    bare = text.strip()
    if (own := _UID.fullmatch(bare)) is not None:
        kind = CodeKind.UNIT if own[1].upper() == "M" else CodeKind.RESERVATION
        return Code(kind, own[2].lower())
    if (event := _EVENT_UID.search(bare)) is not None:
        return Code(CodeKind.RESERVATION, event[1].lower())
    return Code(CodeKind.EVENT_LINE if _EVENT_LINE.match(bare) else CodeKind.BADGE, bare)
