"""Pictures of machines and places as line drawings: coloured SVG files become outlines a thermal head can burn."""

from __future__ import annotations

import functools
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from printers.bitmap import Bitmap
from printers.raster import drawing_ready, pack

_STROKE = 2
"""Dots between the two points whose colours are compared: the width of the outlines found."""
_DARK, _DIFFERENT = 70, 40


@functools.lru_cache(maxsize=64)
def line_drawing(path: Path, dots: int, height: int) -> Bitmap | None:
    """The picture of the SVG file at `path`, `height` rows high in the middle of `dots`; None if it cannot be drawn."""
    drawing_ready()
    renderer = QSvgRenderer(str(path))
    if not renderer.isValid():
        return None
    whole = _white(dots, height)
    with QPainter(whole) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter, QRectF((dots - height) / 2, 0, height, height).adjusted(2, 2, -2, -2))
    dark = pack(_grey(whole), below=_DARK)
    edges = [pack(_negative(_difference(whole, x, y)), below=255 - _DIFFERENT) for x, y in ((_STROKE, 0), (0, _STROKE))]
    return Bitmap(dots, height, _either(dark.data, *(edge.data for edge in edges)))


def _difference(whole: QImage, x: int, y: int) -> QImage:
    """How far each dot's colour is from the dot `x` to the right and `y` below."""
    moved = _white(whole.width(), whole.height())
    with QPainter(moved) as painter:
        painter.drawImage(-x, -y, whole)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
        painter.drawImage(0, 0, whole)
    return moved


def _negative(image: QImage) -> QImage:
    image.invertPixels()
    return _grey(image)


def _white(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def _grey(image: QImage) -> QImage:
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def _either(*layers: bytes) -> bytes:
    joined = 0
    for layer in layers:
        joined |= int.from_bytes(layer)
    return joined.to_bytes(len(layers[0]))
