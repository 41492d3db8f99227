"""A printed card before the camera: the first card of a badge sheet, as a camera would see it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoSink

FRAME = QSize(1280, 720)
DOTS_PER_MM = 8
A4_MM = (210, 297)


def card_frame(sheet: Path, tilt: float = 4.0) -> QImage:
    """A camera picture with the sheet's upper half held before it, a little askew, on a grey wall."""
    document = QPdfDocument()
    document.load(str(sheet))
    page = document.render(0, QSize(A4_MM[0] * DOTS_PER_MM, A4_MM[1] * DOTS_PER_MM))
    document.close()
    top = page.copy(QRect(0, 0, page.width(), page.width() * FRAME.height() // FRAME.width()))
    frame = QImage(FRAME, QImage.Format.Format_RGB32)
    frame.fill(QColor("#8C8880"))
    painter = QPainter(frame)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(FRAME.width() / 2, FRAME.height() / 2)
    painter.rotate(tilt)
    painter.fillRect(QRect(-560, -315, 1120, 630), QColor("white"))
    painter.drawImage(QPointF(-560, -315), top.scaledToWidth(1120))
    painter.end()
    return frame


def show(sink: QVideoSink, frame: QImage) -> None:
    """Put one picture before the camera."""
    from PySide6.QtMultimedia import QVideoFrame

    sink.setVideoFrame(QVideoFrame(frame))
