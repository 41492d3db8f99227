"""What is held before a reader: the sheet of a machine, the slip of a reservation, or somebody's badge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.rules.codes import CodeKind, read_code
from kiosk.services import badges, entry, presence
from kiosk.services.house import Change
from ui.navigation import NO_WAY_BACK, Destination
from ui.viewmodels.base import PageModel, new_nonce

if TYPE_CHECKING:
    from ui.screen import Screen


def all_seen(screen: Screen, texts: list[str]) -> None:
    """Several codes at once are none."""
    if len(set(texts)) > 1:
        if not _photographs(screen) and screen.reading.takes_code():
            screen.refuse(Refused(RefusalCode.TWO_BADGES))
    elif texts:
        screen.code_seen(texts[0])


def seen(screen: Screen, text: str) -> bool:
    """Whatever it is, to where it leads: the kiosk's own papers first, then what the page waits for, then badges.

    True where it led anywhere, False where it was refused or let go.
    """
    if _photographs(screen):
        return False
    deaf = screen.navigation.here.name in NO_WAY_BACK
    if (not deaf and own_paper(screen, text)) or screen.page_takes(text):
        return True
    return not deaf and screen.reading.takes_code() and _arrives(screen, text)


def _arrives(screen: Screen, text: str) -> bool:
    """The badge of a group, or of somebody who is in from now on."""
    group = screen.act(lambda: Change(badges.party_of(screen.house, code=text)), sound="")
    if group is None:
        return False
    if group.result is not None:
        screen.home()
        screen.go("GroupArrival", party=group.result.key)
        return True
    nonce = new_nonce()
    change = screen.act(lambda: presence.check_in(screen.house, code=text, nonce=nonce))
    if change is not None:
        screen.welcome(change.result)
    return change is not None


def _photographs(screen: Screen) -> bool:
    """What is before the camera is being photographed: a machine with its sheet, a manual with codes in it."""
    page = screen.page
    return isinstance(page, PageModel) and page.photographs()


def own_paper(screen: Screen, text: str) -> bool:
    """Go where a paper leads; False where the code is none of ours. A line of a slip's event is passed over."""
    code = read_code(text)
    if code.kind is CodeKind.BADGE:
        return False
    if code.kind is CodeKind.UNIT:
        _open(screen, _unit(screen, code.uid))
    elif code.kind is CodeKind.RESERVATION:
        _open(screen, _reservation(screen, code.uid))
    return True


def _unit(screen: Screen, uid: str) -> Destination | None:
    unit_id = entry.unit_of_code(screen.house, uid=uid)
    return Destination("Use", {"unit": unit_id}) if unit_id is not None else None


def _reservation(screen: Screen, uid: str) -> Destination | None:
    """Her own slip opens her reservation; anybody else's only shows its machine."""
    member = screen.session.member
    found = entry.reservation_of_code(screen.house, uid=uid, member_id=member.id if member is not None else None)
    if found is None:
        return None
    reservation, hers = found
    if not hers:
        return Destination("Use", {"unit": reservation.unit_id})
    return Destination("Booking", {"reservation": reservation.id})


def _open(screen: Screen, place: Destination | None) -> None:
    if place is None:
        screen.refuse(Refused(RefusalCode.UNKNOWN_RESOURCE))
    elif screen.navigation.here.name == place.name:
        screen.replace(place.name, **place.arguments)
    else:
        screen.go(place.name, **place.arguments)
