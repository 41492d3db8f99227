"""What every use case needs: the store, the clock, the settings and the badge key."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar

from kiosk.rules.calendar import local_day
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.folder import Folder
    from kiosk.model.people import Member
    from kiosk.ports import Clock, Store, Tx

Result = TypeVar("Result")


class Topic(StrEnum):
    """What an act changed; pages showing it read again."""

    PRESENCE = "presence"
    MEMBERS = "members"
    RESOURCES = "resources"
    RESERVATIONS = "reservations"
    PRODUCTS = "products"
    BATCHES = "batches"
    BASKETS = "baskets"
    SALES = "sales"
    PRINTS = "prints"
    PLACE = "place"
    HOURS = "hours"
    USES = "uses"
    QUALIFICATIONS = "qualifications"
    PARTIES = "parties"
    MESSAGES = "messages"
    CHARTER = "charter"
    DAY_KEY = "day_key"
    MAINTENANCE = "maintenance"


@dataclass(frozen=True, slots=True)
class Change(Generic[Result]):
    """What an act returns. `repeated` is true where its nonce had already been used."""

    result: Result
    topics: frozenset[Topic] = field(default_factory=frozenset)
    repeated: bool = False


@dataclass(slots=True)
class House:
    """The place as use cases see it. `badge_key` is the secret of the badge hashes (32 bytes)."""

    store: Store
    clock: Clock
    settings: Settings
    badge_key: bytes
    folder: Folder

    def now(self) -> int:
        return self.clock.now()

    def day_of(self, at: int) -> str:
        return local_day(at, self.settings.zone)

    def today(self) -> str:
        return self.day_of(self.now())


def place_kind(house: House) -> str | None:
    """ "demo", "real", or None before the first set-up."""
    with house.store.read() as tx:
        return tx.place.kind()


def presence_key(tx: Tx, member_id: int, day: str) -> int:
    """Under which key what somebody does is written down: hers of the day, which is forgotten with it. It need not mean
    that she came in."""
    return tx.members.presence_key(member_id, day) or tx.members.add_presence_key(member_id, day)


def note_act(tx: Tx, house: House, act: str, by: Member, nonce: str, subject: int) -> None:
    """What somebody did, in the journal, under her key of the day."""
    now = house.now()
    day = house.day_of(now)
    tx.journal.add(act, now=now, local_day=day, person_key=presence_key(tx, by.id, day), nonce=nonce, subject=subject)


def changed(*topics: Topic) -> frozenset[Topic]:
    return frozenset(topics)


def new_nonce() -> str:
    """Born with a draft, a page or a scan; makes its act happen once. In the order of time, which keeps the
    journal's index quick after ten years."""
    return f"{time.time_ns():016x}{os.urandom(8).hex()}"
