"""How somebody leaves: what she still used ends, her departure is noted, the screen says goodbye and rests. Or she was
somebody else."""

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


def strike_arrival(screen: Screen, nonce: str) -> None:
    """Somebody else was greeted: strike the arrival and forget who it was."""
    greeting = screen.session.greeting
    if greeting is None:
        return
    change = screen.act(lambda: presence.not_me(screen.house, greeting=greeting, nonce=nonce))
    if change is not None:
        screen.home()
        screen.say_done(screen.words.say("member_undone"), "done")
