"""What the page of one group shows: its line, its durations, who belongs to it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.model.parties import Party
from kiosk.model.people import COLOURS, SIGNS, Member
from kiosk.rules.parties import Lasts
from kiosk.words import Words
from ui.viewmodels.parties import note_of
from ui.viewmodels.people import in_order

STEPS: dict[str, str] = {"name": "pencil", "sign": "", "days": "day", "members": "members", "badge": "badge-hand"}
LASTS = {Lasts.TEN_DAYS: "ten-days", Lasts.FIVE_MONTHS: "five-months", Lasts.OWN: "own-dates"}


@dataclass(frozen=True, slots=True)
class LastsRow:
    lasts: str
    label: str
    picture: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class PickRow:
    """A member to touch; `chosen` where she belongs to the group."""

    member: int
    label: str
    sign: str
    colour: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class PartyView:
    step: str = "name"
    name: str = ""
    sign: str = ""
    colour: str = "#FFFFFF"
    note: str = ""
    members: str = ""
    own_days: bool = False
    runs: bool = False
    act_label: str = ""
    can_act: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """What is on the page: the group and who belongs to it; key 0 is new."""

    party: Party
    members: frozenset[int] = frozenset()


def derive(draft: Draft, before: Draft | None, step: str, own_days: bool, today: str, words: Words) -> PartyView:  # noqa: FBT001
    party = draft.party
    known = before is not None
    act = ("staff_save" if draft != before else "") if known else "staff_add" if step == "members" else "staff_next"
    return PartyView(
        step,
        party.name,
        SIGNS.get(party.sign, ""),
        COLOURS.get(party.colour, "#FFFFFF"),
        note_of(party, today, words),
        words.say("party_members", n=len(draft.members)),
        own_days,
        known and (party.until_day is None or party.until_day >= today),
        words.say(act) if act else "",
        bool(party.name.strip()),
    )


def pick_rows(everybody: list[Member], chosen: frozenset[int], words: Words) -> tuple[PickRow, ...]:
    return tuple(
        PickRow(member.id, member.name, SIGNS[member.sign], COLOURS[member.colour], member.id in chosen)
        for member in in_order(everybody, words)
        if not member.paused or member.id in chosen
    )
