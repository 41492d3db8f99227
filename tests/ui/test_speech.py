"""The voice: sentences become sound, the next page cuts them off, and without a voice nothing is missed."""

from __future__ import annotations

import io
import subprocess
import sys
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.services import presence
from kiosk.words import LANGUAGES, Words
from ui import speech
from ui.audible import Audible
from ui.hand import Hand
from ui.multimedia import can_speak, voice_program
from ui.outlets import Outlets
from ui.screen import Screen
from ui.speech import Speech, plain, render
from ui.window import KioskWindow

NO_ESPEAK = "/nowhere/espeak-ng"


class Heard:
    """A loudspeaker that remembers."""

    def __init__(self) -> None:
        self.played: list[bytes] = []
        self.stops = 0

    def play(self, wav: bytes, volume: float) -> None:
        assert 0 < volume <= 1
        self.played.append(wav)

    def stop(self) -> None:
        self.stops += 1


@pytest.fixture
def ear() -> Heard:
    return Heard()


@pytest.fixture
def spoken(qapp: QGuiApplication, ear: Heard) -> Iterator[Speech]:
    voice = Speech(player=ear)
    yield voice
    voice.close()


def wait_for(ear: Heard, count: int) -> None:
    for _ in range(300):
        if len(ear.played) >= count:
            return
        QTest.qWait(10)
    pytest.fail(f"heard {len(ear.played)} of {count}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_a_voice(language: str) -> None:
    program = voice_program()
    assert program is not None, "script/bootstrap installs espeak-ng"
    with wave.open(io.BytesIO(render(program, language, Words(language).say("home_show_badge")))) as sound:
        assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
        seconds = sound.getnframes() / sound.getframerate()
        assert 0.5 < seconds < 6
        assert len(set(sound.readframes(sound.getnframes()))) > 50


def test_what_is_for_the_eye_only_is_not_read() -> None:
    assert plain("« Piqueuse » · \u206815:00\u2069 – \u206817:00\u2069") == "Piqueuse, 15:00, 17:00"
    assert plain("-v en\n--stdin") == "-v en --stdin"


def test_a_program_that_fails_is_silence(tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    broken.write_text("#!/bin/sh\nexit 3\n")
    broken.chmod(0o755)
    assert render(NO_ESPEAK, "fr", "Bonjour") == b""
    assert render(str(broken), "fr", "Bonjour") == b""


def test_a_program_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = tmp_path / "slow"
    slow.write_text("#!/bin/sh\nexec sleep 30\n")
    slow.chmod(0o755)
    monkeypatch.setattr(speech, "PATIENCE_S", 0.1)
    assert render(str(slow), "fr", "Bonjour") == b""


def test_a_sentence_is_made_once_and_kept_until_somebody_else_comes(spoken: Speech, ear: Heard) -> None:
    spoken.say("Bonjour", "fr", 0.5)
    wait_for(ear, 1)
    spoken.say("Bonjour", "fr", 0.5)
    assert len(ear.played) == 2
    assert ear.played[0] is ear.played[1]
    assert spoken.kept == len(ear.played[0])
    spoken.forget()
    assert spoken.kept == 0


def test_what_is_kept_stays_small(spoken: Speech, ear: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speech, "KEPT_BYTES", 60_000)
    for number, word in enumerate(("un", "deux", "trois", "quatre"), 1):
        spoken.say(word, "fr", 0.5)
        wait_for(ear, number)
    assert 0 < spoken.kept <= 60_000


def test_the_next_sentence_cuts_off_the_one_before(spoken: Speech, ear: Heard) -> None:
    for word in ("une", "deux", "trois"):
        spoken.say(word, "fr", 0.5)
    wait_for(ear, 1)
    QTest.qWait(150)
    assert len(ear.played) == 1
    spoken.say("quatre", "fr", 0.5)
    spoken.hush()
    QTest.qWait(150)
    assert len(ear.played) == 1


def test_no_volume_and_no_program_say_nothing(qapp: QGuiApplication, spoken: Speech, ear: Heard) -> None:
    spoken.say("Bonjour", "fr", 0)
    mute = Speech(player=ear, program=NO_ESPEAK)
    mute.say("Bonjour", "fr", 1)
    QTest.qWait(50)
    mute.close()
    assert ear.played == []


def test_looking_for_a_voice_loads_no_multimedia() -> None:
    code = (
        "import sys; from ui.multimedia import can_speak; can_speak(); import ui.speech; ui.speech.Speech();"
        "sys.exit('PySide6.QtMultimedia' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_without_the_program_there_is_no_voice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert voice_program() is None
    assert not can_speak()


# --- on the screen --------------------------------------------------------------------------------------------


@pytest.fixture
def said() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def outlets(said: list[tuple[str, str]]) -> Outlets:
    return Outlets(
        can_speak=lambda: True, speak=lambda text, language: said.append((text, language)),
        hush=lambda: said.append(("", "")),
    )  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_loudspeaker_reads_the_page_in_its_language(
    window: KioskWindow, hand: Hand, said: list[tuple[str, str]], language: str
) -> None:
    words = Words(language)
    window.screen.chooseLanguage(language)
    hand.tap("headerListen")
    text, spoke = said[-1]
    assert words.say("home_show_badge") in text
    assert words.say("home_nothing_kept") in text
    assert spoke == language
    window.screen.open("Hours")
    assert said[-1] == ("", "")


def test_a_refusal_is_read_whole_and_stays_longer(window: KioskWindow, hand: Hand, said: list[tuple[str, str]]) -> None:
    window.screen.refuse(Refused(RefusalCode.UNKNOWN_BADGE))
    hand.tap("sheetListen")
    text, _ = said[-1]
    for key in ("refused_unknown_badge_title", "refused_unknown_badge", "refused_unknown_badge_next"):
        assert Words("fr").say(key).rstrip(".") in text
    assert window.screen._notice_timer.remainingTime() > 11_000


def test_always_reads_by_itself(
    screen: Screen, kiosk: Kiosk, members: dict[str, Member], said: list[tuple[str, str]]
) -> None:
    screen.start()
    assert said == []
    kiosk.change_setting("voice", "always")
    screen.welcome(presence.check_in_member(kiosk.house, member_id=members["turtle"].id, nonce="in").result)
    assert "Bonjour Fatou" in said[-1][0]
    screen.refuse(Refused(RefusalCode.NOT_PRESENT))
    assert Words("fr").say("refused_not_present_title") in said[-1][0]


def test_off_hides_the_loudspeaker(window: KioskWindow, hand: Hand, said: list[tuple[str, str]]) -> None:
    assert hand.find("headerListen") is not None
    window.screen.change_setting("voice", "off")
    hand.wait(lambda: hand.find("headerListen") is None, "the loudspeaker stays")
    window.screen.loudspeaker.read()
    assert said == []


def test_nothing_is_loaded_before_it_is_wanted(qapp: QGuiApplication) -> None:
    audible = Audible(qapp, lambda: 0)
    audible.hush()
    audible.forget()
    assert audible.children() == []
    audible.speak("Bonjour", "fr")
    assert len(audible.children()) == 1
    audible.close()


@pytest.mark.parametrize("page", ["Home", "Help", "Hours", "Member", "MyDay", "Guests", "CharterRead", "Qualification"])
def test_every_daily_page_has_something_to_say(
    screen: Screen, kiosk: Kiosk, members: dict[str, Member], page: str
) -> None:
    staff = members["sunflower"]
    screen.welcome(presence.check_in_member(kiosk.house, member_id=staff.id, nonce="in").result)
    screen.staff_opened(staff)
    for language in LANGUAGES:
        screen.chooseLanguage(language)
        screen.go(page)
        assert screen.pageName == page
        assert screen.page.spoken.strip()
        assert "{" not in screen.page.spoken
        assert not any(word.count("_") > 1 for word in screen.page.spoken.split())


def test_the_hint_of_a_machine_is_said_when_its_page_opens(
    screen: Screen, kiosk: Kiosk, said: list[tuple[str, str]]
) -> None:
    kiosk.store.connection.execute("update unit set state = 'hint', hint = 'Tenir le tissu' where id = 1")
    screen.start()
    screen.go("Use", unit=2)
    assert said == []
    screen.go("Use", unit=1)
    assert "Tenir le tissu" in said[-1][0]
    screen.home()
    assert said[-1] == ("", "")
