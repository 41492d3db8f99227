"""What QML holds on to: the page, who is here, the words, the sheet; and the one way acts are done."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import Refused, Trouble
from kiosk.model.people import Member
from kiosk.rules.powers import OF_THE_DAY
from kiosk.rules.screen_states import Event
from kiosk.services.house import Change, House, Topic
from kiosk.words import Words
from kiosk.words.formats import clock
from ui import arriving, notices
from ui.header_key import TOPICS as KEY_TOPICS
from ui.header_key import HeaderKey
from ui.navigation import HOME, NO_WAY_BACK, Destination, Navigation
from ui.outlets import Outlets
from ui.pages import model_class
from ui.paper_care import PaperCare
from ui.shown import Shown
from ui.use_watch import UseWatch
from ui.viewmodels.base import PageModel
from ui.voice import Voice

if TYPE_CHECKING:
    from kiosk.model.visits import Greeting

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)
T = TypeVar("T")
TICK_MS = 1_000


@QmlElement
@QmlUncreatable("made by the window")
class Screen(Shown):
    pageChanged = Signal()
    clockChanged = Signal()

    def __init__(self, house: House, outlets: Outlets | None = None) -> None:
        super().__init__(house, outlets)
        self.navigation = Navigation()
        self._place_language = house.settings.languages[0]
        self._clock_text = ""
        self._page: PageModel | None = None
        self._retired: list[PageModel] = []
        self._idle_timer = QTimer(self, singleShot=True)
        self._idle_timer.timeout.connect(self._rest)
        self.paper_care = PaperCare(self)
        self.header_key = HeaderKey(self)
        self._use_watch = UseWatch(self)
        self.loudspeaker = Voice(self)
        self._tick_timer = QTimer(self, interval=TICK_MS)
        self._tick_timer.timeout.connect(self._tick)

    def start(self, first: str = HOME) -> None:
        """Show the first page and let the clock run."""
        if first != HOME:
            self.navigation.go(Destination(first))
        self._clock_text = clock(self.house.now(), self.house.settings.zone)
        self._show()
        self._tick_timer.start()

    def stop(self) -> None:
        """Nothing happens by itself any more: the place may be closed."""
        for timer in (self._tick_timer, self._idle_timer, self._notice_timer):
            timer.stop()
        self.reading.stop()

    def start_with_trouble(self, error: Trouble) -> None:
        """The place could not be opened: only the reason can be shown."""
        self.navigation.go(Destination("Trouble", {"code": error.code.value, **error.facts}))
        self._show()

    # --- acts -------------------------------------------------------------------------------------------------

    def act(self, work: Callable[[], Change[T]], sound: str = "accepted") -> Change[T] | None:
        """Do one use case. A refusal or a trouble becomes a sheet and None; bugs go on to the crash hook."""
        try:
            change = work()
        except Refused as refused:
            self.refuse(refused)
            return None
        except Trouble as error:
            self.tell_trouble(error)
            return None
        if sound and not change.repeated:
            self.outlets.play(sound)
        self.published(change.topics)
        return change

    def refuse(self, refused: Refused) -> None:
        log.info("refused: %s", refused.code)
        self.outlets.play("refused")
        notice = notices.refusal(refused, self.words, self.house.settings.zone)
        if seconds := self.reading.refused(refused.code, notice.seconds):
            self.show_notice(replace(notice, seconds=seconds))
        arriving.after_refusal(self, refused.code)

    def tell_trouble(self, error: Trouble) -> None:
        log.warning("trouble: %s", error.code)
        self.reading.happen(Event.REST)
        self.outlets.play("attention")
        self.show_notice(notices.trouble(error, self.words))

    def published(self, topics: frozenset[Topic]) -> None:
        """Acts changed these topics: the page reads again if concerned, queued paper starts."""
        if Topic.PRINTS in topics:
            self.outlets.print_soon()
            self.paper_care.refresh()
            self.reading.paper()
        if topics & KEY_TOPICS:
            self.header_key.refresh()
        if self._page is not None and topics & self._page.TOPICS:
            self._page.refresh()

    def paper_news(self) -> None:
        """A paper came on, or a printer stands otherwise: what shows papers reads again."""
        self.paper_care.refresh()
        self.reading.paper()
        if self._page is not None and Topic.PRINTS in self._page.TOPICS:
            self._page.refresh()

    # --- badges -----------------------------------------------------------------------------------------------

    def codes_seen(self, texts: list[str]) -> None:
        """Everything one camera picture or one reader scan holds."""
        from ui import codes

        codes.all_seen(self, texts)

    def code_seen(self, text: str) -> bool:
        """A badge, a card or a paper of the kiosk was shown, by whatever reader; True where it led to something."""
        from ui import codes

        self.touched()
        return codes.seen(self, text)

    def page_takes(self, text: str) -> bool:
        """Whether the page waited for this code."""
        return self._page is not None and self._page.take_code(text)

    def welcome(self, greeting: Greeting) -> None:
        """Somebody is here: her language, her page."""
        self.closeNotice()
        self.session.open(greeting, self.house.settings.undo_seconds)
        self._set_language(greeting.member.language)
        self.sessionChanged.emit()
        self.navigation.home()
        self.reading.happen(Event.GREETED)
        arriving.begin(self)

    def staff_opened(self, member: Member) -> None:
        """Somebody of staff gave a PIN: the staff pages are open, in her language where nobody else was here."""
        self.session.staff = member
        if self.session.member is None:
            self.session.member = member
            self._set_language(member.language)
        self.sessionChanged.emit()

    # --- navigation -------------------------------------------------------------------------------------------

    def go(self, name: str, **arguments: object) -> None:
        self.navigation.go(Destination(name, arguments))
        self._show()

    def replace(self, name: str, **arguments: object) -> None:
        self.navigation.replace(Destination(name, arguments))
        self._show()

    def back_to(self, *names: str) -> None:
        """To the first of these pages that one came by, else home."""
        if any(self.navigation.back_to(name) for name in names):
            self._show()
        else:
            self.home()

    @Slot(str)
    def open(self, name: str) -> None:
        """Go to a page that needs no argument."""
        self.touched()
        self.go(name)

    @Slot()
    def back(self) -> None:
        self.touched()
        if self._page is not None and not self._page.lets_go():
            return
        self.navigation.back()
        if self.navigation.here.name in (HOME, "Trouble"):
            self.home()
        else:
            self._show()

    @Slot()
    def home(self) -> None:
        """Back to rest: nobody is here, the language is the place's own, drafts are gone."""
        self._idle_timer.stop()
        self.session.close()
        self.sessionChanged.emit()
        self._set_language(self._place_language)
        self.navigation.home()
        self._show()

    def _rest(self) -> None:
        """Nobody touches the screen any more: home, or the plan of the day for those who pass by."""
        self.home()
        if self._wall_rests:
            self.go("Wall", rest=True)

    @property
    def _wall_rests(self) -> bool:
        return self.house.settings.rest_page == "wall"

    @Slot()
    def touched(self) -> None:
        """Somebody is at the screen: the way to rest by idleness starts anew."""
        here = self.navigation.here
        resting = here.name == "Setup" or here.arguments.get("rest") or (here.name == HOME and not self._wall_rests)
        if resting:
            self._idle_timer.stop()
        else:
            self._idle_timer.start(self.house.settings.idle_seconds * 1000)

    def _show(self) -> None:
        self.closePaper()
        here = self.navigation.here
        kind = model_class(here.name)
        if not self.may_open(kind):
            self.navigation.home()
            here = self.navigation.here
            kind = model_class(here.name)
        # A page is taken down a little after the next one stands: the one before the last can go now.
        for retired in self._retired:
            retired.deleteLater()
        self._retired = []
        if self._page is not None:
            self._page.close()
            self._retired.append(self._page)
        self._page = kind(self, **here.arguments)
        self._page.refresh()
        self.reading.page_shown(here.name)
        self.pageChanged.emit()
        self.touched()

    def may_open(self, kind: type[PageModel]) -> bool:
        """Whether a page opens for who is here."""
        if self.session.staff is not None:
            return True
        if kind.NEEDS_STAFF or (kind.NEEDS_MEMBER and self.session.member is None):
            return False
        if kind.NEEDS_POWER is None:
            return True
        self.header_key.refresh()
        return self.header_key.is_mine() and kind.NEEDS_POWER in OF_THE_DAY

    # --- language, clock, sheet, paper ------------------------------------------------------------------------

    @Slot()
    def nextLanguage(self) -> None:
        """The language button: the next of the place's languages."""
        self.touched()
        offered = list(self.house.settings.languages)
        at = offered.index(self.words.language) if self.words.language in offered else -1
        self._set_language(offered[(at + 1) % len(offered)])
        if self.session.member is None:
            self._place_language = self.words.language

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        """One language out of all of them; the place's own where nobody is here."""
        self.touched()
        self._set_language(language)
        if self.session.member is None:
            self._place_language = self.words.language

    def _set_language(self, language: str) -> None:
        if language == self.words.language:
            return
        self.words = Words(language)
        self.languageChanged.emit()
        if self._page is not None:
            self._page.refresh()
            self._page.changed.emit()

    def _tick(self) -> None:
        text = clock(self.house.now(), self.house.settings.zone)
        if text != self._clock_text:
            self._clock_text = text
            self.clockChanged.emit()
            self.header_key.refresh()
            self._use_watch.tick()
            if self._page is not None:
                self._page.refresh()

    # --- what QML reads ---------------------------------------------------------------------------------------

    page = Property(QObject, lambda self: self._page, notify=pageChanged)
    pageName = Property(str, lambda self: self.navigation.here.name, notify=pageChanged)
    showBack = Property(
        bool,
        lambda self: self.navigation.depth > 1 and self.navigation.here.name not in NO_WAY_BACK,
        notify=pageChanged,
    )
    clockText = Property(str, lambda self: self._clock_text, notify=clockChanged)
    paperCare = Property(QObject, lambda self: self.paper_care, constant=True)
    voice = Property(QObject, lambda self: self.loudspeaker, constant=True)
    headerKey = Property(QObject, lambda self: self.header_key, constant=True)
