"""The touch keyboard: Qt Virtual Keyboard, in memory only from the first text field on.

Its plugin costs 0.4 MB as long as no panel exists; the panel costs 16 MB and is loaded by `KeyboardPanel.qml`.
"""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable, QQmlEngine

from ui.multimedia import quiet_qt

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

FOLDER = Path(__file__).parent / "Kiosk" / "Keyboard"

ENVIRONMENT = {
    "QT_IM_MODULE": "qtvirtualkeyboard",
    # Without this, Qt opens a second window with a keyboard of its own as soon as a field has the focus.
    "QT_VIRTUALKEYBOARD_DESKTOP_DISABLE": "1",
    "QT_VIRTUALKEYBOARD_STYLE": "kiosk",
    "QT_VIRTUALKEYBOARD_LAYOUT_PATH": str(FOLDER / "layouts"),
}
# The enums of Qt cost 20 ms: they wait for the first text field.
_FIELDS = ("QQuickTextInput", "QQuickTextEdit")


def prepare_environment() -> None:
    """Choose the touch keyboard; Qt reads this once, so it must come before the QGuiApplication."""
    os.environ.update(ENVIRONMENT)


@QmlElement
@QmlUncreatable("made by the window")
class TouchKeyboard(QObject):
    """Tells `Main.qml` when the panel must be loaded: from the first time a text field has the focus."""

    neededChanged = Signal()

    def __init__(self, app: QGuiApplication, engine: QQmlEngine) -> None:
        super().__init__(app)
        self._needed = False
        quiet_qt()
        engine.addImportPath(str(FOLDER / "imports"))
        app.focusObjectChanged.connect(self._on_focus)

    def _get_needed(self) -> bool:
        return self._needed

    needed = Property(bool, _get_needed, notify=neededChanged)

    def _on_focus(self, focus: QObject | None) -> None:
        if self._needed or focus is None or not any(focus.inherits(kind) for kind in _FIELDS):
            return
        from PySide6.QtCore import Qt

        if QGuiApplication.inputMethod().queryFocusObject(Qt.InputMethodQuery.ImEnabled, None):
            self._needed = True
            self.neededChanged.emit()
