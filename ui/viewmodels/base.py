"""What every page's view model is: a snapshot that is swapped as a whole and announced once."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.rules.powers import Power
from kiosk.services.house import House, Topic, new_nonce
from kiosk.words import Words

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

__all__ = ["PageModel", "heard", "new_nonce"]


@QmlElement
@QmlUncreatable("made by navigation")
class PageModel(QObject):
    """A page: `TOPICS` are the acts after which it reads again; `NEEDS_MEMBER` sends strangers home, `NEEDS_STAFF`
    whoever gave no PIN, `NEEDS_POWER` whoever neither gave a PIN nor holds the day's key.

    Trap: PySide gives a property no NOTIFY where its signal is inherited, and QML then never reads it again. A page
    with properties of its own declares `viewChanged = Signal()` for them; it follows `changed`.
    """

    changed = Signal()

    TITLE: ClassVar[str] = ""
    PICTURE: ClassVar[str] = ""
    TOPICS: ClassVar[frozenset[Topic]] = frozenset()
    NEEDS_MEMBER: ClassVar[bool] = False
    NEEDS_STAFF: ClassVar[bool] = False
    NEEDS_POWER: ClassVar[Power | None] = None

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self.screen = screen
        self.nonce = new_nonce()
        own = getattr(self, "viewChanged", None)
        if own is not None:
            self.changed.connect(own)

    @property
    def house(self) -> House:
        return self.screen.house

    @property
    def words(self) -> Words:
        return self.screen.words

    def refresh(self) -> None:
        """Read again and announce what differs. Called when the page opens, after acts on its topics, each minute
        and when the language changes."""

    def take_code(self, text: str) -> bool:
        """A badge or card was shown while this page is open; True where the page dealt with it."""
        return False

    def photographs(self) -> bool:
        """Whether it takes a photo at this moment: no code counts meanwhile."""
        return False

    def lets_go(self) -> bool:
        """Whether the way back leads on at once; False where the page asks something first."""
        return True

    def close(self) -> None:
        """The page is left."""

    def _title(self) -> str:
        return self.words.say(self.TITLE) if self.TITLE else ""

    def _picture(self) -> str:
        return self.PICTURE

    def _spoken(self) -> str:
        """What the loudspeaker reads: all that a page wants to be heard, by default its title."""
        return self._title()

    def announced(self) -> str:
        """What is said when the page opens, even where the voice waits for a touch: the hint of a machine."""
        return ""

    title = Property(str, lambda self: self._title(), notify=changed)
    picture = Property(str, lambda self: self._picture(), notify=changed)
    spoken = Property(str, lambda self: self._spoken(), notify=changed)


def heard(*parts: str) -> str:
    """Parts of a page as one text for the loudspeaker."""
    return ". ".join(part.rstrip(". ") for part in parts if part.strip())
