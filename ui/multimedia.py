"""Qt Multimedia, loaded only by those who need it: it costs 12 MB and some 40 ms."""

from __future__ import annotations

import os
from pathlib import Path
from shutil import which

from PySide6.QtCore import QLoggingCategory

_RULES = """
qt.multimedia.symbolsresolver=false
qt.multimedia.ffmpeg.info=false
qt.qml.propertyCache.append=false
"""
"""Optional libraries the wheels look for and do without, and a remark of the virtual keyboard about itself."""


def quiet_qt() -> None:
    """Silence messages of Qt's own parts about optional libraries, which nobody can act on."""
    QLoggingCategory.setFilterRules(_RULES)


def has_sound_server() -> bool:
    """Whether there is a PulseAudio or PipeWire socket; without one Qt warns at each attempt to play."""
    if server := os.environ.get("PULSE_SERVER"):
        path = server.removeprefix("unix:")
        return not path.startswith("/") or Path(path).exists()
    folder = os.environ.get("PULSE_RUNTIME_PATH")
    runtime = os.environ.get("XDG_RUNTIME_DIR", f"/run/user/{os.getuid()}")
    return (Path(folder) if folder else Path(runtime) / "pulse").joinpath("native").exists()


def voice_program() -> str | None:
    """Where the program that speaks lies; None where this machine has none."""
    return which("espeak-ng")


def can_speak() -> bool:
    """Whether there is a voice here and something to hear it with. Loads nothing."""
    return voice_program() is not None and has_sound_server()
