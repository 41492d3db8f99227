"""Taking a photo: what the camera sees, "take", "again", "keep". Works without a camera by saying so."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.viewmodels.base import PageModel

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtMultimedia import QVideoFrame

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

FRAME_S = 0.09
"""Between two pictures of the preview: enough to aim by, and the badge reader keeps its share."""
PATIENCE_MS = 4_000
"""How long a camera may take to send its first picture."""


@QmlElement
@QmlUncreatable("made by its page")
class PhotoTaker(QObject):
    """`state` is "" while it is closed, "wait", "live", "taken", or "none" where no camera sends anything.

    `keep` does with the picture what its page wants and says whether it could; `whole`: of all the camera sees, as of a
    sheet of paper, not of its middle.
    """

    changed = Signal()

    def __init__(self, page: PageModel, keep: Callable[[QImage], bool], *, whole: bool = False) -> None:
        super().__init__(page)
        self._screen, self._keep, self._whole = page.screen, keep, whole
        self._state = self._source = ""
        self._image: QImage | None = None
        self._next = 0.0
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._give_up)

    def _show(self, state: str) -> None:
        self._state = state
        self.changed.emit()

    @Slot()
    def start(self) -> None:
        """Look through the camera, from the beginning or again."""
        self._screen.touched()
        self._image, self._source = None, ""
        there = self._screen.outlets.watch_camera(self._seen)
        self._patience.start()
        self._show("wait" if there else "none")

    def _give_up(self) -> None:
        if self._state == "wait":
            self._show("none")

    def _seen(self, frame: QVideoFrame) -> None:
        now = time.monotonic()
        if self._state not in ("wait", "live", "none") or now < self._next:
            return
        from ui.photo_image import image_of, square

        image = image_of(frame)
        if image.isNull():
            return
        self._image, self._next = image if self._whole else square(image), now + FRAME_S
        self._source = self._screen.outlets.show_preview(self._image)
        self._show("live")

    @Slot()
    def take(self) -> None:
        """This picture; the camera is looked through no more."""
        if self._state == "live":
            self._screen.touched()
            self._screen.outlets.watch_camera(None)
            self._show("taken")

    @Slot()
    def keep(self) -> None:
        """Hand the photo to the page."""
        image = self._image
        if self._state != "taken" or image is None:
            return
        self._screen.touched()
        if self._keep(image):
            self.close()

    @Slot()
    def close(self) -> None:
        """Back to the page; nothing is kept of what was seen."""
        from PySide6.QtGui import QImage

        self._screen.outlets.watch_camera(None)
        self._patience.stop()
        if self._image is not None:
            self._screen.outlets.show_preview(QImage())
        self._image, self._source = None, ""
        if self._state:
            self._show("")

    state = Property(str, lambda self: self._state, notify=changed)
    source = Property(str, lambda self: self._source, notify=changed)
    whole = Property(bool, lambda self: self._whole, constant=True)
