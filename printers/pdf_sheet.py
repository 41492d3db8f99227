"""A4 sheets for the wall beside each machine: its picture and name, a big code, and what scanning it is good for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

from kiosk.model.sheets import SheetDoc
from printers.layouts.common import Say
from printers.layouts.sheet import WAYS
from printers.pdf_page import INK, MM, PAGE, QUIET, draw_code, draw_text, fitting, write_pages

_EDGE = 15 * MM
_PICTURE = 62 * MM
_CODE = 90 * MM
_WAY = 34 * MM
_PLACE_SIZE, _NAME_SIZE, _UNIT_SIZE, _SHOW_SIZE, _WAY_SIZE = 6 * MM, 17 * MM, 24 * MM, 6 * MM, 8 * MM


def machine_sheets(
    path: Path, sheets: Sequence[SheetDoc], says: Sequence[Say], *, pictures: Path, photos: Path
) -> None:
    """One page a unit, as PDF at `path`; each way is said in the languages of `says`. Raises OSError.

    `pictures` holds the drawings, `photos` the photographs a sheet may show instead.
    """
    pages = [partial(_draw_sheet, sheet=sheet, says=says, pictures=pictures, photos=photos) for sheet in sheets]
    write_pages(path, sheets[0].place if sheets else "", pages)


def _draw_sheet(painter: QPainter, *, sheet: SheetDoc, says: Sequence[Say], pictures: Path, photos: Path) -> None:
    middle = PAGE.center().x()
    draw_text(painter, QRectF(_EDGE, 8 * MM, PAGE.width() - 2 * _EDGE, 10 * MM), sheet.place, _PLACE_SIZE, QUIET)
    picture = QRectF(_EDGE, 22 * MM, _PICTURE, _PICTURE)
    _draw_picture(painter, picture, sheet, pictures, photos)
    beside = QRectF(picture.right() + 8 * MM, picture.top(), PAGE.width() - 2 * _EDGE - _PICTURE - 8 * MM, _PICTURE)
    name = QRectF(beside.left(), beside.top(), beside.width(), beside.height() * (0.6 if sheet.unit else 1))
    draw_text(painter, name, sheet.resource, fitting(sheet.resource, name, _NAME_SIZE), INK, bold=True)
    if sheet.unit:
        unit = QRectF(beside.left(), name.bottom(), beside.width(), beside.bottom() - name.bottom())
        draw_text(painter, unit, sheet.unit, fitting(sheet.unit, unit, _UNIT_SIZE), INK, bold=True)
    code = QRectF(middle - _CODE / 2, picture.bottom() + 8 * MM, _CODE, _CODE)
    painter.setPen(QPen(INK, 8))
    painter.drawRoundedRect(code.adjusted(-4 * MM, -4 * MM, 4 * MM, 4 * MM), 6 * MM, 6 * MM)
    draw_code(painter, code, sheet.code)
    show = QRectF(_EDGE, code.bottom() + 6 * MM, PAGE.width() - 2 * _EDGE, 12 * MM)
    said = "  ·  ".join(say("paper_scan_show") for say in says)
    draw_text(painter, show, said, fitting(said, show, _SHOW_SIZE), INK, bold=True)
    column = (PAGE.width() - 2 * _EDGE) / len(WAYS)
    for number, way in enumerate(WAYS):
        left = _EDGE + number * column
        top = show.bottom() + 5 * MM
        _draw_svg(painter, QRectF(left + (column - _WAY) / 2, top, _WAY, _WAY), pictures / f"{way}.svg")
        words = "\n".join(say(f"paper_{way.replace('-', '_')}") for say in says)
        room = QRectF(left + 2 * MM, top + _WAY + 2 * MM, column - 4 * MM, PAGE.bottom() - top - _WAY - 10 * MM)
        draw_text(painter, room, words, fitting(words, room, _WAY_SIZE), INK)


def _draw_picture(painter: QPainter, box: QRectF, sheet: SheetDoc, pictures: Path, photos: Path) -> None:
    photo = QImage(str(photos / f"{sheet.photo}.jpg")) if sheet.photo else QImage()
    if photo.isNull():
        _draw_svg(painter, box, pictures / f"{sheet.picture}.svg")
    else:
        painter.drawImage(box, photo)


def _draw_svg(painter: QPainter, box: QRectF, path: Path) -> None:
    renderer = QSvgRenderer(str(path))
    if renderer.isValid():
        renderer.render(painter, box)
