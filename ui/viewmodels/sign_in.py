"""The way into the staff pages: a badge of staff or a typed code, then the PIN."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import Refused
from kiosk.model.people import COLOURS, SIGNS, Member, Role
from kiosk.services import pins, presence
from kiosk.services.house import Change
from kiosk.words import Words
from ui.viewmodels.base import PageModel, new_nonce
from ui.viewmodels.digits import CODE_DIGITS, pressed

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

FORGOTTEN = "forgotten"


@dataclass(frozen=True, slots=True)
class SignInView:
    """`asks_pin` once it is known who stands there; `digits` counts what was typed."""

    asks_pin: bool = False
    greeting: str = ""
    sign: str = ""
    colour: str = ""
    digits: int = 0
    boxes: int = CODE_DIGITS
    can_open: bool = False


def derive(who: Member | None, typed: str, words: Words) -> SignInView:
    """The page for somebody of staff, or for nobody known yet."""
    if who is None:
        return SignInView(digits=len(typed))
    return SignInView(
        asks_pin=True,
        greeting=words.say("staff_pin_of", name=who.name),
        sign=SIGNS[who.sign],
        colour=COLOURS[who.colour],
        digits=len(typed),
        boxes=max(pins.LEAST_DIGITS, len(typed)),
        can_open=len(typed) >= pins.LEAST_DIGITS,
    )


@QmlElement
@QmlUncreatable("made by navigation")
class SignInModel(PageModel):
    viewChanged = Signal()

    PICTURE = "staff-key"

    def __init__(self, screen: Screen, purpose: str = "staff") -> None:
        super().__init__(screen)
        self._purpose = purpose
        self._who = self._known()
        self._typed = ""
        self._view = SignInView()

    def _title(self) -> str:
        return self.words.say("staff_forgotten_title" if self._purpose == FORGOTTEN else "staff_sign_in_title")

    def _known(self) -> Member | None:
        """Who showed a badge before and only needs the PIN."""
        member = self.screen.session.member
        if member is None or member.role is Role.MEMBER or not pins.has_pin(self.house, member_id=member.id):
            return None
        return member

    def refresh(self) -> None:
        view = derive(self._who, self._typed, self.words)
        if view != self._view:
            self._view = view
            self.changed.emit()

    def take_code(self, text: str) -> bool:
        try:
            member = presence.whose(self.house, code=text)
        except Refused:
            return False
        if member.role is Role.MEMBER:
            return self._vouched(member, text)
        self._ask_pin(member)
        return True

    def _vouched(self, member: Member, text: str) -> bool:
        """Who holds the day's key opens the list of signs with her badge alone."""
        held = self.screen.header_key.found
        if self._purpose != FORGOTTEN or held is None or held.member.id != member.id:
            return False
        shown = self.screen.act(lambda: presence.check_in(self.house, code=text, nonce=new_nonce()))
        if shown is not None:
            self.screen.session.open(shown.result, self.house.settings.undo_seconds)
            self.screen.sessionChanged.emit()
            self.screen.replace("Members", mode=FORGOTTEN)
        return True

    def _ask_pin(self, member: Member | None) -> None:
        self._who, self._typed = member, ""
        self.refresh()

    @Slot(str)
    def press(self, key: str) -> None:
        """A key of the number pad."""
        self.screen.touched()
        self._typed = pressed(self._typed, key, CODE_DIGITS) if self._who is None else pressed(self._typed, key)
        self.refresh()
        if self._who is None and len(self._typed) == CODE_DIGITS:
            self._look_up()

    def _look_up(self) -> None:
        code, self._typed = self._typed, ""
        found = self.screen.act(lambda: Change(pins.staff_by_code(self.house, code)), sound="")
        self._ask_pin(found.result if found else None)

    @Slot()
    def somebody_else(self) -> None:
        self._ask_pin(None)

    @Slot()
    def enter(self) -> None:
        """The PIN is typed."""
        who, pin, self._typed = self._who, self._typed, ""
        self.refresh()
        if who is None or not pin:
            return
        opened = self.screen.act(lambda: Change(pins.sign_in(self.house, member_id=who.id, pin=pin)))
        if opened is None:
            return
        self.screen.staff_opened(opened.result)
        if self._purpose == FORGOTTEN:
            self.screen.replace("Members", mode=FORGOTTEN)
        else:
            self.screen.replace("Staff")

    forgotten = Property(bool, lambda self: self._purpose == FORGOTTEN, constant=True)
    asksPin = Property(bool, lambda self: self._view.asks_pin, notify=viewChanged)
    greeting = Property(str, lambda self: self._view.greeting, notify=viewChanged)
    sign = Property(str, lambda self: self._view.sign, notify=viewChanged)
    colour = Property(str, lambda self: self._view.colour, notify=viewChanged)
    digits = Property(int, lambda self: self._view.digits, notify=viewChanged)
    boxes = Property(int, lambda self: self._view.boxes, notify=viewChanged)
    canOpen = Property(bool, lambda self: self._view.can_open, notify=viewChanged)
