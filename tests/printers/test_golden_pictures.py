"""Every document as the picture of its paper, dot for dot but for a few.

`KIOSK_WRITE_GOLDEN=1` writes the pictures anew; look at them before keeping them.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from kiosk.model.lines import Signed, Text
from kiosk.model.people import SIGNS
from kiosk.model.printing import Document, PrintJob
from printers.artist import QtArtist
from printers.encoder import encode
from printers.press import Press
from printers.preview import draw

GOLDEN = Path(__file__).parent / "golden"
PICTURES = Path(__file__).parents[2] / "ui" / "Kiosk" / "Pictures"
TOLERANCE = 0.002
"""Share of dots that may differ: the edges of letters in another release of a font."""
SCRIPTS = ("வணக்கம், தையல் இயந்திரம்", "An bɛ fini kala, ŋɔmi ni ɲɔ feere", "مرحبا بكم في الورشة", "Şalvar Ɗaɓe ẹ̀kọ́")
"""Tamil, Bambara, Arabic, and Latin letters of Turkish, Fula and Yoruba."""
PAPERS = [
    ("receipt", 48), ("receipt", 32), ("note", 48), ("totals", 48), ("cash", 32), ("badge", 48), ("badge", 32),
    ("slip-fr", 48), ("plan", 48), ("plan", 32), ("label", 32), ("testpage", 48), ("slip-ar", 48), ("slip-ar", 32),
]  # fmt: skip


@pytest.mark.parametrize(("name", "columns"), PAPERS)
def test_picture(
    name: str,
    columns: int,
    documents: dict[str, Document],
    make_job: Callable[..., PrintJob],
    words_for: Callable[[str], Callable[..., str]],
    tmp_path: Path,
) -> None:
    press = Press(words_for, tmp_path, PICTURES)
    compare(f"{name}-{columns}", mono(press.typeset(make_job(documents[name]), columns), columns))


@pytest.mark.qt_log_ignore("OpenType support missing")
def test_scripts_the_printer_has_no_letters_for() -> None:
    lines = [Text(text, bold=bold) for text in SCRIPTS for bold in (False, True)]
    compare("scripts-48", mono(encode(lines, 48, QtArtist()), 48))


def test_every_sign_at_eight_millimetres() -> None:
    compare("signs-32", mono(encode([Signed(name, name) for name in SIGNS], 32, QtArtist()), 32))


def mono(data: bytes, columns: int) -> QImage:
    return draw(data, columns).convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)


def compare(name: str, paper: QImage) -> None:
    path = GOLDEN / f"{name}.png"
    if os.environ.get("KIOSK_WRITE_GOLDEN"):
        assert paper.save(str(path))
    kept = QImage(str(path))
    assert paper.size() == kept.size()
    assert different(paper, kept) <= TOLERANCE


def different(one: QImage, other: QImage) -> float:
    """Share of dots that differ."""
    left, right = dots(one), dots(other)
    return sum(mine != yours for mine, yours in zip(left, right, strict=True)) / len(left)


def dots(picture: QImage) -> bytes:
    # The bits die with their picture: it needs a name of its own.
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(grey.constBits())


def test_a_missing_line_is_seen(tmp_path: Path) -> None:
    whole = QImage(str(GOLDEN / "cash-32.png"))
    torn = whole.copy()
    torn.fill(1)
    assert different(whole, torn) > TOLERANCE * 5
