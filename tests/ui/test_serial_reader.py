"""A reader on a real pseudo-terminal: what it sends is read, and it may be pulled out and plugged in again."""

from __future__ import annotations

import os
import tty
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.serial_reader import AGAIN_MS, SerialReader

TOKEN = "BCDEFGHIJKLNOPRSTUVXBCDE"


class Cable:
    """One end is the reader's, the other a device of the kiosk."""

    def __init__(self, device: Path) -> None:
        self._ours, theirs = os.openpty()
        tty.setraw(theirs)
        device.unlink(missing_ok=True)
        device.symlink_to(os.ttyname(theirs))
        os.close(theirs)

    def send(self, data: bytes) -> None:
        os.write(self._ours, data)

    def pull(self) -> None:
        os.close(self._ours)


@pytest.fixture
def device(tmp_path: Path) -> Path:
    return tmp_path / "ttyACM0"


@pytest.fixture
def heard(qtbot: QtBot, device: Path) -> Iterator[Callable[[int], list[str]]]:
    """What was read, once there are so many."""
    texts: list[str] = []
    reader = SerialReader(f"serial://{device}?baud=115200")
    reader.scanned.connect(texts.append)
    reader._again.setInterval(50)

    def so_many(count: int) -> list[str]:
        qtbot.waitUntil(lambda: len(texts) >= count, timeout=3_000)
        return texts

    reader.open()
    yield so_many
    reader.close()


def test_it_is_waited_for_and_every_ending_is_one(device: Path, heard: Callable[[int], list[str]]) -> None:
    assert AGAIN_MS >= 1_000, "a port that is not there costs nothing"
    cable = Cable(device)
    QTest.qWait(120)
    cable.send(f"{TOKEN}\r".encode())
    assert heard(1) == [TOKEN]
    cable.send(b"04A2B3")
    cable.send(b"C4D5\r\n")
    assert heard(2)[1:] == ["04A2B3C4D5"]
    cable.send(b"\x0204A2B3C4D6\x03")
    assert heard(3)[2:] == ["04A2B3C4D6"], "nothing ends it but silence"
    cable.send(b"B" * 5_000)
    cable.send(b"\n\n" + TOKEN.encode() + b"\n")
    assert heard(4)[-1] == TOKEN
    assert max(len(text) for text in heard(4)) < 5_000
    cable.pull()


def test_pulled_out_and_plugged_in_again(device: Path, heard: Callable[[int], list[str]]) -> None:
    first = Cable(device)
    QTest.qWait(120)
    first.send(b"BCDEFGH")
    QTest.qWait(20)
    first.pull()
    QTest.qWait(20)
    second = Cable(device)
    QTest.qWait(200)
    second.send(f"{TOKEN}\n".encode())
    assert heard(1)[-1] == TOKEN, "what the first had begun is gone"
    second.pull()
