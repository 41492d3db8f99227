"""A finger that taps twice means one tap: what the second would hit on a page that has just come is left alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Slot
from PySide6.QtGui import QPointerEvent, QWindow

AGAIN_MS = 400
"""Two taps closer than this are one; as `Theme.doubleTap`, which keeps one control from being pressed twice."""
NEAR = 80.0
"""Pixels a finger wanders between the two."""
_DOWN = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})
_UP = frozenset({QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel})
_BETWEEN = frozenset({QEvent.Type.MouseMove, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchUpdate})


class SteadyTaps(QObject):
    """Swallows taps that follow at once, at the same place, a tap that brought another page or sheet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = QPointF()
        self._last_ms = 0
        self._turned = False
        self._swallowing = False

    def watch(self, window: QWindow) -> None:
        window.installEventFilter(self)

    @Slot()
    def turned(self) -> None:
        """What lies under the finger is no longer what was touched."""
        self._turned = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _DOWN and isinstance(event, QPointerEvent):
            self._swallowing = self._is_again(event)
            return self._swallowing
        if self._swallowing and kind in _UP:
            self._swallowing = False
            return True
        return self._swallowing and kind in _BETWEEN

    def _is_again(self, event: QPointerEvent) -> bool:
        """By the finger's own clock: a page that took long to come does not make the second tap a new one."""
        place, now = event.point(0).position(), event.timestamp()
        near = (place - self._place).manhattanLength() < NEAR
        again = self._turned and near and 0 < self._last_ms <= now < self._last_ms + AGAIN_MS
        self._place, self._last_ms = place, now
        self._turned = again
        return again
