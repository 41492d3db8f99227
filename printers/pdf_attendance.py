"""An A4 sheet to sign in ink, where a funder wants signatures: blank lines, nothing about anybody; not kept here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from printers.layouts.common import Say
from printers.pdf_page import INK, MM, QUIET, draw_text, write_pages

LINES = 22
_LEFT, _RIGHT, _TOP = 15 * MM, 195 * MM, 15 * MM
_HEAD, _LINE = 9 * MM, 9.5 * MM
_COLUMNS = (0.0, 0.08, 0.56, 1.0)


def attendance_sheet(path: Path, place: str, day: str, hours: str, say: Say, *, right_to_left: bool = False) -> None:
    """Write the sheet as PDF at `path`, readable by this user only, whole or not at all. Raises OSError."""

    def draw(painter: QPainter) -> None:
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
        y = _heading(painter, place, day, hours, say)
        _table(painter, y, say, right_to_left=right_to_left)

    write_pages(path, place, [draw])


def _heading(painter: QPainter, place: str, day: str, hours: str, say: Say) -> float:
    y = float(_TOP)
    for text, height, bold in (
        (place, 11 * MM, True), (say("attendance_title"), 9 * MM, True), (f"{day}   {hours}", 8 * MM, False),
    ):  # fmt: skip
        draw_text(painter, QRectF(_LEFT, y, _RIGHT - _LEFT, height), text, round(height * 0.62), INK, bold=bold)
        y += height
    return y + 4 * MM


def _table(painter: QPainter, top: float, say: Say, *, right_to_left: bool) -> None:
    width, bottom = _RIGHT - _LEFT, top + _HEAD + LINES * _LINE
    edges = [_LEFT + width * (1 - share if right_to_left else share) for share in _COLUMNS]
    for first, last, name in zip(edges, edges[1:], ("number", "name", "signature"), strict=False):
        box = QRectF(min(first, last) + MM, top, abs(last - first) - 2 * MM, _HEAD)
        draw_text(painter, box, say(f"attendance_{name}"), 4 * MM, INK, bold=True)
    for number in range(1, LINES + 1):
        y = top + _HEAD + (number - 1) * _LINE
        box = QRectF(min(edges[:2]), y, abs(edges[1] - edges[0]), _LINE)
        draw_text(painter, box, str(number), round(3.5 * MM), INK)
    painter.setPen(QPen(INK, 3))
    for edge in edges:
        painter.drawLine(round(edge), round(top), round(edge), round(bottom))
    for number in range(LINES + 2):
        y = round(top if number == 0 else top + _HEAD + (number - 1) * _LINE)
        painter.drawLine(_LEFT, y, _RIGHT, y)
    foot = QRectF(_LEFT, bottom + 3 * MM, width, 8 * MM)
    draw_text(painter, foot, say("attendance_foot"), round(3.2 * MM), QUIET)
