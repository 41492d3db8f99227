"""A4 pages in the folder `paper`, for any printer: cards of members, sheets of machines, a sheet to sign in ink."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.folder import file_trouble

if TYPE_CHECKING:
    from kiosk.app import Kiosk
    from kiosk.model.badges import NewBadge
    from kiosk.model.sheets import SheetDoc


def save_badge_sheet(kiosk: Kiosk, badges: list[NewBadge]) -> str:
    """Cards to cut out; the file's path. Raises Trouble: disk_full, folder_read_only."""
    from kiosk.words import Words
    from printers.pdf import badge_sheet

    path = kiosk.folder.paper / f"badges-{badges[0].badge_id if badges else 0}.pdf"
    return _written(path, lambda: badge_sheet(path, badges, kiosk.house.settings.place_name, Words("fr").say))


def save_machine_sheets(kiosk: Kiosk, sheets: list[SheetDoc]) -> str:
    """A page for each unit, in the place's languages; the file's path. Raises Trouble: disk_full, folder_read_only."""
    from kiosk.words import Words
    from printers.pdf_sheet import machine_sheets
    from ui.window import PICTURES

    path = kiosk.folder.paper / ("sheets.pdf" if len(sheets) > 1 else f"sheet-{sheets[0].code[-8:]}.pdf")
    says = [Words(language).say for language in kiosk.house.settings.languages]
    return _written(path, lambda: machine_sheets(path, sheets, says, pictures=PICTURES, photos=kiosk.folder.photos))


def save_attendance(kiosk: Kiosk, language: str) -> str:
    """A blank sheet to sign in ink; the file's path. Raises Trouble: disk_full, folder_read_only."""
    from kiosk.words import RIGHT_TO_LEFT, Words
    from printers.pdf_attendance import attendance_sheet

    say, house = Words(language).say, kiosk.house
    path = kiosk.folder.paper / f"attendance-{house.today()}.pdf"
    facts = (house.settings.place_name, say("attendance_day"), say("attendance_hours"), say)
    return _written(path, lambda: attendance_sheet(path, *facts, right_to_left=language in RIGHT_TO_LEFT))


def _written(path: Path, write: Callable[[], None]) -> str:
    try:
        write()
    except OSError as error:
        raise file_trouble(error, path.parent) from error
    return str(path)
