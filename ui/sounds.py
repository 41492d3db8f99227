"""Four short sounds. They only repeat what the screen says, so a kiosk without a loudspeaker misses nothing."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot

from ui.multimedia import has_sound_server, quiet_qt

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

CHIMES = Path(__file__).parent / "chimes"


class Sound(StrEnum):
    """One melody each: up a fifth, down a fourth, three alike, a chord climbed."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    ATTENTION = "attention"
    DONE = "done"


class Sounds(QObject):
    """Plays the sounds at `volume` between 0 and 1. Qt Multimedia is loaded with the first sound that can be heard."""

    def __init__(self, parent: QObject | None = None, volume: float = 0.6) -> None:
        super().__init__(parent)
        self._volume = 0.0
        self._effects: dict[Sound, QSoundEffect] = {}
        self.set_volume(volume)

    @property
    def volume(self) -> float:
        return self._volume

    @property
    def loaded(self) -> tuple[Sound, ...]:
        """The sounds played so far."""
        return tuple(self._effects)

    def set_volume(self, volume: float) -> None:
        """From 0, silent, to 1; what lies outside is brought inside."""
        self._volume = min(1.0, max(0.0, volume))
        for effect in self._effects.values():
            effect.setVolume(self._volume)

    @Slot(str)
    def play(self, name: str) -> None:
        """Play one of "accepted", "refused", "attention", "done"; silent where nothing can be heard."""
        sound = Sound(name)
        if self._volume == 0 or not has_sound_server():
            return
        if sound not in self._effects:
            self._effects[sound] = self._load(sound)
        self._effects[sound].play()

    def _load(self, sound: Sound) -> QSoundEffect:
        quiet_qt()
        from PySide6.QtMultimedia import QSoundEffect

        effect = QSoundEffect(self)
        effect.setVolume(self._volume)
        effect.setSource(QUrl.fromLocalFile(str(CHIMES / f"{sound}.wav")))
        return effect
