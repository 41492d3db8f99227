"""The window: application, fonts, QML engine, and an orderly way down."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QUrl
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QWindow
from PySide6.QtQml import QQmlApplicationEngine
from shiboken6 import delete

from kiosk.errors import Trouble, TroubleCode
from ui.keyboard import TouchKeyboard, prepare_environment
from ui.navigation import HOME
from ui.screen import Screen
from ui.taps import SteadyTaps

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtQuick import QQuickWindow

    from ui.preview import Preview

FOLDER = Path(__file__).parent
PICTURES = FOLDER / "Kiosk" / "Pictures"
FONT = "Noto Sans"


def make_application(arguments: Sequence[str] = ()) -> QGuiApplication:
    """The Qt application, once a process."""
    found = QGuiApplication.instance()
    if isinstance(found, QGuiApplication):
        return found
    os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
    prepare_environment()
    QGuiApplication.setApplicationName("Atelier Kiosk")
    app = QGuiApplication(["atelier-kiosk", *arguments])
    app.setFont(QFont(FONT))
    return app


def missing_fonts() -> list[str]:
    """Families the screen needs and this machine lacks."""
    families = set(QFontDatabase.families())
    return [name for name in (FONT, "Noto Sans Arabic", "Noto Color Emoji") if name not in families]


class WallGuard(QObject):
    """Keeps Alt+F4 from ending a kiosk on its wall. A signal to the process, or `app.exit`, still ends it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.shut = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.shut and event.type() == QEvent.Type.Close:
            event.ignore()
            return True
        return False


class KioskWindow:
    """Main.qml on a screen model. `close` destroys the engine before the view models."""

    def __init__(self, screen: Screen, *, demo: bool = False) -> None:
        self.screen = screen
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(FOLDER))
        self.keyboard = TouchKeyboard(make_application(), self.engine)
        self._preview: Preview | None = None
        screen.outlets.show_preview = self._show_preview
        photos = QUrl.fromLocalFile(str(screen.house.folder.photos.resolve())).toString()
        self.engine.setInitialProperties({"kiosk": screen, "keyboard": self.keyboard, "demo": demo, "photos": photos})
        self.engine.loadFromModule("Kiosk", "Main")
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QWindow):
            raise Trouble(TroubleCode.NO_SCREEN)
        self.window = cast("QQuickWindow", roots[0])
        screen.pageChanged.connect(self._tidy)
        self._demo = demo
        self._guard = WallGuard(self.window)
        self.window.installEventFilter(self._guard)
        self.taps = SteadyTaps(self.window)
        self.taps.watch(self.window)
        for turned in (screen.pageChanged, screen.noticeChanged, screen.paperChanged):
            turned.connect(self.taps.turned)

    def show(self, *, full_screen: bool = False, size: tuple[int, int] | None = None) -> None:
        """A real place on the full screen cannot be closed by keys; the demo and a window of some size can."""
        self._guard.shut = full_screen and not self._demo
        if size is not None:
            self.window.setWidth(size[0])
            self.window.setHeight(size[1])
        if full_screen:
            self.window.showFullScreen()
        else:
            self.window.show()

    def _show_preview(self, image: QImage) -> str:
        if self._preview is None:
            from ui.preview import NAME, Preview

            self._preview = Preview()
            self.engine.addImageProvider(NAME, self._preview)
        return self._preview.show(image)

    def _tidy(self) -> None:
        """Back at rest: let the QML engine collect what the pages left, so that memory stays flat for weeks."""
        if self.screen.navigation.here.name == HOME:
            self.engine.collectGarbage()

    def close(self) -> None:
        """Take the window down before what it shows."""
        self.screen.stop()
        self._guard.shut = False
        self.screen.pageChanged.disconnect(self._tidy)
        self.window.close()
        delete(self.engine)
        QGuiApplication.processEvents()
