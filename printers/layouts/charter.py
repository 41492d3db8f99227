"""The charter of the place, to take home. Source: `CharterDoc`; the sentences come in words."""

from __future__ import annotations

from kiosk.model.leaves import CharterDoc
from kiosk.model.lines import Line, Rule, Text
from printers.layouts.common import Say, centred, day, end, title


def lines(document: CharterDoc, say: Say, columns: int) -> tuple[Line, ...]:
    return (
        title(say("paper_charter_title"), columns),
        centred(document.place),
        centred(say("paper_charter_version", version=document.version, day=day(document.day, say))),
        Rule(),
        *(Text(f"{number}. {sentence}") for number, sentence in enumerate(document.sentences, start=1)),
        *end(Rule()),
    )
