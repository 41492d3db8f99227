"""The seams: Store (one typed room per noun), Printer and Clock. Times are epoch milliseconds UTC."""

from __future__ import annotations

from kiosk.ports.booking import ClaimRow, Claims, FreeUnit, PromiseRow, Questions, Reservations, SeriesBook
from kiosk.ports.care import Documents, Maintenance
from kiosk.ports.counting import Counts, Retention
from kiosk.ports.equipment import Resources
from kiosk.ports.opening import Loans, Openings
from kiosk.ports.people import Badges, Charters, DayKeys, Members, Messages, Parties, Qualifications, Visits
from kiosk.ports.printing import Printer, Prints
from kiosk.ports.production import Batches, Products
from kiosk.ports.sales import Baskets, Sales
from kiosk.ports.store import Clock, Journal, Place, Store, Tx
from kiosk.ports.using import Faults, Uses

__all__ = [
    "Badges",
    "Baskets",
    "Batches",
    "Charters",
    "ClaimRow",
    "Claims",
    "Clock",
    "Counts",
    "DayKeys",
    "Documents",
    "Faults",
    "FreeUnit",
    "Journal",
    "Loans",
    "Maintenance",
    "Members",
    "Messages",
    "Openings",
    "Parties",
    "Place",
    "Printer",
    "Prints",
    "Products",
    "PromiseRow",
    "Qualifications",
    "Questions",
    "Reservations",
    "Resources",
    "Retention",
    "Sales",
    "SeriesBook",
    "Store",
    "Tx",
    "Uses",
    "Visits",
]
