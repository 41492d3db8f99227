"""The way through what is asked after a greeting: one page after the other, then her own page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode
from ui.navigation import Destination

if TYPE_CHECKING:
    from kiosk.services.arrivals import Ask
    from ui.screen import Screen


def waiting(screen: Screen) -> list[Ask]:
    """What she was not asked yet since she showed her badge."""
    from kiosk.services import arrivals

    session = screen.session
    if session.member is None:
        return []
    found = arrivals.asks(screen.house, member=session.member, arrived=session.greeting is not None)
    return [ask for ask in found if ask.key not in session.passed]


def begin(screen: Screen) -> None:
    """Her page, with the questions before it where there are some."""
    if waiting(screen):
        screen.navigation.go(Destination("Member"))
        screen.go("Arrival")
    else:
        screen.go("Member")


def go_on(screen: Screen) -> None:
    """The next question, or her own page."""
    if not waiting(screen):
        screen.back_to("Member")
    elif screen.navigation.here.name == "Arrival":
        screen.replace("Arrival")
    else:
        screen.back_to("Arrival")


def after_refusal(screen: Screen, code: RefusalCode) -> None:
    """Who was refused for want of her agreement finds the charter under the sheet."""
    member = screen.session.member
    if code is not RefusalCode.CHARTER_TO_ACCEPT or member is None:
        return
    from kiosk.services import charter

    if charter.owed(screen.house, member_id=member.id):
        screen.go("CharterRead")
