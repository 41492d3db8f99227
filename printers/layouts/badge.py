"""A badge on receipt paper, for today or for longer: sign, first name, QR. Source: `BadgeDoc`."""

from __future__ import annotations

from kiosk.model.lines import Glyph, Line, Qr, Rule
from kiosk.model.printing import BadgeDoc
from printers.layouts.common import Say, centred, end, title

_QR_MM = 34
_SIGN_MM = 20


def lines(document: BadgeDoc, say: Say, columns: int) -> tuple[Line, ...]:
    """The name is printed only if she gave one."""
    name = (title(document.name, columns),) if document.name else ()
    until = (centred(say("paper_badge_until", time=document.until), bold=True),) if document.until else ()
    return (
        centred(document.place, bold=True),
        Rule(),
        Glyph(document.sign, _SIGN_MM),
        *name,
        Qr(document.token, _QR_MM),
        *until,
        centred(say("paper_badge_show")),
        Rule(),
        *end(centred(say("paper_badge_found", place=document.place))),
    )
