"""The code of a slip can be read from narrow and wide paper, drawn by us or by the printer, whatever the name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QTransform

from kiosk.model.printing import PrintJob, SlipDoc
from kiosk.rules.codes import Code, CodeKind, read_code
from kiosk.rules.ical import event
from printers.paper import Code as Drawn
from printers.paper import read
from printers.press import Press
from printers.preview import draw
from printers.qr import modules

UID = "0192f3a47c2e7d11a3b45c6d7e8f9012"
TWO = 1_795_525_200_000
DOTS_PER_MM = 203 / 25.4
LEAST_MM = 0.4
NAMES = (
    "Four · Atelier",
    "Piqueuse plate à double entraînement · Association des couturières de la rue des Tilleuls",
    "தையல் இயந்திரம் · தையல் இயந்திரம் தையல் இயந்திரம்",
    ",;\\" * 40,
)


def slip(name: str) -> SlipDoc:
    code = event(UID, TWO, TWO + 7_200_000, name, TWO)
    return SlipDoc("Atelier", "fr", "Piqueuse", "2", "sewing-machine", "2026-11-24", "14:00", "16:00", "owl", code)


def seen(paper: QImage, payload: str) -> tuple[str, float]:
    """What a reader makes of the paper, and the width of one module in millimetres."""
    grey = paper.convertToFormat(QImage.Format.Format_Grayscale8)
    (found,) = zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormat.QRCode)
    dots = found.position.top_right.x - found.position.top_left.x
    return found.text, dots / modules(payload) / DOTS_PER_MM


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("columns", "profile"), [(48, "generic80"), (32, "generic58"), (48, "chinese58")])
def test_a_telephone_reads_it(
    name: str, columns: int, profile: str, make_job: Callable[..., PrintJob],
    words_for: Callable[[str], Callable[..., str]], tmp_path: Path,
) -> None:  # fmt: skip
    document = slip(name)
    paper = draw(Press(words_for, tmp_path).typeset(make_job(document), columns, profile), columns)
    text, module_mm = seen(paper, document.qr)
    assert text.replace("\r\n", "\n") == document.qr.replace("\r\n", "\n")
    assert read_code(text) == Code(CodeKind.RESERVATION, UID)
    assert module_mm >= LEAST_MM - 0.01


def test_a_bent_and_blurred_slip_still_speaks(
    make_job: Callable[..., PrintJob], words_for: Callable[[str], Callable[..., str]], tmp_path: Path
) -> None:
    document = slip(NAMES[1])
    paper = draw(Press(words_for, tmp_path).typeset(make_job(document), 32), 32)
    turned = paper.transformed(QTransform().scale(0.75, 0.75).rotate(11), Qt.TransformationMode.SmoothTransformation)
    assert read_code(seen(turned, document.qr)[0]).uid == UID


def test_every_printer_gets_modules_wide_enough(
    make_job: Callable[..., PrintJob], words_for: Callable[[str], Callable[..., str]], tmp_path: Path
) -> None:
    data = Press(words_for, tmp_path).typeset(make_job(replace(slip(NAMES[1]), language="ar")), 48, "epson")
    (code,) = [item for item in read(data) if isinstance(item, Drawn)]
    assert code.module / DOTS_PER_MM >= LEAST_MM
