"""An A4 sheet to sign in ink, where a funder wants signatures: blank lines, nothing about anybody; not kept here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen, QTextOption

from kiosk.folder import write_private
from printers.layouts.common import Say
from printers.raster import drawing_ready

LINES = 22
_MM = 10
"""Units of the drawing in one millimetre: the page is drawn at 254 dots an inch."""
_DPI = 254
_LEFT, _RIGHT, _TOP = 15 * _MM, 195 * _MM, 15 * _MM
_HEAD, _LINE = 9 * _MM, 9.5 * _MM
_COLUMNS = (0.0, 0.08, 0.56, 1.0)
_INK, _QUIET = QColor("#1C1B22"), QColor("#5B5563")
_FAMILIES = ["Noto Sans", "Noto Sans Arabic"]


def attendance_sheet(path: Path, place: str, day: str, hours: str, say: Say, *, right_to_left: bool = False) -> None:
    """Write the sheet as PDF at `path`, readable by this user only, whole or not at all. Raises OSError."""
    drawing_ready()
    write_private(path, _drawn(place, day, hours, say, right_to_left=right_to_left))


def _drawn(place: str, day: str, hours: str, say: Say, *, right_to_left: bool) -> bytes:
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
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
        y = _heading(painter, place, day, hours, say)
        _table(painter, y, say, right_to_left=right_to_left)
    buffer.close()
    return bytes(data.data())


def _heading(painter: QPainter, place: str, day: str, hours: str, say: Say) -> float:
    y = float(_TOP)
    for text, height, bold in (
        (place, 11 * _MM, True), (say("attendance_title"), 9 * _MM, True), (f"{day}   {hours}", 8 * _MM, False),
    ):  # fmt: skip
        _text(painter, QRectF(_LEFT, y, _RIGHT - _LEFT, height), text, round(height * 0.62), bold=bold, middle=True)
        y += height
    return y + 4 * _MM


def _table(painter: QPainter, top: float, say: Say, *, right_to_left: bool) -> None:
    width, bottom = _RIGHT - _LEFT, top + _HEAD + LINES * _LINE
    edges = [_LEFT + width * (1 - share if right_to_left else share) for share in _COLUMNS]
    for first, last, name in zip(edges, edges[1:], ("number", "name", "signature"), strict=False):
        box = QRectF(min(first, last) + _MM, top, abs(last - first) - 2 * _MM, _HEAD)
        _text(painter, box, say(f"attendance_{name}"), 4 * _MM, bold=True, middle=True)
    for number in range(1, LINES + 1):
        y = top + _HEAD + (number - 1) * _LINE
        box = QRectF(min(edges[:2]), y, abs(edges[1] - edges[0]), _LINE)
        _text(painter, box, str(number), round(3.5 * _MM), bold=False, middle=True)
    painter.setPen(QPen(_INK, 3))
    for edge in edges:
        painter.drawLine(round(edge), round(top), round(edge), round(bottom))
    for number in range(LINES + 2):
        y = round(top if number == 0 else top + _HEAD + (number - 1) * _LINE)
        painter.drawLine(_LEFT, y, _RIGHT, y)
    foot = QRectF(_LEFT, bottom + 3 * _MM, width, 8 * _MM)
    _text(painter, foot, say("attendance_foot"), round(3.2 * _MM), bold=False, middle=True, colour=_QUIET)


def _text(
    painter: QPainter, box: QRectF, text: str, size: int, *, bold: bool, middle: bool, colour: QColor = _INK
) -> None:
    font = QFont(_FAMILIES)
    font.setPixelSize(size)
    font.setBold(bold)
    across = Qt.AlignmentFlag.AlignHCenter if middle else Qt.AlignmentFlag.AlignLeading
    option = QTextOption(across | Qt.AlignmentFlag.AlignVCenter)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(box, text, option)
