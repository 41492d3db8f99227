"""A page that shows what one printer can do. Source: `TestDoc`."""

from __future__ import annotations

from kiosk.model.lines import Glyph, Line, Pair, Qr, Rule, Text
from kiosk.model.printing import TestDoc
from printers.layouts.common import Say, centred, end, title

_CODE = "ATELIER KIOSK"
_ACCENTS = "àâäç éèêë îï ôöœ ùûü €"
_DRAWN = "مرحبا بكم"
_QR_MM = 20
_LARGEST = 3


def lines(document: TestDoc, say: Say, columns: int) -> tuple[Line, ...]:
    """Width, sizes, accents, a drawn line, an amount at the edge, a sign and a QR code."""
    return (
        title(say("paper_test_title"), columns),
        centred(document.place),
        Rule(),
        Text(say("paper_test_printer", name=document.printer)),
        Text(document.uri),
        Rule(),
        Text("".join(str(column % 10) for column in range(1, columns + 1))),
        Text(say("paper_test_width", columns=columns)),
        Text(_ACCENTS),
        Text(_DRAWN),
        Pair(say("paper_total"), "1\u202f234,56\u00a0€", bold=True),
        *(Text(f"{size}×", size=size) for size in range(2, _LARGEST + 1)),
        Glyph("butterfly"),
        Qr(_CODE, _QR_MM),
        *end(centred(say("paper_test_ok"), bold=True)),
    )
