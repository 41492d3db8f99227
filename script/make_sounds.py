#!/usr/bin/env python3
"""Draws the kiosk's four sounds into ui/chimes/. Run it after changing a melody, and commit the files."""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "ui" / "chimes"
RATE_HZ = 22_050
LOUDEST = 0.55
FADE_S = 0.006
"""Each note begins and ends on silence, so that cheap loudspeakers do not click."""

D4, G4, B4, D5, G5, A5, B5 = 293.7, 392.0, 493.9, 587.3, 784.0, 880.0, 987.8

Melody = tuple[tuple[float, float], ...]

MELODIES: dict[str, Melody] = {
    "accepted": ((D5, 0.09), (A5, 0.26)),
    "refused": ((G4, 0.14), (D4, 0.30)),
    "attention": ((B5, 0.10), (B5, 0.10), (B5, 0.22)),
    "done": ((G4, 0.08), (B4, 0.08), (D5, 0.08), (G5, 0.34)),
}
"""(note in Hz, seconds): up a fifth, down a fourth, three alike, a whole chord climbed."""


def note(pitch_hz: float, seconds: float) -> list[float]:
    """A soft bell: the note, a little of its octave, dying away."""
    samples = []
    for place in range(int(seconds * RATE_HZ)):
        t = place / RATE_HZ
        edge = min(1.0, t / FADE_S, (seconds - t) / FADE_S)
        tone = 0.8 * math.sin(math.tau * pitch_hz * t) + 0.2 * math.sin(2 * math.tau * pitch_hz * t)
        samples.append(LOUDEST * edge * math.exp(-4.0 * t / seconds) * tone)
    return samples


def draw(melody: Melody) -> bytes:
    """The melody as 16-bit little-endian mono samples."""
    samples = [sample for pitch_hz, seconds in melody for sample in note(pitch_hz, seconds)]
    return struct.pack(f"<{len(samples)}h", *(round(32_767 * sample) for sample in samples))


def write(name: str, melody: Melody, folder: Path = FOLDER) -> Path:
    """Write one sound file and return its path."""
    path = folder / f"{name}.wav"
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE_HZ)
        sound.writeframes(draw(melody))
    return path


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, melody in MELODIES.items():
        write(name, melody)
