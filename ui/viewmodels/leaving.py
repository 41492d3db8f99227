"""How somebody leaves: what she still used ends, her departure is noted, the screen says goodbye and rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.services import presence, uses

if TYPE_CHECKING:
    from ui.screen import Screen


def say_goodbye(screen: Screen, nonce: str) -> None:
    member = screen.session.member
    if member is None:
        return
    goodbye = screen.words.say("member_bye", name=member.name)
    screen.act(lambda: uses.stop_own(screen.house, member_id=member.id, nonce=nonce), sound="")
    change = screen.act(lambda: presence.leave(screen.house, member_id=member.id, nonce=nonce), "done")
    if change is not None:
        screen.home()
        screen.say_done(goodbye, "leave")
