"""The rooms of the store: one for each noun, on one connection. A noun's SQL is loaded when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from db.driver import Connection

if TYPE_CHECKING:
    from db.badges import Badges
    from db.baskets import Baskets
    from db.batches import Batches
    from db.charters import Charters
    from db.claims import Claims
    from db.counts import Counts
    from db.day_keys import DayKeys
    from db.documents import Documents
    from db.faults import Faults
    from db.journal import Journal
    from db.loans import Loans
    from db.maintenance import Maintenance
    from db.members import Members
    from db.messages import Messages
    from db.openings import Openings
    from db.parties import Parties
    from db.place import Place
    from db.prints import Prints
    from db.products import Products
    from db.qualifications import Qualifications
    from db.questions import Questions
    from db.reservations import Reservations
    from db.resources import Resources
    from db.retention import Retention
    from db.sales import Sales
    from db.series import SeriesBook
    from db.uses import Uses
    from db.visits import Visits


class Rooms:
    """The Tx port; rooms live as long as the connection, not as a transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.forgot = False
        self.erased: set[str] = set()

    @cached_property
    def _kiosk(self) -> tuple[int, str]:
        found = self._connection.execute("select id, letter from kiosk where this = 1").fetchone()
        return (int(found[0]), str(found[1])) if found else (1, "A")

    @property
    def kiosk_letter(self) -> str:
        return self._kiosk[1]

    @cached_property
    def place(self) -> Place:
        from db.place import Place

        return Place(self._connection)

    @cached_property
    def members(self) -> Members:
        from db.members import Members

        return Members(self._connection, self._erase)

    @cached_property
    def badges(self) -> Badges:
        from db.badges import Badges

        return Badges(self._connection)

    @cached_property
    def parties(self) -> Parties:
        from db.parties import Parties

        return Parties(self._connection)

    @cached_property
    def qualifications(self) -> Qualifications:
        from db.qualifications import Qualifications

        return Qualifications(self._connection)

    @cached_property
    def day_keys(self) -> DayKeys:
        from db.day_keys import DayKeys

        return DayKeys(self._connection, self._kiosk[0])

    @cached_property
    def messages(self) -> Messages:
        from db.messages import Messages

        return Messages(self._connection)

    @cached_property
    def charters(self) -> Charters:
        from db.charters import Charters

        return Charters(self._connection)

    @cached_property
    def retention(self) -> Retention:
        from db.retention import Retention

        return Retention(self._connection, self._forget)

    @cached_property
    def counts(self) -> Counts:
        from db.counts import Counts

        return Counts(self._connection)

    @cached_property
    def visits(self) -> Visits:
        from db.visits import Visits

        return Visits(self._connection, self._kiosk[0])

    @cached_property
    def resources(self) -> Resources:
        from db.resources import Resources

        return Resources(self._connection)

    @cached_property
    def openings(self) -> Openings:
        from db.openings import Openings

        return Openings(self._connection)

    @cached_property
    def loans(self) -> Loans:
        from db.loans import Loans

        return Loans(self._connection, self._kiosk[0])

    @cached_property
    def maintenance(self) -> Maintenance:
        from db.maintenance import Maintenance

        return Maintenance(self._connection, self._kiosk[0])

    @cached_property
    def documents(self) -> Documents:
        from db.documents import Documents

        return Documents(self._connection)

    @cached_property
    def reservations(self) -> Reservations:
        from db.reservations import Reservations

        return Reservations(self._connection, self._kiosk[0])

    @cached_property
    def series(self) -> SeriesBook:
        from db.series import SeriesBook

        return SeriesBook(self._connection)

    @cached_property
    def questions(self) -> Questions:
        from db.questions import Questions

        return Questions(self._connection)

    @cached_property
    def uses(self) -> Uses:
        from db.uses import Uses

        return Uses(self._connection, self._kiosk[0])

    @cached_property
    def faults(self) -> Faults:
        from db.faults import Faults

        return Faults(self._connection, self._kiosk[0])

    @cached_property
    def claims(self) -> Claims:
        from db.claims import Claims

        return Claims(self._connection)

    @cached_property
    def products(self) -> Products:
        from db.products import Products

        return Products(self._connection)

    @cached_property
    def batches(self) -> Batches:
        from db.batches import Batches

        return Batches(self._connection, self._kiosk[0])

    @cached_property
    def baskets(self) -> Baskets:
        from db.baskets import Baskets

        return Baskets(self._connection)

    @cached_property
    def sales(self) -> Sales:
        from db.sales import Sales

        return Sales(self._connection, self._kiosk[0])

    @cached_property
    def prints(self) -> Prints:
        from db.prints import Prints

        return Prints(self._connection, self._kiosk[0], self._forget)

    def _forget(self) -> None:
        self.forgot = True

    def _erase(self, text: str) -> None:
        """After the commit no byte of this text stays in the file."""
        self.forgot = True
        self.erased.add(text)

    @cached_property
    def journal(self) -> Journal:
        from db.journal import Journal

        return Journal(self._connection, self._kiosk[0])
