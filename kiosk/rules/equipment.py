"""What a resource may be: names told apart, lengths that fit together, nothing inside itself. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from kiosk.errors import RefusalCode
from kiosk.model.resources import Resource, ResourceKind

QUARTER = 15
MOST_UNITS = 40
LONGEST_STAY = 24 * 60
LONGEST_BUFFER = 4 * 60
FARTHEST_DAYS = 365
MOST_CENTS = 100_000
PHOTO = "photo:"

_DRAWINGS = {ResourceKind.MACHINE: "machine", ResourceKind.WORKSTATION: "workstation", ResourceKind.PLACE: "place"}


def same_name(one: str, other: str) -> bool:
    """Whether people would read the same: letters alike but for case and accents, spaces counted once."""
    return _plain(one) == _plain(other)


def _plain(name: str) -> str:
    bare = "".join(each for each in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(each))
    return " ".join(bare.casefold().split())


def wrong_lengths(resource: Resource) -> RefusalCode | None:
    """Lengths are quarter-hours, the shortest stay not above the longest."""
    lengths = (resource.step_minutes, resource.min_minutes, resource.max_minutes)
    if any(each < QUARTER or each % QUARTER for each in lengths) or resource.max_minutes > LONGEST_STAY:
        return RefusalCode.WRONG_LENGTHS
    if resource.min_minutes > resource.max_minutes:
        return RefusalCode.WRONG_LENGTHS
    if resource.buffer_minutes % QUARTER or not 0 <= resource.buffer_minutes <= LONGEST_BUFFER:
        return RefusalCode.WRONG_LENGTHS
    if not 1 <= resource.horizon_days <= FARTHEST_DAYS:
        return RefusalCode.WRONG_LENGTHS
    if resource.watch_minutes is not None and not QUARTER <= resource.watch_minutes <= LONGEST_STAY:
        return RefusalCode.WRONG_LENGTHS
    if resource.tariff_cents is not None and not 0 <= resource.tariff_cents <= MOST_CENTS:
        return RefusalCode.AMOUNT_TOO_BIG
    return None


def outer_ids(resources: Iterable[Resource], within_id: int | None) -> tuple[int, ...]:
    """What something lies in that is put into `within_id`, from the nearest outwards; it ends where a circle closes."""
    within = {each.id: each.within_id for each in resources}
    found: list[int] = []
    while within_id is not None and within_id not in found:
        found.append(within_id)
        within_id = within.get(within_id)
    return tuple(found)


def is_inside_itself(resources: Iterable[Resource], resource_id: int, within_id: int | None) -> bool:
    return resource_id in outer_ids(resources, within_id)


def next_label(labels: Iterable[str]) -> str:
    """The lowest number no unit carries yet."""
    used = set(labels)
    return next(str(number) for number in range(1, len(used) + 2) if str(number) not in used)


def drawing_of(resource: Resource) -> str:
    """Its picture where only drawings can be shown: instead of a photo, the drawing of its kind."""
    return _DRAWINGS[resource.kind] if resource.picture.startswith(PHOTO) else resource.picture
