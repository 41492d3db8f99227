"""What is to be closed before leaving a lent place, as a card on the member's page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.services import loans
from kiosk.words.formats import day_short

if TYPE_CHECKING:
    from kiosk.model.people import Member
    from kiosk.services.house import House
    from kiosk.words import Words


@dataclass(frozen=True, slots=True)
class ClosingCard:
    """`loan` 0 where nothing is to be closed; `day` "" is today."""

    loan: int = 0
    day: str = ""
    text: str = ""


NO_CLOSING = ClosingCard()


def closing_card(house: House, member: Member, words: Words) -> ClosingCard:
    """What was left open the last time, for whoever holds the day; else the list of a place that is lent today."""
    if loans.may_see_unfinished(house, member):
        for each in loans.unfinished(house):
            text = f"{each.resource.name}, {day_short(each.day, words)}: {words.say('lending_left', n=each.left)}"
            return ClosingCard(each.loan.id, each.day, text)
    for each in loans.closings_today(house):
        if each.left:
            return ClosingCard(each.loan.id, "", each.resource.name)
    return NO_CLOSING
