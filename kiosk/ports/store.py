"""The store, its transactions and the clock. Times are epoch milliseconds UTC."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from kiosk.ports.booking import Claims, Questions, Reservations
    from kiosk.ports.care import Documents, Maintenance
    from kiosk.ports.equipment import Resources
    from kiosk.ports.opening import Loans, Openings
    from kiosk.ports.people import Badges, Charters, DayKeys, Members, Messages, Parties, Qualifications, Visits
    from kiosk.ports.printing import Prints
    from kiosk.ports.production import Batches, Products
    from kiosk.ports.sales import Baskets, Sales
    from kiosk.ports.using import Faults, Uses


class Clock(Protocol):
    def now(self) -> int:
        """Epoch milliseconds UTC."""
        ...


class Journal(Protocol):
    def subject_of(self, nonce: str) -> int | None:
        """Subject of the act already done with this nonce."""
        ...

    def add(
        self,
        act: str,
        *,
        now: int,
        local_day: str,
        person_key: int | None = None,
        nonce: str | None = None,
        subject: int | None = None,
        facts: str = "{}",
    ) -> int: ...
    def last_at(self) -> int | None: ...
    def count_since(self, act: str, since: int) -> int:
        """How many of the latest fifty acts are this one and not older than `since`."""
        ...


class Place(Protocol):
    def kind(self) -> str | None: ...
    def found(self, kind: str, letter: str, now: int) -> None: ...


class Tx(Protocol):
    """The rooms of one transaction."""

    @property
    def place(self) -> Place: ...

    @property
    def members(self) -> Members: ...
    @property
    def badges(self) -> Badges: ...
    @property
    def parties(self) -> Parties: ...
    @property
    def qualifications(self) -> Qualifications: ...
    @property
    def day_keys(self) -> DayKeys: ...
    @property
    def messages(self) -> Messages: ...
    @property
    def charters(self) -> Charters: ...
    @property
    def visits(self) -> Visits: ...
    @property
    def resources(self) -> Resources: ...
    @property
    def openings(self) -> Openings: ...
    @property
    def loans(self) -> Loans: ...
    @property
    def maintenance(self) -> Maintenance: ...
    @property
    def documents(self) -> Documents: ...
    @property
    def reservations(self) -> Reservations: ...
    @property
    def questions(self) -> Questions: ...
    @property
    def uses(self) -> Uses: ...
    @property
    def faults(self) -> Faults: ...
    @property
    def claims(self) -> Claims: ...
    @property
    def products(self) -> Products: ...
    @property
    def batches(self) -> Batches: ...
    @property
    def baskets(self) -> Baskets: ...
    @property
    def sales(self) -> Sales: ...
    @property
    def prints(self) -> Prints: ...
    @property
    def journal(self) -> Journal: ...
    @property
    def kiosk_letter(self) -> str: ...


class Store(Protocol):
    def write(self) -> AbstractContextManager[Tx]:
        """One durable transaction (BEGIN IMMEDIATE); leaving by an exception undoes it."""
        ...

    def read(self) -> AbstractContextManager[Tx]:
        """One consistent view."""
        ...
