"""The sentences of the language in use, asked for by QML one by one: handing over all of them costs 5 ms each time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the screen")
class Sentences(QObject):
    def __init__(self, say: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = say

    @Slot(str, result=str)
    def say(self, key: str) -> str:
        """A key without a sentence says itself."""
        return self._say(key)
