"""People to touch: signs and names, in the order in which the language of the screen sorts them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.model.people import COLOURS, SIGNS, Member
from kiosk.rules.collation import name_key
from kiosk.words import Words


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A sign as it stands on her badge; `label` is her name, "" where names are not shown."""

    member: int
    label: str
    sign: str
    colour: str


def in_order(members: Iterable[Member], words: Words) -> list[Member]:
    return sorted(members, key=lambda member: name_key(member.name, words.language))


def person_rows(members: Iterable[Member], words: Words, *, named: bool = True) -> tuple[PersonRow, ...]:
    return tuple(
        PersonRow(member.id, member.name if named else "", SIGNS[member.sign], COLOURS[member.colour])
        for member in in_order(members, words)
    )
