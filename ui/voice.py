"""The loudspeaker of the header: reads what is on the screen aloud, when it is touched or always (setting `voice`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the screen")
class Voice(QObject):
    """Silent, and its button hidden, where nothing can be heard. The next page cuts it off."""

    changed = Signal()

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._spoke = False
        screen.settingsChanged.connect(self.changed)
        screen.pageChanged.connect(self._page_turned)
        screen.noticeChanged.connect(self._notice_turned)
        screen.sessionChanged.connect(self._somebody_else)

    @property
    def setting(self) -> str:
        return self._screen.house.settings.voice

    def is_shown(self) -> bool:
        return self.setting != "off" and self._screen.outlets.can_speak()

    @Slot()
    def read(self) -> None:
        """The sheet over the page if there is one, else the page."""
        self._screen.touched()
        self.say(self._on_screen())

    @Slot(str)
    def say(self, text: str) -> None:
        """Any sentence of the screen, in its language."""
        if text and self.is_shown():
            self._spoke = True
            self._screen.linger()
            self._screen.outlets.speak(text, self._screen.language)

    def _on_screen(self) -> str:
        page = self._screen.page
        return self._screen.notice_text() or (page.spoken if page is not None else "")

    def _hush(self) -> None:
        if self._spoke:
            self._spoke = False
            self._screen.outlets.hush()

    def _page_turned(self) -> None:
        self._hush()
        page = self._screen.page
        if self.setting == "always":
            self.say(self._on_screen())
        elif page is not None:
            self.say(page.announced())

    def _notice_turned(self) -> None:
        if self._screen.noticeKind and self.setting == "always":
            self._hush()
            self.say(self._on_screen())

    def _somebody_else(self) -> None:
        if self._screen.session.member is None:
            self._screen.outlets.forget_spoken()

    shown = Property(bool, is_shown, notify=changed)
