"""The rooms of the store: one for each noun, on one connection."""

from __future__ import annotations

from functools import cached_property

from db.baskets import Baskets
from db.batches import Batches
from db.driver import Connection
from db.journal import Journal
from db.members import Badges, Members
from db.place import Place
from db.prints import Prints
from db.products import Products
from db.reservations import Reservations
from db.resources import Openings, Resources
from db.sales import Sales
from db.visits import Visits


class Rooms:
    """The Tx port; rooms live as long as the connection, not as a transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.place = Place(connection)
        self.members = Members(connection)
        self.badges = Badges(connection)
        self.resources = Resources(connection)
        self.openings = Openings(connection)
        self.products = Products(connection)

    @cached_property
    def _kiosk(self) -> tuple[int, str]:
        found = self._connection.execute("select id, letter from kiosk where this = 1").fetchone()
        return (int(found[0]), str(found[1])) if found else (1, "A")

    @property
    def kiosk_letter(self) -> str:
        return self._kiosk[1]

    @cached_property
    def visits(self) -> Visits:
        return Visits(self._connection, self._kiosk[0])

    @cached_property
    def reservations(self) -> Reservations:
        return Reservations(self._connection, self._kiosk[0])

    @cached_property
    def batches(self) -> Batches:
        return Batches(self._connection, self._kiosk[0])

    @cached_property
    def baskets(self) -> Baskets:
        return Baskets(self._connection)

    @cached_property
    def sales(self) -> Sales:
        return Sales(self._connection, self._kiosk[0])

    @cached_property
    def prints(self) -> Prints:
        return Prints(self._connection, self._kiosk[0])

    @cached_property
    def journal(self) -> Journal:
        return Journal(self._connection, self._kiosk[0])
