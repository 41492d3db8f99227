from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QUrl
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickView
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.rules.badges import ALPHABET
from ui.hand import send_keys
from ui.scanner import GAP_MS, KeyScanner, best_reading
from ui.us_keys import us_character

TOKEN = "BCDEFGHIJKLNOPRSTUVXBCDE"
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
PAGE = b"""
import QtQuick
Item {
    TextInput { objectName: "field"; focus: true; width: 600; height: 40
        property int entered: 0; property int releases: 0
        onAccepted: entered += 1
        Keys.onReleased: releases += 1 }
}
"""


def burst(window: QQuickView, text: str) -> None:
    send_keys(window, text)


@dataclass
class Bench:
    view: QQuickView
    field: QObject
    scanner: KeyScanner
    scans: list[str]

    @property
    def text(self) -> str:
        return str(self.field.property("text"))

    def type(self, text: str, gap_ms: int) -> None:
        for letter in text:
            QTest.keyClick(self.view, letter, NO_MODIFIER, gap_ms)

    def enter(self) -> None:
        QTest.keyClick(self.view, Qt.Key.Key_Return)

    def scan(self, text: str) -> None:
        burst(self.view, text)
        self.enter()

    def send(self, key: int, text: str = "", code: int = 0, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(self.view, QKeyEvent(kind, key, modifiers, code, 0, 0, text))

    def settle(self) -> None:
        QTest.qWait(3 * GAP_MS)


@pytest.fixture
def bench(qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    page = tmp_path_factory.mktemp("page") / "Field.qml"
    page.write_bytes(PAGE)
    view = QQuickView()
    view.setSource(QUrl.fromLocalFile(str(page)))
    view.show()
    view.requestActivate()
    qtbot.waitUntil(view.isActive)
    scanner = KeyScanner()
    scanner.watch(view)
    scans: list[str] = []
    scanner.scanned.connect(scans.append)
    yield Bench(view, view.rootObject().childItems()[0], scanner, scans)
    view.close()
    del view


def test_a_scan_is_heard_and_never_reaches_the_focused_field(bench: Bench) -> None:
    bench.scan(TOKEN)
    bench.settle()
    assert bench.scans == [TOKEN]
    assert bench.text == ""
    assert bench.field.property("entered") == 0
    assert bench.field.property("releases") == 0


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_numbers_of_an_nfc_reader_come_through_with_any_ending(bench: Bench, end: Qt.Key) -> None:
    burst(bench.view, "0412345678")
    QTest.keyClick(bench.view, end)
    assert bench.scans == ["0412345678"]
    assert bench.text == ""


def test_a_persons_typing_arrives_whole_and_in_order(bench: Bench) -> None:
    bench.type("Aminata", 2 * GAP_MS)
    bench.settle()
    bench.enter()
    assert bench.text == "Aminata"
    assert bench.field.property("entered") == 1
    assert bench.scans == []


def test_a_short_fast_run_is_fingers(bench: Bench) -> None:
    bench.scan("12345")
    assert bench.text == "12345"
    assert bench.field.property("entered") == 1
    assert bench.scans == []


def test_a_fast_run_without_an_end_is_given_back(bench: Bench) -> None:
    burst(bench.view, TOKEN)
    bench.settle()
    assert bench.text == TOKEN
    assert bench.scans == []


def test_editing_keys_keep_their_place_among_letters(bench: Bench) -> None:
    burst(bench.view, "abc")
    QTest.keyClick(bench.view, Qt.Key.Key_Backspace)
    burst(bench.view, "d")
    QTest.keyClick(bench.view, Qt.Key.Key_Left)
    burst(bench.view, "e")
    bench.settle()
    assert bench.text == "abed"


def test_a_scan_between_two_typed_words_leaves_both_alone(bench: Bench) -> None:
    bench.type("four", 2 * GAP_MS)
    bench.settle()
    bench.scan(TOKEN)
    bench.type("neuf", 2 * GAP_MS)
    bench.settle()
    assert bench.text == "fourneuf"
    assert bench.scans == [TOKEN]


def test_two_scans_in_a_row_are_two(bench: Bench) -> None:
    bench.scan(TOKEN)
    bench.scan("987654")
    assert bench.scans == [TOKEN, "987654"]


def test_a_held_key_repeats_in_the_field_and_is_no_scan(bench: Bench) -> None:
    for repeat in range(8):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_X, NO_MODIFIER, "x", repeat > 0)
        QCoreApplication.sendEvent(bench.view, event)
    bench.enter()
    assert bench.text == "x" * 8
    assert bench.scans == []


def test_a_very_long_code_is_cut_and_never_spills_into_the_field(bench: Bench) -> None:
    bench.scan("B" * 300)
    assert bench.scans == ["B" * 128]
    burst(bench.view, "C" * 300)
    bench.settle()
    assert bench.text == ""
    bench.type("ok", 2 * GAP_MS)
    bench.settle()
    assert bench.text == "ok"


def test_slow_fingers_delivered_in_one_burst_are_no_scan(bench: Bench) -> None:
    for place, letter in enumerate("mariama\r"):
        key = Qt.Key.Key_Return if letter == "\r" else Qt.Key(ord(letter.upper()))
        event = QKeyEvent(QEvent.Type.KeyPress, key, NO_MODIFIER, letter)
        event.setTimestamp(1_000 + place * 2 * GAP_MS)
        QCoreApplication.sendEvent(bench.view, event)
    assert (bench.text, bench.scans) == ("mariama", [])
    assert bench.field.property("entered") == 1


def test_a_command_is_not_held(bench: Bench) -> None:
    bench.type("abc", 2 * GAP_MS)
    bench.settle()
    QTest.keyClick(bench.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert bench.field.property("selectedText") == "abc"


def test_a_us_scanner_on_a_french_layout_is_read_by_its_scan_codes(bench: Bench) -> None:
    french = "à&é\"'(-è_"
    for place, letter in enumerate(french):
        bench.send(0, letter, 19 if place == 0 else 9 + place)
    bench.enter()
    assert bench.scans == ["012345678"]


def test_a_wrong_layout_turns_back_into_the_badge_code(bench: Bench) -> None:
    codes = {us_character(code, shift=True): code for code in range(24, 59)}
    for letter in TOKEN:
        bench.send(ord(letter), "ж", codes[letter], Qt.KeyboardModifier.ShiftModifier)
    bench.enter()
    assert bench.scans == [TOKEN]


def test_the_us_table_knows_letters_digits_and_nothing_else() -> None:
    plain = "".join(us_character(code, shift=False) for code in range(256))
    assert set("abcdefghijklmnopqrstuvwxyz0123456789") <= set(plain)
    assert us_character(0, shift=False) == us_character(9, shift=True) == us_character(36, shift=False) == ""
    assert (us_character(38, shift=True), us_character(10, shift=True)) == ("A", "!")


@pytest.mark.parametrize(
    ("typed", "us", "best"),
    [
        (TOKEN, TOKEN.lower(), TOKEN),
        ("Ж" * 24, TOKEN, TOKEN),
        ("0412", ")$!@", "0412"),
        ("à'&é", "0412", "0412"),
        ("éèçà", "2790", "2790"),
        ("https://a", "https>..a", "https://a"),
        ("bonjour", "", "bonjour"),
    ],
)
def test_the_better_of_two_readings_is_taken(typed: str, us: str, best: str) -> None:
    assert best_reading(typed, us) == best


def test_a_window_that_closes_under_a_held_key_does_no_harm(qtbot: QtBot) -> None:
    scanner = KeyScanner()
    view = QQuickView()
    scanner.watch(view)
    QCoreApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_X, NO_MODIFIER, "x"))
    view.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.wait(3 * GAP_MS)
    other = QQuickView()
    scanner.watch(other)
    burst(other, TOKEN)
    with qtbot.waitSignal(scanner.scanned) as heard:
        QTest.keyClick(other, Qt.Key.Key_Return)
    assert heard.args == [TOKEN]


_KEYS = st.tuples(
    st.sampled_from([int(key) for key in Qt.Key][:160]) | st.integers(0, 0x1FFFFFF),
    st.text(max_size=3) | st.sampled_from(list(ALPHABET)),
    st.integers(0, 2**32 - 1) | st.integers(0, 100),
    st.sampled_from([NO_MODIFIER, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier]),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from([QEvent.Type.KeyPress, QEvent.Type.KeyRelease]), _KEYS, st.booleans())))
def test_no_stream_of_keys_breaks_it(
    bench: Bench, stream: list[tuple[QEvent.Type, tuple[int, str, int, Qt.KeyboardModifier], bool]]
) -> None:
    for kind, (key, text, code, modifiers), repeated in stream:
        QCoreApplication.sendEvent(bench.view, QKeyEvent(kind, key, modifiers, code, 0, 0, text, repeated))
    bench.send(Qt.Key.Key_Escape)
    bench.scans.clear()
    bench.scan(TOKEN)
    assert bench.scans == [TOKEN]
    bench.field.setProperty("text", "")
