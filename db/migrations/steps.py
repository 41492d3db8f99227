"""Append-only list of schema steps; a released step is never edited.

`PRAGMA user_version` holds the number of the last step, so that opening needs no migration library;
the steps themselves are run and recorded by sqlite-utils.
"""

from __future__ import annotations

from db.migrations import (
    m0001_people,
    m0002_resources,
    m0003_production,
    m0004_sales,
    m0005_journal,
    m0006_printers,
    m0007_presence,
    m0008_equipment,
    m0009_reservations,
)

STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("m0001_people", m0001_people.STATEMENTS),
    ("m0002_resources", m0002_resources.STATEMENTS),
    ("m0003_production", m0003_production.STATEMENTS),
    ("m0004_sales", m0004_sales.STATEMENTS),
    ("m0005_journal", m0005_journal.STATEMENTS),
    ("m0006_printers", m0006_printers.STATEMENTS),
    ("m0007_presence", m0007_presence.STATEMENTS),
    ("m0008_equipment", m0008_equipment.STATEMENTS),
    ("m0009_reservations", m0009_reservations.STATEMENTS),
)
