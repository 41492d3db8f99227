"""A hand at the screen, for tests and the tour: finds controls by accessible name or objectName, touches, types."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication, QKeyEvent, QWindow
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

PATIENCE_MS = 5_000


class Hand:
    def __init__(self, window: QQuickWindow, show_code: Callable[[str], None]) -> None:
        self.window = window
        self._show_code = show_code

    def items(self) -> Iterator[QQuickItem]:
        """Every visible item, front to back; all of it lies inside a visible parent."""
        waiting = [self.window.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.isVisible():
                yield item
                waiting.extend(sorted(item.childItems(), key=lambda child: child.z()))

    def name_of(self, item: QQuickItem) -> str:
        found = QAccessible.queryAccessibleInterface(item)
        return found.text(QAccessible.Text.Name) if found else ""

    def names(self) -> list[str]:
        """Accessible names of what can be seen."""
        return [name for item in self.items() if (name := self.name_of(item))]

    def texts(self) -> list[str]:
        """Texts drawn on the screen."""
        return [text for item in self.items() if isinstance(text := item.property("text"), str) and text]

    def find(self, name: str) -> QQuickItem | None:
        """The button (or other control) of this accessible name or objectName, else one whose name begins so."""
        wanted = seen(name)
        named = [(item, seen(self.name_of(item))) for item in self.items()]
        found = [item for item, said in named if wanted in (item.objectName(), said)]
        found = found or [item for item, said in named if said.startswith((f"{wanted} ", f"{wanted},"))]
        buttons = [item for item in found if self._role(item) == QAccessible.Role.Button]
        return (buttons or found or [None])[0]

    def tap(self, name: str) -> None:
        """Touch a control once it can be seen; AssertionError with all names where it never can."""
        self.wait(lambda: self.find(name) is not None, lambda: f"no control {name!r} in {self.names()}")
        item = self.find(name)
        assert item is not None
        self.tap_item(item)

    def tap_item(self, item: QQuickItem) -> None:
        self._settle(item)
        centre = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        assert self.window.contentItem().boundingRect().contains(QPointF(centre)), f"{self.name_of(item)} off screen"
        self.tap_point(centre)

    def tap_point(self, point: QPoint) -> None:
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
        QGuiApplication.processEvents()

    def see(self, text: str) -> None:
        """Wait until some text or accessible name on the screen contains this."""
        self.wait(
            lambda: any(seen(text) in seen(each) for each in [*self.texts(), *self.names()]),
            lambda: f"{text!r} not in {self.texts()}",
        )

    def does_not_see(self, text: str) -> None:
        self.wait(
            lambda: not any(seen(text) in seen(each) for each in self.texts()),
            lambda: f"{text!r} still in {self.texts()}",
        )

    def show_badge(self, code: str) -> None:
        """As any reader reports it."""
        self._show_code(code)
        QGuiApplication.processEvents()

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(self.window, letter)
        QTest.qWait(60)

    def scan(self, code: str) -> None:
        """As a keyboard-type scanner types it, much faster than people, with Enter."""
        send_keys(self.window, f"{code}\r")
        QTest.qWait(60)

    def pause(self, milliseconds: int) -> None:
        QTest.qWait(milliseconds)

    def wait(self, condition: Callable[[], bool], complaint: str | Callable[[], str]) -> None:
        """Let the screen go on until this is so; AssertionError after five seconds."""
        deadline = time.monotonic() + PATIENCE_MS / 1000
        while not condition():
            assert time.monotonic() < deadline, complaint() if callable(complaint) else complaint
            QTest.qWait(10)

    def _settle(self, item: QQuickItem) -> None:
        """A row lays out what is new in it with the next frame: a finger waits for that, so do we."""
        around: QQuickItem | None = item
        while around is not None:
            around.ensurePolished()
            around = around.parentItem()
        QGuiApplication.processEvents()

    def _role(self, item: QQuickItem) -> QAccessible.Role:
        found: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(item)
        return found.role() if found else QAccessible.Role.NoRole


def seen(text: str) -> str:
    """As eyes see it: every space alike."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def send_keys(window: QWindow, text: str) -> None:
    """Keys in one go, so that a busy machine puts no pause between them; "\\r" is Enter."""
    for letter in text:
        key = Qt.Key.Key_Return if letter == "\r" else Qt.Key(ord(letter.upper()))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(window, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))
