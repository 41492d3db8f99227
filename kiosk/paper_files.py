"""Files for a common printer: what is drawn, where it lies, and for how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.folder import file_trouble
from kiosk.words import RIGHT_TO_LEFT, Words

if TYPE_CHECKING:
    from kiosk.app import Kiosk


def save_attendance(kiosk: Kiosk, language: str) -> str:
    """A blank sheet to sign in ink; its path. It goes with the other papers. Raises Trouble."""
    from printers.pdf_attendance import attendance_sheet

    say, house = Words(language).say, kiosk.house
    path = kiosk.folder.paper / f"attendance-{house.today()}.pdf"
    try:
        attendance_sheet(
            path, house.settings.place_name, say("attendance_day"), say("attendance_hours"), say,
            right_to_left=language in RIGHT_TO_LEFT,
        )  # fmt: skip
    except OSError as error:
        raise file_trouble(error, path.parent) from error
    return str(path)
