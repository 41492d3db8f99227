"""The end of the badge line: a card to cut out, a badge on paper, one for today, a card somebody already has, a PIN."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.badges import NewBadge
from kiosk.model.people import Member, Role
from kiosk.services import badges, new_badges, office, pins
from kiosk.services.house import Change
from kiosk.words import Words
from kiosk.words.formats import clock, day_short
from ui.rows import Rows
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.card_sheet import save_sheet
from ui.viewmodels.digits import TwicePin

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

LISTEN_SECONDS = 15
WAYS = {
    "card": ("staff_badge_card", "badge-hand"), "paper": ("staff_badge_paper", "receipt"),
    "own": ("staff_badge_own", "reader"), "seen": ("badge_way_seen", "unknown-badge"),
    "day": ("badge_way_day", "badge-day"), "pin": ("staff_pin_tile", "staff-key"),
}  # fmt: skip
"""Each way with the word of its tile and its picture."""
KEEPS_THE_OLD = ("day", "pin")
"""Ways after which the badge she has goes on working."""


@dataclass(frozen=True, slots=True)
class WayRow:
    """One way to a badge."""

    kind: str
    label: str
    hint: str
    picture: str


def way_rows(words: Words, *, team: bool, known: bool, seen: str) -> tuple[WayRow, ...]:
    """The ways for a member; `seen` is when a card nobody has was shown, "" where none was."""
    hidden = {"seen": not seen, "day": not known, "pin": not team}
    return tuple(
        WayRow(
            kind, words.say(word, time=seen) if kind == "seen" else words.say(word), words.say(f"{word}_hint"), picture
        )
        for kind, (word, picture) in WAYS.items()
        if not hidden.get(kind)
    )


@QmlElement
@QmlUncreatable("made by its page")
class MemberBadge(QObject):
    """`dialog` is what lies over the page: "", "replace", "listen", "file", "pin" or "code"."""

    changed = Signal()

    def __init__(self, page: PageModel, member: Member, *, has_badge: bool) -> None:
        super().__init__(page)
        self._page, self._screen = page, page.screen
        self._member, self._has_badge = member, has_badge
        self._dialog = self._wanted = self._file = self._code = ""
        self._seen: badges.UnknownCard | None = None
        self._count = 0
        self._ways = Rows(WayRow, parent=self)
        self._pin = TwicePin()
        self._listening = QTimer(self, singleShot=True, interval=LISTEN_SECONDS * 1000)
        self._listening.timeout.connect(self.cancel)

    def know(self, member: Member) -> None:
        """The member was kept."""
        self._member = member
        self.look()

    def look(self) -> None:
        """Read again which cards were shown, and which badges she has."""
        house = self._screen.house
        self._seen = next(iter(badges.unknown_cards(house)), None)
        self._count = len(badges.of_member(house, member_id=self._member.id)) if self._member.id else 0
        team, known = self._member.role is not Role.MEMBER, self._member.id > 0 and not self._member.paused
        self._ways.replace(way_rows(self._page.words, team=team, known=known, seen=self._seen_text()))
        self.changed.emit()

    def _seen_text(self) -> str:
        if self._seen is None:
            return ""
        house, at = self._screen.house, self._seen.seen_at
        hour = clock(at, house.settings.zone)
        day = house.day_of(at)
        return hour if day == house.today() else f"{day_short(day, self._page.words)} {hour}"

    def _show(self, dialog: str) -> None:
        self._screen.touched()
        self._dialog = dialog
        self._listening.stop()
        if dialog == "listen":
            self._listening.start()
        self.changed.emit()

    @Slot(str)
    def want(self, kind: str) -> None:
        """A way to a badge. Where one works already that would stop, a question comes first."""
        self._wanted = kind
        if self._has_badge and kind not in KEEPS_THE_OLD:
            self._show("replace")
        else:
            self.go_on()

    @Slot()
    def go_on(self) -> None:
        wanted, self._wanted = self._wanted, ""
        if wanted == "own":
            self._show("listen")
        elif wanted == "pin":
            self.ask_pin()
        elif wanted == "seen":
            self._give_seen()
        elif wanted == "day":
            self._issue_for_day()
        elif wanted:
            self._issue(on_paper=wanted == "paper")

    def _issue(self, *, on_paper: bool) -> None:
        house, member, nonce = self._screen.house, self._member.id, new_nonce()
        made = self._make(lambda: office.issue_badge(house, member_id=member, nonce=nonce, on_paper=on_paper))
        if made is None:
            return
        self._has_badge = True
        if on_paper:
            self._screen.say_done(self._page.words.say("staff_badge_printing"), "printer")
        else:
            self._screen.session.new_badges.append(made)
            self._file = save_sheet(self._screen, (made,))
            self._show("file" if self._file else "")

    def _issue_for_day(self) -> None:
        house, member, nonce = self._screen.house, self._member.id, new_nonce()
        by = self._screen.session.staff or self._member
        made = self._make(lambda: new_badges.issue_for_day(house, member_id=member, by=by, nonce=nonce))
        if made is not None and made.ends_at is not None:
            until = clock(made.ends_at, house.settings.zone)
            self._screen.say_done(self._page.words.say("badge_day_printing", time=until), "badge-day")

    def _make(self, work: Callable[[], Change[NewBadge]]) -> NewBadge | None:
        self._show("")
        made = self._screen.act(work, sound="done")
        self.look()
        return made.result if made is not None else None

    def _give_seen(self) -> None:
        self._show("")
        card = self._seen
        if card is not None:
            house, member, nonce = self._screen.house, self._member.id, new_nonce()
            self._given(lambda: badges.give_unknown(house, member_id=member, card=card, nonce=nonce))

    def take_code(self, text: str) -> bool:
        """A card was shown while the page listens for one; any other is looked at once it was told."""
        if self._dialog != "listen":
            QTimer.singleShot(0, self, self.look)
            return False
        self._show("")
        house, member, nonce = self._screen.house, self._member.id, new_nonce()
        self._given(lambda: badges.give_card(house, member_id=member, code=text, nonce=nonce))
        return True

    def _given(self, work: Callable[[], Change[None]]) -> None:
        if self._screen.act(work) is not None:
            self._has_badge = True
            self._screen.say_done(self._page.words.say("staff_card_given", name=self._member.name), "badge-hand")
        self.look()

    @Slot()
    def open_list(self) -> None:
        """All her badges, with their states."""
        self._screen.touched()
        self._screen.go("MemberBadges", member=self._member.id)

    @Slot()
    def cancel(self) -> None:
        """Put away what lies over the page; a code that was shown is gone."""
        self._wanted = self._file = self._code = ""
        self._pin = TwicePin()
        self._listening.stop()
        self._dialog = ""
        self.changed.emit()

    @Slot()
    def ask_pin(self) -> None:
        self._pin = TwicePin()
        self._show("pin")

    @Slot(str)
    def press(self, key: str) -> None:
        self._pin = self._pin.press(key)
        self._show("pin")

    @Slot()
    def enter(self) -> None:
        """The PIN is typed, the first or the second time."""
        if self._dialog != "pin":
            return
        self._pin = self._pin.confirm(pins.LEAST_DIGITS)
        if not self._pin.done:
            self._show("pin")
            return
        house, member, pin = self._screen.house, self._member.id, self._pin.typed
        self._pin = TwicePin()
        kept = self._screen.act(lambda: office.set_pin(house, member_id=member, pin=pin))
        self._code = kept.result if kept is not None else ""
        self._show("code" if self._code else "")

    def _pin_text(self) -> str:
        key = {"short": "staff_pin_short", "differs": "staff_pin_differs"}.get(
            self._pin.problem, "staff_pin_again" if self._pin.first else "staff_pin_new"
        )
        return self._page.words.say(key)

    def _file_text(self) -> str:
        return self._page.words.say("staff_cards_where", file=self._file) if self._file else ""

    def _list_text(self) -> str:
        return self._page.words.say("badge_list_open", n=self._count) if self._count else ""

    ways = Property(QObject, lambda self: self._ways, constant=True)
    dialog = Property(str, lambda self: self._dialog, notify=changed)
    hasBadge = Property(bool, lambda self: self._has_badge, notify=changed)
    listText = Property(str, lambda self: self._list_text(), notify=changed)
    fileText = Property(str, lambda self: self._file_text(), notify=changed)
    code = Property(str, lambda self: self._code, notify=changed)
    pinText = Property(str, lambda self: self._pin_text(), notify=changed)
    pinProblem = Property(bool, lambda self: bool(self._pin.problem), notify=changed)
    digits = Property(int, lambda self: len(self._pin.typed), notify=changed)
    boxes = Property(int, lambda self: max(pins.LEAST_DIGITS, len(self._pin.typed)), notify=changed)
