"""Plays with the touch keyboard in a window of its own and prints what it saw; test_keyboard.py runs it.

Qt chooses its input method once per process, before the application object, so this cannot share one with pytest.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from ui.keyboard import TouchKeyboard, prepare_environment  # noqa: E402

prepare_environment()

from PySide6.QtCore import QPointF, Qt, QUrl  # noqa: E402
from PySide6.QtGui import QAccessible, QGuiApplication  # noqa: E402
from PySide6.QtQml import QQmlApplicationEngine  # noqa: E402
from PySide6.QtQuick import QQuickItem, QQuickWindow  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402

from ui.scanner import GAP_MS, KeyScanner  # noqa: E402
from ui.sentences import Sentences  # noqa: E402

PAGE = """
import QtQuick
import Kiosk
Window {
    id: root
    required property QtObject keyboard
    width: WIDTH; height: HEIGHT; visible: true
    Component.onCompleted: Theme.scale = SCALE
    Item {
        id: page
        objectName: "page"
        property real lift: panel.item?.lift ?? 0
        y: 60; width: parent.width; height: parent.height - y
        transform: Translate { y: -page.lift }
        TextInput { objectName: "name"; y: page.height - 80; width: 300; height: 60 }
        TextInput { objectName: "top"; y: 20; width: 300; height: 60 }
        TextInput { objectName: "amount"; y: 100; width: 300; height: 60; inputMethodHints: Qt.ImhDigitsOnly }
        TextInput { objectName: "fixed"; y: 200; width: 300; height: 60; readOnly: true }
    }
    Loader {
        id: panel
        anchors.fill: parent
        active: root.keyboard.needed
        onActiveChanged: if (active) setSource("PANEL", { language: "LANGUAGE", page: page })
    }
}
"""


class Player:
    def __init__(self, window: QQuickWindow) -> None:
        self.window = window

    def find(self, name: str) -> QQuickItem | None:
        return next((item for item in self.items() if item.objectName() == name and item.isVisible()), None)

    def items(self) -> Iterator[QQuickItem]:
        waiting = [self.window.contentItem()]
        while waiting:
            item = waiting.pop()
            yield item
            waiting.extend(item.childItems())

    def all_keys(self) -> list[QQuickItem]:
        return [item for item in self.items() if item.objectName().startswith("key-") and item.isVisible()]

    def tap(self, *names: str) -> None:
        for name in names:
            key = self.find(name)
            assert key is not None, f"{name} is not on the screen"
            centre = key.mapToScene(QPointF(key.width() / 2, key.height() / 2)).toPoint()
            QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, centre)
            QTest.qWait(2 * GAP_MS)

    def focus(self, name: str) -> QQuickItem:
        field = self.find(name)
        assert field is not None
        field.forceActiveFocus()
        QTest.qWait(100)
        return field

    def press_by_name(self, name: str) -> None:
        QAccessible.setActive(True)
        key = QAccessible.queryAccessibleInterface(self.find(name))
        key.actionInterface().doAction("Press")
        QTest.qWait(2 * GAP_MS)


def play(player: Player, keyboard: TouchKeyboard, language: str) -> dict[str, object]:
    letters = {"fr": ("key-a", "key-é"), "en": ("key-q", "key-z"), "ar": ("key-ش", "key-ا")}[language]
    seen: dict[str, object] = {}
    player.focus("fixed")
    seen["before"] = [keyboard.needed, player.find("touchKeyboard") is not None]
    name = player.focus("name")
    seen["after"] = [keyboard.needed, player.find("touchKeyboard") is not None]
    player.tap(*letters)
    player.press_by_name(letters[0])
    seen["letters"] = name.property("text")
    sizes = [(key.width(), key.height()) for key in player.all_keys()]
    seen["smallest"] = [min(width for width, _ in sizes), min(height for _, height in sizes)]
    seen["unnamed"] = [
        key.objectName()
        for key in player.all_keys()
        if not QAccessible.queryAccessibleInterface(key).text(QAccessible.Text.Name)
    ]
    panel = player.find("touchKeyboard")
    assert panel is not None
    seen["field_bottom"] = name.mapToScene(QPointF(0, name.height())).y()
    seen["panel_top"] = panel.mapToScene(QPointF(0, 0)).y()
    name.setProperty("text", "")
    player.tap("key-symbols", "key-4", "key-2", "key-backspace", "key-symbols")
    seen["digits"] = name.property("text")
    for letter in "bonjour":
        QTest.keyClick(player.window, letter, Qt.KeyboardModifier.NoModifier, 50)
    QTest.qWait(100)
    seen["typed"] = name.property("text")
    for letter in "BCDEFGHIJK":
        QTest.keyClick(player.window, letter)
    QTest.keyClick(player.window, Qt.Key.Key_Return)
    seen["after_scan"] = name.property("text")
    page = player.find("page")
    assert page is not None
    seen["lifted"] = page.property("lift")
    player.focus("top")
    seen["not_lifted"] = page.property("lift")
    amount = player.focus("amount")
    seen["pad"] = sorted(key.objectName() for key in player.all_keys())
    player.tap("key-7", "key-5")
    seen["amount"] = amount.property("text")
    player.tap("key-enter")
    seen["closed"] = not QGuiApplication.inputMethod().isVisible()
    return seen


def main(language: str, size: str) -> None:
    width, height = (int(side) for side in size.split("x"))
    app = QGuiApplication([])
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(ROOT / "ui"))
    keyboard = TouchKeyboard(app, engine)
    engine.setInitialProperties({"keyboard": keyboard})
    engine.singletonInstance("Kiosk", "Words").setProperty("source", Sentences(str, engine))
    panel = QUrl.fromLocalFile(str(ROOT / "ui/Kiosk/Keyboard/KeyboardPanel.qml")).toString()
    words = {"WIDTH": width, "HEIGHT": height, "SCALE": min(width, height) / 800, "PANEL": panel}
    source = PAGE.replace("LANGUAGE", language)
    for word, value in words.items():
        source = source.replace(word, str(value))
    engine.loadData(source.encode(), QUrl())
    window = engine.rootObjects()[0]
    scanner = KeyScanner()
    scanner.watch(window)
    scans: list[str] = []
    scanner.scanned.connect(scans.append)
    QTest.qWait(50)
    json.dump(play(Player(window), keyboard, language) | {"scans": scans}, sys.stdout)
    del engine


if __name__ == "__main__":
    main(*sys.argv[1:])
