"""What a printer has no letters for, drawn as dots with Qt. Works off the GUI thread."""

from __future__ import annotations

import functools

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QRawFont,
    QTextDocument,
    QTextOption,
    QTransform,
)

from kiosk.model.lines import Align, Pair, Text
from kiosk.model.people import SIGNS
from printers.bitmap import Bitmap
from printers.paper_size import PaperSize

_FAMILIES = ["Noto Sans", "Noto Sans Arabic", "Noto Sans Tamil", "Symbola"]
_SIGN_FAMILY = "Symbola"
_THRESHOLD = 150
_ALIGNMENTS = {
    Align.START: Qt.AlignmentFlag.AlignLeading,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.END: Qt.AlignmentFlag.AlignTrailing,
}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
_GAP = 12
_PATH_PX = 200
_WIDEST_SIGN = 1.5


def drawing_ready() -> None:
    """Give Qt the application its fonts need, without a screen if there is none. Call it on the main thread first."""
    if QGuiApplication.instance() is None:
        _offscreen()


@functools.cache
def _offscreen() -> QGuiApplication:
    return QGuiApplication(["kiosk", "-platform", "offscreen"])


def paragraph(text: str, size: PaperSize, look: Text, *, right_to_left: bool = False) -> Bitmap:
    """A paragraph over the full width, wrapped at words; it starts where the paper does, or else its script."""
    drawing_ready()
    document = _document(text, _font(size, look.size, bold=look.bold), size.dots, _ALIGNMENTS[look.align])
    if right_to_left:
        _turn(document)
    canvas = _canvas(size.dots, round(document.size().height()))
    with QPainter(canvas) as painter:
        document.drawContents(painter)
    return pack(canvas)


def pair_row(left: str, right: str, size: PaperSize, look: Pair, *, right_to_left: bool = False) -> Bitmap:
    """A label, wrapped, and its amount at the far edge, on the last line of the label; mirrored on request."""
    drawing_ready()
    font = _font(size, look.size, bold=look.bold)
    taken = round(QFontMetricsF(font).horizontalAdvance(right)) + _GAP
    beside = taken < size.dots * 2 // 3
    near, far = (_RIGHT, _LEFT) if right_to_left else (_LEFT, _RIGHT)
    label = _document(left, font, size.dots - taken if beside else size.dots, near)
    amount = _document(right, font, size.dots, far)
    top = max(0.0, _last_baseline(label) - _last_baseline(amount)) if beside else label.size().height()
    canvas = _canvas(size.dots, round(max(label.size().height(), top + amount.size().height())))
    with QPainter(canvas) as painter:
        _draw_at(painter, label, taken if beside and right_to_left else 0, 0)
        _draw_at(painter, amount, 0, top)
    return pack(canvas)


def _draw_at(painter: QPainter, document: QTextDocument, x: float, y: float) -> None:
    painter.save()
    painter.translate(x, y)
    document.drawContents(painter)
    painter.restore()


def _last_baseline(document: QTextDocument) -> float:
    """Distance from the top to the line its last letters stand on."""
    block = document.lastBlock()
    # Asking for the box lays the block out; before that it has no lines, and a line it has not reads stray memory.
    top = document.documentLayout().blockBoundingRect(block).top()
    line = block.layout().lineAt(block.layout().lineCount() - 1)
    return top + line.y() + line.ascent()


def sign(name: str, dots: int, height: int) -> Bitmap:
    """A member's sign in the middle of `dots`, `height` rows high: its glyph, else its first letters in a ring."""
    drawing_ready()
    canvas = _canvas(dots, height)
    wide = min(dots, round(height * _WIDEST_SIGN))
    with QPainter(canvas) as painter:
        _draw_sign(painter, name, QRectF((dots - wide) / 2, 0, wide, height))
    return pack(canvas)


def signed_row(name: str, text: str, size: PaperSize, height: int, *, right_to_left: bool = False) -> Bitmap:
    """A sign at the edge where reading begins, `height` rows high, and beside it a text on one line."""
    drawing_ready()
    canvas = _canvas(size.dots, height)
    wide = round(height * _WIDEST_SIGN)
    left = QRectF(size.dots - wide if right_to_left else 0, 0, wide, height)
    room = QRectF(0, 0, size.dots, height).adjusted(
        *((0, 0, -wide - _GAP, 0) if right_to_left else (wide + _GAP, 0, 0, 0))
    )
    with QPainter(canvas) as painter:
        _draw_sign(painter, name, left)
        painter.setPen(Qt.GlobalColor.black)
        painter.setFont(_font(size, 1, bold=False))
        painter.drawText(room, (_RIGHT if right_to_left else _LEFT) | Qt.AlignmentFlag.AlignVCenter, text)
    return pack(canvas)


def _draw_sign(painter: QPainter, name: str, place: QRectF) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = place.adjusted(2, 2, -2, -2)
    shape = _glyph_shape(name)
    if shape is None:
        _draw_ring(painter, name, box)
    else:
        painter.fillPath(_fitted(shape, box), Qt.GlobalColor.black)


def _glyph_shape(name: str) -> QPainterPath | None:
    picture = SIGNS.get(name)
    raw = QRawFont.fromFont(QFont(_SIGN_FAMILY, _PATH_PX))
    if picture is None or raw.familyName() != _SIGN_FAMILY or not raw.supportsCharacter(ord(picture[0])):
        return None
    index = raw.glyphIndexesForString(picture)[0]
    return raw.pathForGlyph(index)


def _fitted(shape: QPainterPath, box: QRectF) -> QPainterPath:
    bounds = shape.boundingRect()
    scale = min(box.width() / bounds.width(), box.height() / bounds.height())
    middle = box.center()
    turn = QTransform().translate(middle.x(), middle.y()).scale(scale, scale)
    return turn.translate(-bounds.center().x(), -bounds.center().y()).map(shape)


def _draw_ring(painter: QPainter, name: str, box: QRectF) -> None:
    thick = max(2.0, box.height() / 16)
    painter.setPen(QPen(QColor(Qt.GlobalColor.black), thick))
    radius = box.height() / 2 - thick
    painter.drawEllipse(box.center(), radius, radius)
    font = QFont(_FAMILIES)
    font.setPixelSize(max(8, round(box.height() * 0.45)))
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name[:2].capitalize())


def _document(text: str, font: QFont, width: int, alignment: Qt.AlignmentFlag) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    option = QTextOption(alignment)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    document.setDefaultTextOption(option)
    document.setPlainText(text)
    document.setTextWidth(width)
    return document


def _turn(document: QTextDocument) -> None:
    """Let every paragraph start at the right, whatever its first letter."""
    option = document.defaultTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    document.setDefaultTextOption(option)


def _font(size: PaperSize, times: int, *, bold: bool) -> QFont:
    font = QFont(_FAMILIES)
    font.setPixelSize(size.letter * times)
    font.setBold(bold)
    return font


def _canvas(width: int, height: int) -> QImage:
    canvas = QImage(width, max(1, height), QImage.Format.Format_Grayscale8)
    canvas.fill(Qt.GlobalColor.white)
    return canvas


@functools.cache
def _ink(below: int) -> bytes:
    return bytes(ord("1") if grey < below else ord("0") for grey in range(256))


def pack(canvas: QImage, below: int = _THRESHOLD) -> Bitmap:
    """Black dots where the grey picture is darker than `below`."""
    width, height, line = canvas.width(), canvas.height(), canvas.bytesPerLine()
    ink = bytes(canvas.constBits()).translate(_ink(below))
    rows = (int(ink[top : top + width], 2).to_bytes(width // 8) for top in range(0, height * line, line))
    return Bitmap(width, height, b"".join(rows))
