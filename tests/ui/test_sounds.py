from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import wave
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from ui.multimedia import has_sound_server
from ui.sounds import CHIMES, Sound, Sounds

MAKER = Path(__file__).parents[2] / "script" / "make_sounds.py"


def _samples(name: str, folder: Path = CHIMES) -> bytes:
    with wave.open(str(folder / f"{name}.wav")) as sound:
        assert (sound.getnchannels(), sound.getframerate(), sound.getsampwidth()) == (1, 22_050, 2)
        assert 0.2 < sound.getnframes() / 22_050 < 0.8
        return sound.readframes(sound.getnframes())


def test_every_sound_is_a_small_file_with_its_own_melody() -> None:
    assert {path.stem for path in CHIMES.glob("*.wav")} == {sound.value for sound in Sound}
    assert len({_samples(sound) for sound in Sound}) == 4
    assert all((CHIMES / f"{sound}.wav").stat().st_size < 40_000 for sound in Sound)


def test_no_sound_is_cut_or_clicks() -> None:
    for sound in Sound:
        frames = memoryview(_samples(sound)).cast("h")
        assert 8_000 < max(map(abs, frames)) < 32_000
        assert abs(frames[0]) < 300
        assert abs(frames[-1]) < 300


def test_the_committed_files_are_what_the_script_draws(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("make_sounds", MAKER)
    assert spec is not None
    assert spec.loader is not None
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)
    for name, melody in maker.MELODIES.items():
        maker.write(name, melody, tmp_path)
        assert _samples(name, tmp_path) == _samples(name)


def test_without_a_sound_server_playing_is_silent_and_loads_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qapp: QObject
) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/native")
    assert not has_sound_server()
    sounds = Sounds(qapp)
    for sound in Sound:
        sounds.play(sound)
    assert sounds.loaded == ()


def test_volume_stays_between_silence_and_full(monkeypatch: pytest.MonkeyPatch, qapp: QObject) -> None:
    monkeypatch.setenv("PULSE_SERVER", "tcp:somewhere")
    sounds = Sounds(qapp, volume=7)
    assert sounds.volume == 1
    sounds.set_volume(-1)
    sounds.play("accepted")
    assert (sounds.volume, sounds.loaded) == (0, ())


def test_an_unknown_sound_is_a_bug() -> None:
    with pytest.raises(ValueError, match="trumpet"):
        Sounds().play("trumpet")


def test_sounds_load_where_they_can_be_heard(qapp: QObject) -> None:
    sounds = Sounds(qapp, volume=0.01)
    sounds.play("done")
    assert sounds.loaded == ((Sound.DONE,) if has_sound_server() else ())


def test_where_a_server_is_named_each_sound_is_loaded_once() -> None:
    # The server does not answer, about which Qt warns: so in a process of its own.
    code = (
        "import sys; from PySide6.QtGui import QGuiApplication; from ui.sounds import Sounds;"
        "app = QGuiApplication([]); sounds = Sounds(volume=0.01);"
        "[sounds.play(name) for name in ('done', 'refused', 'done')]; print(*sounds.loaded)"
    )
    env = {**os.environ, "PULSE_SERVER": "tcp:127.0.0.1:9"}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert done.stdout == "done refused\n"


def test_unplayed_sounds_load_no_multimedia() -> None:
    code = (
        "import sys; from ui.sounds import Sounds; sounds = Sounds(); sounds.set_volume(0); sounds.play('done');"
        "sys.exit('PySide6.QtMultimedia' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
