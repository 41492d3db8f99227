"""The paper as a picture on screen, drawn from the very bytes a printer would get."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from printers.bitmap import Bitmap
from printers.ean import bars, is_ean13
from printers.paper import Bars, Buzz, Code, CutMark, DrawerKick, Item, Picture, Row, Unread, read
from printers.paper_size import LINE_DOTS, PaperSize
from printers.qr import matrix
from printers.raster import drawing_ready

MARGIN = 32
"""White dots left, right, above and below what is printed."""
_CELL_WIDTH, _CELL_HEIGHT = 12, 24
_CUT_HEIGHT = 48
_BAR_DOTS = 3
_LETTERS = ["DejaVu Sans Mono", "Noto Sans Mono", "Liberation Mono", "monospace"]
_PAPER, _CUT, _NOTE = QColor("#FFFFFF"), QColor("#8A8578"), QColor("#B5432A")


def draw(data: bytes, columns: int) -> QImage:
    """The paper of `data`, one pixel a dot (8 a millimetre)."""
    drawing_ready()
    items = read(data)
    dots = PaperSize(columns).dots
    tall = sum(_height(item) for item in items)
    sheet = QImage(dots + 2 * MARGIN, tall + 2 * MARGIN, QImage.Format.Format_RGB32)
    sheet.fill(_PAPER)
    with QPainter(sheet) as painter:
        painter.translate(MARGIN, MARGIN)
        for item in items:
            _draw_item(painter, item, dots)
            painter.translate(0, _height(item))
    return sheet


def save(data: bytes, columns: int, path: Path) -> None:
    """Write the paper of `data` as PNG at `path`, readable by this user only; whole or not at all. Raises OSError."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}")
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
    if not draw(data, columns).save(str(part)):
        part.unlink()
        message = f"cannot write {path.name}"
        raise OSError(message)
    part.replace(path)


def _height(item: Item) -> int:
    match item:
        case Row():
            return LINE_DOTS if item.size == 1 else _CELL_HEIGHT * item.size + LINE_DOTS - _CELL_HEIGHT
        case Picture():
            return item.bitmap.height
        case Code():
            return len(matrix(item.payload)) * item.module if item.payload else 0
        case Bars():
            return item.height + LINE_DOTS
        case CutMark():
            return _CUT_HEIGHT
        case _:
            return LINE_DOTS


def _draw_item(painter: QPainter, item: Item, dots: int) -> None:
    match item:
        case Row():
            _draw_row(painter, item, dots)
        case Picture():
            painter.drawImage(0, 0, _image(item.bitmap))
        case Code():
            _draw_code(painter, item, dots)
        case Bars():
            _draw_bars(painter, item, dots)
        case CutMark():
            _draw_cut(painter, dots)
        case DrawerKick():
            _draw_note(painter, "[ tiroir ]", dots)
        case Buzz():
            _draw_note(painter, "[ ♪ ]", dots)
        case Unread():
            _draw_note(painter, f"[ {item.command} ]", dots)


def _draw_row(painter: QPainter, row: Row, dots: int) -> None:
    """Each letter in its own cell, as a print head places them, whatever the font's width."""
    wide, high = _CELL_WIDTH * row.size, _CELL_HEIGHT * row.size
    left = _left(row.align, len(row.text) * wide, dots)
    font = QFont(_LETTERS)
    font.setPixelSize(round(high * 0.83))
    font.setBold(row.bold)
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.black)
    metrics = QFontMetricsF(font)
    baseline = high * 0.78
    for index, letter in enumerate(row.text):
        inset = (wide - metrics.horizontalAdvance(letter)) / 2
        painter.drawText(QPointF(left + index * wide + inset, baseline), letter)


def _draw_code(painter: QPainter, code: Code, dots: int) -> None:
    rows = matrix(code.payload) if code.payload else []
    left = _left(code.align, len(rows) * code.module, dots)
    for y, row in enumerate(rows):
        for x, black in enumerate(row):
            if black:
                box = QRectF(left + x * code.module, y * code.module, code.module, code.module)
                painter.fillRect(box, Qt.GlobalColor.black)


def _draw_bars(painter: QPainter, code: Bars, dots: int) -> None:
    pattern = bars(code.digits) if is_ean13(code.digits) else ""
    left = _left(code.align, len(pattern) * _BAR_DOTS, dots)
    for index, module in enumerate(pattern):
        if module == "1":
            painter.fillRect(QRectF(left + index * _BAR_DOTS, 0, _BAR_DOTS, code.height), Qt.GlobalColor.black)
    painter.save()
    painter.translate(0, code.height)
    _draw_row(painter, Row(code.digits, bold=False, size=1, align=code.align), dots)
    painter.restore()


def _draw_cut(painter: QPainter, dots: int) -> None:
    painter.setPen(QPen(_CUT, 2, Qt.PenStyle.DashLine))
    painter.drawLine(-MARGIN, _CUT_HEIGHT // 2, dots + MARGIN, _CUT_HEIGHT // 2)


def _draw_note(painter: QPainter, note: str, dots: int) -> None:
    painter.setFont(QFont(_LETTERS))
    painter.setPen(_NOTE)
    painter.drawText(QRectF(0, 0, dots, LINE_DOTS), Qt.AlignmentFlag.AlignCenter, note)


def _left(align: str, wide: int, dots: int) -> int:
    return {"left": 0, "centre": (dots - wide) // 2, "right": dots - wide}[align]


def _image(bitmap: Bitmap) -> QImage:
    """A copy: the picture must not outlive the bytes it was made of."""
    image = QImage(bitmap.data, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_Mono)
    image.setColorTable([0xFFFFFFFF, 0xFF000000])
    return image.copy()
