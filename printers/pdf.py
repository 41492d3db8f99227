"""A4 sheets of member cards, to print on a common printer and cut out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

from kiosk.model.badges import NewBadge
from kiosk.model.people import COLOURS, SIGNS
from printers.layouts.common import Say
from printers.pdf_page import INK, MM, PAGE, QUIET, draw_code, draw_text, fitting, write_pages

PER_SHEET = 8
_COLUMNS, _ROWS = 2, 4
_CARD = QRectF(0, 0, 85 * MM, 55 * MM)
_QR_SIDE = 39 * MM
_EDGE = 3 * MM
_SIGN_SIDE = 24 * MM
_MARK = 5 * MM
_SIGN_FAMILIES = ["Noto Color Emoji", "Symbola"]
_BOTTOM_LINE = 9 * MM
_NAME_SIZE, _SMALL_SIZE = 7 * MM, 3 * MM


def badge_sheet(path: Path, badges: Sequence[NewBadge], place: str, say: Say) -> None:
    """Write cards of 85 × 55 mm, eight to an A4 page, as PDF at `path`, readable by this user only.

    The file is there whole or not at all. Raises OSError.
    """
    sheets = [badges[first : first + PER_SHEET] for first in range(0, len(badges), PER_SHEET)]
    write_pages(path, place, [partial(_draw_page, badges=each, place=place, say=say) for each in sheets])


def _draw_page(painter: QPainter, badges: Sequence[NewBadge], place: str, say: Say) -> None:
    left = (PAGE.width() - _COLUMNS * _CARD.width()) / 2
    top = (PAGE.height() - _ROWS * _CARD.height()) / 2
    _draw_cut_marks(painter, left, top)
    advice = QRectF(left, top + _ROWS * _CARD.height() + _MARK, _COLUMNS * _CARD.width(), _EDGE * 2)
    draw_text(painter, advice, say("paper_sheet_cut"), _SMALL_SIZE, QUIET)
    for index, badge in enumerate(badges):
        row, column = divmod(index, _COLUMNS)
        painter.save()
        painter.translate(left + column * _CARD.width(), top + row * _CARD.height())
        _draw_card(painter, badge, place, say)
        painter.restore()


def _draw_cut_marks(painter: QPainter, left: float, top: float) -> None:
    """Ticks outside the cards, and a small cross where four of them meet."""
    painter.setPen(QPen(QUIET, 2))
    right, bottom = left + _COLUMNS * _CARD.width(), top + _ROWS * _CARD.height()
    for column in range(_COLUMNS + 1):
        x = round(left + column * _CARD.width())
        painter.drawLine(x, round(top - _MARK), x, round(top - MM))
        painter.drawLine(x, round(bottom + MM), x, round(bottom + _MARK))
    for row in range(_ROWS + 1):
        y = round(top + row * _CARD.height())
        painter.drawLine(round(left - _MARK), y, round(left - MM), y)
        painter.drawLine(round(right + MM), y, round(right + _MARK), y)
    middle = round(left + _CARD.width())
    for row in range(1, _ROWS):
        y = round(top + row * _CARD.height())
        painter.drawLine(middle - MM, y, middle + MM, y)
        painter.drawLine(middle, y - MM, middle, y + MM)


def _draw_card(painter: QPainter, badge: NewBadge, place: str, say: Say) -> None:
    member = badge.holder
    code = QRectF(_CARD.width() - _EDGE - _QR_SIDE, _EDGE, _QR_SIDE, _QR_SIDE)
    beside = code.left() - 2 * _EDGE
    sign = QRectF(_EDGE + (beside - _SIGN_SIDE) / 2, _EDGE, _SIGN_SIDE, _SIGN_SIDE)
    name = QRectF(_EDGE, sign.bottom() + MM, beside, code.bottom() - sign.bottom() - MM)
    found = QRectF(_EDGE, _CARD.height() - _EDGE - _BOTTOM_LINE, _CARD.width() - 2 * _EDGE, _BOTTOM_LINE)
    _draw_sign(painter, sign, member.sign, member.colour)
    draw_text(painter, name, member.name, fitting(member.name, name, _NAME_SIZE), INK, bold=True)
    draw_code(painter, code, badge.token)
    draw_text(painter, found, say("paper_badge_found", place=place), _SMALL_SIZE, QUIET)


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
