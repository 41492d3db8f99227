"""Sounds and voice, each made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from ui.sounds import Sounds
    from ui.speech import Speech


class Audible(QObject):
    """`volume` is asked each time: from 0 to 1."""

    def __init__(self, parent: QObject, volume: Callable[[], float]) -> None:
        super().__init__(parent)
        self._volume = volume
        self._sounds: Sounds | None = None
        self._speech: Speech | None = None

    def play(self, name: str) -> None:
        if self._sounds is None:
            from ui.sounds import Sounds

            self._sounds = Sounds(self)
        self._sounds.set_volume(self._volume())
        self._sounds.play(name)

    def speak(self, text: str, language: str) -> None:
        if self._speech is None:
            from ui.speech import Speech

            self._speech = Speech(self)
        self._speech.say(text, language, self._volume())

    def hush(self) -> None:
        if self._speech is not None:
            self._speech.hush()

    def forget(self) -> None:
        """What was spoken may hold a name: it goes with who was here."""
        if self._speech is not None:
            self._speech.forget()

    def close(self) -> None:
        if self._speech is not None:
            self._speech.close()
