"""The voice: sentences spoken by espeak-ng, made away from the screen's thread, kept in memory only."""

from __future__ import annotations

import logging
import re
import struct
import subprocess
from collections import OrderedDict
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QObject

from ui.jobs import Ok, Result, SerialJobRunner
from ui.multimedia import has_sound_server, quiet_qt, voice_program

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioSink

log = logging.getLogger(__name__)

VOICES = {"fr": "fr", "en": "en", "ar": "ar"}
WORDS_A_MINUTE = 145
"""Slower than people talk: for many it is their third language."""
PATIENCE_S = 5
KEPT_BYTES = 4_000_000
_HEADER = 44
_UNSPOKEN = re.compile(r"[\u2066-\u2069\u200e\u200f«»\"]")
_PAUSES = re.compile(r"\s*[·–—]\s*")


def plain(text: str) -> str:
    """A sentence without the marks that are for the eye only."""
    return " ".join(_PAUSES.sub(", ", _UNSPOKEN.sub("", text)).split())


def render(program: str, language: str, text: str) -> bytes:
    """The sentence as a WAV file in memory; empty where the program fails."""
    command = [program, "-v", VOICES.get(language, VOICES["fr"]), "-s", str(WORDS_A_MINUTE), "--stdin", "--stdout"]
    try:
        done = subprocess.run(command, input=plain(text).encode(), capture_output=True, timeout=PATIENCE_S, check=True)
    except (OSError, subprocess.SubprocessError) as error:
        log.warning("no voice: %s", type(error).__name__)
        return b""
    return _measured(done.stdout)


def _measured(wav: bytes) -> bytes:
    """A stream does not know its length when its header is written: put it in."""
    if len(wav) <= _HEADER or wav[:4] != b"RIFF":
        return b""
    return wav[:4] + struct.pack("<I", len(wav) - 8) + wav[8:40] + struct.pack("<I", len(wav) - _HEADER) + wav[44:]


class Player(Protocol):
    """What makes a WAV file heard."""

    def play(self, wav: bytes, volume: float) -> None: ...
    def stop(self) -> None: ...


class SinkPlayer:
    """Plays through Qt Multimedia, which is loaded with the first sentence that can be heard."""

    def __init__(self) -> None:
        self._sink: QAudioSink | None = None
        self._buffer: QBuffer | None = None

    def play(self, wav: bytes, volume: float) -> None:
        self.stop()
        if not has_sound_server():
            return
        quiet_qt()
        from PySide6.QtMultimedia import QAudioFormat, QAudioSink

        channels, rate = struct.unpack_from("<HI", wav, 22)
        form = QAudioFormat()
        form.setChannelCount(channels)
        form.setSampleRate(rate)
        form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(wav[_HEADER:]))
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self._sink = QAudioSink(form)
        self._sink.setVolume(volume)
        self._sink.start(self._buffer)

    def stop(self) -> None:
        if self._sink is not None:
            self._sink.stop()
            self._sink = self._buffer = None


class Speech(QObject):
    """Says one sentence at a time; the next one, or `hush`, cuts it off."""

    def __init__(self, parent: QObject | None = None, player: Player | None = None, program: str | None = None) -> None:
        super().__init__(parent)
        self._program = program or voice_program()
        self._player = player or SinkPlayer()
        self._runner = SerialJobRunner(self, name="voice")
        self._kept: OrderedDict[tuple[str, str], bytes] = OrderedDict()
        self._turn = 0

    def say(self, text: str, language: str, volume: float) -> None:
        self.hush()
        if self._program is None or volume == 0 or not text:
            return
        program, turn = self._program, self._turn
        wav = self._kept.get((language, text))
        if wav is not None:
            self._player.play(wav, volume)
            return

        def work() -> bytes:
            return render(program, language, text) if turn == self._turn else b""

        def heard(result: Result) -> None:
            if isinstance(result, Ok) and result.value:
                self._keep((language, text), result.value)
                if turn == self._turn:
                    self._player.play(result.value, volume)

        self._runner.run(work, heard)

    def hush(self) -> None:
        self._turn += 1
        self._player.stop()

    def forget(self) -> None:
        """Sentences may hold a name: they go with who was here."""
        self._kept.clear()

    def close(self) -> None:
        self.hush()
        self._runner.close()

    @property
    def kept(self) -> int:
        """Bytes of the sentences kept for another time."""
        return sum(map(len, self._kept.values()))

    def _keep(self, key: tuple[str, str], wav: bytes) -> None:
        self._kept[key] = wav
        while self.kept > KEPT_BYTES and len(self._kept) > 1:
            self._kept.popitem(last=False)
