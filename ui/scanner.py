"""USB scanners and NFC readers: they type like a keyboard, only faster, and end with Enter or Tab.

Keys are held for a moment before any control sees them. A fast run of six or more that ends with Enter is a scan
and goes no further; everything else is replayed in its own order, so a person's typing is untouched.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from shiboken6 import isValid

from kiosk.rules.badges import looks_like_token
from ui.us_keys import us_character

GAP_MS = 35
"""A longer pause between two keys means fingers, not a scanner."""

MIN_CHARACTERS = 6
MAX_CHARACTERS = 128

# Loading the enums of Qt costs 20 ms of the start, so keys stand here by number, and modifiers wait for the first key.
_RETURN, _ENTER, _TAB = 0x01000004, 0x01000005, 0x01000001
_ENDS = frozenset({_RETURN, _ENTER, _TAB})
_SHIFT, _CONTROL, _META, _ALT, _ALTGR, _CAPS_LOCK = (
    0x01000020,
    0x01000021,
    0x01000022,
    0x01000023,
    0x01001103,
    0x01000024,
)
_MODIFIERS = frozenset({_SHIFT, _CONTROL, _META, _ALT, _ALTGR, _CAPS_LOCK})
_KEY_EVENTS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})


@dataclass(frozen=True, slots=True)
class _Held:
    """A copy of a key event, since Qt's own dies with the call, and what a US scanner meant by it."""

    event: QKeyEvent
    us: str


class KeyScanner(QObject):
    """Watches the key events of the kiosk's windows, whichever control has the focus.

    `scanned` carries the text of one scan, at most 128 characters: a badge code, an NFC number, anything; `begun`
    tells that one seems to come, `dropped` that no more of it does.
    """

    scanned = Signal(str)
    begun = Signal()
    dropped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held: list[_Held] = []
        self._window: QObject | None = None
        self._last_ms = 0
        self._overflowed = False
        self._replaying = False
        self._swallowed: set[int] = set()
        self._second_chance = False
        self._timer = QTimer(self, singleShot=True, interval=GAP_MS)
        self._timer.timeout.connect(self._pause)

    def watch(self, window: QWindow) -> None:
        """Filter this window's keys; filtering the application would call Python for every event of every item."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._replaying or event.type() not in _KEY_EVENTS or not isinstance(event, QKeyEvent):
            return False
        if event.key() in _MODIFIERS:
            return False
        if event.type() == QEvent.Type.KeyRelease:
            return self._release(event)
        return self._press(watched, event)

    def _press(self, window: QObject, event: QKeyEvent) -> bool:
        if self._is_pause(event.timestamp()) or window is not self._window:
            self._give_back()
        if event.isAutoRepeat() or _is_command(event):
            self._give_back()
            return False
        self._swallowed.discard(event.key())
        if event.key() in _ENDS:
            return self._end(event)
        return self._hold(window, event)

    def _hold(self, window: QObject, event: QKeyEvent) -> bool:
        us = us_character(event.nativeScanCode(), shift=_is_shifted(event))
        if not (event.text().isprintable() and event.text()) and not us:
            self._give_back()
            return False
        if self._presses() >= MAX_CHARACTERS:
            self._overflowed = True
            self._swallowed.add(event.key())
        else:
            self._held.append(_Held(QKeyEvent(event), us))
            if self._presses() == MIN_CHARACTERS:
                self.begun.emit()
        self._window, self._last_ms = window, event.timestamp()
        self._second_chance = True
        self._timer.start(GAP_MS)
        return True

    def _end(self, event: QKeyEvent) -> bool:
        if self._presses() < MIN_CHARACTERS:
            self._give_back()
            return False
        text = self._text()
        self._swallowed.add(event.key())
        self._drop()
        self.scanned.emit(text)
        return True

    def _release(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat():
            return False
        if event.key() in self._swallowed:
            self._swallowed.discard(event.key())
            return True
        if any(held.event.key() == event.key() for held in self._held):
            self._held.append(_Held(QKeyEvent(event), ""))
            return True
        return False

    def _is_pause(self, timestamp_ms: int) -> bool:
        """By the keyboard's own clock: a busy screen delivers slow fingers in one burst. 0 means unknown."""
        return bool(self._held and timestamp_ms and self._last_ms) and timestamp_ms - self._last_ms > GAP_MS

    def _pause(self) -> None:
        # After a busy moment the timer may be due while the rest of the scan already waits in the event queue.
        if self._second_chance:
            self._second_chance = False
            self._timer.start(0)
        elif self._overflowed:
            self._drop()
        else:
            self._give_back()

    def _presses(self) -> int:
        return sum(held.event.type() == QEvent.Type.KeyPress for held in self._held)

    def _text(self) -> str:
        presses = [held for held in self._held if held.event.type() == QEvent.Type.KeyPress]
        typed = "".join(held.event.text() for held in presses)
        us = "".join(held.us for held in presses) if all(held.us for held in presses) else ""
        return best_reading(typed, us)[:MAX_CHARACTERS]

    def _drop(self) -> None:
        """Forget the held keys for good; releases that are still to come are forgotten too."""
        down: set[int] = set()
        for held in self._held:
            if held.event.type() == QEvent.Type.KeyPress:
                down.add(held.event.key())
            else:
                down.discard(held.event.key())
        self._swallowed |= down
        self._clear()

    def _give_back(self) -> None:
        """Let the window have the held keys, as if they had just been typed."""
        held, window = self._held, self._window
        self._clear()
        if not held or window is None or not isValid(window):
            return
        self._replaying = True
        try:
            for key in held:
                QCoreApplication.sendEvent(window, key.event)
        finally:
            self._replaying = False

    def _clear(self) -> None:
        if self._presses() >= MIN_CHARACTERS:
            self.dropped.emit()
        self._held = []
        self._window = None
        self._overflowed = False
        self._timer.stop()


def best_reading(typed: str, us: str) -> str:
    """Choose between what the layout made of the keys and what a US-layout scanner meant by them."""
    if not us or looks_like_token(typed):
        return typed
    if looks_like_token(us):
        return us
    return us if _plain_alphanumeric(us) and not _plain_alphanumeric(typed) else typed


def _plain_alphanumeric(text: str) -> bool:
    return text.isascii() and text.isalnum()


def _is_shifted(event: QKeyEvent) -> bool:
    from PySide6.QtCore import Qt

    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def _is_command(event: QKeyEvent) -> bool:
    """Held with Ctrl, Alt or Meta; Ctrl+Alt with a printable text is AltGr on some systems, and so is writing."""
    from PySide6.QtCore import Qt

    altgr = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    held = event.modifiers() & (altgr | Qt.KeyboardModifier.MetaModifier)
    printable = bool(event.text()) and event.text().isprintable()
    return bool(held & ~altgr if printable and held & altgr == altgr else held)
