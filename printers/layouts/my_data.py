"""What the kiosk knows about one member, for herself. Source: `MyDataDoc`; the sentences come in words."""

from __future__ import annotations

from kiosk.model.leaves import MyDataDoc
from kiosk.model.lines import Glyph, Line, Rule, Text
from printers.layouts.common import Say, centred, end, headed, title

_SIGN_MM = 16


def lines(document: MyDataDoc, say: Say, columns: int) -> tuple[Line, ...]:
    return (
        title(say("paper_my_data_title"), columns),
        centred(document.place),
        Glyph(document.sign, _SIGN_MM),
        title(document.name, columns),
        *(line for heading, said in document.parts for line in headed(heading, map(Text, said))),
        Rule(),
        *end(centred(say("paper_my_data_foot"))),
    )
