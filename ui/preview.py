"""One picture that is on the screen and nowhere else: what the camera sees while somebody takes a photo."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

NAME = "preview"


class Preview(QQuickImageProvider):
    """Give the image to `show` and its address to an Image that loads at once: a worker thread could not ask here."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._image = QImage()
        self._number = 0

    def show(self, image: QImage) -> str:
        """Where this image is found until the next one comes."""
        self._image = image
        self._number += 1
        return f"image://{NAME}/{self._number}"

    def requestImage(self, name: str, size: QSize, wanted: QSize) -> QImage:
        return self._image
