"""Who is at the screen, in what language, and how it looks: what the header and the theme read."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal

from kiosk.model.people import COLOURS, SIGNS
from kiosk.services.house import House
from kiosk.words import LANGUAGES, Words
from ui.outlets import Outlets
from ui.overlay import Overlay
from ui.reading import Reading
from ui.sentences import Sentences
from ui.session import Session


class Shown(Overlay):
    sessionChanged = Signal()
    languageChanged = Signal()
    settingsChanged = Signal()
    stageChanged = Signal()

    def __init__(self, house: House, outlets: Outlets | None = None) -> None:
        super().__init__()
        self.house = house
        self.outlets = outlets or Outlets()
        self.session = Session()
        self.words = Words(house.settings.languages[0])
        self._sentences = Sentences(self._sentence, self)
        self.reading = Reading(self)

    def _sentence(self, key: str) -> str:
        return self.words.say(key)

    def change_setting(self, name: str, value: object) -> None:
        self.outlets.change_setting(name, value)
        self.settingsChanged.emit()

    language = Property(str, lambda self: self.words.language, notify=languageChanged)
    languageName = Property(str, lambda self: LANGUAGES[self.words.language], notify=languageChanged)
    rightToLeft = Property(bool, lambda self: self.words.right_to_left, notify=languageChanged)
    sentences = Property(QObject, lambda self: self._sentences, constant=True)
    stage = Property(str, lambda self: self.reading.stage.value, notify=stageChanged)
    showMember = Property(bool, lambda self: self.session.member is not None, notify=sessionChanged)
    memberName = Property(str, lambda self: getattr(self.session.member, "name", ""), notify=sessionChanged)
    memberPicture = Property(
        str, lambda self: SIGNS.get(getattr(self.session.member, "sign", ""), ""), notify=sessionChanged
    )
    memberColour = Property(
        str, lambda self: COLOURS.get(getattr(self.session.member, "colour", ""), "#FFFFFF"), notify=sessionChanged
    )
    motion = Property(bool, lambda self: self.house.settings.motion, notify=settingsChanged)
    sunTheme = Property(bool, lambda self: self.house.settings.sun_theme, notify=settingsChanged)
    picturesOnly = Property(bool, lambda self: self.house.settings.pictures_only, notify=settingsChanged)
    readerPlace = Property(str, lambda self: self.house.settings.reader_place, notify=settingsChanged)
