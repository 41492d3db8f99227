"""The end of the badge line: a card to cut out, a badge on paper, a card somebody already has, a PIN."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.model.people import Member, Role
from kiosk.services import badges, office, pins
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.card_sheet import save_sheet
from ui.viewmodels.digits import TwicePin

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

LISTEN_SECONDS = 15


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
        self._pin = TwicePin()
        self._listening = QTimer(self, singleShot=True, interval=LISTEN_SECONDS * 1000)
        self._listening.timeout.connect(self.cancel)

    def know(self, member: Member) -> None:
        """The member was kept."""
        self._member = member
        self.changed.emit()

    def _show(self, dialog: str) -> None:
        self._screen.touched()
        self._dialog = dialog
        self._listening.stop()
        if dialog == "listen":
            self._listening.start()
        self.changed.emit()

    @Slot(str)
    def want(self, kind: str) -> None:
        """A new badge: "card", "paper" or "own". Where one works already, a question comes first."""
        self._wanted = kind
        if self._has_badge:
            self._show("replace")
        else:
            self.go_on()

    @Slot()
    def go_on(self) -> None:
        wanted, self._wanted = self._wanted, ""
        if wanted == "own":
            self._show("listen")
        elif wanted:
            self._issue(on_paper=wanted == "paper")

    def _issue(self, *, on_paper: bool) -> None:
        self._show("")
        nonce = new_nonce()
        house, member = self._screen.house, self._member.id
        made = self._screen.act(
            lambda: office.issue_badge(house, member_id=member, nonce=nonce, on_paper=on_paper), sound="done"
        )
        if made is None:
            return
        self._has_badge = True
        if on_paper:
            self._screen.say_done(self._page.words.say("staff_badge_printing"), "printer")
        else:
            self._screen.session.new_badges.append(made.result)
            self._file = save_sheet(self._screen, (made.result,))
            self._show("file" if self._file else "")

    def take_code(self, text: str) -> bool:
        """A card was shown while the page listens for one."""
        if self._dialog != "listen":
            return False
        self._show("")
        house, member, nonce = self._screen.house, self._member, new_nonce()
        given = self._screen.act(lambda: badges.give_card(house, member_id=member.id, code=text, nonce=nonce))
        if given is not None:
            self._has_badge = True
            self._screen.say_done(self._page.words.say("staff_card_given", name=member.name), "badge-hand")
        return True

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

    dialog = Property(str, lambda self: self._dialog, notify=changed)
    hasBadge = Property(bool, lambda self: self._has_badge, notify=changed)
    team = Property(bool, lambda self: self._member.role is not Role.MEMBER, notify=changed)
    fileText = Property(str, lambda self: self._file_text(), notify=changed)
    code = Property(str, lambda self: self._code, notify=changed)
    pinText = Property(str, lambda self: self._pin_text(), notify=changed)
    pinProblem = Property(bool, lambda self: bool(self._pin.problem), notify=changed)
    digits = Property(int, lambda self: len(self._pin.typed), notify=changed)
    boxes = Property(int, lambda self: max(pins.LEAST_DIGITS, len(self._pin.typed)), notify=changed)
