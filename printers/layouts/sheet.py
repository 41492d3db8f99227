"""The sheet of a machine on receipt paper: drawing, name, a big code, what scanning is for. Source: `SheetDoc`."""

from __future__ import annotations

from kiosk.model.lines import Glyph, Line, Qr, Rule, Space
from kiosk.model.sheets import SheetDoc
from printers.layouts.common import Say, centred, end, title

WAYS = ("scan-start", "scan-stop", "scan-broken")
"""What scanning the code is good for: the drawings, and the words `paper_scan_…`."""

_QR_MM = 42
_PICTURE_MM = 22
_WAY_MM = 14


def lines(document: SheetDoc, say: Say, columns: int) -> tuple[Line, ...]:
    unit = (title(document.unit, columns),) if document.unit else ()
    ways = (line for way in WAYS for line in (Glyph(way, _WAY_MM), centred(say(f"paper_{way.replace('-', '_')}"))))
    return (
        centred(document.place),
        Rule(),
        Glyph(document.picture, _PICTURE_MM),
        title(document.resource, columns),
        *unit,
        Qr(document.code, _QR_MM),
        centred(say("paper_scan_show"), bold=True),
        Space(),
        *ways,
        *end(Rule()),
    )
