"""The sheet with the code that hangs beside a machine: as a page for any printer, or on receipt paper."""

from __future__ import annotations

from kiosk.errors import RefusalCode, Refused
from kiosk.model.printing import DocumentKind, PrinterRole
from kiosk.model.resources import Resource, Unit
from kiosk.model.sheets import SheetDoc
from kiosk.rules.codes import unit_code
from kiosk.rules.equipment import PHOTO, drawing_of
from kiosk.services.house import Change, House, Topic, changed


def sheets(house: House, *, resource_id: int | None = None, unit_id: int | None = None) -> list[SheetDoc]:
    """Of one unit, of all units of a resource, or of everything in use, in the order of the room."""
    with house.store.read() as tx:
        return [
            _sheet(house, resource, unit, count=len(units))
            for resource in tx.resources.all()
            if resource_id in (None, resource.id)
            for units in (tx.resources.units(resource.id),)
            for unit in units
            if unit_id in (None, unit.id)
        ]


def print_sheet(house: House, *, unit_id: int, nonce: str) -> Change[int]:
    """Queue a unit's sheet for the receipt printer; the result is the job id. Raises Refused(unknown_resource)."""
    found = sheets(house, unit_id=unit_id)
    with house.store.write() as tx:
        if (done := tx.journal.subject_of(nonce)) is not None:
            return Change(done, repeated=True)
        if not found:
            raise Refused(RefusalCode.UNKNOWN_RESOURCE)
        now = house.now()
        job = tx.prints.add(
            kind=DocumentKind.SHEET, key=f"sheet-{unit_id}-{now}", role=PrinterRole.RECEIPTS,
            language=house.settings.languages[0], document=found[0], now=now,
        )  # fmt: skip
        tx.journal.add("print_sheet", now=now, local_day=house.day_of(now), nonce=nonce, subject=job)
    return Change(job, changed(Topic.PRINTS))


def _sheet(house: House, resource: Resource, unit: Unit, *, count: int) -> SheetDoc:
    photo = resource.picture.removeprefix(PHOTO) if resource.picture.startswith(PHOTO) else ""
    return SheetDoc(
        house.settings.place_name, resource.name, unit.label if count > 1 else "", drawing_of(resource),
        unit_code(unit.uid), photo,
    )  # fmt: skip
