"""Card sheets, decoded as a camera would."""

from __future__ import annotations

import stat
import subprocess
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from kiosk.model.badges import BadgeKind, NewBadge
from kiosk.model.parties import Party
from kiosk.model.people import COLOURS, SIGNS, Member
from kiosk.words import Words
from printers.pdf import badge_sheet

PLACE = "Atelier des Tilleuls"
NAMES = ("Mariama", "Fatou", "أمينة", "Nguyễn Thị Minh Khai", "María del Carmen de la Concepción", "Li", "", "W" * 40)
DOTS_PER_MM = 6
A4 = QSize(210 * DOTS_PER_MM, 297 * DOTS_PER_MM)
LETTERS = "BCDEFGHIJKLNOPRSTUVX"


def badges(count: int) -> list[NewBadge]:
    signs, colours = list(SIGNS), list(COLOURS)
    return [
        NewBadge(
            index,
            Member(index, index, NAMES[index % len(NAMES)], signs[index % len(signs)], colours[index % 8], "fr"),
            (LETTERS[index:] + LETTERS)[:24],
        )
        for index in range(count)
    ]


def pages(path: Path) -> list[QImage]:
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    images = [on_white(document.render(page, A4)) for page in range(document.pageCount())]
    document.close()
    return images


def on_white(page: QImage) -> QImage:
    """PDF pages are drawn on nothing; a sheet of paper is white."""
    sheet = QImage(page.size(), QImage.Format.Format_RGB32)
    sheet.fill("#FFFFFF")
    with QPainter(sheet) as painter:
        painter.drawImage(0, 0, page)
    return sheet


@pytest.mark.parametrize(("count", "sheets"), [(1, 1), (8, 1), (9, 2), (17, 3)])
def test_every_card_reads_back(count: int, sheets: int, tmp_path: Path) -> None:
    path = tmp_path / "cards.pdf"
    made = badges(count)
    badge_sheet(path, made, PLACE, Words("fr").say)
    drawn = pages(path)
    found = [hit.text for page in drawn for hit in zxingcpp.read_barcodes(page)]
    assert len(drawn) == sheets
    assert sorted(found) == sorted(badge.token for badge in made)


def test_codes_are_large_and_corrected(tmp_path: Path) -> None:
    badge_sheet(tmp_path / "cards.pdf", badges(8), PLACE, Words("fr").say)
    for hit in zxingcpp.read_barcodes(pages(tmp_path / "cards.pdf")[0]):
        wide = hit.position.top_right.x - hit.position.top_left.x
        assert hit.ec_level == "Q"
        assert wide >= 25 * DOTS_PER_MM


def test_cards_show_sign_name_and_where_to_bring_them(tmp_path: Path) -> None:
    path = tmp_path / "cards.pdf"
    badge_sheet(path, badges(1), PLACE, Words("fr").say)
    document = QPdfDocument()
    document.load(str(path))
    text = document.getAllText(0).text()
    document.close()
    page = pages(path)[0]
    corner = page.pixelColor(round((20 + 13.5) * DOTS_PER_MM), round((38.5 + 7) * DOTS_PER_MM))
    assert "Mariama" in text
    assert "rapporter" in text
    assert PLACE in text
    assert corner.name().upper() == next(iter(COLOURS.values()))


def test_the_sheet_is_private_and_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "new" / "cards.pdf"
    for count in (9, 1):
        badge_sheet(path, badges(count), PLACE, Words("ar").say)
        assert path.read_bytes().startswith(b"%PDF")
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [entry.name for entry in path.parent.iterdir()] == ["cards.pdf"]
    assert len(pages(path)) == 1


def test_group_and_day_cards_stand_on_the_sheet_too(tmp_path: Path) -> None:
    personal, *_ = badges(1)
    party = Party(1 << 60, "Coopérative du midi", "shell", "rose", "2026-11-23", "2027-04-22")
    made = [personal, NewBadge(2, party, LETTERS[1:] + "BCDEF", BadgeKind.GROUP)]
    badge_sheet(tmp_path / "cards.pdf", made, PLACE, Words("fr").say)
    (page,) = pages(tmp_path / "cards.pdf")
    assert sorted(hit.text for hit in zxingcpp.read_barcodes(page)) == sorted(badge.token for badge in made)


def test_eight_cards_with_marks_to_cut_along(tmp_path: Path) -> None:
    """The page as a printer's program draws it: eight codes of 25 mm and more, four by two, marks outside the cards."""
    badge_sheet(tmp_path / "cards.pdf", badges(8), PLACE, Words("fr").say)
    dots = 8
    drawing = ["pdftoppm", "-r", str(round(25.4 * dots)), "-png", str(tmp_path / "cards.pdf"), str(tmp_path / "page")]
    subprocess.run(drawing, check=True)
    (drawn,) = tmp_path.glob("page*.png")
    sheet = QImage(str(drawn))
    hits = zxingcpp.read_barcodes(sheet)
    assert len(hits) == 8
    assert {hit.ec_level for hit in hits} == {"Q"}
    assert min(hit.position.top_right.x - hit.position.top_left.x for hit in hits) >= 25 * dots
    columns = {round(hit.position.top_left.x / (85 * dots)) for hit in hits}
    rows = {round(hit.position.top_left.y / (55 * dots)) for hit in hits}
    assert (len(columns), len(rows)) == (2, 4)
    left, top = (210 - 2 * 85) / 2, (297 - 4 * 55) / 2
    for column in range(3):
        x = round((left + column * 85) * dots)
        assert any(QColor(sheet.pixel(x + near, round((top - 3) * dots))).value() < 160 for near in (-2, -1, 0, 1, 2))
    for row in range(5):
        y = round((top + row * 55) * dots)
        assert any(QColor(sheet.pixel(round((left - 3) * dots), y + near)).value() < 160 for near in (-2, -1, 0, 1, 2))
