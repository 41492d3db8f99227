"""Every document, character for character, as the bytes put it on the paper.

`KIOSK_WRITE_GOLDEN=1` writes the files anew; look at the difference before keeping it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.model.printing import Document, PrintJob
from printers.layouts import lay_out
from printers.paper import as_text
from printers.press import Press

GOLDEN = Path(__file__).parent / "golden"
NAMES = (
    "receipt",
    "receipt-franchise",
    "label",
    "label-plain",
    "slip-fr",
    "slip-ar",
    "badge",
    "totals",
    "totals-empty",
    "note",
    "plan",
    "charter",
    "my-data",
    "counts",
    "cash",
    "cash-empty",
    "sheet",
    "drawer",
    "buzzer",
    "testpage",
)


def check(name: str, text: str) -> None:
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("KIOSK_WRITE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def without_font_heights(text: str) -> str:
    """Drawn letters are as high as the font of the day."""
    return re.sub(r"(\[picture \d+ x )(?!64\]|112\]|160\]|96\])\d+\]", r"\1any]", text)


@pytest.mark.parametrize("columns", [48, 32])
@pytest.mark.parametrize("name", NAMES)
def test_paper(
    name: str,
    columns: int,
    documents: dict[str, Document],
    make_job: Callable[..., PrintJob],
    words_for: Callable[[str], Callable[..., str]],
    tmp_path: Path,
) -> None:
    data = Press(words_for, tmp_path).typeset(make_job(documents[name]), columns)
    check(f"{name}-{columns}", without_font_heights(as_text(data, columns)))


@pytest.mark.parametrize("columns", [48, 32])
def test_duplicate(
    columns: int,
    documents: dict[str, Document],
    make_job: Callable[..., PrintJob],
    words_for: Callable[[str], Callable[..., str]],
    tmp_path: Path,
) -> None:
    data = Press(words_for, tmp_path).typeset(make_job(documents["receipt"], copy=2), columns)
    check(f"receipt-copy-{columns}", as_text(data, columns))


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
@pytest.mark.parametrize("name", ["slip-ar", "badge", "sheet", "testpage"])
def test_words(
    name: str, language: str, documents: dict[str, Document], words_for: Callable[[str], Callable[..., str]]
) -> None:
    lines = lay_out(documents[name], words_for(language), 48)
    check(f"{name}-lines-{language}", "".join(f"{line!r}\n" for line in lines))
