"""Photographs: of machines square as their tiles, of papers whole; small as a file, with nothing in them but the
picture."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

SIDE = 640
MOST_BYTES = 200_000
PAPER_BYTES = 1_500_000
"""As much as small print needs."""
_QUALITIES = (88, 80, 70, 60, 45, 30)


def image_of(frame: QVideoFrame) -> QImage:
    """The picture a camera sent; null where it cannot be read."""
    layout = QVideoFrameFormat.imageFormatFromPixelFormat(frame.pixelFormat())
    if layout == QImage.Format.Format_Invalid or not frame.map(QVideoFrame.MapMode.ReadOnly):
        return frame.toImage()
    try:
        plane = frame.bits(0)
        return QImage(plane, frame.width(), frame.height(), frame.bytesPerLine(0), layout).copy()
    finally:
        frame.unmap()


def square(image: QImage, side: int = SIDE) -> QImage:
    """The middle of an image, `side` pixels wide and high."""
    edge = min(image.width(), image.height())
    middle = image.copy((image.width() - edge) // 2, (image.height() - edge) // 2, edge, edge)
    return middle.scaled(
        side, side, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_RGB32)


def jpeg(image: QImage, most: int = MOST_BYTES) -> bytes:
    """As JPEG of at most so many bytes; b"" where it cannot be written."""
    for quality in _QUALITIES:
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        written = image.save(buffer, "JPEG", quality)
        buffer.close()
        if written and data.size() <= most:
            return bytes(data.data())
    return b""
