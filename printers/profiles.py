"""Families of printers: what each can do, and how it wants to be told."""

from __future__ import annotations

import codecs
import functools
from dataclasses import dataclass
from enum import StrEnum

WIDE_COLUMNS = 42
"""A roll of so many columns is 80 mm wide; below, 58 mm."""


class Buzzer(StrEnum):
    """The command that sounds it: `ESC B` on most, `ESC ( A` on Epson's."""

    NONE = "none"
    SHORT = "short"
    EXTENDED = "extended"


@dataclass(frozen=True, slots=True)
class Profile:
    """One family.

    `page` is the one character set its papers are written in and `page_number` its number in `ESC t`. `drawer_pin` is 2
    or 5. `sets_area` tells the printer how wide the paper is, where its own margins would move what is centred.
    """

    name: str
    page: str = "cp1252"
    page_number: int = 16
    native_qr: bool = True
    cutter: bool = True
    drawer_pin: int | None = 2
    buzzer: Buzzer = Buzzer.NONE
    sets_area: bool = False


GENERIC_80 = Profile("generic80", buzzer=Buzzer.SHORT)
GENERIC_58 = Profile("generic58", native_qr=False, cutter=False)
FAMILIES: dict[str, Profile] = {
    family.name: family
    for family in (
        GENERIC_80,
        GENERIC_58,
        Profile("epson", buzzer=Buzzer.EXTENDED, sets_area=True),
        Profile("chinese58", native_qr=False, cutter=False, buzzer=Buzzer.SHORT),
    )
}
_PAGES = ("CP1252", "CP858")
"""Character sets with é, ç and €, best first."""


@functools.lru_cache(maxsize=32)
def profile_of(name: str, columns: int) -> Profile:
    """The family called `name`; else what python-escpos knows of that model; else the generic one of that width."""
    known = FAMILIES.get(name) or (_from_capabilities(name) if name not in {"", "generic"} else None)
    return known or (GENERIC_80 if columns >= WIDE_COLUMNS else GENERIC_58)


def _from_capabilities(name: str) -> Profile | None:
    """None for a model that is not listed, or has no letters for French and its money."""
    from escpos.capabilities import CAPABILITIES

    listed = CAPABILITIES["profiles"].get(name)
    if listed is None:
        return None
    pages = ((page, _number(listed["codePages"], page)) for page in _PAGES)
    page, number = next(((page, number) for page, number in pages if number is not None), ("", -1))
    if not page:
        return None
    can = listed["features"]
    return Profile(
        name,
        codecs.lookup(page).name,
        number,
        native_qr=can["qrCode"],
        cutter=can["paperFullCut"] or can["paperPartCut"],
        drawer_pin=2 if can["pulseStandard"] else None,
    )


def _number(pages: dict[str, str], wanted: str) -> int | None:
    return min((int(number) for number, page in pages.items() if page == wanted), default=None)
