"""What every A4 sheet is drawn with: the file, letters that fit, QR codes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QTextOption,
)

from kiosk.folder import write_private
from printers.qr import matrix
from printers.raster import drawing_ready

MM = 10
"""Units of the drawing in one millimetre: the page is drawn at 254 dots an inch."""
PAGE = QRectF(0, 0, 210 * MM, 297 * MM)
INK, QUIET = QColor("#1C1B22"), QColor("#5B5563")
SMALLEST = 3 * MM

_DPI = 254
_QUIET_MODULES = 4
_TEXT_FAMILIES = ["Noto Sans", "Noto Sans Arabic"]


def write_pages(path: Path, title: str, pages: Sequence[Callable[[QPainter], None]]) -> None:
    """An A4 PDF at `path`, readable by this user only, there whole or not at all. Raises OSError."""
    drawing_ready()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(title)
    writer.setCreator("Atelier Kiosk")
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    with QPainter(writer) as painter:
        for number, draw in enumerate(pages):
            if number:
                writer.newPage()
            draw(painter)
    buffer.close()
    path.parent.mkdir(parents=True, exist_ok=True)
    write_private(path, bytes(data.data()))


def draw_code(painter: QPainter, box: QRectF, text: str) -> None:
    """A QR code with its quiet zone over the whole box."""
    rows = matrix(text)
    module = box.width() / (len(rows) + 2 * _QUIET_MODULES)
    start = _QUIET_MODULES * module
    ink = QPainterPath()
    for y, row in enumerate(rows):
        for x, black in enumerate(row):
            if black:
                ink.addRect(box.left() + start + x * module, box.top() + start + y * module, module, module)
    painter.fillPath(ink.simplified(), Qt.GlobalColor.black)


def fitting(text: str, box: QRectF, largest: int) -> int:
    """The largest letters in which `text`, wrapped at its words, fits the box, down to those still easily read."""
    for size in range(largest, SMALLEST, -MM // 2):
        metrics = QFontMetricsF(_font(size, bold=True))
        if box.contains(metrics.boundingRect(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)):
            return size
    return SMALLEST


def draw_text(painter: QPainter, box: QRectF, text: str, size: int, colour: QColor, *, bold: bool = False) -> None:
    """In the middle of the box, wrapped at words, in the direction of its own script."""
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
