"""Reading QR codes out of one camera picture. Runs on a worker; nothing is kept of the picture."""

from __future__ import annotations

from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat
from zxingcpp import BarcodeFormat, read_barcodes

_Format = QVideoFrameFormat.PixelFormat

_GREY_FIRST = frozenset(
    {
        _Format.Format_YUV420P,
        _Format.Format_YUV422P,
        _Format.Format_YV12,
        _Format.Format_NV12,
        _Format.Format_NV21,
        _Format.Format_IMC1,
        _Format.Format_IMC2,
        _Format.Format_IMC3,
        _Format.Format_IMC4,
        _Format.Format_Y8,
    }
)
"""Formats whose plane 0 is the grey picture itself."""

_GREY_BYTE = {_Format.Format_YUYV: 0, _Format.Format_UYVY: 1}
"""Packed formats: every second byte is grey, beginning here."""

_Grey = QImage | memoryview


def read_codes(frame: QVideoFrame) -> list[str]:
    """The texts of all QR codes in the picture, empty ones left out; an unreadable frame has none."""
    if not frame.map(QVideoFrame.MapMode.ReadOnly):
        return []
    try:
        grey = _grey(frame)
        found = [] if grey is None else read_barcodes(grey, formats=BarcodeFormat.QRCode, try_invert=False)
        return [code.text for code in found if code.text]
    finally:
        frame.unmap()


def _grey(frame: QVideoFrame) -> _Grey | None:
    layout, stride = frame.pixelFormat(), frame.bytesPerLine(0)
    plane = frame.bits(0)
    if layout in _GREY_FIRST:
        return _plane(plane, stride, frame.height())
    if layout in _GREY_BYTE:
        return _plane(memoryview(bytes(plane)[_GREY_BYTE[layout] :: 2]), stride // 2, frame.height())
    return _converted(frame, plane, stride)


def _plane(plane: memoryview, stride: int, height: int) -> memoryview | None:
    """Rows with their padding: a few stray pixels at the right edge cost less than a copy."""
    size = stride * height
    return plane[:size].cast("B", (height, stride)) if 0 < size <= plane.nbytes else None


def _converted(frame: QVideoFrame, plane: memoryview, stride: int) -> QImage | None:
    image_format = QVideoFrameFormat.imageFormatFromPixelFormat(frame.pixelFormat())
    if image_format != QImage.Format.Format_Invalid:
        image = QImage(plane, frame.width(), frame.height(), stride, image_format)
    elif frame.pixelFormat() == _Format.Format_Jpeg:
        image = QImage.fromData(_whole_jpeg(bytes(plane)))
    else:
        image = frame.toImage()
    return None if image.isNull() else image.convertToFormat(QImage.Format.Format_Grayscale8)


def _whole_jpeg(content: bytes) -> bytes:
    """From the start to the end mark; nothing for a torn picture, about which Qt would warn many times a second."""
    end = content.rfind(b"\xff\xd9")
    return content[: end + 2] if content.startswith(b"\xff\xd8") and end > 0 else b""
