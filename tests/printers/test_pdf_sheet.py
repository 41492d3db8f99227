"""Sheets of machines, decoded as a camera would: one page a unit, a big code, its picture and its ways."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from kiosk.model.sheets import SheetDoc
from kiosk.rules.codes import unit_code
from kiosk.words import LANGUAGES, Words
from printers.pdf_sheet import machine_sheets
from ui.window import PICTURES

DOTS_PER_MM = 6
A4 = QSize(210 * DOTS_PER_MM, 297 * DOTS_PER_MM)
UID = "0192f3a47c2e7d11a3b45c6d7e8f9012"
SAYS = [Words(language).say for language in LANGUAGES]


def sheet(unit: str = "3", photo: str = "", name: str = "Machine à coudre") -> SheetDoc:
    return SheetDoc("Atelier des Tilleuls", name, unit, "sewing-machine", unit_code(UID), photo)


def pages(path: Path) -> list[QImage]:
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    found = []
    for number in range(document.pageCount()):
        drawn = document.render(number, A4)
        page = QImage(A4, QImage.Format.Format_RGB32)
        page.fill(QColor("white"))
        with QPainter(page) as painter:
            painter.drawImage(0, 0, drawn)
        found.append(page)
    document.close()
    return found


def write(tmp_path: Path, *sheets: SheetDoc) -> Path:
    path = tmp_path / "paper" / "sheets.pdf"
    machine_sheets(path, sheets, SAYS, pictures=PICTURES, photos=tmp_path)
    return path


def test_a_page_a_unit_with_a_code_of_forty_millimetres_at_least(qapp: object, tmp_path: Path) -> None:
    path = write(tmp_path, sheet("1"), sheet("2"), sheet(""))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    found = pages(path)
    assert len(found) == 3
    for page in found:
        (code,) = zxingcpp.read_barcodes(page.convertToFormat(QImage.Format.Format_Grayscale8))
        assert code.text == unit_code(UID)
        assert code.ec_level == "Q"
        corners = code.position
        assert (corners.top_right.x - corners.top_left.x) / DOTS_PER_MM >= 40


def test_the_photo_stands_there_where_there_is_one(qapp: object, tmp_path: Path) -> None:
    photo = QImage(64, 64, QImage.Format.Format_RGB32)
    photo.fill(QColor("#a01818"))
    photo.save(str(tmp_path / "abc.jpg"), "JPEG", 95)
    with_photo, gone = pages(write(tmp_path, sheet(photo="abc"), sheet(photo="missing")))
    middle = QPoint(46 * DOTS_PER_MM, 53 * DOTS_PER_MM)
    assert with_photo.pixelColor(middle).red() > 140
    assert with_photo.pixelColor(middle).green() < 60
    assert _inked(gone, 15, 22, 62), "the drawing stands in for a photo that is gone"


@pytest.mark.parametrize("name", ["Four", "Machine à surjeter et à recouvrir, cinq fils", "آلة خياطة صناعية"])
def test_names_of_any_length_and_the_three_ways_are_drawn(qapp: object, tmp_path: Path, name: str) -> None:
    (page,) = pages(write(tmp_path, sheet(name=name)))
    assert _inked(page, 85, 22, 62)
    for column in range(3):
        assert _inked(page, 15 + column * 60, 196, 40)
        assert _inked(page, 15 + column * 60, 236, 50)


def _inked(page: QImage, left: int, top: int, side: int) -> bool:
    """Whether something dark stands in a square, in millimetres."""
    square = page.copy(left * DOTS_PER_MM, top * DOTS_PER_MM, side * DOTS_PER_MM, side * DOTS_PER_MM)
    small = square.scaled(60, 60).convertToFormat(QImage.Format.Format_Grayscale8)
    return sum(small.pixelColor(x, y).value() < 120 for x in range(60) for y in range(60)) > 20
