"""A4 sheets of member cards, to print on a common printer and cut out."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QPen,
    QTextOption,
)

from kiosk.model.people import COLOURS, SIGNS, NewBadge
from printers.layouts.common import Say
from printers.qr import matrix
from printers.raster import drawing_ready

PER_SHEET = 8
_MM = 10
"""Units of the drawing in one millimetre: the page is drawn at 254 dots an inch."""
_DPI = 254
_COLUMNS, _ROWS = 2, 4
_PAGE = QRectF(0, 0, 210 * _MM, 297 * _MM)
_CARD = QRectF(0, 0, 85 * _MM, 55 * _MM)
_QR_SIDE = 39 * _MM
_QUIET_MODULES = 4
_EDGE = 3 * _MM
_SIGN_SIDE = 24 * _MM
_MARK = 5 * _MM
_INK, _QUIET = QColor("#1C1B22"), QColor("#5B5563")
_TEXT_FAMILIES = ["Noto Sans", "Noto Sans Arabic"]
_SIGN_FAMILIES = ["Noto Color Emoji", "Symbola"]
_BOTTOM_LINE = 9 * _MM
_NAME_SIZE, _SMALL_SIZE = 7 * _MM, 3 * _MM
_SMALLEST_NAME = 3 * _MM


def badge_sheet(path: Path, badges: Sequence[NewBadge], place: str, say: Say) -> None:
    """Write cards of 85 × 55 mm, eight to an A4 page, as PDF at `path`, readable by this user only.

    The file is there whole or not at all. Raises OSError.
    """
    drawing_ready()
    _write(path, _drawn(badges, place, say))


def _drawn(badges: Sequence[NewBadge], place: str, say: Say) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(place)
    writer.setCreator("Atelier Kiosk")
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    with QPainter(writer) as painter:
        for first in range(0, len(badges), PER_SHEET):
            if first:
                writer.newPage()
            _draw_page(painter, badges[first : first + PER_SHEET], place, say)
    buffer.close()
    return bytes(data.data())


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(handle)
    part.replace(path)


def _draw_page(painter: QPainter, badges: Sequence[NewBadge], place: str, say: Say) -> None:
    left = (_PAGE.width() - _COLUMNS * _CARD.width()) / 2
    top = (_PAGE.height() - _ROWS * _CARD.height()) / 2
    _draw_cut_marks(painter, left, top)
    advice = QRectF(left, top + _ROWS * _CARD.height() + _MARK, _COLUMNS * _CARD.width(), _EDGE * 2)
    _draw_text(painter, advice, say("paper_sheet_cut"), _SMALL_SIZE, _QUIET)
    for index, badge in enumerate(badges):
        row, column = divmod(index, _COLUMNS)
        painter.save()
        painter.translate(left + column * _CARD.width(), top + row * _CARD.height())
        _draw_card(painter, badge, place, say)
        painter.restore()


def _draw_cut_marks(painter: QPainter, left: float, top: float) -> None:
    """Ticks outside the cards, and a small cross where four of them meet."""
    painter.setPen(QPen(_QUIET, 2))
    right, bottom = left + _COLUMNS * _CARD.width(), top + _ROWS * _CARD.height()
    for column in range(_COLUMNS + 1):
        x = round(left + column * _CARD.width())
        painter.drawLine(x, round(top - _MARK), x, round(top - _MM))
        painter.drawLine(x, round(bottom + _MM), x, round(bottom + _MARK))
    for row in range(_ROWS + 1):
        y = round(top + row * _CARD.height())
        painter.drawLine(round(left - _MARK), y, round(left - _MM), y)
        painter.drawLine(round(right + _MM), y, round(right + _MARK), y)
    middle = round(left + _CARD.width())
    for row in range(1, _ROWS):
        y = round(top + row * _CARD.height())
        painter.drawLine(middle - _MM, y, middle + _MM, y)
        painter.drawLine(middle, y - _MM, middle, y + _MM)


def _draw_card(painter: QPainter, badge: NewBadge, place: str, say: Say) -> None:
    member = badge.holder
    code = QRectF(_CARD.width() - _EDGE - _QR_SIDE, _EDGE, _QR_SIDE, _QR_SIDE)
    beside = code.left() - 2 * _EDGE
    sign = QRectF(_EDGE + (beside - _SIGN_SIDE) / 2, _EDGE, _SIGN_SIDE, _SIGN_SIDE)
    name = QRectF(_EDGE, sign.bottom() + _MM, beside, code.bottom() - sign.bottom() - _MM)
    found = QRectF(_EDGE, _CARD.height() - _EDGE - _BOTTOM_LINE, _CARD.width() - 2 * _EDGE, _BOTTOM_LINE)
    _draw_sign(painter, sign, member.sign, member.colour)
    _draw_text(painter, name, member.name, _fitting(member.name, name), _INK, bold=True)
    _draw_code(painter, code, badge.token)
    _draw_text(painter, found, say("paper_badge_found", place=place), _SMALL_SIZE, _QUIET)


def _draw_sign(painter: QPainter, box: QRectF, sign: str, colour: str) -> None:
    """Drawn as an image first: colour glyphs are pictures, and PDF text would lose them."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(COLOURS.get(colour, "#FFFFFF")))
    painter.drawRoundedRect(box, _EDGE, _EDGE)
    side = round(box.width())
    picture = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    font = QFont(_SIGN_FAMILIES)
    font.setPixelSize(round(side * 0.72))
    with QPainter(picture) as brush:
        brush.setFont(font)
        brush.drawText(picture.rect(), Qt.AlignmentFlag.AlignCenter, SIGNS.get(sign, sign[:2].capitalize()))
    painter.drawImage(box, picture)


def _draw_code(painter: QPainter, box: QRectF, token: str) -> None:
    rows = matrix(token)
    module = box.width() / (len(rows) + 2 * _QUIET_MODULES)
    start = _QUIET_MODULES * module
    ink = QPainterPath()
    for y, row in enumerate(rows):
        for x, black in enumerate(row):
            if black:
                ink.addRect(box.left() + start + x * module, box.top() + start + y * module, module, module)
    painter.fillPath(ink.simplified(), Qt.GlobalColor.black)


def _fitting(name: str, box: QRectF) -> int:
    """The largest letters in which `name`, wrapped at its words, fits the box, down to those still easily read."""
    for size in range(_NAME_SIZE, _SMALLEST_NAME, -_MM // 2):
        metrics = QFontMetricsF(_font(size, bold=True))
        if box.contains(metrics.boundingRect(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, name)):
            return size
    return _SMALLEST_NAME


def _draw_text(painter: QPainter, box: QRectF, text: str, size: int, colour: QColor, *, bold: bool = False) -> None:
    option = QTextOption(Qt.AlignmentFlag.AlignCenter)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.setFont(_font(size, bold=bold))
    painter.setPen(colour)
    painter.drawText(box, text, option)


def _font(size: int, *, bold: bool) -> QFont:
    font = QFont(_TEXT_FAMILIES)
    font.setPixelSize(size)
    font.setBold(bold)
    return font
