"""The reservation slip, in the member's language, readable without reading: picture, hours, sign. Source: `SlipDoc`."""

from __future__ import annotations

from kiosk.model.lines import Glyph, Line, Qr, Rule, Space
from kiosk.model.printing import SlipDoc
from kiosk.words.formats import span
from printers.layouts.common import Say, centred, end, near_day, title

_QR_MM = 25
_PICTURE_MM = 16
_SIGN_MM = 12


def lines(document: SlipDoc, say: Say, columns: int) -> tuple[Line, ...]:
    """Everything stands in the middle, so the paper reads alike from left and from right."""
    unit = (centred(document.unit, bold=True),) if document.unit not in {"", document.resource} else ()
    code = (Qr(document.qr, _QR_MM), centred(say("paper_slip_phone"))) if document.qr else ()
    return (
        centred(document.place),
        Rule(),
        Glyph(document.picture, _PICTURE_MM),
        title(document.resource, columns),
        *unit,
        Space(),
        title(near_day(document.day, say), columns),
        centred(span(document.start, document.end), size=2, bold=True),
        Space(),
        Glyph(document.sign, _SIGN_MM),
        *(code or (Space(),)),
        centred(say("paper_slip_keep")),
        *end(centred(say("paper_slip_free"))),
    )
