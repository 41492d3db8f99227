"""A badge shown while the till is open: presence is noted and the till stays where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.services import presence
from kiosk.words import Words
from ui.viewmodels.base import new_nonce

if TYPE_CHECKING:
    from ui.screen import Screen


def note_presence(screen: Screen, code: str) -> None:
    """Check in whoever shows a badge, say so in her own language, and let her hold the till."""
    nonce = new_nonce()
    change = screen.act(lambda: presence.check_in(screen.house, code=code, nonce=nonce))
    if change is None:
        return
    greeting = change.result
    screen.session.open(greeting, screen.house.settings.undo_seconds)
    screen.sessionChanged.emit()
    key = "till_presence_noted" if greeting.arrived else "till_presence_known"
    screen.say_done(Words(greeting.member.language).say(key, name=greeting.member.name), "badge-hand")
